"""What each operation does with the gradient that comes back to it: one plain sentence for every type."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def rule(type: str, receivers: tuple[int, ...]) -> str:
    """Return what an operation passes on; `{g}` stands for the gradient that it has, `{type}` for its type.

    `receivers`: the inputs that get some of it.
    """
    kind = "Add" if type == "AddV2" else type
    which = "both" if len(receivers) == 2 else ", ".join(map(str, receivers))
    words = _rules()
    generic = translate("Beat", "{type} passes on {g} times its local derivative.")
    return words.get(f"{kind}, {which}") or words.get(kind) or generic


def _rules() -> dict[str, str]:
    """Return the sentences of all types that have one whatever its inputs, in the language in force."""
    return _of_sums() | _of_numbers() | _of_choices() | _of_tensors() | _of_derivatives()


def _of_sums() -> dict[str, str]:
    """Return what depends on which of the inputs get something: both, or the one at that place."""
    return {
        "Add": translate("Beat", "An addition passes {g} on unchanged."),
        "Add, both": translate("Beat", "An addition passes {g} on to both inputs unchanged."),
        "AddN": translate("Beat", "An addition passes {g} on to each input unchanged."),
        "Sub, 0": translate("Beat", "A subtraction passes {g} on to the left input unchanged."),
        "Sub, 1": translate("Beat", "A subtraction passes {g} on to the right input with the other sign."),
        "Sub, both": translate("Beat", "A subtraction passes {g} on: unchanged to the left, negated to the right."),
        "Mul": translate("Beat", "A product passes on {g} times the other input."),
        "Mul, both": translate("Beat", "A product passes to each input {g} times the other input."),
    }


def _of_numbers() -> dict[str, str]:
    """Return what the functions of a calculus book do."""
    division = translate("Beat", "A division passes on {g}: to a times 1/b, to b times −a/b².")
    return {
        "Neg": translate("Beat", "A minus passes {g} on with the other sign."),
        "Abs": translate("Beat", "|a| passes on {g} times the sign of a."),
        "Sign": translate("Beat", "A sign is flat: it passes on 0."),
        "Square": translate("Beat", "A square passes on {g} times twice its input."),
        "Sqrt": translate("Beat", "A square root passes on {g} divided by twice its output."),
        "Rsqrt": translate("Beat", "1/√a passes on {g} times −y³/2, y being its output."),
        "Reciprocal": translate("Beat", "1/a passes on {g} times −y², y being its output."),
        "Exp": translate("Beat", "An exponential passes on {g} times its own output."),
        "Log": translate("Beat", "A logarithm passes on {g} divided by its input."),
        "Sin": translate("Beat", "A sine passes on {g} times the cosine of its input."),
        "Cos": translate("Beat", "A cosine passes on {g} times minus the sine of its input."),
        "Tan": translate("Beat", "A tangent passes on {g} divided by the cosine squared."),
        "Tanh": translate("Beat", "tanh passes on {g} times 1 − y², y being its output."),
        "Sigmoid": translate("Beat", "A sigmoid passes on {g} times y·(1 − y), y being its output."),
        "Div": division,
        "RealDiv": division,
        "DivNoNan": division,
        "Pow": translate("Beat", "A power passes on {g} times exponent · base to one less."),
    }


def _of_choices() -> dict[str, str]:
    """Return what passes something on to some elements only."""
    chosen = translate("Beat", "A choice passes {g} on where it took from; the rest gets 0.")
    return {
        "Relu": translate("Beat", "A ReLU lets {g} through where its input is above 0."),
        "Maximum": translate("Beat", "A maximum passes {g} on to the larger input; the other gets 0."),
        "Minimum": translate("Beat", "A minimum passes {g} on to the smaller input; the other gets 0."),
        "Select": chosen,
        "SelectV2": chosen,
        "Max": translate("Beat", "A maximum passes {g} on to the largest element; equal ones share it."),
        "Min": translate("Beat", "A minimum passes {g} on to the smallest element; equal ones share it."),
    }


def _of_tensors() -> dict[str, str]:
    """Return what adds up, moves or multiplies elements."""
    product = translate("Beat", "A matrix product passes on {g} times the other matrix, transposed.")
    reshaped = translate("Beat", "Only the shape was another: {g} goes back in the old one.")
    repeated = translate("Beat", "What was repeated is added up: each element gets the sum.")
    joined = translate("Beat", "Each input gets its own part of {g} back.")
    return {
        "Mean": translate("Beat", "A mean passes on {g} divided by the number of elements, to each."),
        "Sum": translate("Beat", "A sum passes {g} on to every element unchanged."),
        "MatMul": product,
        "BatchMatMulV2": product,
        "Identity": translate("Beat", "It only hands on: {g} stays as it is."),
        "ReadVariableOp": translate("Beat", "A read passes {g} on to its variable."),
        "Cast": translate("Beat", "Only the dtype was another: {g} goes back in the old one."),
        "Transpose": translate("Beat", "A transpose passes {g} on, transposed back."),
        "Reshape": reshaped,
        "ExpandDims": reshaped,
        "Squeeze": reshaped,
        "BroadcastTo": repeated,
        "Fill": repeated,
        "Tile": repeated,
        "Pack": joined,
        "ConcatV2": joined,
        "StridedSlice": translate("Beat", "The elements that were taken get {g}; all others get 0."),
        "StridedSliceGrad": translate("Beat", "Of {g} it passes on the elements that it had put in."),
    }


def _of_derivatives() -> dict[str, str]:
    """Return what the operations do that an inner `gradient()` leaves on an outer tape."""
    words = translate("Beat", "It was itself a derivative, that of {0}: {g} is taken through its slope.")
    functions = {
        "SqrtGrad": translate("Beat", "a square root"),
        "RsqrtGrad": "1/√a",
        "ReciprocalGrad": "1/a",
        "TanhGrad": "tanh",
        "SigmoidGrad": translate("Beat", "a sigmoid"),
        "ReluGrad": translate("Beat", "a ReLU"),
    }
    return {type: words.replace("{0}", function) for type, function in functions.items()}
