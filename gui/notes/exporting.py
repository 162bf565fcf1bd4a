"""What a bench gives to a note: its pictures, its program, and the words that a file can be named with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from engine.export.comments import translated
from engine.frame import Frame
from engine.script import script
from engine.tensors.script import script as tensor_script
from gui.benches.bench import Bench
from gui.benches.layers import LayerBench
from gui.benches.tape import TapeBench
from gui.benches.tensors import TensorBench
from gui.benches.train import TrainBench
from gui.layers import lesson_words as layer_lessons
from gui.notes.caption import Caption, of_frame, of_log, of_report, of_tape
from gui.notes.file_name import steps
from gui.notes.picture import Picture
from gui.notes.pictures import layers as layer_pictures
from gui.notes.pictures import tape as tape_pictures
from gui.notes.pictures import tensors as tensor_pictures
from gui.notes.pictures import train as train_pictures
from gui.program_words import program_words
from gui.tape.lesson_words import lesson_words
from gui.tensors import lesson_words as tensor_lessons

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Exported:
    """A bench as it is now, in one language; whatever becomes of it, this stays.

    `title`: heads a note. `focused`: the id of the picture of the panel that has the keyboard's focus, or an empty
    text. `fields`: what names of files can have, besides what every picture has. `frame`: the moment of a run, where
    there is one. `word`: of what is shown, in names of files.
    """

    bench: str
    title: str
    pictures: tuple[Picture, ...]
    caption: Caption
    program: str
    focused: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    frame: Frame | None = None
    word: str = ""

    def chosen(self, ids: Sequence[str]) -> list[Picture]:
        """Return the pictures with these ids, in the order of reading."""
        return [picture for picture in self.pictures if picture.id in ids]


def ready(bench: Bench) -> bool:
    """Tell whether a bench has anything to give yet."""
    match bench:
        case TrainBench():
            return bench.session.frame is not None
        case TapeBench():
            return bench.session.moment is not None
        case TensorBench():
            return bench.session.has_lines()
        case LayerBench():
            return bench.session.report is not None
    return False


def exported(bench: Bench) -> Exported:
    """Return what a bench that is ready gives, in the language in force."""
    match bench:
        case TrainBench():
            return _train(bench)
        case TapeBench():
            return _tape(bench)
        case TensorBench():
            return _tensors(bench)
        case LayerBench():
            return _layers(bench)
    raise TypeError(bench)


def title_of(frame: Frame) -> str:
    """Return what heads a note about a run."""
    if len(frame.weights) == 1:
        return translate("Exported", "Linear classifier in TensorFlow")
    return translate("Exported", "Classifier with hidden layers in TensorFlow")


def _train(bench: TrainBench) -> Exported:
    frame, views = bench.session.frame, bench.views
    assert frame is not None
    panels = {
        "boundary": views.scatter,
        "loss": views.loss,
        "weights": views.weights,
        "surface": views.surface,
        "limit": views.limit,
        "confusion": views.confusion,
        "tape": views.tape,
        "calculation": views.calculation,
    }
    return Exported(
        bench.name,
        title_of(frame),
        tuple(train_pictures.pictures(bench)),
        of_frame(frame),
        _in_force(script(frame.recipe, frame.events, frame.newest or None)),
        _focused(panels),
        {"seed": str(frame.recipe.data.seed), "step": steps(frame.step)},
        frame,
    )


def _tape(bench: TapeBench) -> Exported:
    moment, views, lesson = bench.session.moment, bench.views, bench.session.program.lesson
    assert moment is not None
    panels = {
        "tape": views.strip,
        "graph": views.graph,
        "apple": views.apple,
        "curves": views.curves,
        "chain": views.chain,
        "life": views.life,
        "none": views.none,
        "costs": views.costs,
    }
    return Exported(
        bench.name,
        lesson_words(lesson).title if lesson else translate("Exported", "Gradient tape in TensorFlow"),
        tuple(tape_pictures.pictures(bench)),
        of_tape(moment),
        _in_force(bench.session.program.text),
        _focused(panels),
        {"step": steps(moment.position)},
        word=lesson,
    )


def _tensors(bench: TensorBench) -> Exported:
    session, views = bench.session, bench.views
    panels = {
        "grid": views.grid,
        "moments": views.moments,
        "operation": views.operation,
        "attempt": views.attempt,
        "log": views.log,
    }
    return Exported(
        bench.name,
        dict(tensor_lessons.titles()).get(session.lesson) or translate("Exported", "Tensors in TensorFlow"),
        tuple(tensor_pictures.pictures(bench)),
        of_log(session.log, session.tensor),
        _in_force(tensor_script(session.log, outputs=True)),
        _focused(panels),
        word=session.tensor.name if session.tensor is not None else "",
    )


def _layers(bench: LayerBench) -> Exported:
    report, views = bench.session.report, bench.views
    assert report is not None
    return Exported(
        bench.name,
        dict(layer_lessons.titles()).get(bench.session.lesson) or translate("Exported", "Layers of Keras"),
        tuple(layer_pictures.pictures(bench)),
        of_report(report),
        _in_force(bench.program),
        _focused({"life": views.life, "flow": views.flow, "cards": views.cards}),
        {"seed": str(report.study.seed)},
    )


def _in_force(program: str) -> str:
    """Return a program that says what it says in the language in force."""
    return translated(program, program_words())


def _focused(panels: Mapping[str, QWidget]) -> str:
    widget = QApplication.focusWidget()
    return next((name for name, panel in panels.items() if widget is not None and panel.isAncestorOf(widget)), "")
