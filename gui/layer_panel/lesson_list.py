"""The chapter's examples of layers, one of which is on screen."""

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyleOptionViewItem

from gui.layers.lesson_words import lesson_words, titles
from gui.painted_list import PaintedList
from gui.style import mono_font, ui_font
from gui.tokens import color

HEIGHT, BAR, MARGIN, GAP = 25, 3, 14, 8
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LessonList(PaintedList):
    """`lesson_chosen` is emitted with the id of the lesson that is clicked, or that arrows reach and Enter takes."""

    lesson_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LayerPanel", "Examples"), HEIGHT)
        self.ids = [id for id, _ in titles()]
        self.shown: str | None = None
        for id in self.ids:
            words = lesson_words(id)
            item = QListWidgetItem(words.title, self)
            item.setToolTip(f"<b>{words.title}</b><br>{words.help}")
        self.fit_rows(len(self.ids))
        self.itemClicked.connect(self._choose)
        self.show_lesson(None)

    def show_lesson(self, id: str | None) -> None:
        """Mark the lesson that is on screen, None for none. Nothing is emitted."""
        if id in self.ids and id != self.shown:
            self.setCurrentRow(self.ids.index(id))
        self.shown = id
        for place, one in enumerate(self.ids):
            notes = [self.tr("on screen")] * (one == id)
            words = lesson_words(one)
            self.item(place).setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((words.title, words.note, *notes)))
        self.viewport().update()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Paint a row: bar and ground of the one on screen, its title, its note at the right."""
        tokens, rect, shown = self.tokens, option.rect, self.ids[row] == self.shown
        words, middle = lesson_words(self.ids[row]), Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if shown:
            painter.fillRect(rect, color(tokens.bg))
        if option.state & QStyle.StateFlag.State_MouseOver or (self.hasFocus() and row == self.currentRow()):
            painter.fillRect(rect, color(tokens.ink, 0.04))
        if shown:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), color(tokens.ink))
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setFont(mono_font(10.5))
        painter.setPen(color(tokens.ink3))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, words.note)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(words.note) - GAP)
        painter.setFont(ui_font(12.5, bold=shown))
        painter.setPen(color(tokens.ink if shown else tokens.ink2))
        title = painter.fontMetrics().elidedText(words.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, middle, title)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; the rest are Qt's own keys."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in CHOOSE and plain:
            self._choose()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        if self.currentRow() >= 0:
            self.lesson_chosen.emit(self.ids[self.currentRow()])
