from dataclasses import fields, replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QToolButton, QWidget

from engine.recipe import Number, Recipe, RecipeError, rules
from gui import style
from gui.panel import Panel
from gui.panel.control import control_for
from gui.panel.field import Field
from gui.panel.slider import LogSlider
from gui.tokens import DARK, LIGHT, color
from tests.frames import BOOK

CSV = replace(Recipe(), data=replace(Recipe().data, kind="csv", path="points/mine.csv"))


@pytest.fixture
def shown(qtbot, qapp):
    """A function that shows the panel of a recipe, as wide and as high as in the window."""
    style.apply(qapp, LIGHT)

    def show(recipe=BOOK, height=742, compact=False):
        panel = Panel(recipe)
        qtbot.addWidget(panel)
        panel.restyle(LIGHT)
        panel.set_compact(compact)
        panel.resize(panel.width(), height)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel.heard = []
        panel.changed.connect(lambda recipe, final: panel.heard.append((recipe, final)))
        return panel

    return show


def field(panel, name):
    return next(each for each in panel.findChildren(Field) if each.accessibleName() == name)


def button(panel, name):
    buttons = [*panel.findChildren(QToolButton), *panel.findChildren(QPushButton)]
    return next(each for each in buttons if each.accessibleName() == name)


def write(qtbot, panel, name, text, key=Qt.Key.Key_Return):
    target = field(panel, name)
    target.setFocus()
    target.selectAll()
    qtbot.keyClicks(target, text)
    if key:
        qtbot.keyClick(target, key)
    return target


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def said(panel):
    """What the panel says is wrong."""
    labels = [each for each in panel.findChildren(QLabel) if each.property("role") == "err"]
    return [each.text() for each in labels if each.isVisible()]


def test_what_is_typed_becomes_a_recipe_at_enter(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Per class", "500")
    assert panel.heard == [(BOOK.with_("data.per_class", 500), True)]
    assert panel.recipe == panel.heard[0][0]


def test_what_is_typed_becomes_a_recipe_when_the_field_is_left(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Steps", "100", key=None)
    assert panel.heard == []
    qtbot.keyClick(field(panel, "Steps"), Qt.Key.Key_Tab)
    assert panel.heard == [(BOOK.with_("training.steps", 100), True)]


def test_a_field_that_is_only_passed_through_changes_nothing(qtbot, shown):
    panel = shown()
    start = panel.recipe
    first = field(panel, "Mean 0 x₁")
    first.setFocus()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert panel.heard == []
    assert panel.recipe is start


def test_every_control_is_reached_by_tab_and_has_a_name_and_a_tooltip(qtbot, shown):
    panel = shown()
    panel.setFocus()
    reached = []
    while (now := QApplication.focusWidget()) not in reached:
        reached.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    names = [widget.accessibleName() for widget in reached]
    assert names[:4] == ["Examples", "Mean 0 x₁", "Mean 0 x₂", "Mean 1 x₁"]
    assert all(names)
    assert all(widget.toolTip() for widget in reached), names
    assert len(set(names)) == len(names) - 1  # the learning rate has a field and a slider
    assert reached.count(panel) == 0


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("Learning rate", "0", "Learning rate must be from 1e-05 to 10"),
        ("Learning rate", "fast", "Learning rate must be from 1e-05 to 10"),
        ("Learning rate", "0,5", "Learning rate must be from 1e-05 to 10"),
        ("Learning rate", "nan", "Learning rate must be from 1e-05 to 10"),
        ("Per class", "1", "Per class must be a whole number from 2 to 500,000"),
        ("Per class", "2.5", "Per class must be a whole number from 2 to 500,000"),
        ("Per class", "", "Per class must be a whole number from 2 to 500,000"),
        ("Mean 0 x₁", "1e9", "Mean 0 must be two numbers from −100 to 100"),
        ("Initial W w₁", "x", "Start must hold a matrix of numbers in W and a vector of numbers in b for each layer"),
        (
            "Covariance x₁ x₂",
            "1",
            "Covariance must be positive definite: the covariance 1 must lie inside ±√(1 · 1) = ±1",
        ),
    ],
)
def test_what_is_wrong_never_leaves_the_panel_and_says_what_is_allowed(qtbot, shown, name, typed, message):
    panel = shown()
    target = write(qtbot, panel, name, typed)
    if not typed:
        qtbot.keyClick(target, Qt.Key.Key_Backspace)
        qtbot.keyClick(target, Qt.Key.Key_Return)
    assert panel.heard == []
    assert panel.recipe == BOOK
    assert said(panel) == [message]
    assert target.accessibleDescription() == message
    assert target.property("wrong") is True


def test_a_wrong_entry_is_kept_when_the_field_is_left_until_it_is_mended(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Steps", "none", key=Qt.Key.Key_Tab)
    write(qtbot, panel, "Per class", "500")  # the others go on
    assert panel.recipe == BOOK.with_("data.per_class", 500)
    assert field(panel, "Steps").text() == "none"
    assert len(said(panel)) == 1
    target = write(qtbot, panel, "Steps", "100")
    assert said(panel) == []
    assert target.property("wrong") is False
    assert panel.recipe == BOOK.with_("data.per_class", 500).with_("training.steps", 100)


def test_escape_goes_back_to_the_last_number_that_was_right_and_leaves_the_field(qtbot, shown):
    panel = shown()
    target = write(qtbot, panel, "Covariance x₁ x₂", "3")
    assert field(panel, "Covariance x₂ x₁").text() == "3"
    qtbot.keyClick(target, Qt.Key.Key_Escape)
    assert said(panel) == []
    assert (target.text(), field(panel, "Covariance x₂ x₁").text()) == ("0.50", "0.50")
    assert not target.hasFocus()
    assert panel.heard == []


def test_only_the_field_that_is_wrong_by_itself_is_marked(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Mean 1 x₂", "far")
    assert field(panel, "Mean 1 x₂").property("wrong") is True
    assert not field(panel, "Mean 1 x₁").property("wrong")


def test_either_field_of_the_covariance_changes_both(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Covariance x₂ x₁", "-0.25")
    assert panel.recipe.data.covariance == ((1, -0.25), (-0.25, 1))
    write(qtbot, panel, "Covariance x₁ x₂", "0.125")
    assert panel.recipe.data.covariance == ((1, 0.125), (0.125, 1))
    qtbot.keyClick(field(panel, "Covariance x₂ x₁"), Qt.Key.Key_Up)
    assert panel.recipe.data.covariance == ((1, 0.225), (0.225, 1))


def test_a_covariance_can_be_mended_through_any_of_its_numbers(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Covariance x₁ x₂", "2")
    assert len(said(panel)) == 1
    write(qtbot, panel, "Covariance x₁ x₁", "5")
    assert said(panel) == []
    assert panel.recipe.data.covariance == ((5, 2), (2, 1))


def test_all_digits_are_kept_though_few_are_shown(qtbot, shown):
    panel = shown()
    target = field(panel, "Initial W w₁")
    assert target.text() == "−0.064"
    target.setFocus()
    assert target.text() == "−0.06412163275869642"
    qtbot.keyClick(target, Qt.Key.Key_Return)
    qtbot.keyClick(target, Qt.Key.Key_Tab)
    assert panel.recipe == BOOK
    assert panel.heard == []


def test_a_true_minus_and_spaces_are_understood(qtbot, shown):
    panel = shown()
    QApplication.clipboard().setText(" −1.5 ")
    target = write(qtbot, panel, "Mean 0 x₁", "", key=None)
    qtbot.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(target, Qt.Key.Key_Return)
    assert panel.recipe.data.mean_0 == (-1.5, 3)
    assert field(panel, "Mean 0 x₁").text() == "−1.5"


@pytest.mark.parametrize(
    ("name", "key", "modifier", "setting", "value"),
    [
        ("Mean 0 x₁", Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "mean_0", (0.1, 3)),
        ("Mean 0 x₁", Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, "mean_0", (-0.01, 3)),
        ("Mean 0 x₂", Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier, "mean_0", (0, 4)),
        ("Per class", Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "per_class", 999),
        ("Per class", Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier, "per_class", 1010),
    ],
)
def test_arrows_count(qtbot, shown, name, key, modifier, setting, value):
    panel = shown()
    target = field(panel, name)
    target.setFocus()
    qtbot.keyClick(target, key, modifier)
    assert getattr(panel.recipe.data, setting) == value
    assert panel.heard[-1][1] is True


def test_arrows_change_the_learning_rate_in_even_ratios_and_stop_at_the_bounds(qtbot, shown):
    panel = shown()
    target = field(panel, "Learning rate")
    target.setFocus()
    rates = []
    for _ in range(30):
        qtbot.keyClick(target, Qt.Key.Key_Up)
        rates.append(panel.recipe.training.learning_rate)
    assert rates[:4] == [0.12, 0.15, 0.2, 0.25]
    assert rates[-1] == 10
    assert said(panel) == []


def wheel(widget, notches):
    at = QPointF(widget.rect().center())
    turn = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turn)


def test_the_wheel_counts_only_in_the_field_that_has_the_focus(qtbot, shown):
    panel = shown(height=400)
    steps, size = field(panel, "Steps"), field(panel, "Per class")
    size.setFocus()
    for widget in (steps, panel.findChild(QComboBox), panel.findChild(LogSlider)):
        wheel(widget, 1)
    assert panel.heard == []
    wheel(size, 2)
    assert panel.recipe.data.per_class == 1002


def test_the_wheel_over_a_field_without_the_focus_scrolls_the_panel(qtbot, shown):
    panel = shown(height=400)
    bar = panel.verticalScrollBar()
    field(panel, "Mean 0 x₁").setFocus()
    bar.setValue(0)
    at = QPointF(field(panel, "Per class").mapTo(panel, QPoint(20, 10)))
    QTest.wheelEvent(panel.windowHandle(), at, QPoint(0, -120))
    assert panel.heard == []
    assert bar.value() > 0


def test_a_drag_on_a_label_is_one_change(qtbot, shown):
    panel = shown()
    label = next(each for each in panel.findChildren(QLabel) if each.text() == "Per class")
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(label, QPoint(20, 12))
    qtbot.mouseMove(label, QPoint(20, -20))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(20, -20))
    assert panel.recipe.data.per_class == 1010
    finals = [final for _, final in panel.heard]
    assert finals == [False] * (len(finals) - 1) + [True]


def at_share(slider, share):
    return QPoint(round(7 + share * (slider.width() - 14)), 9)


def test_the_slider_changes_the_rate_at_once_and_says_when_it_is_let_go(qtbot, shown):
    panel = shown()
    slider = panel.findChild(LogSlider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at_share(slider, 0.8))
    assert panel.heard == [(BOOK.with_("training.learning_rate", 1.0), False)]
    qtbot.mouseMove(slider, at_share(slider, 0.4))
    assert panel.heard[-1] == (BOOK.with_("training.learning_rate", 0.01), False)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at_share(slider, 0.4))
    assert panel.heard[-1] == (BOOK.with_("training.learning_rate", 0.01), True)
    assert field(panel, "Learning rate").text() == "0.010"


def test_a_drag_that_comes_back_is_told_as_over(qtbot, shown):
    panel = shown()
    slider = panel.findChild(LogSlider)
    at = at_share(slider, 0.6)  # 0.1, as it was
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at_share(slider, 0.8))
    qtbot.mouseMove(slider, at)
    back = panel.recipe
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at)
    assert panel.heard[-2:] == [(back, False), (back, True)]


def test_a_click_on_the_handle_rounds_nothing(qtbot, shown):
    recipe = BOOK.with_("training.learning_rate", 0.12345)
    panel = shown(recipe)
    slider = panel.findChild(LogSlider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at_share(slider, 0.62))
    assert panel.heard == []
    assert panel.recipe == recipe


def test_the_slider_is_worked_by_keys(qtbot, shown):
    panel = shown()
    slider = panel.findChild(LogSlider)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert panel.recipe.training.learning_rate == pytest.approx(0.11)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert panel.recipe.training.learning_rate == 10
    assert all(final for _, final in panel.heard)


def test_a_rate_below_the_slider_is_typed_and_stays(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Learning rate", "0.00002")
    assert panel.recipe.training.learning_rate == 2e-5
    assert panel.findChild(LogSlider).value() == 0


def test_the_slider_is_red_from_the_limit_on(qtbot, shown):
    panel = shown()
    slider = panel.findChild(LogSlider)

    def is_red(share):
        pixel = slider.grab().toImage().pixelColor(at_share(slider, share))
        return pixel.red() > pixel.green() + 60

    assert not is_red(0.9)
    panel.set_limit(0.142, about=False)
    assert is_red(0.9)
    assert not is_red(0.5)
    panel.set_limit(None, about=False)
    assert not is_red(0.9)


def test_a_mini_batch_begins_with_128_points_and_its_size_is_typed(qtbot, shown):
    panel = shown()
    assert not field(panel, "Batch size").isVisible()
    click(qtbot, button(panel, "Batch: Mini-batch"))
    assert panel.recipe.training.batch_size == 128
    assert field(panel, "Batch size").isVisible()
    write(qtbot, panel, "Batch size", "32")
    click(qtbot, button(panel, "Batch: Full"))
    assert panel.recipe == BOOK
    click(qtbot, button(panel, "Batch: Mini-batch"))
    assert panel.recipe.training.batch_size == 32


def test_new_points_and_new_weights_are_two_actions_and_their_seeds_are_seen(qtbot, shown):
    panel = shown(Recipe())
    click(qtbot, button(panel, "New points: another seed"))
    assert panel.recipe == Recipe().with_("data.seed", panel.recipe.data.seed) != Recipe()
    assert field(panel, "Seed").text() == str(panel.recipe.data.seed)
    first = panel.recipe
    click(qtbot, button(panel, "New weights: another seed"))
    assert panel.recipe == first.with_("model.seed", panel.recipe.model.seed) != first
    assert field(panel, "Seed of W").text() == str(panel.recipe.model.seed)


def test_typing_a_start_begins_at_the_weights_of_the_run(qtbot, shown):
    panel = shown(Recipe())
    weights = np.array([0.63696, 0.26979, 0.0], np.float32)
    panel.set_start(weights)
    assert not field(panel, "Initial b").isVisible()
    click(qtbot, button(panel, "Start: Typed"))
    initial = panel.recipe.model.initial
    assert np.array_equal(np.float32([initial.W[0][0][0], initial.W[0][1][0], initial.b[0][0]]), weights)
    assert not field(panel, "Seed of W").isVisible()
    write(qtbot, panel, "Initial b", "0.5")
    assert panel.recipe.model.initial.b == ((0.5,),)
    click(qtbot, button(panel, "Start: From seed"))
    assert panel.recipe == Recipe()
    assert field(panel, "Seed of W").isVisible()


def test_a_typed_start_is_not_overwritten_by_that_of_a_run(qtbot, shown):
    panel = shown()
    panel.set_start(np.zeros(3, np.float32))
    assert field(panel, "Initial W w₁").text() == "−0.064"


def test_a_file_stands_in_the_place_of_the_clouds_and_there_is_a_way_back(qtbot, shown):
    panel = shown(CSV)
    assert "mine.csv" in [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert not field(panel, "Mean 0 x₁").isVisible()
    assert not field(panel, "Seed").isVisible()
    click(qtbot, button(panel, "Use the clouds"))
    assert panel.recipe == Recipe()
    assert field(panel, "Mean 0 x₁").isVisible()


def test_a_seed_that_orders_the_mini_batches_of_a_file_is_seen(shown):
    assert field(shown(CSV.with_("training.batch_size", 5)), "Seed").isVisible()


def test_a_setting_with_nothing_to_choose_has_no_control(shown):
    names = [each.text() for each in shown().findChildren(QLabel)]
    assert "Activation" not in names
    assert "Hidden layers" not in names


def test_a_setting_that_nobody_has_heard_of_appears_with_name_range_and_control(qtbot, qapp):
    control = control_for("training.weight_decay", Number(0, 1))
    qtbot.addWidget(control)
    assert [each.accessibleName() for each in control.fields] == ["Weight decay"]


def test_every_setting_with_a_choice_has_a_row(shown):
    """Only these have nothing to choose now."""
    panel = shown()
    without = {"data.kind", "model.hidden", "model.activation"}
    for part in fields(Recipe):
        for key in rules(type(getattr(Recipe(), part.name))):
            name = f"{part.name}.{key}"
            if name not in without:
                panel.focus_field(name)


def test_the_field_that_is_asked_for_gets_the_focus(shown):
    panel = shown(height=300)
    panel.focus_field("training.steps")
    target = field(panel, "Steps")
    assert target.hasFocus()
    assert panel.viewport().rect().intersects(target.rect().translated(target.mapTo(panel.viewport(), QPoint())))


def test_another_recipe_is_shown_in_silence(shown):
    panel = shown()
    panel.show_recipe(Recipe().with_("training.learning_rate", 0.25))
    assert panel.heard == []
    assert field(panel, "Learning rate").text() == "0.250"
    assert field(panel, "Seed").text() == "0"


def test_what_is_being_typed_outlives_a_change_elsewhere(qtbot, shown):
    panel = shown()
    write(qtbot, panel, "Steps", "many", key=Qt.Key.Key_Tab)
    panel.show_recipe(BOOK.with_("data.mean_0", (1, 1)))  # a mean was dragged in the scatter
    assert field(panel, "Steps").text() == "many"
    assert len(said(panel)) == 1
    panel.show_recipe(BOOK.with_("training.steps", 7))
    assert field(panel, "Steps").text() == "7"
    assert said(panel) == []


def test_an_error_from_elsewhere_is_shown_beside_its_setting(shown):
    panel = shown()
    panel.show_error(RecipeError("data.per_class", "must be a whole number from 2 to 500000", 0))
    assert said(panel) == ["Per class must be a whole number from 2 to 500,000"]
    panel.show_error(RecipeError("recipe", "must be JSON", ""))  # nowhere to show it: no harm


def test_the_examples_are_recipes_and_say_which_one_this_is(qtbot, shown):
    panel = shown(Recipe())
    box = panel.findChild(QComboBox)
    assert box.currentText() == "Ch. 3 · linear"
    write(qtbot, panel, "Steps", "41")
    assert box.currentIndex() == -1
    assert box.placeholderText() == "Custom"
    box.setFocus()
    seen = []
    for _ in range(box.count()):
        qtbot.keyClick(box, Qt.Key.Key_Down)
        seen.append(panel.recipe)
    assert seen[:2] == [Recipe(), BOOK]
    assert Recipe().with_("training.learning_rate", 1.5) in seen
    assert len(set(seen)) == box.count()
    assert all(final for _, final in panel.heard)


def test_an_example_clears_what_was_wrong(qtbot, shown):
    panel = shown(Recipe())
    write(qtbot, panel, "Steps", "many")
    box = panel.findChild(QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert said(panel) == []
    assert field(panel, "Steps").text() == "40"


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("recipe", [Recipe().with_("training.batch_size", 128), BOOK, CSV])
def test_nothing_is_cut_off(qtbot, shown, compact, recipe):
    panel = shown(recipe, 560, compact)
    write(qtbot, panel, "Steps", "many")
    content = panel.widget()
    assert content.width() == panel.viewport().width()
    for child in content.findChildren(QWidget):
        if not child.isVisible():
            continue
        place = child.rect().translated(child.mapTo(content, QPoint()))
        assert content.rect().contains(place), child
        if isinstance(child, QLabel) and not child.wordWrap():
            assert child.fontMetrics().horizontalAdvance(child.text()) <= child.contentsRect().width(), child.text()
        if isinstance(child, QToolButton) and child.text():
            assert child.fontMetrics().horizontalAdvance(child.text()) <= child.width() - 4, child.text()
        if isinstance(child, Field) and not child.hasFocus():
            assert child.fontMetrics().horizontalAdvance(child.text()) <= child.width() - 10, child.text()


def test_the_symbols_of_the_classes_take_the_colours_of_another_palette(qtbot, shown, qapp):
    panel = shown()
    label = next(each for each in panel.findChildren(QLabel) if each.text() == "Mean 0")

    def symbol():
        return label.grab().toImage().pixelColor(QPoint(5, 14))

    assert symbol() == color(LIGHT.c0)
    for tokens in (DARK, LIGHT, DARK):
        style.apply(qapp, tokens)
        panel.restyle(tokens)
        assert symbol() == color(tokens.c0)


def claims(target, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Whether a widget keeps a key from being a shortcut of the window."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    asked.ignore()
    QApplication.sendEvent(target, asked)
    return asked.isAccepted()


def test_a_field_claims_the_keys_that_are_shortcuts_of_the_window(shown):
    target = field(shown(), "Steps")
    assert all(claims(target, key) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Home))


def test_undo_is_the_windows_unless_something_is_being_typed(qtbot, shown):
    target = field(shown(), "Steps")
    target.setFocus()
    assert not claims(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(target, "7")
    assert claims(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
