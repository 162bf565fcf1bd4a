"""The two clouds as their recipe says: class means and 2-sigma ellipses, to be dragged."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent

from engine.recipe import Data
from gui.tokens import Tokens
from gui.views.ellipse_handle import Ellipse
from gui.views.handle import Handle
from gui.views.mean_handle import Mean
from gui.views.plot import Plot

TABS = {Qt.Key.Key_Tab: Qt.FocusReason.TabFocusReason, Qt.Key.Key_Backtab: Qt.FocusReason.BacktabFocusReason}


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
        """Let Tab go into the plot, from mark to mark and out again."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in TABS.values():
            self._plot.focusInEvent(event)
            self._plot.scene().setFocusItem(None)  # the scene gives it to the mark that had it last
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TABS:
            return self._focus_next(forward=event.key() == Qt.Key.Key_Tab)
        return False

    @Slot(object)
    def _drag(self, data: Data) -> None:
        self.show(data)
        self.dragged.emit(data)

    def _focus_next(self, forward: bool) -> bool:
        """Give the focus to the next mark or, after the last one, to what comes after the plot."""
        marks = [handle for handle in self.handles if handle.isVisible()][:: 1 if forward else -1]
        focused = self._plot.scene().focusItem()
        following = marks[marks.index(focused) + 1 :] if focused in marks else marks
        self._plot.scene().setFocusItem(following[0] if following else None)
        # Left to the scene, the focus would come back to its last mark.
        return bool(following) or bool(self._plot.focusNextPrevChild(forward))
