"""Why not everything is watched: the table, its bars and what it says."""

from dataclasses import replace

import pytest

from engine.tape import Cost
from gui.tokens import DARK, LIGHT
from gui.views.tape.cost_table import CostTable
from gui.views.tape.moment import Moment
from tests.gui.margins import paints_outside
from tests.tapes import book_tape

COSTS = tuple(Cost(size, 3, 8 * size, 7, 40 * size) for size in (10, 100, 1000, 10_000, 100_000))


@pytest.fixture
def view(qtbot):
    made = CostTable()
    qtbot.addWidget(made)
    made.resize(404, 250)
    made.restyle(LIGHT)
    made.show()
    return made


def show(view, costs):
    tape = replace(book_tape(), costs=costs)
    view.draw(tape, Moment.end(tape))


def test_the_sentence_has_the_numbers_of_the_largest_size(view):
    show(view, COSTS)
    assert view.sentence == (
        "At size 100,000 watching everything would keep 4.0 MB instead of 800.0 kB, 5 times as much, for the same "
        "gradient."
    )


def test_where_it_makes_no_difference_that_is_said(view):
    show(view, (Cost(10, 3, 40, 3, 40),))
    assert "no more" in view.sentence
    show(view, (Cost(10, 0, 0, 3, 40),))
    assert "no more" in view.sentence


def test_without_costs_nothing_is_said(view):
    show(view, COSTS)
    show(view, ())
    assert view.sentence == ""


def test_the_filled_part_of_a_bar_is_the_share_that_is_kept(view):
    view.resize(1000, 250)
    show(view, (Cost(10, 3, 100, 7, 400),))
    picture = view._sheet.grab().toImage()
    y = 18 + 20 + 12
    row = [picture.pixelColor(x, y).name() for x in range(986)]
    whole = len(row) - row.index(LIGHT.ink2.lower())
    assert row.count(LIGHT.ink2.lower()) / whole == pytest.approx(0.25, abs=0.01)


@pytest.mark.parametrize("size", [(404, 164), (328, 164), (260, 164)])
def test_nothing_is_cut(view, size):
    show(view, COSTS)
    assert not paints_outside(view.paint, *size)


def test_the_bars_take_the_colours_of_another_palette(view):
    show(view, COSTS)
    for tokens in (DARK, LIGHT):
        view.restyle(tokens)
        picture = view._sheet.grab().toImage()
        colors = {picture.pixelColor(x, y).name() for x in range(300, 390) for y in range(38, 160)}
        assert tokens.ink2.lower() in colors
