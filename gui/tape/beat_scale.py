"""Where the beats of a film stand on its timeline. No Qt."""

from dataclasses import dataclass

MARGIN = 20.0  # beside the bar: half a flag and the ring of the focus
GAP = 2.5  # pixels between segments
LEAST = 6.0  # from segment to segment; where it would be less, they are one


@dataclass(frozen=True)
class BeatScale:
    """Segments for `count` beats in a widget of some width. A place is how many beats are played."""

    count: int
    width: float

    @property
    def apart(self) -> bool:
        """Whether each beat has a segment of its own."""
        return self.width - 2 * MARGIN >= LEAST * self.count

    @property
    def gap(self) -> float:
        """Pixels between segments."""
        return GAP if self.apart else 0.0

    @property
    def pitch(self) -> float:
        """Pixels from segment to segment."""
        return (self.width - 2 * MARGIN + self.gap) / max(self.count, 1)

    def left(self, beat: int) -> float:
        """Return where the segment of a beat begins; beats count from 0."""
        return MARGIN + beat * self.pitch

    def right(self, beat: int) -> float:
        """Return where the segment of a beat ends."""
        return self.left(beat + 1) - self.gap

    def x(self, place: int) -> float:
        """Return where the playhead stands: in the middle of the last beat played, before the first for 0."""
        return (self.left(place - 1) + self.right(place - 1)) / 2 if place else MARGIN

    def place_at(self, x: float) -> int:
        """Return the place at a pixel: of the segment there, 0 before the first one."""
        return 0 if x < MARGIN else min(int((x - MARGIN) / self.pitch) + 1, self.count)
