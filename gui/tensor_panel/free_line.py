"""Any line there may be, typed; Up and Down bring back those of before."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tensors import Log
from gui.tape.lesson_panel.message import Message
from gui.tensor_panel.fields import Line

GAP = 4


class FreeLine(QWidget):
    """`lines_wanted` carries what was typed."""

    lines_wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr("Any line of TensorFlow; Enter runs it, ↑ and ↓ bring back earlier ones.")
        self.line = _RecallLine(self.tr("Line"), tip)
        self.line.setPlaceholderText("v[0, 0].assign(3.)")
        self._message = Message()
        self._asked = False
        self.setFocusProxy(self.line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self.line)
        rows.addWidget(self._message)
        self.line.entered.connect(self.run)
        self.line.reverted.connect(self._forget)

    @property
    def message(self) -> str:
        """What is wrong with what was typed; "" for nothing."""
        return self._message.text()

    def show_log(self, log: Log) -> None:
        """Recall the lines of a log; a line that was waited for has run and makes room."""
        self.line.lines = [" ".join(part.strip() for part in entry.text.split("\n")) for entry in log.entries]
        if self._asked:
            self.line.show_text("")
        self._asked = False
        self._forget()

    def refuse(self, message: str) -> None:
        """Keep what was typed, mark it, and say what is wrong."""
        self._asked = False
        self._message.say(message)
        self.line.mark(message)

    @Slot()
    def run(self) -> None:
        """Ask for the line."""
        text = self.line.text().strip()
        if text:
            self._asked = True
            self.lines_wanted.emit((text,))

    @Slot()
    def _forget(self) -> None:
        self.refuse("")


class _RecallLine(Line):
    """Goes through `lines` with Up and Down; behind the last stands what was being typed."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(name, tip)
        self.lines: list[str] = []
        self._back = 0  # so many lines before the one that is typed
        self._draft = ""
        self.textEdited.connect(self._begin)

    def show_text(self, text: str) -> None:
        """Show a text that is right."""
        super().show_text(text)
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back the line before, or go on to the next."""
        match event.key():
            case Qt.Key.Key_Up:
                self._go(self._back + 1)
            case Qt.Key.Key_Down:
                self._go(self._back - 1)
            case _:
                super().keyPressEvent(event)

    def _go(self, back: int) -> None:
        if self._back == 0:
            self._draft = self.text()
        self._back = max(0, min(len(self.lines), back))
        self.setText(self.lines[-self._back] if self._back else self._draft)

    @Slot()
    def _begin(self) -> None:
        self._back = 0
