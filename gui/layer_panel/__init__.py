"""The side panel of the Layers bench: examples, the layer that is picked, its inputs, the program."""

from gui.layer_panel.panel import LayerPanel

__all__ = ["LayerPanel"]
