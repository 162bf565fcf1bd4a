"""What tests of figures share: pages of every bench, and images to compare."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from gui.layers.moments import moments
from gui.notes.caption import of_frame
from gui.notes.figure import figure
from gui.notes.pictures import layers, tape, tensors
from gui.notes.pictures.train import Run
from gui.views.tape.moment import Moment
from tests.frames import BOOK, frame
from tests.gui.falls import apple
from tests.gui.test_tensor_bench import ITEM, matrices, variable
from tests.reports import report
from tests.tapes import book_tape, step_tape

SMALL = BOOK.with_("data.per_class", 100)


def run(recipe=SMALL, **changes):
    """The pictures of a run, by their words."""
    return {picture.id: picture for picture in Run(frame(recipe, **changes), step_tape()).pictures()}


def page(*words, recipe=SMALL, **changes):
    """A page of some of them, with its caption."""
    return figure("", [run(recipe, **changes)[word] for word in words], of_frame(frame(recipe, **changes)))


def layer_pictures(lesson="simple_dense"):
    came = report(lesson)
    shown = came.stack[0] if came.stack else None
    return layers.of_report(came, shown, None, moments(shown, None)[-1] if shown else None)


def tensor_pictures(log):
    return tensors.of_log(log, log.tensors[-1], log.entries[-1])


BENCHES = {
    "train": lambda: list(run().values()),
    "train looking back": lambda: list(run(step=12, newest=40).values()),
    "tape": lambda: tape.of_moment(Moment.end(book_tape())),
    "apple": lambda: tape.of_moment(Moment.end(apple())),
    "tensors": lambda: tensor_pictures(matrices()),
    "variable": lambda: tensor_pictures(variable()),
    "refused": lambda: tensor_pictures(ITEM),
    "layers": layer_pictures,
}


def pixels(image: QImage):
    """An image as numbers, shape (height, width, 4): red, green, blue, alpha."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4).astype(int)


def shrunk(image: QImage, size):
    """An image in a size, each pixel the mean of what is there."""
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
