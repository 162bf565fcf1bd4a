"""How everything looks: fonts, palette and sheet, made from the tokens. Fusion draws; the sheet adds shape.

A widget says what it is with `widget.setProperty("role", …)` before it is shown (`resources/style.qss`):

- buttons: none (outlined, 30 high; with the property `small` 26), `primary` (filled, one per region), `plain` (icon
  only), `ghost` (an example to click), `transport`, `play`, `tab` (a bench, in a `well`); segments are made by
  `gui.segmented.Segmented`
- labels: `title`, `note`, `label`, `caption`, `tick`, `readout` (18 mono), `value`, `gradient`, `number` (mono),
  `ok`, `warn`, `err`, `tag`, `key`, `chip`, `ok-chip`, `err-chip`, `grad-chip`
- fields: `number` (mono) for a QLineEdit or a spin box; with the property `small` 26 high, with `wrong` edged in red
- frames: `panel`, `well`, `sunken`, `rule` (a hairline: give it a fixed height or width of 1), `err-box`, `warn-box`
"""

import sys
from dataclasses import asdict
from functools import cache
from pathlib import Path
from string import Template
from typing import Literal

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.tokens import Tokens, color, over

RESOURCES = Path(__file__).parents[1] / "resources"
DISABLED = 0.38  # opacity

# Pretendard and JetBrains Mono are in `resources/fonts`: they are on every machine. The families after them lend
# single glyphs that these lack.
_UI = {
    "win32": ("Segoe UI Variable Text", "Segoe UI", "Malgun Gothic", "Pretendard"),
    "darwin": (".AppleSystemUIFont", "Apple SD Gothic Neo", "Pretendard"),
}
_UI_ELSEWHERE = ("Inter", "Pretendard", "Noto Sans", "Noto Sans CJK KR", "NanumGothic", "DejaVu Sans")
_MONO = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "D2Coding")

# The fonts of the roles in the sheet: mono or not, bold or not, pixels.
_FONTS = {
    "title": (False, True, 12.5),
    "label": (False, False, 12.5),
    "caption": (False, False, 11.5),
    "tick": (True, False, 10.5),
    "readout": (True, True, 18),
    "mono_body": (True, False, 13),
    "mono_label": (True, False, 12.5),
    "mono_small": (True, False, 11.5),
}


@cache
def load_fonts() -> frozenset[str]:
    """Add the fonts that come along, once; return the families there are."""
    for file in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))
    return frozenset(QFontDatabase.families())


@cache
def families(mono: bool) -> tuple[str, ...]:
    """Return the chain of families for text or for numbers and code, those of this machine only."""
    ui = _UI.get(sys.platform, _UI_ELSEWHERE)
    there = load_fonts()
    return tuple(f for f in ((*_MONO, *ui) if mono else ui) if f in there or f.startswith("."))


def ui_font(size: float, bold: bool = False) -> QFont:
    """Return the font of labels and sentences, `size` in pixels; its digits have one width."""
    font = _font(False, size, bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mono_font(size: float, bold: bool = False) -> QFont:
    """Return the font of numbers and code, `size` in pixels, without ligatures."""
    font = _font(True, size, bold)
    font.setFeature(QFont.Tag("calt"), 0)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def palette(tokens: Tokens) -> QPalette:
    """Return the colours that Fusion draws with."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.surface,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.sunken,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.hair,
        QPalette.ColorRole.Mid: tokens.strong,
        QPalette.ColorRole.Dark: tokens.edge,
        QPalette.ColorRole.Shadow: tokens.ink3,
        QPalette.ColorRole.Highlight: tokens.prim,
        QPalette.ColorRole.HighlightedText: tokens.primink,
        QPalette.ColorRole.Accent: tokens.prim,
        QPalette.ColorRole.ToolTipBase: tokens.prim,
        QPalette.ColorRole.ToolTipText: tokens.primink,
        QPalette.ColorRole.PlaceholderText: tokens.ink3,
        QPalette.ColorRole.Link: tokens.ink,
        QPalette.ColorRole.LinkVisited: tokens.ink2,
    }
    for role, token in roles.items():
        made.setColor(role, color(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(role, color(tokens.ink))
        made.setColor(QPalette.ColorGroup.Disabled, role, color(tokens.ink, DISABLED))
    return made


def sheet(tokens: Tokens) -> str:
    """Return the style sheet: `resources/style.qss` with this palette's colours."""
    names = {name: value for name, value in asdict(tokens).items() if isinstance(value, str)}
    names |= {name: _sheet_font(*font) for name, font in _FONTS.items()}
    names |= {
        "hover": _rgba(tokens.ink, 0.04),
        "press": _rgba(tokens.ink, 0.08),
        "press_solid": over(tokens.ink, tokens.surface, 0.08),
        "prim_hover": over(tokens.surface, tokens.prim, 0.12),
        "prim_press": over(tokens.surface, tokens.prim, 0.24),
        "faint": _rgba(tokens.ink, DISABLED),
        "faint_line": _rgba(tokens.strong, DISABLED),
        "controls": (RESOURCES / "icons" / "controls").as_posix(),
        "theme": "dark" if tokens.dark else "light",
    }
    return Template((RESOURCES / "style.qss").read_text(encoding="utf-8")).substitute(names)


def apply(app: QApplication, tokens: Tokens) -> None:
    """Give the whole application the look of a palette; again for another one, while running."""
    pg.setConfigOptions(antialias=True, imageAxisOrder="row-major", background=tokens.surface, foreground=tokens.ink3)
    if not app.styleSheet():  # only once, as these don't depend on the palette
        app.setStyle("Fusion")
        app.setFont(ui_font(13))
        # Under a sheet the widgets that are there already would keep the system's font.
        app.sendPostedEvents(None, QEvent.Type.ApplicationFontChange)
    app.setPalette(palette(tokens))
    app.setStyleSheet(sheet(tokens))


def system_theme() -> Literal["light", "dark"]:
    """Return what the system asks for; light where it says nothing."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def _font(mono: bool, size: float, bold: bool) -> QFont:
    font = QFont(list(families(mono)))
    font.setPointSizeF(_points(size))  # setPixelSize takes whole pixels only
    font.setBold(bold)
    return font


def _sheet_font(mono: bool, bold: bool, size: float) -> str:
    chain = ", ".join(f'"{family}"' for family in families(mono))
    return f"{700 if bold else 400} {_points(size):.4f}pt {chain}"


def _points(pixels: float) -> float:
    return pixels * 72 / QGuiApplication.primaryScreen().logicalDotsPerInch()


def _rgba(token: str, opacity: float) -> str:
    made = QColor(token)
    return f"rgba({made.red()}, {made.green()}, {made.blue()}, {round(255 * opacity)})"
