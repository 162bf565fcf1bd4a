"""What a person does to a tape's program: write it, run it, take it back. It knows the engine and no widget."""

from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.lessons import LESSONS, Lesson
from engine.listing import Listing, ListingError, parse
from engine.listing.inputs import with_value
from engine.tape import Tape
from engine.tape_request import Sweep, TapeRequest
from engine.worker import Engine
from gui.tape.film import Film
from gui.tape.sweeps import Swept, sweep_of, swept_in
from gui.undo import Changes
from gui.views.tape.moment import Moment

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
    """The program in force, its tape as a film, and the verbs.

    `changed`: the film has changed, or one waits for a tape. `program_put(program)`: another program is
    in force. `refused(error)`: what is wrong with it; None: nothing is. The tape on screen stays meanwhile.
    `asked`: the engine has been asked for a tape. `late`: its answer takes long.
    """

    changed = Signal()
    program_put = Signal(object)
    refused = Signal(object)

    def __init__(self, engine: Engine, undone: QUndoStack) -> None:
        super().__init__()
        self.engine, self.undone = engine, undone
        self.program = _begun(LESSONS[0])
        self.film = Film(self)
        self.film.changed.connect(self.changed)
        self.asked = self.late = False
        self._swept: Swept | None = None
        self._sweep: Sweep | None = None
        self._changes: Changes[Program] = Changes(undone)
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
    def moment(self) -> Moment | None:
        """The moment on screen; None before the first tape."""
        return self.film.moment

    def answer(self, result: Tape | ListingError) -> None:
        """Take what the engine made of a program; an older one's is of no use."""
        error = result if isinstance(result, ListingError) else None
        if isinstance(result, Tape) and result.text != self.program.text:
            return
        self._patience.stop()
        self.late = False
        self.refused.emit(error)
        if isinstance(result, Tape):
            self.film.show(result)
        else:
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

    def has_curves(self) -> bool:
        """Whether there are curves on screen, over an input that the program in force has too."""
        curves = None if self.moment is None else self.moment.tape.curves
        return curves is not None and self._swept is not None and self._swept.name == curves.name

    def stop(self) -> None:
        """Stand still, and wait for nothing."""
        self.film.stop()
        self._patience.stop()

    @Slot()
    def _lose_patience(self) -> None:
        self.late = True
        self.changed.emit()

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


def _written(value: float) -> str:
    """Return a number as a program writes it."""
    text = f"{value:.6g}"
    return text if "e" in text or "." in text else f"{text}."
