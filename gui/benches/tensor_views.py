"""The centre of the Tensors bench: the tensor looked at, what has been done to it, and the log of lines."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.tensors import Entry, Log, Tensor
from gui.arrangement import split
from gui.tokens import Tokens
from gui.views.tensors.attempt import AttemptView
from gui.views.tensors.card import TensorCard
from gui.views.tensors.cells.marks import Changed
from gui.views.tensors.grid import TensorGrid
from gui.views.tensors.log import LogView
from gui.views.tensors.mode import Mode, ModeChoice
from gui.views.tensors.moments import MomentsView
from gui.views.tensors.operation import OperationView

LOG_WIDTH = {False: 400, True: 300}  # by whether there is little room


class TensorViews(QWidget):
    """Every view of a session with tensors. `edited(index, text)`: a person has typed a number into a cell."""

    edited = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.card, self.grid, self.mode = TensorCard(), TensorGrid(), ModeChoice()
        self.attempt, self.moments, self.operation, self.log = AttemptView(), MomentsView(), OperationView(), LogView()
        self._views = self.card, self.grid, self.attempt, self.moments, self.operation, self.log
        self.grid.edited.connect(self.edited)
        self.mode.mode_chosen.connect(self._set_mode)
        self._compact = False
        self._first_sizes: dict[str, list[int]] | None = {}
        self._arrange()
        self.draw(Log(), None, None)

    def draw(self, log: Log, tensor: Tensor | None, entry: Entry | None) -> None:
        """Show a session, the tensor of it that is looked at, and the entry."""
        self.log.draw(log)
        self.log.pick(entry.number if entry and entry is not log.newest else None)
        self._empty.setVisible(tensor is None and entry is None)
        for view in (self.card, self.grid):
            view.setVisible(tensor is not None)
        if tensor is not None:
            self._draw_tensor(tensor, entry)
        self.attempt.setVisible(entry is not None and entry.error is not None)
        if entry is not None and entry.error is not None:
            self.attempt.draw(entry)
        moments = tensor.history if tensor is not None and tensor.kind == "variable" else ()
        self.moments.setVisible(len(moments) > 1)
        if tensor is not None and len(moments) > 1:
            self.moments.draw(tensor.name, moments)
        operation = entry.operation if entry is not None else None
        self.operation.setVisible(operation is not None)
        if entry is not None and operation is not None:
            self.operation.draw(operation, entry.text)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for view in self._views:
            view.restyle(tokens)

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """The views that take the keyboard's focus, in the order of reading."""
        return self.grid, self.log

    def set_compact(self, compact: bool) -> None:
        """Give the log less room."""
        if compact != self._compact:
            self._compact = compact
            self.reset_sizes()

    def reset_sizes(self) -> None:
        """Give every panel its first size."""
        width = LOG_WIDTH[self._compact]
        self._body.setSizes([max(self.width() - width, 1), width])

    @property
    def sizes(self) -> dict[str, list[int]]:
        """The sizes of the splitter's panels."""
        return {"body": self._body.sizes()}

    def remember_sizes(self, sizes: dict[str, list[int]]) -> None:
        """Begin with these sizes, where they fit the arrangement."""
        self._first_sizes = sizes

    def _draw_tensor(self, tensor: Tensor, entry: Entry | None) -> None:
        self.card.draw(tensor)
        self.grid.show_tensor(tensor.name, tensor.values)
        changes = entry.changes if entry is not None else ()
        written = next((one for one in changes if one.identity == tensor.identity), None)
        self.grid.set_changed(None if written is None else Changed(written.region, written.before))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the first sizes, or those of last time, now that there is something to share."""
        super().showEvent(event)
        if self._first_sizes is not None:
            self.reset_sizes()
            if len(self._first_sizes.get("body", ())) == self._body.count():
                self._body.setSizes(self._first_sizes["body"])
            self._first_sizes = None

    @Slot(object)
    def _set_mode(self, mode: Mode) -> None:
        for view in (self.grid, self.moments, self.operation):
            view.set_mode(mode)

    def _arrange(self) -> None:
        self._empty = QLabel(self.tr("Make a tensor"), alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "note")
        self.card.layout().addWidget(self.mode)  # type: ignore[union-attr]
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        grid = QHBoxLayout()
        grid.setContentsMargins(12, 6, 12, 10)
        grid.addWidget(self.grid)
        rows.addWidget(self._empty, 1)
        rows.addWidget(self.card)
        rows.addLayout(grid, 1)
        for view in (self.attempt, self.moments, self.operation):
            rows.addWidget(view)
        rows.addStretch(0)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = split(Qt.Orientation.Horizontal, [scroll, self.log])
        self._body.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
