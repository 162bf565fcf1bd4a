"""What will come of it: the note, the picture, the raw Markdown."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from gui.notes.dialog.note_view import NoteView
from gui.notes.dialog.picture_view import PictureView
from gui.segmented import Segmented
from gui.style import mono_font
from gui.tokens import Tokens

NOTE, PICTURE, MARKDOWN = range(3)


class Preview(QWidget):
    """Three pages, of which one is seen. `turned`: another one is."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.note, self.picture, self.markdown = NoteView(), PictureView(), _raw()
        self.markdown.setAccessibleName(self.tr("Markdown"))
        self.markdown.setToolTip(self.tr("The text that will be written, word for word."))
        self.tabs = Segmented(
            [self.tr("Note preview"), self.tr("Picture"), "Markdown"],
            self.tr("Preview"),
            [
                self.tr("The note as it will be, near enough."),
                self.tr("The picture at 100 %."),
                self.tr("The text that will be written, word for word."),
            ],
            small=True,
        )
        self._words = [self.tr("as in Obsidian"), self.tr("at 100 %"), ""]
        self._said = QLabel()
        self._said.setProperty("role", "caption")
        self._pages = QStackedWidget()
        for page in (self.note, self.picture, self.markdown):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 14)  # a picture of 720 has room beside its scroll bar
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self._turn)
        self._turn(NOTE)

    @property
    def page(self) -> int:
        """The page that is seen."""
        return self._pages.currentIndex()

    def show_draft(self, markdown: str, picture: QImage, width: int) -> None:
        """Show what will come of it on the page that is seen. `width`: of the picture in the note."""
        match self.page:
            case 0:
                self.note.show_note(markdown, picture, width)
            case 1:
                self.picture.show_picture(picture)
            case _:
                if self.markdown.toPlainText() != markdown:
                    self.markdown.setPlainText(markdown)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.note.restyle(tokens)
        self.picture.restyle(tokens)
        self.setStyleSheet(f'QWidget[role="ground"] {{ background: {tokens.bg}; }}')

    @Slot(int)
    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._said.setText(self._words[page])
        self.turned.emit()


def _raw() -> QPlainTextEdit:
    page = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
    page.setFont(mono_font(12))
    page.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return page
