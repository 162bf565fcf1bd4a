"""A session → the program that does the same in a fresh Python; a program → the lines of a session."""

from collections.abc import Iterator
from textwrap import indent

from engine.listing.error import ListingError
from engine.listing.reading import tree_of
from engine.script_text import MANY_POINTS, THREADS
from engine.tape import Span
from engine.tensors.line import statements, text_of
from engine.tensors.log import Entry, LineError, Log

LONGEST = 1_000_000  # characters of a program that is read
NUMPY = "import numpy as np\n"
TENSORFLOW = "import tensorflow as tf\n"
TRY = """\
try:
{text}
except {error.caught} as {name}:
    print("{error.type}:", {name})"""


def script(log: Log, *, outputs: bool = False) -> str:
    """Return the program of the lines in force. `outputs`: with what each printed, as a comment."""
    entries = log.entries[: log.position]
    name = "_error" if any(entry.name == "error" for entry in entries) else "error"
    text = "\n".join(line for entry in entries for line in _lines(entry, name, outputs))
    return f"{_head(log, text)}\n{text}\n" if text else TENSORFLOW


def lines_of(program: str) -> tuple[str, ...]:
    """Return the lines of a program such as `script` writes, not yet checked. Raises ListingError for no Python."""
    if len(program) > LONGEST:
        raise ListingError("long text", Span(1, 0, 1, 0), f"{len(program):,}", f"{LONGEST:,}")
    text = program.replace("\r\n", "\n").replace(THREADS, "").removeprefix("import os\n")
    return tuple(text_of(statement, text) for statement in statements(tree_of(text)))


def _head(log: Log, text: str) -> str:
    if any(size > MANY_POINTS for size in _sizes(log)):
        return f"import os\n\n{NUMPY}{TENSORFLOW}{THREADS}"
    modules = {"np.": NUMPY, "tf.": TENSORFLOW}
    return "".join(line for use, line in modules.items() if use in text)


def _lines(entry: Entry, name: str, outputs: bool) -> Iterator[str]:
    yield _tried(entry.text, entry.error, name) if entry.error else entry.text
    if outputs and entry.printed:
        yield indent(entry.printed, "# ", lambda line: True)


def _tried(text: str, error: LineError, name: str) -> str:
    """Return a line that fails, so that the program goes on and says why."""
    return TRY.format(text=indent(text, "    "), error=error, name=name)


def _sizes(log: Log) -> Iterator[int]:
    """Yield how many elements the tensors of a session have."""
    yield from (tensor.values.size for tensor in log.tensors)
    for operation in (entry.operation for entry in log.entries[: log.position]):
        if operation:
            yield from (one.values.size for one in (*operation.operands, operation.result))
