"""What is wrong with a line that was typed, in one sentence below it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from engine.listing import ListingError
from gui.style import ui_font
from gui.tape.listing_words import explain, is_whole, sentence


class Message(QLabel):
    """Red, and there only while something is wrong."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self.setProperty("role", "err")
        self.setFont(ui_font(11.5))
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence; "" for nothing."""
        self.setText(text)
        self.setVisible(bool(text))


def column_words(error: ListingError) -> str:
    """Return what is wrong with a single line: "Column 5: …"."""
    if is_whole(error.span) or error.kind == "tensorflow":
        return explain(error)
    place = QCoreApplication.translate("Lessons", "Column {0}: {1}")
    return place.format(error.span.column + 1, sentence(error))
