"""One of a few names."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from gui import text
from gui.panel.field import Field
from gui.segmented import Segmented
from gui.tokens import Tokens

MOST_SEGMENTS = 3


class DropDown(QComboBox):
    """A list that opens; `chosen` is emitted when a person chooses. It lets the wheel scroll the panel."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], name: str, tip: str) -> None:
        super().__init__()
        self.setToolTip(tip)
        self.setAccessibleName(name)
        self.addItems(texts)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self.chosen)

    def choose(self, index: int) -> None:
        """Show another choice, -1 for none; nothing is emitted."""
        self.setCurrentIndex(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change nothing unless the list has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceControl(QWidget):
    """Segments for up to three names, a list for more; `entered` carries the name."""

    entered = Signal(object, bool)
    wide = True

    def __init__(self, names: Sequence[str], name: str, tip: str) -> None:
        super().__init__()
        self._names = names
        self.fields: list[Field] = []
        self.below = None
        words = [text.choice(each) for each in names]
        self._picker: Segmented | DropDown
        if len(names) <= MOST_SEGMENTS:
            self._picker = Segmented(words, name, [tip] * len(words))
            self.setFocusProxy(self._picker.buttons()[0])
        else:
            self._picker = DropDown(words, name, tip)
            self.setFocusProxy(self._picker)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picker)
        self._picker.chosen.connect(self._choose)

    def show_value(self, value: str) -> None:
        """Show a name; nothing is emitted."""
        self._picker.choose(self._names.index(value))

    def restyle(self, tokens: Tokens) -> None:
        """Nothing is painted here."""

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.entered.emit(self._names[index], True)
