"""The state of the run beside the timeline: what is, why, and what can be done about it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.key_names import key_name
from gui.numbers import short
from gui.state import Mark, State
from gui.tokens import LIGHT, Tokens, color

_HUES = {"check": "ok", "wave": "warn", "warning": "warn", "cross": "err"}  # tokens; the others are ink


class StateMark(QWidget):
    """The small sign before the title; it never stands without words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(14, 16))
        self._mark: Mark = "ring"
        self._tokens = LIGHT

    def show_mark(self, mark: Mark, tokens: Tokens) -> None:
        """Show another sign, or the same in other colours."""
        if (mark, tokens) != (self._mark, self._tokens):
            self._mark, self._tokens = mark, tokens
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a disc for the present, a ring for nothing yet, else the icon of that name."""
        painter, tokens = QPainter(self), self._tokens
        if self._mark in ("ring", "moment"):
            now = self._mark == "moment"
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(tokens.nowink if now else tokens.ink), 1.4))
            painter.setBrush(color(tokens.now if now else tokens.surface))
            painter.drawEllipse(QRectF(1.2, 3.2, 9.6, 9.6))
        else:
            hue = getattr(tokens, _HUES.get(self._mark, "ink"))
            icon(self._mark, tokens, hue).paint(painter, QRect(-2, 0, 16, 16))  # an icon has a margin of its own
        painter.end()


class KeyButton(QPushButton):
    """A small button that does an action, with the action's key on a cap at its right."""

    def __init__(self, text: str, action: QAction) -> None:
        super().__init__(text)
        self.setProperty("small", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(action.toolTip())
        self.setAccessibleName(text)
        self.clicked.connect(action.trigger)
        self._cap = QLabel(key_name(action.shortcut()))
        self._cap.setProperty("role", "key")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignRight)
        self.show_key(False)

    def show_key(self, shown: bool) -> None:
        """Show or hide the cap."""
        if shown == self._cap.isVisibleTo(self):
            return
        self._cap.setVisible(shown)
        self.setStyleSheet("text-align: left;" if shown else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the text, and the cap behind it."""
        room = self._cap.sizeHint().width() if self._cap.isVisibleTo(self) else 0
        return super().sizeHint() + QSize(room, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same: less would clip the text."""
        return self.sizeHint()


class StateLine(QWidget):
    """A title, up to two lines of reasons, and buttons while looking back or beyond the learning-rate limit.

    `rate_suggested` is emitted with a learning rate that would do.
    """

    rate_suggested = Signal(float)

    def __init__(self, newest: QAction, branch: QAction) -> None:
        super().__init__()
        self._state = State("")
        self._tokens = LIGHT
        self._mark = StateMark()
        self._title, self._reasons = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._title.setProperty("role", "title")
        self._reasons.setProperty("role", "caption")
        for label in (self._title, self._reasons):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._newest = KeyButton(self.tr("Back to now"), newest)
        self._branch = KeyButton(self.tr("Branch from here"), branch)
        self._rate = QPushButton(self.tr("η = half of the limit"))
        self._rate.setProperty("small", True)
        self._rate.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rate.clicked.connect(self._suggest)
        self._rate.setToolTip(self.tr("Set the learning rate η to half of 2/λmax."))
        self._rate.setAccessibleName(self.tr("Set the learning rate to half of its limit"))
        self._arrange()
        self.show_state(State(self.tr("Ready")))

    @property
    def state(self) -> State:
        """What is on screen."""
        return self._state

    def show_state(self, state: State) -> None:
        """Show how the run stands."""
        if state == self._state:
            return
        self._state = state
        self._title.setText(state.title)
        self._reasons.setText("\n".join(state.reasons))
        self._mark.show_mark(state.mark, self._tokens)
        self._newest.setVisible(state.looking_back)
        self._branch.setVisible(state.looking_back)
        self._rate.setVisible(state.rate is not None)
        if state.rate is not None:
            tip = self.tr("Set the learning rate η to {rate}, half of 2/λmax.")
            self._rate.setToolTip(tip.format(rate=short(state.rate)))
        self.setToolTip("\n".join((state.title, *state.reasons)))
        self._fit()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._mark.show_mark(self._state.mark, tokens)

    def show_keys(self, shown: bool) -> None:
        """Show the keys on the buttons, where there is room for them."""
        self._newest.show_key(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make use of the new room."""
        self._fit()

    def _fit(self) -> None:
        """Leave the reasons to the tooltip where they have no room: half a line says nothing."""
        self._reasons.setVisible(bool(self._state.reasons))
        self._column.activate()  # buttons may have come or gone
        if self._column.totalHeightForWidth(self.width()) > self.height():
            self._reasons.hide()

    @Slot()
    def _suggest(self) -> None:
        if self._state.rate is not None:
            self.rate_suggested.emit(self._state.rate)

    def _arrange(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(4)
        title.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self._newest, self._branch, self._rate):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addLayout(title)
        self._column.addWidget(self._reasons)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
