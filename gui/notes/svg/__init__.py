"""Painting that becomes SVG, with clips, dashes and text as text: Qt's own generator loses the first two."""

from gui.notes.svg.paper import SvgPaper

__all__ = ["SvgPaper"]
