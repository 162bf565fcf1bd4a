"""The centre of the Layers bench: a layer in its moments, the stack it belongs to, and layers to compare."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.arrangement import column, split
from gui.benches.centre import Centre
from gui.layers.call_row import CallRow
from gui.layers.moments import Moment
from gui.layers.session import LayerSession
from gui.tokens import Tokens
from gui.views.layers.cards import CardsView
from gui.views.layers.compare_head import CompareHead
from gui.views.layers.flow import FlowView
from gui.views.layers.life import LifeView

SHARES = (370, 80, 380)  # of the height, from top to bottom


class LayerViews(Centre):
    """Every view of layers."""

    def __init__(self) -> None:
        super().__init__()
        self.life, self.call, self.flow = LifeView(), CallRow(), FlowView()
        self.head, self.cards = CompareHead(), CardsView()
        self._views = self.life, self.call, self.flow, self.head, self.cards
        parts = [column([self.life, self.call], 0), self.flow, column([self.head, self.cards], 1)]
        self._rows = split(Qt.Orientation.Vertical, parts)
        self.splitters = {"rows": self._rows}
        for index, share in enumerate((1, 0, 1)):
            self._rows.setStretchFactor(index, share)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._rows)

    def draw(self, session: LayerSession) -> None:
        """Show what came of a study, its layer that is picked, and the moment of the one shown."""
        report, moment = session.report, session.moment or Moment("__init__")
        if report is None:
            return
        self.life.draw(session.shown, session.again, moment)
        self.call.draw(report, session.in_stack, moment)
        self.call.show_playing(session.reel.playing)
        self.mark(session)

    def mark(self, session: LayerSession) -> None:
        """Show which layer is picked: at once, for the next key is about it."""
        if session.report is not None:
            self.flow.draw(session.report, session.place if session.part == "stack" else None)
            self.cards.draw(session.report, session.place if session.part == "cards" else None)

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round, in the order of reading."""
        return self.life, self.call, self.flow, self.head, self.cards

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for view in self._views:
            view.restyle(tokens)

    def reset_sizes(self) -> None:
        """Give every part its first height."""
        self._rows.setSizes([share * max(self.height(), 1) // sum(SHARES) for share in SHARES])
