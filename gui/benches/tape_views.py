"""The centre of the Tape bench. It arranges the views and hands on what a person does in them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.tape import Tape
from gui.arrangement import column, split
from gui.benches.centre import Centre, Sizes
from gui.pages import Pages
from gui.segmented import Segmented
from gui.tokens import Tokens
from gui.views.tape.chain_rule import ChainRuleView
from gui.views.tape.check_table import CheckTable
from gui.views.tape.cost_table import CostTable
from gui.views.tape.curves.apple import AppleView
from gui.views.tape.curves.derivative_curves import DerivativeCurves
from gui.views.tape.curves.move_line_card import MoveLineCard
from gui.views.tape.curves.orders import is_apple
from gui.views.tape.graph.graph import OpGraphView
from gui.views.tape.life_cycle import LifeCycle
from gui.views.tape.listing.editor import ListingView
from gui.views.tape.moment import Moment
from gui.views.tape.none_card import NoneCard
from gui.views.tape.strip.strip import TapeStripView

GRAPH, CURVES = 0, 1
# Pixels of the parts that do not grow, and of their compact form.
LOWER = 240, 190  # the height of code and chain rule
RIGHT = 328  # life and card, beside the graph
APPLE = 236, 180
CODE = 364, 300  # code and check, beside the curves
CHECKS = 240  # the height of the check and the card below it


class TapeViews(Centre):
    """Every view of a tape: the strip over the graph or over the curves. Only those that can be seen are drawn."""

    node_chosen = Signal(object)  # engine.tape.Node

    def __init__(self) -> None:
        super().__init__()
        self.strip, self.graph, self.code = TapeStripView(), OpGraphView(), ListingView()
        self.chain, self.check, self.life, self.none = ChainRuleView(), CheckTable(), LifeCycle(), NoneCard()
        self.costs, self.apple, self.curves = CostTable(), AppleView(), DerivativeCurves()
        self.move_line = MoveLineCard()
        self._views = (
            *(self.strip, self.graph, self.code, self.chain, self.check, self.life),
            *(self.none, self.costs, self.apple, self.curves, self.move_line),
        )
        self.picture = Segmented(
            [self.tr("Graph"), self.tr("Curves")],
            self.tr("Picture"),
            [self.tr("The operations and their gradients"), self.tr("Value and derivatives over a range of the input")],
            small=True,
        )
        self.strip.header.add(self.picture)
        for part in (self.picture, self.apple):
            part.hide()  # until a tape has something to show there
        self._shown: tuple[Tape, Moment] | None = None
        self._kind = False, False  # whether an apple falls, and whether there are curves
        self._compact = False
        self._arrange()
        self._connect()
        self._place()

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a moment of a tape in every view that can be seen."""
        other = self._shown is None or self._shown[0] is not tape
        self._shown = tape, moment
        if other:
            self._suit(tape)
        self._draw_again()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for view in self._views:
            view.restyle(tokens)

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """The views that take the keyboard's focus, in the order of reading."""
        return self.strip, self.graph, self.curves, self.code, self.none

    def set_compact(self, compact: bool) -> None:
        """Put panels side by side, or into shared places with tabs."""
        if compact != self._compact:
            self._compact = compact
            directions = QBoxLayout.Direction
            self._about_row.setDirection(directions.LeftToRight if compact else directions.TopToBottom)
            self.code.set_compact(compact)
            for view in (self.code, self.chain):
                view.header.show_title(not compact)  # that is on the tab above
            self._place()
            self.reset_sizes()

    def reset_sizes(self) -> None:
        """Give every panel its first size."""
        width, height = self._pictures.width(), self._pictures.height()
        lower, apple, code = (sizes[self._compact] for sizes in (LOWER, APPLE, CODE))
        for picture in (self._body, self._fall):
            picture.resize(width, height)  # the one behind has not had its room yet
        self._body.setSizes([max(width - RIGHT, 1), RIGHT])
        self._rows.setSizes([max(height - lower, 1), lower])
        self._band.setSizes([452, 404])
        self._fall.setSizes([apple, max(width - apple - code, 1), code])
        self._beside.setSizes([max(height - CHECKS, 1), CHECKS])

    @property
    def sizes(self) -> Sizes:
        """The sizes of every splitter's panels, by its name; an apple that is not there has its first one."""
        sizes = super().sizes
        apple, curves, code = sizes.get("fall", (1, 0, 0))
        if apple:
            return sizes
        first = APPLE[self._compact]
        return {**sizes, "fall": [first, max(curves - first, 1), code]}

    @Slot()
    def fit(self) -> None:
        """Show the whole of every picture, and in the strip the record of the moment."""
        self.graph.fit()
        self.strip.fit()
        for plot in self.curves.plots:
            plot.fit()

    def _suit(self, tape: Tape) -> None:
        """Show what suits a tape: the fall of an apple, unless a gradient is missing; else the graph."""
        there = all(answer.gradient is not None for call in tape.calls for answer in call.answers)
        kind = is_apple(tape), tape.curves is not None and there
        if kind != self._kind:
            self._kind = kind
            self.apple.setVisible(kind[0])
            self.picture.setVisible(kind[1])
            self._show_picture(CURVES if all(kind) else GRAPH)
        self._card.setCurrentWidget(self.costs if tape.costs else self.none)

    def _show_picture(self, picture: int) -> None:
        self.picture.choose(picture)
        self._place()

    @Slot(int)
    def _turn(self, picture: int) -> None:
        self._show_picture(picture)
        self._draw_again()

    @Slot()
    def _draw_again(self) -> None:
        """Draw what can be seen now."""
        if self._shown is not None:
            for view in self._views:
                if view.isVisible():
                    view.draw(*self._shown)

    def _arrange(self) -> None:
        self._card = QStackedWidget()
        self._card.addWidget(self.none)
        self._card.addWidget(self.costs)
        self._about = QWidget()
        self._about_row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._about)
        self._about_row.setContentsMargins(0, 0, 0, 0)
        self._about_row.setSpacing(0)
        self._about_row.addWidget(self.life)
        self._about_row.addWidget(self._card, 1)
        self._lower = Pages([self.tr("Code"), self.tr("Chain rule"), self.tr("Life, None")], self.tr("Lower panel"))
        self._band = split(Qt.Orientation.Horizontal, [self._lower])
        self._rows = split(Qt.Orientation.Vertical, [self.graph, self._band])
        self._body = split(Qt.Orientation.Horizontal, [self._rows])
        self._checks = column([self.check, self.move_line])
        self._right = Pages([self.tr("Code"), self.tr("Check")], self.tr("Right panel"))
        self._beside = split(Qt.Orientation.Vertical, [self._right])
        self._fall = split(Qt.Orientation.Horizontal, [self.apple, self.curves, self._beside])
        self.splitters = {
            **{"body": self._body, "rows": self._rows, "band": self._band},
            **{"fall": self._fall, "beside": self._beside},
        }
        for splitter, index in ((self._body, 0), (self._rows, 0), (self._fall, 1), (self._beside, 0)):
            splitter.setStretchFactor(index, 1)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self._body)
        self._pictures.addWidget(self._fall)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.strip)
        rows.addWidget(self._pictures, 1)

    def _place(self) -> None:
        """Put every view where it belongs; the code is in sight beside either picture, and keeps the cursor."""
        focus = QApplication.focusWidget()
        lower: list[QWidget] = []
        right: list[QWidget] = []
        if self._compact:
            lower, right = [self.chain, self._about], [self._checks]
        else:
            for splitter, part in ((self._band, self.chain), (self._body, self._about), (self._beside, self._checks)):
                splitter.addWidget(part)
                part.show()  # as a page it may have been hidden
        (right if self.picture.index == CURVES else lower).insert(0, self.code)
        self._lower.show_pages(lower)
        self._right.show_pages(right)
        self._pictures.setCurrentIndex(self.picture.index)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus()

    def _connect(self) -> None:
        self.picture.chosen.connect(self._turn)
        for pages in (self._lower, self._right):
            pages.turned.connect(self._draw_again)
        for view in (self.strip, self.graph):
            view.node_chosen.connect(self.node_chosen)
