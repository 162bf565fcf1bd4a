"""The side panel of the Tape bench: lessons, the inputs of the program, the signs of its graph."""

from gui.tape.lesson_panel.panel import LessonPanel

__all__ = ["LessonPanel"]
