"""The foot of the dialog: the line for the note, what can be done, and how far a film is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QToolButton, QWidget

from gui.icons import icon
from gui.key_hints import ShortenedLabel
from gui.tokens import Tokens


class Footer(QWidget):
    """What a person wants, as signals. While a film is made there is only its progress, and calling it off."""

    link_wanted = Signal()
    cancelled = Signal()
    picture_wanted = Signal()
    markdown_wanted = Signal()
    save_wanted = Signal()
    film_cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.link = ShortenedLabel()
        self.link.setProperty("role", "code-line")
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_link = QToolButton()
        self.copy_link.setProperty("role", "plain")
        self.copy_link.setToolTip(self.tr("Copy this line."))
        self.copy_link.setAccessibleName(self.tr("Copy this line"))
        self.cancel = _button(self.tr("Cancel"), self.tr("Close; nothing is saved (Esc)."))
        self.picture = _button(self.tr("Copy picture"), self.tr("Put the picture into the clipboard."))
        self.markdown = _button(self.tr("Copy Markdown"), self.tr("Put the text into the clipboard."))
        self.save = _button(self.tr("Save and copy link"), self.tr("Write the files; the line goes to the clipboard."))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.film = QProgressBar(maximum=1000, textVisible=False)
        self.film.setAccessibleName(self.tr("Progress of the film"))
        self.film.setToolTip(self.tr("How much of the film is made."))
        self.stop = _button(self.tr("Stop"), self.tr("Stop making the film; nothing is saved (Esc)."))
        self._pages = QStackedWidget()
        self._pages.addWidget(
            _row(self.link, self.copy_link, None, self.cancel, self.picture, self.markdown, self.save)
        )
        self._pages.addWidget(_row(self.film, self.stop))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.addWidget(self._pages, 0, Qt.AlignmentFlag.AlignVCenter)
        pairs = (
            (self.copy_link, self.link_wanted),
            (self.cancel, self.cancelled),
            (self.picture, self.picture_wanted),
            (self.markdown, self.markdown_wanted),
            (self.save, self.save_wanted),
            (self.stop, self.film_cancelled),
        )
        for button, signal in pairs:
            button.clicked.connect(signal)

    def show_link(self, line: str) -> None:
        """Show what embeds the picture; an empty text where it has no name."""
        self.link.setText(line)
        self.link.setVisible(bool(line))
        self.copy_link.setEnabled(bool(line))

    def show_progress(self, share: float | None) -> None:
        """Show how far a film is; None: none is being made."""
        self._pages.setCurrentIndex(0 if share is None else 1)
        self.film.setValue(round(1000 * (share or 0.0)))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.copy_link.setIcon(icon("copy", tokens))
        self.picture.setIcon(icon("copy", tokens))
        self.save.setIcon(icon("note", tokens, tokens.primink))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    return button


def _row(*parts: QWidget | None) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return made
