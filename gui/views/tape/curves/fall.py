"""Where the apple is, was and could be: what a picture of its fall needs, at a moment of a tape. No Qt."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.tape import Tape
from gui.views.tape.curves.orders import Order, input_number, orders
from gui.views.tape.moment import Moment
from gui.views.ticks import Range, linear_range

TIMES = 10  # at which the apple leaves a ghost, over the whole range


@dataclass(frozen=True)
class Fall:
    """The apple now, as far as the tape knows it, and all that its picture has room for.

    `metres`: what the scale shows. `ghosts`: its positions at equal times before now. `fastest`: the least and the
    greatest that a speed or an acceleration gets.
    """

    position: Order
    speed: Order
    acceleration: Order
    metres: Range = (0.0, 20.0)
    ghosts: tuple[float, ...] = ()
    fastest: Range = (0.0, 20.0)


def fall(tape: Tape, moment: Moment) -> Fall:
    """Return the fall of the apple up to a moment."""
    curves, now, known = tape.curves, input_number(tape), orders(tape, moment)
    if curves is None or now is None:
        return Fall(*known)
    steps = np.arange(0, len(curves.x), max((len(curves.x) - 1) // TIMES, 1))
    before = steps[curves.x[steps] < now] if known[0].number is not None else steps[:0]
    arrows = np.concatenate([curves.first, curves.second])
    return Fall(
        *known,
        metres=linear_range(*_ends(curves.value)),
        ghosts=tuple(map(float, curves.value[before])),
        fastest=_ends(arrows),
    )


def _ends(numbers: NDArray[np.float32]) -> Range:
    finite = numbers[np.isfinite(numbers)]
    return (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
