"""No empty boxes: the fonts that come along have a glyph for every letter of every text."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QRawFont

from gui.language import TRANSLATIONS
from gui.style import RESOURCES, mono_font, ui_font

SIGNS = "βηλ∂‖√²·×÷±≤≥≠−–…←→↑↓₀₁₂³ŷ∞✓Σ"  # in formulas, which the code puts together


def texts():
    for message in ElementTree.parse(TRANSLATIONS / "tapescope_ko.ts").iter("message"):
        yield message.findtext("source")
        yield message.findtext("translation")


@pytest.fixture(scope="module")
def letters():
    return {letter for text in texts() for letter in text if not letter.isspace()}


def fonts(*names):
    return [QRawFont(str(RESOURCES / "fonts" / name), 13) for name in names]


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_fonts_that_come_along_have_every_letter(qapp, letters, weight):
    there = fonts(f"Pretendard-{weight}.ttf", f"JetBrainsMono-{weight}.ttf")
    assert all(font.isValid() for font in there)
    assert len(letters) > 500
    missing = {one for one in letters | set(SIGNS) if not any(font.supportsCharacter(ord(one)) for font in there)}
    assert missing == set()


def ink(text, font):
    """What a text looks like, as bytes."""
    picture = QImage(40, 40, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, 40, 40), text)
    painter.end()
    return bytes(picture.constBits())


@pytest.mark.parametrize("font", [ui_font, mono_font])
def test_no_korean_letter_is_painted_as_an_empty_box(qapp, letters, font):
    box = ink("\U000f0000", font(20))  # a letter that no font has
    boxes = {one for one in letters if "가" <= one <= "힣" and ink(one, font(20)) == box}
    assert boxes == set()
