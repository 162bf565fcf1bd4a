"""The lines in which two programs differ: red where they go, green where they come."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.tape.listing.program_changes import Change, changes

LINE = 19  # pixels from line to line
SIGN, LEFT, RIGHT = 10, 26, 8  # pixels from the edge: of the sign, of the code; and at the right of it
HANGING = 16  # pixels by which the rest of a long line is set in
RADIUS = 4
# By the sign: the tokens of the row and of the letters.
LOOK = {"-": ("errt", "err"), "+": ("okt", "ok")}


class ProgramDiff(QWidget):
    """Only the changed lines, with one beside them; long lines are folded."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[Change] = []
        self._tokens = LIGHT
        self.setFont(mono_font(11.5))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Lines that change"))

    def show_change(self, old: str, new: str) -> None:
        """Show how one program becomes another."""
        self.changes = changes(old, new)
        self.setAccessibleDescription("\n".join(f"{change.sign} {change.line}" for change in self.changes))
        self.updateGeometry()
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the lines unfolded."""
        longest = max((self.fontMetrics().horizontalAdvance(change.line) for change in self.changes), default=0)
        width = LEFT + longest + RIGHT + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(120, LINE)

    def heightForWidth(self, width: int) -> int:
        """Return room for the lines folded to a width."""
        return round(sum(height for *_, height in self._rows(width))) + 2 * bool(self.changes)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in a frame."""
        if not self.changes:
            return
        painter, frame = QPainter(self), QPainterPath()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setClipPath(frame)
        top = 1.0
        for change, layout, height in self._rows(self.width()):
            row, ink = LOOK.get(change.sign, ("surface", "ink2"))
            box = QRectF(0, top, self.width(), height)
            painter.fillRect(box, color(getattr(self._tokens, row)))
            painter.setPen(color(getattr(self._tokens, ink)))
            sign = QRectF(SIGN, top, LEFT - SIGN, LINE)
            painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter, change.sign)
            layout.draw(painter, QPointF(LEFT, top))
            top += height
        painter.setClipping(False)
        painter.strokePath(frame, QPen(color(self._tokens.strong), 1))

    def _rows(self, width: int) -> Iterator[tuple[Change, QTextLayout, float]]:
        """Yield the changes as they are folded, with their heights."""
        for change in self.changes:
            layout = QTextLayout(change.line, self.font())
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            count = 0
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                left = HANGING * bool(count) + self._depth(change.line) * bool(count)
                line.setLineWidth(max(width - LEFT - RIGHT - left, 1))
                line.setPosition(QPointF(left, count * LINE + (LINE - line.height()) / 2))
                count += 1
            layout.endLayout()
            yield change, layout, max(count, 1) * LINE

    def _depth(self, line: str) -> int:
        return self.fontMetrics().horizontalAdvance(line[: len(line) - len(line.lstrip())])
