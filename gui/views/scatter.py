"""The points, what is predicted for them, and the line between the two classes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data import Dataset
from engine.frame import Frame, Rect
from engine.recipe import Data, Recipe
from gui.tokens import LIGHT, Tokens
from gui.views.boundary import Boundary
from gui.views.clouds import Clouds
from gui.views.drag_points import DragPoints
from gui.views.header import Header
from gui.views.plot import Plot
from gui.views.prediction_field import PredictionField
from gui.views.probe import Probe
from gui.views.scatter_hover import Hover
from gui.views.scatter_legend import Legend
from gui.views.scatter_marks import BatchPoints, WrongPoints
from gui.views.scatter_points import Points
from gui.views.scatter_words import summary


class ScatterView(QWidget):
    """Data and decision boundary: points, prediction field, boundary, and clouds that can be dragged."""

    data_dragged = Signal(object)  # the engine.recipe.Data that a drag has come to; that of its beginning after Esc
    data_dropped = Signal(object)  # the Data it ended with: a new run
    looked_at = Signal(object)  # the visible rect (left, bottom, right, top), when it has changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Data and decision boundary")
        self.header, self.legend = Header(self.title), Legend()
        self.header.add(self.legend)
        self.plot = Plot(grid="over")
        self.plot.box.setAspectLocked(True)
        self.plot.name_axes("x₁", "x₂")
        self.field = PredictionField()
        self.plot.addItem(self.field, ignoreBounds=True)
        self.points = Points(self.plot, z=1)
        self.batch, self.boundary = BatchPoints(self.plot, z=2), Boundary(self.plot, z=3)
        self.wrong, self.clouds = WrongPoints(self.plot, z=4), Clouds(self.plot, z=5)
        self.probe = Probe(self.plot, z=7)
        self.hover, self._drag = Hover(self.plot, self.points, self.clouds), DragPoints(self)
        self._frame: Frame | None = None
        self._data = Data()  # of the run on screen, whatever is being dragged
        self._dataset: Dataset | None = None
        self._visible: Rect | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.plot, 1)
        self._connect()
        self._describe(self.title)
        self.restyle(LIGHT)

    def draw(self, frame: Frame) -> None:
        """Show a frame. While points are being dragged, it brings its field and boundary only."""
        self._frame = frame
        if not self._drag.holds(frame.recipe.data):
            self._show_points(frame.data, frame.recipe.data)
        self.field.draw(frame.field)
        self.boundary.draw(frame, self.visible_rect())
        self._mark(frame)
        self.probe.draw(frame)
        self._describe(f"{self.title}: {summary(frame)}")
        self.hover.draw(frame)

    def preview(self, data: Dataset, recipe: Recipe) -> None:
        """Show points, means and ellipses before there is a frame."""
        self._frame = None
        self._drag.give_up()
        self._show_points(data, recipe.data)
        self.field.clear()
        self.boundary.clear()
        self._mark(None)
        self.probe.draw(None)
        self.hover.draw(None)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for part in (
            *(self.plot, self.legend, self.field, self.points, self.wrong, self.batch),
            *(self.boundary, self.clouds, self.probe),
        ):
            part.restyle(tokens)

    def visible_rect(self) -> Rect:
        """Return the part of the plane on screen: left, bottom, right, top."""
        (left, right), (bottom, top) = self.plot.box.viewRange()
        return float(left), float(bottom), float(right), float(top)

    def _connect(self) -> None:
        self.plot.box.sigRangeChanged.connect(self._look)
        self.clouds.dragged.connect(self._follow)
        self.clouds.dropped.connect(self._drop)
        self.clouds.kept.connect(self._keep)
        self._drag.made.connect(self._show_dragged)

    def _show_points(self, data: Dataset, recipe: Data) -> None:
        """Show points where they belong; a view that a hand has moved stays, unless they come from elsewhere."""
        elsewhere = (recipe.kind, recipe.path) != (self._data.kind, self._data.path)
        self._data, self._dataset = recipe, data
        left, bottom, right, top = data.rect
        self.plot.set_home(left, right, bottom, top)
        if elsewhere:
            self.plot.fit()
        self.points.show(data, data.rect, self.visible_rect())
        self.clouds.show(recipe)

    def _mark(self, frame: Frame | None) -> None:
        """Mark misclassified points and the mini-batch, if the points on screen are those of the frame."""
        if frame is not None and frame.data is self.points.data:
            self.batch.draw(frame)
            self.legend.show_wrong(self.wrong.draw(frame), len(frame.wrong))
        else:
            for marks in (self.wrong, self.batch):
                marks.clear()
            self.legend.show_wrong(0, 0)

    def _describe(self, words: str) -> None:
        if words != self.plot.accessibleDescription():
            for widget in (self, self.plot):
                widget.setAccessibleName(self.title)
                widget.setAccessibleDescription(words)

    @Slot()
    def _look(self) -> None:
        """Follow the view: what depends on which part of the plane can be seen."""
        visible = self.visible_rect()
        if visible != self._visible:
            self._visible = visible
            self.points.look(visible)
            if self._frame is not None:
                self.boundary.draw(self._frame, visible)
            self.looked_at.emit(visible)

    # --- the clouds in a hand -------------------------------------------------------------------------

    @Slot(object)
    def _follow(self, data: Data) -> None:
        self._drag.follow(data, self._data)
        self.hover.tell()
        self.data_dragged.emit(data)

    @Slot(object)
    def _drop(self, data: Data) -> None:
        self._drag.land(data)
        self.hover.tell()
        self.data_dropped.emit(data)

    @Slot()
    def _keep(self) -> None:
        self._drag.give_up()
        self.hover.tell()
        if self._frame is not None:
            self.draw(self._frame)
        elif self._dataset is not None:
            self._show_points(self._dataset, self._data)

    @Slot(object)
    def _show_dragged(self, data: Dataset) -> None:
        # In place of `data.rect`, which takes 40 ms for a million points.
        self.points.show(data, self.visible_rect(), self.visible_rect())
        self._mark(self._frame)
