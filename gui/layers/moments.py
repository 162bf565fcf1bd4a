"""The moments of a layer's life: made, built at its first call, and called, line by line."""

from dataclasses import dataclass

from engine.shapes import Passage


@dataclass(frozen=True)
class Moment:
    """One moment. `method`: `__init__`, `build` or `call`. `stage`: which in-between of the call is there, from 0.

    `again`: of the second call, which has no `build`. Of a layer without in-betweens the call is one moment, 0.
    """

    method: str
    stage: int = 0
    again: bool = False


def moments(passage: Passage, again: Passage | None) -> tuple[Moment, ...]:
    """Return every moment that came, in order: one that failed is the last."""
    failed = passage.failure.moment if passage.failure else ""
    came = [Moment("__init__")]
    if failed != "init":
        came.append(Moment("build"))
    if failed not in ("init", "build"):
        came += _calls(passage, again=False)
    if again is not None and not failed:
        came += _calls(again, again=True)
    return tuple(came)


def _calls(passage: Passage, again: bool) -> list[Moment]:
    return [Moment("call", stage, again) for stage in range(max(len(passage.stages), 1))]
