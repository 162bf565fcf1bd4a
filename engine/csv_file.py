"""Points from a CSV file, and an error that leads to what is wrong in it. NumPy only."""

import io
import math
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Cloud = NDArray[np.float64]

COLUMNS = ("x1", "x2", "class")
MOST_BYTES = 64 * 1024**2
MOST_POINTS = 1_000_000
LARGEST = 1e6  # beyond it the squares of a float32 loss lose their digits


class DataError(ValueError):
    """A file of points that can't be used; the text names file, line and column, and what is allowed."""


class MissingError(DataError):
    """A file of points that is not there, or out of reach."""


def read_csv(path: Path) -> tuple[Cloud, Cloud]:
    """Return the points of class 0 and of class 1, each of shape (its points, 2), in the file's order.

    The columns are x1, x2, class (0 or 1), in UTF-8 or cp949; # begins a comment. Raises DataError for
    anything that can't be read whole.
    """
    name = _shown(path.name or str(path))
    text = _decoded(_read(path, name), name)
    if not text.strip():
        raise DataError(f"{name}: the file is empty; the first line must be {','.join(COLUMNS)}")
    header = next(_lines(text))
    if tuple(cell.strip().strip('"').lower() for cell in header[:200].split(",")) != COLUMNS:
        raise DataError(f"{name}, line 1: the columns must be {','.join(COLUMNS)}, not {_shown(header)}")
    table = _table(text, name)
    classes = table[:, 2]
    for label in (0, 1):
        if not np.any(classes == label):
            raise DataError(f"{name}, column class: there is no point of class {label}; both are needed")
    return table[classes == 0, :2], table[classes == 1, :2]


def _read(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        readable = stat.S_ISREG(status.st_mode) and status.st_size <= MOST_BYTES
        raw = path.read_bytes() if readable else b""
    except OSError as error:
        raise MissingError(f"{name}: {error.strerror or error}") from None
    except ValueError:  # a NUL, or half of a surrogate pair
        raise DataError(f"{name}: must be the path of a file") from None
    if not stat.S_ISREG(status.st_mode):
        raise DataError(f"{name}: must be a file, not a folder or a device")
    if not readable:
        size, most = status.st_size / 1024**2, MOST_BYTES // 1024**2
        raise DataError(f"{name}: {size:.0f} MB; at most {most} MB can be read")
    return raw


def _decoded(raw: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "cp949"):  # Excel in Korean writes cp949
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DataError(f"{name}: the text must be UTF-8 or cp949")


def _lines(text: str) -> Iterator[str]:
    """Yield the lines, one at a time and without their comments: a file may hold millions of empty ones."""
    return (line.rstrip("\n").split("#", 1)[0] for line in io.StringIO(text, newline=None))


def _table(text: str, name: str) -> NDArray[np.float64]:
    """Return the rows as float64, shape (points, 3): all at once, and line by line only to name what is wrong."""
    rows = list(islice(filter(None, islice(_lines(text), 1, None)), MOST_POINTS + 1))
    if len(rows) > MOST_POINTS:
        raise DataError(f"{name}: more than {MOST_POINTS} points; at most {MOST_POINTS} can be trained on")
    if not rows:
        raise DataError(f"{name}: there are no points below the first line")
    table = _numbers(rows)
    if table is None or not _allowed(table):
        for number, line in enumerate(_lines(text), start=1):
            if line and number > 1:
                _check_line(line, f"{name}, line {number}")
        raise DataError(f"{name}: the rows must hold three numbers each")
    return table


def _numbers(rows: list[str]) -> NDArray[np.float64] | None:
    """Return what NumPy reads, the same as in the generated script; None where a row is not three numbers."""
    if not all(row.isascii() and row.count(",") == 2 for row in rows):
        return None
    try:
        return np.loadtxt(rows, delimiter=",", ndmin=2, comments=None, quotechar='"')
    except ValueError:
        return None


def _allowed(table: NDArray[np.float64]) -> bool:
    inside = np.all(np.abs(table[:, :2]) <= LARGEST)
    return bool(inside and np.all((table[:, 2] == 0) | (table[:, 2] == 1)))


def _check_line(line: str, place: str) -> None:
    columns = line.count(",") + 1
    if columns != len(COLUMNS):
        raise DataError(f"{place}: there must be 3 columns, not {columns}")
    for column, cell in zip(COLUMNS, line.split(","), strict=True):
        value = _number(cell)
        if column == "class" and value not in (0, 1):
            raise DataError(f"{place}, column class: must be 0 or 1, not {_shown(cell)}")
        if not abs(value) <= LARGEST:
            rule = f"a number from {-LARGEST:g} to {LARGEST:g}"
            raise DataError(f"{place}, column {column}: must be {rule}, not {_shown(cell)}")


def _number(cell: str) -> float:
    """Return what a cell says; NaN where it is no number as NumPy reads it."""
    quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
    try:
        return float(cell[1:-1] if quoted else cell) if cell.isascii() and "_" not in cell else math.nan
    except ValueError:
        return math.nan


def _shown(text: str) -> str:
    short = text if len(text) <= 60 else text[:57] + "…"
    return "".join(c if c.isprintable() else "�" for c in short).strip() or "empty"
