"""A page as a file: PNG at a scale, SVG, PDF; in any palette, and without a ground where that is wanted."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter

from engine.whole_file import whole_file
from gui.notes.page import Page
from gui.notes.svg import SvgPaper
from gui.tokens import LIGHT, Tokens, color

Format = Literal["png", "svg", "pdf"]
SCALE = 2.0  # of a picture, unless another is wanted
POINTS = 72  # in an inch


def image(page: Page, scale: float = SCALE, tokens: Tokens = LIGHT, *, transparent: bool = False) -> QImage:
    """Return a page as an image of `scale` dots for each logical pixel; lines and fonts grow with it."""
    made = QImage((QSizeF(page.size) * scale).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(scale)
    made.fill(color(tokens.surface, 0.0 if transparent else 1.0))
    _paint(made, page, tokens, transparent=True)
    return made


def png(page: Page, scale: float = SCALE, tokens: Tokens = LIGHT, *, transparent: bool = False) -> bytes:
    """Return a page as PNG."""
    buffer = _opened()
    image(page, scale, tokens, transparent=transparent).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(page: Page, tokens: Tokens = LIGHT, *, transparent: bool = False) -> bytes:
    """Return a page as SVG; its text is text."""
    paper = SvgPaper(page.size)
    _paint(paper, page, tokens, transparent)
    return paper.text(page.title).encode()


def pdf(page: Page, tokens: Tokens = LIGHT, *, transparent: bool = False) -> bytes:
    """Return a page as PDF, one sheet of its own size."""
    buffer = _opened()
    writer = QPdfWriter(buffer)
    dpi = round(QGuiApplication.primaryScreen().logicalDotsPerInch())  # so that fonts are as large as on it
    writer.setResolution(dpi)
    writer.setPageSize(QPageSize(QSizeF(page.size) * (POINTS / dpi), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(page.title)
    _paint(writer, page, tokens, transparent)
    return bytes(buffer.data().data())


def made(page: Page, form: Format, scale: float = SCALE, tokens: Tokens = LIGHT, *, transparent: bool = False) -> bytes:
    """Return a page in a format. `scale` is for PNG: what is drawn as lines and letters has none."""
    match form:
        case "png":
            return png(page, scale, tokens, transparent=transparent)
        case "svg":
            return svg(page, tokens, transparent=transparent)
        case "pdf":
            return pdf(page, tokens, transparent=transparent)


def save(page: Page, path: Path, scale: float = SCALE, tokens: Tokens = LIGHT, *, transparent: bool = False) -> None:
    """Write a page into a file, in the format that its name ends with. Raises engine.whole_file.WriteError."""
    form: Format = path.suffix[1:].lower()  # type: ignore[assignment]
    data = made(page, form, scale, tokens, transparent=transparent)
    with whole_file(path) as beside:
        beside.write_bytes(data)


def _paint(device: QPaintDevice, page: Page, tokens: Tokens, transparent: bool) -> None:
    painter = QPainter(device)
    if not transparent:
        painter.fillRect(QRectF(0, 0, *page.size.toTuple()), color(tokens.surface))
    page.paint(painter, tokens)
    painter.end()


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
