"""The speed of a tape's film: a few nodes a second."""

from PySide6.QtCore import QCoreApplication

from gui.numbers import short
from gui.speed_slider import SpeedSlider
from gui.tape.film import SPEEDS

translate = QCoreApplication.translate


def speed_words(speed: float | None) -> str:
    """Return a speed as `2 nodes/s`."""
    if speed == 1:
        return translate("TapeSpeed", "1 node/s")
    return translate("TapeSpeed", "{0} nodes/s").format(short(speed or 0.0))


class TapeSpeed(SpeedSlider):
    """The slider of the Tape bench, in nodes a second."""

    def __init__(self) -> None:
        tip = translate("TapeSpeed", "How many nodes are played a second. Slower: , Faster: .")
        ends = translate("TapeSpeed", "{0}/s").format(short(SPEEDS[0])), translate("TapeSpeed", "{0}/s")
        super().__init__(SPEEDS, SPEEDS[1], speed_words, (ends[0], ends[1].format(short(SPEEDS[-1]))), tip)
