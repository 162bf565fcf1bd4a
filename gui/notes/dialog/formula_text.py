"""The formulas of a note as plain text: how Obsidian draws them is Obsidian's; here they are to be read."""

import re

_SIGNS = {
    r"\leftarrow": "←",
    r"\nabla": "∇",
    r"\eta": "η",
    r"\cdot": "·",
    r"\infty": "∞",
    r"\,": " ",
    r"\\": ";",
}
_LOWERED = str.maketrans("012345", "₀₁₂₃₄₅")


def readable(tex: str) -> str:
    """Return a formula such as `gui.notes.formulas` writes as a line of text."""
    text = re.sub(r"\\begin\{bmatrix\} (.*?) \\end\{bmatrix\}", lambda found: f"[{found[1]}]", tex)
    text = re.sub(r"\\frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}", _fraction, text)
    text = re.sub(r"\\(?:mathrm|text)\{([^{}]*)\}", r"\1", text)
    text = re.sub(r"_(\d)", lambda found: found[1].translate(_LOWERED), text)
    text = re.sub(r"10\^\{(-?\d+)\}", r"10^\1", text)
    for sign, letter in _SIGNS.items():
        text = text.replace(sign, letter)
    return " ".join(re.sub(r"∇_(\w)", r"∇\1", text).split())


def _fraction(found: re.Match[str]) -> str:
    above, below = (f"({part})" if re.search(r"\S[ +\-]\S| ", part) else part for part in found.groups())
    return f"{above} / {below}"
