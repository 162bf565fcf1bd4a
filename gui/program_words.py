"""What scripts and notebooks say to their reader, in the language in force: headings, comments, docstrings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.export.comments import Words

# As the programs say it, line breaks taken out; a test holds the two together.
_MARKED = (
    QT_TRANSLATE_NOOP("Program", "A linear classifier in pure TensorFlow: Deep Learning with Python, chapter 3."),
    QT_TRANSLATE_NOOP("Program", "Written by Tapescope: the run on its screen, the same points and the same numbers."),
    QT_TRANSLATE_NOOP("Program", "Layers of Keras: Deep Learning with Python, chapter 3."),
    QT_TRANSLATE_NOOP("Program", "Written by Tapescope: what is on its screen, the same layers and the same numbers."),
    QT_TRANSLATE_NOOP("Program", "Data"),
    QT_TRANSLATE_NOOP("Program", "Model"),
    QT_TRANSLATE_NOOP("Program", "Loss"),
    QT_TRANSLATE_NOOP("Program", "Training step"),
    QT_TRANSLATE_NOOP("Program", "Mini-batches"),
    QT_TRANSLATE_NOOP("Program", "Training loop"),
    QT_TRANSLATE_NOOP("Program", "Decision boundary"),
    QT_TRANSLATE_NOOP(
        "Program",
        "The last digit of a sum of very many numbers depends on how many threads share it: as many as in "
        "Tapescope, which leaves one core to its window.",
    ),
    QT_TRANSLATE_NOOP(
        "Program",
        "Two clouds of points, of one covariance and thus of one shape; the seed makes them the same points "
        "at each run.",
    ),
    QT_TRANSLATE_NOOP(
        "Program",
        "The points of a file with the columns x1, x2, class. Its encoding does not matter: Latin-1 takes "
        "every byte, and the numbers are ASCII.",
    ),
    QT_TRANSLATE_NOOP("Program", "W is drawn uniformly from [0, 1): the same numbers for the same seed."),
    QT_TRANSLATE_NOOP("Program", "A variable, not a float: a float would be frozen into the traced step."),
    QT_TRANSLATE_NOOP("Program", "Traced into a graph at the first call; from then on TensorFlow runs the graph."),
    QT_TRANSLATE_NOOP("Program", "Traced at the first call, and compiled by XLA into one piece of machine code."),
    QT_TRANSLATE_NOOP(
        "Program",
        "Every epoch goes once through all points, in an order of its own; its last batch may be smaller. The"
        " order depends only on the seed and the epoch.",
    ),
    QT_TRANSLATE_NOOP("Program", "Without a size, a step takes all points as they stand: the full batch."),
    QT_TRANSLATE_NOOP("Program", "by hand, while it ran"),
    QT_TRANSLATE_NOOP("Program", "The boundary is where the prediction is 0.5, halfway between the two targets."),
    QT_TRANSLATE_NOOP("Program", "the numbers above need no picture"),
    QT_TRANSLATE_NOOP("Program", "drawn from its normal, so that it may be vertical"),
    QT_TRANSLATE_NOOP(
        "Program",
        "The tape watches W, a variable, and not the points. What is done to the points alone it does not "
        "record: none of those values has to be kept.",
    ),
    QT_TRANSLATE_NOOP("Program", "too late: the tape kept the 3"),
    QT_TRANSLATE_NOOP("Program", "the tape keeps its values until here"),
    QT_TRANSLATE_NOOP("Program", "A stack: what one layer returns goes into the next."),
    QT_TRANSLATE_NOOP("Program", "The second call: the weights are there already."),
    QT_TRANSLATE_NOOP("Program", "Layers to compare, on the same inputs."),
    QT_TRANSLATE_NOOP("Program", "Return points of two clouds, those of class 0 first: shape (samples, features)."),
    QT_TRANSLATE_NOOP(
        "Program",
        "Around (0, 3, 0, 3, …) and (3, 0, 3, 0, …); each feature has variance 1, each two of them covariance 0.5.",
    ),
    QT_TRANSLATE_NOOP(
        "Program",
        "Return sine waves: shape (samples, steps, channels). Samples differ by phase, channels by frequency.",
    ),
    QT_TRANSLATE_NOOP(
        "Program",
        "Return drawn rings with a stroke through them: shape (samples, height, width, channels), from 0 to 1.",
    ),
    QT_TRANSLATE_NOOP("Program", "Samples differ by the ring's size, channels by the stroke's slope."),
)
TEXTS = tuple(map(str, _MARKED))


def program_words() -> Words:
    """Return what there is in the language in force, by the English: nothing where that is English."""
    said = {text: QCoreApplication.translate("Program", text) for text in TEXTS}
    return {text: words for text, words in said.items() if words != text}
