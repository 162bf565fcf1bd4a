"""Numbers as heat: blue below zero, white at zero, orange above; the same in both themes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

NEGATIVE, ZERO, POSITIVE = (0xA9, 0xC8, 0xEA), (0xFF, 0xFF, 0xFF), (0xF3, 0xB9, 0x8A)
NO_NUMBER = (0xB3, 0x26, 0x1E)
INK = "#1A1D21"  # of what is written on it


def heat_image(numbers: NDArray[np.generic]) -> QImage:
    """Return one pixel for each element of a matrix; the limit is the largest absolute value."""
    matrix = numbers.astype(np.float64)
    finite = np.isfinite(matrix)
    limit = np.abs(matrix[finite]).max(initial=0.0) or 1.0
    share = (np.where(finite, matrix, 0.0) / limit)[..., None]
    end = np.where(share < 0, np.array(NEGATIVE), np.array(POSITIVE))
    mixed = np.array(ZERO) + np.abs(share) * (end - np.array(ZERO))
    rgb = np.where(finite[..., None], mixed, np.array(NO_NUMBER)).round().astype(np.uint8)
    rows, columns = matrix.shape
    return QImage(rgb.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
