"""The two clouds as their recipe says: class means and 2-sigma ellipses, to be dragged."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from engine.recipe import Data
from gui.tokens import Tokens
from gui.views.ellipse_handle import Ellipse
from gui.views.handle import Handle
from gui.views.mean_handle import Mean
from gui.views.plot import Plot


class Clouds(QObject):
    """Means and ellipses of both classes; nothing for points that come from a file."""

    dragged = Signal(object)  # the Data while something is dragged
    dropped = Signal(object)  # the Data when that ends
    kept = Signal()  # it ended where it began

    def __init__(self, plot: Plot, z: float) -> None:
        super().__init__(plot)
        self._plot = plot
        self.means = [Mean(label) for label in (0, 1)]
        self.ellipses = [Ellipse(label) for label in (0, 1)]
        for handle in self.handles:
            handle.setZValue(z + isinstance(handle, Mean))
            handle.hide()
            handle.dragged.connect(self._drag)
            handle.dropped.connect(self.dropped)
            handle.kept.connect(self.kept)
            plot.addItem(handle, ignoreBounds=True)
        plot.installEventFilter(self)

    @property
    def handles(self) -> list[Handle]:
        """All marks, in the order in which Tab goes through them."""
        return [*self.means, *self.ellipses]

    @property
    def held(self) -> Handle | None:
        """The mark that is being dragged."""
        return next((handle for handle in self.handles if handle.busy), None)

    def show(self, data: Data) -> None:
        """Stand where a recipe's data say."""
        for handle in self.handles:
            handle.setVisible(data.kind == "blobs")
            if data != handle.data:
                handle.show_data(data)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for handle in self.handles:
            handle.tokens = tokens
            handle.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab go through the marks before it leaves the plot."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab:
                return self._pass_focus(1)
            if event.key() == Qt.Key.Key_Backtab:
                return self._pass_focus(-1)
        return False

    @Slot(object)
    def _drag(self, data: Data) -> None:
        self.show(data)
        self.dragged.emit(data)

    def _pass_focus(self, way: int) -> bool:
        """Give the focus to the next mark, or to none; False when it leaves them."""
        marks = [handle for handle in self.handles if handle.isVisible()]
        focused = self._plot.scene().focusItem()
        place = marks.index(focused) + way if focused in marks else (0 if way > 0 else len(marks) - 1)
        stays = 0 <= place < len(marks)
        self._plot.scene().setFocusItem(marks[place] if stays else None, Qt.FocusReason.TabFocusReason)
        return stays
