"""The lines below a picture: what it shows, in numbers, so that it can be made again."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication

from engine.frame import Frame, Layer
from engine.history import Change, Event
from engine.schedule import RATE, schedule, segment_of
from engine.shapes import Report
from engine.tensors import Log, Tensor
from gui.notes.page import SEPARATOR
from gui.numbers import fixed, grouped, percent, short
from gui.views.layers.cards.words import name
from gui.views.tape.check_rows import figure, rows
from gui.views.tape.moment import Moment
from gui.views.tensors.card_words import kind_words

translate = QCoreApplication.translate

Caption = tuple[str, ...]


def of_frame(frame: Frame) -> Caption:
    """Return the lines of a moment of a run; with what was changed by hand before it, and how it ended."""
    recipe, data = frame.recipe, frame.recipe.data
    batch = segment_of(schedule(recipe, frame.events, len(frame.data)), frame.step).batch_size
    facts = [
        translate("Caption", "Step {0}").format(grouped(frame.step)),
        translate("Caption", "loss {0}").format(fixed(frame.loss, 5)),
        translate("Caption", "accuracy {0}").format(percent(frame.accuracy)),
        *_weights(frame.weights),
        f"η = {short(frame.learning_rate)}",
        _batch(batch, len(frame.data)),
        *([] if data.kind == "csv" else [translate("Caption", "seed {0}").format(data.seed)]),
        *(_event(event) for event in frame.events if event.step < frame.step),
    ]
    if frame.ending.kind == "diverged" and frame.step == frame.newest:
        facts.append(translate("Caption", "diverged at step {0}").format(grouped(frame.ending.step)))
    return _lines(facts)


def of_tape(moment: Moment) -> Caption:
    """Return the lines of a tape: its inputs, its targets, and its gradients as far as they are computed."""
    tape = moment.tape
    inputs = [
        f"{source.name} = {figure(source.value)}"
        for source in tape.sources
        if source.kind != "literal" and source.value.number is not None
    ]
    targets = {call.target: tape.value(call.node) for call in tape.calls if call.node is not None}
    facts = [
        *inputs,
        *(f"{name} = {figure(value)}" for name, value in targets.items()),
        *(f"{row.name} = {'None' if row.none else figure(row.tape)}" for row in rows(tape, moment)),
    ]
    return _lines(facts)


def of_log(log: Log, tensor: Tensor | None) -> Caption:
    """Return the lines of a session with tensors: the one looked at, and how many lines have run."""
    facts = [] if tensor is None else [tensor.name, kind_words(tensor.kind).word, str(tensor.shape), tensor.dtype]
    return _lines([*facts, translate("Caption", "{0} lines").format(log.position)])


def of_report(report: Report) -> Caption:
    """Return the lines of layers: what becomes of the shape, and the seed of the weights."""
    shapes = [report.inputs.shape, *(passage.output_shape for passage in report.stack)]
    flow = " → ".join(str(shape) if shape else translate("Caption", "refused") for shape in shapes)
    names = [name(passage.layer) for passage in report.stack]
    parameters = translate("Caption", "{0} parameters").format(grouped(report.parameters))
    return _lines([*names, flow, parameters, translate("Caption", "seed {0}").format(report.study.seed)])


def _lines(facts: list[str]) -> Caption:
    return tuple(filter(None, (SEPARATOR.join(facts), made_with())))


def made_with() -> str:
    """Return the programs that made a picture: `Tapescope · TensorFlow 2.21`."""
    for package in ("tensorflow", "tensorflow-cpu"):
        try:
            number = version(package)
        except PackageNotFoundError:
            continue
        return f"Tapescope · TensorFlow {'.'.join(number.split('.')[:2])}"
    return "Tapescope"


def _weights(layers: tuple[Layer, ...]) -> list[str]:
    if len(layers) > 1:
        units = "-".join(str(W.shape[1]) for W, _ in layers[:-1])
        return [translate("Caption", "hidden layers {0}").format(units)]
    ((W, b),) = layers
    numbers = ", ".join(fixed(float(w), 4) for w in W.ravel())
    return [f"W = [{numbers}]", f"b = {fixed(float(b[0]), 4)}"]


def _batch(size: int | None, points: int) -> str:
    if size is None:
        return translate("Caption", "full batch {0}").format(points)
    return translate("Caption", "mini-batch {0}").format(size)


def _event(event: Event) -> str:
    if not isinstance(event, Change):
        return translate("Caption", "weights placed at step {0}").format(event.step)
    full = translate("Caption", "full")
    old, new = (full if value is None else short(value) for value in (event.old, event.new))
    if event.field == RATE:
        said = translate("Caption", "η {0} → {1} at step {2}")
    else:
        said = translate("Caption", "batch {0} → {1} at step {2}")
    return said.format(old, new, event.step)
