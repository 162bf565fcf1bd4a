"""A file that can't be used is refused in words that lead to what is wrong, and the current run goes on untouched.

What each sentence of a file of points or of a recipe reads is held in `tests/engine`; here, that it reaches the person.
"""

import json

import pytest
from PySide6.QtWidgets import QWidget

from engine.data import make_dataset
from engine.opening import MOST_BYTES
from gui.files import Files
from gui.runs import Runs
from gui.session import Session
from gui.settings import Settings
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame

GOOD = "x1,x2,class\n1,2,0\n3,4.5,1\n"
NUMBER = "must be a number from -1e+06 to 1e+06"

POINTS = {
    "missing": (None, "points.csv: No such file or directory"),
    "empty": ("", "points.csv: the file is empty; the first line must be x1,x2,class"),
    "wrong columns": ("x,y,label\n1,2,0\n", "points.csv, line 1: the columns must be x1,x2,class, not x,y,label"),
    "text": (GOOD + "two,2,0\n", f"points.csv, line 4, column x1: {NUMBER}, not two"),
    "NaN": (GOOD + "1,NaN,0\n", f"points.csv, line 4, column x2: {NUMBER}, not NaN"),
    "infinite": (GOOD + "1,inf,0\n", f"points.csv, line 4, column x2: {NUMBER}, not inf"),
    "single class": ("x1,x2,class\n1,2,0\n", "points.csv, column class: there is no point of class 1; both are needed"),
    "cp949 with a fault": (
        (GOOD + "1,2,파랑\n").encode("cp949"),
        "points.csv, line 4, column class: must be 0 or 1, not 파랑",
    ),
    "200 MB": (200 * 1024**2, "points.csv: 200 MB; at most 64 MB can be read"),
}

RECIPES = {
    "missing": (None, "recipe.json: No such file or directory"),
    "empty": ("", 'recipe.json, line 1: recipe must be JSON (Expecting value), not ""'),
    "unknown section": (
        '{"tapescope": 1,\n "optimizer": {}}',
        "recipe.json, line 2: optimizer is unknown; known are data, model, tapescope, training, not {}",
    ),
    "unknown field": (
        '{"tapescope": 1,\n "training": {\n  "momentum": 0.9}}',
        "recipe.json, line 3: training.momentum is unknown; "
        "known are batch_size, execution, learning_rate, steps, not 0.9",
    ),
    "wrong type": (
        '{"tapescope": 1,\n "training": {"learning_rate": "fast"}}',
        'recipe.json, line 2: training.learning_rate must be from 1e-05 to 10, not "fast"',
    ),
    "out of bounds": (
        '{"tapescope": 1,\n "data": {"per_class": 0}}',
        "recipe.json, line 2: data.per_class must be a whole number from 2 to 500000, not 0",
    ),
    "from the future": (
        '{"tapescope": 2}',
        "recipe.json, line 1: tapescope must be 1, the only version this Tapescope reads, not 2",
    ),
    "not JSON": (
        '{"tapescope": 1,\n  data: {}}',
        'recipe.json, line 2: recipe must be JSON (Expecting property name enclosed in double quotes), not "data: {}}"',
    ),
    "not text": (b"\x89PNG\r\n", "recipe.json: a recipe must be UTF-8 text"),
    "too large": (MOST_BYTES + 1, "recipe.json: a recipe has at most 1024 KB"),
    "points that are gone": (
        '{"tapescope": 1, "data": {"kind": "csv", "path": "gone.csv"}}',
        "recipe.json: data.path: gone.csv: No such file or directory",
    ),
    "a kind of file we do not know": (None, "points.xlsx: must be a recipe (.json) or points (.csv), not .xlsx"),
}

CASES = [
    *(pytest.param("points.csv", *case, id=f"points: {name}") for name, case in POINTS.items()),
    *(pytest.param(case[1].split(",")[0].split(":")[0], *case, id=f"recipe: {name}") for name, case in RECIPES.items()),
]


class Desk:
    """An open file dialog's other half: a session that trains the book's run, and what people are told."""

    def __init__(self, qtbot, folder):
        self.folder, self.engine = folder, FakeEngine()
        self.session = Session(self.engine, BOOK)
        self.session.frame = frame(BOOK, 12, 40)
        parent = QWidget()
        qtbot.addWidget(parent)
        settings = Settings()
        self.files = Files(parent, self.session, settings, Runs(parent, self.session, settings, dict))
        self.told = []
        self.files.refused.connect(self.told.append)

    def open(self, name: str, content: str | bytes | int | None):
        """Write a file of some content, of so many bytes, or none; and open it."""
        path = self.folder / name
        match content:
            case int():
                with path.open("wb") as sparse:
                    sparse.truncate(content)
            case str():
                path.write_text(content, encoding="utf-8")
            case bytes():
                path.write_bytes(content)
        self.files.open_path(path)


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.mark.parametrize(("name", "content", "sentence"), CASES)
def test_a_bad_file_is_named_and_the_run_is_untouched(desk, name, content, sentence):
    before = desk.session.frame
    desk.open(name, content)
    assert desk.told == [sentence]
    assert desk.engine.asked == []
    assert desk.session.recipe == BOOK and desk.session.frame is before
    assert not desk.session.undone.canUndo()


def test_points_from_a_korean_excel_are_read(desk):
    desk.open("점.csv", (GOOD + "5,6,1 # 마지막\r\n").encode("cp949"))
    assert desk.told == []
    (asked,) = desk.engine.asked
    assert asked == ("use", desk.session.recipe)
    assert make_dataset(desk.session.recipe.data).inputs.tolist() == [[1, 2], [3, 4.5], [5, 6]]
    assert desk.session.recipe.training == BOOK.training  # points alone change nothing else


def test_a_recipe_finds_its_points_beside_itself(desk):
    (desk.folder / "sub").mkdir()
    (desk.folder / "sub" / "points.csv").write_text(GOOD)
    text = json.dumps({"tapescope": 1, "data": {"kind": "csv", "path": "points.csv"}})
    desk.open("sub/recipe.json", text)
    assert desk.told == []
    assert desk.session.recipe.data.path == str(desk.folder / "sub" / "points.csv")


def test_a_bad_file_after_a_good_one_leaves_the_good_one_in_force(desk):
    desk.open("good.csv", GOOD)
    good, asked = desk.session.recipe, list(desk.engine.asked)
    desk.open("points.csv", GOOD + "1,2,7\n")
    assert desk.told == ["points.csv, line 4, column class: must be 0 or 1, not 7"]
    assert (desk.session.recipe, desk.engine.asked) == (good, asked)
