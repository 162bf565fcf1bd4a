"""How a run stands, in words: what is, and why. Never "done"."""

from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.frame import Frame
from engine.recipe import RecipeError
from gui.numbers import fixed, grouped, short

translate = QCoreApplication.translate

Mark = Literal["ring", "play", "square", "moment", "check", "wave", "warning", "cross"]


@dataclass(frozen=True)
class State:
    """What a person reads: a title with a mark before it, and the reasons.

    `looking_back`: another step than the newest is on screen. `rate`: a learning rate that would do, else None.
    """

    title: str
    reasons: tuple[str, ...] = ()
    mark: Mark = "ring"
    looking_back: bool = False
    rate: float | None = None


def state(frame: Frame | None, loading: str = "", failed: str = "") -> State:
    """Return how a run stands. `loading`: what is being waited for; `failed`: what TensorFlow said."""
    if failed:
        return State(translate("State", "Error"), (shorten(failed, 90, placeholder=" …"),), "cross")
    if loading:
        return State(loading)
    if frame is None:
        return State(translate("State", "Ready"))
    if frame.step != frame.newest:
        return _looking_back(frame)
    return _training(frame) if frame.playing else _verdict(frame)


def pace(steps_per_second: float) -> str:
    """Return a speed as `8 steps/s`: as many digits as can be read while it changes."""
    if steps_per_second >= 1000:
        whole = int(float(f"{steps_per_second:.2g}"))
        shown = grouped(whole) if whole >= 10_000 else str(whole)
    else:
        shown = f"{steps_per_second:.0f}" if steps_per_second >= 1.5 else f"{steps_per_second:.1g}"
    if shown == "1":
        return translate("State", "1 step/s")
    return translate("State", "{count} steps/s").format(count=shown)


def _looking_back(frame: Frame) -> State:
    title = translate("State", "Looking back at step {step}").format(step=grouped(frame.step))
    stands = translate("State", "Training stands at step {step}.")
    goes_on = translate("State", "Training goes on: step {step}.")
    reason = (goes_on if frame.playing else stands).format(step=grouped(frame.newest))
    return State(title, (reason,), "moment", looking_back=True)


def _training(frame: Frame) -> State:
    title = translate("State", "Training")
    if frame.steps_per_second > 0:
        title = translate("State", "Training · {pace}").format(pace=pace(frame.steps_per_second))
    verdict = _verdict(frame)
    match frame.ending.kind:
        case "oscillating" | "diverging":
            return replace(verdict, reasons=(title,))
        case "converged":
            return State(title, (verdict.title,), "play")
    return State(title, mark="play")


def _verdict(frame: Frame) -> State:
    """Return what the engine says of the newest step, while nothing is trained."""
    ending, step = frame.ending, grouped(frame.ending.step)
    match ending.kind:
        case "ready":
            return State(translate("State", "Ready"))
        case "paused":
            return State(translate("State", "Paused"), _measures(frame), "square")
        case "stopped":
            title = translate("State", "Stopped at step {step}").format(step=step)
            return State(title, _not_converged(frame), "square")
        case "converged":
            title = translate("State", "Converged at step {step}").format(step=step)
            return State(title, _measures(frame), "check")
        case "oscillating":
            return State(translate("State", "Oscillating: lower the learning rate"), _measures(frame), "wave")
        case "diverging" | "diverged":
            return _diverging(frame)


def _diverging(frame: Frame) -> State:
    """Return how far it has come, and why: the bound, where it is known."""
    bound = _bound(frame)
    rate = _half_of_limit(frame) if bound else None
    if frame.ending.kind == "diverging":
        advice = translate("State", "lower the learning rate")
        title = translate("State", "Diverging: {reason}").format(reason=bound or advice)
        return State(title, (), "warning", rate=rate)
    title = translate("State", "Diverged at step {step}").format(step=grouped(frame.ending.step))
    reason = translate("State", "The loss is no longer a finite number; try a lower learning rate.")
    return State(f"{title}:" if bound else title, (bound or reason,), "cross", rate=rate)


def _bound(frame: Frame) -> str:
    """Return `η 0.15 > 2/λmax 0.142` where that is known and true, else nothing."""
    rate, limit = frame.learning_rate, frame.ending.limit
    if limit is None or rate <= limit:
        return ""
    # A rate just above its limit is not written like it.
    digits = next(d for d in range(3, 18) if float(f"{rate:.{d}g}") > float(f"{limit:.{d}g}"))
    return f"η {short(rate, digits)} > 2/λmax {short(limit, digits)}"


def _half_of_limit(frame: Frame) -> float | None:
    """Return half the limit in two digits, where the recipe allows it."""
    if frame.ending.limit is None:
        return None
    rate = float(f"{frame.ending.limit / 2:.2g}")
    try:
        frame.recipe.with_("training.learning_rate", rate)
    except RecipeError:
        return None
    return rate


def _not_converged(frame: Frame) -> tuple[str, ...]:
    above = _above(frame)
    if not above:
        return translate("State", "Not converged"), *_norm(frame)
    return translate("State", "Not converged: {above}").format(above=above), *_norm(frame)


def _measures(frame: Frame) -> tuple[str, ...]:
    above = _above(frame)
    return (above, *_norm(frame)) if above else _norm(frame)


def _above(frame: Frame) -> str:
    """Return `5.7% above the minimum 0.02523`; nothing where there is no minimum to compare with."""
    share = frame.ending.above_minimum
    if share is None or frame.quadratic is None:
        return ""
    percent = 100 * max(share, 0.0)  # float32 may come out a hair below the minimum
    shown = fixed(percent, 1) if 0.1 <= percent < 1000 else short(percent, 1)
    minimum = fixed(frame.quadratic.least_loss, 5)
    return translate("State", "{share}% above the minimum {minimum}").format(share=shown, minimum=minimum)


def _norm(frame: Frame) -> tuple[str, ...]:
    norm = frame.ending.gradient_norm
    if norm is None:
        return ()
    shown = fixed(norm, 3 if norm >= 0.01 else 5)
    return (translate("State", "Gradient norm {norm}").format(norm=shown),)
