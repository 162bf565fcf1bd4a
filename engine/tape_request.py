"""What the screen asks the engine for: the tape of a program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Sweep:
    """The range of one scalar input over which the target is drawn, with its derivatives."""

    name: str
    low: float
    high: float
    points: int = 201


@dataclass(frozen=True, eq=False)
class TapeRequest:
    """A program. `head`: what comes before it, which gives it the arrays `given`; `step`: the training step it is of.

    `costs`: also say what a tape would keep at other sizes, and if it watched everything.
    """

    text: str
    head: str = ""
    given: Mapping[str, "np.ndarray[Any, Any]"] = field(default_factory=dict)
    step: int | None = None
    sweep: Sweep | None = None
    costs: bool = False
