"""A run as it crosses to whoever writes it, and back: everything that its next step, or a look back, depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.data import Dataset
from engine.history import Event, Path
from engine.losses import Losses
from engine.moment import Moment
from engine.recipe import Recipe


@dataclass(frozen=True, eq=False)
class SavedRun:
    """A run up to one moment; it never changes, and was made without a copy.

    `data`: its points; they travel with it, since their file, or the generator that drew them, may differ elsewhere.
    `path`: its checkpoints. `converged_at`, `calm_steps`: since when, and for how many steps, the gradient is small.
    `blocked`: rate and batch size under which the next step is not finite. `looking_at`: the earlier step on screen.
    `window`: what the window wants to find again, as JSON; from a file it may be any JSON object.
    """

    recipe: Recipe
    data: Dataset
    losses: Losses
    path: Path
    events: tuple[Event, ...]
    newest: Moment
    converged_at: int | None = None
    calm_steps: int = 0
    blocked: tuple[float, int | None] | None = None
    looking_at: int | None = None
    window: Mapping[str, object] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.losses)
