"""A note as HTML that Qt shows: of Markdown what `gui.notes.markdown` writes, and nothing else."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from gui.notes.dialog.formula_text import readable
from gui.style import families
from gui.tokens import Tokens

PICTURE = "picture"  # its address in the document

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE = re.compile(r"^(`{3,})\w*\n(.*?)\n?^\1$\n?", re.DOTALL | re.MULTILINE)
_EMBED = re.compile(r"!\[\[[^\]]*\]\]|!\[\]\([^)]*\)")
_HEADING = re.compile(r"(#+) (.*)")
_INLINE = re.compile(r"\\(?P<plain>[^\w\s])|\$(?P<formula>[^$]+)\$|`(?P<code>[^`]+)`")


def html(markdown: str, tokens: Tokens, width: int, height: int) -> str:
    """Return a note in the colours of a palette; `width`, `height`: of its picture, in pixels."""
    text, begin, parts = _HEAD.sub("", markdown), 0, [_sheet(tokens)]
    picture = f'<p><img src="{PICTURE}" width="{width}" height="{height}"></p>'
    for fence in _FENCE.finditer(text):
        parts += [*_blocks(text[begin : fence.start()], picture), _code(fence[2], tokens)]
        begin = fence.end()
    return "\n".join([*parts, *_blocks(text[begin:], picture)])


def _blocks(text: str, picture: str) -> Iterator[str]:
    """Yield headings, pictures, captions, tables and paragraphs."""
    for is_row, group in groupby(text.splitlines(), lambda line: line.startswith("| ")):
        lines = [line for line in group if line.strip()]
        if is_row:
            yield _table(lines)
            continue
        for line in lines:
            if heading := _HEADING.fullmatch(line):
                yield f"<h{len(heading[1])}>{_inline(heading[2])}</h{len(heading[1])}>"
            elif _EMBED.fullmatch(line):
                yield picture
            elif line[0] == line[-1] == "*":
                yield f'<p class="caption"><i>{_inline(line[1:-1])}</i></p>'
            else:
                yield f"<p>{_inline(line)}</p>"


def _table(lines: Sequence[str]) -> str:
    head, _, *rows = ([_inline(cell) for cell in line[2:-2].split(" | ")] for line in lines)
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    body = "".join(f'<tr><td>{name}</td><td align="right">{value}</td></tr>' for name, value in rows)
    return f'<table class="values" cellpadding="4" cellspacing="0"><tr>{cells}</tr>{body}</table>'


def _code(code: str, tokens: Tokens) -> str:
    lines = escape(code).replace(" ", "&nbsp;").replace("\n", "<br>")
    return (
        f'<table width="100%" cellpadding="10"><tr><td class="code" bgcolor="{tokens.sunken}">{lines}</td></tr></table>'
    )


def _inline(text: str) -> str:
    made, begin = "", 0
    for found in _INLINE.finditer(text):
        made += escape(text[begin : found.start()])
        begin = found.end()
        match found.lastgroup:
            case "plain":
                made += escape(found["plain"])
            case "formula":
                made += f"<i>{escape(readable(found['formula']))}</i>"
            case "code":
                made += f'<span class="code">{escape(found["code"])}</span>'
    return made + escape(text[begin:])


def _sheet(tokens: Tokens) -> str:
    mono = ", ".join(f"'{family}'" for family in families(mono=True))
    edge = f"border: 1px solid {tokens.hair}"
    return (
        f"<style>h1 {{ font-size: 18px; }} h2 {{ font-size: 16px; }} p, td, th {{ font-size: 13px; }}"
        f"h1, h2, p, td, th {{ color: {tokens.ink}; }} th {{ text-align: left; {edge}; }} td {{ {edge}; }}"
        f".caption {{ font-size: 12px; color: {tokens.ink3}; }}"
        f".code {{ font-family: {mono}; font-size: 12px; border: none; }} .values {{ border-collapse: collapse; }}"
        f"table {{ margin-top: 6px; margin-bottom: 6px; }}</style>"
    )
