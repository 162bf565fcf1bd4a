"""A line that TensorFlow refused: what was tried, the error word for word, and the ways that work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.tensors import Entry
from gui.folding_label import FoldingLabel
from gui.style import mono_font
from gui.tokens import LIGHT, Tokens
from gui.views.tensors.attempt_words import why
from gui.views.tensors.raised_box import RaisedBox
from gui.views.tensors.way_box import WayBox


class AttemptView(QWidget):
    """Shows an entry of the log with an error. `way_chosen` carries the Way whose lines a person wants to be run."""

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Attempt")
        self._entry: Entry | None = None
        self._tokens: Tokens = LIGHT
        self.line, self.error, self.why = FoldingLabel(mono_font(13)), RaisedBox(), FoldingLabel(role="note")
        self.boxes: list[WayBox] = []
        head = QLabel(self.title)
        head.setProperty("role", "note")
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.line, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 14, 12)
        self._column.setSpacing(8)
        self._column.addLayout(top)
        self._column.addWidget(self.error)
        self._column.addWidget(self.why)
        self.setAccessibleName(self.title)

    def draw(self, entry: Entry) -> None:
        """Show a line that failed."""
        if entry is self._entry or entry.error is None:
            return
        self._entry = entry
        self.line.setText(entry.text)
        self.error.draw(entry.error.type, entry.error.message)
        self.why.setText(why(entry.error))
        self.why.setVisible(bool(self.why.text()))
        while len(self.boxes) < len(entry.error.ways):
            self._add_box()
        for n, box in enumerate(self.boxes):
            box.setVisible(n < len(entry.error.ways))
        for box, way in zip(self.boxes, entry.error.ways, strict=False):
            box.draw(way)
        self.setAccessibleDescription(f"{entry.text}. {self.error.text}")

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.error.restyle(tokens)
        for box in self.boxes:
            box.restyle(tokens)

    def _add_box(self) -> None:
        box = WayBox()
        box.restyle(self._tokens)
        box.chosen.connect(self.way_chosen)
        self._column.addWidget(box)
        self.boxes.append(box)
