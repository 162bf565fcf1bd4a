"""The operation graph: what a program did, from left to right, and how its gradients come back."""

from PySide6.QtCore import QPoint, QRectF, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QBoxLayout, QGraphicsItem, QPushButton, QToolTip, QVBoxLayout, QWidget

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens, color
from gui.views.header import Header
from gui.views.tape.graph.canvas import STEP, OpCanvas
from gui.views.tape.graph.edge import OpEdge
from gui.views.tape.graph.mermaid import mermaid
from gui.views.tape.graph.node import OpNode
from gui.views.tape.graph.scene import OpScene
from gui.views.tape.graph.words import along, everything
from gui.views.tape.moment import Moment
from gui.views.tape.two_tone_note import TwoToneNote


class OpGraphView(QWidget):
    """Nodes in columns by their depth; another tape of the same structure moves nothing.

    A node that a person picks comes as `node_chosen`, an `engine.tape.Node`: of a variable its source.
    """

    node_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Op graph")
        self.scene = OpScene(self)
        self.canvas = OpCanvas(self.scene)
        self.canvas.setAccessibleName(self.title)
        self.canvas.clicked.connect(self._click)
        self.canvas.stepped.connect(self._go_along)
        self.canvas.asked.connect(self._answer)
        self.header, self._note = self._make_header()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(self.title)
        self.restyle(LIGHT)

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a tape at a moment."""
        anew = self.scene.draw(tape, moment)
        (self.canvas.open if anew else self.canvas.follow)(self.scene.marked)
        self._describe()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.scene.setBackgroundBrush(color(tokens.surface))
        self.scene.restyle(tokens)
        self._note.restyle(tokens)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the whole graph into a part of any picture, without the header, as sharp as that is."""
        whole = self.scene.itemsBoundingRect()
        self._set_cached(False)
        self.scene.render(painter, rect, whole)
        self._set_cached(True)

    @Slot()
    def fit(self) -> None:
        """Show the whole graph."""
        self.canvas.fit()

    @Slot()
    def zoom_in(self) -> None:
        """Draw it larger."""
        self.canvas.zoom(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Draw it smaller."""
        self.canvas.zoom(1 / STEP)

    @Slot()
    def tidy(self) -> None:
        """Put back what was dragged."""
        self.scene.tidy()

    @Slot()
    def copy_mermaid(self) -> None:
        """Put the graph on the clipboard as a block that Obsidian draws."""
        if self.scene.web is not None:
            diagram = mermaid(self.scene.web.tape, self.tr("not recorded"))
            QGuiApplication.clipboard().setText(f"```mermaid\n{diagram}```\n")

    def words_about(self, item: QGraphicsItem | None) -> str:
        """Return all there is to say of what is under the pointer; "" where there is nothing."""
        web, moment, faces = self.scene.web, self.scene.moment, self.scene.faces
        if web is None or moment is None or faces is None:
            return ""
        match item:
            case OpNode():
                return everything(web, web.operations[item.index], moment, faces.digits)
            case OpEdge():
                return along(web, web.wires[self.scene.edges.index(item)], moment, faces.digits)
        return ""

    def _make_header(self) -> tuple[Header, TwoToneNote]:
        header = Header(self.title)
        note = TwoToneNote(self.tr("values go from left to right, "), self.tr("gradients from right to left"))
        for text, tip, do in (
            (self.tr("Tidy"), self.tr("Put the nodes that were dragged back into their columns."), self.tidy),
            (
                self.tr("Copy as Mermaid"),
                self.tr("Copy the graph as a block of text that Obsidian draws."),
                self.copy_mermaid,
            ),
        ):
            button = QPushButton(text)
            button.setProperty("small", True)
            button.setToolTip(tip)
            button.setAccessibleName(text)
            button.clicked.connect(do)
            header.add(button)
        row = header.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(1, note, 1)
        row.setStretch(2, 0)  # the place of a plain note
        return header, note

    def _describe(self) -> None:
        web, moment = self.scene.web, self.scene.moment
        if web is None or moment is None:
            return
        index = web.index(moment.looked_at)
        words = self.tr("{0} nodes. Alt and an arrow goes along a line or to the next node of a column.")
        said = words.format(len(web.operations))
        if index is not None:
            said = f"{self.words_about(self.scene.nodes[index])}\n{said}"
        self.canvas.setAccessibleDescription(said)

    @Slot(object)
    def _click(self, item: QGraphicsItem | None) -> None:
        if isinstance(item, OpNode) and self.scene.web is not None:
            self.node_chosen.emit(self.scene.web.operations[item.index].node)

    @Slot(int, int)
    def _go_along(self, across: int, down: int) -> None:
        """Pick the neighbour of what is marked; the first node where nothing is."""
        web, moment = self.scene.web, self.scene.moment
        if web is None or moment is None or not self.scene.nodes:
            return
        here = web.index(moment.looked_at)
        there = 0 if here is None else self.scene.neighbour(here, across, down)
        if there is not None:
            self.canvas.bring(self.scene.nodes[there])
            self.node_chosen.emit(web.operations[there].node)

    @Slot(object, QPoint)
    def _answer(self, item: QGraphicsItem | None, at: QPoint) -> None:
        words = self.words_about(item)
        hint = self.tr("Drag to pan, wheel to zoom, double-click to fit; Alt and an arrow goes along a line.")
        QToolTip.showText(at, words or hint, self.canvas)

    def _set_cached(self, cached: bool) -> None:
        mode = QGraphicsItem.CacheMode.DeviceCoordinateCache if cached else QGraphicsItem.CacheMode.NoCache
        for node in self.scene.nodes:
            node.setCacheMode(mode)
