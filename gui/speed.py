"""The speed of training: a few steps a second, up to as many as can be made."""

from PySide6.QtCore import QCoreApplication

from gui.speed_slider import SpeedSlider
from gui.state import pace

SPEEDS: tuple[float | None, ...] = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 1000.0, None)
DEFAULT = 10.0  # the book's 40 steps take 4 s

translate = QCoreApplication.translate


def speed_words(speed: float | None) -> str:
    """Return a speed as `10 steps/s`, or as unlimited."""
    return translate("Speed", "unlimited") if speed is None else pace(speed)


class Speed(SpeedSlider):
    """The slider of the Train bench, in steps a second."""

    def __init__(self) -> None:
        tip = translate("Speed", "How many steps are trained a second. Slower: , Faster: .")
        ends = translate("Speed", "1/s"), translate("Speed", "unlimited")
        super().__init__(SPEEDS, DEFAULT, speed_words, ends, tip)
