"""The fonts of the operation graph: the farther away it is, the larger, so that every letter can be read."""

from PySide6.QtGui import QFont, QFontMetricsF

from gui.style import mono_font, ui_font

SMALLEST = 10.0  # pixels of a letter on the screen
STEPS = 50  # of the scale, from 0 to 1
READABLE = 0.62  # the scale below which a line has no room for such letters


class Letters:
    """Fonts with their measures, for one scale: of numbers, names, the labels of wires, and cells."""

    def __init__(self, scale: float = 1.0) -> None:
        least = SMALLEST / scale
        self.mono, self.bold = mono_font(max(12, least)), mono_font(max(12, least), bold=True)
        self.small, self.label = ui_font(max(11, least)), mono_font(max(11, least))
        self.cell = mono_font(max(10, least))
        self.mono_width, self.bold_width = QFontMetricsF(self.mono), QFontMetricsF(self.bold)
        self.small_width, self.cell_width = QFontMetricsF(self.small), QFontMetricsF(self.cell)
        self.label_width = QFontMetricsF(self.label)


class Case:
    """The letters of every scale that was needed."""

    def __init__(self) -> None:
        self._made: dict[int, Letters] = {}

    def at(self, scale: float) -> Letters:
        """Return the letters for a scale."""
        step = min(max(int(scale * STEPS), 1), STEPS)  # rounded down: letters are a little larger then
        if step not in self._made:
            self._made[step] = Letters(step / STEPS)
        return self._made[step]


def alone(title: str, width: float, scale: float) -> QFont | None:
    """Return the font for a node's title where there is room for nothing else; None where there is none for it."""
    font = mono_font(SMALLEST / scale)
    return font if QFontMetricsF(font).horizontalAdvance(title) < width else None
