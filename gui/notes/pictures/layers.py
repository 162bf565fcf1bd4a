"""The pictures of layers: one in its moments, the stack as a flow of shapes, and those that are compared."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from engine.shapes import Passage, Report
from gui.layers.moments import Moment
from gui.notes.page import INSIDE
from gui.notes.paper import on_paper, sharpen
from gui.notes.picture import Picture
from gui.notes.pictures.views import opened, painted
from gui.tokens import Tokens
from gui.views.layers.cards import CardsView
from gui.views.layers.flow import FlowView
from gui.views.layers.life import LifeView

if TYPE_CHECKING:  # it asks for these pictures
    from gui.benches.layers import LayerBench

translate = QCoreApplication.translate

LIFE, FLOW = QSize(880, 330), QSize(INSIDE, 64)


def pictures(bench: "LayerBench") -> list[Picture]:
    """Return what the bench shows now; nothing before there is a report."""
    session = bench.session
    if session.report is None:
        return []
    return of_report(session.report, session.shown, session.again, session.moment)


def of_report(
    report: Report, shown: Passage | None = None, again: Passage | None = None, moment: Moment | None = None
) -> list[Picture]:
    """Return the pictures of a report; `shown`: the layer whose `moment` is looked at, `again`: its second call."""
    found = []
    if shown is not None and moment is not None:
        found.append(_life(shown, again, moment))
    if report.stack:
        found.append(_flow(report))
    if report.cards:
        found.append(_cards(report))
    return found


def _life(shown: Passage, again: Passage | None, moment: Moment) -> Picture:
    def make(tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(LifeView(), tokens, size)
        view.restyle(tokens)
        view.draw(shown, again, moment)
        return sharpen(view)

    return Picture("life", translate("Pictures", "The three moments of a layer"), make, LIFE)


def _flow(report: Report) -> Picture:
    def make(tokens: Tokens) -> FlowView:
        view = FlowView()
        view.restyle(tokens)
        view.draw(report, None)
        return view

    return Picture("flow", translate("Pictures", "Shape flow"), painted(make), FLOW)


def _cards(report: Report) -> Picture:
    def make(tokens: Tokens) -> QWidget:
        view = CardsView()
        view.restyle(tokens)
        view.draw(report, None)
        return view

    return opened("cards", translate("Pictures", "Layers to compare"), make, INSIDE)
