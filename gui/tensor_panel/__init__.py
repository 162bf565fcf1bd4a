"""The side panel of the Tensors bench: forms that make lines, and a list of what there is."""

from gui.tensor_panel.panel import TensorPanel

__all__ = ["TensorPanel"]
