"""The line above a tensor: its name, what it is, how large, and which object."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.tensors import Tensor
from gui.elided_label import ElidedLabel
from gui.style import mono_font, ui_font
from gui.tokens import Tokens
from gui.views.header import HEIGHT
from gui.views.tensors.badge import Badge
from gui.views.tensors.card_words import identity_tip, in_bytes, kind_words, shape_tip, shortened, size_tip


class TensorCard(QWidget):
    """Name, kind, shape, dtype, bytes and identity; at the right what that kind means, or another note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.name, self.note = QLabel(), ElidedLabel(align=Qt.AlignmentFlag.AlignRight)
        self.note.setProperty("role", "note")
        self.kind, self.shape, self.dtype = Badge(ui_font(11.5)), Badge(mono_font(11)), Badge(mono_font(11))
        self.bytes, self.identity = QLabel(), QLabel()
        self.name.setFont(mono_font(13, bold=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 14, 0)
        row.setSpacing(6)
        for label in (self.bytes, self.identity):
            label.setProperty("role", "tick")
        for widget in (self.name, self.kind, self.shape, self.dtype, self.bytes, self.identity):
            row.addWidget(widget)
        row.insertSpacing(4, 4)
        row.insertSpacing(6, 4)
        row.addSpacing(6)
        row.addWidget(self.note, 1)

    def draw(self, tensor: Tensor, note: str = "") -> None:
        """Show another tensor."""
        kind = kind_words(tensor.kind)
        self.name.setText(tensor.name)
        self.kind.say(kind.word, kind.tip, kind.icon, good=tensor.kind == "variable")
        self.shape.say(str(tensor.shape), shape_tip(tensor))
        self.dtype.say(tensor.dtype, self.tr("The type of each element."))
        self.bytes.setText(in_bytes(tensor.nbytes))
        self.bytes.setToolTip(size_tip(tensor))
        self.identity.setText(f"id {shortened(tensor.identity)}")
        self.identity.setToolTip(identity_tip(tensor))
        self.note.setText(note or kind.means)
        words = (tensor.name, kind.word, str(tensor.shape), tensor.dtype, self.bytes.text(), self.identity.text())
        self.setAccessibleName(", ".join(words))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for badge in (self.kind, self.shape, self.dtype):
            badge.restyle(tokens)
