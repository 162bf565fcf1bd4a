"""The pictures of a session with tensors: the tensor looked at, what a line made of it, its moments, the log."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from engine.tensors import Entry, Log, Operation, Tensor
from gui.arrangement import column
from gui.notes.page import INSIDE
from gui.notes.picture import Picture
from gui.notes.pictures.views import opened
from gui.tokens import Tokens
from gui.views.tensors.attempt import AttemptView
from gui.views.tensors.card import TensorCard
from gui.views.tensors.cells.marks import Changed
from gui.views.tensors.entries.page import LogPage
from gui.views.tensors.grid import TensorGrid
from gui.views.tensors.legend import Legend
from gui.views.tensors.mode import Mode
from gui.views.tensors.moments import MomentsView
from gui.views.tensors.operation import OperationView

if TYPE_CHECKING:  # it asks for these pictures
    from gui.benches.tensors import TensorBench

translate = QCoreApplication.translate

NARROWEST = 336  # pixels: a small tensor stands beside another picture


def pictures(bench: "TensorBench") -> list[Picture]:
    """Return what the bench shows now."""
    session = bench.session
    return of_log(session.log, session.tensor, session.entry, bench.views.mode.mode)


def of_log(log: Log, tensor: Tensor | None, entry: Entry | None, mode: Mode = Mode.BOTH) -> list[Picture]:
    """Return the pictures of a session, the entry of it that is looked at and a tensor as it was then."""
    found = []
    if tensor is not None:
        found.append(_grid(tensor, entry, mode))
        if tensor.kind == "variable" and len(tensor.history) > 1:
            found.append(_moments(tensor, mode))
    if entry is not None and entry.operation is not None:
        found.append(_operation(entry.operation, entry.text, mode))
    if entry is not None and entry.error is not None:
        found.append(_attempt(entry))
    if log.entries:
        found.append(_log(log))
    return found


def _grid(tensor: Tensor, entry: Entry | None, mode: Mode) -> Picture:
    changes = entry.changes if entry is not None else ()
    written = next((one for one in changes if one.identity == tensor.identity), None)

    def make(tokens: Tokens) -> QWidget:
        card, grid = TensorCard(), TensorGrid()
        card.restyle(tokens)
        card.draw(tensor)
        card.note.setText("")
        grid.restyle(tokens)
        grid.set_mode(mode)
        grid.show_tensor(tensor.name, tensor.values)
        grid.set_changed(None if written is None else Changed(written.region, written.before))
        grid.cells.setFixedSize(grid.cells.sizeHint())
        return _with_scale(column([card, grid]), grid.cells.picture.limit if mode.colour else 0.0, tokens)

    return opened("grid", translate("Pictures", "Tensor {0}").format(tensor.name), make, NARROWEST)


def _operation(operation: Operation, line: str, mode: Mode) -> Picture:
    def make(tokens: Tokens) -> QWidget:
        view = OperationView()
        view.restyle(tokens)
        view.set_mode(mode)
        view.draw(operation, line)
        view.line.hide()  # which speaks of what the pointer is at
        return _with_scale(view, view.extent.limit if mode.colour else 0.0, tokens)

    return opened("operation", translate("Pictures", "Operation"), make, INSIDE)


def _moments(tensor: Tensor, mode: Mode) -> Picture:
    def make(tokens: Tokens) -> QWidget:
        view = MomentsView()
        view.restyle(tokens)
        view.set_mode(mode)
        view.draw(tensor.name, tensor.history)
        return view

    return opened("moments", translate("Pictures", "Moments of {0}").format(tensor.name), make, INSIDE)


def _attempt(entry: Entry) -> Picture:
    def make(tokens: Tokens) -> QWidget:
        view = AttemptView()
        view.restyle(tokens)
        view.draw(entry)
        return view

    return opened("attempt", translate("Pictures", "Attempt"), make, INSIDE)


def _log(log: Log) -> Picture:
    def make(tokens: Tokens) -> QWidget:
        page = LogPage()
        page.restyle(tokens)
        page.show_entries(log.entries, log.position)
        return page

    return opened("log", translate("Pictures", "Log of lines"), make, INSIDE)


def _with_scale(view: QWidget, limit: float, tokens: Tokens) -> QWidget:
    """Return a view above the scale of its colours, where they say anything."""
    if limit <= 0:
        return view
    scale = Legend()
    scale.restyle(tokens)
    scale.draw(limit)
    scale.setFixedSize(scale.sizeHint())
    whole = column([view, scale])
    layout = whole.layout()
    assert layout is not None
    layout.setAlignment(scale, Qt.AlignmentFlag.AlignRight)
    return whole
