"""The colours and sizes of the window, as tokens; two palettes of our own, a high-contrast variant of each.

A hue belongs to the data and always means the same thing; yellow (`now`) marks the one moment on screen.
"""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Tokens:
    """One palette. Each token is a colour as `#rrggbb`; use `color(tokens.ink)` for a QColor."""

    dark: bool
    bg: str  # window, inset wells
    surface: str  # panels, plot background
    sunken: str  # code, tape strip
    hair: str  # dividers, plot grid
    strong: str  # button outline, axis line
    edge: str  # edge of input fields (3:1)
    ctl: str  # slider fill, check box edge, tick
    ink: str  # text, values, boundary, loss
    ink2: str  # secondary text
    ink3: str  # captions, ticks, run A (ghost)
    c0: str  # class 0, circle
    c1: str  # class 1, triangle
    grad: str  # first gradient, backward pass
    grad2: str  # second gradient (Tape only)
    now: str  # the step or record being looked at
    nowt: str  # row tint for "now"
    w1: str  # w1, solid
    w2: str  # w2, dashed 7-4
    b: str  # b, dotted 2-3.5
    ok: str  # success, with a check mark
    err: str  # error, with a cross or minus
    warn: str  # warning, with a triangle
    skip: str  # skipped op, dashed + hatch
    c0t: str  # class 0 cell in the confusion matrix
    c1t: str  # class 1 cell
    fld0: str  # prediction field at 0
    fldm: str  # prediction field at 0.5
    fld1: str  # prediction field at 1
    gradt: str  # chip behind a gradient
    okt: str  # chip behind ok
    errt: str  # box behind an error
    contour: str  # loss-surface lines
    prim: str  # filled button
    primink: str  # text on a filled button
    nowink: str  # text and outline on now
    grad2t: str  # chip behind a second gradient
    warnt: str  # box behind a warning
    field_opacity: float = 0.8  # the prediction field over the surface
    point_opacity: float = 0.62


def color(token: str, opacity: float = 1.0) -> QColor:
    """Return a token as a QColor, with an opacity from 0 to 1."""
    made = QColor(token)
    made.setAlphaF(opacity)
    return made


def over(token: str, below: str, opacity: float) -> str:
    """Return the token that one looks like where it lies over another with an opacity from 0 to 1."""
    top, ground = QColor(token), QColor(below)
    pairs = (top.red(), ground.red()), (top.green(), ground.green()), (top.blue(), ground.blue())
    return QColor(*(round(opacity * a + (1 - opacity) * b) for a, b in pairs)).name()


def high_contrast(tokens: Tokens) -> Tokens:
    """Return the palette with a fainter field, opaque points, stronger lines and captions."""
    return replace(tokens, hair=tokens.strong, ink3=tokens.ink2, field_opacity=0.4, point_opacity=1.0)


LIGHT = Tokens(
    dark=False,
    bg="#F3F3F0",
    surface="#FFFFFF",
    sunken="#F8F8F6",
    hair="#E2E2DD",
    strong="#C6C6C0",
    edge="#8E8E88",
    ctl="#85857F",
    ink="#1A1D21",
    ink2="#454B52",
    ink3="#656C74",
    c0="#1B6CB5",
    c1="#C25508",
    grad="#B0185F",
    grad2="#5B3FD0",
    now="#FFD43B",
    nowt="#FFF4C7",
    w1="#00806E",
    w2="#4A3FB0",
    b="#85641A",
    ok="#1B7742",
    err="#B3261E",
    warn="#8A5A00",
    skip="#82878E",
    c0t="#DCEAF7",
    c1t="#FBE6D3",
    fld0="#BFD9F0",
    fldm="#FFFFFF",
    fld1="#F7CDA6",
    gradt="#FBE9F2",
    okt="#E3F3E9",
    errt="#FCEBE9",
    contour="#5A6B78",
    prim="#1A1D21",
    primink="#FFFFFF",
    nowink="#1A1D21",
    grad2t="#EFEAFB",
    warnt="#FFF3D6",
)

DARK = Tokens(
    dark=True,
    bg="#121417",
    surface="#1A1D21",
    sunken="#16181C",
    hair="#2A2E34",
    strong="#454B53",
    edge="#6E757E",
    ctl="#757C85",
    ink="#ECEDEE",
    ink2="#B9BEC4",
    ink3="#939AA2",
    c0="#6FB6F5",
    c1="#F0803A",
    grad="#FF7FB0",
    grad2="#8F86FF",
    now="#FFD43B",
    nowt="#302910",
    w1="#45CBB8",
    w2="#8793FF",
    b="#D9B968",
    ok="#62CE8F",
    err="#FF8E80",
    warn="#E9B949",
    skip="#7D848C",
    c0t="#1B3247",
    c1t="#432A18",
    fld0="#1F3F5C",
    fldm="#1A1D21",
    fld1="#5A3517",
    gradt="#3A1E2E",
    okt="#173325",
    errt="#40211E",
    contour="#8CA0AE",
    prim="#ECEDEE",
    primink="#14171A",
    nowink="#1A1D21",
    grad2t="#2B2442",
    warnt="#3A2F12",
)
