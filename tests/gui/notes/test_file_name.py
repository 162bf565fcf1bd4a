import unicodedata
from pathlib import Path

import pytest

from gui.notes.file_name import (
    DEFAULT,
    FORBIDDEN,
    MOST_BYTES,
    PASTED,
    NameNotAllowed,
    checked,
    default_pattern,
    folded,
    free_name,
    names_in,
    steps,
    what,
)

VALUES = {"what": what("boundary", "loss"), "seed": "1337", "step": steps(40), "note": "3장 정리", "date": "2025-01-31"}

NAMELESS = ("", "  ", ".png", ".", "..", ".hidden", "end.", "end. .png")
LONG = ("x" * 300, "가" * 66)
DEVICES = ("con", "NUL.png", "Com1", "lpt¹", "aux.tar")


def test_the_default_names_what_is_shown_the_seed_and_the_step():
    assert free_name(DEFAULT, VALUES, ".png") == "boundary-loss_s1337_0040.png"
    assert free_name(default_pattern(), {**VALUES, "step": steps(0, 40)}, ".gif") == "boundary-loss_s1337_0000-0040.gif"
    tape = {"what": what("Tape", "w·x₂ + b"), "step": steps(10)}
    assert free_name(default_pattern(seed=False), tape, ".png") == "tape-w-x2-b_0010.png"
    apple = default_pattern(seed=False, step=False) + "_t{time}"
    assert free_name(apple, {"what": "apple", "time": "1.20"}, ".png") == "apple_t1.20.png"
    assert steps(12345) == "12345"
    assert what("경계") == "figure"


def test_a_name_as_obsidian_users_give_counts_up_from_one():
    assert free_name(PASTED, VALUES, ".png") == "3장 정리-2025-01-31-1.png"
    taken = {folded(f"3장 정리-2025-01-31-{n}.png") for n in (1, 2, 4)}
    assert free_name(PASTED, VALUES, ".png", taken) == "3장 정리-2025-01-31-3.png"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path):
    for expected in (
        "boundary-loss_s1337_0040.png",
        "boundary-loss_s1337_0040-2.png",
        "boundary-loss_s1337_0040-3.png",
    ):
        name = free_name(DEFAULT, VALUES, ".png", names_in(tmp_path))
        assert name == expected
        (tmp_path / name).touch()
    assert names_in(tmp_path / "not there") == frozenset()


def test_neither_case_nor_composition_makes_another_name(tmp_path: Path):
    (tmp_path / unicodedata.normalize("NFD", "경계.PNG")).touch()
    assert free_name("경계", {}, ".png", names_in(tmp_path)) == "경계-2.png"


def test_a_typed_name_may_have_its_suffix_or_not():
    assert checked(" loss ", ".png") == checked("loss.png", ".png") == checked("loss.PNG", ".png") == "loss.png"
    assert checked("step 0.5", ".png") == "step 0.5.png"
    assert checked(unicodedata.normalize("NFD", "경계"), ".md") == "경계.md"


@pytest.mark.parametrize(
    "bad", [*FORBIDDEN, "\n", "\t", "\0", "\x7f", "\u202e", "\u200b", "\u2028", "\ud800", "\ue000"]
)
def test_a_name_has_no_letter_that_obsidian_or_a_system_refuses(bad):
    with pytest.raises(NameNotAllowed, match=r"can't have any of \[ \] #"):
        checked(f"a{bad}b", ".png")


@pytest.mark.parametrize("bad", [*NAMELESS, *LONG, *DEVICES])
def test_a_name_is_one_on_every_system(bad):
    with pytest.raises(NameNotAllowed):
        checked(bad, ".png")
    assert checked("console", ".png") == "console.png"
    assert len(checked("가" * 65, ".png").encode()) <= MOST_BYTES


def test_the_title_of_a_note_is_made_fit():
    awkward = 'W/b: [[η]] #1 | "x\0y" <a> *?* ' + "길" * 200
    name = free_name(PASTED, {**VALUES, "note": awkward}, ".png")
    assert name.startswith("W-b- --η-- -1 - -x-y- -a-")
    assert free_name("{note}", {"note": "../../etc/passwd"}, ".md") == "-..-etc-passwd.md"
    assert free_name("{note}", {"note": "{seed} {note.__class__}"}, ".md") == "{seed} {note.__class__}.md"
    with pytest.raises(NameNotAllowed, match="needs a name"):
        free_name("{note}", {"note": "..."}, ".md")


def test_an_unknown_field_is_named():
    with pytest.raises(NameNotAllowed, match=r"\{sed\} is unknown; a name can have the fields \{date\}, \{n\}"):
        free_name("{what}_s{sed}", VALUES, ".png")
    with pytest.raises(NameNotAllowed, match="unknown"):
        free_name("{note.__class__}", VALUES, ".png")
