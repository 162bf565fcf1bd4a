"""Names of files that Obsidian and every system take, made from patterns; never the name of a file that exists.

A pattern is a name with fields: `{note}-{date}-{n}`. A name without a field is a pattern too.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

DEFAULT = "{what}_s{seed}_{step}"
PASTED = "{note}-{date}-{n}"  # as those name pictures who paste into Obsidian
NUMBER = "n"  # counts up until the name is free
FORBIDDEN = '[]#^|\\/:*?"<>'  # by Obsidian in a link, or by Windows
RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)  # devices of Windows
MOST_BYTES = 200  # systems take 255, some 143 letters; room for -2, -3, …
MOST_LETTERS = 60  # of one field

_FIELD = re.compile(r"\{([^{}]*)\}")


class NameNotAllowed(ValueError):  # noqa: N818 - as in engine.rules: a verdict
    """A name that no file can have everywhere; the text says what is allowed."""


def default_pattern(*, seed: bool = True, step: bool = True) -> str:
    """Return `{what}_s{seed}_{step}` without what a picture does not have."""
    return "{what}" + "_s{seed}" * seed + "_{step}" * step


def what(*words: str) -> str:
    """Return what is shown in lower-case ASCII, joined by -: `boundary-loss`, `tape-w-x2-b`."""
    letters = unicodedata.normalize("NFKD", " ".join(words).lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "-".join(re.findall("[a-z0-9]+", plain)) or "figure"


def steps(first: int, last: int | None = None) -> str:
    """Return a step in four digits, or the steps from first to last: `0040`, `0000-0040`."""
    return f"{first:04d}" if last is None else f"{first:04d}-{last:04d}"


def names_in(folder: Path) -> frozenset[str]:
    """Return the names that are taken in a folder, folded; none where it can't be read or is not there yet."""
    try:
        return frozenset(folded(one.name) for one in folder.iterdir())
    except OSError:
        return frozenset()


def folded(name: str) -> str:
    """Return what two names share that are one file on macOS or Windows: neither case nor composition counts."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def free_name(pattern: str, values: Mapping[str, str], suffix: str, taken: Collection[str] = ()) -> str:
    """Return the first name of a pattern that is not `taken` (folded names, see `names_in`), with its suffix.

    `{n}` counts from 1; without it the second name ends in -2. Raises NameNotAllowed.
    """
    names = (checked(name, suffix) for name in _proposed(pattern, values, suffix))
    return next(name for name in names if folded(name) not in taken)


def checked(name: str, suffix: str) -> str:
    """Return a name in NFC with its suffix, which may be there already. Raises NameNotAllowed."""
    stem = unicodedata.normalize("NFC", _without(name.strip(), suffix))
    if not stem:
        raise NameNotAllowed(translate("FileName", "A file needs a name."))
    bad = next((c for c in stem if c in FORBIDDEN or not c.isprintable()), None)
    if bad is not None:
        said = translate("FileName", "A name can't have any of {forbidden} nor invisible characters: {found}")
        shown = bad if bad.isprintable() else f"U+{ord(bad):04X}"
        raise NameNotAllowed(said.format(forbidden=" ".join(FORBIDDEN), found=shown))
    if stem[0] == "." or stem[-1] in ". ":
        raise NameNotAllowed(translate("FileName", "A name can't begin or end with a full stop."))
    if RESERVED.fullmatch(stem):
        raise NameNotAllowed(translate("FileName", "{name} is the name of a device on Windows.").format(name=stem))
    if len((stem + suffix).encode()) > MOST_BYTES:
        said = translate("FileName", "A name can have at most {most} bytes (a Korean letter has 3).")
        raise NameNotAllowed(said.format(most=MOST_BYTES))
    return stem + suffix


def _proposed(pattern: str, values: Mapping[str, str], suffix: str) -> Iterator[str]:
    stem = _without(pattern.strip(), suffix)
    if f"{{{NUMBER}}}" in stem:
        return (_filled(stem, {**values, NUMBER: str(number)}) for number in count(1))
    first = _filled(stem, values)
    return chain([first], (f"{first}-{number}" for number in count(2)))


def _filled(pattern: str, values: Mapping[str, str]) -> str:
    for field in _FIELD.findall(pattern):
        if field not in values:
            known = ", ".join(f"{{{name}}}" for name in sorted({*values, NUMBER}))
            said = translate("FileName", "{field} is unknown; a name can have the fields {known}")
            raise NameNotAllowed(said.format(field=f"{{{field}}}", known=known))
    return _FIELD.sub(lambda found: _cleaned(values[found[1]]), pattern)


def _cleaned(value: str) -> str:
    """Return what a name can take of a value that nobody typed as a name: the title of a note."""
    allowed = "".join("-" if c in FORBIDDEN or not c.isprintable() else c for c in unicodedata.normalize("NFC", value))
    return " ".join(allowed.split())[:MOST_LETTERS].strip(". ")


def _without(name: str, suffix: str) -> str:
    return name[: -len(suffix)] if suffix and name.lower().endswith(suffix.lower()) else name
