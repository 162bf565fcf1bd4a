"""The values of a note as rows of a table: what it is, in words, and its number with an ASCII minus."""

import re
from collections.abc import Callable
from pathlib import PurePath

from engine.history import Change, Event
from engine.recipe import Data, Model
from engine.schedule import RATE
from gui.notes.note import Note
from gui.numbers import MINUS, exact, fixed, percent, short

Translate = Callable[[str, str], str]  # context, English text → the text in a language
Row = tuple[str, str]

_MARKS = re.compile(r"[\\`*_$|<]|\[(?=[\[^])|\](?=\()|([~=%])(?=\1)|#(?=\w)")


def table(note: Note, translate: Translate) -> str:
    """Return the settings and the values of a note as a Markdown table."""
    head = (translate("Note", "Quantity"), translate("Note", "Value"))
    rows = [head, ("---", "---:"), *settings(note, translate), *values(note, translate)]
    return "\n".join(f"| {name} | {value} |" for name, value in rows) + "\n"


def settings(note: Note, translate: Translate) -> list[Row]:
    """Return what was chosen."""
    rows = [
        *_points(note.recipe.data, note.points, translate),
        _start(note.recipe.model, translate),
        (translate("Note", "Learning rate $\\eta$"), ascii_minus(short(note.learning_rate))),
        (translate("Note", "Batch"), batch(note, translate)),
        (translate("Note", "Execution"), _execution(note.recipe.training.execution, translate)),
    ]
    return rows + [(translate("Note", "By hand"), event_text(event, translate)) for event in note.events]


def values(note: Note, translate: Translate) -> list[Row]:
    """Return what came out."""
    rows = [
        (translate("Note", "Step"), str(note.step)),
        (translate("Note", "Loss"), ascii_minus(fixed(note.loss, 5))),
        (translate("Note", "Accuracy"), percent(note.accuracy)),
    ]
    if note.weights is not None:
        W = [ascii_minus(fixed(w, 5)) for w in note.weights]
        rows += [("$w_1$", W[0]), ("$w_2$", W[1]), ("$b$", W[2])]
    ended = ending_text(note, translate)
    return [*rows, (translate("Note", "State"), ended)] if ended else rows


def batch(note: Note, translate: Translate) -> str:
    """Return which points a step trains on."""
    if note.batch_size is None:
        return translate("Note", "full batch {count}").format(count=note.points)
    return translate("Note", "mini-batch {count}").format(count=note.batch_size)


def event_text(event: Event, translate: Translate) -> str:
    """Return what was done by hand: `η 0.1 → 0.05 after step 20`."""
    if not isinstance(event, Change):
        return translate("Note", "weights placed after step {step}").format(step=event.step)
    if event.field == RATE:
        said = translate("Note", "η {old} → {new} after step {step}")
    else:
        said = translate("Note", "batch {old} → {new} after step {step}")
    full = translate("Note", "full")
    old, new = (full if value is None else ascii_minus(short(value)) for value in (event.old, event.new))
    return said.format(old=old, new=new, step=event.step)


def ending_text(note: Note, translate: Translate) -> str:
    """Return how the run ended, where it says more than that it stopped."""
    if note.ending is None:
        return ""
    match note.ending.kind:
        case "converged":
            said = translate("Note", "converged at step {step}")
        case "oscillating":
            said = translate("Note", "oscillating")
        case "diverging":
            said = translate("Note", "diverging")
        case "diverged":
            said = translate("Note", "diverged at step {step}")
        case _:
            return ""
    return said.format(step=note.ending.step)


def ascii_minus(number: str) -> str:
    """Return a number of the screen as programs and people copy it."""
    return number.replace(MINUS, "-")


def unmarked(text: str) -> str:
    """Return a text of which nothing is read as Markdown: no link, no tag, no formula, no end of a cell."""
    return _MARKS.sub(r"\\\g<0>", text)


def _points(data: Data, count: int, translate: Translate) -> list[Row]:
    points = translate("Note", "Points")
    if data.kind == "csv":
        return [(points, f"{unmarked(PurePath(data.path or '').name)} ({count})")]
    covariance = ", ".join(f"[{_pair(row)}]" for row in data.covariance)
    return [
        (points, f"2 × {data.per_class}"),
        (translate("Note", "Means"), f"({_pair(data.mean_0)}), ({_pair(data.mean_1)})"),
        (translate("Note", "Covariance"), f"`[{covariance}]`"),  # as code: [[…]] would be a link
        (translate("Note", "Seed"), str(data.seed)),
    ]


def _start(model: Model, translate: Translate) -> Row:
    if model.initial is None:
        return translate("Note", "Seed of $W$"), str(model.seed)
    numbers = (*(row for matrix in model.initial.W for row in matrix), *model.initial.b)
    shown = ", ".join(ascii_minus(short(number)) for row in numbers for number in row)
    return translate("Note", "Initial $w_1$, $w_2$, $b$"), shown


def _execution(name: str, translate: Translate) -> str:
    match name:
        case "eager":
            return translate("Note", "eager")
        case "graph":
            return translate("Note", "graph")
    return name.upper()


def _pair(numbers: tuple[float, float]) -> str:
    return ", ".join(ascii_minus(exact(number)) for number in numbers)
