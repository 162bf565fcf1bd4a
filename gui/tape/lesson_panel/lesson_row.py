"""Paints one lesson of a list: number, title, and whether its cause applies."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color

HEIGHT = 28
BAR = 3  # pixels, at the left of the lesson on screen
NUMBER, TITLE = 14, 36  # from the left
RIGHT = 6  # margin
CHIP, CHIP_ROOM = 20, 8  # its height; beside its word
SIZES = 12.5, 11.5, 10.5  # of the title: a long one takes the first in which it has room


@dataclass(frozen=True)
class LessonRow:
    """What stands in a row. `applies`: it is about a cause that the program on screen has."""

    number: int
    title: str
    shown: bool
    applies: bool


def paint_row(painter: QPainter, rect: QRect, row: LessonRow, tokens: Tokens, *, tinted: bool) -> None:
    """Paint a row: its bar and ground, its number, its chip, and its title in the room that is left."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if row.shown:
        painter.fillRect(rect, color(tokens.bg))
    if tinted:
        painter.fillRect(rect, color(tokens.ink, 0.04))
    if row.shown:
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), color(tokens.ink))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(mono_font(11))
    painter.setPen(color(tokens.ink3))
    painter.drawText(rect.adjusted(NUMBER, 0, 0, 0), middle, str(row.number))
    title = rect.adjusted(TITLE, 0, -RIGHT, 0)
    chip, font = fitted(row, title.width())
    if chip:
        title.setRight(_paint_chip(painter, title, chip, tokens) - CHIP_ROOM)
    painter.setFont(font)
    painter.setPen(color(tokens.ink if row.shown else tokens.ink2))
    words = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideMiddle, title.width())
    painter.drawText(title, middle, words)
    painter.restore()


def fitted(row: LessonRow, room: int) -> tuple[str, QFont]:
    """Return the chip's word, "" for none, and the font in which the title has room beside it."""
    chips = (QCoreApplication.translate("Lessons", "applies"), "!") if row.applies else ("",)
    for chip in chips:
        for size in SIZES[:2] if chip != chips[-1] else SIZES:
            font = ui_font(size, bold=row.shown)
            taken = _chip_width(chip) + CHIP_ROOM if chip else 0
            if QFontMetrics(font).horizontalAdvance(row.title) + taken <= room:
                return chip, font
    return chips[-1], font


def _chip_width(word: str) -> int:
    return max(QFontMetrics(ui_font(11.5)).horizontalAdvance(word) + 2 * CHIP_ROOM, CHIP)


def _paint_chip(painter: QPainter, room: QRect, word: str, tokens: Tokens) -> int:
    """Paint a red chip at the right end; return where it begins."""
    width = _chip_width(word)
    chip = QRectF(room.right() + 1 - width, room.center().y() + 0.5 - CHIP / 2, width, CHIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(tokens.errt))
    painter.drawRoundedRect(chip, CHIP / 2, CHIP / 2)
    painter.setFont(ui_font(11.5))
    painter.setPen(color(tokens.err))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, word)
    return int(chip.left())
