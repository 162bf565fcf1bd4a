"""What is said of a layer on a card: which ranks it takes, what it does with these inputs, what to change."""

from PySide6.QtCore import QCoreApplication

from engine.shapes import Formula, Layer, Passage, Shape, fitting, positions, repairs

translate = QCoreApplication.translate


def name(layer: Layer) -> str:
    """Return the call of a layer as it is spoken of: `LSTM(32)`."""
    return layer.call.removeprefix("keras.layers.")


def ranks(layer: Layer) -> str:
    """Return which ranks of inputs a layer takes."""
    if layer.rank is None:
        return translate("Cards", "rank 2 or more")
    return translate("Cards", "rank {0}").format(layer.rank)


def deed(passage: Passage, given: Shape) -> str:
    """Return a sentence: what the layer does with its inputs; `given`: their shape before they were fitted."""
    shape = passage.inputs.shape
    words = _deed(passage.layer, shape)
    if shape == given:
        return words
    return translate("Cards", "After {0}: {1}").format(fitting(given, shape), words)


def change(passage: Passage) -> str:
    """Return a sentence: what to change so that a layer that failed works."""
    layer, shape = passage.layer, passage.inputs.shape
    if not repairs(passage):
        return translate("Cards", "Change the numbers of this layer.")
    if layer.rank not in (None, len(shape)):
        axes = {3: translate("Cards", "(samples, steps, features)"), 4: _image_axes()}[layer.rank or 0]
        return translate("Cards", "{0} expects {1}: give x rank {2}.").format(layer.kind, axes, layer.rank)
    if layer.kind == "SimpleDense" and layer.activation.startswith('"'):
        return translate("Cards", "A string can't be called: pass a function, or look it up by its name.")
    words = translate("Cards", "A window of {0} does not fit into {1}: pad the inputs, or make it smaller.")
    return words.format(layer.kernel_size, " × ".join(map(str, shape[1:-1])))


def sizes(passage: Passage) -> list[Formula]:
    """Return how the output sizes of a convolution come about, one formula for each size there is."""
    layer = passage.layer
    if "strides" not in layer.fields or passage.outputs is None:
        return []
    return [positions(layer, size) for size in dict.fromkeys(passage.inputs.shape[1:-1])]


def _image_axes() -> str:
    return translate("Cards", "(samples, height, width, channels)")


def _deed(layer: Layer, shape: Shape) -> str:
    match layer.kind:
        case "Flatten":
            return translate("Cards", "Lays all values of a sample in one row.")
        case "SimpleRNN" | "LSTM" | "GRU":
            return _recurrence(layer).format(shape[1])
        case "Conv1D":
            return _sliding(layer).format(layer.kernel_size, shape[1], positions(layer, shape[1]).value)
        case "Conv2D":
            window = f"{layer.kernel_size} × {layer.kernel_size}"
            made = " × ".join(str(positions(layer, size).value) for size in shape[1:-1])
            return _sliding(layer).format(window, " × ".join(map(str, shape[1:-1])), made)
    return _product(shape)


def _recurrence(layer: Layer) -> str:
    if layer.return_sequences:
        return translate("Cards", "Reads {0} steps in their order and returns the state after each.")
    return translate("Cards", "Reads {0} steps in their order and returns the last state.")


def _sliding(layer: Layer) -> str:
    if layer.strides == 1:
        return translate("Cards", "A window of {0} slides along: {1} becomes {2}.")
    return translate("Cards", "A window of {0} moves on by %1: {1} becomes {2}.").replace("%1", str(layer.strides))


def _product(shape: Shape) -> str:
    match len(shape):
        case 2:
            words = translate("Cards", "Multiplies the {0} values of each sample; samples do not mix.")
        case 3:
            words = translate("Cards", "Multiplies the last axis alone: it does not see the order of the steps.")
        case _:
            words = translate("Cards", "Multiplies the last axis alone: a pixel does not see its neighbours.")
    return words.format(shape[-1])
