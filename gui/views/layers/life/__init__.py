"""A layer's life in three columns: what `__init__`, `build` and `call` do, each with its picture."""

from gui.views.layers.life.life import LifeView

__all__ = ["LifeView"]
