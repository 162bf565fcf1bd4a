"""What a person does on each bench. It outlives the window, which is made anew in another language."""

from dataclasses import dataclass
from typing import Self

from engine.recipe import Recipe
from engine.worker import Engine
from gui.layers.session import LayerSession
from gui.session import Session
from gui.tape.session import TapeSession
from gui.tensors.session import TensorSession


@dataclass(frozen=True)
class Sessions:
    """One session a bench; they share the engine and the stack of what can be undone."""

    train: Session
    tape: TapeSession
    tensors: TensorSession
    layers: LayerSession

    @classmethod
    def of(cls, engine: Engine, recipe: Recipe) -> Self:
        """Return sessions that begin with a recipe."""
        train = Session(engine, recipe)
        both = engine, train.undone
        return cls(train, TapeSession(*both), TensorSession(*both), LayerSession(*both))

    def stop(self) -> None:
        """Stand still, for good."""
        self.tape.stop()
        self.layers.stop()
