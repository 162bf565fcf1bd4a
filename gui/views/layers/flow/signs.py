"""The signs on a flow: a + at its end and in the gap under the pointer, a × on the box under it."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.shapes.limits import MOST_LAYERS
from gui.tokens import Tokens
from gui.views.layers.flow.layout import FlowLayout
from gui.views.layers.flow.sign_button import SignButton

CORNER = QPointF(-1, 3)  # from the corner of a box to the middle of its ×


class Signs(QObject):
    """`add_asked(place, button)`: a layer is to be added before a place. `remove_asked(place)`: that one is to go."""

    add_asked = Signal(int, object)
    remove_asked = Signal(int)

    def __init__(self, flow: QWidget) -> None:
        super().__init__(flow)
        self.end, self.between = SignButton(flow, 11), SignButton(flow, 9)
        self.cross = SignButton(flow, 7, turned=True)
        self._count = self._gap = self._crossed = 0
        self.end.setAccessibleName(self.tr("Add a layer at the end"))
        self.between.setAccessibleName(self.tr("Add a layer here"))
        self.cross.setAccessibleName(self.tr("Remove the layer"))
        self.cross.setToolTip(self.tr("Remove this layer (Delete)."))
        for button in (self.between, self.cross):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with the keyboard there are Insert and Delete
            button.hide()
        self._explain(full=False)
        self.end.clicked.connect(self._ask_at_end)
        self.between.clicked.connect(self._ask_between)
        self.cross.clicked.connect(self._ask_to_remove)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for button in (self.end, self.between, self.cross):
            button.restyle(tokens)

    def place(self, layout: FlowLayout, left: float, gap: int | None, box: int | None) -> None:
        """Stand on a flow that is scrolled so far: + before the box `gap`, × on a box; None: there is none."""
        off, count = QPointF(left, 0), len(layout.boxes)
        full = count >= MOST_LAYERS
        self._count, self._gap, self._crossed = count, gap or 0, box or 0
        self.end.setEnabled(not full)
        self._explain(full)
        if layout.adds:
            self.end.centre_on(layout.adds[-1] - off)
        if gap is not None and not full:
            self.between.centre_on(layout.adds[gap] - off)
        self.between.setVisible(gap is not None and not full)
        if box is not None:
            self.cross.centre_on(layout.boxes[box].topRight() + CORNER - off)
        self.cross.setVisible(box is not None)

    def _explain(self, full: bool) -> None:
        here = self.tr("Add a layer here. Insert adds one behind the layer that is picked.")
        words = self.tr("A stack has at most {0} layers.").format(MOST_LAYERS) if full else here
        for button in (self.end, self.between):
            button.setToolTip(words)

    @Slot()
    def _ask_at_end(self) -> None:
        self.add_asked.emit(self._count, self.end)

    @Slot()
    def _ask_between(self) -> None:
        self.add_asked.emit(self._gap, self.between)

    @Slot()
    def _ask_to_remove(self) -> None:
        self.remove_asked.emit(self._crossed)
