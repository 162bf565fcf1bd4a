"""The look: fonts that are on every machine, colours that can be read, icons that are sharp."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QPalette, QRawFont
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSlider, QWidget

from gui.icons import FOLDER, app_icon, icon
from gui.segmented import Segmented
from gui.style import RESOURCES, apply, load_fonts, mono_font, palette, sheet, ui_font
from gui.tokens import DARK, LIGHT, high_contrast

ICONS = sorted({file.stem for file in FOLDER.glob("*.svg")} - {"tapescope"})

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT = "가각힣 ∂ η λ ŷ ₁ ₂ ← × − ‖ – · … ² ≤ 0123456789"


@pytest.fixture
def styled(qapp):
    """A function that gives the application a palette; the look of other tests comes back at the end."""
    before = qapp.palette(), qapp.font(), qapp.styleSheet()
    yield lambda tokens: apply(qapp, tokens)
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


def test_every_sign_is_in_a_font_that_comes_along(qapp):
    files = sorted((RESOURCES / "fonts").glob("*.[ot]tf"))
    for weight in ("Regular", "Bold"):
        fonts = [QRawFont(str(file), 13) for file in files if weight in file.name]
        assert len(fonts) == 2
        missing = [sign for sign in TEXT if not any(font.supportsCharacter(ord(sign)) for font in fonts)]
        assert missing == []


def test_the_fonts_come_with_their_licences(qapp):
    assert {"Pretendard", "JetBrains Mono"} <= load_fonts()
    for name in ("Pretendard", "JetBrainsMono"):
        licence = (RESOURCES / "fonts" / f"LICENSE-{name}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in licence and "Copyright" in licence


@pytest.mark.parametrize("font", [ui_font, mono_font])
@pytest.mark.parametrize("bold", [False, True])
def test_digits_never_jump(qapp, font, bold):
    metrics = QFontMetricsF(font(12.5, bold))
    assert len({round(metrics.horizontalAdvance(digit * 20), 2) for digit in "0123456789"}) == 1


def test_a_minus_is_as_wide_as_a_digit_in_numbers(qapp):
    metrics = QFontMetricsF(mono_font(13))
    assert metrics.horizontalAdvance("\N{MINUS SIGN}") == metrics.horizontalAdvance("0")


def test_sizes_are_pixels(qapp):
    assert [QFontInfo(font(size)).pixelSize() for font in (ui_font, mono_font) for size in (10, 13)] == [10, 13] * 2


def contrast(one, other):
    """The WCAG 2.x ratio of two colours."""

    def luminance(name):
        shares = QColor(name).getRgbF()[:3]
        linear = [s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
def test_text_can_be_read_and_edges_can_be_seen(tokens):
    for text in ("ink", "ink2", "ink3", "c0", "c1", "grad", "w1", "w2", "b", "ok", "err", "warn"):
        assert contrast(getattr(tokens, text), tokens.surface) >= 4.5, text
    for text, back in (("primink", "prim"), ("nowink", "now"), ("ok", "okt"), ("err", "errt"), ("grad", "gradt")):
        assert contrast(getattr(tokens, text), getattr(tokens, back)) >= 4.5, text
    for edge in ("edge", "ctl", "contour"):
        assert contrast(getattr(tokens, edge), tokens.surface) >= 3, edge


def test_high_contrast_strengthens_what_is_faint():
    for tokens in (LIGHT, DARK):
        assert contrast(high_contrast(tokens).ink3, tokens.surface) > contrast(tokens.ink3, tokens.surface)


@BOTH
def test_the_sheet_is_filled_in_and_understood(qtbot, styled, tokens):
    assert "$" not in sheet(tokens)
    styled(tokens)  # Qt warns of a sheet that it can't read, and a warning fails a test


def test_disabled_text_is_fainter():
    made = palette(LIGHT)
    role, group = QPalette.ColorRole.ButtonText, QPalette.ColorGroup
    assert made.color(group.Disabled, role).alphaF() < made.color(group.Active, role).alphaF()


def test_switching_twice_while_running_leaves_no_old_colour(qtbot, styled):
    styled(LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    button.setProperty("role", "primary")
    button.setGeometry(10, 10, 80, 30)
    box = QCheckBox(window)
    box.setGeometry(10, 50, 40, 30)
    box.setChecked(True)
    for tokens in (DARK, LIGHT, DARK):
        styled(tokens)
        picture = window.grab().toImage()
        assert picture.pixelColor(50, 25).name() == QColor(tokens.prim).name()
        assert picture.pixelColor(12, 65).name() == QColor(tokens.prim).name()  # beside the check mark
        assert picture.pixelColor(5, 5).name() == QColor(tokens.surface).name()


def test_widgets_made_before_the_look_take_its_font(qtbot, styled, qapp):
    qapp.setStyleSheet("")
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Copy", window)
    styled(LIGHT)
    with qtbot.waitExposed(window):
        window.show()
    assert button.fontInfo().family() == ui_font(13).families()[0]


def test_controls_have_the_sizes_of_the_look(qtbot, styled):
    styled(LIGHT)
    field, button, number = QLineEdit(), QPushButton("Copy"), QLabel("0.02667")
    number.setProperty("role", "readout")
    small = QPushButton("Copy")
    small.setProperty("small", True)
    for widget, height in ((field, 28), (button, 30), (small, 26)):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.sizeHint().height() == height
    qtbot.addWidget(number)
    number.ensurePolished()
    assert number.fontInfo().pixelSize() == 18 and number.fontInfo().family() == "JetBrains Mono"


def test_a_focused_field_keeps_its_size(qtbot, styled):
    styled(LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    field, slider = QLineEdit(window), QSlider(Qt.Orientation.Horizontal, window)
    with qtbot.waitExposed(window):
        window.show()
    slider.setFocus()
    before = field.sizeHint()
    field.setFocus()
    assert field.sizeHint() == before


@pytest.mark.parametrize("name", ICONS)
@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2, 3])
def test_an_icon_is_drawn_at_the_size_of_the_screen_in_the_colour_of_the_palette(qapp, name, scale):
    picture = icon(name, DARK).pixmap(QSize(16, 16), scale).toImage()
    assert picture.width() == round(16 * scale)
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    strongest = max(pixels, key=QColor.alpha)
    assert strongest.alpha() > 200
    for channel in (QColor.red, QColor.green, QColor.blue):
        assert abs(channel(strongest) - channel(QColor(DARK.ink))) <= 3


def test_a_disabled_icon_is_fainter(qapp):
    drawn = icon("square", LIGHT)
    size = QSize(24, 24)
    active, disabled = (
        drawn.pixmap(size, mode).toImage().pixelColor(12, 12).alphaF()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert active == 1 and disabled == pytest.approx(0.38, abs=0.01)


def test_the_window_has_an_icon(qapp):
    picture = app_icon().pixmap(QSize(20, 20), 4).toImage()
    assert picture.pixelColor(40, 34).name() == QColor(LIGHT.now).name()


@BOTH
def test_the_check_mark_is_in_the_colour_of_text_on_a_filled_button(tokens):
    theme = "dark" if tokens.dark else "light"
    assert tokens.primink in (FOLDER / "controls" / f"check-{theme}.svg").read_text(encoding="utf-8")


def test_a_segment_has_room_for_its_bold_text(qtbot, styled):
    styled(LIGHT)
    pages = Segmented(["Calculation", "Code"], "Lower band")
    qtbot.addWidget(pages)
    pages.resize(pages.minimumSizeHint())
    pages.grab()
    for button in pages.buttons():
        bold = QFontMetricsF(ui_font(13, bold=True)).horizontalAdvance(button.text())
        assert button.width() >= bold + 16


def test_a_person_chooses_a_segment_and_the_program_does_so_in_silence(qtbot):
    scale = Segmented(["Linear", "Log"], "Loss axis", ["A linear axis", "A logarithmic axis"])
    qtbot.addWidget(scale)
    chosen = []
    scale.chosen.connect(chosen.append)
    scale.choose(1)
    assert scale.index == 1 and chosen == []
    qtbot.mouseClick(scale.buttons()[0], Qt.MouseButton.LeftButton)
    assert scale.index == 0 and chosen == [0]
    assert [button.toolTip() for button in scale.buttons()] == ["A linear axis", "A logarithmic axis"]
    assert scale.buttons()[1].accessibleName() == "Loss axis: Log"
