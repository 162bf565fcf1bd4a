"""Why a gradient is None, in plain words, and what repairs it. The kinds are those of `engine.listing.why`."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from engine.playback import is_read
from engine.tape import Answer, Call, Failure, Node, Record, Repair, Tape
from gui.views.tape.chain_ways import gradient_name, plain

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Problem:
    """A gradient that is None, or a call that failed. `words`: rich text; `error`: TensorFlow's own, or "".

    `gradient`: its name, such as `∂L/∂x`; `node`: the source, where it is known.
    """

    title: str
    words: str
    repairs: tuple[Repair, ...]
    gradient: str
    error: str = ""
    node: Node | None = None


def problems(tape: Tape) -> tuple[Problem, ...]:
    """Return what a program has lost, in the order of its lines."""
    lost = [_none(tape, call, answer) for call in tape.calls for answer in call.answers if answer.gradient is None]
    return (*lost, *([_failed(tape.failure)] if tape.failure else []))


def everything_there(tape: Tape) -> str:
    """Return what is said where there is no problem."""
    if not tape.calls:
        return translate("None", "This program asks for no gradient.")
    return translate("None", "Every gradient is there.")


def way(kind: str, index: int) -> str:
    """Return the heading of a repair: the first is one way, the next is another."""
    start = translate("None", "Another way: {0}") if index else translate("None", "One way: {0}")
    return start.format(_way(kind))


def _none(tape: Tape, call: Call, answer: Answer) -> Problem:
    gradient = gradient_name(call, answer.name)
    title = translate("None", "Why is {0} None?").format(gradient)
    cause = answer.cause
    kind, line, repairs = (cause.kind, cause.line, cause.repairs) if cause else ("", call.span.line, ())
    words = _sentence(kind)
    if kind in _NOT_RECORDED and (record := _first_reader(tape, answer.node)):
        words += " " + translate(
            "None", "So it did not record operation {number}, {type}, on line {at}: there is no way back to {x}."
        ).format(number=record.number, type=_code(record.type), at=record.span.line, x=_bold(answer.name))
    value = tape.value(answer.node) if answer.node else None
    places = {
        "x": _bold(answer.name),
        "y": _bold(call.target),
        "line": line,
        "dtype": _code(value.dtype if value else "int32"),
        "tape": _code(tape.blocks[call.block].name),
        "text": _code(_line(tape, line)),
    }
    return Problem(title, words.format_map(places), repairs, gradient, node=answer.node)


def _failed(failure: Failure) -> Problem:
    line = failure.span.line
    repairs = (failure.repair,) if failure.repair else ()
    error = f"{failure.type}: {failure.message}"
    if failure.type != "RuntimeError":
        title = translate("None", "{0} on line {1}").format(failure.type, line)
        return Problem(title, translate("None", "What is below this line was not run."), repairs, "", error)
    words = translate(
        "None",
        "Line {0} asks a tape that has answered before. One that is not persistent lets its values go after the "
        "first call of gradient().",
    )
    return Problem(translate("None", "Why did gradient() fail?"), words.format(line), repairs, "", error)


_NOT_RECORDED = frozenset({"unwatched constant", "trainable", "integer", "watch off"})


def _first_reader(tape: Tape, node: Node | None) -> Record | None:
    """Return the first operation on a node that no tape recorded."""
    return next(
        (
            record
            for record in tape.records
            if record.state == "skipped"
            and not is_read(tape, Node("record", record.number))
            and any(plain(tape, edge.origin) == node for edge in record.inputs)
        ),
        None,
    )


def _line(tape: Tape, number: int) -> str:
    lines = tape.text.splitlines()
    return lines[number - 1].partition("#")[0].strip() if 1 <= number <= len(lines) else ""


def _bold(name: str) -> str:
    return f"<b>{escape(name)}</b>"


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _sentence(kind: str) -> str:
    """Return why, with places for the names, the line and its text."""
    words = {
        "unwatched constant": translate("None", "{x} is a <b>constant</b>. The tape watches only variables by itself."),
        "trainable": translate(
            "None", "{x} is a variable with <b>trainable=False</b> (line {line}). The tape does not watch it."
        ),
        "integer": translate(
            "None",
            "{x} holds <b>whole numbers</b> ({dtype}). A gradient asks what a small change does: it needs numbers "
            "with decimals.",
        ),
        "numpy": translate(
            "None",
            "Line {line} leaves TensorFlow by <b>.numpy()</b>. What comes back is a number without a past: the "
            "tape can't follow it to {x}.",
        ),
        "overwritten": translate(
            "None",
            "Line {line}, {text}, gives the name {x} to a <b>new tensor</b>. gradient() is asked for this one, "
            "which nobody watches, and no longer for the variable.",
        ),
        "outside": translate(
            "None",
            "Line {line}, {text}, was computed <b>outside the tape</b>. The tape was not open then: it knows the "
            "result, but not how it came from {x}.",
        ),
        "stop gradient": translate(
            "None",
            "<b>tf.stop_gradient</b> on line {line} lets the value through and keeps the gradient back. Beyond it "
            "there is no way to {x}.",
        ),
        "watch off": translate(
            "None",
            "{tape} was made with <b>watch_accessed_variables=False</b> (line {line}). It watches only what "
            "it is told to, and nobody told it to watch {x}.",
        ),
        "inner outside": translate(
            "None",
            "Line {line} calls the inner gradient() <b>after the outer tape has closed</b>. {tape} did not record "
            "how {y} was computed: there is no way from it back to {x}.",
        ),
        "copy": translate(
            "None",
            "Line {line}, {text}, puts a <b>copy of the number</b> into the variable. The variable does not know how "
            "the number came from {x}.",
        ),
        "unconnected": translate(
            "None", "{y} is <b>not computed from {x}</b>: no operation leads from one to the other."
        ),
        "no derivative": translate(
            "None",
            "Line {line}, {text}, turns the value into whole numbers. That has <b>no derivative</b>: there is no way "
            "back from {y} to {x}.",
        ),
    }
    return words.get(
        kind, translate("None", "No recorded way leads from {y} back to {x}. Look at line {line}: {text}.")
    )


def _way(kind: str) -> str:
    """Return what a repair does."""
    words = {
        "watch": translate("None", "ask the tape to watch it"),
        "make variable": translate("None", "make it a variable"),
        "trainable": translate("None", "let it be trainable"),
        "watch variable": translate("None", "ask the tape to watch it"),
        "float": translate("None", "write it with decimals"),
        "drop numpy": translate("None", "stay in TensorFlow"),
        "assign": translate("None", "change what the variable holds"),
        "move inside": translate("None", "compute it inside the tape"),
        "drop stop gradient": translate("None", "let the gradient through"),
        "watch accessed": translate("None", "let the tape watch variables again"),
        "move inner inside": translate("None", "call it inside the outer tape"),
        "drop copy": translate("None", "give the name to the tensor itself"),
        "drop cast": translate("None", "keep the decimals"),
        "persistent": translate("None", "let the tape be persistent"),
    }
    return words.get(kind, translate("None", "change the program"))
