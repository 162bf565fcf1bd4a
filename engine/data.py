"""Recipe → points: two Gaussian clouds as in the book, or a CSV file. NumPy only."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.recipe import Data

Array = NDArray[np.float32]

COLUMNS = ("x1", "x2", "class")
MOST_BYTES = 64 * 1024**2
MOST_POINTS = 1_000_000
LARGEST = 1e6  # beyond it the squares of a float32 loss lose their digits


class DataError(ValueError):
    """A file of points that can't be used; the text names file, line and column, and what is allowed."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Points in the plane and their classes.

    `inputs`: float32, shape (points, 2). `targets`: float32, shape (points, 1), 0 or 1, class 0 first.
    """

    inputs: Array
    targets: Array

    def __post_init__(self) -> None:
        self.inputs.setflags(write=False)
        self.targets.setflags(write=False)

    def __len__(self) -> int:
        return len(self.inputs)

    @cached_property
    def first_of_class_1(self) -> int:
        """How many points class 0 has: class 1 begins at this index."""
        return int(np.count_nonzero(self.targets == 0))

    def of_class(self, label: int) -> Array:
        """Return the points of one class, shape (its points, 2), a view."""
        return self.inputs[self.first_of_class_1 :] if label else self.inputs[: self.first_of_class_1]

    @cached_property
    def rect(self) -> tuple[float, float, float, float]:
        """The part of the plane worth seeing (left, bottom, right, top): each class's mean ± 4 sigma."""
        classes = (self.of_class(0), self.of_class(1))
        means = [points.mean(axis=0, dtype=np.float64) for points in classes]
        spans = [4 * points.std(axis=0, dtype=np.float64) for points in classes]
        low = np.min([m - s for m, s in zip(means, spans, strict=True)], axis=0)
        high = np.max([m + s for m, s in zip(means, spans, strict=True)], axis=0)
        margin = np.maximum(0.0, 0.5 - (high - low) / 2)  # a span of nothing still needs a window around it
        (left, bottom), (right, top) = low - margin, high + margin
        return float(left), float(bottom), float(right), float(top)


def make_dataset(data: Data) -> Dataset:
    """Return the points of a recipe; the same recipe gives the same points, bit for bit.

    Raises DataError where a file can't be used.
    """
    if data.kind == "csv":
        assert data.path is not None  # Data checks it
        return read_csv(Path(data.path))
    return _blobs(data)


@lru_cache(maxsize=4)
def _blobs(data: Data) -> Dataset:
    """Draw class 0, then class 1, as the book does: `multivariate_normal(mean, cov, size)`."""
    rng = np.random.default_rng(data.seed)
    clouds = [rng.multivariate_normal(mean, data.covariance, data.per_class) for mean in (data.mean_0, data.mean_1)]
    return _dataset(*clouds)


def read_csv(path: Path) -> Dataset:
    """Read points from a CSV with the columns x1, x2, class (0 or 1), in UTF-8 or cp949.

    Raises DataError, which names the file, the line and the column, for anything that can't be read whole.
    """
    name = path.name
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise DataError(f"{name}: {size / 1024**2:.0f} MB; at most {MOST_BYTES // 1024**2} MB can be read")
        raw = path.read_bytes()
    except OSError as error:
        raise DataError(f"{name}: {error.strerror or error}") from None
    lines = _decode(raw, name).splitlines()
    if not any(line.strip() for line in lines):
        raise DataError(f"{name}: the file is empty; the first line must be {','.join(COLUMNS)}")
    header = tuple(cell.strip().strip('"').lower() for cell in lines[0].split(","))
    if header != COLUMNS:
        raise DataError(f"{name}, line 1: the columns must be {','.join(COLUMNS)}, not {lines[0][:60]}")
    table = _table(lines, name)
    classes = table[:, 2]
    for label in (0, 1):
        if not np.any(classes == label):
            raise DataError(f"{name}, column class: there is no point of class {label}; both classes are needed")
    return _dataset(table[classes == 0, :2], table[classes == 1, :2])


def _dataset(class_0: NDArray[np.float64], class_1: NDArray[np.float64]) -> Dataset:
    inputs = np.vstack([class_0, class_1]).astype(np.float32)
    targets = np.repeat(np.array([[0], [1]], np.float32), [len(class_0), len(class_1)], axis=0)
    return Dataset(inputs, targets)


def _decode(raw: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "cp949"):  # Excel in Korean writes cp949
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DataError(f"{name}: the text must be UTF-8 or cp949")


def _table(lines: list[str], name: str) -> NDArray[np.float64]:
    """Return the rows as float64, shape (points, 3): in one go, and line by line only to name what is wrong."""
    filled = [line for line in lines[1:] if line.strip()]
    if len(filled) > MOST_POINTS:
        raise DataError(f"{name}: {len(filled)} points; at most {MOST_POINTS} can be trained on")
    if not filled:
        raise DataError(f"{name}: there are no points below the first line")
    try:
        table = np.loadtxt(filled, delimiter=",", ndmin=2, comments=None, quotechar='"')
    except ValueError:
        table = None
    if table is None or not _allowed(table):
        for number, line in enumerate(lines[1:], start=2):
            if line.strip():
                _check_line(line, f"{name}, line {number}")
        raise DataError(f"{name}: the rows must hold three numbers each")
    return table


def _allowed(table: NDArray[np.float64]) -> bool:
    return table.shape[1] == 3 and bool(
        np.all(np.abs(table[:, :2]) <= LARGEST) and np.all((table[:, 2] == 0) | (table[:, 2] == 1))
    )


def _check_line(line: str, place: str) -> None:
    cells = [cell.strip().strip('"') for cell in line.split(",")]
    if len(cells) != 3:
        raise DataError(f"{place}: there must be 3 columns, not {len(cells)}")
    for column, cell in zip(COLUMNS, cells, strict=True):
        rule = "0 or 1" if column == "class" else f"a number from {-LARGEST:g} to {LARGEST:g}"
        try:
            value = float(cell)
        except ValueError:
            value = math.nan
        if not (value in (0, 1) if column == "class" else abs(value) <= LARGEST):
            raise DataError(f"{place}, column {column}: must be {rule}, not {cell[:40] or 'empty'}")
