"""The bar across the top: the name, the benches, and what is needed from everywhere."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from gui.actions import Actions
from gui.bench_tab import BenchTab
from gui.benches.benches import Benches
from gui.icons import app_icon, icon
from gui.language import LANGUAGES, spoken
from gui.layout import SIDE, SIDE_COMPACT
from gui.segmented import Segmented
from gui.tokens import Tokens

HEIGHT = 48
MARGIN = 14  # pixels at both ends
GAP, NARROW_GAP = 8, 6  # between two parts


class TopBar(QWidget):
    """Name, bench tabs, code, undo and redo, language, palette, keys, menu.

    `language_chosen`: one of LANGUAGES.
    """

    language_chosen = Signal(str)

    def __init__(self, actions: Actions, benches: Benches) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._tabs = [BenchTab(actions[bench.name], bench.number) for bench in benches.all]
        self._code = _button(words=True)
        self._export = _button(actions["export_note"], words=True)
        self._export.setProperty("role", "primary")
        self._small = [_button(actions[name]) for name in ("undo", "redo", "theme", "keys")]
        self._menu_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setProperty("role", "plain")
        self._menu_button.setToolTip(self.tr("Every action, in menus."))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu = QMenu(self)
        actions.menu(self._menu)
        self._menu_button.setMenu(self._menu)
        self.language = Segmented(
            [LANGUAGES["ko"], "EN"],
            self.tr("Language"),
            [self.tr("Every text in Korean. Ctrl+Shift+L"), self.tr("Every text in English. Ctrl+Shift+L")],
            small=True,
        )
        self.language.choose(list(LANGUAGES).index(spoken()))
        self.language.chosen.connect(self._choose_language)
        self._fill()
        self.set_compact(False)

    def show_code(self, action: QAction | None) -> None:
        """Let the code button do this; None: the bench in front has no such action."""
        self._code.setVisible(action is not None)
        if action is not None:
            _show(self._code, action)

    def set_compact(self, narrow: bool) -> None:
        """Show the code button as an icon where there is little room. The benches begin where the content begins."""
        self._code.setToolButtonStyle(_style(not narrow))
        side, gap = (SIDE_COMPACT, NARROW_GAP) if narrow else (SIDE, GAP)
        self._row.setSpacing(gap)
        self._name.setFixedWidth(side - MARGIN - gap)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._menu_button.setIcon(icon("menu", tokens))
        export = self._export.defaultAction()
        export.setIcon(icon("note", tokens, tokens.primink))
        export.setIconVisibleInMenu(False)  # it is in the colour of a filled button

    @Slot(int)
    def _choose_language(self, index: int) -> None:
        self.language_chosen.emit(list(LANGUAGES)[index])

    def _fill(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._name = QWidget()
        name_row = QHBoxLayout(self._name)
        name_row.setContentsMargins(0, 0, 0, 0)
        sign, words = QLabel(), QLabel("Tapescope")
        sign.setPixmap(app_icon().pixmap(QSize(22, 22)))
        words.setProperty("role", "title")
        name_row.addWidget(sign)
        name_row.addWidget(words)
        name_row.addStretch(1)
        row.addWidget(self._name)
        row.addWidget(self._well())
        row.addStretch(1)
        undo, redo, *others = self._small
        for part in (self._code, self._export, undo, redo, self.language, *others, self._menu_button):
            row.addWidget(part)

    def _well(self) -> QFrame:
        well = QFrame()
        well.setProperty("role", "well")
        well.setFixedHeight(36)
        row = QHBoxLayout(well)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for tab in self._tabs:
            row.addWidget(tab)
        return well


def _button(action: QAction | None = None, words: bool = False) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "" if words else "plain")
    button.setToolButtonStyle(_style(words))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # clicked, Space stays the key of play
    if action is not None:
        _show(button, action)
    return button


def _show(button: QToolButton, action: QAction) -> None:
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())


def _style(words: bool) -> Qt.ToolButtonStyle:
    styles = Qt.ToolButtonStyle
    return styles.ToolButtonTextBesideIcon if words else styles.ToolButtonIconOnly
