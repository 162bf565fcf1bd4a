"""The dialog: what is chosen at the left, what will come of it at the right, what to do with it below."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.focus_ring import FocusRing
from gui.notes.animation.animation import Filming
from gui.notes.dialog.choices import ChoicesPanel, rule
from gui.notes.dialog.copying import copy_image
from gui.notes.dialog.draft import Draft
from gui.notes.dialog.filming import FilmMaker
from gui.notes.dialog.footer import Footer
from gui.notes.dialog.preview import Preview
from gui.notes.dialog.rendering import Rendering
from gui.notes.dialog.size_text import dots, weight
from gui.notes.dialog.wanted import Wanted
from gui.notes.dialog.writing import place_of, write
from gui.notes.exporting import Exported
from gui.notes.file_name import NameNotAllowed
from gui.notes.note_error import NoteError
from gui.tokens import Tokens

SIZE, AROUND = QSize(1120, 748), QSize(40, 60)  # pixels; what is left of the window around it
FOOT = 58  # pixels: its height
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
        self._exports = exports
        self._rendering, self._picture = Rendering(), QImage()
        own = Draft(exports, replace(wanted, pattern="", place="none"), date.today())
        shown = next(iter(exports.values()))
        self.choices = ChoicesPanel(shown, own.pattern, wanted)
        self.preview, self.footer = Preview(), Footer()
        self._film = FilmMaker(engine, self)
        self._settle = QTimer(self, interval=DEBOUNCE, singleShot=True)
        self._weigh = QTimer(self, interval=WEIGH, singleShot=True)
        self._arrange()
        self._connect()
        self.restyle(tokens)
        self.resize(SIZE.boundedTo(parent.size() - AROUND))
        FocusRing(self)
        self._refresh()

    @property
    def wanted(self) -> Wanted:
        """Everything that is chosen now."""
        return self.choices.wanted

    @property
    def draft(self) -> Draft:
        """What would come of it."""
        return Draft(self._exports, self.wanted, date.today())

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for part in (self.choices, self.preview, self.footer):
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
        self.choices.show_problems(draft.problems)
        if draft.problems:
            self.choices.go_to(next(iter(draft.problems)))
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
            self.choices.show_problems(draft.problems)
            return
        copy_image(self._rendering.image(draft), "" if "name" in draft.problems else draft.embed)
        self.said.emit(self.tr("The picture is in the clipboard."))

    @Slot()
    def copy_markdown(self) -> None:
        """Put the text into the clipboard."""
        try:
            QGuiApplication.clipboard().setText(self.draft.markdown)
        except NameNotAllowed:
            self.choices.show_problems(self.draft.problems)
        else:
            self.said.emit(self.tr("The Markdown is in the clipboard."))

    @Slot()
    def copy_link(self) -> None:
        """Put the line that shows the picture into the clipboard."""
        QGuiApplication.clipboard().setText(self.footer.link.text())
        self.said.emit(self.tr("The link is in the clipboard."))

    @Slot()
    def _refresh(self) -> None:
        """Show what would come of it."""
        draft = self.draft
        problems = draft.problems
        self.choices.show_problems(problems)
        named = "name" not in problems
        self.footer.picture.setEnabled(not draft.wanted.is_film)
        self.choices.file.names.hint(draft.picture_path.name if named and draft.pictures else "")
        self.footer.show_link(draft.embed if named and draft.pictures else "")
        self._picture = self._rendering.image(draft) if draft.pictures else QImage()
        if named:
            self.preview.show_draft(draft.markdown, self._picture, draft.wanted.text.width)
        if not self.choices.file.told.text().startswith(self._dots(draft)):
            self.choices.file.told.setText(self._dots(draft))
        self._weigh.start()

    @Slot()
    def _show_weight(self) -> None:
        draft = self.draft
        if draft.pictures and "steps" not in draft.problems:
            self.choices.file.told.setText(f"{self._dots(draft)} · {weight(draft, self._rendering)}")

    @Slot(object)
    def _keep_film(self, film: bytes) -> None:
        self._set_busy(False)
        draft = self.draft
        self._rendering.keep(draft, film)
        self._write(draft, film)

    @Slot(str)
    def _refuse_film(self, problem: str) -> None:
        self._set_busy(False)
        self.choices.file.forms.blame(problem)

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
            self.choices.show_problems({place: str(error)})
            self.choices.go_to(place)
            return
        QGuiApplication.clipboard().setText(link)
        self.saved.emit(draft.picture_path, link)
        self.accept()

    def _set_busy(self, busy: bool) -> None:
        """Let nothing be changed while a film is made of it."""
        self.choices.setEnabled(not busy)
        self.footer.show_progress(0.0 if busy else None)
        (self.footer.stop if busy else self.footer.save).setFocus()

    def _dots(self, draft: Draft) -> str:
        return dots(draft, self._picture) if draft.pictures else ""

    def _arrange(self) -> None:
        self.footer.setFixedHeight(FOOT)
        upper = QHBoxLayout()
        upper.addWidget(self.choices)
        upper.addWidget(rule(upright=True))
        upper.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        for layout in (upper, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(rule())
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        self._settle.timeout.connect(self._refresh)
        self._weigh.timeout.connect(self._show_weight)
        self.choices.changed.connect(self._settle.start)
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
