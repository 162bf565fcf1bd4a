"""What the lessons are called, what each shows, and which one is about a cause."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

# By the kinds of `engine.listing.why`; a consumed tape is a failure, which the screen calls "consumed".
OF_CAUSE = {
    "unwatched constant": "constant",
    "trainable": "trainable",
    "integer": "integer",
    "numpy": "numpy",
    "overwritten": "overwritten",
    "outside": "outside",
    "stop gradient": "stop_gradient",
    "watch off": "watch_off",
    "inner outside": "inner_outside",
    "consumed": "consumed",
}


class Words(NamedTuple):
    """A title that fits the panel, and a sentence."""

    title: str
    help: str


def lesson_words(id: str) -> Words:
    """Return the words of a lesson."""
    return (_examples() | _causes())[id]


def _examples() -> dict[str, Words]:
    return {
        "square": Words(
            translate("Lessons", "Gradient of x²"),
            translate("Lessons", "The smallest tape there is: x² at 3 has the gradient 6."),
        ),
        "watch": Words(
            translate("Lessons", "Constant and tape.watch"),
            translate("Lessons", "A constant has a gradient only if the tape is told to watch it."),
        ),
        "loss": Words(
            translate("Lessons", "w·x² + b and its loss"),
            translate("Lessons", "Two variables, a constant and a loss: seven operations, six nodes on the way back."),
        ),
        "apple": Words(
            translate("Lessons", "The falling apple: 4.9 t²"),
            translate("Lessons", "A tape in a tape: position, speed and acceleration."),
        ),
        "record_time": Words(
            translate("Lessons", "The value of record time"),
            translate("Lessons", "A tape keeps the values it has seen: what is assigned later changes nothing."),
        ),
        "persistent": Words(
            translate("Lessons", "A persistent tape"),
            translate("Lessons", "persistent=True lets a tape answer twice, and keep its values until then."),
        ),
        "cost": Words(
            translate("Lessons", "Why not watch everything"),
            translate("Lessons", "What is recorded is kept: operations and bytes, for the variable alone and for all."),
        ),
        "classifier": Words(
            translate("Lessons", "A step of the classifier"),
            translate("Lessons", "The linear classifier of the book on six points: matrices, a mean, an update."),
        ),
        "own": Words(
            translate("Lessons", "Your own…"),
            translate("Lessons", "Type any expression; its tape and its gradients follow."),
        ),
    }


def _causes() -> dict[str, Words]:
    return {
        "constant": Words(
            translate("Lessons", "Constant, not watched"),
            translate("Lessons", "A tape watches variables by itself, constants only if it is told to."),
        ),
        "trainable": Words(
            translate("Lessons", "trainable=False variable"),
            translate("Lessons", "A variable that is not trainable is not watched."),
        ),
        "integer": Words(
            translate("Lessons", "Integer dtype"),
            translate("Lessons", "Whole numbers have no gradient: there is no small change of them."),
        ),
        "numpy": Words(
            translate("Lessons", "Out through .numpy()"),
            translate("Lessons", "What leaves TensorFlow comes back as a number without a past."),
        ),
        "overwritten": Words(
            translate("Lessons", "Variable overwritten"),
            translate("Lessons", "v = v + 1. gives the name of a variable to a new tensor."),
        ),
        "outside": Words(
            translate("Lessons", "Computed outside the tape"),
            translate("Lessons", "A tape records only what is computed inside its block."),
        ),
        "stop_gradient": Words(
            "tf.stop_gradient",
            translate("Lessons", "The value passes, the gradient does not."),
        ),
        "watch_off": Words(
            "watch_accessed_variables=False",
            translate("Lessons", "This tape watches nothing but what it is told to."),
        ),
        "inner_outside": Words(
            translate("Lessons", "Inner gradient() outside"),
            translate("Lessons", "The outer tape has closed before the inner gradient is computed."),
        ),
        "consumed": Words(
            translate("Lessons", "Tape consumed"),
            translate("Lessons", "Asked a second time, a tape that is not persistent raises RuntimeError."),
        ),
    }
