"""The list of examples at the top of the panel."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.recipe import Recipe
from gui.panel.choice import DropDown
from gui.panel.examples import examples
from gui.panel.label import Label, line


class ExamplePicker(QWidget):
    """Shows which example a recipe is, if any; `chosen` carries the recipe of another one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._examples = examples()
        name = self.tr("Examples")
        tip = self.tr("Recipes worth starting from; any setting can be changed afterwards.")
        self._list = DropDown([example.title for example in self._examples], name, tip)
        self._list.setPlaceholderText(self.tr("Custom"))
        self.setFocusProxy(self._list)
        label = Label(name)
        label.setBuddy(self._list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 9, 0, 10)
        rows.addLayout(line(label, self._list, wide=True))
        self._list.chosen.connect(self._choose)

    def show_recipe(self, recipe: Recipe) -> None:
        """Show the title of a recipe; nothing is emitted."""
        recipes = [example.recipe for example in self._examples]
        self._list.choose(recipes.index(recipe) if recipe in recipes else -1)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.chosen.emit(self._examples[index].recipe)
