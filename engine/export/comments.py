"""The comments and docstrings of a program, paragraph by paragraph: which there are, and in another language.

The English in a program is the source; a paragraph that has no translation stays as it is.
"""

import ast
import io
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from unicodedata import east_asian_width

Words = Mapping[str, str]  # a paragraph in English → in the language in force
ENGLISH: Words = MappingProxyType({})

WIDTH = 84  # columns; a letter of Korean takes two
QUOTES = '"""'


@dataclass(frozen=True)
class Paragraph:
    """The lines `first` to `last`, from 1; it begins in the first at `begin` and ends in the last at `end`.

    Further lines begin at `indent`. `mark` stands before the text of each line. `wraps`: it may take more lines.
    """

    first: int
    last: int
    begin: int
    end: int
    indent: int
    mark: str
    wraps: bool
    text: str


def paragraphs(program: str) -> list[str]:
    """Return every paragraph that a program says to its reader, line breaks taken out."""
    return [paragraph.text for paragraph in _found(program)]


def translated(program: str, words: Words) -> str:
    """Return the program with what it says in other words. What it does stays the same; so does what is no Python."""
    try:
        known = [paragraph for paragraph in _found(program) if paragraph.text in words]
    except SyntaxError:
        return program
    lines = program.split("\n")
    for paragraph in sorted(known, key=lambda one: one.first, reverse=True):  # from below: numbers above stay
        first, last = paragraph.first - 1, paragraph.last - 1
        made = [paragraph.mark + line for line in _lines(paragraph, words[paragraph.text])]
        made = [made[0], *(" " * paragraph.indent + line for line in made[1:])]
        made[0] = lines[first][: paragraph.begin] + made[0]
        made[-1] += lines[last][paragraph.end :]
        lines[first : last + 1] = made
    return "\n".join(lines)


def _lines(paragraph: Paragraph, text: str) -> list[str]:
    return wrapped(text, WIDTH - paragraph.begin - len(paragraph.mark)) if paragraph.wraps else [text]


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most so many columns; a longer word has a line of its own."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if lines[-1] and _columns(joined) > width:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _found(program: str) -> list[Paragraph]:
    return [*_docstrings(program), *_comments(program)]


def _comments(program: str) -> Iterator[Paragraph]:
    """Yield comments: those below each other as one, and one behind a line of code alone. An empty one parts two."""
    tokens = tokenize.generate_tokens(io.StringIO(program).readline)
    found = [token for token in tokens if token.type == tokenize.COMMENT and token.string.strip("# ")]

    def place(numbered: tuple[int, tokenize.TokenInfo]) -> tuple[int, int, bool]:
        number, token = numbered
        behind = bool(token.line[: token.start[1]].strip())
        return token.start[0] - number, token.start[1], behind

    for (_, column, behind), group in groupby(enumerate(found), key=place):
        rows = [token for _, token in group]
        for together in [[row] for row in rows] if behind else [rows]:
            text = " ".join(token.string.lstrip("# ").strip() for token in together)
            (first, _), (last, end) = together[0].start, together[-1].end
            yield Paragraph(first, last, column, end, column, "# ", not behind, text)


def _docstrings(program: str) -> Iterator[Paragraph]:
    lines = program.split("\n")
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            yield from _paragraphs_of(lines, node.body[0])


def _paragraphs_of(lines: list[str], docstring: ast.stmt) -> Iterator[Paragraph]:
    """Yield the paragraphs between three quotes; of a docstring that is written otherwise none."""
    first, last, indent = docstring.lineno, docstring.end_lineno or docstring.lineno, docstring.col_offset
    inside = lines[first - 1 : last]
    if not (inside[0][indent:].startswith(QUOTES) and inside[-1].endswith(QUOTES)):
        return
    rows = []  # number of the line, where its text begins and ends, the text
    for number, line in enumerate(inside, start=first):
        begin = indent + len(QUOTES) if number == first else min(indent, len(line))
        end = len(line) - len(QUOTES) if number == last else len(line)
        rows.append((number, begin, end, line[begin:end].strip()))
    for empty, group in groupby(rows, key=lambda row: not row[3]):
        if not empty:
            together = list(group)
            text = " ".join(row[3] for row in together)
            yield Paragraph(together[0][0], together[-1][0], together[0][1], together[-1][2], indent, "", True, text)
