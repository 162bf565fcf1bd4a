"""What the fields of the forms mean, and what each choice does. A field of a layer is called as Keras calls it."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Words(NamedTuple):
    """A label, and a sentence."""

    label: str
    help: str


def field_words(field: str) -> Words:
    """Return the words of a field."""
    return (_of_layers() | _of_inputs())[field]


def values_words(values: str, rank: int) -> Words:
    """Return what a person calls the values of inputs; a sample is called after what the rank stands for."""
    words = {
        "ones": Words(translate("LayerPanel", "ones"), translate("LayerPanel", "tf.ones: every number is 1.")),
        "normal": Words(
            translate("LayerPanel", "normal"),
            translate("LayerPanel", "tf.random.normal: random numbers around 0, by the seed of the weights."),
        ),
        "sample": _samples().get(rank, _samples()[2]),
    }
    return words[values]


def kind_help(kind: str) -> str:
    """Return what a kind of layer does, in one sentence."""
    sentences = {
        "SimpleDense": translate("LayerPanel", "The book's own layer: activation(inputs @ W + b)."),
        "Dense": translate("LayerPanel", "Keras's own: activation(inputs @ kernel + bias), along the last axis."),
        "SimpleRNN": translate("LayerPanel", "Goes through the steps of a series with one state."),
        "LSTM": translate("LayerPanel", "Goes through the steps of a series with a state and a memory, by four gates."),
        "GRU": translate("LayerPanel", "Goes through the steps of a series with a state, by three gates."),
        "Conv1D": translate("LayerPanel", "Slides a window along the steps of a series."),
        "Conv2D": translate("LayerPanel", "Slides a window over the rows and columns of an image."),
        "Flatten": translate("LayerPanel", "Puts all numbers of a sample into one row; it has no parameters."),
    }
    return sentences[kind]


def _of_layers() -> dict[str, Words]:
    return {
        "kind": Words(translate("LayerPanel", "Kind"), translate("LayerPanel", "Which layer it is.")),
        "units": Words("units", translate("LayerPanel", "How many numbers come out for each one vector.")),
        "filters": Words("filters", translate("LayerPanel", "How many windows slide over it: channels that come out.")),
        "kernel_size": Words("kernel_size", translate("LayerPanel", "The side of the window that slides.")),
        "strides": Words("strides", translate("LayerPanel", "How far the window moves each time.")),
        "padding": Words(
            "padding",
            translate(
                "LayerPanel", "valid: the window stays inside; same: zeros around it, so that nothing gets smaller."
            ),
        ),
        "activation": Words("activation", translate("LayerPanel", "The function of the sum; None: the sum as it is.")),
        "return_sequences": Words(
            "return_sequences",
            translate("LayerPanel", "True: what comes out at every step; False: only at the last one."),
        ),
    }


def _of_inputs() -> dict[str, Words]:
    return {
        "shape": Words(
            translate("LayerPanel", "Shape"),
            translate(
                "LayerPanel",
                "Samples first: (2, 784) vectors, (32, 10, 16) series, (8, 28, 28, 3) images; 2 to 4 axes.",
            ),
        ),
        "values": Words(translate("LayerPanel", "Values"), translate("LayerPanel", "What numbers go in.")),
    }


def _samples() -> dict[int, Words]:
    return {
        2: Words(
            translate("LayerPanel", "two clouds"),
            translate("LayerPanel", "Points of two clouds, as in the classifier."),
        ),
        3: Words(translate("LayerPanel", "sine series"), translate("LayerPanel", "Sine waves of several frequencies.")),
        4: Words(translate("LayerPanel", "drawn images"), translate("LayerPanel", "Rings with a stroke through them.")),
    }
