"""What stands to the left of a control."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.panel.field import Field
from gui.tokens import LIGHT, Tokens, color

HEIGHT = 28
WIDTH, WIDE = 92, 60  # of a label beside a field, beside segments
GAP = 6
MARK = 18  # room for the symbol of a class
DRAG = 4  # pixels a step


class Label(QLabel):
    """Names a control; a drag up or down counts the field beside it on."""

    def __init__(self, text: str, fields: Sequence[Field] = (), of_class: int | None = None) -> None:
        """`of_class`: 0 or 1 puts the symbol of that class before the text."""
        super().__init__(text)
        self._fields = fields
        self._of_class = of_class
        self._tokens = LIGHT
        self._from: float | None = None
        self.setProperty("role", "label")
        if of_class is not None:
            self.setContentsMargins(MARK, 0, 0, 0)
        if fields:
            self.setBuddy(fields[0])
            self.setCursor(Qt.CursorShape.SizeVerCursor)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go into the field."""
        if self._fields and event.button() == Qt.MouseButton.LeftButton:
            self._field().setFocus(Qt.FocusReason.MouseFocusReason)
            self._from = event.position().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Count a step for every few pixels up or down."""
        if self._from is None:
            return
        notches = int((self._from - event.position().y()) / DRAG)
        if notches:
            self._from -= notches * DRAG
            self._field().spin(notches, event.modifiers(), final=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if self._from is not None:
            self._from = None
            self._field().tried.emit(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and, before it, the symbol of the class."""
        super().paintEvent(event)
        if self._of_class is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        centre = QPointF(5.5, self.height() / 2)
        if self._of_class == 0:
            painter.setBrush(color(self._tokens.c0))
            painter.drawEllipse(centre, 5, 5)
        else:
            painter.setBrush(color(self._tokens.c1))
            corners = [centre + QPointF(x, y) for x, y in ((0, -5), (5.5, 4.5), (-5.5, 4.5))]
            painter.drawPolygon(QPolygonF(corners))
        painter.end()

    def _field(self) -> Field:
        """Return the field that has the focus, of several."""
        return next((field for field in self._fields if field.hasFocus()), self._fields[0])


def line(label: Label, *controls: QWidget, wide: bool = False) -> QHBoxLayout:
    """Return a row of the panel. `wide`: the controls begin further left."""
    label.setMinimumWidth(WIDE if wide else WIDTH)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    label.setFixedHeight(HEIGHT)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    for control in controls:
        row.addWidget(control, 1)
    return row
