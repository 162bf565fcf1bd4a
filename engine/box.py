"""What two threads exchange where only the newest thing counts."""

from collections import deque
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Box(Generic[Thing]):
    """A place for one thing: a newer one takes the place of the old one. One thread puts, another takes; neither waits.

    It is true while there is something in it.
    """

    def __init__(self) -> None:
        self._place: deque[Thing] = deque(maxlen=1)

    def __bool__(self) -> bool:
        return bool(self._place)

    def put(self, thing: Thing) -> None:
        """Put a thing in."""
        self._place.append(thing)

    def take(self) -> Thing | None:
        """Take out what there is; None: nothing."""
        try:
            return self._place.pop()
        except IndexError:
            return None
