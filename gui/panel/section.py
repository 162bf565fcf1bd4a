"""One part of the recipe: a heading and a row for each setting that can be chosen."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.recipe import rules
from gui import text
from gui.panel.control import control_for
from gui.panel.label import GAP
from gui.panel.row import Row

# As people read them; a setting that is not named here comes after these.
ORDER = (
    "path",
    "kind",
    "mean_0",
    "mean_1",
    "covariance",
    "per_class",
    "initial",
    "seed",
    "learning_rate",
    "batch_size",
    "steps",
    "execution",
)


class Section(QWidget):
    """`rows`: its settings, in the order of the screen."""

    def __init__(self, name: str, part: type) -> None:
        """`part`: Data, Model or Training, called `name` in the recipe."""
        super().__init__()
        self.rows: list[Row] = []
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.setContentsMargins(14, 10, 0, 13)
        heading = QLabel(text.section(name))
        heading.setProperty("role", "title")
        heading.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(heading)
        allowed = rules(part)
        for key in sorted(allowed, key=_place):
            field, rule = f"{name}.{key}", allowed[key]
            control = control_for(field, rule)
            if control:
                self.rows.append(Row(field, rule, control))
                layout.addWidget(self.rows[-1])


def _place(key: str) -> int:
    return ORDER.index(key) if key in ORDER else len(ORDER)
