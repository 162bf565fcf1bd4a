"""Recipe → form → recipe: everything that decides a run, to see and to change."""

from dataclasses import fields, replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.frame import Array
from engine.recipe import Recipe, RecipeError
from gui.panel.example_picker import ExamplePicker
from gui.panel.number import NumberControl
from gui.panel.section import Section
from gui.panel.start import StartControl
from gui.tokens import Tokens

WIDTH, COMPACT = 256, 232
MARGIN, LEAST = 14, 4

# Shapes only, no colours: numbers and words side by side have little room here.
_SHAPES = """
QLineEdit { padding: 0 4px; }
QLineEdit:focus { padding: 0 3px; }
QToolButton { padding: 1px 0; }
SeedControl QToolButton { min-width: 32px; min-height: 26px; }
LogSlider { min-height: 34px; }
"""


class Panel(QScrollArea):
    """A complete, valid recipe at any time; what is wrong stays in its field and never gets out.

    `changed` carries the new recipe and whether the change is final: False while something is dragged.
    """

    changed = Signal(object, bool)

    def __init__(self, recipe: Recipe) -> None:
        super().__init__()
        self._recipe = recipe
        self._dragging = False
        self._picker = ExamplePicker()
        self._sections = [Section(part.name, type(getattr(recipe, part.name))) for part in fields(recipe)]
        self._rows = {row.field: row for section in self._sections for row in section.rows}
        self.setAccessibleName(self.tr("Parameters"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls take the focus, the first one in its place
        self.setFocusProxy(self._picker)
        self.setStyleSheet(_SHAPES)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._laid_out())
        self.set_compact(False)
        for row in self._rows.values():
            row.show_value(_setting(recipe, row.field))
            row.entered.connect(self._enter)
        self._picker.chosen.connect(self._choose_example)
        self._tidy()

    @property
    def recipe(self) -> Recipe:
        """The recipe in force."""
        return self._recipe

    def show_recipe(self, recipe: Recipe) -> None:
        """Show another recipe; nothing is emitted. What is being typed into a setting that stays is kept."""
        self._recipe = recipe
        self._dragging = False
        for row in self._rows.values():
            value = _setting(recipe, row.field)
            if value != row.value:
                row.show_value(value)
        self._tidy()

    def set_limit(self, limit: float | None, about: bool) -> None:
        """Mark the learning rate above which training diverges; None for no such limit. `about`: it is not exact."""
        control = self._rows["training.learning_rate"].control
        assert isinstance(control, NumberControl)
        control.set_limit(limit, about)

    def set_start(self, weights: Array) -> None:
        """Say which w1, w2 and b this run starts from, shape (3,); typing them begins there."""
        control = self._rows["model.initial"].control
        assert isinstance(control, StartControl)
        if self._recipe.model.initial is None:
            # The digits a float32 has: fit to read, and they give the same float32 again.
            control.set_start([float(str(weight)) for weight in weights])

    def show_error(self, error: RecipeError) -> None:
        """Show what is wrong with a setting beside it; one without a control is not shown."""
        row = self._rows.get(error.field)
        if row:
            row.refuse(error)
            self.ensureWidgetVisible(row)

    def focus_field(self, name: str) -> None:
        """Put the focus where a setting is changed, by its dotted name."""
        row = self._rows[name]
        self.ensureWidgetVisible(row)
        row.focus()

    def set_compact(self, compact: bool) -> None:
        """Take less width, or the usual one."""
        self.setFixedWidth(COMPACT if compact else WIDTH)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for row in self._rows.values():
            row.restyle(tokens)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(WIDTH, 742)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the scroll bar take its room from the margin, not from the fields."""
        if event.type() == QEvent.Type.Resize:
            margin = max(LEAST, MARGIN - (self.width() - self.viewport().width()))
            for part in (self._picker, *self._sections):
                part.setContentsMargins(0, 0, margin, 0)
        return super().viewportEvent(event)

    def _laid_out(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._picker)
        for section in self._sections:
            rule = QFrame()
            rule.setProperty("role", "rule")
            rule.setFixedHeight(1)
            column.addWidget(rule)
            column.addWidget(section)
        column.addStretch(1)
        return content

    @Slot(str, object, bool)
    def _enter(self, field: str, value: object, final: bool) -> None:
        row = self._rows[field]
        try:
            recipe = _with(self._recipe, field, value)
        except RecipeError as error:
            row.refuse(error)
            return
        row.show_value(_setting(recipe, field))
        self._adopt(recipe, final)

    @Slot(object)
    def _choose_example(self, recipe: Recipe) -> None:
        for row in self._rows.values():
            row.revert()
        self._adopt(recipe, True)

    def _adopt(self, recipe: Recipe, final: bool) -> None:
        """Take over a recipe that a person made, and tell; a drag's end is told even where nothing came of it."""
        news = recipe != self._recipe or (final and self._dragging)
        self.show_recipe(recipe)
        self._dragging = not final
        if news:
            self.changed.emit(recipe, final)

    def _tidy(self) -> None:
        """Show the settings that decide something, and which example this is."""
        for row in self._rows.values():
            row.setVisible(_matters(row.field, self._recipe))
        self._picker.show_recipe(self._recipe)


def _setting(recipe: Recipe, field: str) -> object:
    section, key = field.split(".")
    return getattr(getattr(recipe, section), key)


def _with(recipe: Recipe, field: str, value: object) -> Recipe:
    """Return the recipe with one setting changed, and what goes with it; raises RecipeError."""
    if field == "data.path" and value is None:
        return replace(recipe, data=replace(recipe.data, kind="blobs", path=None))
    return recipe.with_(field, value)


def _matters(field: str, recipe: Recipe) -> bool:
    """Tell whether a setting decides anything in a recipe."""
    drawn = recipe.data.kind != "csv"
    match field:
        case "data.path":
            return not drawn
        case "data.mean_0" | "data.mean_1" | "data.covariance" | "data.per_class":
            return drawn
        case "data.seed":  # orders the mini-batches too
            return drawn or recipe.training.batch_size is not None
        case "model.seed":
            return recipe.model.initial is None
    return True
