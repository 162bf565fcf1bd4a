import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from engine.history import Change, Placed
from engine.recipe import Recipe
from engine.script import script
from gui.notes.formulas import boundary
from gui.notes.markdown import Choices, embed, new_note, section
from gui.notes.note import Figure, Note, Weights, note_of
from tests.frames import BOOK, frame

FOLDER = Path("/vault/3장")
PICTURE = Path("/vault/attachments/boundary-loss_s1337_0040.png")
CAPTION = "Step 40 · W = [0.1669, −0.1295] · η = 0.1\nTapescope · TensorFlow 2.21"


def note(shown=None, **changes) -> Note:
    shown = shown or frame()
    made = note_of(shown, "선형 분류기", date(2025, 1, 31), program=script(shown.recipe, steps=40))
    return replace(made, figures=(Figure(PICTURE, CAPTION),), **changes)


def cells(text: str) -> dict[str, str]:
    rows = (re.fullmatch(r"\| (.*) \| (.*) \|", line) for line in text.splitlines())
    return {row[1]: row[2] for row in rows if row}


def test_a_section_tells_the_run_of_the_book_with_its_numbers():
    text = section(note(), FOLDER)
    told = cells(text)
    assert (told["Step"], told["Loss"], told["Accuracy"]) == ("40", "0.02667", "99.90%")
    assert (told["$w_1$"], told["$w_2$"], told["$b$"]) == ("0.16687", "-0.12955", "0.43042")
    assert (told["Points"], told["Seed"], told["Learning rate $\\eta$"]) == ("2 × 1000", "1337", "0.1")
    assert (told["Batch"], told["Covariance"]) == ("full batch 2000", "`[[1, 0.5], [0.5, 1]]`")
    assert told["Initial $w_1$, $w_2$, $b$"] == "-0.0641216, -0.139628, 0"
    assert text.startswith("## 선형 분류기\n\nTrained on the full batch, up to step 40.\n")
    assert f"{script(BOOK, steps=40)}```\n" in text
    assert "−" not in text


def test_the_update_stands_with_its_numbers():
    shown = frame()
    text = section(note(shown), FOLDER)
    (line,) = (line for line in text.splitlines() if line.startswith(r"$W \leftarrow W - \eta \, \nabla_W L = "))
    before, gradient, after = (
        np.array([float(number) for number in column.split(r" \\ ")])
        for column in re.findall(r"\\begin\{bmatrix\} (.*?) \\end\{bmatrix\}", line)
    )
    assert line.count(" - 0.1 \\, ") == 1
    np.testing.assert_allclose(before - 0.1 * gradient, after, atol=2e-5)
    np.testing.assert_allclose(after, shown.W[:, 0], atol=1e-5)
    assert r"$b \leftarrow b - \eta \, \nabla_b L = 0.42720 - 0.1 \cdot (-0.03221) = 0.43042$" in text


@pytest.mark.parametrize(
    ("weights", "end"),
    [
        (Weights(0.16687, -0.12955, 0.43042), r" = 1.288 \, x_1 - 0.537$"),
        (Weights(0.5, -1, 0.5), r"\frac{0.5 - 0.50000}{-1.00000} = 0.500 \, x_1 + 0.000$"),
        (Weights(0, 2, -0.5), r"\frac{0.5 - (-0.50000)}{2.00000} = 0.000 \, x_1 + 0.500$"),
        (Weights(1, 1e-20, 0), r" = -1.0 \cdot 10^{20} \, x_1 + 5.0 \cdot 10^{19}$"),
        (Weights(2, 0, -0.5), r"$x_1 = \frac{0.5 - b}{w_1} = \frac{0.5 - (-0.50000)}{2.00000} = 0.500$"),
    ],
)
def test_a_boundary_is_a_line_also_where_it_is_vertical(weights, end):
    line = boundary(weights)
    assert line is not None
    assert line.startswith("$x_1" if weights.w2 == 0 else "$x_2")
    assert line.endswith(end)
    assert line.count("{") == line.count("}")


@pytest.mark.parametrize("weights", [(0, 0, 0.3), (float("nan"), 1, 0), (1, float("inf"), 0)])
def test_without_a_boundary_the_note_says_so(weights):
    assert boundary(Weights(*weights)) is None
    assert "There is no decision boundary." in section(note(weights=Weights(*weights)), FOLDER)


def test_a_moment_without_an_update_shows_none():
    text = section(note(frame(step=0, newest=40)), FOLDER)
    assert r"\leftarrow" not in text
    assert "$x_2 = " in text
    assert cells(text)["Loss"] == "–"


def test_hidden_layers_have_no_formula_and_no_single_weights():
    shown = frame()
    layers = (shown.weights[0], shown.weights[0])
    text = section(note(replace(shown, weights=layers, previous=layers, gradients=layers)), FOLDER)
    assert "$w_1$" not in cells(text)
    assert "$x_2" not in text
    assert r"\leftarrow" not in text
    assert cells(text)["Loss"] == "0.02667"


def test_every_part_can_be_left_out():
    parts = {"summary": "Trained", "captions": "*Step", "table": "| Loss", "formulas": "$x_2", "program": "```python"}
    for part, mark in parts.items():
        assert mark in section(note(), FOLDER)
        assert mark not in section(note(), FOLDER, Choices(**{part: False}))
    nothing = Choices(**dict.fromkeys(parts, False))
    assert section(replace(note(), figures=()), FOLDER, nothing) == "## 선형 분류기\n"


def test_a_figure_is_embedded_as_obsidian_does_or_as_every_markdown_knows():
    assert "![[boundary-loss_s1337_0040.png|500]]\n*Step 40 · W = [0.1669, -0.1295] · η = 0.1*\n*Tapescope" in section(
        note(), FOLDER
    )
    assert embed(PICTURE, FOLDER, Choices(width=300)) == "![[boundary-loss_s1337_0040.png|300]]"
    plain = Choices(obsidian=False)
    assert embed(PICTURE, FOLDER, plain) == "![](../attachments/boundary-loss_s1337_0040.png)"
    awkward = FOLDER / "그림 (1)" / "100%.png"
    assert embed(awkward, FOLDER, plain) == "![](그림%20%281%29/100%25.png)"


def test_only_a_new_note_has_front_matter_and_any_title_fits_in_it():
    titled = replace(note(), title='"W": [a]\n---\nx: #1')
    text = new_note(titled, FOLDER)
    lines = text.splitlines()
    assert lines[0] == lines[4] == "---"
    assert json.loads(lines[1].removeprefix("title: ")) == '"W": [a] --- x: #1'
    assert lines[2:4] == ["date: 2025-01-31", "tags: [tapescope, tensorflow]"]
    assert lines[6] == '# "W": [a] --- x: #1'
    assert not section(titled, FOLDER).startswith("---")


@pytest.mark.parametrize("code", ['print("""```""")\n', "````\n`````\n", "no newline", 'x = """\u2028"""\r\ny = 1\r\n'])
def test_a_script_stays_whole_in_its_fence(code):
    text = section(note(program=code), FOLDER)
    *_, (fence, body) = re.findall(r"^(`{3,})python\n(.*)\n\1\n\Z", text, re.DOTALL | re.MULTILINE)
    assert body == code.replace("\r\n", "\n").removesuffix("\n")
    assert fence not in body


def test_nothing_in_a_caption_or_a_file_name_is_read_as_markdown():
    caption = "*a* [[b]] [c](d) $e$ #tag %%f%% ==g== ~~h~~ <i> `j` | W = [1, 2]"
    shown = replace(note(), figures=(Figure(PICTURE, caption),))
    escaped = r"\*a\* \[[b]] [c\](d) \$e\$ \#tag \%%f\%% \==g\== \~~h\~~ \<i> \`j\` \| W = [1, 2]"
    assert f"*{escaped}*" in section(shown, FOLDER)
    points = Recipe().with_("training.steps", 40)
    points = replace(points, data=replace(points.data, kind="csv", path="/home/me/a|b_c.csv"))
    assert cells(section(replace(note(), recipe=points, points=7), FOLDER))["Points"] == r"a\|b\_c.csv (7)"


def test_what_was_done_by_hand_before_the_moment_is_told():
    events = (
        Change(20, "training.learning_rate", 0.1, 0.05),
        Change(30, "training.batch_size", None, 32),
        Placed(40, (1.0, 2.0, 3.0)),
        Change(40, "training.learning_rate", 0.05, 0.01),
    )
    told = section(note(frame(BOOK.with_("training.batch_size", 32), events=events)), FOLDER)
    assert re.findall(r"\| By hand \| (.*) \|", told) == [
        "η 0.1 → 0.05 after step 20",
        "batch full → 32 after step 30",
        "weights placed after step 40",
    ]
    assert cells(told)["Batch"] == "mini-batch 32"
    assert "Trained on mini-batches of 32, up to step 40." in told


def test_a_run_that_diverged_says_so_where_it_ended_only():
    shown = frame(BOOK.with_("training.learning_rate", 0.15), step=3)
    ending = replace(shown.ending, kind="diverged")
    assert cells(section(note(replace(shown, ending=ending)), FOLDER))["State"] == "diverged at step 3"
    assert "State" not in cells(section(note(replace(shown, ending=ending, newest=4)), FOLDER))
    assert "State" not in cells(section(note(), FOLDER))


def test_every_word_is_in_the_language_given():
    marked = section(note(), FOLDER, Choices(program=False), translate=lambda _, text: f"«{text}»")
    told = re.sub(r"«.*?»|\$.*?\$|!\[\[.*?\]\]|\*.*?\*", "", marked)
    assert re.findall("[a-z]+", told) == []
