"""The menus of a flow: of the kinds of layers, and of what can be done with one."""

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from engine.shapes import FIELDS, Layer
from engine.shapes.limits import MOST_LAYERS


class KindMenu(QMenu):
    """Every kind of layer, with the rank of the inputs that it asks for, to add before a place.

    `added(place, kind)`: one was chosen.
    """

    added = Signal(int, str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.place = 0
        for kind in FIELDS:
            rank = Layer(kind).rank
            words = "\t" + self.tr("rank {0}").format(rank) if rank else ""
            action = self.addAction(kind + words)
            action.setData(kind)
        self.triggered.connect(self._choose)

    def ask(self, place: int, at: QPoint) -> None:
        """Open at a point of the screen."""
        self.place = place
        self.popup(at)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.added.emit(self.place, action.data())


class LayerMenu(QMenu):
    """What can be done with a layer: `moved(place, to)`, `added(before which place, kind)`, `removed(place)`.

    The keys that it shows are those of the band that it is a menu of.
    """

    moved = Signal(int, int)
    added = Signal(int, str)
    removed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = 0
        self.before, self.after = KindMenu(self.tr("Add before"), self), KindMenu(self.tr("Add after"), self)
        for kinds in (self.before, self.after):
            self.addMenu(kinds)
            kinds.added.connect(self.added)
        self.addSeparator()
        self.left = self._add(self.tr("Move to the left"), "Alt+Left")
        self.right = self._add(self.tr("Move to the right"), "Alt+Right")
        self.addSeparator()
        self.remove = self._add(self.tr("Remove"), "Del")
        self.left.triggered.connect(self._move_left)
        self.right.triggered.connect(self._move_right)
        self.remove.triggered.connect(self._remove)

    def ask(self, place: int, count: int, at: QPoint) -> None:
        """Open at a point of the screen, about the layer at a place among so many."""
        self._place, self.before.place, self.after.place = place, place, place + 1
        for kinds in (self.before, self.after):
            kinds.setEnabled(count < MOST_LAYERS)
        self.left.setEnabled(place > 0)
        self.right.setEnabled(place < count - 1)
        self.remove.setEnabled(count > 1)
        self.popup(at)

    def _add(self, text: str, key: str) -> QAction:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        return self.addAction(f"{text}\t{native}")

    @Slot()
    def _move_left(self) -> None:
        self.moved.emit(self._place, self._place - 1)

    @Slot()
    def _move_right(self) -> None:
        self.moved.emit(self._place, self._place + 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._place)
