"""Which channel of the input image is shown, and which filter's output."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSpinBox, QWidget

DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class Choices(QWidget):
    """Two numbers to type or to count with the arrow keys; `chosen` carries both. A choice of one is not shown."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QBoxLayout] = []
        self.setStyleSheet("QSpinBox { padding: 0 4px; }")
        self.boxes = [
            self._box(self.tr("Channel of the input image")),
            self._box(self.tr("Filter whose output is shown")),
        ]
        words = self.tr("channel"), self.tr("filter")
        self._parts = [self._part(box, word) for box, word in zip(self.boxes, words, strict=True)]
        self._row = QBoxLayout(ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for part in self._parts:
            self._row.addWidget(part)
        self._row.addStretch(1)

    def offer(self, counts: tuple[int, int]) -> None:
        """Offer so many channels and filters; nothing is emitted. What was chosen stays where there is one."""
        for box, part, count in zip(self.boxes, self._parts, counts, strict=True):
            box.blockSignals(True)
            box.setRange(0, count - 1)
            box.blockSignals(False)
            part.setVisible(count > 1)
        self.setVisible(max(counts) > 1)

    @property
    def values(self) -> tuple[int, int]:
        """Channel and filter."""
        return self.boxes[0].value(), self.boxes[1].value()

    def stand(self, upright: bool) -> None:
        """Stand below each other, each under its name, or side by side."""
        for row in (self._row, *self._rows):
            row.setDirection(DOWN if upright else ACROSS)

    def _box(self, tip: str) -> QSpinBox:
        box = _Box()
        box.setProperty("role", "number")
        box.setProperty("small", True)
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setWrapping(True)
        for field in (box, box.lineEdit()):
            field.setToolTip(self.tr("{0}: type it, or count with the arrow keys.").format(tip))
            field.setAccessibleName(tip)
        box.valueChanged.connect(self._choose)
        return box

    def _part(self, box: QSpinBox, words: str) -> QWidget:
        part, label = QWidget(), QLabel(words)
        label.setProperty("role", "caption")
        label.setBuddy(box)
        row = QBoxLayout(ACROSS, part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(label)
        row.addWidget(box)
        self._rows.append(row)
        return part

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(*self.values)


class _Box(QSpinBox):
    """Lets the wheel scroll the cards."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
