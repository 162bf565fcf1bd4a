"""A stack of layers as a flow of shapes."""

from gui.views.layers.flow.flow import FlowView

__all__ = ["FlowView"]
