"""Pens, brushes and fonts as attributes of SVG."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontInfo, QGuiApplication, QPen

Style = dict[str, str]

NOTHING: Style = {"fill": "none"}
CAPS = {
    Qt.PenCapStyle.FlatCap: "butt",
    Qt.PenCapStyle.SquareCap: "square",
    Qt.PenCapStyle.RoundCap: "round",
}
JOINS = {
    Qt.PenJoinStyle.RoundJoin: "round",
    Qt.PenJoinStyle.BevelJoin: "bevel",
}
MITER_LIMIT = 4.0  # Qt cuts the corner off at its own limit, SVG would make it blunt
GENERIC = {True: "monospace", False: "sans-serif"}


def number(value: float) -> str:
    """Return a number of pixels, to a hundredth."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def of_fill(brush: QBrush, rule: Qt.FillRule, opacity: float) -> Style:
    """Return how a shape is filled."""
    if brush.style() == Qt.BrushStyle.NoBrush:
        return dict(NOTHING)
    style = _paint("fill", brush.color(), opacity)
    return style | ({"fill-rule": "evenodd"} if rule == Qt.FillRule.OddEvenFill else {})


def of_stroke(pen: QPen, scale: float, opacity: float) -> Style:
    """Return how a line is drawn. `scale`: pixels in a unit of the painter, which a pen counts in."""
    if pen.style() == Qt.PenStyle.NoPen or not pen.color().alpha():
        return {}
    width = (pen.widthF() or 1.0) if pen.isCosmetic() else pen.widthF() * scale
    style = _paint("stroke", pen.color(), opacity) | {"stroke-width": number(width)}
    cap, join = CAPS[pen.capStyle()], JOINS.get(pen.joinStyle(), "miter")
    if cap != "butt":
        style["stroke-linecap"] = cap
    style["stroke-linejoin"] = join
    if join == "miter":
        style["stroke-miterlimit"] = number(max(pen.miterLimit(), MITER_LIMIT))
    if pen.style() != Qt.PenStyle.SolidLine:
        style["stroke-dasharray"] = " ".join(number(length * width) for length in pen.dashPattern())
        if pen.dashOffset():
            style["stroke-dashoffset"] = number(pen.dashOffset() * width)
    return style


def of_text(font: QFont, ink: QColor, opacity: float) -> Style:
    """Return how words are written, with every family that the font may be taken from."""
    fixed = QFontInfo(font).fixedPitch() or font.styleHint() == QFont.StyleHint.Monospace
    chain = [*(f"'{family}'" for family in font.families()), GENERIC[fixed]]
    style = _paint("fill", ink, opacity) | {
        "font-family": ", ".join(chain),
        "font-size": number(_pixels(font)),
    }
    if font.weight() != QFont.Weight.Normal:
        style["font-weight"] = str(int(font.weight()))
    return style | ({"font-style": "italic"} if font.italic() else {})


def of_image(opacity: float, smooth: bool) -> Style:
    """Return how an image is painted; one that is not smooth has cells with edges."""
    style = {} if smooth else {"image-rendering": "optimizeSpeed"}
    return style | ({"opacity": number(opacity)} if opacity < 1 else {})


def _paint(what: str, ink: QColor, opacity: float) -> Style:
    style = {what: ink.name()}
    share = ink.alphaF() * opacity
    return style if share >= 1 else style | {f"{what}-opacity": number(share)}


def _pixels(font: QFont) -> float:
    if font.pixelSize() > 0:
        return font.pixelSize()
    return font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInch() / 72
