"""How fast something plays: a slider over a few speeds."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from gui.style import mono_font

Pace = float | None  # so many a second; None for no limit


class SpeedSlider(QWidget):
    """Shows and changes the speed; `speed_changed` is emitted with so many a second, None for no limit."""

    speed_changed = Signal(object)

    def __init__(
        self, speeds: Sequence[Pace], first: Pace, words: Callable[[Pace], str], ends: tuple[str, str], tip: str
    ) -> None:
        """`words`: how a speed is written. `ends`: what stands below the slowest and the fastest."""
        super().__init__()
        name = self.tr("Speed")
        self._speeds, self._write = speeds, words
        self._words = QLabel()
        self._words.setFont(mono_font(11.5, bold=True))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(speeds) - 1)
        self.slider.setPageStep(1)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the arrows still step on
        self.slider.setAccessibleName(name)
        for part in (self, self.slider):
            part.setToolTip(tip)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(_caption(name), 0, 0)
        grid.addWidget(self._words, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        grid.addWidget(_caption(ends[0]), 2, 0)
        grid.addWidget(_caption(ends[1]), 2, 1, Qt.AlignmentFlag.AlignRight)
        self.slider.setValue(speeds.index(first))
        self._tell()
        self.slider.valueChanged.connect(self._changed)

    @property
    def speed(self) -> Pace:
        """So many a second; None for no limit."""
        return self._speeds[self.slider.value()]

    @property
    def words(self) -> str:
        """The speed as it is written above the slider."""
        return self._words.text()

    def set_speed(self, speed: Pace) -> None:
        """Take the nearest of the speeds there are, as if a person had."""
        limited = [s for s in self._speeds if s is not None]
        nearest = None if speed is None else min(limited, key=lambda s: abs(s - speed))
        self.slider.setValue(self._speeds.index(nearest))

    @Slot()
    def slower(self) -> None:
        """Take the next lower speed, if there is one."""
        self.slider.setValue(self.slider.value() - 1)

    @Slot()
    def faster(self) -> None:
        """Take the next higher speed, if there is one."""
        self.slider.setValue(self.slider.value() + 1)

    @Slot()
    def _changed(self) -> None:
        self._tell()
        self.speed_changed.emit(self.speed)

    def _tell(self) -> None:
        self._words.setText(self._write(self.speed))
        self.slider.setAccessibleDescription(self.words)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    return label
