"""A field for a folder or a file: typed, taken from what is offered, or looked for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from gui.icons import icon
from gui.tokens import Tokens


class PathField(QWidget):
    """`changed`: it holds another path. Where there are offers, they are in its list."""

    changed = Signal()

    def __init__(self, name: str, tip: str, files: str = "") -> None:
        """`name`: for screen readers. `files`: which files are asked for, as Qt's dialog has it; empty for a folder."""
        super().__init__()
        self._name, self._files = name, files
        self.edit = QComboBox(editable=True)
        self.edit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.edit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edit.setMinimumContentsLength(8)
        self.edit.setCompleter(None)  # type: ignore[arg-type] # it would complete what nobody has typed
        for part in (self.edit, self.edit.lineEdit()):
            assert part is not None
            part.setAccessibleName(name)
            part.setToolTip(tip)
        self._search = QToolButton()
        self._search.setProperty("role", "plain")
        self._search.setAccessibleName(self.tr("Look for: {0}").format(name))
        self._search.setToolTip(self.tr("Look for: {0}").format(name))
        self._search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.edit, 1)
        row.addWidget(self._search)
        self.setFocusProxy(self.edit)
        self.edit.editTextChanged.connect(self.changed)
        self._search.clicked.connect(self._look)

    @property
    def text(self) -> str:
        """The path, as it was typed."""
        return self.edit.currentText().strip()

    def put(self, path: str) -> None:
        """Show a path; `changed` is emitted if it is another."""
        self.edit.setEditText(path)
        line = self.edit.lineEdit()
        assert line is not None
        if not line.hasFocus():
            line.setCursorPosition(len(path))  # its end tells it apart

    def offer(self, paths: Sequence[Path]) -> None:
        """Have these in the list, the best first. What is in the field stays."""
        wanted = [str(path) for path in paths]
        if wanted != [self.edit.itemText(index) for index in range(self.edit.count())]:
            text = self.edit.currentText()
            blocked = self.edit.blockSignals(True)
            self.edit.clear()
            self.edit.addItems(wanted)
            self.edit.setEditText(text)
            self.edit.blockSignals(blocked)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._search.setIcon(icon("folder", tokens))

    def setProperty(self, name: str, value: object) -> bool:
        """Let the frame be red where the path is wrong."""
        done = self.edit.setProperty(name, value)
        self.edit.style().polish(self.edit)
        return done

    @Slot()
    def _look(self) -> None:
        if self._files:
            path, _ = QFileDialog.getOpenFileName(self.window(), self._name, self.text, self._files)
        else:
            path = QFileDialog.getExistingDirectory(self.window(), self._name, self.text)
        if path:
            self.put(path)
