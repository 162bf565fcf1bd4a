"""The benches of a window, and which of them is in front."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from gui.actions import Actions
from gui.benches.bench import Bench
from gui.settings import Settings, settings_of

# Of the settings what goes with a run.
NOTED = {"bench", "code", "log_loss", "lesson", "program", "lines", "study", "layers_lesson"}


class Benches(QObject):
    """Shows the side panel, the centre and the transport of one bench. `brought`: one has been called to the front."""

    brought = Signal()

    def __init__(self, benches: Sequence[Bench], front: Bench, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.all, self.front = sorted(benches, key=_number), front
        # With a parent: what has none is a window of its own, as soon as it is to be seen.
        self.side, self.centre, self.transport = (QStackedWidget(parent) for _ in range(3))

    def equip(self, actions: Actions) -> None:
        """Give each bench its actions, and show the one in front."""
        for bench in self.all:
            bench.equip(actions.of(bench.name))
            self.side.addWidget(bench.side)
            self.centre.addWidget(bench.centre)
            self.transport.addWidget(bench.transport)
        self._show()

    def named(self, name: str) -> Bench:
        """Return a bench by its name; the one in front where none has that name."""
        return next((bench for bench in self.all if bench.name == name), self.front)

    def bring(self, bench: Bench) -> None:
        """Bring a bench to the front. The keyboard's focus moves into it, unless it is outside, on a tab."""
        focused = QApplication.focusWidget()
        outside = focused is not None and not any(stack.isAncestorOf(focused) for stack in self._stacks)
        if bench is not self.front:
            self.front = bench
            self._show()
            bench.draw()
            if not outside:
                bench.home.setFocus()
        self.brought.emit()

    def way_to(self, bench: Bench) -> Callable[[], None]:
        """Return what an action does to bring a bench to the front."""

        def bring() -> None:
            self.bring(bench)

        return bring

    def noted(self) -> dict[str, object]:
        """Return how the benches are, to be found again with a run."""
        now = replace(self._settings)
        for bench in self.all:
            bench.remember(now)
        return {name: value for name, value in asdict(now).items() if name in NOTED}

    def find_again(self, noted: Mapping[str, object]) -> None:
        """Have the benches as they were noted, where nothing has been done on them yet."""
        with suppress(ValueError):  # a later version may note it otherwise
            settings = settings_of({**asdict(self._settings), **noted})
            for bench in self.all:
                bench.restore(settings)

    @property
    def _stacks(self) -> tuple[QStackedWidget, ...]:
        return self.side, self.centre, self.transport

    def _show(self) -> None:
        shown = self.front.side, self.front.centre, self.front.transport
        for stack, widget in zip(self._stacks, shown, strict=True):
            stack.setCurrentWidget(widget)
        self.transport.setVisible(self.front.transport.layout() is not None)  # one without parts takes no room


def _number(bench: Bench) -> int:
    return bench.number
