"""The lower band of the Train bench: what the step calculated, its tape, and the code of the run."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter

from gui.benches.shared_place import SharedPlace
from gui.views.calculation import CalculationView
from gui.views.code import CodeView
from gui.views.tape.step_tape import StepTapeView

SHARES = 44, 56  # of the width


class LowerBand(QSplitter):
    """Tape and code share a place beside the calculation, or all three one place. `turned`: another one is shown."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.calculation, self.tape, self.code = CalculationView(), StepTapeView(), CodeView()
        tape, code = self.tape.title, self.code.title
        self._left = SharedPlace([self.tr("Calculation"), tape, code], self.tr("Lower panel"))
        self._right = SharedPlace([tape, code], self.tr("Lower right panel"))
        self._shared = self._right  # the place that tape and code share
        self._code_shown = False  # or last looked at, where the calculation is
        self._left.turned.connect(self._note)
        self._right.turned.connect(self._note)
        self.addWidget(self._left)

    @property
    def shows_code(self) -> bool:
        """Whether the code is turned to."""
        return self._shared.front is self.code

    def show_code(self, shown: bool) -> None:
        """Turn to the code, or to the tape."""
        self._shared.turn_to(self.code if shown else self.tape)

    def set_compact(self, compact: bool) -> None:
        """Put the three into one place, or two of them beside the first."""
        code = self._code_shown
        self._shared = self._left if compact else self._right
        if compact:
            self._right.setParent(self.parentWidget())  # out of the splitter, which counts its widgets
            self._right.hide()
            self._left.show_panels([self.calculation, self.tape, self.code])
        else:
            self._right.show_panels([self.tape, self.code])
            self._left.show_panels([self.calculation])
            self.addWidget(self._right)
            self._right.show()
            for index, share in enumerate(SHARES):
                self.setStretchFactor(index, share)
        self.show_code(code)

    @Slot()
    def _note(self) -> None:
        if self._shared.front is not self.calculation:
            self._code_shown = self.shows_code
        self.turned.emit()
