"""What the fields and buttons of the forms are called, what each does, and what is wrong with what was typed."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.listing import ListingError
from engine.tensors import Kind
from gui.tape.lesson_panel.message import column_words

translate = QCoreApplication.translate


class Words(NamedTuple):
    """A label, and a sentence."""

    label: str
    help: str


def field_words(field: str) -> Words:
    """Return the words of a field."""
    return (_making() | _doing())[field]


def kind_words(kind: Kind) -> str:
    """Return what a person calls a kind of tensor."""
    words = {
        "constant": translate("Tensors", "constant"),
        "variable": translate("Tensors", "variable"),
        "numpy": "NumPy",
    }
    return words[kind]


def maker_help(path: str) -> str:
    """Return what a function makes, in one sentence."""
    sentences = {
        "constant": translate("Tensors", "A tensor of the numbers that are typed."),
        "array": translate("Tensors", "An array of NumPy, for comparison: its elements can be assigned to."),
        "ones": translate("Tensors", "All elements are 1."),
        "zeros": translate("Tensors", "All elements are 0."),
        "normal": translate("Tensors", "Random numbers around a mean; the seed makes them the same every time."),
        "uniform": translate("Tensors", "Random numbers between two bounds; the seed makes them the same every time."),
    }
    return sentences[path.rpartition(".")[2]]


def deed_help(word: str) -> str:
    """Return what an operation does, in one sentence."""
    return (_element_by_element() | _of_whole_tensors() | _changes())[word]


def refusal(error: ListingError) -> str:
    """Return what is wrong with what stands in a field, and what is allowed."""
    template = _refusals().get(error.kind)
    return template.format(*error.facts) if template else column_words(error)


def _making() -> dict[str, Words]:
    return {
        "value": Words(
            translate("Tensors", "Values"),
            translate("Tensors", "A number, or nested lists of one length: [[1, 2], [3, 4]]."),
        ),
        "shape": Words(
            translate("Tensors", "Shape"),
            translate("Tensors", "How many elements along each axis: (3, 1) is three rows of one; () a single number."),
        ),
        "mean": Words(translate("Tensors", "Mean"), translate("Tensors", "What the numbers lie around.")),
        "stddev": Words(
            translate("Tensors", "Std. dev."),
            translate("Tensors", "Standard deviation: two thirds of the numbers lie no further from the mean."),
        ),
        "minval": Words(translate("Tensors", "From"), translate("Tensors", "The smallest number there may be.")),
        "maxval": Words(translate("Tensors", "To"), translate("Tensors", "All numbers are smaller than this one.")),
        "seed": Words(
            translate("Tensors", "Seed"), translate("Tensors", "The same seed gives the same numbers every time.")
        ),
        "name": Words(
            translate("Tensors", "Name"),
            translate("Tensors", "What to call it; a name that is there gets a new value."),
        ),
        "dtype": Words(translate("Tensors", "Dtype"), translate("Tensors", "The type of its numbers.")),
    }


def _doing() -> dict[str, Words]:
    return {
        "left": Words(
            translate("Tensors", "Left"),
            translate("Tensors", "A tensor by its name; numbers and expressions can be typed too."),
        ),
        "right": Words(
            translate("Tensors", "Right"),
            translate("Tensors", "A tensor by its name; numbers and expressions can be typed too."),
        ),
        "axis": Words(
            translate("Tensors", "Axis"),
            translate("Tensors", "The axis that goes away: 0 goes down the rows, 1 along them; none: all of them."),
        ),
        "perm": Words(
            translate("Tensors", "Axes"),
            translate("Tensors", "The axes in their new order, such as 1, 0; none: turned round."),
        ),
        "new_shape": Words(
            translate("Tensors", "Shape"),
            translate("Tensors", "The new shape, for as many elements; −1 stands for what is left."),
        ),
        "index": Words(
            translate("Tensors", "Index"),
            translate("Tensors", "A place for each axis: 0, 1 is one element, 0, : a row, :, 1:3 two columns."),
        ),
        "sign": Words(translate("Tensors", "Sign"), translate("Tensors", "How to compare, element by element.")),
        "result": Words(
            translate("Tensors", "Result"),
            translate("Tensors", "What to call the result; without a name it is only shown."),
        ),
        "preview": Words(
            translate("Tensors", "Line to run"), translate("Tensors", "The line as it will run; it can be edited here.")
        ),
    }


def _element_by_element() -> dict[str, str]:
    return {
        "square": translate("Tensors", "The square of each element."),
        "sqrt": translate("Tensors", "The square root of each element."),
        "exp": translate("Tensors", "e to the power of each element."),
        "log": translate("Tensors", "The natural logarithm of each element."),
        "abs": translate("Tensors", "Each element without its sign."),
        "+": translate("Tensors", "Add, element by element."),
        "-": translate("Tensors", "Subtract, element by element."),
        "*": translate("Tensors", "Multiply, element by element."),
        "/": translate("Tensors", "Divide, element by element."),
        "**": translate("Tensors", "Raise to a power, element by element."),
        "compare": translate("Tensors", "Compare, element by element: True or False."),
        "cast": translate("Tensors", "The same numbers in another dtype."),
    }


def _of_whole_tensors() -> dict[str, str]:
    return {
        "@": translate("Tensors", "Matrix product: each row of the left one times each column of the right one."),
        "sum": translate("Tensors", "The sum of all elements, or along an axis."),
        "mean": translate("Tensors", "The mean of all elements, or along an axis."),
        "max": translate("Tensors", "The largest of all elements, or along an axis."),
        "min": translate("Tensors", "The smallest of all elements, or along an axis."),
        "reshape": translate("Tensors", "The same elements in another shape."),
        "transpose": translate("Tensors", "Rows become columns: the axes in another order."),
        "slice": translate("Tensors", "A part of a tensor, by its index."),
    }


def _changes() -> dict[str, str]:
    return {
        "assign": translate("Tensors", "Write new values into a variable; it stays the same object."),
        "[ ].assign": translate("Tensors", "Write into one element or a part of a variable, by its index."),
        "assign_add": translate("Tensors", "Add to a variable in place."),
        "assign_sub": translate("Tensors", "Subtract from a variable in place."),
    }


def _refusals() -> dict[str, str]:
    return {
        "name": translate("Tensors", "“{0}” is not a name; letters, digits and _ are, a letter first: x, W1."),
        "reserved name": translate("Tensors", "“{0}” can't be a name; nor can tf, np, print and what begins with _."),
        "number": translate("Tensors", "“{0}” is not a number from {1} to {2}, such as 0.5."),
        "seed": translate("Tensors", "“{0}” is not a whole number from 0 to {1}."),
        "shape": translate("Tensors", "“{0}” is not a shape; whole numbers are: (3, 1), or () for a single number."),
        "new shape": translate("Tensors", "“{0}” is not a shape; whole numbers are: (3, 1). One of them may be −1."),
        "axis": translate("Tensors", "“{0}” is not an axis; a whole number is, such as 0, or several: 0, 1."),
        "index": translate("Tensors", "“{0}” is not an index; a place for each axis is, such as 0, 1 or 0, :"),
        "operand": translate("Tensors", "“{0}” can't be read; a name can, a number, or tf.ones((2, 2))."),
        "dimension": translate("Tensors", "A dimension goes from 0 to {1}; {0} does not."),
        "rank": translate("Tensors", "A tensor can have {1} axes here, not {0}."),
    }
