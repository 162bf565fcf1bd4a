"""Moments of a run for a film, one after another, while the run goes on."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from engine.box import Box
from engine.frame import Frame, Rect

if TYPE_CHECKING:
    from engine.trainer import Trainer


class Film:
    """Moments of a run as it is when the film begins, each made when the one before has been taken.

    Whatever becomes of the run meanwhile, and whatever is looked at, is left alone.
    """

    def __init__(self, steps: Sequence[int], rect: Rect | None, wake: Callable[[], object]) -> None:
        """`rect`: the part of the plane that the predictions are over. `wake`: makes the engine call `shoot`."""
        self._steps, self._rect, self._wake = tuple(steps), rect, wake
        self._moments: Iterator[Frame] = iter(())  # the engine's
        self._box = Box[Frame | Exception]()
        self._over = False

    def take(self) -> Frame | None:
        """Return the next moment, once; None while it is being made. Raises what went wrong with it."""
        taken = self._box.take()
        if isinstance(taken, Exception):
            raise taken
        if taken is not None:
            self._wake()
        return taken

    def close(self) -> None:
        """Make no more of them."""
        self._over = True

    def begin(self, trainer: "Trainer") -> None:
        """Take the run as it is now; in the engine's thread, as `shoot`."""
        still = trainer.still()
        self._moments = (still.frame(step, self._rect) for step in self._steps)

    def shoot(self) -> bool:
        """Make a moment where one is due; return whether there will be more."""
        if self._over or self._box:
            return not self._over
        try:
            self._box.put(next(self._moments))
        except StopIteration:
            return False
        except Exception as error:
            self._box.put(error)
            return False
        return True
