"""The code of a tape: the program that runs, to read and to change."""

from functools import lru_cache

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from engine.listing import ListingError, parse
from engine.tape import Failure, Tape
from gui.icons import icon
from gui.tape.listing_words import explain, is_whole
from gui.tokens import Tokens
from gui.views.header import Header
from gui.views.tape.listing.marks import NO_REMARKS, asking, looked_at, remarks
from gui.views.tape.listing.message_line import MessageLine
from gui.views.tape.listing.page import ListingPage
from gui.views.tape.moment import Moment

PAUSE = 400  # milliseconds after the last key until the text counts


class ListingView(QWidget):
    """A program, what a moment of its tape is about, and what is wrong with it.

    `edited`: a person has made another program of it, one that can be read. `line_chosen`: a person has clicked the
    number of a line. `save_wanted`: a person wants the whole program as a file.
    """

    edited = Signal(str)
    line_chosen = Signal(int)
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Code")
        self.header = Header(self.title)
        self.page, self.message = ListingPage(), MessageLine()
        self._accepted, self._known = _ended(""), tuple[str, ...]()
        self._moment: Moment | None = None
        self._compact = False
        self._typed: ListingError | None = None  # what is wrong with what is being typed
        self._given: ListingError | None = None  # what the engine found wrong with the text in force
        self._told: ListingError | None = None  # what the message says
        self._wait = QTimer(self, singleShot=True, interval=PAUSE)
        self._wait.timeout.connect(self._read)
        self.page.textChanged.connect(self._follow)
        self.page.run_wanted.connect(self._read)
        self.page.gutter.chosen.connect(self._choose)
        self._copy = self._button(self.tr("Copy"), self.tr("Copy the whole program"))
        self._save = self._button(self.tr("Save…"), self.tr("Save the whole program as a file"))
        self._copy.clicked.connect(self.copy)
        self._save.clicked.connect(self.save_wanted)
        self._runs = self.tr("exactly what runs")
        self._name_parts()
        self._arrange()
        self.message.say(self._hint)

    @property
    def text(self) -> str:
        """The program as it reads now."""
        return self.page.code

    @property
    def program(self) -> str:
        """The whole program, which runs as it stands."""
        return (self._moment.tape.head if self._moment else "") + self.text

    def show_text(self, text: str, known: tuple[str, ...] = ()) -> None:
        """Show the program in force; what is being typed gives way. `known`: the names that it is handed."""
        self._wait.stop()
        if (_ended(text), known) != (self._accepted, self._known):
            self._given = None
        self._typed, self._accepted, self._known = None, _ended(text), known
        self.page.show_code(text)
        self.page.settle()
        self._refresh()

    def show_error(self, error: ListingError | None) -> None:
        """Show what the engine found wrong with the program in force."""
        self._given = error
        self._refresh()

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Light what a moment is about, as long as the text is that of its tape."""
        if moment is not self._moment:
            self._moment = moment
            self._refresh()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.page.restyle(tokens)
        self.message.restyle(tokens)
        self._copy.setIcon(icon("copy", tokens))
        self._save.setIcon(icon("save", tokens))

    def set_compact(self, compact: bool) -> None:
        """Leave the hint below the text out, where there is little room; what is wrong is always told."""
        self._compact = compact
        self.message.setVisible(self.message.wrong or not compact)

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait no more."""
        self._wait.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on where typing was interrupted."""
        self._follow()
        super().showEvent(event)

    @Slot()
    def copy(self) -> None:
        """Put the whole program on the clipboard."""
        QApplication.clipboard().setText(self.program)

    @Slot()
    def _follow(self) -> None:
        """Wait for the end of what is being typed."""
        if self.text == self._accepted:
            self._wait.stop()
            self._typed = None
        elif self.isVisible():
            self._wait.start()
        self._refresh()

    @Slot()
    def _read(self) -> None:
        """Take what was typed, if it is another program; else say why it is none."""
        self._wait.stop()
        text, self._typed = self.text, None
        if text != self._accepted:
            try:
                parse(text, self._known)
            except ListingError as error:
                self._typed = error
            else:
                self._accepted, self._given = text, None
                self.page.settle()
                self.edited.emit(text)
        self._refresh()

    @Slot(int)
    def _choose(self, line: int) -> None:
        if self._shown:
            self.line_chosen.emit(line)

    @property
    def _shown(self) -> Moment | None:
        """The moment, where its tape is of the text on the page."""
        moment = self._moment
        return moment if moment and _ended(moment.tape.text) == self.text else None

    def _refresh(self) -> None:
        shown = self._shown
        self.page.light(*(looked_at(shown), asking(shown)) if shown else (frozenset(), frozenset()))
        self.page.remark(remarks(shown.tape) if shown else NO_REMARKS)
        self._tell(self._typed or self._wrong(shown))

    def _tell(self, error: ListingError | None) -> None:
        wrong = error is not None and self._shown is None
        self.header.set_note(self.tr("not run: the picture is of the one before") if wrong else self._runs)
        if error is not self._told:
            self._told = error
            self.page.underline(None if error is None or is_whole(error.span) else error.span)
            self.message.say(explain(error) if error else self._hint, wrong=error is not None)
            self.message.setVisible(error is not None or not self._compact)

    def _wrong(self, shown: Moment | None) -> ListingError | None:
        """Return what is wrong with the text in force, while it is that which stands on the page."""
        if self.text != self._accepted:
            return None
        failure = shown.tape.failure if shown else None
        return self._given or (_stopped_by(failure) if failure else None)

    def _name_parts(self) -> None:
        run = QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText)
        self._hint = self.tr("Change a line: the tape is taken again ({0} runs at once)").format(run)
        self.page.setAccessibleName(self.tr("Program"))
        self.page.setToolTip(self.tr("The program. Tab indents a line, Esc leaves the text."))
        self.page.gutter.setToolTip(self.tr("Click a number to look at the first operation of its line."))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.message)
        self.setFocusProxy(self.page)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("small", True)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        self.header.add(button)
        return button


@lru_cache(maxsize=1)
def _stopped_by(failure: Failure) -> ListingError:
    """Return the error of a failure, the same each time: what is told once is not told again."""
    return ListingError("tensorflow", failure.span, failure.type, failure.message)


def _ended(text: str) -> str:
    """Return a text whose last line ends as the others do."""
    return text.removesuffix("\n") + "\n"
