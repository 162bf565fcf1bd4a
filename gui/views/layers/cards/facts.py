"""What there is to know of a layer that came through: its shapes, its weights, how many parameters and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.shapes import Passage, parameters
from gui.folding_label import FoldingLabel
from gui.numbers import grouped
from gui.style import mono_font
from gui.views.layers.cards.words import sizes

ROWS = 3  # of weights and sizes: on every card, so that what is below stands at the same height
ROW = 16  # pixels


class Facts(QWidget):
    """A column of words and numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes = FoldingLabel(mono_font(11.5))
        self.count, self.formula = QLabel(), FoldingLabel(mono_font(10.5))
        self.count.setFont(mono_font(14, bold=True))
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for _ in range(ROWS):
            self._add_row()
        self._lay_out()

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("parameters"))
        caption.setProperty("role", "label")
        self.count.setToolTip(self.tr("Keras's own count"))
        total = QHBoxLayout()
        total.addWidget(caption)
        total.addStretch(1)
        total.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.shapes)
        column.addWidget(_rule())
        column.addLayout(self._grid)
        column.addWidget(_rule())
        column.addLayout(total)
        column.addWidget(self.formula)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The names and shapes of the weights, then where a convolution's output sizes come from."""
        return [(caption.text(), value.text()) for caption, value in self._rows if value.text()]

    def draw(self, passage: Passage) -> None:
        """Show another layer."""
        shape = passage.inputs.shape
        self.shapes.setText(f"{shape} → {passage.output_shape}")
        self.shapes.setAccessibleName(self.tr("Input → output"))
        self._show_rows(passage)
        count = parameters(passage.layer, shape)
        self.count.setText(grouped(passage.parameters))
        self.formula.setText(count.numbers)
        self.formula.setToolTip(f"{count.names}\n= {count.numbers}\n= {grouped(count.value)}")

    def _show_rows(self, passage: Passage) -> None:
        rows = [(weight.name, str(weight.values.shape), "") for weight in passage.weights]
        rows += [
            (
                self.tr("size"),
                f"{size.numbers} = {size.value}",
                self.tr("output size = {0}").format(f"{size.names}\n= {size.numbers} = {size.value}"),
            )
            for size in sizes(passage)
        ]
        while len(self._rows) < len(rows):
            self._add_row()
        blank = ("", "", "")
        for n, labels in enumerate(self._rows):
            caption, value, tip = rows[n] if n < len(rows) else blank
            labels[0].setText(caption)
            labels[1].setText(value)
            for label in labels:
                label.setToolTip(tip)
                label.setVisible(n < max(ROWS, len(rows)))

    def _add_row(self) -> None:
        caption, value = QLabel(), QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = len(self._rows)
        for column, label in enumerate((caption, value)):
            label.setFont(mono_font(11))
            label.setFixedHeight(ROW)
            self._grid.addWidget(label, row, column)
        self._rows.append((caption, value))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule
