"""The Tape bench: a program of a few lines, what its tape recorded, and the gradient's way back."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.lessons import NONE
from engine.listing import ListingError
from engine.listing.tapes import moved_out, with_persistent
from engine.tape import Repair
from gui.benches.centre import Centre
from gui.benches.tape_views import TapeViews
from gui.key_hints import Hint
from gui.settings import Settings
from gui.tape.lesson_panel import LessonPanel
from gui.tape.session import Program, TapeSession
from gui.tape.transport import TapeTransport
from gui.tokens import LIGHT, Tokens
from gui.views.tape.listing.compare_programs import CompareDialog
from gui.views.tape.listing.marks import first_of_line
from gui.views.tape.moment import Moment


class TapeBench(QObject):
    """A `gui.benches.bench.Bench`: lessons at the left, a tape in the centre, its beats along the bottom.

    `save_wanted(name, text)`: a person wants the program as a file of this name.
    """

    changed = Signal()
    save_wanted = Signal(str, str)

    def __init__(self, session: TapeSession) -> None:
        super().__init__()
        self.name, self.title, self.number = "tape", self.tr("Tape"), 2
        self.session = session
        self.panel, self.views = LessonPanel(), TapeViews()
        self.side: QWidget = self.panel
        self.centre: Centre = self.views
        self.home: QWidget = self.views.strip.band
        self.hints: list[Hint] = [
            (("play",), self.tr("play backward pass")),
            (("step_back", "step"), self.tr("node")),
            (("fit_graph",), self.tr("fit graph")),
            (("keys",), self.tr("all keys")),
        ]
        self._drawn: Moment | None = None
        self._failed = False
        self._lesson = ""
        self._tokens = LIGHT

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, by id, and make the transport."""
        self.transport = TapeTransport(actions)
        self._connect()
        self._put(self.session.program)

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round."""
        return self.panel, *self.views.panels, self.transport

    @property
    def facts(self) -> list[str]:
        """How a program is run, and in which dtypes."""
        sources = self.session.moment.tape.sources if self.session.moment else ()
        return [self.tr("Eager"), *dict.fromkeys(source.value.dtype for source in sources)]

    @property
    def busy(self) -> str:
        """What is being waited for."""
        return self.tr("Taking the tape…") if self.session.late and not self._failed else ""

    @property
    def playing(self) -> bool:
        """Whether the film of a tape runs."""
        return self.session.film.playing

    def draw(self) -> bool:
        """Show the tape as far as it is played; the first time, ask for it."""
        if not self.session.asked:
            self.session.run_now()
        moment = self.session.moment
        if moment is None or moment is self._drawn:
            return False
        if self._drawn is None or self._drawn.tape is not moment.tape:
            answers = [answer for call in moment.tape.calls for answer in call.answers]
            self.panel.set_applying({answer.cause.kind for answer in answers if answer.cause})
        self._drawn = moment
        self.views.draw(moment.tape, moment)
        self._draw_transport()
        return True

    def set_loading(self, text: str) -> None:
        """Say what is being waited for, with play disabled meanwhile."""
        self.transport.set_loading(text)

    def set_failed(self, text: str) -> None:
        """Say what went wrong for good."""
        self._failed = True
        self.transport.set_failed(text)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        for part in (self.panel, self.views, self.transport):
            part.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Put panels side by side, or into shared places with tabs."""
        self.panel.set_compact(compact)
        self.views.set_compact(compact)

    def restore(self, settings: Settings) -> None:
        """Be at the program of last time."""
        self.transport.set_speed(settings.nodes_per_second)
        if settings.program and not self.session.asked:
            self.session.begin(Program(settings.program, lesson=settings.lesson))

    def remember(self, settings: Settings) -> None:
        """Note the program; that of a training step is not kept."""
        program = self.session.program
        settings.nodes_per_second = self.session.film.speed
        settings.lesson, settings.program = program.lesson, "" if program.head else program.text

    @Slot()
    def fit(self) -> None:
        """Show the whole of every picture."""
        self.views.fit()

    @Slot()
    def save_code(self) -> None:
        """Ask for the program as a file."""
        self.save_wanted.emit("tape.py", self.views.code.program)

    @Slot()
    def copy_mermaid(self) -> None:
        """Copy the graph as Mermaid, which Obsidian draws."""
        self.views.graph.copy_mermaid()

    @Slot()
    def slower(self) -> None:
        """Take the next lower speed."""
        self.transport.speed.slower()

    @Slot()
    def faster(self) -> None:
        """Take the next higher speed."""
        self.transport.speed.faster()

    @Slot(object)
    def _put(self, program: Program) -> None:
        """Show the program in force."""
        self.panel.show_lesson(program.lesson or None)
        self.views.code.show_text(program.text, self.session.known)
        if program.lesson != self._lesson:
            self._lesson = program.lesson
            self.views.code.page.go_home()
        place = NONE.index(program.lesson) if program.lesson in NONE else None
        self.views.none.set_place(place or 0, 0 if place is None else len(NONE))
        try:
            self.panel.show_program(self.session.listing)
        except ListingError as error:
            self.views.code.show_error(error)

    @Slot()
    def _draw_transport(self) -> None:
        self.transport.draw(self.session.moment, self.session.film.playing)

    @Slot(bool)
    def _set_persistent(self, persistent: bool) -> None:
        self.session.edit(with_persistent(self.session.listing, self.views.life.block, persistent))

    @Slot()
    def _move_line(self) -> None:
        """Take the inner call out of the outer tape: what it does is no longer recorded."""
        moved = moved_out(self.session.listing)
        if moved is not None:
            self.session.edit(moved[1])

    @Slot()
    def _previous_cause(self) -> None:
        self._go_among_causes(-1)

    @Slot()
    def _next_cause(self) -> None:
        self._go_among_causes(1)

    def _go_among_causes(self, by: int) -> None:
        lesson = self.session.program.lesson
        if lesson in NONE:
            self.session.open_lesson(NONE[(NONE.index(lesson) + by) % len(NONE)])

    @Slot(int)
    def _select_line(self, line: int) -> None:
        """Pick the first record that a line of the program made."""
        moment = self.session.moment
        node = None if moment is None else first_of_line(moment.tape, line)
        if node is not None:
            self.session.film.select(node)

    @Slot(object)
    def _compare(self, repair: Repair) -> None:
        old, new = self.views.none.results(repair)
        dialog = CompareDialog(self.session.program.text, repair.text, old, new, self._tokens, self.views.window())
        dialog.exec()

    def _connect(self) -> None:
        session, views, panel, transport = self.session, self.views, self.panel, self.transport
        session.changed.connect(self.changed)
        session.changed.connect(self._draw_transport)
        session.program_put.connect(self._put)
        session.refused.connect(views.code.show_error)
        panel.lesson_chosen.connect(session.open_lesson)
        panel.text_wanted.connect(session.edit)
        views.node_chosen.connect(session.film.select)
        views.code.edited.connect(session.edit)
        views.code.line_chosen.connect(self._select_line)
        views.code.save_wanted.connect(self.save_code)
        views.none.repair_wanted.connect(session.edit)
        views.none.compare_wanted.connect(self._compare)
        views.none.previous_cause.connect(self._previous_cause)
        views.none.next_cause.connect(self._next_cause)
        views.life.persistent_wanted.connect(self._set_persistent)
        views.curves.x_chosen.connect(session.set_input)
        views.move_line.move_wanted.connect(self._move_line)
        transport.position_chosen.connect(session.film.go_to)
        transport.speed_changed.connect(session.film.set_speed)
