"""A picture into the clipboard: as an image, and as the line that shows it in a note."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage


def copy_image(picture: QImage, line: str = "") -> None:
    """Put a picture into the clipboard, for programs that take text with a line in its place."""
    data = QMimeData()
    data.setImageData(picture)
    if line:
        data.setText(line)
    QGuiApplication.clipboard().setMimeData(data)
