"""What is on the card of a layer that failed: Keras's message word for word, what to change, and the repairs."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.shapes import Passage, Repair, repairs
from gui.folding_label import FoldingLabel
from gui.style import mono_font, ui_font
from gui.views.layers.cards.choices import ACROSS, DOWN
from gui.views.layers.cards.words import change

LETTERS = 10.2  # pixels: so that `activation=keras.activations.get("relu")` fits, which can't be folded


class Refusal(QWidget):
    """`repair_wanted` carries the Repair whose button was pressed."""

    repair_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kind = QLabel()
        self.kind.setProperty("role", "err")
        self.kind.setFont(mono_font(12.5, bold=True))
        self.message = FoldingLabel(mono_font(11))
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = FoldingLabel(ui_font(11.5), role="label")
        self.boxes: list[RepairBox] = []
        self._upright = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        for widget in (self.kind, self._scrolled(), self.words):
            self._column.addWidget(widget, int(widget not in (self.kind, self.words)))

    def draw(self, passage: Passage) -> None:
        """Show what became of a layer that failed."""
        assert passage.failure is not None
        self.kind.setText(passage.failure.kind)
        self.message.setText(passage.failure.message)
        self.words.setText(change(passage))
        found = repairs(passage)
        while len(self.boxes) < len(found):
            self._add_box()
        for n, box in enumerate(self.boxes):
            box.setVisible(n < len(found))
            if n < len(found):
                box.draw(found[n])

    def stand(self, upright: bool) -> None:
        """Stand the lines of code above their buttons or beside them."""
        self._upright = upright
        for box in self.boxes:
            box.stand(upright)

    def _scrolled(self) -> QScrollArea:
        """Return the message, to be scrolled where it is long."""
        area = _Message(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.message)
        area.viewport().setAutoFillBackground(False)
        self.message.setAutoFillBackground(False)
        area.setAccessibleName(self.tr("Keras's message"))
        return area

    def _add_box(self) -> None:
        box = RepairBox()
        box.chosen.connect(self.repair_wanted)
        box.stand(self._upright)
        self._column.addWidget(box)
        self.boxes.append(box)


class RepairBox(QWidget):
    """The line of code of a repair over the button that makes it so. `chosen` carries the Repair."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._repair: Repair | None = None
        self.line = FoldingLabel(mono_font(LETTERS), role="ok")
        self.button = QPushButton(self.tr("Fix and run"))
        self.button.setProperty("small", True)
        self.button.setToolTip(self.tr("Make this change and run it. It can be undone."))
        self.button.clicked.connect(self._choose)
        self._both = QBoxLayout(DOWN, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(3)
        self._both.addWidget(self.line, 1)
        self._both.addWidget(self.button)

    def stand(self, upright: bool) -> None:
        """Stand the line above its button or beside it."""
        self._both.setDirection(DOWN if upright else ACROSS)

    def draw(self, repair: Repair) -> None:
        """Show a repair."""
        self._repair = repair
        self.line.setText(repair.line.removeprefix("keras.layers."))
        self.line.setToolTip(repair.line)
        self.button.setAccessibleName(f"{self.button.text()}: {repair.line}")

    def _choose(self) -> None:
        self.chosen.emit(self._repair)


class _Message(QScrollArea):
    """Takes what room there is: three lines at least."""

    def sizeHint(self) -> QSize:
        return QSize(120, 46)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
