"""The panel of parameters, made from the recipe."""

from gui.panel.panel import Panel

__all__ = ["Panel"]
