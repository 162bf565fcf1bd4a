"""A listing: a short TensorFlow program as text, checked, as in the book's chapter 3."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.tape import Span

CREATORS = ("tf.constant", "tf.Variable")


@dataclass(frozen=True, eq=False)
class Listing:
    """A checked program. `known`: the names that it is handed, such as the points of a training step.

    Made by `engine.listing.parse`; two of the same text are the same program.
    """

    text: str
    known: tuple[str, ...]
    tree: ast.Module

    @cached_property
    def nodes(self) -> dict[ast.AST, int]:
        """Each node with its number. Listings that differ in the numbers of their inputs alone number them alike."""
        return {node: number for number, node in enumerate(_outline(self.tree))}

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The place of each node in the text, by its number."""
        return tuple(span_of(node) for node in self.nodes)

    @cached_property
    def calls(self) -> tuple[ast.Call, ...]:
        """The calls of `gradient`, in order."""
        calls = (node for node in self.nodes if isinstance(node, ast.Call))
        return tuple(call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "gradient")

    @cached_property
    def outline(self) -> str:
        """The text without the numbers of its inputs: what a trace depends on."""
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        inputs = [found for node in self.nodes if (found := literal_input(node)) is not None]
        text = self.text
        for span in sorted(map(span_of, inputs), reverse=True):
            text = (
                text[: starts[span.line - 1] + span.column] + "…" + text[starts[span.end_line - 1] + span.end_column :]
            )
        return text

    @cached_property
    def uses_numpy(self) -> bool:
        """Tell whether a tensor leaves TensorFlow on the way."""
        return any(isinstance(node, ast.Attribute) and node.attr == "numpy" for node in ast.walk(self.tree))

    def segment(self, node: ast.AST) -> str:
        """Return the text of a node."""
        return ast.get_source_segment(self.text, node) or ""

    def said(self, number: int) -> str:
        """Return the text of a node by its number."""
        return self.segment(tuple(self.nodes)[number])


def span_of(node: ast.AST) -> Span:
    """Return where a node stands."""
    line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
    end_line, end_column = getattr(node, "end_lineno", line), getattr(node, "end_col_offset", column)
    return Span(line, column, end_line or line, end_column or column)


def literal_input(node: ast.AST) -> ast.expr | None:
    """Return the number or the list that `tf.constant` or `tf.Variable` is given, where it is written out."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) in CREATORS and is_literal(node.args[0]):
        return node.args[0]
    return None


def is_literal(node: ast.AST) -> bool:
    """Tell whether an expression is numbers only: one, or lists of them."""
    match node:
        case ast.Constant(value=bool() | int() | float()):
            return True
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            return isinstance(operand, ast.Constant) and is_literal(operand)
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            return all(is_literal(element) for element in elements)
    return False


def _outline(node: ast.AST) -> Iterator[ast.AST]:
    if not isinstance(node, ast.expr_context | ast.operator | ast.unaryop):  # of these Python has one for all places
        yield node
    skipped = literal_input(node)
    for child in ast.iter_child_nodes(node):
        if child is not skipped:
            yield from _outline(child)
