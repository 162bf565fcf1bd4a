"""Which page of a tensor of rank 3 or 4 is seen: `x[ 0 , 2 , :, :]`, each index to be turned."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from gui.views.tensors.cells.plane import Index

MOST_AXES = 2  # before the last two


class PageRow(QWidget):
    """`turned` carries the page that a person has turned to."""

    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._axes = 0
        self._before, self._after = QLabel(), QLabel(", :, :]")
        self._count = QLabel()
        self._count.setProperty("role", "note")
        self.boxes = [QSpinBox() for _ in range(MOST_AXES)]
        self._commas = [QLabel(", ") for _ in self.boxes[1:]]
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 0, 6)
        row.setSpacing(0)
        for label in (self._before, *self._commas, self._after):
            label.setProperty("role", "number")
        row.addWidget(self._before)
        for axis, box in enumerate(self.boxes):
            box.setProperty("role", "number")
            box.setProperty("small", True)
            box.setToolTip(self.tr("The index along axis {0}: type it, or count with the arrow keys.").format(axis))
            box.setAccessibleName(self.tr("Index along axis {0}").format(axis))
            box.lineEdit().setToolTip(box.toolTip())
            box.lineEdit().setAccessibleName(box.accessibleName())
            box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            box.setWrapping(True)
            box.valueChanged.connect(self._turn)
            row.addWidget(box)
            row.addWidget(self._commas[axis] if axis < len(self._commas) else self._after)
        row.addSpacing(10)
        row.addWidget(self._count)
        row.addStretch(1)

    def offer(self, name: str, pages: Sequence[int], page: Index) -> None:
        """Let a person turn the pages of a tensor; nothing is emitted."""
        self._before.setText(f"{name}[")
        self._count.setText(self._words(pages))
        for axis, box in enumerate(self.boxes):
            there = axis < len(pages)
            box.blockSignals(True)
            box.setRange(0, max(0, pages[axis] - 1) if there else 0)
            box.setValue(page[axis] if there else 0)
            box.blockSignals(False)
            box.setVisible(there)
        for axis, comma in enumerate(self._commas):
            comma.setVisible(axis + 1 < len(pages))
        self._axes = len(pages)
        self.setVisible(bool(pages))

    @property
    def page(self) -> Index:
        """The page turned to."""
        return tuple(box.value() for box in self.boxes[: self._axes])

    def turn(self, by: int) -> None:
        """Turn on or back as a person does, through all pages in order; the first comes after the last."""
        for box in reversed(self.boxes[: self._axes]):
            over = not box.minimum() <= box.value() + by <= box.maximum()
            box.stepBy(by)
            if not over:
                return

    def _words(self, pages: Sequence[int]) -> str:
        return self.tr("of {0} pages").format(" × ".join(map(str, pages)))

    def _turn(self) -> None:
        self.turned.emit(self.page)
