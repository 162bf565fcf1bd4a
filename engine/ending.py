"""How a run stands, and why: said by the gradient and the data, never by the size of a step."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.frame import Ending
from engine.losses import Losses

CALM_NORM, CALM_STEPS = 1e-4, 10  # converged: a gradient norm below this for so many steps
RESTLESS_NORM, RESTLESS_STEPS = 1e-3, 50  # oscillating: no lower loss in so many steps, far from calm


@dataclass
class Calm:
    """Counts the steps since the gradient became small; the rule is independent of the learning rate."""

    converged_at: int | None = None
    steps: int = 0  # small ones in a row, up to now

    def see(self, first: int, norms: NDArray[np.float32]) -> None:
        """Take the gradient norms of the steps from `first` on, shape (steps,)."""
        loud = np.flatnonzero(norms >= CALM_NORM)
        if len(loud):
            self.steps, self.converged_at = -int(loud[-1]) - 1, None
        before = self.steps
        self.steps += len(norms)
        if self.converged_at is None and self.steps >= CALM_STEPS:
            self.converged_at = first + CALM_STEPS - 1 - before


def oscillates(losses: Losses, norm: float | None) -> bool:
    """Tell whether the loss is not lower than `RESTLESS_STEPS` steps ago although the gradient is not small."""
    before = losses.at(len(losses) - RESTLESS_STEPS)
    if before is None or norm is None or norm < RESTLESS_NORM:
        return False
    return bool(losses.exact[-RESTLESS_STEPS:].min() >= before)


def ending(  # noqa: PLR0913 - the facts a verdict rests on
    losses: Losses,
    *,
    steps: int,
    learning_rate: float,
    limit: float | None,
    least: float | None,
    loss: float | None,
    norm: float | None,
    converged_at: int | None,
    diverged_at: int | None,
) -> Ending:
    """Return the verdict on the newest step.

    `limit`: 2/λ_max where it decides, that is for the linear model on its full batch. `least`: the least loss
    possible, where it is known. `loss`: of all points at the newest step.
    """
    step = len(losses)
    above = None if least is None or loss is None or least <= 0 else loss / least - 1

    def verdict(kind: str, at: int = step) -> Ending:
        return Ending(kind, at, limit, above, norm)  # type: ignore[arg-type]

    if diverged_at is not None:
        return verdict("diverged", diverged_at)
    if step == 0:
        return verdict("ready")
    if limit is not None and learning_rate > limit and step > 1 and losses.exact[-1] > losses.exact[-2]:
        return verdict("diverging")
    if converged_at is not None:
        return verdict("converged", converged_at)
    if limit is not None and oscillates(losses, norm):
        return verdict("oscillating")
    return verdict("stopped" if step % steps == 0 else "paused")
