"""The tensors there are, by name; one of them is looked at."""

from PySide6.QtCore import QCoreApplication, QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyleOptionViewItem

from engine.tensors import Kind, Tensor
from gui.icons import icon
from gui.numbers import grouped
from gui.painted_list import PaintedList
from gui.style import mono_font, ui_font
from gui.tensor_panel.words import kind_words
from gui.tokens import color

translate = QCoreApplication.translate

HEIGHT, BAR = 28, 3
ICON, NAME, RIGHT = 14, 36, 14  # pixels from the left, and from the right
GAP = 10
WIDEST = 84  # a longer name ends in dots
ICONS: dict[Kind, str] = {"constant": "lock", "variable": "pencil", "numpy": "array"}


class TensorList(PaintedList):
    """`tensor_chosen` is emitted with the name that a person clicks or that arrows reach."""

    tensor_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("TensorList", "Tensors"), HEIGHT)
        self._tensors: tuple[Tensor, ...] = ()
        self.currentRowChanged.connect(self._choose)

    @property
    def selected(self) -> str | None:
        """The name that is looked at."""
        return self._tensors[self.currentRow()].name if self.currentRow() >= 0 else None

    def texts(self) -> list[tuple[str, str, str]]:
        """Return what each row says: name, shape, kind."""
        return [(one.name, str(one.shape), kind_words(one.kind)) for one in self._tensors]

    def show_tensors(self, tensors: tuple[Tensor, ...]) -> None:
        """Show these; the one that is looked at stays so by its name. Nothing is emitted."""
        name, self._tensors = self.selected, tensors
        with QSignalBlocker(self):
            while self.count() > len(tensors):
                self.takeItem(self.count() - 1)
            while self.count() < len(tensors):
                self.addItem(QListWidgetItem())
        for row, one in enumerate(tensors):
            facts = (kind_words(one.kind), str(one.shape), one.dtype, self.tr("{0} bytes").format(grouped(one.nbytes)))
            self.item(row).setToolTip("<b>{}</b><br>{}".format(one.name, ", ".join(facts)))
            self.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((one.name, *facts)))
        self.fit_rows(len(tensors))
        self.select(name)

    def select(self, name: str | None) -> None:
        """Mark a tensor; None or a name that is not there: none. Nothing is emitted."""
        names = [one.name for one in self._tensors]
        with QSignalBlocker(self):
            self.setCurrentRow(names.index(name) if name in names else -1)
        self.viewport().update()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Paint a row: what kind it is, its name, its shape, and its kind in a word."""
        tokens, rect, one = self.tokens, option.rect, self._tensors[row]
        painter.save()
        if row == self.currentRow():
            painter.fillRect(rect, color(tokens.bg))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), color(tokens.ink))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color(tokens.ink, 0.04))
        icon(ICONS[one.kind], tokens, tokens.ink2).paint(painter, rect.left() + ICON, rect.top() + 7, 14, 14)
        middle = Qt.AlignmentFlag.AlignVCenter
        kind, inner = kind_words(one.kind), rect.adjusted(0, 0, -RIGHT, 0)
        painter.setFont(ui_font(11.5))
        painter.setPen(color(tokens.ink3))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, kind)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(kind) - GAP)
        painter.setFont(mono_font(12))
        painter.setPen(color(tokens.ink2))
        start = self._shape_start()
        _elided(painter, inner.adjusted(start, 0, 0, 0), str(one.shape))
        painter.setFont(mono_font(12.5, bold=True))
        painter.setPen(color(tokens.ink))
        _elided(painter, QRect(NAME, rect.top(), start - GAP - NAME, rect.height()), one.name)
        painter.restore()

    def _shape_start(self) -> int:
        metrics = QFontMetrics(mono_font(12.5, bold=True))
        widest = max((metrics.horizontalAdvance(one.name) for one in self._tensors), default=0)
        return NAME + max(20, min(WIDEST, widest + 2)) + GAP

    @Slot(int)
    def _choose(self, row: int) -> None:
        if row >= 0:
            self.tensor_chosen.emit(self._tensors[row].name)


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
