"""What is seen while there is no tensor: three lines that make one, to be clicked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.style import mono_font, ui_font

EXAMPLES = ("x = tf.ones((2, 2))", "v = tf.Variable([[1., 2.], [3., 4.]])", "n = np.array([1., 2., 3.])")
APART, WIDTH = 8, 320


class Examples(QWidget):
    """`lines_wanted` carries the line of the example that was clicked."""

    lines_wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Make a tensor")
        self.note = QLabel()
        self.note.setProperty("role", "note")
        self.buttons = [self._button(line) for line in EXAMPLES]
        head = QLabel(self.title)
        head.setFont(ui_font(15, bold=True))
        rows = QVBoxLayout(self)
        rows.setSpacing(APART)
        rows.addStretch(2)
        for widget in (head, self.note, *self.buttons):
            rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
        self.setAccessibleName(self.title)
        self.set_loading("")

    def set_loading(self, text: str) -> None:
        """Say that lines wait for something; "": they run at once."""
        self.note.setText(
            self.tr("{0} Lines run as soon as it is there.").format(text) if text else self.tr("Try one:")
        )

    def _button(self, line: str) -> QPushButton:
        button = QPushButton(line)
        button.setProperty("role", "ghost")
        button.setFont(mono_font(13))
        button.setMinimumWidth(WIDTH)
        button.setToolTip(self.tr("Run this line."))
        button.setAccessibleName(self.tr("Run {0}").format(line))
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.lines_wanted.emit((button.text(),))
