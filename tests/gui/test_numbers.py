import math

import pytest

from gui.numbers import exact, fixed, grouped, percent, short, typed


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (None, 5, "–"),
        (0.026672, 5, "0.02667"),
        (-0.12955, 5, "−0.12955"),
        (-0.0, 5, "0.00000"),
        (0, 2, "0.00"),
        (7.4e17, 5, "7.4e17"),
        (-2e-5, 5, "−2.0e−5"),
        (1e6, 2, "1.0e6"),
        (1e-4, 5, "0.00010"),
        (math.nan, 5, "NaN"),
        (-math.inf, 5, "−∞"),
    ],
)
def test_a_number_is_shown_with_fixed_decimals_a_true_minus_and_a_dash_for_none(value, decimals, shown):
    assert fixed(value, decimals) == shown


def test_only_zero_reads_as_zero():
    assert fixed(0.0002, 2) == "2.0e−4"
    assert fixed(0.004, 2) == "4.0e−3"


def test_only_the_whole_is_a_hundred_percent_and_only_nothing_is_zero():
    assert [percent(share) for share in (0, 1e-9, 0.999, 1 - 1e-9, 1)] == [
        "0.00%",
        "0.01%",
        "99.90%",
        "99.99%",
        "100.00%",
    ]
    assert percent(None) == "–"


def test_whole_numbers_are_grouped():
    assert grouped(1_000_000) == "1,000,000"
    assert grouped(None) == "–"


def test_what_is_shown_can_be_typed_again():
    for value in (0.1, -0.06412163275869642, 1e-5, 3.0, -7.4e17, 1000, 2**31 - 1):
        assert typed(exact(value)) == value
    for value in (0.1, 1e-5, -2.0, 1e7):
        assert typed(short(value)) == value
    assert typed(grouped(2_000_000)) == 2_000_000


def test_a_decimal_comma_is_not_taken_for_something_else():
    assert typed("0,5") == "0,5"
    assert typed("1,00") == "1,00"
    assert typed("1 2") == "1 2"


def test_spaces_and_a_true_minus_are_read():
    assert typed("  −1.5 ") == -1.5
