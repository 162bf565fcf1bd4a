"""Numbers as the colours of their cells: blue below zero, white at zero, orange above; the same in both themes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from gui.tokens import LIGHT
from gui.views.heat import NEGATIVE, POSITIVE, ZERO
from gui.views.tensors.cells.plane import Array

NO_NUMBER = tuple(bytes.fromhex(LIGHT.errt[1:]))  # behind the red words NaN and ∞


def shades(numbers: Array, limit: float) -> NDArray[np.uint8]:
    """Return the colour of each number, shape (…, 3): linear, and darkest at ± `limit`."""
    share = numbers.astype(np.float64)[..., None] / (limit or 1.0)
    finite = np.isfinite(share)
    share = np.where(finite, share, 0.0)
    mixed = np.array(ZERO) + np.abs(share) * (np.where(share < 0, NEGATIVE, POSITIVE) - np.array(ZERO))
    return np.where(finite, mixed, NO_NUMBER).round().astype(np.uint8)


def shade_image(numbers: Array, limit: float) -> QImage:
    """Return one pixel for each element of a matrix."""
    rows, columns = numbers.shape
    pixels = shades(numbers, limit).tobytes()
    return QImage(pixels, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
