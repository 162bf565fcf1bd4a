"""What the signs of the graph mean."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from gui.numbers import MINUS, MISSING
from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color

Sign = Literal["variable", "constant", "skipped", "gradient", "missing"]
SIZE = (16.0, 11.0)  # of a node in small


class Legend(QWidget):
    """Five signs with their words."""

    def __init__(self) -> None:
        super().__init__()
        words: dict[Sign, str] = {
            "variable": self.tr("variable: watched by itself"),
            "constant": self.tr("constant: needs tape.watch()"),
            "skipped": self.tr("skipped: not recorded"),
            "gradient": self.tr("a gradient"),
            "missing": self.tr("not computed yet (it is not 0)"),
        }
        self._signs = [SignMark(sign) for sign in words]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(5)
        for row, (mark, text) in enumerate(zip(self._signs, words.values(), strict=True)):
            label = QLabel(text, wordWrap=True)
            label.setProperty("role", "label")
            grid.addWidget(mark, row, 0)
            grid.addWidget(label, row, 1)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for mark in self._signs:
            mark.restyle(tokens)


class SignMark(QWidget):
    """One sign, painted as it is in the graph."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self.sign = sign
        self._tokens = LIGHT
        self.setFixedSize(18, 18)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a small node, or a number."""
        painter, tokens = QPainter(self), self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(0, 0, *SIZE)
        rect.moveCenter(QRectF(self.rect()).center())
        match self.sign:
            case "variable":
                painter.setPen(QPen(color(tokens.ink), 2.2))
                painter.drawRoundedRect(rect, 2.5, 2.5)
            case "constant":
                painter.setPen(QPen(color(tokens.ink2), 1.6))
                painter.drawRoundedRect(rect, SIZE[1] / 2, SIZE[1] / 2)
            case "skipped":
                pen = QPen(color(tokens.skip), 1.5)
                pen.setDashPattern([1.8, 1.6])
                painter.setPen(pen)
                painter.drawRoundedRect(rect, 2.5, 2.5)
            case "gradient" | "missing":
                number = self.sign == "gradient"
                painter.setFont(mono_font(12) if number else ui_font(12.5))
                painter.setPen(color(tokens.grad))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{MINUS}2" if number else MISSING)
        painter.end()
