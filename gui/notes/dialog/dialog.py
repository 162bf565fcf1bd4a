"""The dialog: what is chosen at the left, what will come of it at the right, what to do with it below."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.focus_ring import FocusRing
from gui.notes.animation.animation import Filming
from gui.notes.animation.sheet import MOVING
from gui.notes.dialog.copying import copy_image
from gui.notes.dialog.draft import Draft, Place
from gui.notes.dialog.field import section
from gui.notes.dialog.file_form import FileForm
from gui.notes.dialog.filming import FilmMaker
from gui.notes.dialog.footer import Footer
from gui.notes.dialog.note_form import NoteForm
from gui.notes.dialog.preview import Preview
from gui.notes.dialog.rendering import Rendering
from gui.notes.dialog.size_text import dots, weight
from gui.notes.dialog.ticks import Ticks
from gui.notes.dialog.wanted import Wanted
from gui.notes.dialog.writing import place_of, write
from gui.notes.exporting import Exported
from gui.notes.file_name import NameNotAllowed
from gui.notes.note_error import NoteError
from gui.notes.vault import picture_folders, vault_of
from gui.tokens import Tokens

SIZE, AROUND = QSize(1120, 748), QSize(40, 60)  # pixels; what is left of the window around it
CHOICES, FOOT = 360, 58  # pixels: the width of what is chosen, the height of the foot
DEBOUNCE, WEIGH = 150, 350  # milliseconds without a change, until the preview is made anew, and the file weighed


class ExportDialog(QDialog):
    """`saved(path, link)`: the picture is there, and its link in the clipboard. `said(text)`: something was copied."""

    saved = Signal(object, str)
    said = Signal(str)

    def __init__(
        self, exports: Mapping[str, Exported], wanted: Wanted, engine: Filming, tokens: Tokens, parent: QWidget
    ) -> None:
        """Take `exports`, what the bench gives by language, and what was wanted last."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export to note"))
        self._exports, self._wanted = exports, wanted
        self._rendering, self._picture = Rendering(), QImage()
        own = Draft(exports, replace(wanted, pattern="", place="none"), date.today())
        shown = next(iter(exports.values()))
        self.ticks = Ticks(own.exported.pictures)
        self.file = FileForm(own.pattern, shown.frame.newest if shown.frame else 0)
        self.note = NoteForm(has_values=shown.frame is not None)
        self.preview, self.footer = Preview(), Footer()
        self._film = FilmMaker(engine, self)
        self._settle = QTimer(self, interval=DEBOUNCE, singleShot=True)
        self._weigh = QTimer(self, interval=WEIGH, singleShot=True)
        self._arrange()
        self._put(wanted)
        self._connect()
        self.restyle(tokens)
        self.resize(SIZE.boundedTo(parent.size() - AROUND))
        FocusRing(self)
        self._offer_folders()
        self._refresh()

    @property
    def wanted(self) -> Wanted:
        """Everything that is chosen now."""
        bench = next(iter(self._exports.values())).bench
        wanted = replace(self._wanted, pictures={**self._wanted.pictures, bench: self.ticks.ticked})
        return self.note.read(self.file.read(wanted))

    @property
    def draft(self) -> Draft:
        """What would come of it."""
        return Draft(self._exports, self.wanted, date.today())

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for part in (self.file, self.note, self.preview, self.footer):
            part.restyle(tokens)

    def done(self, result: int) -> None:
        """Close; nothing goes on."""
        self._settle.stop()
        self._weigh.stop()
        self._film.cancel()
        super().done(result)

    def reject(self) -> None:
        """Stop the film that is being made; else close."""
        if self._film.busy:
            self._stop_film()
        else:
            super().reject()

    @Slot()
    def save(self) -> None:
        """Write everything, or say what is in the way."""
        draft = self.draft
        self._show_problems(draft.problems)
        if draft.problems:
            self._go_to(next(iter(draft.problems)))
        elif not draft.wanted.is_film:
            self._write(draft, self._rendering.file(draft))
        elif (film := self._rendering.film(draft)) is not None:
            self._write(draft, film)
        else:
            self._set_busy(True)
            self._film.make(draft)

    @Slot()
    def copy_picture(self) -> None:
        """Put the picture into the clipboard, with its line as text."""
        draft = self.draft
        if not draft.pictures:
            self._show_problems(draft.problems)
            return
        copy_image(self._rendering.image(draft), "" if "name" in draft.problems else draft.embed)
        self.said.emit(self.tr("The picture is in the clipboard."))

    @Slot()
    def copy_markdown(self) -> None:
        """Put the text into the clipboard."""
        try:
            QGuiApplication.clipboard().setText(self.draft.markdown)
        except NameNotAllowed:
            self._show_problems(self.draft.problems)
        else:
            self.said.emit(self.tr("The Markdown is in the clipboard."))

    @Slot()
    def copy_link(self) -> None:
        """Put the line that shows the picture into the clipboard."""
        QGuiApplication.clipboard().setText(self.footer.link.text())
        self.said.emit(self.tr("The link is in the clipboard."))

    @Slot()
    def _change(self) -> None:
        """Ask for what matters now; the rest follows when a hand rests."""
        self._show_form(self.wanted)
        self._settle.start()

    @Slot()
    def _refresh(self) -> None:
        """Show what would come of it."""
        draft = self.draft
        problems = draft.problems
        self._show_problems(problems)
        named = "name" not in problems
        self.file.names.hint(draft.picture_path.name if named and draft.pictures else "")
        self.footer.show_link(draft.embed if named and draft.pictures else "")
        self._picture = self._rendering.image(draft) if draft.pictures else QImage()
        if named:
            self.preview.show_draft(draft.markdown, self._picture, draft.wanted.text.width)
        if not self.file.told.text().startswith(self._dots(draft)):
            self.file.told.setText(self._dots(draft))
        self._weigh.start()

    @Slot()
    def _show_weight(self) -> None:
        draft = self.draft
        if draft.pictures and "steps" not in draft.problems:
            self.file.told.setText(f"{self._dots(draft)} · {weight(draft, self._rendering)}")

    @Slot(object)
    def _follow(self, folder: Path) -> None:
        """Let the picture go where the notes of a folder have theirs."""
        offers = picture_folders(folder)
        self.file.offer_folders(offers)
        self.file.folder.put(str(offers[0]))

    @Slot()
    def _offer_folders(self) -> None:
        """Offer where a vault has its pictures."""
        text = self.file.folder.text
        folder = Path(text)
        vault = vault_of(folder) if text else None
        if vault is None:
            self.file.folders.hint("")
            return
        offers = picture_folders(folder)
        self.file.offer_folders(list(dict.fromkeys([*offers, vault])))
        if folder in offers or folder.parent in offers:
            self.file.folders.hint(self.tr("In the vault {0}.").format(vault.name))
        else:
            first = offers[0].relative_to(vault)
            self.file.folders.hint(self.tr("In the vault {0}; its pictures: {1}").format(vault.name, first))

    @Slot(object)
    def _keep_film(self, film: bytes) -> None:
        self._set_busy(False)
        draft = self.draft
        self._rendering.keep(draft, film)
        self._write(draft, film)

    @Slot(str)
    def _refuse_film(self, problem: str) -> None:
        self._set_busy(False)
        self.file.forms.blame(problem)

    @Slot()
    def _stop_film(self) -> None:
        self._film.cancel()
        self._set_busy(False)

    def _write(self, draft: Draft, picture: bytes) -> None:
        try:
            link = draft.embed
            write(draft, picture)
        except NoteError as error:
            place = place_of(error, draft)
            self._show_problems({place: str(error)})
            self._go_to(place)
            return
        QGuiApplication.clipboard().setText(link)
        self.saved.emit(draft.picture_path, link)
        self.accept()

    def _set_busy(self, busy: bool) -> None:
        """Let nothing be changed while a film is made of it."""
        self._choices.setEnabled(not busy)
        self.footer.show_progress(0.0 if busy else None)
        (self.footer.stop if busy else self.footer.save).setFocus()

    def _show_problems(self, problems: Mapping[Place, str]) -> None:
        self.ticks.blame(problems.get("pictures", ""))
        self.file.forms.blame("")
        self.file.steps.blame(problems.get("steps", ""))
        self.file.names.blame(problems.get("name", ""))
        self.file.folders.blame(problems.get("folder", ""))
        self.note.folders.blame(problems.get("new_folder", ""))
        for field in (self.note.names, self.note.notes):
            field.blame(problems.get("note", "") if field is self.note.note else "")

    def _go_to(self, place: Place) -> None:
        """Bring a field into sight, and the keyboard to it."""
        field = self._field(place)
        self._choices.ensureWidgetVisible(field)
        field.setFocus()

    def _field(self, place: Place) -> QWidget:
        match place:
            case "pictures":
                return next(iter(self.ticks.boxes.values()), self.ticks)
            case "steps":
                return self.file.first
            case "name":
                return self.file.name
            case "folder":
                return self.file.folder
            case "new_folder":
                return self.note.new_folder
            case "note":
                return self.note.note.control

    def _show_form(self, wanted: Wanted) -> None:
        self.file.show_wanted(wanted)
        self.note.show_wanted(wanted)
        self.ticks.allow(MOVING if wanted.is_film else tuple(self.ticks.boxes))
        self.footer.picture.setEnabled(not wanted.is_film)

    def _dots(self, draft: Draft) -> str:
        return dots(draft, self._picture) if draft.pictures else ""

    def _put(self, wanted: Wanted) -> None:
        self.ticks.tick(wanted.pictures.get(next(iter(self._exports.values())).bench, ()))
        self.file.put(wanted)
        self.note.put(wanted)
        self._show_form(self.wanted)

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (section(self.tr("Pictures to include"), self.ticks), self.file, self.note)
        for index, part in enumerate(parts):
            if index:
                column.addWidget(_rule())
            column.addWidget(part)
        column.addStretch(1)
        self._choices = QScrollArea(widgetResizable=True)
        self._choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices.setFixedWidth(CHOICES)
        self._choices.setWidget(inside)
        self.footer.setFixedHeight(FOOT)
        upper = QHBoxLayout()
        upper.addWidget(self._choices)
        upper.addWidget(_rule(upright=True))
        upper.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        for layout in (upper, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(_rule())
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        self._settle.timeout.connect(self._refresh)
        self._weigh.timeout.connect(self._show_weight)
        for part in (self.ticks, self.file, self.note):
            part.changed.connect(self._change)
        self.file.folder.changed.connect(self._offer_folders)
        self.note.moved.connect(self._follow)
        self.preview.turned.connect(self._refresh)
        footer, film = self.footer, self._film
        footer.link_wanted.connect(self.copy_link)
        footer.cancelled.connect(self.reject)
        footer.picture_wanted.connect(self.copy_picture)
        footer.markdown_wanted.connect(self.copy_markdown)
        footer.save_wanted.connect(self.save)
        footer.film_cancelled.connect(self._stop_film)
        film.progressed.connect(footer.show_progress)
        film.made.connect(self._keep_film)
        film.failed.connect(self._refuse_film)


def _rule(*, upright: bool = False) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    if upright:
        rule.setFixedWidth(1)
    else:
        rule.setFixedHeight(1)
    return rule
