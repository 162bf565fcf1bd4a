"""What a study may ask for: bounds, so that it takes a second at most. What Keras refuses is left to Keras."""

from collections.abc import Sequence
from math import prod

from engine.shapes.arithmetic import output_shape, parameters
from engine.shapes.layer import RECURRENT, Layer, Shape
from engine.shapes.study import Card, Inputs, Study, fitted_shape

RANKS = (2, 4)
LARGEST_SIZE = 4096  # of one axis, and of what a layer has of units or filters
LARGEST_WINDOW = 64
MOST_ELEMENTS = 1_000_000  # of a batch
MOST_OUTPUTS = 4_000_000
MOST_PARAMETERS = 10_000_000  # of a layer
MOST_LAYERS = 12
MOST_PRODUCTS = 2_000_000_000  # multiplications in one call
MOST_STEPS = 1_000  # of all recurrent layers, which make them one after another, a millisecond each


class StudyError(Exception):
    """A study that is not looked at. `kind` says what is wrong; `facts` are what came and what is allowed."""

    def __init__(self, kind: str, *facts: object) -> None:
        super().__init__(kind, *facts)
        self.kind, self.facts = kind, facts

    def __str__(self) -> str:
        return f"{self.kind}: {', '.join(map(str, self.facts))}"


def check(study: Study) -> None:
    """Raise a StudyError unless a study stays within bounds."""
    if len(study.stack) > MOST_LAYERS:
        raise StudyError("layers", len(study.stack), MOST_LAYERS)
    check_inputs(study.inputs)
    check_inputs(study.compared)
    shapes = study.shapes()
    for layer, shape in zip(study.stack, shapes, strict=False):
        _check_layer(layer, shape)
    again = study.again
    if again is not None and again.width is not None and again.layer < len(shapes):
        check_inputs(Inputs((*shapes[again.layer][:-1], again.width)))
    for card in study.cards:
        _check_layer(card.layer, _given(study, card))
    steps = _steps(study, shapes)
    if steps > MOST_STEPS:
        raise StudyError("steps", steps, MOST_STEPS)


def check_inputs(inputs: Inputs) -> None:
    """Raise a StudyError unless inputs stay within bounds."""
    rank = len(inputs.shape)
    if not RANKS[0] <= rank <= RANKS[1]:
        raise StudyError("rank", rank, *RANKS)
    for size in inputs.shape:
        if not 1 <= size <= LARGEST_SIZE:
            raise StudyError("size", size, 1, LARGEST_SIZE)
    if prod(inputs.shape) > MOST_ELEMENTS:
        raise StudyError("elements", prod(inputs.shape), MOST_ELEMENTS)


def _check_layer(layer: Layer, shape: Shape) -> None:
    for name, size in layer.sizes.items():
        largest = LARGEST_SIZE if name == "units" else LARGEST_WINDOW
        if size > largest:
            raise StudyError(name, size, largest)
    made = output_shape(layer, shape)
    if made is None:
        return  # Keras says what is wrong
    if 0 in made:
        raise StudyError("size", 0, 1, LARGEST_SIZE)
    count = parameters(layer, shape).value
    if count > MOST_PARAMETERS:
        raise StudyError("parameters", layer.kind, count, MOST_PARAMETERS)
    if prod(made) > MOST_OUTPUTS:
        raise StudyError("outputs", layer.kind, prod(made), MOST_OUTPUTS)
    places = prod(made[:-1]) if layer.kind not in RECURRENT else shape[0] * shape[1]
    if places * count > MOST_PRODUCTS:
        raise StudyError("products", layer.kind, places * count, MOST_PRODUCTS)


def _steps(study: Study, shapes: Sequence[Shape]) -> int:
    """Return how many steps the recurrent layers of a study make; `shapes`: of what is sent through its stack."""
    sent = list(zip(study.stack, shapes, strict=False))
    again = study.again
    if again is not None and again.layer < len(sent):
        sent.append(sent[again.layer])
    sent += [(card.layer, _given(study, card)) for card in study.cards]
    return sum(shape[1] for layer, shape in sent if layer.kind in RECURRENT and output_shape(layer, shape) is not None)


def _given(study: Study, card: Card) -> Shape:
    """Return the shape of what a layer to compare is given."""
    shape = study.compared.shape
    return fitted_shape(card.layer, shape) if card.fitted else shape
