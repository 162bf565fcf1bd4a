"""The learning rate beside its limit 2/λmax, before it is crossed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.frame import Frame
from engine.quadratic import Quadratic
from gui.numbers import short
from gui.tokens import Tokens
from gui.views.gauge import Gauge, Reading
from gui.views.header import Header


class LimitView(QWidget):
    """A gauge of the learning rate, and a chip that says what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Learning-rate limit")
        self.header = Header(self.title)
        self._chip = QLabel()
        self._chip.setProperty("role", "chip")  # from the first polish on: a sheet gives padding only then
        self.header.add(self._chip)
        self._gauge = Gauge()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._gauge, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.title)

    def draw(self, frame: Frame) -> None:
        """Show the learning rate that the next step will have; while looking back, that of the step on screen."""
        training = frame.recipe.training
        rate = training.learning_rate if frame.step == frame.newest else frame.learning_rate
        whole = training.batch_size is None or training.batch_size >= len(frame.data)
        self.preview(frame.quadratic, rate, whole)

    def preview(self, quadratic: Quadratic | None, learning_rate: float, full_batch: bool) -> None:
        """Show a learning rate beside the limit of some points, before there is a run."""
        reading = Reading(learning_rate, quadratic.limit if quadratic else None, full_batch)
        if reading == self._gauge.reading:
            return
        self._gauge.reading = reading
        self._gauge.update()
        self._label(*self._verdict(reading))
        meaning = self._meaning(reading)
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._gauge.tokens = tokens
        self._gauge.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the gauge into a part of any picture, without the header."""
        self._gauge.paint(painter, rect)

    def _label(self, role: str, word: str) -> None:
        if role != self._chip.property("role"):
            self._chip.setProperty("role", role)
            self._chip.style().unpolish(self._chip)  # a sheet looks at properties when it polishes
            self._chip.style().polish(self._chip)
        self._chip.setText(word)
        self._chip.setVisible(bool(word))

    def _verdict(self, reading: Reading) -> tuple[str, str]:
        if reading.limit is None:
            return "chip", ""
        if not reading.full_batch:
            return "chip", self.tr("about")
        return ("ok-chip", self.tr("✓ stable")) if reading.stable else ("err-chip", self.tr("× unstable"))

    def _meaning(self, reading: Reading) -> str:
        if reading.limit is None:
            return self.tr("The limit is known for the linear classifier only.")
        rate, limit = short(reading.rate), short(reading.limit, 3)
        if not reading.full_batch:
            words = self.tr("η = {}; the limit of all points is 2/λmax = {}, that of a mini-batch about the same.")
        elif reading.stable:
            words = self.tr("η = {} is below 2/λmax = {}: the loss falls to its minimum.")
        else:
            words = self.tr("η = {} is not below 2/λmax = {}: the weights swing further at every step.")
        return words.format(rate, limit)
