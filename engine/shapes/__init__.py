"""Layers and the shapes that flow through them. Of this, all but `laboratory` is free of TensorFlow."""

from engine.shapes.arithmetic import Formula, output_shape, parameters, positions, weight_shapes
from engine.shapes.layer import ACTIVATIONS, FIELDS, PADDINGS, Layer, Shape
from engine.shapes.lessons import LESSONS, Lesson
from engine.shapes.limits import StudyError
from engine.shapes.repairs import Repair, repairs
from engine.shapes.report import Failure, Passage, Report, Stage, Weight
from engine.shapes.script import line_of, lines_of, script
from engine.shapes.shape_text import parse_shape
from engine.shapes.study import VALUES, Again, Card, Inputs, Study, fitted_shape, fitting

__all__ = [
    "ACTIVATIONS",
    "FIELDS",
    "LESSONS",
    "PADDINGS",
    "VALUES",
    "Again",
    "Card",
    "Failure",
    "Formula",
    "Inputs",
    "Layer",
    "Lesson",
    "Passage",
    "Repair",
    "Report",
    "Shape",
    "Stage",
    "Study",
    "StudyError",
    "Weight",
    "fitted_shape",
    "fitting",
    "line_of",
    "lines_of",
    "output_shape",
    "parameters",
    "parse_shape",
    "positions",
    "repairs",
    "script",
    "weight_shapes",
]
