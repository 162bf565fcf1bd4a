"""The moment of a tape that is on screen: how far it has been played, and what a person has picked."""

from dataclasses import dataclass
from functools import cached_property

from engine.playback import Backward, Beat, Forward, beats, computed
from engine.tape import Node, Tape


@dataclass(frozen=True)
class Moment:
    """So many `beats` of a tape are played. `selected`: the node a person has picked, else None."""

    tape: Tape
    beats: tuple[Beat, ...]
    position: int
    selected: Node | None = None

    @staticmethod
    def end(tape: Tape) -> "Moment":
        """Return the moment when everything is played."""
        made = tuple(beats(tape))
        return Moment(tape, made, len(made))

    @cached_property
    def now(self) -> Node | None:
        """The node of the last beat played; None before the first."""
        if self.position == 0:
            return None
        match self.beats[self.position - 1]:
            case Forward(number):
                return Node("record", number)
            case Backward(_, node):
                return node

    @cached_property
    def looked_at(self) -> Node | None:
        """The node that is marked: the one picked, else the one of the last beat."""
        return self.selected or self.now

    @cached_property
    def executed(self) -> int:
        """How many records have been executed."""
        return max((beat.number for beat in self.beats[: self.position] if isinstance(beat, Forward)), default=0)

    @cached_property
    def computed(self) -> frozenset[tuple[int, Node]]:
        """The gradients that are there, as (call, node)."""
        return frozenset(computed(self.tape, list(self.beats[: self.position])))

    @cached_property
    def call(self) -> int | None:
        """The call of the last backward beat played; None while going forward."""
        played = [beat for beat in self.beats[: self.position] if isinstance(beat, Backward)]
        return played[-1].call if played else None
