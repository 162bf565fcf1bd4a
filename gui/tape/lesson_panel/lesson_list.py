"""A numbered list of lessons, one of which is on screen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyleOptionViewItem

from gui.painted_list import PaintedList
from gui.tape.lesson_panel.lesson_row import HEIGHT, LessonRow, paint_row
from gui.tape.lesson_words import lesson_words

_CHOOSE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LessonList(PaintedList):
    """`lesson_chosen` is emitted with the id of the lesson that is clicked, or that arrows reach and Enter takes."""

    lesson_chosen = Signal(str)

    def __init__(self, ids: Sequence[str], name: str) -> None:
        super().__init__(name, HEIGHT)
        self._ids = ids
        self._shown: str | None = None
        self._applying: frozenset[str] = frozenset()
        self.fit_rows(len(ids))
        for id in ids:
            item = QListWidgetItem(lesson_words(id).title, self)
            item.setToolTip("<b>{}</b><br>{}".format(*lesson_words(id)))
        self.itemClicked.connect(self._choose)

    @property
    def shown(self) -> str | None:
        """The lesson on screen, if it is one of these."""
        return self._shown

    @property
    def applying(self) -> frozenset[str]:
        """Those of these lessons whose cause applies to the program on screen."""
        return self._applying

    def rows(self) -> list[LessonRow]:
        """Return the rows as they are painted."""
        return [
            LessonRow(number, lesson_words(id).title, id == self._shown, id in self._applying)
            for number, id in enumerate(self._ids, 1)
        ]

    def show_lesson(self, id: str | None) -> None:
        """Mark the lesson that is on screen; nothing is emitted."""
        self._shown = id if id in self._ids else None
        if self._shown:
            self.setCurrentRow(self._ids.index(self._shown))
        self._tell()

    def set_applying(self, ids: Collection[str]) -> None:
        """Mark the lessons whose cause applies."""
        self._applying = frozenset(ids) & frozenset(self._ids)
        self._tell()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Paint a row; the one that the arrows are at is tinted while the list has the focus."""
        at = self.hasFocus() and row == self.currentRow()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row(painter, option.rect, self.rows()[row], self.tokens, tinted=at or over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; the rest are Qt's own keys."""
        if event.key() in _CHOOSE and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._choose()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        if self.currentRow() >= 0:
            self.lesson_chosen.emit(self._ids[self.currentRow()])

    def _tell(self) -> None:
        """Say the marks to screen readers too, and paint them."""
        for place, row in enumerate(self.rows()):
            notes = [self.tr("on screen")] * row.shown + [self.tr("applies")] * row.applies
            self.item(place).setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((row.title, *notes)))
        self.viewport().update()
