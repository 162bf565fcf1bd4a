"""The pictures of a bench, to tick."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.notes.picture import Picture

COLUMNS = 2


class Ticks(QWidget):
    """`changed`: another picture is ticked, or no longer."""

    changed = Signal()

    def __init__(self, pictures: Sequence[Picture]) -> None:
        super().__init__()
        self.boxes = {picture.id: QCheckBox(picture.title) for picture in pictures}
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("role", "wrong")
        self._problem.hide()
        self._still = self.tr("Stands still: not in a film.")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        row = column = 0
        for picture, box in zip(pictures, self.boxes.values(), strict=True):
            box.setAccessibleName(picture.title)
            box.setToolTip(self.tr("Put this picture in: {0}").format(picture.title))
            box.toggled.connect(self.changed)
            wide = box.sizeHint().width() > WIDEST
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(box, row, column, 1, COLUMNS if wide else 1)
            column += COLUMNS if wide else 1
            if column >= COLUMNS:
                row, column = row + 1, 0
        for place in range(COLUMNS):
            grid.setColumnStretch(place, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(grid)
        whole.addWidget(self._problem)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of those that are ticked."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def tick(self, ids: Collection[str]) -> None:
        """Have these ticked, and no others."""
        for name, box in self.boxes.items():
            box.setChecked(name in ids)

    def allow(self, ids: Collection[str]) -> None:
        """Let only these be ticked; what is ticked beside them waits until it may be again."""
        for name, box in self.boxes.items():
            box.setEnabled(name in ids)
            box.setToolTip(self.tr("Put this picture in: {0}").format(box.text()) if name in ids else self._still)

    def blame(self, problem: str) -> None:
        """Say what is wrong; an empty text for nothing."""
        self._problem.setText(f"× {problem}" if problem else "")
        self._problem.setVisible(bool(problem))

    @property
    def problem(self) -> str:
        """What is wrong, as a person reads it."""
        return self._problem.text().removeprefix("× ")


WIDEST = 152  # pixels of a title in one of two columns
