"""The inputs of the program on screen, and the program in which one of them is another."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.listing import Listing, ListingError
from engine.listing.inputs import inputs, with_dtype, with_value
from gui.tape.lesson_panel.input_kinds import with_input_kind
from gui.tape.lesson_panel.input_row import InputRow

GAP = 10


class InputTable(QWidget):
    """A row for each name that the program gives numbers; `text_wanted` is emitted with a whole program."""

    text_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._listing: Listing | None = None
        self._rows: list[InputRow] = []
        self._none = QLabel(self.tr("This program gives no name plain numbers."), wordWrap=True)
        self._none.setProperty("role", "caption")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._none)

    @property
    def rows(self) -> list[InputRow]:
        """The rows that can be seen, in the order of the program."""
        return [row for row in self._rows if row.isVisibleTo(self)]

    def show_program(self, listing: Listing) -> None:
        """Show the inputs of a program; rows are made once and shown again."""
        self._listing = listing
        found = inputs(listing)
        while len(self._rows) < len(found):
            self._rows.append(self._new_row())
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(found))
            if place < len(found):
                row.show_input(found[place])
        self._none.setVisible(not found)

    def _new_row(self) -> InputRow:
        row = InputRow()
        row.value_wanted.connect(self._set_value)
        row.kind_wanted.connect(self._set_kind)
        row.dtype_wanted.connect(self._set_dtype)
        self._column.addWidget(row)
        return row

    @Slot(str, str)
    def _set_value(self, name: str, text: str) -> None:
        self._change(with_value, name, text, self._row(name).refuse_value)

    @Slot(str, str)
    def _set_kind(self, name: str, kind: str) -> None:
        self._change(with_input_kind, name, kind, self._row(name).refuse_choice)

    @Slot(str, str)
    def _set_dtype(self, name: str, dtype: str) -> None:
        self._change(with_dtype, name, dtype, self._row(name).refuse_choice)

    def _change(
        self,
        edit: Callable[[Listing, str, str], str],
        name: str,
        wanted: str,
        refuse: Callable[[ListingError], None],
    ) -> None:
        """Ask for the program with this change; where there is none, say so beside the input."""
        if self._listing is None:
            return
        try:
            text = edit(self._listing, name, wanted)
        except ListingError as error:
            refuse(error)
            return
        self._row(name).settle()
        if text != self._listing.text:
            self.text_wanted.emit(text)

    def _row(self, name: str) -> InputRow:
        return next(row for row in self.rows if row.name == name)
