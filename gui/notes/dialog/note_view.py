"""A note as it looks in Obsidian, near enough: the Markdown that will be written, with its picture in it."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextEdit

from gui.notes.dialog.note_html import PICTURE, html
from gui.style import ui_font
from gui.tokens import LIGHT, Tokens

MARGIN = 28  # pixels around the page


class NoteView(QTextEdit):
    """A note to read."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note preview"))
        self.setToolTip(self.tr("The note as it will be, near enough."))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._tokens, self._width = LIGHT, 0
        self._shown: tuple[str, QImage, int] | None = None

    def show_note(self, markdown: str, picture: QImage, width: int) -> None:
        """Show a note. `width`: of its picture, in pixels, where there is room."""
        self._shown, self._width = (markdown, picture, width), self.viewport().width()
        place, document = self.verticalScrollBar().value(), self.document()
        wide = min(width, self._width - 2 * MARGIN)
        high = wide * picture.height() // max(1, picture.width())
        self.setHtml(html(markdown, self._tokens, wide, high))
        document.setDefaultFont(ui_font(13))
        document.setDocumentMargin(MARGIN)
        if not picture.isNull():
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(PICTURE), self._scaled(picture, wide))
        self.verticalScrollBar().setValue(place)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.setStyleSheet(f"QTextEdit {{ background: {tokens.surface}; border-radius: 6px; }}")
        self._again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture the room there is."""
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._again()

    def _scaled(self, picture: QImage, width: int) -> QImage:
        """Return the picture for the dots of the screen: Qt's text would leave dots out."""
        ratio = self.devicePixelRatioF()
        made = picture.scaledToWidth(max(1, round(width * ratio)), Qt.TransformationMode.SmoothTransformation)
        made.setDevicePixelRatio(ratio)
        return made

    def _again(self) -> None:
        if self._shown is not None:
            self.show_note(*self._shown)
