"""The row below a layer's life: buttons through its moments, the line that runs, and what a second call would show."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from engine.shapes import Passage, Report, line_of
from engine.shapes.limits import LARGEST_SIZE
from gui.layers.call_line import CallLine
from gui.layers.call_words import call_note
from gui.layers.moments import Moment
from gui.layers.width_field import WidthField
from gui.tokens import LIGHT, Tokens, color
from gui.transport_buttons import PlayButton

HEIGHT = 48


class CallRow(QWidget):
    """`call_again_wanted`: call the layer once more as it was called. `other_width_wanted`: with inputs so wide."""

    call_again_wanted = Signal()
    other_width_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Calls of the layer")
        self.play: PlayButton | None = None
        self.line = CallLine()
        self.again, self.other = QPushButton(self.tr("Call again")), QPushButton(self.tr("Call with width"))
        self.width_field = WidthField()
        self._passage: Passage | None = None
        self._edge = color(LIGHT.hair)
        self._lay_out()
        self.again.clicked.connect(self.call_again_wanted)
        self.other.clicked.connect(self._call_other)
        self.width_field.returnPressed.connect(self._call_other)
        self.width_field.textChanged.connect(self._check)
        self._enable()

    def _lay_out(self) -> None:
        for button in (self.again, self.other):
            button.setAccessibleName(button.text())
        field = self.width_field
        field.setAccessibleName(self.tr("Width of the other call"))
        field.setToolTip(self.tr("The width of the inputs of the other call, 1 to {0}.").format(LARGEST_SIZE))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(6)
        for widget, stretch in ((self.line, 1), (self.again, 0), (self.other, 0), (field, 0)):
            self._row.addWidget(widget, stretch)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.title)

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions `restart`, `step_back`, `play`, `step` and `newest`; the buttons only show them."""
        self.play = PlayButton(actions["play"])
        self.play.setProperty("role", "primary")
        self.play.setIconSize(QSize(14, 14))
        self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.show_playing(False)
        restart, back, step, newest = (_button(actions[name]) for name in ("restart", "step_back", "step", "newest"))
        before = _before(self.again)
        for place, button in enumerate((restart, back, self.play, step, newest)):
            self._row.insertWidget(place, button)
            QWidget.setTabOrder(before, button)
            before = button

    def draw(self, report: Report | None, place: int, moment: Moment) -> None:
        """Show the line of the program that runs at a moment of a layer of the stack.

        One that was not reached, or whose first call failed, is not called a second time.
        """
        passages = report.stack if report is not None else ()
        self._passage = passages[place] if place < len(passages) else None
        code = line_of(report, place, moment.method, moment.again) if report and self._passage else ""
        missed = self.tr("Not reached: a layer before it failed.") if report is not None else ""
        self.line.say(code, call_note(self._passage, moment) if self._passage else missed)
        self._enable()

    def show_error(self, words: str) -> None:
        """Say what is wrong with a second call that was asked for; "" takes it back."""
        self.line.refuse(words)

    def show_playing(self, playing: bool) -> None:
        """Show what a click on the filled button would do."""
        if self.play is not None:
            self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
            self.play.show_playing(playing)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._edge = color(tokens.hair)
        self.line.restyle(tokens)
        if self.play is not None:
            self.play.restyle(tokens)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge towards the moments."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._edge)
        painter.end()

    def _call_other(self) -> None:
        if self.other.isEnabled():
            self.width_field.keep()
            self.other_width_wanted.emit(int(self.width_field.text()))

    def _check(self) -> None:
        self.line.refuse("")
        wrong = not self.width_field.hasAcceptableInput()
        self.width_field.setProperty("wrong", wrong)
        self.width_field.style().polish(self.width_field)
        self._enable()

    def _enable(self) -> None:
        """Let a person call where there is a layer to call; say why not elsewhere."""
        there = not self._why_not()
        for part in (self.again, self.width_field):
            part.setEnabled(there)
        self.other.setEnabled(there and self.width_field.hasAcceptableInput())
        self.again.setToolTip(self._why_not() or self.tr("Call the layer with the same inputs: build is skipped."))
        self.other.setToolTip(self._why_not() or self._other_help())

    def _why_not(self) -> str:
        if self._passage is None:
            return self.tr("The layer has not been called yet.")
        return self.tr("There is no second call: the first one failed.") if self._passage.failure else ""

    def _other_help(self) -> str:
        if self.width_field.hasAcceptableInput():
            return self.tr("Call the layer with inputs of another width: TensorFlow's own error appears.")
        return self.tr("A width is a whole number from 1 to {0}.").format(LARGEST_SIZE)


def _before(widget: QWidget) -> QWidget:
    """Return what Tab leads from to a widget that it leads to."""
    before = widget.previousInFocusChain() or widget
    return before if before.focusPolicy() & Qt.FocusPolicy.TabFocus else _before(before)


def _button(action: QAction) -> QToolButton:
    """Return an outlined button that shows an action and does it."""
    button = QToolButton()
    button.setIconSize(QSize(16, 16))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    return button
