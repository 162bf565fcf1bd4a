"""The falling apple: where a tape says it is, how fast it falls, and how fast that grows."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.tape.curves.apple_picture import ApplePicture
from gui.views.tape.curves.fall import Fall, fall
from gui.views.tape.curves.order_words import captions
from gui.views.tape.curves.orders import is_apple, orders
from gui.views.tape.moment import Moment


class AppleView(QWidget):
    """The apple on a scale of metres, with an arrow for its speed and one for its acceleration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Apple")
        self._paper = _Paper()
        self._moment: Moment | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Header(self.title))
        column.addWidget(self._paper, 1)
        self.setAccessibleName(self.title)
        self.setToolTip(
            self.tr(
                "The position is the target. Its arrows are gradients: the speed that of the position, "
                "the acceleration that of the speed. The rings are where it was at equal times."
            )
        )

    @property
    def fall(self) -> Fall | None:
        """What is shown."""
        return self._paper.fall

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a moment of the apple's tape; of another program nothing."""
        if moment is self._moment:
            return
        self._moment = moment
        self._paper.fall = fall(tape, moment) if is_apple(tape) else None
        self._paper.update()
        said = captions(tape, orders(tape, moment)) if is_apple(tape) else ()
        self.setAccessibleDescription("; ".join(f"{caption.name}: {caption.line}" for caption in said))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._paper.picture = ApplePicture(tokens)
        self._paper.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the fall into a part of any picture."""
        self._paper.paint(painter, rect)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(236, 500)

    def minimumSizeHint(self) -> QSize:
        """Return room for the words at both sides of the apple."""
        return QSize(180, 260)


class _Paper(QWidget):
    """What is painted on."""

    def __init__(self) -> None:
        super().__init__()
        self.fall: Fall | None = None
        self.picture = ApplePicture(LIGHT)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the fall, if there is one."""
        if self.fall is not None:
            self.picture.paint(painter, rect, self.fall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fall."""
        self.paint(QPainter(self), QRectF(self.rect()))
