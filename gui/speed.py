"""The speed of training: a slider over a few steps a second, the fastest without a limit."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from gui.state import pace
from gui.style import mono_font

SPEEDS: tuple[float | None, ...] = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 1000.0, None)
DEFAULT = 10.0  # the book's 40 steps take 4 s


def speed_words(speed: float | None) -> str:
    """Return a speed as `10 steps/s`, or as unlimited."""
    return QCoreApplication.translate("Speed", "unlimited") if speed is None else pace(speed)


class Speed(QWidget):
    """Shows and changes the speed; `speed_changed` is emitted with steps a second, None for no limit."""

    speed_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        name = self.tr("Speed")
        self._words = QLabel()
        self._words.setFont(mono_font(11.5, bold=True))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(SPEEDS) - 1)
        self.slider.setPageStep(1)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the arrows still step the run
        self.slider.setAccessibleName(name)
        for part in (self, self.slider):
            part.setToolTip(self.tr("How many steps are trained a second. Slower: , Faster: ."))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(_caption(name), 0, 0)
        grid.addWidget(self._words, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        grid.addWidget(_caption(self.tr("1/s")), 2, 0)
        grid.addWidget(_caption(self.tr("unlimited")), 2, 1, Qt.AlignmentFlag.AlignRight)
        self.slider.setValue(SPEEDS.index(DEFAULT))
        self._tell()
        self.slider.valueChanged.connect(self._changed)

    @property
    def speed(self) -> float | None:
        """Steps a second; None for no limit."""
        return SPEEDS[self.slider.value()]

    @property
    def words(self) -> str:
        """The speed as it is written above the slider."""
        return self._words.text()

    def set_speed(self, speed: float | None) -> None:
        """Take the nearest of the speeds there are, as if a person had."""
        limited = [s for s in SPEEDS if s is not None]
        nearest = None if speed is None else min(limited, key=lambda s: abs(s - speed))
        self.slider.setValue(SPEEDS.index(nearest))

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
        self._words.setText(speed_words(self.speed))
        self.slider.setAccessibleDescription(self.words)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    return label
