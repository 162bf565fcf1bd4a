"""The list of every key, from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.action_table import Act
from gui.focus_ring import FocusRing
from gui.key_names import key_name


class KeyList(QDialog):
    """Shows each action that has a key, by menu. Esc closes it."""

    def __init__(self, acts: list[Act], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(620, 640)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(2, 1)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(18)
        menu = ""
        for act in (act for act in acts if act.keys):
            if act.menu != menu:
                menu = act.menu
                grid.addWidget(_label(menu, "title"), grid.rowCount(), 0, 1, 3)
            keys = "   ".join(key_name(QKeySequence(key)) for key in act.keys)
            row = grid.rowCount()
            grid.addWidget(_label(act.text, ""), row, 0)
            grid.addWidget(_label(keys, "number"), row, 1)
            grid.addWidget(_label(act.help, "caption"), row, 2)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        FocusRing(self)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text, wordWrap=role == "caption")
    label.setProperty("role", role)
    return label
