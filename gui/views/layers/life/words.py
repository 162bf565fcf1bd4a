"""What the three columns say in words."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from engine.shapes import Failure, Layer, Passage
from gui.layers.moments import Moment
from gui.numbers import grouped
from gui.views.layers.life.call_drawing import activation_words, misfit
from gui.views.layers.life.drawing import shape_words

METHODS = ("__init__", "build", "call")
TITLES = ("__init__", "build(input_shape)", "call(inputs)")
FAILED = {"init": 0, "build": 1, "call": 2}  # the column of a failure

translate = QCoreApplication.translate


class State(Enum):
    """Where the present moment is, seen from a column."""

    COMING = auto()
    NOW = auto()
    PAST = auto()
    SKIPPED = auto()


@dataclass(frozen=True)
class Words:
    """What a column says: when it happens, what happens, facts for its chips, and what was raised there."""

    state: State
    when: str
    sentence: str
    facts: tuple[str, ...] = ()
    failure: Failure | None = None


def words(passage: Passage | None, again: Passage | None, moment: Moment) -> tuple[Words, Words, Words]:
    """Return what the columns say; without a passage what they say about any layer."""
    shown = again if again and moment.again else passage
    said = _init(passage, moment), _build(passage, moment), _call(shown, moment)
    stopped = next((column for column, one in enumerate(said) if one.failure), len(said))
    reached = [replace(one, sentence=_not_reached()) if n > stopped else one for n, one in enumerate(said)]
    return reached[0], reached[1], reached[2]


def _not_reached() -> str:
    return translate("Life", "Not reached.")


def _init(passage: Passage | None, moment: Moment) -> Words:
    state, failure = _state(0, passage, moment), _failure(0, passage)
    facts = ("built = False", translate("Life", "0 weights"), translate("Life", "0 parameters"))
    if failure:
        sentence = translate("Life", "Keras refuses these settings.")
    elif passage and not passage.layer.fields:
        sentence = translate("Life", "There is nothing to note. It will have no weights.")
    elif passage is None or "Dense" in passage.layer.kind:
        sentence = translate("Life", "It only notes the size of its outputs and its activation. No weights yet.")
    else:
        sentence = translate("Life", "It only notes its settings. No weights yet.")
    there = passage is not None and not failure
    return Words(state, translate("Life", "when made"), sentence, facts if there else (), failure)


def _build(passage: Passage | None, moment: Moment) -> Words:
    state, failure = _state(1, passage, moment), _failure(1, passage)
    when = translate("Life", "once, at first call")
    if failure and state is State.NOW:
        refused = translate("Life", "Refused, before any weights were made.")
        return Words(state, when, refused, ("built = False",), failure)
    if passage is None or state is State.COMING:
        if passage and not passage.layer.fields:
            return Words(state, when, translate("Life", "The first call shows it the shape of the inputs."))
        sentence = translate("Life", "The first call shows it the shape of the inputs. Then it makes the weights.")
        return Words(state, when, sentence)
    facts = (
        "built = True",
        translate("Life", "{0} parameters").format(grouped(passage.parameters)),
        *(f"{weight.name} {weight.values.shape}" for weight in passage.weights),
    )
    if state is State.SKIPPED:
        skipped = translate("Life", "Skipped: the second call finds the weights that are there.")
        return Words(state, translate("Life", "skipped"), skipped, facts)
    return Words(state, when, _made(passage), facts)


def _made(passage: Passage) -> str:
    shape = shape_words(passage.inputs.shape)
    if "Dense" in passage.layer.kind:
        sentence = translate("Life", "The inputs are {0}: their last dimension becomes the rows of {1}.")
        return sentence.format(shape, passage.weights[0].name)
    if not passage.weights:
        return translate("Life", "The inputs are {0}. It makes no weights.").format(shape)
    return translate("Life", "The inputs are {0}: the weights are made to fit.").format(shape)


def _call(passage: Passage | None, moment: Moment) -> Words:
    state, failure = _state(2, passage, moment), _failure(2, passage)
    when = translate("Life", "at every call")
    if passage is not None and state is State.NOW:
        if failure:
            return Words(state, when, _refused(passage), (translate("Life", "no outputs"),), failure)
        return Words(state, when, _called(passage, moment), _call_facts(passage, moment))
    if passage is None or "Dense" in passage.layer.kind:
        return Words(state, when, translate("Life", "Forward pass: matrix product, plus bias, activation."))
    return Words(state, when, _way(passage.layer))


def _called(passage: Passage, moment: Moment) -> str:
    if not passage.stages:
        return _way(passage.layer)
    kernel, bias = (weight.name for weight in passage.weights)
    match moment.stage:
        case 0:
            return translate("Life", "Each row of the inputs times each column of {0}.").format(kernel)
        case 1:
            return translate("Life", "{0} is added to every row.").format(bias)
    activation = activation_words(passage.layer)
    if activation == "relu":
        return translate("Life", "relu lets through what is above zero. White cells are 0.")
    if activation == "softmax":
        return translate("Life", "softmax makes each row shares of 1.")
    return translate("Life", "{0} is applied to each number.").format(activation)


def _way(layer: Layer) -> str:
    """Say what a layer does that is no dense one."""
    match layer.kind:
        case "Conv1D":
            return translate("Life", "The kernel moves along each series; each filter gives a channel.")
        case "Conv2D":
            return translate("Life", "The kernel moves over each image; each filter gives a channel.")
        case "Flatten":
            return translate("Life", "All axes behind that of the samples become one.")
    if layer.return_sequences:
        return translate("Life", "It reads each series step by step and returns its state at every step.")
    return translate("Life", "It reads each series step by step and returns its last state.")


def _call_facts(passage: Passage, moment: Moment) -> tuple[str, ...]:
    call = translate("Life", "call 2") if moment.again else translate("Life", "call 1")
    count = max(len(passage.stages), 1)
    if moment.stage < count - 1:
        return translate("Life", "line {0} of {1}").format(moment.stage + 1, count), call
    assert passage.outputs is not None
    return translate("Life", "outputs {0}").format(shape_words(passage.outputs.shape)), call


def _refused(passage: Passage) -> str:
    if "Dense" in passage.layer.kind:
        kernel = passage.weights[0]
        if misfit(passage):
            sentence = translate("Life", "Each sample has {0} numbers, but {1} has {2} rows.")
            return sentence.format(passage.inputs.shape[-1], kernel.name, kernel.values.shape[0])
        if passage.layer.activation.startswith('"'):
            return translate("Life", "{0} is a string, no function: it can't be called.").format(
                passage.layer.activation
            )
    return translate("Life", "Refused: there are no outputs.")


def _state(column: int, passage: Passage | None, moment: Moment) -> State:
    """Return where the present moment is, seen from a column."""
    now = METHODS.index(moment.method)
    if passage is None or column > now:
        return State.COMING
    if column == 1 and moment.again:
        return State.SKIPPED
    return State.NOW if column == now else State.PAST


def _failure(column: int, passage: Passage | None) -> Failure | None:
    """Return what was raised in a column."""
    failure = passage.failure if passage else None
    return failure if failure and FAILED[failure.moment] == column else None
