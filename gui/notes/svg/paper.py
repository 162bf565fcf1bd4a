"""A paint device whose painting is read as SVG."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPaintDevice, QPaintEngine

from gui.notes.svg.engine import SvgEngine

INCH = 25.4  # millimetres
Metric = QPaintDevice.PaintDeviceMetric


class SvgPaper(QPaintDevice):
    """A sheet of a size in pixels. `text()` is what was painted, once the painter has ended."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._size = size
        self._engine = SvgEngine()
        width, height = size.toTuple()
        dpi = round(QGuiApplication.primaryScreen().logicalDotsPerInch())  # so that fonts are as large as on it
        self._metrics = {
            Metric.PdmWidth: width,
            Metric.PdmHeight: height,
            Metric.PdmWidthMM: round(width / dpi * INCH),
            Metric.PdmHeightMM: round(height / dpi * INCH),
            Metric.PdmNumColors: 2**24,
            Metric.PdmDepth: 24,
            Metric.PdmDpiX: dpi,
            Metric.PdmDpiY: dpi,
            Metric.PdmPhysicalDpiX: dpi,
            Metric.PdmPhysicalDpiY: dpi,
            Metric.PdmDevicePixelRatio: 1,
        }

    def text(self, title: str = "") -> str:
        """Return the document."""
        return self._engine.document.text(self._size, title)

    def paintEngine(self) -> QPaintEngine:
        """Return what a painter paints with."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Return a measure of the sheet."""
        known = self._metrics.get(metric)
        return super().metric(metric) if known is None else known
