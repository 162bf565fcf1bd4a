"""The loss over (w1, w2) while b stands still, and the way of the weights over it."""

import math

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from engine.frame import Frame
from engine.quadratic import Quadratic
from gui.tokens import Tokens
from gui.views import surface_words as words
from gui.views.bubble import Bubble
from gui.views.contours import Contours
from gui.views.hand import Grip, Hand
from gui.views.header import Header
from gui.views.levels import Slice
from gui.views.plot import Plot
from gui.views.pointer import Pointer
from gui.views.surface_marks import SurfaceMarks
from gui.views.surface_window import window_around
from gui.views.way import Point


class SurfaceView(QWidget):
    """The loss of the linear classifier from above; a click or a drag places the weights."""

    step_chosen = Signal(int)
    placed = Signal(float, float)  # w1, w2
    start_moved = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Loss surface")
        self.header = Header(self.title)
        self.plot = Plot(grid="none")
        self.contours, self.marks, self.hand = Contours(), SurfaceMarks(self.plot), Hand()
        self._frame: Frame | None = None
        self._slice: Slice | None = None
        self._home = QRectF()
        self._seen: tuple[Slice, QRectF, QPointF] | None = None
        self._pointer, self.bubble = Pointer(self.plot), Bubble(self.plot)
        self._arrange()
        self._connect()

    def draw(self, frame: Frame) -> None:
        """Show the loss around the weights of a frame; weights that are not finite leave the picture as it was."""
        self._pages.setCurrentIndex(0 if frame.quadratic else 1)
        if frame.quadratic is None:
            self.header.set_note("")
            return
        W, b = frame.weights[0]
        if not np.isfinite([*W[:, 0], b[0]]).all():
            return
        if self._frame is None or frame.run != self._frame.run:
            self.hand.cancel()
            self._home = QRectF()
        self._frame, self._slice = frame, Slice(frame.quadratic, float(b[0]))
        self._show_marks()
        self._find_home()
        self._look()
        self.header.set_note(words.note(self._slice))
        self.plot.setAccessibleDescription(words.summary(frame, self._slice))

    def preview(self, quadratic: Quadratic, b: float) -> None:
        """Show the loss at the bias of the start, before there is a frame."""
        self._slice, self._home = Slice(quadratic, b), QRectF()
        self._find_home()
        self._look()
        self.header.set_note(words.note(self._slice))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.plot.restyle(tokens)
        self.contours.restyle(tokens)
        self.marks.restyle(tokens)

    def _arrange(self) -> None:
        self.plot.name_axes("w₁", "w₂")
        self.plot.addItem(self.contours, ignoreBounds=True)
        self.plot.addItem(self.hand, ignoreBounds=True)
        self.plot.setAccessibleName(self.title)
        self._absent = QLabel(self.tr("The loss surface is drawn for the linear classifier."))
        self._absent.setProperty("role", "note")
        self._absent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._absent.setWordWrap(True)
        self._pages = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._pages, 1)
        for page in (self.plot, self._absent):  # now that they have a parent: the first is shown at once
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.plot.box.sigRangeChanged.connect(self._look)
        self.plot.box.sigResized.connect(self._resized)
        self._pointer.moved.connect(self._point)
        self._pointer.left.connect(self.bubble.hide)
        self.hand.pulled.connect(self._pull)
        self.hand.dropped.connect(self._drop)
        self.hand.cancelled.connect(self._show_marks)
        self.hand.clicked.connect(self._choose)
        self.hand.settled.connect(self._place)

    def _show_marks(self) -> None:
        """Put every mark where the frame says, but for one that is in the hand."""
        if self._frame and self._slice:
            self.marks.draw(self._frame, self._slice.quadratic)
            self.hand.start = QPointF(*self.marks.start)
        if self.hand.holds:
            self._pull(self.hand.holds, self.hand.at)

    def _find_home(self) -> None:
        if self._slice is None:
            return
        quadratic, box = self._slice.quadratic, self.plot.box.rect()
        shape = box.width() / max(box.height(), 1.0)
        points = self.marks.way.points if self._frame else quadratic.minimum[None, :2]
        home = window_around(points, quadratic, shape, self._home)
        if home != self._home:
            self._home = home
            self.plot.set_home(home.left(), home.right(), home.top(), home.bottom())

    def _resized(self) -> None:
        self._home = QRectF()
        self._find_home()
        self._look()

    def _look(self, *_: object) -> None:
        """Draw the part of the surface that is in the window."""
        if self._slice is None:
            return
        seen = (self._slice, QRectF(self.plot.box.viewRect()), self._pixel())
        if seen != self._seen:
            self._seen = seen
            self.hand.cover(seen[1])
            self.contours.show_slice(self._slice, *seen[1:])
            self.marks.update()

    def _pixel(self) -> QPointF:
        """Return the size of a pixel in units of the plane."""
        window, box = self.plot.box.viewRect(), self.plot.box.rect()
        return QPointF(window.width() / max(box.width(), 1.0), window.height() / max(box.height(), 1.0))

    def _point(self, where: QPoint) -> None:
        """Say what is under the pointer."""
        on_scene = self.plot.mapToScene(where)
        if self._slice is None or self._frame is None or not self.plot.box.sceneBoundingRect().contains(on_scene):
            self.bubble.hide()
            return
        at = self.plot.box.mapSceneToView(on_scene)
        self.bubble.show_at(where, *self._about((at.x(), at.y()), self._frame, self._slice))

    def _about(self, at: Point, frame: Frame, piece: Slice) -> words.Said:
        """Return what there is to say about a mark, or else about the place itself."""
        if self.hand.holds:
            return words.about_place(at, piece)
        if (near := self.marks.nearest(at)) is not None:
            return words.about_step(self.marks.way, near)
        if self.marks.on_minimum(at):
            return words.about_minimum(piece.quadratic)
        if frame.dW is not None and self.marks.on_arrow(at):
            return words.about_gradient(frame.step, frame.dW)
        return words.about_place(at, piece)

    def _pull(self, grip: Grip, at: QPointF) -> None:
        place = (at.x(), at.y())
        at_start = self._frame is not None and self._frame.step == 0  # there both are one
        self.marks.move(
            start=place if grip is Grip.START else None, now=place if grip is Grip.NOW or at_start else None
        )

    def _drop(self, grip: Grip, at: QPointF) -> None:
        signal = self.start_moved if grip is Grip.START else self.placed
        signal.emit(*self._rounded(at))

    def _choose(self, at: QPointF) -> None:
        near = self.marks.nearest((at.x(), at.y()))
        if near is not None:
            self.hand.forget()
            self.step_chosen.emit(int(self.marks.way.steps[near]))

    def _place(self, at: QPointF) -> None:
        self.placed.emit(*self._rounded(at))

    def _rounded(self, at: QPointF) -> tuple[float, float]:
        """Return a place that a hand chose with as many decimals as it could choose."""
        pixel = self._pixel()
        decimals = [-math.floor(math.log10(size)) for size in (pixel.x(), pixel.y())]
        return round(at.x(), decimals[0]), round(at.y(), decimals[1])
