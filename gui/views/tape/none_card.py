"""Why is this gradient None? The cause in plain words, TensorFlow's own, and the repairs, one click each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.tape import Repair, Tape
from gui.icons import icon
from gui.sign import Sign
from gui.style import families
from gui.tape.none_words import Problem, everything_there, problems, way
from gui.tokens import LIGHT, Tokens
from gui.views.tape.chain_factors import result
from gui.views.tape.error_box import ErrorBox
from gui.views.tape.moment import Moment
from gui.views.tape.place_row import PlaceRow
from gui.views.tape.repair_box import RepairBox
from gui.views.tape.strip.words import decimals

NARROWEST = 232


class NoneCard(QWidget):
    """A card for each gradient that is None and for a call that failed, one at a time.

    `repair_wanted` carries the whole repaired program, `compare_wanted` a Repair. `previous_cause` and `next_cause` are
    of the lesson at the bottom, where `set_place` shows it.
    """

    repair_wanted = Signal(str)
    compare_wanted = Signal(object)
    previous_cause = Signal()
    next_cause = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Why None?")
        self._tape: Tape | None = None
        self._problems: tuple[Problem, ...] = ()
        self._index = 0
        self._selected: object = None
        self._tokens = LIGHT
        self._sign = Sign(16)
        self._heading = QLabel(wordWrap=True)
        self._heading.setProperty("bold", True)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._error = ErrorBox()
        self._boxes: list[RepairBox] = []
        self._among = PlaceRow(self.tr("{0} of {1}"), self.tr("the one before"), self.tr("the one after"))
        self._among.moved.connect(self._move)
        self._among.hide()  # until there are several
        self._lesson = PlaceRow(self.tr("cause {0} / {1}"), self.tr("the lesson before"), self.tr("the lesson after"))
        self._lesson.moved.connect(self._leave)
        self._rule = QFrame()
        self._rule.setProperty("role", "rule")
        self._rule.setFixedHeight(1)
        self._lay_out()
        self.set_place(0, 0)
        self.setAccessibleName(self.title)

    def _lay_out(self) -> None:
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._heading, 1)
        card = QWidget()
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(6)
        self._column.addLayout(top)
        for widget in (self._among, self._words, self._error):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll = scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(card)
        scroll.viewport().setAutoFillBackground(False)
        card.setAutoFillBackground(False)
        scroll.setAccessibleName(self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._rule)
        layout.addWidget(self._lesson)

    @property
    def problem(self) -> Problem | None:
        """What is shown; None where every gradient is there."""
        return self._problems[self._index] if self._problems else None

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show what a tape has lost; of several that of the source which a person has picked."""
        if tape is not self._tape:
            self._tape, self._problems, self._index, self._selected = tape, problems(tape), 0, None
            self._show()
        if moment.selected != self._selected:
            self._selected = moment.selected
            found = [i for i, problem in enumerate(self._problems) if problem.node == moment.selected]
            if moment.selected and found and found[0] != self._index:
                self._index = found[0]
                self._show()

    def results(self, repair: Repair) -> tuple[str, str]:
        """Return in words what the program gives as it is, and what it would give repaired."""
        problem = self.problem
        if problem is None:
            return "", ""
        return problem.error or f"{problem.gradient} = None", self._then(problem, repair)

    def set_place(self, index: int, count: int) -> None:
        """Show at the bottom which cause of how many this lesson is, from 0; none with a count of 0."""
        self._lesson.set_place(index, count)
        self._lesson.setVisible(count > 0)
        self._rule.setVisible(count > 0)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._show_sign()
        for box in self._boxes:
            box.restyle(tokens)

    def _show(self) -> None:
        problem = self.problem
        self._show_sign()
        self._heading.setText(self._headline())
        self._words.setText(_with_code(problem.words) if problem else self._to_try())
        _be(self._words, "" if problem else "note")
        self._error.say(problem.error if problem else "")
        self._among.set_place(self._index, len(self._problems))
        self._among.setVisible(len(self._problems) > 1)
        repairs = problem.repairs if problem else ()
        while len(self._boxes) < len(repairs):
            self._add_box()
        focus = QApplication.focusWidget()
        if any(box.isAncestorOf(focus) for box in self._boxes[len(repairs) :] if focus):
            self._scroll.setFocus()  # else it goes to whatever comes next in the window
        for index, box in enumerate(self._boxes):
            box.setVisible(index < len(repairs))
            if index < len(repairs) and problem and self._tape:
                repair = repairs[index]
                box.put(way(repair.kind, index), self._tape.text, repair, self._then(problem, repair))
        self.setAccessibleDescription(f"{self._headline()} {problem.error if problem else ''}")

    def _headline(self) -> str:
        if self.problem:
            return self.problem.title
        return everything_there(self._tape) if self._tape else ""

    def _to_try(self) -> str:
        return self.tr(
            "Take a constant that nobody watches, or compute something outside the tape, and this card says what was "
            "lost and how to get it back."
        )

    def _then(self, problem: Problem, repair: Repair) -> str:
        if repair.gradient is None or self._tape is None:
            return ""
        value = result(repair.gradient, decimals(self._tape))
        if not problem.gradient:
            return self.tr("then the gradient is {0}").format(value)
        return self.tr("then {0} = {1}").format(problem.gradient, value)

    def _show_sign(self) -> None:
        name, ink, role = ("warning", self._tokens.err, "err") if self.problem else ("check", self._tokens.ok, "ok")
        self._sign.draw(icon(name, self._tokens, ink))
        _be(self._heading, role)

    def _add_box(self) -> None:
        box = RepairBox(first=not self._boxes)
        box.wanted.connect(self.repair_wanted)
        box.compared.connect(self.compare_wanted)
        box.restyle(self._tokens)
        self._column.insertWidget(self._column.count() - 1, box)
        self._boxes.append(box)

    def _move(self, by: int) -> None:
        self._index = (self._index + by) % len(self._problems)
        self._show()

    def _leave(self, by: int) -> None:
        (self.next_cause if by > 0 else self.previous_cause).emit()

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(328, 424)

    def minimumSizeHint(self) -> QSize:
        """Return a width in which sentences can be read; what is longer scrolls."""
        return QSize(NARROWEST, 120)


def _be(label: QLabel, role: str) -> None:
    """Give a label a role that it has not yet."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)  # a sheet looks at properties when it polishes
        label.style().polish(label)


def _with_code(words: str) -> str:
    """Return rich text with its code in the font of code."""
    face = families(mono=True)[0]
    return words.replace("<code>", f"<span style=\"font-family: '{face}'\">").replace("</code>", "</span>")
