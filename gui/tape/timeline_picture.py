"""The picture of a tape's film: a segment for every beat, what it is called, and the playhead."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.playhead import HIGH, POLE, Playhead
from gui.style import mono_font, ui_font
from gui.tape.beat_labels import Label, captions, name_of_beat, names
from gui.tape.beat_runs import Look, Pass, Run, passes, runs
from gui.tape.beat_scale import BeatScale
from gui.tokens import Tokens, color
from gui.views.tape.moment import Moment

THICK = 10.0  # the bar
CAPTION, NAME = -17.0, 19.0  # the middles of the lines above and below, from that of the bar
HATCH = 5.0  # from line to line
CLEAR = 4.0  # between the playhead and a caption


class TapeTimelinePicture:
    """What `paint` shows; `take` prepares what has changed and leaves the rest."""

    def __init__(self, tokens: Tokens) -> None:
        self.scale = BeatScale(0, 0)
        self.bar = 0.0  # the middle of the bar, pixels from the upper edge
        self.runs: list[Run] = []
        self.names: list[Label] = []  # of the beats that have room for theirs
        self.captions: list[tuple[Pass, Label]] = []
        self._tokens, self._playhead = tokens, Playhead(tokens)
        self._moment: Moment | None = None
        self._height = self._place = 0
        self._passes: list[Pass] = []
        self._small, self._bold, self._caption = mono_font(10.5), mono_font(10.5, bold=True), ui_font(11.5)
        self._small_text, self._caption_text = QFontMetricsF(self._small), QFontMetricsF(self._caption)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._playhead.restyle(tokens)

    def take(self, moment: Moment | None, place: int, width: int, height: int) -> bool:
        """Prepare a film with the playhead at a place; tell whether there is anything new to paint."""
        scale = BeatScale(len(moment.beats) if moment else 0, width)
        same_film = moment is self._moment or (moment and self._moment and moment.tape is self._moment.tape)
        still = same_film and (scale, height) == (self.scale, self._height)
        if still and place == self._place:
            return False
        self._moment, self._place, self.scale, self._height = moment, place, scale, height
        if not still:
            self.bar = height - (36.0 if height >= HIGH else 32.0)
            self._lay()
        self._place_captions()
        return True

    @property
    def flag(self) -> QRectF:
        """Where the flag flies, as wide at every beat."""
        widest = f"{self.scale.count}/{self.scale.count}"
        return self._playhead.flag(self.scale.x(self._place), widest, self.scale.width, self._height)

    @property
    def flag_words(self) -> str:
        """What stands on the flag."""
        return f"{self._place}/{self.scale.count}"

    def paint(self, painter: QPainter, focused: bool) -> None:
        """Paint with one pixel of the widget as the unit. `focused`: ring the flag."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._moment is None:
            self._paint_segment(painter, "forward", self._rect(0, 1), played=False)
            return
        for run in self.runs:
            now = min(max(self._place, run.first), run.stop)
            for first, stop, played in ((run.first, now, True), (now, run.stop, False)):
                if first < stop:
                    self._paint_segment(painter, run.look, self._rect(first, stop), played=played)
        self._paint_names(painter)
        self._paint_captions(painter)
        x = self.scale.x(self._place)
        self._playhead.paint(painter, x, self.bar, self.flag, self.flag_words, focused)

    def _lay(self) -> None:
        """Place what stands still while the film plays."""
        self.runs, self._passes, self.names = [], [], []
        if self._moment:
            tape, beats = self._moment.tape, self._moment.beats
            self.runs, self._passes = runs(tape, beats, self.scale.apart), passes(tape, beats)
            self.names = names(self._moment, self.scale, self._small_text.horizontalAdvance)

    def _place_captions(self) -> None:
        """Place the captions beside the pole, or where there is little height beside the flag."""
        if self._moment is None:
            self.captions = []
            return
        x, flag = self.scale.x(self._place), self.flag
        ends = (x - POLE / 2, x + POLE / 2) if self._height >= HIGH else (flag.left(), flag.right())
        taken = ends[0] - CLEAR, ends[1] + CLEAR
        width_of = self._caption_text.horizontalAdvance
        self.captions = captions(self._moment.tape, self._passes, self.scale, taken, width_of)

    def _rect(self, first: int, stop: int) -> QRectF:
        left = self.scale.left(first)
        return QRectF(left, self.bar - THICK / 2, self.scale.right(stop - 1) - left, THICK)

    def _paint_segment(self, painter: QPainter, look: Look, rect: QRectF, *, played: bool) -> None:
        tokens = self._tokens
        if look == "skipped":
            _paint_hatch(painter, rect, color(tokens.skip if played else tokens.strong))
            return
        inks = {"forward": tokens.ink2, "gradient": tokens.grad, "second": tokens.grad2}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(inks[look] if played else tokens.hair))
        painter.drawRoundedRect(rect, 2.5, 2.5)

    def _paint_names(self, painter: QPainter) -> None:
        """Paint the names; that of the last beat played is bold, and takes the room it needs."""
        tokens, now = self._tokens, None
        if self._moment and self._place:
            now = name_of_beat(self._moment, self._place - 1, self.scale, self._small_text.horizontalAdvance)
        for label in self.names:
            if now is None or label.right < now.left - CLEAR or label.left > now.right + CLEAR:
                self._write(painter, label, NAME, self._small, color(tokens.ink3))
        if now is not None:
            self._write(painter, now, NAME, self._bold, color(tokens.ink))

    def _paint_captions(self, painter: QPainter) -> None:
        """Paint a line before every pass but the first, and what each is called."""
        tokens = self._tokens
        for one in self._passes[1:]:
            x = self.scale.left(one.first) - self.scale.gap / 2
            painter.fillRect(QRectF(x - 0.75, self.bar + CAPTION - 2, 1.5, 28), color(tokens.ink))
        for one, label in self.captions:
            ink = tokens.ink2 if one.call is None else tokens.grad2 if one.second else tokens.grad
            self._write(painter, label, CAPTION, self._caption, color(ink))

    def _write(self, painter: QPainter, label: Label, middle: float, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        rect = QRectF(label.left, self.bar + middle - 8, label.width, 16)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, label.text)


def _paint_hatch(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Paint slanting lines for what no tape has recorded."""
    outline = QPainterPath()
    outline.addRoundedRect(rect, 2.5, 2.5)
    painter.save()
    painter.setClipPath(outline)
    painter.setPen(QPen(ink, 1.2))
    count = int((rect.width() + rect.height()) / HATCH) + 1
    feet = [rect.left() - rect.height() + HATCH * i for i in range(count)]
    painter.drawLines([QLineF(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top())) for x in feet])
    painter.restore()
