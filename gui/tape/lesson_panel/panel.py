"""Lessons to choose from, the inputs of the program on screen, and what the signs of its graph mean."""

from collections.abc import Set as AbstractSet
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.lessons import LESSONS
from engine.listing import Listing
from gui.tape.lesson_panel.expression import ExpressionField
from gui.tape.lesson_panel.input_table import InputTable
from gui.tape.lesson_panel.legend import Legend
from gui.tape.lesson_panel.lesson_list import LessonList
from gui.tape.lesson_words import OF_CAUSE
from gui.tokens import Tokens

WIDTH, COMPACT = 256, 232
MARGIN, LEAST = 14, 4
OWN = "own"  # the lesson that begins with a person's own expression

# Shapes only, no colours: numbers and words side by side have little room here.
_SHAPES = """
QListWidget { border: none; background: transparent; outline: none; }
QLineEdit, QComboBox { padding: 0 4px; }
QLineEdit:focus { padding: 0 4px; }
QComboBox::drop-down { width: 16px; }
"""


class LessonPanel(QScrollArea):
    """The side panel of the Tape bench. It edits no program: it asks for one.

    `lesson_chosen(id)`: a person wants a lesson. `text_wanted(text)`: a person wants this program.
    """

    lesson_chosen = Signal(str)
    text_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lists = [
            LessonList([lesson.id for lesson in LESSONS if lesson.group == group], name)
            for group, name in (("examples", self.tr("Examples")), ("none", self.tr("Why is the gradient None?")))
        ]
        self.expression, self.inputs, self._legend = ExpressionField(), InputTable(), Legend()
        self._padded: list[QVBoxLayout] = []
        self.setAccessibleName(self.tr("Lessons"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the focus, the first one in its place
        self.setFocusProxy(self._lists[0])
        self.setStyleSheet(_SHAPES)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own = self._section(self.tr("Your own"), self.expression, ruled=True)
        self._content = self._laid_out()
        self.setWidget(self._content)
        self._own.hide()
        self.set_compact(False)
        for each in self._lists:
            each.lesson_chosen.connect(self._choose)
        for part in (self.expression, self.inputs):
            part.text_wanted.connect(self._ask)

    @property
    def examples(self) -> LessonList:
        """The lessons that work."""
        return self._lists[0]

    @property
    def causes(self) -> LessonList:
        """The lessons that lose a gradient."""
        return self._lists[1]

    def show_lesson(self, id: str | None) -> None:
        """Mark a lesson, by its id, and bring it into sight; None: what is on screen is none. Nothing is emitted."""
        for each in self._lists:
            another = each.shown != id
            each.show_lesson(id)
            if another and each.shown:
                row = each.visualItemRect(each.currentItem())
                top = each.mapTo(self._content, row.topLeft()).y()
                self.ensureVisible(0, top + row.height() // 2, 0, row.height())
        self._own.setVisible(id == OWN)

    def show_program(self, listing: Listing) -> None:
        """Show the inputs of a program, and its expression where it is a single one; nothing is emitted."""
        self.expression.show_program(listing)
        self.inputs.show_program(listing)

    def set_applying(self, kinds: AbstractSet[str]) -> None:
        """Mark the lessons about the causes that the program on screen has, by `Cause.kind`."""
        lessons = {OF_CAUSE[kind] for kind in kinds if kind in OF_CAUSE}
        for each in self._lists:
            each.set_applying(lessons)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for each in self._lists:
            each.restyle(tokens)
        self.expression.restyle(tokens)
        self._legend.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Take less width, or the usual one."""
        self.setFixedWidth(COMPACT if compact else WIDTH)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(WIDTH, 742)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the scroll bar take its room from the margin, not from the fields."""
        if event.type() == QEvent.Type.Resize:
            margin = max(LEAST, MARGIN - (self.width() - self.viewport().width()))
            for layout in self._padded:
                layout.setContentsMargins(MARGIN, 0, margin, 0)
        return super().viewportEvent(event)

    @Slot(str)
    def _choose(self, id: str) -> None:
        """Ask for a lesson; in that of one's own there is something to type."""
        self.lesson_chosen.emit(id)
        if self._own.isVisibleTo(self):
            self.expression.setFocus()

    @Slot(str)
    def _ask(self, text: str) -> None:
        self.text_wanted.emit(text)

    def _laid_out(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._section(self.examples.accessibleName(), self.examples, ruled=False, full=True))
        column.addWidget(self._own)
        column.addWidget(self._section(self.causes.accessibleName(), self.causes, ruled=True, full=True))
        column.addWidget(self._section(self.tr("Inputs"), self.inputs, ruled=True))
        column.addWidget(self._section(self.tr("Signs"), self._legend, ruled=True))
        column.addStretch(1)
        for one, following in pairwise((self.examples, self.expression.line, self.expression.second, self.causes)):
            QWidget.setTabOrder(one, following)
        return content

    def _section(self, title: str, part: QWidget, *, ruled: bool, full: bool = False) -> QWidget:
        """Return a heading with what is below it. `ruled`: a line above it; `full`: from edge to edge."""
        section, heading = QWidget(), QLabel(title)
        heading.setProperty("role", "title")
        heading.setContentsMargins(MARGIN, 12, LEAST, 8)
        rows = QVBoxLayout(section)
        rows.setContentsMargins(0, 0, 0, 13)
        rows.setSpacing(0)
        if ruled:
            rows.addWidget(_rule())
        rows.addWidget(heading)
        inner = QVBoxLayout()
        inner.addWidget(part)
        inner.setContentsMargins(0, 0, 0, 0)
        if not full:
            self._padded.append(inner)
        rows.addLayout(inner)
        return section


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule
