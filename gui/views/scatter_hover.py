"""What the scatter says about what is under the pointer."""

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication

from engine.frame import Frame
from gui.views.bubble import Bubble
from gui.views.clouds import Clouds
from gui.views.handle import Handle
from gui.views.plot import Plot
from gui.views.pointer import Pointer
from gui.views.scatter_points import Points
from gui.views.scatter_words import Words, about_place, about_point

NEAR = 8  # pixels around the pointer in which a point is meant


class Hover(QObject):
    """A bubble about a mark, the nearest point or the place, and about a mark that is moved by keys."""

    def __init__(self, plot: Plot, points: Points, clouds: Clouds) -> None:
        super().__init__(plot)
        self._plot, self._points, self._clouds = plot, points, clouds
        self._frame: Frame | None = None
        self.bubble, self._pointer = Bubble(plot), Pointer(plot)
        self._pointer.moved.connect(self.tell)
        self._pointer.left.connect(self.bubble.hide)

    def draw(self, frame: Frame | None) -> None:
        """Say what holds for another frame."""
        self._frame = frame
        if self.bubble.isVisible():
            self.tell()

    @Slot()
    def tell(self) -> None:
        """Say what is under the pointer now."""
        at = self._pointer.at
        handle = self._clouds.held or self._handle_under(at)
        if at is None and handle is not None:
            at = self._plot.mapFromScene(handle.sceneBoundingRect().center())
        words = None if at is None else handle.hint() if handle else self._words_at(at)
        if words and at is not None:
            self.bubble.show_at(at, *words)
        else:
            self.bubble.hide()

    def _handle_under(self, at: QPoint | None) -> Handle | None:
        under = [] if at is None else self._plot.items(at)
        return next((item for item in under if isinstance(item, Handle)), None)

    def _words_at(self, at: QPoint) -> Words | None:
        scene = self._plot.mapToScene(at)
        panning = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if panning or not self._plot.box.sceneBoundingRect().contains(scene):
            return None
        place = self._plot.box.mapSceneToView(scene)
        x, y, reach = place.x(), place.y(), NEAR * float(self._plot.box.viewPixelSize()[0])
        data, frame = self._points.data, self._frame
        index = None if data is None else self._points.cells.nearest(x, y, reach)
        if data is not None and index is not None:
            return about_point(data, index, frame if frame and frame.data is data else None)
        return about_place(x, y, frame) if frame else None
