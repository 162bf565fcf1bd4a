"""The numbers of the step on screen, in a row: always there, always at the same place."""

import math

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.frame import Array, Frame
from gui.numbers import MISSING, fixed, grouped, percent
from gui.readout_cell import Cell, Piece, Reading, Text, look
from gui.tokens import Tokens

WIDTHS = (104, 210, 216, 222, 222, 210)
COMPACT_WIDTHS = (76, 128, 148, 172, 172, 172)
WEIGHTS = (("w₁", "w1"), ("w₂", "w2"), ("b", "b"))  # names, and the tokens of their colours
ROOMY = 1024  # pixels: from here on the wide arrangement


class Readouts(QWidget):
    """Step, loss, accuracy, w1, w2 and b, each with what belongs to it: epoch, change, gradient norm, gradients."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Read-outs")
        self._compact: bool | None = None
        self._decimals = 5
        self._frame: Frame | None = None
        self._planned: int | None = None  # steps, until there is a frame
        self._cells = self._made()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell in self._cells:
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(cell)
        self.setAccessibleName(self.title)
        self._set_compact(False)

    @property
    def cells(self) -> list[Cell]:
        """Return the cells, from left to right."""
        return self._cells

    def draw(self, frame: Frame) -> None:
        """Show the numbers of a frame."""
        if frame is self._frame:
            return
        self._frame = frame
        slopes = (None, None, None) if frame.gradients is None else _parameters(*frame.gradients[-1])
        readings = [self._step(frame), self._loss(frame), self._accuracy(frame)]
        for (name, token), value, slope in zip(WEIGHTS, _parameters(*frame.weights[-1]), slopes, strict=True):
            readings.append(self._weight(name, token, value, slope))
        for cell, reading in zip(self._cells, readings, strict=True):
            cell.show_reading(reading)
            if not frame.playing:  # nobody can listen to sixty a second
                cell.setAccessibleDescription(", ".join(reading.spoken))

    def preview(self, steps: int) -> None:
        """Show that there are no numbers yet, but how many steps there will be."""
        self._planned = steps
        goal = Text(f"/ {grouped(steps)}", "caption", "ink3")
        readings = [_waiting(self.tr("Step"), goal), _waiting(self.tr("Loss")), _waiting(self.tr("Accuracy"))]
        readings += [self._weight(name, token, None, None) for name, token in WEIGHTS]
        for cell, reading in zip(self._cells, readings, strict=True):
            cell.show_reading(reading)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for cell in self._cells:
            cell.restyle(tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one digit less where there is little room."""
        super().resizeEvent(event)
        self._set_compact(self.width() < ROOMY)

    def _made(self) -> list[Cell]:
        weight = self.tr("After the update of the step; below it the gradient that made the update.")
        return [
            Cell(self.tr("Step"), self.tr("How many updates were made, and the step on which training stops.")),
            Cell(
                self.tr("Loss"),
                self.tr("Mean squared error before the update of the step, as the book's training_step returns it."),
            ),
            Cell(self.tr("Accuracy"), self.tr("The share of all points on the right side, after the update.")),
            *(Cell(name, weight) for name, _ in WEIGHTS),
        ]

    def _set_compact(self, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        self._decimals = 4 if compact else 5
        sizes = look(compact)
        self.setFixedHeight(sizes.height)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        for index, cell in enumerate(self._cells):
            layout.setStretch(index, (COMPACT_WIDTHS if compact else WIDTHS)[index])
            cell.set_look(sizes)
        layout.activate()
        if self._frame:
            frame, self._frame = self._frame, None
            self.draw(frame)
        elif self._planned is not None:
            self.preview(self._planned)

    def _step(self, frame: Frame) -> Reading:
        goal = grouped(frame.recipe.training.steps if frame.step == frame.newest else frame.newest)
        step, epoch = grouped(frame.step), self.tr("epoch {0}").format(grouped(frame.epoch))
        rate = self.tr("{0} steps/s").format(grouped(round(frame.steps_per_second)))
        name = self.tr("Step")
        captions = [f"{name} · {epoch}", epoch, name]
        if frame.steps_per_second:
            captions.insert(0, f"{name} · {epoch} · {rate}")
        spoken = (self.tr("step {0} of {1}").format(step, goal), epoch, rate)
        return Reading(
            top=(_notes(captions),),
            bottom=(
                (
                    *(Text(step, role) for role in ("readout", "value", "note", "caption")),
                    Text(fixed(frame.step, 0), "value"),
                ),
                (Text(f"/ {goal}", "caption", "ink3"),),
            ),
            value=str(frame.step),
            spoken=spoken,
        )

    def _loss(self, frame: Frame) -> Reading:
        loss, norm = (fixed(value, self._decimals) for value in (frame.loss, frame.gradient_norm))
        earlier = frame.losses.at(frame.step - 1)
        change, words, token = self._change(frame.loss, earlier)
        slope = Text(f"|grad| {norm}", "caption", "grad")
        return Reading(
            top=((Text(self.tr("Loss"), "caption", "ink3"),), (slope,)),
            bottom=((Text(loss, "readout"),), (Text(change, "note", token),) if change else ()),
            value=_plain(frame.loss),
            spoken=(f"{_plain(frame.loss)} {words}".strip(), self.tr("gradient norm {0}").format(norm)),
        )

    def _change(self, loss: float | None, earlier: float | None) -> tuple[str, str, str]:
        """Return how the loss differs from that of the step before: as a sign, in a word, as a colour."""
        if loss is None or earlier is None or not math.isfinite(loss - earlier):
            return "", "", "ink3"
        size = fixed(abs(loss - earlier), self._decimals)
        if loss < earlier:
            return f"▼ {size}", self.tr("falling"), "ok"
        if loss > earlier:
            return f"▲ {size}", self.tr("rising"), "err"
        return "=", self.tr("unchanged"), "ink3"

    def _accuracy(self, frame: Frame) -> Reading:
        wrong, points = grouped(len(frame.wrong)), grouped(len(frame.data))
        notes = [
            self.tr("{0} / {1} wrong").format(wrong, points),
            self.tr("{0} wrong").format(wrong),
        ]
        return Reading(
            top=((Text(self.tr("Accuracy"), "caption", "ink3"),),),
            bottom=((Text(percent(frame.accuracy), "readout"),), _notes(notes)),
            value=_plain(frame.accuracy),
            spoken=(percent(frame.accuracy), notes[0]),
        )

    def _weight(self, name: str, token: str, value: float | None, slope: float | None) -> Reading:
        return Reading(
            top=((Text(name, "symbol", token),), (Text(fixed(value, self._decimals), "value"),)),
            bottom=(
                (Text(f"∂L/∂{name}", "slope", "grad"),),
                (Text(fixed(slope, self._decimals), "gradient", "grad"),),
            ),
            value=_plain(value),
            spoken=(_plain(value), self.tr("gradient {0}").format(_plain(slope))),
            column=fixed(-0.5, self._decimals),
        )


def _parameters(W: Array, b: Array) -> tuple[float | None, float | None, float | None]:
    """Return w1, w2 and b of the linear model, or their gradients; None for a layer of another shape."""
    if W.shape != (2, 1):
        return None, None, None
    return float(W[0, 0]), float(W[1, 0]), float(b[0])


def _waiting(name: str, *more: Text) -> Reading:
    """Return a reading without its number."""
    bottom = ((Text(MISSING, "readout"),), *((text,) for text in more))
    return Reading(((Text(name, "caption", "ink3"),),), bottom, MISSING, (MISSING,))


def _notes(texts: list[str]) -> Piece:
    return tuple(Text(text, "caption", "ink3") for text in texts)


def _plain(value: float | None) -> str:
    """Return a number to copy or to hear: ASCII, every digit that a float32 has."""
    return MISSING if value is None else str(np.float32(value))
