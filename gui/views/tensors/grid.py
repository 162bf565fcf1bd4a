"""A tensor as a grid of its numbers: any size, any rank up to 4."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.tokens import Tokens
from gui.views.tensors.cells.extent import Extent
from gui.views.tensors.cells.marks import Changed, Mark
from gui.views.tensors.cells.plane import Array, Index, Plane
from gui.views.tensors.mode import Mode
from gui.views.tensors.scrolled.grid_cells import GridCells
from gui.views.tensors.scrolled.page_row import PageRow


class TensorGrid(QWidget):
    """Shows a tensor; of rank 3 or 4 a page at a time.

    `edited(index, text)`: a person has typed another number into a cell, by double-click, F2 or Enter. `chosen(index)`:
    a click or a key has led to an element.
    """

    edited = Signal(object, str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Tensor")
        self.pages, self.cells = PageRow(), GridCells()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages)
        column.addWidget(self.cells, 1)
        self.setFocusProxy(self.cells)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.pages.turned.connect(self._turn_to)
        self.cells.turned.connect(self.pages.turn)
        self.cells.edited.connect(self.edited)
        self.cells.chosen.connect(self.chosen)

    @property
    def current(self) -> Index:
        """The element that the keyboard is at."""
        return self.cells.picture.plane.index(self.cells.current)

    def show_tensor(self, name: str, values: Array, heat: Extent | None = None) -> None:
        """Show a tensor; other values of it leave the view where it is.

        `heat`: of the group that its colours are compared with. The array is kept, not copied: nobody may write to it.
        """
        picture = self.cells.picture
        other = name != picture.name or values.shape != picture.plane.values.shape
        picture.put(name, values, heat)
        self.pages.offer(name, picture.plane.pages, picture.plane.page)
        self.cells.setAccessibleName(self.tr("{0}, shape {1}").format(name, values.shape))
        self.cells.show_anew(other)

    def set_changed(self, changed: Changed | None) -> None:
        """Frame the elements that have just changed, and tell what they were; None takes the frames back."""
        self.cells.picture.changed = changed
        self.cells.describe()
        self.cells.repaint_all()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Frame some elements, as the one whose assignment TensorFlow has refused; another tensor takes it back."""
        self.cells.picture.marks = marks
        self.cells.repaint_all()

    def set_mode(self, mode: Mode) -> None:
        """Show numbers, colours or both; the cell that the keyboard is at stays in sight."""
        if mode is not self.cells.picture.mode:
            self.cells.picture.mode = mode
            self.cells.lay_out()
            self.cells.bring_into_sight(self.cells.current)

    def edit(self) -> None:
        """Open the cell that the keyboard is at."""
        self.cells.setFocus()
        self.cells.edit()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.cells.picture.tokens = tokens
        self.cells.lay_out()

    def _turn_to(self, page: Index) -> None:
        picture = self.cells.picture
        picture.plane = Plane(picture.plane.values, page)
        self.cells.show_anew(other=False)
