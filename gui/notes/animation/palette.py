"""The colours of a GIF: those of the tokens, and what they look like where they lie over one another."""

from gui.tokens import Tokens, over
from gui.views.contours import DEEPEST


def palette(tokens: Tokens) -> list[str]:
    """Return them as `#rrggbb`, each once, the ground first: 63, since the 64th stands for pixels that stay."""
    ground, field = tokens.surface, _field(tokens)
    lines = [tokens.ink, tokens.ink2, tokens.ink3, tokens.strong, tokens.hair, tokens.now, tokens.err]
    inks = [tokens.c0, tokens.c1, tokens.w1, tokens.w2, tokens.b, tokens.grad, tokens.contour]
    edges = [over(tokens.ink, ground, share) for share in (0.2, 0.4, 0.6, 0.8)]  # of letters and lines
    edges += [over(ink, ground, 0.5) for ink in inks]
    points = [over(ink, below, tokens.point_opacity) for ink in (tokens.c0, tokens.c1) for below in field[::4]]
    edges += [over(tokens.now, ground, share) for share in (0.35, 0.7)]
    gauge = [tokens.ok, over(tokens.ok, ground, 0.28), over(tokens.err, ground, 0.32)]
    bands = [over(tokens.contour, ground, DEEPEST * step / 5) for step in range(1, 6)]
    return list(dict.fromkeys([ground, *lines, *inks, *field, *points, *edges, *gauge, *bands]))


def _field(tokens: Tokens) -> list[str]:
    """Return the prediction field from one class to the other as it lies over the ground."""
    shares = [step / 8 for step in range(1, 9)]
    low = [over(tokens.fld0, tokens.fldm, share) for share in reversed(shares)]
    high = [over(tokens.fld1, tokens.fldm, share) for share in shares]
    return [over(shade, tokens.surface, tokens.field_opacity) for shade in (*low, tokens.fldm, *high)]
