"""What a person does to a tape: write its program, run it, play it as a film. It knows the engine and no widget."""

from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.lessons import LESSONS, Lesson
from engine.listing import Listing, ListingError, parse
from engine.listing.inputs import with_value
from engine.playback import Forward
from engine.tape import Node, Tape
from engine.tape_request import Sweep, TapeRequest
from gui.session import Training
from gui.tape.sweeps import Swept, sweep_of, swept_in
from gui.undo import Changes
from gui.views.tape.moment import Moment

TEN = 10
SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)  # nodes a second
NUDGE = 0.1  # of the input that the curves are drawn over, by a key
LATE = 300  # milliseconds that an answer may take before it is said that one waits
COSTLY = "# size:"  # a program with this mark is also measured at other sizes
KNOWN = ("inputs", "targets")  # what the program of a training step is handed by its head


@dataclass(frozen=True)
class Program:
    """What is to be run. `head`: what comes before it, of a training step. `lesson`: which lesson it began as."""

    text: str
    head: str = ""
    lesson: str = ""


class TapeSession(QObject):
    """The program in force, the tape on screen, how far it is played, and the verbs.

    `changed`: another moment is on screen, it plays, it pauses or waits. `program_put(program)`: another program is
    in force. `refused(error)`: what is wrong with it; None: nothing is. The tape on screen stays meanwhile.
    `asked`: the engine has been asked for a tape. `late`: its answer takes long.
    """

    changed = Signal()
    program_put = Signal(object)
    refused = Signal(object)

    def __init__(self, engine: Training, undone: QUndoStack) -> None:
        super().__init__()
        self.engine, self.undone = engine, undone
        self.program = _begun(LESSONS[0])
        self.moment: Moment | None = None
        self.speed = SPEEDS[1]
        self.asked = self.late = False
        self._swept: Swept | None = None
        self._sweep: Sweep | None = None
        self._changes: Changes[Program] = Changes(undone)
        self._film = QTimer(self)
        self._film.timeout.connect(self._play_beat)
        self._patience = QTimer(self, interval=LATE, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def known(self) -> tuple[str, ...]:
        """The names that the program in force is handed."""
        return KNOWN if self.program.head else ()

    @property
    def listing(self) -> Listing:
        """The program in force, read. Raises ListingError."""
        return parse(self.program.text, self.known)

    @property
    def playing(self) -> bool:
        """Whether the film runs."""
        return self._film.isActive()

    def answer(self, result: Tape | ListingError) -> None:
        """Take what the engine made of a program; an older one's is of no use."""
        error = result if isinstance(result, ListingError) else None
        if isinstance(result, Tape):
            if result.text != self.program.text:
                return
            self.moment = self._first_moment(result)
        self._patience.stop()
        self.late = False
        self.refused.emit(error)
        self.changed.emit()

    def begin(self, program: Program) -> None:
        """Put the program of last time into force, if it can be read; there is nothing to undo."""
        with suppress(ListingError):
            parse(program.text)
            self.program = program
            self.program_put.emit(program)

    def open_lesson(self, name: str) -> None:
        """Put a lesson's program into force, as it came."""
        lesson = next(one for one in LESSONS if one.id == name)
        self._change(self.tr("lesson"), _begun(lesson))

    def open_step(self, tape: Tape) -> None:
        """Put the program of a training step into force."""
        self._change(self.tr("step {0}").format(tape.step), Program(tape.text, tape.head))

    @Slot(str)
    def edit(self, text: str) -> None:
        """Put another text into force."""
        self._change(self.tr("program"), replace(self.program, text=text))

    @Slot(float, bool)
    def set_input(self, value: float, final: bool = True) -> None:
        """Give another value to the input that the curves are drawn over; `final` False while it is dragged."""
        if self._swept is not None and self.has_curves():
            name = self._swept.name
            text = with_value(self.listing, name, _written(value))
            self._change(self.tr("value of {0}").format(name), replace(self.program, text=text), final)

    @Slot(object)
    def select(self, node: Node | None) -> None:
        """Pick a node; picked again, it is let go."""
        if self.moment is not None:
            selected = None if node == self.moment.selected else node
            self.moment = replace(self.moment, selected=selected)
            self.changed.emit()

    @Slot()
    def run_now(self) -> None:
        """Run the program in force."""
        self.asked = True
        try:
            self._swept = swept_in(self.listing)
        except ListingError as error:
            self._swept = None
            self.refused.emit(error)
            return
        text, head = self.program.text, self.program.head
        self._sweep = sweep_of(self._swept, self._sweep)
        self._patience.start()
        self.engine.inspect(TapeRequest(text, head, sweep=self._sweep, costs=COSTLY in text))

    @Slot()
    def earlier(self) -> None:
        """Take a little off the input that the curves are drawn over, such as the time of the apple."""
        self._nudge(-NUDGE)

    @Slot()
    def later(self) -> None:
        """Add a little to it."""
        self._nudge(NUDGE)

    def can_play(self) -> bool:
        """Whether there is a film."""
        return self.moment is not None

    def can_go_on(self) -> bool:
        """Whether there are beats to come, and nothing is playing."""
        return self.moment is not None and not self.playing and self.moment.position < len(self.moment.beats)

    def can_go_back(self) -> bool:
        """Whether there are beats behind, and nothing is playing."""
        return self.moment is not None and not self.playing and self.moment.position > 0

    def has_curves(self) -> bool:
        """Whether there are curves on screen, over an input that the program in force has too."""
        curves = None if self.moment is None else self.moment.tape.curves
        return curves is not None and self._swept is not None and self._swept.name == curves.name

    @Slot()
    def toggle_play(self) -> None:
        """Play on, or pause; at the end play the way back again."""
        if self.playing:
            self._film.stop()
        elif self.moment is not None:
            if self.moment.position == len(self.moment.beats):
                self.go_to(_last_forward(self.moment))
            self._film.start(round(1000 / self.speed))
        self.changed.emit()

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Play so many beats a second."""
        self.speed = speed
        self._film.setInterval(round(1000 / speed))

    @Slot()
    def step_on(self) -> None:
        """Look one beat on."""
        self._move(1)

    @Slot()
    def step_back(self) -> None:
        """Look one beat back."""
        self._move(-1)

    @Slot()
    def ten_on(self) -> None:
        """Look ten beats on."""
        self._move(TEN)

    @Slot()
    def ten_back(self) -> None:
        """Look ten beats back."""
        self._move(-TEN)

    @Slot()
    def restart(self) -> None:
        """Look at the moment before the first beat."""
        self.go_to(0)

    @Slot()
    def to_newest(self) -> None:
        """Look at the moment after the last beat."""
        if self.moment is not None:
            self.go_to(len(self.moment.beats))

    @Slot(int)
    def go_to(self, position: int) -> None:
        """Look at the moment after so many beats; what was picked is let go."""
        if self.moment is not None:
            tape, beats = self.moment.tape, self.moment.beats
            self.moment = Moment(tape, beats, min(max(position, 0), len(beats)))
            self.changed.emit()

    def stop(self) -> None:
        """Stand still, and wait for nothing."""
        self._film.stop()
        self._patience.stop()

    def _move(self, by: int) -> None:
        if self.moment is not None:
            self.go_to(self.moment.position + by)

    @Slot()
    def _play_beat(self) -> None:
        if self.moment is None or self.moment.position >= len(self.moment.beats) - 1:
            self._film.stop()
        self._move(1)

    @Slot()
    def _lose_patience(self) -> None:
        self.late = True
        self.changed.emit()

    def _first_moment(self, tape: Tape) -> Moment:
        """Return the moment at which a tape is shown first: of the same film the same one, of another its end."""
        end, old = Moment.end(tape), self.moment
        if old is not None and old.beats == end.beats:
            return replace(old, tape=tape)
        self._film.stop()
        return end

    def _nudge(self, by: float) -> None:
        if self._swept is not None:
            self.set_input(round(self._swept.number + by, 6))

    def _change(self, text: str, program: Program, final: bool = True) -> None:
        self._changes.make(text, self.program, program, self._put, final)

    def _put(self, program: Program, again: bool) -> None:
        self.program = program
        self.program_put.emit(program)
        self.run_now()


def _begun(lesson: Lesson) -> Program:
    return Program(lesson.text, lesson=lesson.id)


def _last_forward(moment: Moment) -> int:
    """Return the position after the last beat that goes forward."""
    forward = [place for place, beat in enumerate(moment.beats, 1) if isinstance(beat, Forward)]
    return forward[-1] if forward and forward[-1] < len(moment.beats) else 0


def _written(value: float) -> str:
    """Return a number as a program writes it."""
    text = f"{value:.6g}"
    return text if "e" in text or "." in text else f"{text}."
