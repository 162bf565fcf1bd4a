"""What is said of a moment of a variable."""

from math import prod

from PySide6.QtCore import QCoreApplication

from engine.tensors import Past, Region
from gui.numbers import grouped

translate = QCoreApplication.translate

LONGEST = 22  # letters of a title


def title(past: Past) -> str:
    """Return what was done, in short: `v[0, 0].assign(3.)`, `tf.Variable(…)`."""
    text = past.text.partition("=")[2].strip() if past.changed is None else past.text
    if len(text) <= LONGEST and "\n" not in text:
        return text
    return f"{text.partition('(')[0]}(…)"


def caption(past: Past) -> str:
    """Return which elements were written, and how."""
    if past.changed is None:
        return translate("Moments", "first value")
    written, there = _count(past.changed), past.values.size
    if written == there:
        return _all(past.text)
    if written == 1:
        return translate("Moments", "one element only")
    return translate("Moments", "{0} of {1} elements").format(grouped(written), grouped(there))


def _all(text: str) -> str:
    if ".assign_add(" in text:
        return translate("Moments", "added to all")
    if ".assign_sub(" in text:
        return translate("Moments", "subtracted from all")
    return translate("Moments", "all replaced")


def _count(region: Region) -> int:
    return prod(len(range(one.start, one.stop, one.step or 1)) for one in region)
