"""The pictures of a tape: strip and graph, apple and curves, the chain rule, its life, what is None and why."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QWidget

from engine.tape import Tape
from gui.notes.paper import on_paper, sharpen
from gui.notes.picture import Picture
from gui.notes.pictures.strip import strip
from gui.notes.pictures.views import opened, painted
from gui.tape.none_words import problems
from gui.tokens import LIGHT, Tokens
from gui.views.tape.chain_rule import ChainRuleView
from gui.views.tape.chain_sheet import HEIGHT as CHAIN
from gui.views.tape.check_rows import rows
from gui.views.tape.check_sheet import CheckSheet
from gui.views.tape.cost_sheet import CostSheet
from gui.views.tape.cost_table import CostTable
from gui.views.tape.curves.apple import AppleView
from gui.views.tape.curves.derivative_curves import DerivativeCurves
from gui.views.tape.curves.orders import is_apple
from gui.views.tape.graph.graph import OpGraphView
from gui.views.tape.life_cycle import LifeCycle
from gui.views.tape.moment import Moment
from gui.views.tape.none_card import NoneCard

if TYPE_CHECKING:  # it asks for these pictures
    from gui.benches.tape import TapeBench

translate = QCoreApplication.translate

APPLE, CURVES = QSize(240, 284), QSize(430, 284)  # they grow
CARD = 336  # the width of one of two


class View(Protocol):
    """A view of a tape."""

    def draw(self, tape: Tape, moment: Moment) -> None: ...  # noqa: D102
    def restyle(self, tokens: Tokens) -> None: ...  # noqa: D102


V = TypeVar("V", bound=View)


def pictures(bench: "TapeBench") -> list[Picture]:
    """Return what the bench shows now; nothing before there is a tape."""
    moment = bench.session.moment
    return [] if moment is None else of_moment(moment)


def of_moment(moment: Moment) -> list[Picture]:
    """Return the pictures of a tape as far as it is played, in the order of reading."""
    tape = moment.tape
    found = [strip(tape, moment, translate("Pictures", "Tape"), compact=False), _graph(moment)]
    if is_apple(tape):
        fall = painted(_drawn(AppleView, moment))
        found.append(Picture("apple", translate("Pictures", "Apple"), fall, APPLE, grows=True))
    if tape.curves is not None:
        found.append(Picture("curves", translate("Pictures", "Curves"), _curves(moment), CURVES, grows=True))
    if tape.calls:
        size = QSize(CARD, round(CHAIN + CheckSheet.height(rows(tape, moment))))
        chain = painted(_drawn(ChainRuleView, moment))
        found.append(Picture("chain", translate("Pictures", "Chain rule"), chain, size))
    if tape.blocks:
        found.append(opened("life", translate("Pictures", "Life of the tape"), _drawn(LifeCycle, moment), CARD))
    if problems(tape):
        found.append(opened("none", translate("Pictures", "Why None?"), _drawn(NoneCard, moment), CARD))
    if tape.costs:
        size = QSize(CARD, round(CostSheet.height(tape.costs)))
        costs = painted(_drawn(CostTable, moment))
        found.append(Picture("costs", translate("Pictures", "What the tape keeps"), costs, size))
    return found


def _drawn(view: Callable[[], V], moment: Moment) -> Callable[[Tokens], V]:
    """Return what makes a view of a tape in a palette, drawn."""

    def make(tokens: Tokens) -> V:
        made = view()
        made.restyle(tokens)
        made.draw(moment.tape, moment)
        return made

    return make


def _graph(moment: Moment) -> Picture:
    def draw(tokens: Tokens) -> OpGraphView:
        view = _drawn(OpGraphView, moment)(tokens)
        view.scene.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        return view

    measured = draw(LIGHT)
    size = measured.scene.itemsBoundingRect().size().toSize()
    measured.deleteLater()
    return Picture("graph", translate("Pictures", "Op graph"), painted(draw), size)


def _curves(moment: Moment) -> Callable[[Tokens, QSize], QWidget]:
    def make(tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(DerivativeCurves(), tokens, size)
        view.restyle(tokens)
        view.row.hide()
        view.draw(moment.tape, moment)
        return sharpen(view)

    return make
