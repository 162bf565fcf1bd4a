"""A study as text and back, for the settings."""

import json
from dataclasses import asdict

from engine.shapes.layer import ACTIVATIONS, FIELDS, PADDINGS, Layer
from engine.shapes.limits import StudyError, check
from engine.shapes.study import VALUES, Again, Card, Inputs, Study


def text_of(study: Study) -> str:
    """Return a study as JSON."""
    return json.dumps(asdict(study))


def study_of(text: str) -> Study | None:
    """Return the study of a text; None where it is none, or one beyond the limits."""
    try:
        body = json.loads(text)
        again = body["again"]
        study = Study(
            _inputs(body["inputs"]),
            tuple(_layer(layer) for layer in body["stack"]),
            None if again is None else Again(_natural(again["layer"]), _width(again["width"])),
            _inputs(body["compared"]),
            tuple(Card(_layer(card["layer"]), bool(card["fitted"])) for card in body["cards"]),
            _natural(body["seed"]),
        )
        check(study)
    except (ValueError, KeyError, TypeError, RecursionError, StudyError):
        return None
    return study if study.stack and len(study.cards) == len(Study().cards) else None


def _inputs(body: dict[str, object]) -> Inputs:
    shape, values = body["shape"], str(body["values"])
    if not isinstance(shape, list) or values not in VALUES:
        raise ValueError(body)
    return Inputs(tuple(map(_whole, shape)), values)


def _layer(body: dict[str, object]) -> Layer:
    layer = Layer(**body)  # type: ignore[arg-type]  # checked next
    if layer.kind not in FIELDS or layer.activation not in ACTIVATIONS or layer.padding not in PADDINGS:
        raise ValueError(body)
    if not isinstance(layer.return_sequences, bool):
        raise ValueError(body)
    for number in (layer.units, layer.kernel_size, layer.strides):
        _whole(number)
    return layer


def _width(value: object) -> int | None:
    return None if value is None else _whole(value)


def _natural(value: object) -> int:
    """Return a whole number that can be a place or a seed."""
    number = _whole(value)
    if not 0 <= number < 2**32:
        raise ValueError(value)
    return number


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(value)
    return value
