"""The cells of a tensor under a person's hand: looked at, chosen, turned over by keys, edited in place."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QToolTip

from gui.views.tensors.cells.numerals import code
from gui.views.tensors.cells.plane import Cell, element
from gui.views.tensors.cells.steps import KEYS, led
from gui.views.tensors.scrolled.area import GridArea
from gui.views.tensors.scrolled.editor import NARROWEST, CellEditor

_EDITS = {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}  # with Ctrl


class GridCells(GridArea):
    """`edited(index, text)`: a number was typed into a cell. `chosen(index)`: a click or a key has led to an element.

    `turned` carries −1 or 1: keys ask for the page before or after.
    """

    edited = Signal(object, str)
    chosen = Signal(object)
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.editor = CellEditor(self.viewport())
        self.editor.typed.connect(self._typed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def show_anew(self, other: bool) -> None:
        """Show what the picture has become; of an `other` tensor from its first element on."""
        self.editor.hide()
        if other:
            self.current = (0, 0)
            for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
                bar.setValue(0)
        self.under = None
        self.lay_out()
        self.describe()

    def describe(self) -> None:
        """Say what the cell that the keyboard is at holds."""
        self.setAccessibleDescription("" if self.empty else self.picture.words(self.current))

    def choose(self, cell: Cell) -> None:
        """Go to a cell."""
        self.current = cell
        self.bring_into_sight(cell)
        self.describe()
        self.repaint_all()
        self.chosen.emit(self.picture.plane.index(cell))

    def edit(self) -> None:
        """Open the cell that the keyboard is at."""
        if not self.empty:
            self.bring_into_sight(self.current)
            QToolTip.hideText()
            self._place_editor()
            name = element(self.picture.name, self.picture.plane.index(self.current))
            self.editor.open(name, code(self.picture.value(self.current)))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take an open cell along."""
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row and the column of what is under the pointer, and say what it is."""
        cell = self.cell_at(event.position())
        if cell != self.under:
            self.under = cell
            self.repaint_all()
            words, place = (self.picture.words(cell), self.place_of(cell).toRect()) if cell else ("", QRect())
            QToolTip.showText(event.globalPosition().toPoint(), words, self.viewport(), place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell."""
        cell = self.cell_at(event.position())
        if cell and event.button() == Qt.MouseButton.LeftButton:
            self.choose(cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a cell."""
        if self.cell_at(event.position()) and event.button() == Qt.MouseButton.LeftButton:
            self.edit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Light nothing when the pointer has left."""
        if event.type() == QEvent.Type.Leave and self.under:
            self.under = None
            self.repaint_all()
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that it knows before they act as shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another cell, turn the page, open the cell or copy its number."""
        if not self._knows(event):
            super().keyPressEvent(event)
        elif event.key() in _EDITS:
            self.edit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(code(self.picture.value(self.current)))
        elif event.key() in _TURNS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.turned.emit(_TURNS[Qt.Key(event.key())])
        else:
            plane, pitch = self.picture.plane, self.picture.arrangement.lattice.rows.pitch
            screen = max(1, int(self.viewport().height() / pitch) - 1)
            self.choose(led(event, self.current, plane.rows, plane.columns, screen))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is no more."""
        super().focusOutEvent(event)
        self.repaint_all()

    def _knows(self, event: QKeyEvent) -> bool:
        known = event.key() in KEYS | _EDITS or event.matches(QKeySequence.StandardKey.Copy)
        return known and not self.empty

    def _place_editor(self) -> None:
        place = self.place_of(self.current)
        more = max(0.0, NARROWEST - place.width()) / 2
        self.editor.setGeometry(place.adjusted(-more, -1, more, 1).toRect())

    def _typed(self, text: str) -> None:
        self.edited.emit(self.picture.plane.index(self.current), text)
