"""The Layers bench: a layer in its moments, a stack of layers, and layers side by side on the same inputs."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.shapes import Report, Study, StudyError, lines_of, script
from engine.shapes.study_text import study_of, text_of
from gui.benches.centre import Centre
from gui.benches.layer_views import LayerViews
from gui.key_hints import Hint
from gui.layer_panel import LayerPanel
from gui.layers.moments import Moment
from gui.layers.session import LayerSession
from gui.layers.study_words import sentence
from gui.layers.trainable import missing
from gui.settings import Settings
from gui.tokens import Tokens


class LayerBench(QObject):
    """A `gui.benches.bench.Bench`: a form of the layer that is picked at the left, what becomes of it in the centre.

    `save_wanted(name, text)`: a person wants the program as a file of this name. `train_wanted`: the stack is to
    be trained.
    """

    changed = Signal()
    save_wanted = Signal(str, str)
    train_wanted = Signal()

    def __init__(self, session: LayerSession) -> None:
        super().__init__()
        self.name, self.title, self.number = "layers", self.tr("Layers"), 4
        self.session = session
        self.panel, self.views = LayerPanel(), LayerViews()
        self.side: QWidget = self.panel
        self.centre: Centre = self.views
        self.transport = QWidget()  # the moments are played beside them
        self.home: QWidget = self.views.life
        self.hints: list[Hint] = [
            (("play",), self.tr("play the moments")),
            (("step_back", "step"), self.tr("moment")),
            (("input_shape",), self.tr("input shape")),
            (("keys",), self.tr("all keys")),
        ]
        self.program = ""  # of the report on screen
        self._drawn: tuple[Report | None, Moment | None, str, int, bool] | None = None
        self._written: Report | None = None

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, by id."""
        self.views.call.equip(actions)
        self._connect()
        self._show_study()

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round."""
        return self.panel, *self.views.panels

    @property
    def facts(self) -> list[str]:
        """How layers are called, and the seed of their weights."""
        return [self.tr("Eager"), self.tr("seed {0}").format(self.session.study.seed)]

    @property
    def busy(self) -> str:
        """What is being waited for."""
        return self.tr("Calling the layers…") if self.session.late else ""

    @property
    def playing(self) -> bool:
        """Whether the moments are played."""
        return self.session.reel.playing

    def draw(self) -> bool:
        """Show what came of the study; the first time, ask for it."""
        session = self.session
        if not session.asked:
            session.ask()
        now = session.report, session.moment, session.part, session.place, session.reel.playing
        if self._drawn is not None and now[0] is self._drawn[0] and now[1:] == self._drawn[1:]:
            return False
        self._drawn = now
        if session.report is not None:
            self._write(session.report)
            self.views.draw(session)
            self.panel.show_layer(session.layer, session.passage)
        self.panel.show_code(self.program, self._lit(session.moment))
        return True

    def set_loading(self, text: str) -> None:
        """Nothing to add to the status bar: what can be set can be set before TensorFlow is there."""

    def set_failed(self, text: str) -> None:
        """Stop waiting for a report: none will come. The window says why."""
        self.session.late = False

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.panel.restyle(tokens)
        self.views.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Give every panel less room."""
        self.panel.set_compact(compact)

    def restore(self, settings: Settings) -> None:
        """Begin with the study of last time."""
        study = study_of(settings.study)
        if study is not None and not self.session.asked:
            self.session.begin(study, settings.layers_lesson)
            self._show_study()

    def remember(self, settings: Settings) -> None:
        """Note the study."""
        settings.study, settings.layers_lesson = text_of(self.session.study), self.session.lesson

    @Slot()
    def edit_shape(self) -> None:
        """Move the focus to the shape of the inputs that layers are compared on."""
        self.views.head.shape_field.setFocus()
        self.views.head.shape_field.selectAll()

    @Slot()
    def save(self) -> None:
        """Ask for the program as a file."""
        self.save_wanted.emit("layers.py", self.program)

    @Slot()
    def train(self) -> None:
        """Ask for the stack to be trained, or say what is missing."""
        if self.can_train():
            self.train_wanted.emit()

    def can_train(self) -> bool:
        """Whether the stack can be trained."""
        report = self.session.report
        return report is not None and not missing(report)

    def has_program(self) -> bool:
        """Whether there is a program to save."""
        return bool(self.program)

    def _write(self, report: Report) -> None:
        """Write the program of a report, once."""
        if report is not self._written:
            self._written = report
            self.program = script(report)
            self.views.flow.set_train(missing(report))

    def _lit(self, moment: Moment | None) -> range:
        """Return the lines that the moment runs: those of SimpleDense can be shown, Keras's own not."""
        session = self.session
        ours = session.part == "stack" and session.layer is not None and session.layer.kind == "SimpleDense"
        return lines_of(self.program, moment.method) if moment is not None and ours else range(0)

    @Slot()
    def _follow(self) -> None:
        self._show_study()
        self.changed.emit()

    def _show_study(self) -> None:
        """Show what is in force, before anything has come of it."""
        study: Study = self.session.study
        self.panel.show_lesson(self.session.lesson or None)
        self.panel.show_inputs(study.inputs)
        self.panel.show_layer(self.session.layer, self.session.passage)
        self.views.head.draw(study.compared)
        self.views.mark(self.session)

    @Slot(str, object)
    def _refuse(self, what: str, error: StudyError | None) -> None:
        """Say what is wrong with what was asked for, where it was; a change that came into force takes that back."""
        views = self.views
        if error is not None:
            places = {"compared": views.head.show_error, "call": views.call.show_error}
            places.get(what, self.panel.show_error)(sentence(error))
        else:
            self.panel.show_error("")
            views.call.show_error("")

    def _connect(self) -> None:
        session, panel, views = self.session, self.panel, self.views
        session.changed.connect(self._follow)
        session.refused.connect(self._refuse)
        panel.lesson_chosen.connect(session.open_lesson)
        panel.layer_wanted.connect(session.put_layer)
        panel.inputs_wanted.connect(session.put_inputs)
        panel.repair_wanted.connect(session.repair)
        views.life.moment_chosen.connect(session.show_moment)
        views.call.call_again_wanted.connect(session.call_again)
        views.call.other_width_wanted.connect(session.call_with_width)
        views.flow.layer_picked.connect(session.pick_layer)
        views.flow.move_wanted.connect(session.move)
        views.flow.add_wanted.connect(session.add)
        views.flow.remove_wanted.connect(session.remove)
        views.flow.train_wanted.connect(self.train)
        views.head.inputs_wanted.connect(session.put_compared)
        views.cards.card_picked.connect(session.pick_card)
        views.cards.kind_wanted.connect(session.put_kind)
        views.cards.repair_wanted.connect(session.repair_card)
