"""The centre of the Tensors bench: the tensor looked at, what has been done to it, and the log of lines."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.tensors import Entry, Log, Tensor
from gui.arrangement import split
from gui.benches.centre import Centre
from gui.elided_label import ElidedLabel
from gui.tape.lesson_panel.message import Message
from gui.tensors.attempt import tried
from gui.tokens import Tokens
from gui.views.tensors.attempt import AttemptView
from gui.views.tensors.card import TensorCard
from gui.views.tensors.cells.frames import Frame
from gui.views.tensors.cells.marks import Changed, Mark
from gui.views.tensors.examples import Examples
from gui.views.tensors.grid import TensorGrid
from gui.views.tensors.legend import Legend
from gui.views.tensors.log import LogView
from gui.views.tensors.mode import Mode, ModeChoice
from gui.views.tensors.moments import MomentsView
from gui.views.tensors.operation import OperationView
from gui.views.tensors.scrolled.area import LARGEST

LOG_WIDTH = {False: 400, True: 300}  # by whether there is little room


class TensorViews(Centre):
    """Every view of a session with tensors. `edited(index, text)`: a person has typed a number into a cell."""

    edited = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.examples, self.card, self.grid, self.mode = Examples(), TensorCard(), TensorGrid(), ModeChoice()
        self.attempt, self.moments, self.operation, self.log = AttemptView(), MomentsView(), OperationView(), LogView()
        self.refusal, self.legend = Message(), Legend()
        shown = self.card, self.grid, self.attempt, self.moments, self.operation, self.legend
        self._views = *shown, self.log
        self.grid.edited.connect(self.edited)
        self.mode.mode_chosen.connect(self._set_mode)
        self._compact = False
        self._arrange()
        self.draw(Log(), None, None)

    def draw(self, log: Log, tensor: Tensor | None, entry: Entry | None) -> None:
        """Show a session, the entry of it that is looked at, and a tensor as it was then."""
        self.log.draw(log)
        self.log.pick(entry.number if entry and entry is not log.newest else None)
        self.examples.setVisible(tensor is None and entry is None)
        if tensor is None and self.grid.cells.hasFocus():
            self.log.page.setFocus()
        for view in (self.card, self.grid):
            view.setVisible(tensor is not None)
        if tensor is not None:
            self._draw_tensor(tensor, entry)
        self.attempt.setVisible(entry is not None and entry.error is not None)
        if entry is not None and entry.error is not None:
            self.attempt.draw(entry)
        operation = entry.operation if entry is not None else None
        self.operation.setVisible(operation is not None)
        if entry is not None and operation is not None:
            self.operation.draw(operation, entry.text)
        moments = tensor.history if tensor is not None and tensor.kind == "variable" else ()
        self.moments.setVisible(len(moments) > 1)
        if tensor is not None and len(moments) > 1:
            self.moments.draw(tensor.name, moments)
        self._draw_legend()

    def show_refusal(self, text: str) -> None:
        """Say what is wrong with what was typed into a cell; "" for nothing."""
        self.refusal.say(text)

    def set_loading(self, text: str) -> None:
        """Say that lines wait for something; "": they run at once."""
        self.examples.set_loading(text)

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

    def _draw_tensor(self, tensor: Tensor, entry: Entry | None) -> None:
        self.card.draw(tensor)
        self.grid.show_tensor(tensor.name, tensor.values)
        changes = entry.changes if entry is not None else ()
        written = next((one for one in changes if one.identity == tensor.identity), None)
        self.grid.set_changed(None if written is None else Changed(written.region, written.before))
        name, index = tried(entry) if entry is not None else ("", None)
        within = index is not None and len(index) == len(tensor.shape) and all(map(int.__lt__, index, tensor.shape))
        cell = tuple(slice(one, one + 1) for one in index or ())
        self.grid.set_marks((Mark(Frame.REFUSED, cell),) if within and name == tensor.name else ())
        self._fit_grid()

    def _draw_legend(self) -> None:
        """Show the scale of the operation's colours, or else of the tensor's."""
        operation = not self.operation.isHidden()
        limit = self.operation.extent.limit if operation else self.grid.cells.picture.limit
        self.legend.setVisible(self.mode.mode.colour and (operation or not self.grid.isHidden()) and limit > 0)
        self.legend.draw(limit)

    def _fit_grid(self) -> None:
        """Give a small tensor what it needs, and a large one what there is."""
        wanted, policy = self.grid.cells.sizeHint(), QSizePolicy.Policy
        wide, high = wanted.width() >= LARGEST.width(), wanted.height() >= LARGEST.height()
        self.grid.setSizePolicy(
            policy.Expanding if wide else policy.Maximum, policy.Expanding if high else policy.Maximum
        )
        self._across.setStretchFactor(self.grid, int(wide))
        self._down.setStretchFactor(self._across, int(high))

    @Slot(object)
    def _set_mode(self, mode: Mode) -> None:
        for view in (self.grid, self.moments, self.operation):
            view.set_mode(mode)
        self._fit_grid()
        self._draw_legend()

    def _arrange(self) -> None:
        page = QWidget()
        self._down, self._across = QVBoxLayout(page), QHBoxLayout()
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)
        self._across.setContentsMargins(12, 6, 12, 10)
        self._across.addWidget(self.grid)
        self._across.addStretch(0)
        self.refusal.setContentsMargins(12, 0, 12, 8)
        self._down.addWidget(self.examples, 1)
        self._down.addWidget(self.card)
        self._down.addLayout(self._across)
        for view in (self.refusal, self.attempt, self.moments, self.operation):
            self._down.addWidget(view)
        legend = QHBoxLayout()
        legend.setContentsMargins(12, 4, 14, 8)
        legend.addStretch(1)
        legend.addWidget(self.legend)
        self._down.addStretch(0)
        self._down.addLayout(legend)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        centre = QWidget()
        rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(scroll, 1)
        rows.addWidget(_rule())
        rows.addLayout(self._foot())
        self._body = split(Qt.Orientation.Horizontal, [centre, self.log])
        self._body.setStretchFactor(0, 1)
        self.splitters = {"body": self._body}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    def _foot(self) -> QHBoxLayout:
        """Return what cells show, in line with the foot of the log."""
        note = ElidedLabel(self.tr("Every line runs at once: eager execution."), Qt.AlignmentFlag.AlignRight)
        note.setProperty("role", "note")
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(12)
        foot.addWidget(self.mode)
        foot.addWidget(note, 1)
        return foot


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule
