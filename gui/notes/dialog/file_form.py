"""The section "File": what kind of picture, how it looks, what it is called and where it goes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from gui.language import LANGUAGES as NAMES
from gui.notes.animation.codecs import has_mp4
from gui.notes.dialog.field import Field, section
from gui.notes.dialog.path_field import PathField
from gui.notes.dialog.wanted import FILMS, FORMS, GROUNDS, LANGUAGES, SCALES, WIDTHS, Wanted
from gui.notes.file_name import PASTED
from gui.segmented import Segmented
from gui.tokens import Tokens


class FileForm(QWidget):
    """`changed`: something else is wanted."""

    changed = Signal()

    def __init__(self, default: str, newest: int) -> None:
        """`default`: the pattern of names. `newest`: the last step of the run; 0 where there is nothing to film."""
        super().__init__()
        self._default, self._newest = default, newest
        self.form = Segmented(
            ["PNG", "SVG", "PDF", "GIF", "WebP", "MP4"],
            self.tr("Format"),
            [
                self.tr("A picture in dots: shown everywhere."),
                self.tr("A picture in lines and letters: sharp at every size."),
                self.tr("The same as a sheet to print."),
                self.tr("A film that every note shows; 64 colours."),
                self.tr("A film in full colour, smaller than a GIF."),
                self.tr("A film as a video."),
            ],
            small=True,
        )
        self.scale = Segmented(
            [f"{scale}x" for scale in SCALES],
            self.tr("Size"),
            [self.tr("{0} dots across.").format(720 * scale) for scale in SCALES],
        )
        self.film_width = Segmented(
            [f"{width} px" for width in WIDTHS],
            self.tr("Size"),
            [self.tr("{0} dots across.").format(w) for w in WIDTHS],
        )
        self.first, self.last = (_spin(name, newest) for name in (self.tr("First step"), self.tr("Last step")))
        self.ground = Segmented(
            [self.tr("Light"), self.tr("Dark"), self.tr("Transparent")],
            self.tr("Background"),
            [
                self.tr("Light, whatever the window is."),
                self.tr("Dark, whatever the window is."),
                self.tr("Light colours with no ground: the note's own shows through."),
            ],
        )
        self.language = Segmented(
            [NAMES[language] for language in LANGUAGES],
            self.tr("Picture language"),
            [self.tr("Words of the picture and of the note in Korean."), self.tr("The same in English.")],
        )
        self.name, self.folder = self._name(), PathField(self.tr("Folder"), self.tr("Where the picture goes."))
        self.told = QLabel()
        self.told.setProperty("role", "caption")
        self._arrange()
        self._forbid()
        for choice in (self.form, self.scale, self.film_width, self.ground, self.language):
            choice.chosen.connect(self.changed)
        for spin in (self.first, self.last):
            spin.valueChanged.connect(self.changed)
        self.name.editTextChanged.connect(self.changed)
        self.folder.changed.connect(self.changed)

    def put(self, wanted: Wanted) -> None:
        """Show what is wanted."""
        can_be = not wanted.is_film or self.form.buttons()[FORMS.index(wanted.form)].isEnabled()
        self.form.choose(FORMS.index(wanted.form if can_be else "png"))
        self.scale.choose(SCALES.index(wanted.scale))
        self.film_width.choose(WIDTHS.index(wanted.film_width))
        self.first.setValue(wanted.first)
        self.last.setValue(wanted.last)
        self.ground.choose(GROUNDS.index(wanted.ground))
        self.language.choose(LANGUAGES.index(wanted.language))
        self.name.setEditText(wanted.pattern or self._default)
        self.folder.put(wanted.folder)

    def read(self, wanted: Wanted) -> Wanted:
        """Return what is wanted, with what is chosen here."""
        pattern = self.name.currentText()
        return replace(
            wanted,
            form=FORMS[self.form.index],
            scale=SCALES[self.scale.index],
            film_width=WIDTHS[self.film_width.index],
            first=self.first.value(),
            last=self.last.value(),
            ground=GROUNDS[self.ground.index],
            language=LANGUAGES[self.language.index],
            pattern="" if pattern == self._default else pattern,
            folder=self.folder.text,
        )

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask only for what matters with this form."""
        self.scales.setVisible(wanted.form == "png")
        self.film_widths.setVisible(wanted.is_film)
        self.steps.setVisible(wanted.is_film)
        self.ground.buttons()[GROUNDS.index("transparent")].setEnabled(not wanted.is_film)

    def offer_folders(self, folders: Sequence[Path]) -> None:
        """Have these in the list of folders, the best first."""
        self.folder.offer(folders)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.folder.restyle(tokens)

    def _name(self) -> QComboBox:
        name = QComboBox(editable=True)
        name.addItems([self._default, PASTED])
        name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name.setCompleter(None)  # type: ignore[arg-type] # it would complete what nobody has typed
        name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        name.setMinimumContentsLength(8)
        tip = self.tr("A name; what stands in braces is filled in: {0}. A name that is taken gets -2.")
        fields = "{what} {seed} {step} {note} {date} {n}"
        for part in (name, name.lineEdit()):
            assert part is not None
            part.setAccessibleName(self.tr("File name"))
            part.setToolTip(tip.format(fields))
        return name

    def _arrange(self) -> None:
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.first, QLabel("–"), self.last):
            row.addWidget(part)
        row.addStretch(1)
        self.forms, self.scales = Field(self.tr("Format"), self.form, wide=True), Field(self.tr("Size"), self.scale)
        self.film_widths, self.steps = Field(self.tr("Size"), self.film_width), Field(self.tr("Steps"), steps)
        grounds = Field(self.tr("Background"), self.ground)
        languages = Field(self.tr("Picture language"), self.language)
        self.names, self.folders = Field(self.tr("File name"), self.name), Field(self.tr("Folder"), self.folder)
        rows = (
            self.forms,
            self.scales,
            self.film_widths,
            self.steps,
            grounds,
            languages,
            self.names,
            self.folders,
            self.told,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section(self.tr("File"), *rows))

    def _forbid(self) -> None:
        """Say why there can be no film, or no video."""
        for form in FILMS:
            button = self.form.buttons()[FORMS.index(form)]
            if not self._newest:
                button.setEnabled(False)
                button.setToolTip(self.tr("A film needs a run with steps."))
            elif form == "mp4" and not has_mp4():
                button.setEnabled(False)
                button.setToolTip(self.tr("MP4 needs the package av: pip install av"))


def _spin(name: str, newest: int) -> QSpinBox:
    spin = QSpinBox(minimum=0, maximum=max(newest, 0))
    spin.setAccessibleName(name)
    spin.setToolTip(name)
    spin.setProperty("role", "number")
    spin.setMinimumWidth(76)
    return spin
