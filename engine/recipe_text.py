"""The JSON text of a recipe, in which every key knows its line, and the error that names a setting."""

import json
import re
from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"(?P<colon>\s*:)?|[{}\[\]]|\n')


class RecipeError(ValueError):
    """A setting that is not allowed: `field` (dotted), `rule` (what is allowed), `came` (what was given).

    `line`: where it stands in the text it was read from, else None.
    """

    def __init__(self, field: str, rule: str, came: object, line: int | None = None) -> None:
        self.field, self.rule, self.came, self.line = field, rule, came, line
        super().__init__(field, rule, came, line)

    def __str__(self) -> str:
        place = "" if self.line is None else f"line {self.line}: "
        sentence = f"{place}{_short(self.field)} {self.rule}, not {_short(_shown(self.came))}"
        return sentence.encode(errors="backslashreplace").decode()  # half a surrogate pair can't be printed


def parse(text: str) -> tuple[object, dict[str, int]]:
    """Return what a JSON text holds, and the line of each key by its dotted name. Raises RecipeError."""
    try:
        body = json.loads(text, parse_int=_whole)
    except json.JSONDecodeError as error:
        broken = text.split("\n")[error.lineno - 1].strip()
        raise RecipeError("recipe", f"must be JSON ({error.msg})", broken, error.lineno) from None
    except RecursionError:
        raise RecipeError("recipe", "must be a recipe of three sections", "deeper nesting") from None
    lines: dict[str, int] = {}
    for name, line, again in _keys(text):
        if again:
            raise RecipeError(name, "must be given once", "twice", line)
        lines.setdefault(name, line)
    return body, lines


def _whole(digits: str) -> int | float:
    # Python reads no whole number of more than 4,300 digits; as an infinity the field's rule refuses it.
    return int(digits) if len(digits) < 400 else float(digits)


def _keys(text: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each key of a valid JSON text: its dotted name, its line, and whether its object has it already."""
    line = 1
    path: list[str] = []  # the newest key of each open bracket
    known: list[set[str]] = []  # and all its keys so far
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in ("{", "["):
            path.append("")
            known.append(set())
        elif mark in ("}", "]"):
            path.pop()
            known.pop()
        elif token["colon"] is not None:
            path[-1] = key = json.loads(mark[: -len(token["colon"])])
            yield ".".join(path), line, key in known[-1]
            known[-1].add(key)
        line += mark.count("\n")


def _shown(came: object) -> str:
    try:
        return json.dumps(came, default=str, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):  # odd keys, too many digits, too deep
        return f"a {type(came).__name__}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
