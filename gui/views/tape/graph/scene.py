"""The scene of the operation graph: nodes and wires, laid out once for every structure and fed for ever."""

from PySide6.QtCore import QObject, QPointF, QSizeF
from PySide6.QtWidgets import QGraphicsScene

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens
from gui.views.tape.graph.edge import OpEdge, Way
from gui.views.tape.graph.face import Faces, cells
from gui.views.tape.graph.layered import Layout, lay_out
from gui.views.tape.graph.letters import Case
from gui.views.tape.graph.node import OpNode
from gui.views.tape.graph.node_painter import NodePainter
from gui.views.tape.graph.web import Web, Wire
from gui.views.tape.graph.words import local_derivative, reserved
from gui.views.tape.moment import Moment


class OpScene(QGraphicsScene):
    """The picture of a tape at a moment. `web` and `moment` are what is on it, None before the first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.web: Web | None = None
        self.faces: Faces | None = None
        self.moment: Moment | None = None
        self.nodes: list[OpNode] = []
        self.edges: list[OpEdge] = []
        self._tokens, self._painter = LIGHT, NodePainter(LIGHT)
        self._case = Case()

    def draw(self, tape: Tape, moment: Moment) -> bool:
        """Show a tape at a moment; return whether everything was laid out anew."""
        is_new = self.web is None or tape is not self.web.tape
        anew = False
        if is_new:
            web = Web(tape)
            anew = self.web is None or web.structure != self.web.structure
            self.web, self.faces = web, Faces(web)
        if is_new or moment != self.moment:
            self.moment = moment
            if anew:
                self._build()
            self._feed()
        return anew

    @property
    def marked(self) -> OpNode | None:
        """The node that is marked, the first one where none is; None for an empty scene."""
        index = None if self.web is None or self.moment is None else self.web.index(self.moment.looked_at)
        return self.nodes[index or 0] if self.nodes else None

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens, self._painter = tokens, NodePainter(tokens)
        for node in self.nodes:
            node.restyle(self._painter)
        for edge in self.edges:
            edge.restyle(tokens)

    def tidy(self) -> None:
        """Put every node back to where the layout has put it."""
        for node in self.nodes:
            node.tidy()

    def neighbour(self, index: int, across: int, down: int) -> int | None:
        """Return the node beside a node: along a wire, or the next in its column; None where there is none."""
        here = self.nodes[index].box
        if across:
            ends = {edge.target if across > 0 else edge.origin for edge in self.nodes[index].edges}
            near = [node for node in ends if node.index != index]
        else:
            column = (node for node in self.nodes if node.box.left() < here.right() and here.left() < node.box.right())
            near = [node for node in column if (node.box.center().y() - here.center().y()) * down > 0]
        if not near:
            return None
        return min(near, key=lambda node: abs(node.box.center().y() - here.center().y())).index

    def _build(self) -> None:
        """Make the items of another structure."""
        assert self.web is not None
        web = self.web
        self._remove_all()
        end = Moment.end(web.tape)
        sizes = [self._size(index, end) for index in range(len(web.operations))]
        metrics = self._case.at(1).label_width
        widths = [metrics.horizontalAdvance(self._reserved(wire)) for wire in web.wires]
        pairs = [(wire.origin, wire.target) for wire in web.wires]
        layout: Layout = lay_out([(size.width(), size.height()) for size in sizes], pairs, widths)
        self.nodes = [
            OpNode(index, size, QPointF(*place), self._painter)
            for index, (size, place) in enumerate(zip(sizes, layout.positions, strict=True))
        ]
        self.edges = [
            OpEdge(self.nodes[wire.origin], self.nodes[wire.target], route, gap, self._case)
            for wire, route, gap in zip(web.wires, layout.routes, layout.last_gaps, strict=True)
        ]
        for item in (*self.edges, *self.nodes):
            self.addItem(item)
        for edge in self.edges:
            edge.restyle(self._tokens)

    def _remove_all(self) -> None:
        """Take the items off, each held by nothing else: the collector may run in another thread."""
        for item in (*self.edges, *self.nodes):
            self.removeItem(item)
        for node in self.nodes:
            node.edges.clear()
        self.nodes, self.edges = [], []

    def _size(self, index: int, end: Moment) -> QSizeF:
        assert self.web is not None and self.faces is not None
        web, operation = self.web, self.web.operations[index]
        face = self.faces.face(index, end)
        grid = cells(web.tape.value(operation.node))
        shape = (1, *grid.shape)[-2:] if grid else None
        meets = sum(len(list(web.terms(index, call))) > 1 for call in web.tape.gradients(operation.node))
        return self._painter.size(face, (shape[0], shape[1]) if shape else None, min(meets, len(face.slopes)))

    def _reserved(self, wire: Wire) -> str:
        assert self.web is not None
        return "" if self.web.is_quiet(wire) else reserved(self.web.tape, wire)

    def _feed(self) -> None:
        """Give every item what it says now."""
        assert self.web is not None and self.faces is not None and self.moment is not None
        for node in self.nodes:
            node.show_face(self.faces.face(node.index, self.moment))
        for edge, wire in zip(self.edges, self.web.wires, strict=True):
            edge.show_way(self._way(wire))

    def _way(self, wire: Wire) -> Way:
        assert self.web is not None and self.moment is not None
        web, moment = self.web, self.moment
        ahead = wire.record.number > moment.executed
        quiet = web.is_quiet(wire)
        passed = [call for call in sorted(wire.edge.flows) if web.is_passed(wire, call, moment)]
        return Way(
            words="" if quiet or ahead else local_derivative(web.tape, wire),
            passed=0 if not passed else 2 if passed[-1] in web.outer else 1,
            quiet=quiet,
            ahead=ahead,
            lit=any(web.shows(end, moment.selected) for end in (wire.origin, wire.target)),
        )
