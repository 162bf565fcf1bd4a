"""What a setting may be: each rule turns what came into its one normal form, or says what is allowed."""

import math
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[float, float]

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # NUL, half a surrogate pair: in no file's name


class NotAllowed(ValueError):  # noqa: N818 - it is a verdict, turned into a RecipeError that names the field
    """Raised by a rule's `check`: the sentence that says what is allowed."""


@dataclass(frozen=True)
class Number:
    """A finite number from `low` to `high`. `log`: for a logarithmic slider. `live`: needs no restart."""

    low: float
    high: float
    log: bool = False
    live: bool = False

    def check(self, value: object) -> float:
        """Return the number as a float; raises NotAllowed."""
        if not _is_number(value) or not self.low <= value <= self.high:  # type: ignore[operator]
            raise NotAllowed(f"must be from {self.low:g} to {self.high:g}")
        return float(value)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`; with `optional` also None."""

    low: int
    high: int
    live: bool = False
    optional: bool = False

    def check(self, value: object) -> int | None:
        """Return the whole number, or None where that is allowed; raises NotAllowed."""
        if value is None and self.optional:
            return None
        whole = _is_number(value) and float(value).is_integer()  # type: ignore[arg-type]
        if not whole or not self.low <= value <= self.high:  # type: ignore[operator]
            either = " or null" if self.optional else ""
            raise NotAllowed(f"must be a whole number from {self.low} to {self.high}{either}")
        return int(value)  # type: ignore[call-overload, no-any-return]


@dataclass(frozen=True)
class Choice:
    """One of a few names."""

    names: tuple[str, ...]
    live: bool = False

    def check(self, value: object) -> str:
        """Return the name; raises NotAllowed."""
        if value not in self.names:
            raise NotAllowed("must be " + " or ".join(self.names))
        return str(value)


@dataclass(frozen=True)
class Point:
    """Two finite numbers, each from `low` to `high`."""

    low: float
    high: float
    live: bool = False

    def check(self, value: object) -> Pair:
        """Return the pair as floats; raises NotAllowed."""
        numbers = _numbers(value)
        if numbers is None or len(numbers) != 2 or not all(self.low <= n <= self.high for n in numbers):
            raise NotAllowed(f"must be two numbers from {self.low:g} to {self.high:g}")
        return numbers[0], numbers[1]


@dataclass(frozen=True)
class Covariance:
    """A symmetric positive definite 2×2 matrix with variances up to `high`."""

    high: float
    live: bool = False

    def check(self, value: object) -> tuple[Pair, Pair]:
        """Return the matrix as a tuple of rows; raises NotAllowed, with the reason in numbers."""
        matrix = _matrix(value)
        if matrix is None or (len(matrix), len(matrix[0])) != (2, 2):
            raise NotAllowed("must be a 2×2 matrix of numbers")
        (a, c), (c_too, b) = matrix
        if c != c_too:
            raise NotAllowed(f"must be symmetric: {c!r} and {c_too!r} differ")
        if not (0 < a <= self.high and 0 < b <= self.high):
            raise NotAllowed(f"must have variances above 0 and up to {self.high:g}")
        largest = math.sqrt(a) * math.sqrt(b)
        # The margin keeps the smaller eigenvalue clear of rounding: NumPy warns below it.
        if abs(c) >= largest * (1 - 5e-10):
            raise NotAllowed(
                f"must be positive definite: the covariance {c:g} must lie inside ±√({a:g} · {b:g}) = ±{largest:.4g}"
            )
        return (a, c), (c, b)


@dataclass(frozen=True)
class Units:
    """The units of each hidden layer: up to `most` layers of up to `widest` units."""

    most: int
    widest: int = 64
    live: bool = False

    def check(self, value: object) -> tuple[int, ...]:
        """Return the widths as a tuple; raises NotAllowed."""
        numbers = _numbers(value)
        if not self.most and numbers != ():
            raise NotAllowed("must be [] (hidden layers are not trained yet)")
        allowed = range(1, self.widest + 1)
        if numbers is None or len(numbers) > self.most or not all(n in allowed for n in numbers):
            raise NotAllowed(f"must be at most {self.most} whole numbers from 1 to {self.widest}")
        return tuple(int(n) for n in numbers)


@dataclass(frozen=True)
class FilePath:
    """The path of a file, or None."""

    live: bool = False

    def check(self, value: object) -> str | None:
        """Return the path as it was written; raises NotAllowed."""
        if value is None:
            return None
        if not isinstance(value, str) or not value or _UNWRITABLE.search(value):
            raise NotAllowed("must be the path of a file")
        return value


@dataclass(frozen=True)
class Initial:
    """The weights a run starts from: W, a matrix, and b, a vector, per layer."""

    W: tuple[tuple[tuple[float, ...], ...], ...]
    b: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class InitialWeights:
    """None (drawn from the seed), or `{"W": [matrix per layer], "b": [vector per layer]}` up to ±`high`."""

    high: float
    live: bool = False

    def check(self, value: object) -> Initial | None:
        """Return the weights as tuples; raises NotAllowed. `Model` checks their shapes against its layers."""
        if value is None:
            return None
        if isinstance(value, Initial):
            value = {"W": value.W, "b": value.b}
        if not isinstance(value, Mapping) or set(value) != {"W", "b"}:
            raise NotAllowed('must be null or {"W": [matrix per layer], "b": [vector per layer]}')
        matrices = [_matrix(matrix) for matrix in _items(value["W"])]
        vectors = [_numbers(vector) for vector in _items(value["b"])]
        W = tuple(matrix for matrix in matrices if matrix is not None)
        b = tuple(vector for vector in vectors if vector is not None)
        if len(W) < len(matrices) or len(b) < len(vectors):
            raise NotAllowed("must hold a matrix of numbers in W and a vector of numbers in b for each layer")
        if any(abs(n) > self.high for row in (*b, *(row for matrix in W for row in matrix)) for n in row):
            raise NotAllowed(f"must hold numbers from {-self.high:g} to {self.high:g}")
        return Initial(W, b)


Rule = Number | Whole | Choice | Point | Covariance | Units | FilePath | InitialWeights


def _is_number(value: object) -> bool:
    # The comparison is false for NaN and infinity, and for a whole number too large for a float.
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _items(value: object) -> list[object]:
    """Return the items of a list; anything else is an item itself, for the rule to refuse."""
    return list(value) if isinstance(value, list | tuple) else [value]


def _numbers(value: object) -> tuple[float, ...] | None:
    """Return a list of finite numbers as floats, or None where it is not one."""
    if not isinstance(value, list | tuple) or not all(_is_number(v) for v in value):
        return None
    return tuple(float(v) for v in value)


def _matrix(value: object) -> tuple[tuple[float, ...], ...] | None:
    """Return a list of equally long rows of numbers as floats, or None where it is not one."""
    rows = [_numbers(row) for row in _items(value)]
    found = tuple(row for row in rows if row is not None)
    rectangular = found and len(found) == len(rows) and len({len(row) for row in found}) == 1
    return found if rectangular else None
