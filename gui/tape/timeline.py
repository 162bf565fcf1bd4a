"""The timeline of the Tape bench: every beat of the film, which of them was played last, and the hand on it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent

from gui.scrubber import Scrubber
from gui.tape.beat_scale import BeatScale
from gui.tape.beat_words import sentence, title
from gui.tape.timeline_picture import TapeTimelinePicture
from gui.tokens import LIGHT, Tokens
from gui.views.tape.moment import Moment


class TapeTimeline(Scrubber):
    """The places from before the first beat to after the last; `place_chosen` is where a person goes."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Film of the tape")
        self.setAccessibleName(self.title)
        self.picture = TapeTimelinePicture(LIGHT)
        self._moment: Moment | None = None

    @property
    def last(self) -> int:
        """How many beats there are."""
        return len(self._moment.beats) if self._moment else 0

    @property
    def scale(self) -> BeatScale:
        """Where each beat stands, in pixels of this widget."""
        return self.picture.scale

    def draw(self, moment: Moment | None) -> None:
        """Show a moment; while the pointer drags, the playhead stays with it."""
        if moment is None or self._moment is None or moment.beats != self._moment.beats:
            self.let_go()
        self._moment = moment
        self.follow(moment.position if moment else 0)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.restyle(tokens)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in a window of 1440 pixels."""
        return QSize(690, 84)

    def place_at(self, x: float) -> int:
        """Return the place of the segment at a pixel; 0 before the first."""
        return self.scale.place_at(x)

    def words_at(self, x: float) -> str:
        """Return what happens at the beat at a pixel."""
        if self._moment is None:
            return ""
        place = self.place_at(x)
        if place == 0:
            return self.tr("Before the first operation")
        return "\n".join((title(self._moment, place), sentence(self._moment, place)))

    def show_place(self) -> None:
        """Prepare the picture, and paint it if it is another one."""
        if self.picture.take(self._moment, self.place, self.width(), self.height()):
            self.update()
            if QAccessible.isActive():
                words = self.tr("Node {0} of {1}").format(self.place, self.last)
                what = title(self._moment, self.place) if self._moment and self.place else ""
                self.setAccessibleDescription(f"{words}: {what}" if what else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the beats over the new width."""
        self.show_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, with a ring on the flag while keys move it."""
        painter = QPainter(self)
        self.picture.paint(painter, self.keyed)
        painter.end()
