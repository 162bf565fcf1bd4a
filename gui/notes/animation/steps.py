"""Which steps of a run a film shows."""

from engine.frame import Frame

RATE = 10  # frames a second
SECONDS = 5.0  # of a film, before its last frame is held
MOST = 120  # frames
HOLD = 1.5  # seconds that the last frame is held


def chosen(run: Frame, first: int, last: int, seconds: float = SECONDS) -> tuple[int, ...]:
    """Return the steps that a film from `first` to `last` shows, ascending, both of them among these."""
    raise NotImplementedError
