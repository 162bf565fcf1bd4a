"""The top of a card: a sign for the rank, the layer's call, which ranks it takes, and whether it came through."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from engine.shapes import Passage
from engine.shapes.layer import RECURRENT
from gui.elided_label import ElidedLabel
from gui.icons import icon
from gui.sign import Sign
from gui.style import mono_font
from gui.tokens import LIGHT, Tokens
from gui.views.layers.cards.rank_icon import RankIcon
from gui.views.layers.cards.words import name, ranks

ICON = 16  # pixels
PLACES = (("Dense", "SimpleDense"), RECURRENT)  # kinds that share a place


class Head(QWidget):
    """`kind_wanted` carries the kind of layer that a person has chosen for this place."""

    kind_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._tokens, self._failed = LIGHT, False
        self._icon, self._name, self._ranks, self._sign = RankIcon(), ElidedLabel(), QLabel(), Sign(ICON)
        self._name.setFont(mono_font(13.5, bold=True))
        self._ranks.setProperty("role", "caption")
        self.kinds = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds.setProperty("role", "plain")
        self.kinds.setProperty("small", True)
        self._menu = QMenu(self.kinds)
        self._menu.triggered.connect(self._want)
        self.kinds.setMenu(self._menu)
        self.kinds.setToolTip(self.tr("Another kind of layer in this place"))
        self.kinds.setAccessibleName(self.kinds.toolTip())
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._ranks)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.kinds)
        row.addWidget(self._sign)

    @property
    def name(self) -> str:
        """The layer's call."""
        return self._name.text()

    def draw(self, passage: Passage) -> None:
        """Show another layer."""
        layer = passage.layer
        self._failed = passage.failure is not None
        self._icon.draw(layer.rank or 2)
        self._name.setText(name(layer))
        self._name.setToolTip(layer.call)
        self._ranks.setText(ranks(layer))
        self._offer(layer.kind)
        self._show_sign()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._icon.restyle(tokens)
        self.kinds.setIcon(icon("controls/down", tokens))
        self._show_sign()

    def _offer(self, kind: str) -> None:
        """Offer the kinds that share a place with this one."""
        offered = next((kinds for kinds in PLACES if kind in kinds), ())
        self.kinds.setVisible(bool(offered))
        if [action.text() for action in self._menu.actions()] != list(offered):
            self._menu.clear()
            for one in offered:
                self._menu.addAction(one).setCheckable(True)
        for action in self._menu.actions():
            action.setChecked(action.text() == kind)

    def _show_sign(self) -> None:
        sign, ink = ("cross", self._tokens.err) if self._failed else ("check", self._tokens.ok)
        self._sign.draw(icon(sign, self._tokens, ink))
        self._sign.setToolTip(self.tr("Keras refused these inputs.") if self._failed else self.tr("It came through."))

    def _want(self, action: QAction) -> None:
        self.kind_wanted.emit(action.text())
