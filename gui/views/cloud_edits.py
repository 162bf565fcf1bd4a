"""What dragging a cloud's mean or its ellipse makes of a recipe's data."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.recipe import Data, Pair, Point, RecipeError, rules

SIGMAS = 2  # the ellipse holds e⁻² of the mean's density, and 86 % of the points
DECIMALS = 2


def mean(data: Data, label: int) -> Pair:
    """Return the mean of a class."""
    return data.mean_1 if label else data.mean_0


def with_mean(data: Data, label: int, to: Pair) -> Data:
    """Return the data with another mean of a class."""
    return replace(data, mean_1=to) if label else replace(data, mean_0=to)


def moved(data: Data, label: int, to: Pair, free: bool = False) -> Data:
    """Return the data with a class's mean at a place: to 2 decimals unless `free`, as near as is allowed."""
    rule = rules(Data)[f"mean_{label}"]
    assert isinstance(rule, Point)
    x, y = (min(max(n if free else round(n, DECIMALS), rule.low), rule.high) for n in to)
    return with_mean(data, label, (x, y))


def scaled(data: Data, factor: float, free: bool = False) -> Data | None:
    """Return the data with the shared covariance times a factor, to 2 decimals unless `free`.

    None where that is no covariance any more (not positive definite) or a larger one than is allowed.
    """
    (a, c), (_, b) = data.covariance
    a, b, c = (n * factor if free else round(n * factor, DECIMALS) for n in (a, b, c))
    try:
        return replace(data, covariance=((a, c), (c, b)))
    except RecipeError:
        return None


def ellipse(data: Data, label: int, corners: int = 96) -> NDArray[np.float64]:
    """Return the outline at 2 sigma around a class's mean, closed, shape (corners + 1, 2)."""
    turn = np.linspace(0, 2 * math.pi, corners + 1)
    circle = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    outline: NDArray[np.float64] = mean(data, label) + SIGMAS * circle @ np.linalg.cholesky(data.covariance).T
    return outline


def sigmas(data: Data, label: int, at: Pair) -> float:
    """Return how many sigma a place lies from a class's mean (the Mahalanobis distance)."""
    away = np.subtract(at, mean(data, label))
    return math.sqrt(away @ np.linalg.solve(data.covariance, away))
