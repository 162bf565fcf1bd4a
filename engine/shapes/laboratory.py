"""A study → what became of it: real layers of Keras are made, called, and asked for their weights."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import keras
import numpy as np
import tensorflow as tf

import engine.program  # noqa: F401 - it says how many threads TensorFlow has, which must be before its first use
from engine.layers import SimpleDense
from engine.shapes.layer import CONVOLUTIONS, Layer
from engine.shapes.limits import check
from engine.shapes.report import Failure, Passage, Report, Stage, Weight
from engine.shapes.samples import SAMPLES
from engine.shapes.study import Again, Card, Inputs, Study, fitted_shape

ACTIVATIONS: dict[str, object] = {
    "None": None,
    "tf.nn.relu": tf.nn.relu,
    "tf.nn.tanh": tf.nn.tanh,
    "tf.nn.sigmoid": tf.nn.sigmoid,
    "tf.nn.softmax": tf.nn.softmax,
    '"relu"': "relu",
    'keras.activations.get("relu")': keras.activations.get("relu"),
}
TERMINAL = re.compile(r"\x1b\[\d*m")  # Keras sets its messages in bold, for terminals


def examine(study: Study) -> Report:
    """Send the inputs of a study through its layers. Raises StudyError for one beyond the limits."""
    check(study)
    keras.utils.set_random_seed(study.seed)
    names: Counter[str] = Counter()
    inputs = batch(study.inputs)
    made, stack = _through(study.stack, inputs, names)
    again = _again(study.again, made, stack)
    keras.utils.set_random_seed(study.seed)
    compared = batch(study.compared)
    cards = tuple(_compared(card, compared, names) for card in study.cards)
    return Report(study, _kept(inputs), stack, again, _kept(compared), cards)


def batch(inputs: Inputs) -> tf.Tensor:
    """Return a batch of inputs, a tensor of their shape, float32."""
    if inputs.values == "ones":
        return tf.ones(inputs.shape)
    if inputs.values == "normal":
        return tf.random.normal(inputs.shape)
    return tf.constant(SAMPLES[len(inputs.shape)](*inputs.shape))


def make(layer: Layer) -> keras.layers.Layer:
    """Return a layer of Keras, without weights yet. Raises what Keras raises."""
    given = {name: getattr(layer, "units" if name == "filters" else name) for name in layer.fields}
    if "activation" in layer.fields:
        given["activation"] = ACTIVATIONS[layer.activation]
    kind = SimpleDense if layer.kind == "SimpleDense" else getattr(keras.layers, layer.kind)
    return kind(**given)


def _through(
    stack: tuple[Layer, ...], inputs: tf.Tensor, names: Counter[str]
) -> tuple[list[keras.layers.Layer], tuple[Passage, ...]]:
    """Send a batch through layers, one after another, up to the first that fails."""
    made: list[keras.layers.Layer] = []
    passages: list[Passage] = []
    for layer in stack:
        one, passage = _first_call(layer, inputs, names)
        passages.append(passage)
        if one is None or passage.failure is not None:
            break
        made.append(one)
        inputs = tf.constant(passage.outputs)
    return made, tuple(passages)


def _first_call(layer: Layer, inputs: tf.Tensor, names: Counter[str]) -> tuple[keras.layers.Layer | None, Passage]:
    """Make a layer and call it."""
    name = _next_name(layer, names)
    passage = Passage(layer, name, _kept(inputs))
    try:
        made = make(layer)
    except Exception as error:  # whatever Keras raises is what is shown
        if layer.kind not in CONVOLUTIONS:  # only these have taken their name before they refuse
            names[layer.default_name] -= 1
        return None, replace(passage, failure=_failure(error, "init"))
    made.name = name  # that of a fresh process, whatever was made before in this one
    return made, _call(made, passage, inputs)


def _again(again: Again | None, made: list[keras.layers.Layer], stack: tuple[Passage, ...]) -> Passage | None:
    """Call a layer of the stack a second time, with ones where the width is another."""
    if again is None or again.layer >= len(made):
        return None
    first = stack[again.layer]
    inputs = tf.constant(first.inputs)
    if again.width is not None:
        inputs = tf.ones((*first.inputs.shape[:-1], again.width))
    passage = Passage(first.layer, first.name, _kept(inputs), built_before=True)
    return _call(made[again.layer], passage, inputs)


def _compared(card: Card, inputs: tf.Tensor, names: Counter[str]) -> Passage:
    if card.fitted:
        inputs = tf.reshape(inputs, fitted_shape(card.layer, tuple(inputs.shape)))
    return replace(_first_call(card.layer, inputs, names)[1], fitted=card.fitted)


def _call(made: keras.layers.Layer, passage: Passage, inputs: tf.Tensor) -> Passage:
    """Call a layer, and ask it for what it has now."""
    try:
        outputs = made(inputs)
    except Exception as error:  # whatever TensorFlow raises is what is shown
        failure = _failure(error, "call" if made.built else "build")
        return replace(passage, failure=failure, weights=_weights(made), parameters=_count(made))
    return replace(
        passage,
        weights=_weights(made),
        parameters=_count(made),
        stages=_stages(made, passage.layer, inputs),
        outputs=_kept(outputs),
    )


def _stages(made: keras.layers.Layer, layer: Layer, inputs: tf.Tensor) -> tuple[Stage, ...]:
    """Return the in-betweens of a dense layer's call, computed by the lines that its `call` has."""
    if "Dense" not in layer.kind:
        return ()
    kernel, bias = made.weights
    names = [weight.name for weight in _weights(made)]
    product = tf.matmul(inputs, kernel) if layer.kind == "SimpleDense" else tf.tensordot(inputs, kernel, 1)
    summed = product + bias
    stages = [Stage(f"inputs @ {names[0]}", _kept(product)), Stage(f"+ {names[1]}", _kept(summed))]
    if layer.activation != "None":
        activation: Callable[[tf.Tensor], tf.Tensor] = made.activation
        stages.append(Stage(layer.activation, _kept(activation(summed))))
    return tuple(stages)


def _weights(made: keras.layers.Layer) -> tuple[Weight, ...]:
    """Return a layer's weights, by their names in the code."""
    if isinstance(made, SimpleDense):
        found = {"W": getattr(made, "W", None), "b": getattr(made, "b", None)}
        return tuple(Weight(name, _kept(value)) for name, value in found.items() if value is not None)
    return tuple(Weight(weight.name, _kept(weight)) for weight in made.weights)


def _count(made: keras.layers.Layer) -> int | None:
    return int(made.count_params()) if made.built else None


def _next_name(layer: Layer, names: Counter[str]) -> str:
    """Return the name that Keras gives the next layer of its kind in a fresh process."""
    base = layer.default_name
    names[base] += 1
    return base if names[base] == 1 else f"{base}_{names[base] - 1}"


def _failure(error: Exception, moment: str) -> Failure:
    return Failure(type(error).__name__, TERMINAL.sub("", str(error)), moment)


def _kept(tensor: tf.Tensor) -> np.ndarray:
    """Return a tensor's values as an array of its own, which can't be written."""
    values = np.array(tensor.numpy())
    values.flags.writeable = False
    return values
