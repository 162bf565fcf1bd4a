"""The falling apple's tape at any time, and a parabola's: exact numbers over a range, as the engine would hand them."""

from dataclasses import replace

import numpy as np

from engine.playback import beats
from engine.tape import Answer, Cause, Curves
from gui.views.tape.moment import Moment
from tests.tapes import book_tape, nested_tape, source, value


def apple(time=1.2):
    """The apple after so many seconds."""
    tape = nested_tape()
    t = np.linspace(0, 2, 201, dtype=np.float32)
    numbers = {"position": 4.9 * time**2, "speed": 9.8 * time}
    records = tuple(replace(r, value=value(numbers[r.label])) if r.label else r for r in tape.records)
    first, second = tape.calls
    speed = replace(first.answers[0], gradient=value(9.8 * time))
    return replace(
        tape,
        sources=(replace(tape.sources[0], value=value(time)), *tape.sources[1:]),
        records=records,
        calls=(replace(first, answers=(speed,)), second),
        curves=Curves("time", t, np.float32(4.9) * t**2, np.float32(9.8) * t, np.full_like(t, 9.8)),
    )


def lost():
    """The apple whose acceleration is None."""
    tape = apple()
    none = replace(tape.calls[1].answers[0], gradient=None, cause=Cause("inner outside", 5))
    return replace(tape, calls=(tape.calls[0], replace(tape.calls[1], answers=(none,))))


def parabola(x=3.0):
    """One tape only: w² under the name y, and its gradient."""
    tape = book_tape()
    w = np.linspace(-6, 6, 201, dtype=np.float32)
    answer = Answer("w", source(1), value(2 * x), None, formula="2 * w")
    call = replace(tape.calls[0], target="y", answers=(answer,))
    sources = tuple(replace(s, value=value(x)) if s.name == "w" else s for s in tape.sources)
    return replace(tape, sources=sources, calls=(call,), curves=Curves("w", w, w**2, 2 * w, np.full_like(w, 2)))


def after(tape, position):
    """The moment after so many beats."""
    return Moment(tape, tuple(beats(tape)), position)


def forward(tape, record):
    """The moment when so many records are executed."""
    made = tuple(beats(tape))
    return next(m for m in (Moment(tape, made, n) for n in range(len(made) + 1)) if m.executed == record)
