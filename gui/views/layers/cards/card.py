"""A layer that is compared: what there is to know of it, or why it failed; what went through it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from engine.shapes import Passage, Shape
from gui.folding_label import FoldingLabel
from gui.numbers import grouped
from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.layers.cards.choices import ACROSS, DOWN, Choices
from gui.views.layers.cards.facts import Facts
from gui.views.layers.cards.head import Head
from gui.views.layers.cards.picture import LayerPicture
from gui.views.layers.cards.refusal import Refusal
from gui.views.layers.cards.sheets import sheets
from gui.views.layers.cards.words import deed

WIDE = 380  # pixels: from here on the picture stands beside the words
NARROWEST = 256
WORDS, BESIDE = 224, 12  # pixels: of the words beside the picture, where it leaves so many; between the two
ANY_WIDTH = (1 << 24) - 1  # Qt's QWIDGETSIZE_MAX
SENTENCE = 2  # lines
PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
MARGIN = 12


class LayerCard(QWidget):
    """`picked`: it was clicked, or chosen with Enter. `looked_at` carries the Look at an output, or None."""

    picked = Signal()
    kind_wanted = Signal(str)
    repair_wanted = Signal(object)
    looked_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passage: Passage | None = None
        self._is_picked, self._tokens = False, LIGHT
        self.head, self.facts, self.refusal = Head(), Facts(), Refusal()
        self.picture, self.choices = LayerPicture(), Choices()
        self.sentence = FoldingLabel(role="label")
        self.head.kind_wanted.connect(self.kind_wanted)
        self.refusal.repair_wanted.connect(self.repair_wanted)
        self.picture.looked_at.connect(self.looked_at)
        self.choices.chosen.connect(self._turn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Click, or press Enter, to change this layer in the side panel."))
        self._lay_out()

    def _lay_out(self) -> None:
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setMinimumHeight(SENTENCE * QFontMetrics(ui_font(12.5)).lineSpacing())
        self._words, self._shown = QWidget(), QWidget()
        words = QVBoxLayout(self._words)
        for widget in (self.head, self.facts, self.refusal):
            words.addWidget(widget, int(widget is self.refusal))
        words.addStretch(0)
        self._drawn = QBoxLayout(ACROSS)
        self._drawn.setSpacing(6)
        self._drawn.addWidget(self.picture, 1)
        self._drawn.addWidget(self.choices)
        shown = QVBoxLayout(self._shown)
        shown.addLayout(self._drawn, 1)
        shown.addWidget(self.sentence)
        self._whole = QBoxLayout(DOWN, self)
        self._whole.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self._whole.addWidget(self._words)
        self._whole.addWidget(self._shown, 1)
        for layout in (words, shown, self._whole):
            layout.setSpacing(5)
        for layout in (words, shown):
            layout.setContentsMargins(0, 0, 0, 0)

    def draw(self, passage: Passage, given: Shape, picked: bool) -> None:
        """Show what became of a layer; `given`: the shape of the inputs before they were fitted."""
        if picked != self._is_picked:
            self._is_picked = picked
            self.update()
        if passage is self._passage:
            return
        self._passage = passage
        failed = passage.failure is not None
        if not failed and self.refusal.isAncestorOf(self.focusWidget() or self):
            self.setFocus()  # else it goes to whatever comes next in the window
        self.head.draw(passage)
        self.facts.setVisible(not failed)
        self.refusal.setVisible(failed)
        if failed:
            self.refusal.draw(passage)
        else:
            self.facts.draw(passage)
            self.sentence.setText(deed(passage, given))
        self._show_picture(passage)
        self._fold()
        self._describe(passage)
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.head.restyle(tokens)
        self.picture.restyle(tokens)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the words where there is room, else below."""
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= WIDE
        failed = self._passage is not None and self._passage.failure is not None
        self._whole.setDirection(ACROSS if wide else DOWN)
        self._whole.setStretch(0, int(failed))
        self._whole.setSpacing(BESIDE if wide else 5)
        self._drawn.setDirection(DOWN if wide else ACROSS)
        self.choices.stand(upright=not wide)
        self.refusal.stand(upright=not wide)
        narrowed = wide and not failed
        left = self.width() - 2 * MARGIN - BESIDE - self._shown.minimumSizeHint().width()
        self._words.setMinimumWidth(min(WORDS, left) if narrowed else 0)
        self._words.setMaximumWidth(min(WORDS, left) if narrowed else ANY_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card: red where the layer failed, edged in ink where it is picked."""
        failed = self._passage is not None and self._passage.failure is not None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._tokens.err if failed else self._tokens.ink if self._is_picked else self._tokens.hair
        width = 2.0 if self._is_picked else 1.0
        painter.setPen(QPen(color(edge), width))
        painter.setBrush(color(self._tokens.errt if failed else self._tokens.surface))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit()

    def event(self, event: QEvent) -> bool:
        """Claim Enter and Space before they act as shortcuts of the window."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and event.key() in PICKS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick it by Enter or Space."""
        if event.key() in PICKS:
            self.picked.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size of one of four in the window of 1440 × 900."""
        return QSize(280, 316)

    def minimumSizeHint(self) -> QSize:
        """Return the height of what is on it: all cards of a row are as wide as each other."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def _show_picture(self, passage: Passage) -> None:
        found = sheets(passage)
        self._shown.setVisible(found is not None)
        if found is not None:
            self.choices.offer(found.choices)
            found = sheets(passage, *self.choices.values)
        self.picture.show_sheets(found)

    def _describe(self, passage: Passage) -> None:
        failure = passage.failure
        came = f"{failure.kind}: {failure.message}" if failure else self.facts.shapes.text()
        self.setAccessibleName(self.head.name)
        counted = self.tr("{0} parameters").format(grouped(passage.parameters))
        self.setAccessibleDescription(came if failure else f"{came}, {counted}")

    @Slot(int, int)
    def _turn(self, channel: int, filter_: int) -> None:
        if self._passage is not None:
            self.picture.show_sheets(sheets(self._passage, channel, filter_))
