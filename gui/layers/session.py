"""What a person does to layers: another study is put into force and taken back. It knows the engine and no widget."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.shapes import LESSONS, Again, Card, Inputs, Layer, Passage, Repair, Report, Study, StudyError
from engine.shapes.limits import check
from engine.worker import Engine
from gui.layers.moments import Moment, moments
from gui.reel import Reel
from gui.undo import Changes

LATE = 300  # milliseconds that an answer may take before it is said that one waits
MOMENTS_PER_SECOND = 0.8


class LayerSession(QObject):
    """The study in force, what came of the last one, which of its layers is picked, and the verbs.

    `part`: `stack` or `cards`, where the picked layer is, at `place`. `reel`: the moments of the layer of the
    stack that was picked last. `changed`: something of this is another. `refused(what, error)`: a study beyond the
    limits was asked for, and is not in force; None: nothing is wrong. It was asked for by other inputs to compare on
    (`compared`), by a second call (`call`), or else by another `layer`. `late`: the engine's answer takes long.
    """

    changed = Signal()
    refused = Signal(str, object)

    def __init__(self, engine: Engine, undone: QUndoStack) -> None:
        super().__init__()
        self.engine, self.undone = engine, undone
        self.study, self.lesson = LESSONS[0].study, LESSONS[0].id
        self.report: Report | None = None
        self.part, self.place = "stack", 0
        self.in_stack = 0  # the place of the layer whose moments are shown
        self.reel = Reel(self, MOMENTS_PER_SECOND)
        self.reel.changed.connect(self.changed)
        self.asked = self.late = False
        self._calling = False  # a second call was asked for: it is played as soon as it is there
        self._changes: Changes[tuple[Study, str]] = Changes(undone)
        self._patience = QTimer(self, interval=LATE, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def layer(self) -> Layer | None:
        """The layer that is picked; None: there is none."""
        layers = self.study.stack if self.part == "stack" else tuple(card.layer for card in self.study.cards)
        return layers[self.place] if self.place < len(layers) else None

    @property
    def passage(self) -> Passage | None:
        """What came of the layer that is picked; None: nothing yet, or the stack failed before it."""
        if self.report is None:
            return None
        passages = self.report.stack if self.part == "stack" else self.report.cards
        return passages[self.place] if self.place < len(passages) else None

    @property
    def shown(self) -> Passage | None:
        """What came of the layer whose moments are shown."""
        stack = self.report.stack if self.report else ()
        return stack[self.in_stack] if self.in_stack < len(stack) else None

    @property
    def again(self) -> Passage | None:
        """What came of its second call; None: there was none."""
        report = self.report
        if report is None or report.study.again is None or report.study.again.layer != self.in_stack:
            return None
        return report.again

    @property
    def moment(self) -> Moment | None:
        """The moment on screen; None: the layer was not reached."""
        came = moments(self.shown, self.again) if self.shown else ()
        return came[min(self.reel.position, len(came) - 1)] if came else None

    def answer(self, report: Report) -> None:
        """Take what the engine made of a study; an older one's is of no use."""
        if report.study != self.study:
            return
        self._patience.stop()
        self.late = False
        before = None if self.reel.position == self.reel.length else self.moment
        self.report = report
        self._wind(before)
        if self._calling:
            self._play_second_call()
        self.changed.emit()

    def ask(self) -> None:
        """Ask the engine for what comes of the study in force."""
        self.asked = True
        self._patience.start()
        self.engine.examine(self.study)

    def begin(self, study: Study, lesson: str) -> None:
        """Put the study of last time into force; there is nothing to undo."""
        self.study, self.lesson = study, lesson

    @Slot(str)
    def open_lesson(self, name: str) -> None:
        """Put a lesson's study into force."""
        lesson = next(one for one in LESSONS if one.id == name)
        self._change(self.tr("lesson"), lesson.study, name)
        self._pick(lesson.part, lesson.place)

    @Slot(int)
    def pick_layer(self, place: int) -> None:
        """Pick a layer of the stack; its moments are shown."""
        self._pick("stack", place)

    @Slot(int)
    def pick_card(self, place: int) -> None:
        """Pick a layer to compare."""
        self._pick("cards", place)

    @Slot(object)
    def put_layer(self, layer: Layer) -> None:
        """Put another layer in the place of the one that is picked."""
        if self.part == "cards":
            self._put_on_card(self.place, layer)
        elif self.layer is not None:
            self._change(self.tr("layer"), self.study.with_layer(self.place, layer))

    @Slot(int, object)
    def repair_card(self, place: int, repair: Repair) -> None:
        """Change a layer to compare, or the rank of what it is given, so that it works."""
        self._change(self.tr("repair"), self.study.with_card(place, repair.card))

    @Slot(object)
    def repair(self, repair: Repair) -> None:
        """Repair the layer that is picked."""
        if self.part == "cards":
            self.repair_card(self.place, repair)
        else:
            self._change(self.tr("repair"), self.study.with_layer(self.place, repair.card.layer))

    @Slot(int, str)
    def put_kind(self, place: int, kind: str) -> None:
        """Compare a layer of another kind, with the parameters that both have."""
        if self._put_on_card(place, replace(self.study.cards[place].layer, kind=kind)):
            self._pick("cards", place)

    @Slot(int, str)
    def add(self, place: int, kind: str) -> None:
        """Put a new layer into the stack, before a place."""
        if self._change(self.tr("new layer"), self.study.with_more(place, Layer(kind))):
            self._pick("stack", place)

    @Slot(int)
    def remove(self, place: int) -> None:
        """Take a layer out of the stack."""
        if len(self.study.stack) > 1 and self._change(self.tr("removed layer"), self.study.without(place)):
            self._pick("stack", min(place, len(self.study.stack) - 1))

    @Slot(int, int)
    def move(self, place: int, to: int) -> None:
        """Put a layer of the stack elsewhere in it."""
        if self._change(self.tr("moved layer"), self.study.moved(place, to)):
            self._pick("stack", to)

    @Slot(object)
    def put_inputs(self, inputs: Inputs) -> None:
        """Send other inputs through the stack."""
        self._change(self.tr("inputs"), replace(self.study, inputs=inputs, again=None))

    @Slot(object)
    def put_compared(self, inputs: Inputs) -> None:
        """Send other inputs through the layers to compare."""
        self._change(self.tr("inputs"), self.study.with_compared(inputs), what="compared")

    @Slot(object)
    def show_moment(self, moment: Moment) -> None:
        """Look at a moment of the layer shown."""
        came = moments(self.shown, self.again) if self.shown else ()
        if moment in came:
            self.reel.go_to(came.index(moment))

    @Slot()
    def call_again(self) -> None:
        """Call the layer shown a second time, with the same inputs."""
        self._call(None)

    @Slot(int)
    def call_with_width(self, width: int) -> None:
        """Call the layer shown a second time, with inputs of another width."""
        self._call(width)

    def can_call(self) -> bool:
        """Whether the layer shown has been called, so that it can be called again."""
        return self.shown is not None and self.shown.failure is None

    def stop(self) -> None:
        """Stand still, for good."""
        self.reel.stop()
        self._patience.stop()

    def _call(self, width: int | None) -> None:
        again = Again(self.in_stack, width)
        if again != self.study.again:
            other = replace(self.study, again=again)
            self._calling = self._change(self.tr("second call"), other, what="call")
        elif self.again is not None:
            self._play_second_call()

    def _put_on_card(self, place: int, layer: Layer) -> bool:
        """Compare another layer; inputs that were fitted stay so where it asks for the same rank."""
        card = self.study.cards[place]
        fitted = card.fitted and layer.rank == card.layer.rank
        return self._change(self.tr("layer"), self.study.with_card(place, Card(layer, fitted)))

    def _change(self, text: str, study: Study, lesson: str | None = None, what: str = "layer") -> bool:
        """Put another study into force, unless it is beyond the limits; return whether it is in force."""
        try:
            check(study)
        except StudyError as error:
            self.refused.emit(what, error)
            return False
        self.refused.emit(what, None)
        self._changes.make(text, (self.study, self.lesson), (study, lesson or self.lesson), self._put)
        return True

    def _put(self, value: tuple[Study, str], again: bool) -> None:
        self.study, self.lesson = value
        self._calling = False
        stack = self.study.stack
        self.in_stack = min(self.in_stack, len(stack) - 1)
        if self.part == "stack":
            self.place = min(self.place, len(stack) - 1)
        self.ask()
        self.changed.emit()

    def _pick(self, part: str, place: int) -> None:
        self.part, self.place = part, place
        if part == "stack" and place != self.in_stack:
            self.in_stack = place
            self._wind(None)
        self.changed.emit()

    def _wind(self, before: Moment | None) -> None:
        """Stand at the moment of before, where the layer shown has it; else at its last, to play at its first."""
        came = moments(self.shown, self.again) if self.shown else ()
        self.reel.length = max(len(came) - 1, 0)
        end = 0 if self.reel.playing else self.reel.length
        self.reel.position = came.index(before) if before in came else end
        if self.reel.playing and not self.reel.length:
            self.reel.stop()

    def _play_second_call(self) -> None:
        """Play the second call from its first moment; one that failed has no other."""
        self._calling = False
        came = moments(self.shown, self.again) if self.shown else ()
        self.reel.stop()
        self.reel.go_to(next((place for place, moment in enumerate(came) if moment.again), self.reel.length))
        if self.reel.position < self.reel.length:
            self.reel.toggle_play()

    @Slot()
    def _lose_patience(self) -> None:
        self.late = True
        self.changed.emit()
