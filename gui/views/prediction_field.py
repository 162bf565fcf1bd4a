"""The prediction over the plane, behind the points: blue at 0, the surface at 0.5, orange at 1."""

import numpy as np
from numpy.typing import NDArray

from engine.frame import Field
from gui.tokens import Tokens, color
from gui.views.smooth_image import SmoothImage


class PredictionField(SmoothImage):
    """A field as an image that covers its own rect and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Field | None = None

    def draw(self, field: Field) -> None:
        """Show a field; the same one again costs nothing."""
        if field is not self._shown:
            self._shown = field
            # Clipped here: a diverged run holds infinities, which the colour table has no place for.
            self.fill(field.rect, np.clip(field.values, 0, 1))

    def clear(self) -> None:
        """Show no field."""
        self._shown = None
        super().clear()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.setLookupTable(colours(tokens))


def colours(tokens: Tokens) -> NDArray[np.uint8]:
    """Return the colours of the predictions from 0 to 1 with their opacity, shape (256, 4)."""
    ends = [color(token, tokens.field_opacity).getRgb() for token in (tokens.fld0, tokens.fldm, tokens.fld1)]
    share = np.linspace(0, 1, 256)
    channels = [np.interp(share, (0, 0.5, 1), values) for values in zip(*ends, strict=True)]
    return np.round(np.stack(channels, axis=1)).astype(np.uint8)


def prediction_at(field: Field, x: float, y: float) -> float | None:
    """Return the prediction at a place, bilinear between the values of a field; None outside of its rect."""
    left, bottom, right, top = field.rect
    if not (left <= x <= right and bottom <= y <= top):
        return None
    rows, columns = field.values.shape
    across = (x - left) / (right - left) * columns - 0.5
    up = (y - bottom) / (top - bottom) * rows - 0.5
    # The outermost half cells go on as the cells beside them do.
    column, row = min(max(int(across), 0), columns - 2), min(max(int(up), 0), rows - 2)
    four = field.values[row : row + 2, column : column + 2].astype(np.float64)
    along = np.array([1 - (across - column), across - column])
    upward = np.array([1 - (up - row), up - row])
    return float(upward @ four @ along)
