"""Layers on the same inputs, side by side: which one takes them, and what each makes of them."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from engine.shapes import Report
from gui.tokens import LIGHT, Tokens
from gui.views.bubble import Bubble
from gui.views.layers.cards.card import NARROWEST, LayerCard
from gui.views.layers.cards.picture import Look

MARGIN, GAP = 12, 12


class CardsView(QScrollArea):
    """A card for each layer that is compared, in one row or in two.

    `card_picked` carries the place of a card; `kind_wanted` a place and the kind of layer for it; `repair_wanted` a
    place and the Repair.
    """

    card_picked = Signal(int)
    kind_wanted = Signal(int, str)
    repair_wanted = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Layers to compare")
        self.cards: list[LayerCard] = []
        self._report: Report | None = None
        self._picked: int | None = None
        self._tokens, self._columns = LIGHT, 0
        content = QWidget()
        content.setAutoFillBackground(False)
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(MARGIN, 2, MARGIN, 10)
        self._grid.setSpacing(GAP)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.title)
        self.bubble = Bubble(self)

    def draw(self, report: Report, picked: int | None) -> None:
        """Show what became of the layers that are compared, and which one is picked."""
        if report is self._report and picked == self._picked:
            return
        self._report, self._picked = report, picked
        self.bubble.hide()
        while len(self.cards) < len(report.cards):
            self._add_card()
        for n, card in enumerate(self.cards):
            card.setVisible(n < len(report.cards))
        for n, passage in enumerate(report.cards):
            self.cards[n].draw(passage, report.compared.shape, picked == n)
        self._arrange()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        for card in self.cards:
            card.restyle(tokens)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(1184, 330)

    def minimumSizeHint(self) -> QSize:
        """Return room for a row of cards at the narrowest."""
        return QSize(2 * NARROWEST, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in one row, or in two."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show other cards; what was said of one is not beside it any more."""
        super().scrollContentsBy(dx, dy)
        self.bubble.hide()

    def _arrange(self) -> None:
        shown = [card for card in self.cards if not card.isHidden()]
        one_row = len(shown) * (NARROWEST + GAP) <= self.viewport().width() - 2 * MARGIN + GAP
        columns = max(1, len(shown) if one_row else -(-len(shown) // 2))
        for n, card in enumerate(shown):
            place = divmod(n, columns)
            if self._grid.itemAtPosition(*place) is None or columns != self._columns:
                self._grid.addWidget(card, *place)
        self._columns = columns
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, int(column < columns))

    def _add_card(self) -> None:
        card = LayerCard(self.widget())  # or it would be a window of its own until it is in the grid
        card.restyle(self._tokens)
        card.picked.connect(self._pick)
        card.kind_wanted.connect(self._want_kind)
        card.repair_wanted.connect(self._want_repair)
        card.looked_at.connect(self._say)
        self.cards.append(card)

    def _place(self) -> int:
        """Return where the card stands that sends a signal."""
        return self.cards.index(self.sender())  # type: ignore[arg-type]  # only cards are connected

    @Slot()
    def _pick(self) -> None:
        self.card_picked.emit(self._place())

    @Slot(str)
    def _want_kind(self, kind: str) -> None:
        self.kind_wanted.emit(self._place(), kind)

    @Slot(object)
    def _want_repair(self, repair: object) -> None:
        self.repair_wanted.emit(self._place(), repair)

    @Slot(object)
    def _say(self, look: Look | None) -> None:
        if look is None:
            self.bubble.hide()
            return
        left, right = (self.mapFromGlobal(QPoint(x, look.height)) for x in (look.picture.left(), look.picture.right()))
        on_the_left = (left + right).x() < self.width()
        self.bubble.show_at(right if on_the_left else left, look.value, look.made_from)
        self.bubble.raise_()
