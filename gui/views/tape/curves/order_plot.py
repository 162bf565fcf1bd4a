"""One of three plots above each other: a curve, and a hand that moves the input along its axis."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent

from gui.tokens import Tokens
from gui.views.curve import Numbers, pen
from gui.views.plot import Plot
from gui.views.tape.curves.order_marks import OrderMarks
from gui.views.ticks import Range
from gui.views.trace import Trace

WIDTH = 2.0
GAP = 7  # pixels under a plot whose axis is that of the plot below


class OrderPlot(Plot):
    """The wheel zooms along the input. `x_pulled` carries where a left click or drag is, and whether it is over."""

    x_pulled = Signal(float, bool)

    def __init__(self, dash: tuple[float, ...], axis: bool) -> None:
        """`dash`: lengths of marks and gaps in pixels; none is a solid line. `axis`: with numbers along the input."""
        super().__init__(zoom="x")
        self.curve = Trace(self)
        self.marks = OrderMarks(self, self.curve)
        self._dash = dash
        self._held: float | None = None
        if not axis:
            self.bottom.setStyle(showValues=False)
            self.bottom.setHeight(GAP)
        self.clicked.connect(self._click)
        self.dragged.connect(self._drag)

    @property
    def held(self) -> bool:
        """Whether a drag goes on."""
        return self._held is not None

    def restyle_as(self, tokens: Tokens, ink: str, tangent: str) -> None:
        """Take the colours of another palette: the curve's, and its tangent's."""
        super().restyle(tokens)
        self.curve.set_look(pen(ink, WIDTH, self._dash))
        self.marks.restyle(tokens, ink, tangent)

    def draw_curve(self, x: Numbers, y: Numbers, heights: Range) -> None:
        """Show another curve, on a vertical axis that stands."""
        self.curve.set_points(x, y)
        self.set_home(float(x[0]), float(x[-1]), *heights)

    def show_part(self, x0: float, x1: float) -> None:
        """Show the part of the axis that a hand has chosen in another plot."""
        self.touched = True
        self.box.setXRange(x0, x1, padding=0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        super().mouseReleaseEvent(event)
        held, self._held = self._held, None
        if held is not None:
            self.x_pulled.emit(held, True)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few numbers above each other."""
        return QSize(200, 64)

    def _click(self, x: float, _: float) -> None:
        self.x_pulled.emit(x, True)

    def _drag(self, x: float, _: float) -> None:
        self._held = x
        self.x_pulled.emit(x, False)
