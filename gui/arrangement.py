"""Widgets side by side or one below the other, without gaps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def split(orientation: Qt.Orientation, widgets: Sequence[QWidget]) -> QSplitter:
    """Return widgets with a hairline between them that can be moved; none can be moved away."""
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter


def column(widgets: Sequence[QWidget], stretched: int | None = None) -> QWidget:
    """Return widgets one below the other; the stretched one takes what is left, by default nobody does."""
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for index, widget in enumerate(widgets):
        rows.addWidget(widget, int(index == stretched))
    if stretched is None:
        rows.addStretch(1)
    return holder
