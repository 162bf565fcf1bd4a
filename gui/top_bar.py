"""The bar across the top: the name, the benches, and what is needed from everywhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from gui.actions import Actions
from gui.icons import app_icon, icon
from gui.tokens import Tokens

HEIGHT = 48
SIDE_WIDTH = 256  # the benches begin where the content begins


class TopBar(QWidget):
    """Name, bench tabs, code, undo and redo, palette, keys, menu."""

    def __init__(self, actions: Actions, benches: list[str]) -> None:
        """`benches`: their titles with the number of their key, as `3 Train`."""
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._code = self._button(actions, "code", words=True)
        self._small = [self._button(actions, name) for name in ("undo", "redo", "theme", "keys")]
        self._menu_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setProperty("role", "plain")
        self._menu_button.setToolTip(self.tr("Every action, in menus."))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu = QMenu(self)
        actions.menu(self._menu)
        self._menu_button.setMenu(self._menu)
        self._fill(benches)

    def set_compact(self, narrow: bool) -> None:
        """Show the code button as an icon where there is little room."""
        self._code.setToolButtonStyle(_style(not narrow))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._menu_button.setIcon(icon("menu", tokens))

    def _fill(self, benches: list[str]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        name = QWidget()
        name.setFixedWidth(SIDE_WIDTH - 22)
        name_row = QHBoxLayout(name)
        name_row.setContentsMargins(0, 0, 0, 0)
        sign, words = QLabel(), QLabel("Tapescope")
        sign.setPixmap(app_icon().pixmap(QSize(22, 22)))
        words.setProperty("role", "title")
        name_row.addWidget(sign)
        name_row.addWidget(words)
        name_row.addStretch(1)
        row.addWidget(name)
        row.addWidget(_tabs(benches, self.tr("Bench")))
        row.addStretch(1)
        for button in (self._code, *self._small, self._menu_button):
            row.addWidget(button)

    def _button(self, actions: Actions, name: str, words: bool = False) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(actions[name])
        button.setProperty("role", "" if words else "plain")
        button.setToolButtonStyle(_style(words))
        button.setAccessibleName(actions.acts[name].text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # clicked, Space stays the key of play
        return button


def _tabs(benches: list[str], name: str) -> QFrame:
    well = QFrame()
    well.setProperty("role", "well")
    well.setFixedHeight(36)
    row = QHBoxLayout(well)
    row.setContentsMargins(3, 3, 3, 3)
    for bench in benches:
        tab = QToolButton()
        tab.setText(bench)
        tab.setToolTip(f"{name}: {bench}")
        tab.setAccessibleName(f"{name}: {bench}")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setChecked(True)
        tab.setProperty("role", "tab")
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(tab)
    return well


def _style(words: bool) -> Qt.ToolButtonStyle:
    styles = Qt.ToolButtonStyle
    return styles.ToolButtonTextBesideIcon if words else styles.ToolButtonIconOnly
