"""The section "Note": none, a new one or one that is there, and what is written into it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from gui.notes.dialog.field import Field, section
from gui.notes.dialog.path_field import PathField
from gui.notes.dialog.wanted import EMBEDDED, PLACES, Wanted
from gui.segmented import Segmented
from gui.tokens import Tokens


class NoteForm(QWidget):
    """`changed`: something else is wanted. `moved(folder)`: the note is in another folder, to be or already."""

    changed = Signal()
    moved = Signal(object)

    def __init__(self, *, has_values: bool) -> None:
        """`has_values`: whether there is a table, and formulas."""
        super().__init__()
        self.place = Segmented(
            [self.tr("No note"), self.tr("New note"), self.tr("Append")],
            self.tr("Note"),
            [
                self.tr("Save the picture alone; its link goes to the clipboard."),
                self.tr("Write a new note with it."),
                self.tr("Write a section at the end of a note; not a byte of it is lost."),
            ],
        )
        self.new_name = QLineEdit()
        self.new_name.setAccessibleName(self.tr("Name of the note"))
        self.new_name.setToolTip(self.tr("Its title and, with .md, the name of its file."))
        self.new_folder = PathField(self.tr("Folder of the note"), self.tr("Where the note goes."))
        notes = self.tr("Notes (*.md)")
        self.old_note = PathField(self.tr("Note"), self.tr("The note that the section goes into."), notes)
        self.caption = _box(self.tr("Burn in the caption"), self.tr("What the picture shows, in numbers, below it."))
        self.said = _box(self.tr("Caption as text"), self.tr("The same below the picture, in the note."))
        self.table = _box(self.tr("Include values"), self.tr("A table of the settings, W, b, loss and accuracy."))
        self.formulas = _box(self.tr("Include formulas"), self.tr("The update and the boundary, with their numbers."))
        self.program = _box(self.tr("Include code"), self.tr("The program, which runs as it stands."))
        self._boxes = (self.caption, self.said, self.table, self.formulas, self.program)
        self.table.setVisible(has_values)
        self.formulas.setVisible(has_values)
        low, high = EMBEDDED
        self.shown_width = QSpinBox(minimum=low, maximum=high, singleStep=50)
        self.shown_width.setProperty("role", "number")
        self.shown_width.setFixedWidth(76)
        self.shown_width.setAccessibleName(self.tr("Display width"))
        self.shown_width.setToolTip(
            self.tr("How wide Obsidian shows the picture: {0} to {1} pixels.").format(low, high)
        )
        self.link = Segmented(
            ["![[…]]", "![](…)"],
            self.tr("Link"),
            [self.tr("As Obsidian writes it, with its width."), self.tr("As every Markdown knows it.")],
        )
        self._arrange()
        self._connect()

    def put(self, wanted: Wanted) -> None:
        """Show what is wanted."""
        self.place.choose(PLACES.index(wanted.place))
        self.new_name.setText(wanted.new_name)
        self.new_folder.put(wanted.new_folder)
        self.old_note.put(wanted.old_note)
        text = wanted.text
        shown = (wanted.caption, text.captions, text.table, text.formulas, text.program)
        for box, checked in zip(self._boxes, shown, strict=True):
            box.setChecked(checked)
        self.shown_width.setValue(text.width)
        self.link.choose(0 if text.obsidian else 1)

    def read(self, wanted: Wanted) -> Wanted:
        """Return what is wanted, with what is chosen here."""
        text = replace(
            wanted.text,
            width=self.shown_width.value(),
            obsidian=self.link.index == 0,
            captions=self.said.isChecked(),
            table=self.table.isChecked(),
            formulas=self.formulas.isChecked(),
            program=self.program.isChecked(),
        )
        return replace(
            wanted,
            place=PLACES[self.place.index],
            new_name=self.new_name.text().strip(),
            new_folder=self.new_folder.text,
            old_note=self.old_note.text,
            caption=self.caption.isChecked(),
            text=text,
        )

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask only for what matters with this kind of note."""
        self.names.setVisible(wanted.place == "new")
        self.folders.setVisible(wanted.place == "new")
        self.notes.setVisible(wanted.place == "append")
        self.shown_width.setEnabled(wanted.text.obsidian)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.new_folder.restyle(tokens)
        self.old_note.restyle(tokens)

    @property
    def note(self) -> Field:
        """The field that says which note."""
        return self.notes if PLACES[self.place.index] == "append" else self.names

    @Slot()
    def _move(self) -> None:
        match PLACES[self.place.index]:
            case "new" if self.new_folder.text:
                self.moved.emit(Path(self.new_folder.text))
            case "append" if self.old_note.text:
                self.moved.emit(Path(self.old_note.text).parent)

    def _arrange(self) -> None:
        places = Field(self.tr("Note"), self.place)
        self.names = Field(self.tr("Name"), self.new_name)
        self.folders, self.notes = Field(self.tr("Folder"), self.new_folder), Field(self.tr("Note"), self.old_note)
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for row, box in enumerate(self._boxes):
            grid.addWidget(box, row, 0)
        widths = QWidget()
        row_ = QHBoxLayout(widths)
        row_.setContentsMargins(0, 0, 0, 0)
        row_.setSpacing(6)
        unit = QLabel("px")
        unit.setProperty("role", "note")
        for part in (self.shown_width, unit):
            row_.addWidget(part)
        row_.addStretch(1)
        shown = Field(self.tr("Display width"), widths), Field(self.tr("Link"), self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        rows = (places, self.names, self.folders, self.notes, boxes, *shown)
        column.addWidget(section(self.tr("Note"), *rows))

    def _connect(self) -> None:
        for box in self._boxes:
            box.toggled.connect(self.changed)
        for choice in (self.place, self.link):
            choice.chosen.connect(self.changed)
        self.place.chosen.connect(self._move)
        for path in (self.new_folder, self.old_note):
            path.changed.connect(self._move)
            path.changed.connect(self.changed)
        self.new_name.textChanged.connect(self.changed)
        self.shown_width.valueChanged.connect(self.changed)


def _box(text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setToolTip(tip)
    box.setAccessibleName(text)
    return box
