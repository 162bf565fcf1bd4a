"""The moments of a variable side by side: what each line has made of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tensors import Past
from gui.tokens import Tokens
from gui.views.tensors.cells.extent import extent_of, union
from gui.views.tensors.cells.marks import Changed
from gui.views.tensors.mode import Mode
from gui.views.tensors.moment_words import caption, title
from gui.views.tensors.tiles.changed_key import ChangedKey
from gui.views.tensors.tiles.tile_row import ARROW, TileRow

MOST = 4


class MomentsView(QWidget):
    """The last four moments of a variable, on one scale; the elements that a line has written are framed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Moments")
        self.row, self.key = TileRow(MOST), ChangedKey()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 8)
        column.setSpacing(6)
        column.addWidget(self.row)
        column.addWidget(self.key)
        self._shown: Sequence[Past] = ()
        self.setAccessibleName(self.title)

    def draw(self, name: str, history: Sequence[Past]) -> None:
        """Show the newest moments of a variable, the oldest of them first."""
        shown = tuple(history[-MOST:])
        if shown and len(shown) == len(self._shown) and all(a is b for a, b in zip(shown, self._shown, strict=True)):
            return
        self._shown = shown
        extent = union(extent_of(past.values) for past in shown)
        for past, tile in zip(shown, self.row.tiles, strict=False):
            tile.show_tensor(name, past.values, heat=extent, written=extent)
            tile.set_changed(None if past.changed is None else Changed(past.changed))
            tile.entitle(title(past), caption=caption(past), whole=past.text)
        self.row.show_signs(("", *[ARROW] * (len(shown) - 1), "") if shown else ("",))
        self.key.setVisible(any(past.changed is not None for past in shown))

    def set_mode(self, mode: Mode) -> None:
        """Show numbers, colours or both."""
        self.row.set_mode(mode)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.row.restyle(tokens)
        self.key.restyle(tokens)
