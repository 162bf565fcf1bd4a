"""The chapter's examples of layers, in its order: studies that are opened with one click."""

from dataclasses import dataclass

from engine.shapes.layer import Layer
from engine.shapes.study import Again, Inputs, Study


@dataclass(frozen=True)
class Lesson:
    """A study, and what of it is looked at first: a place in the stack, or in the cards."""

    id: str
    study: Study
    part: str = "stack"
    place: int = 0


def _dense(units: int, activation: str = "None") -> Layer:
    return Layer("SimpleDense", units, activation)


STACK = (*(_dense(units, "tf.nn.relu") for units in (32, 64, 32)), _dense(10, "tf.nn.softmax"))
IMAGES = (Layer("Conv2D", 8, "tf.nn.relu"), Layer("Flatten"), Layer("Dense", 10, "tf.nn.softmax"))
SERIES = (Layer("LSTM", 16, return_sequences=True), Layer("LSTM", 16), Layer("Dense", 1))

LESSONS = (
    Lesson("simple_dense", Study()),
    Lesson("string_activation", Study(stack=(_dense(32, '"relu"'),))),
    Lesson("stack", Study(stack=STACK)),
    Lesson("other_width", Study(again=Again(0, 100))),
    Lesson("by_rank", Study(), "cards", 1),
    Lesson("vectors", Study(compared=Inputs((32, 784), "sample")), "cards", 0),
    Lesson(
        "images",
        Study(Inputs((32, 28, 28, 3), "sample"), IMAGES, compared=Inputs((32, 28, 28, 3), "sample")),
        "cards",
        3,
    ),
    Lesson("series", Study(Inputs((8, 24, 3), "sample"), SERIES, compared=Inputs((8, 24, 3), "sample")), "stack", 0),
    Lesson("classifier", Study(Inputs((2000, 2), "sample"), (_dense(1),))),
)
