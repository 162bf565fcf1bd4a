"""How an element of a result comes from those it is made of, with their numbers: `e[0, 1] = 1·4 + 2·16 = 36`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.tensors import Elementwise, Operation, Product, Reduction
from gui.numbers import MINUS, grouped
from gui.views.tensors.cells.numerals import Numerals
from gui.views.tensors.cells.plane import Array, Index, element

TOKENS = ("w1", "w2")  # of what comes from the first operand, and from the second
MORE = "…"


@dataclass(frozen=True)
class Word:
    """A piece of a formula; `token`: of its colour."""

    text: str
    token: str = "ink"


Words = Iterator[Word]


class Formula:
    """Writes the elements of the result of an operation.

    `written`: how the numbers of each operand are, and last those of the result.
    """

    def __init__(self, operation: Operation, written: Sequence[Numerals]) -> None:
        self._operation, self._written = operation, written

    def words(self, index: Index, most: int) -> list[Word]:
        """Return the formula of an element of the result; of a long sum only `most` terms are written out."""
        result = self._operation.result
        name = result.text if result.text.isidentifier() else f"({result.text})"
        value = self._written[-1].write(float(result.values[index]))
        return [Word(f"{element(name, index)} = "), *self._made_of(index, most), Word(f" = {value}")]

    def _made_of(self, index: Index, most: int) -> Words:
        operands = self._operation.operands
        parts = [np.asarray(one.values[self._operation.cells(n, index)]) for n, one in enumerate(operands)]
        match self._operation.wiring:
            case Product():
                yield from _joined(" + ", parts[0].size, most, lambda term: self._product(parts, term))
            case Reduction():
                yield from self._reduced(parts[0], most)
            case Elementwise():
                yield from self._elementwise(parts)
            case _:
                region = self._operation.cells(0, index)
                yield Word(element(operands[0].text, tuple(one.start for one in region)), TOKENS[0])

    def _product(self, parts: list[Array], term: int) -> Words:
        yield self._number(0, parts[0], term)
        yield Word("·")
        yield self._number(1, parts[1], term)

    def _reduced(self, part: Array, most: int) -> Words:
        name = self._operation.symbol.removeprefix("reduce_")
        before, between, after = {
            "sum": ("", " + ", ""),
            "mean": ("(", " + ", f") / {grouped(part.size)}"),
            "prod": ("", " · ", ""),
        }.get(name, (f"{name}(", ", ", ")"))
        alone = between == ", "
        yield Word(before)
        yield from _joined(between, part.size, most, lambda term: iter([self._number(0, part, term, alone)]))
        yield Word(after)

    def _elementwise(self, parts: list[Array]) -> Words:
        symbol = self._operation.symbol
        function = symbol[0].isalpha()
        numbers = [self._number(n, part, 0, alone=function) for n, part in enumerate(parts)]
        if function:
            yield Word(f"{symbol}(")
            yield from _joined(", ", len(numbers), len(numbers), lambda n: iter([numbers[n]]))
            yield Word(")")
        elif len(numbers) == 1:
            yield Word(symbol.replace("-", MINUS))
            yield numbers[0]
        else:
            yield numbers[0]
            yield Word(f" {symbol.replace('-', MINUS)} ")
            yield numbers[1]

    def _number(self, operand: int, part: Array, term: int, alone: bool = False) -> Word:
        """Return a number; a negative one in brackets, where it does not stand `alone`."""
        text = self._written[operand].write(float(part.flat[term]))
        bracket = text.startswith(MINUS) and not alone
        return Word(f"({text})" if bracket else text, TOKENS[operand % len(TOKENS)])


def _joined(between: str, count: int, most: int, words: Callable[[int], Words]) -> Words:
    """Write out the first terms and the last one, with "…" for those left out."""
    left_out = count > most
    for term in range(most - 1 if left_out else count):
        yield from (Word(between),) if term else ()
        yield from words(term)
    if left_out:
        yield Word(f"{between}{MORE}{between}")
        yield from words(count - 1)
