import os
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.csv_file import MOST_POINTS
from engine.data import DataError, Dataset, make_dataset
from engine.recipe import Data

GOOD = "x1,x2,class\n1,2,0\n3,4.5,1\n-5e-1,6,0\n"


def read(path) -> Dataset:
    return make_dataset(Data(kind="csv", path=str(path)))


@pytest.fixture
def file(tmp_path):
    """A function that writes a CSV and returns its path."""

    def write(content: str | bytes):
        path = tmp_path / "points.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def refused(path) -> str:
    with pytest.raises(DataError) as caught:
        read(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    sentence.encode()
    return sentence


# --- two clouds


def test_the_points_are_numpys_own_class_0_then_class_1():
    data = make_dataset(Data(seed=1337))
    rng = np.random.default_rng(1337)
    clouds = [rng.multivariate_normal(mean, [[1, 0.5], [0.5, 1]], 1000) for mean in ([0, 3], [3, 0])]
    assert data.inputs.dtype == data.targets.dtype == np.float32
    assert np.array_equal(data.inputs, np.vstack(clouds).astype(np.float32))
    assert np.array_equal(data.targets, np.repeat([[0.0], [1.0]], 1000, axis=0))
    assert len(data) == 2000
    assert data.first_of_class_1 == 1000
    assert np.array_equal(data.of_class(1), clouds[1].astype(np.float32))


def test_equal_seeds_give_equal_points_and_other_seeds_others():
    make_dataset.__globals__["_blobs"].cache_clear()
    first = make_dataset(Data(seed=5)).inputs
    for seed in range(100, 110):  # some are kept: these push the first one out
        make_dataset(Data(seed=seed))
    make_dataset.__globals__["_blobs"].cache_clear()
    again = make_dataset(Data(seed=5)).inputs
    assert again is not first
    assert np.array_equal(again, first)
    assert not np.array_equal(first, make_dataset(Data(seed=6)).inputs)


@given(st.tuples(st.floats(-100, 100), st.floats(-100, 100)))
def test_another_mean_moves_its_cloud_and_keeps_the_noise(mean):
    here, there = make_dataset(Data(per_class=50)), make_dataset(Data(per_class=50, mean_1=mean))
    assert np.array_equal(here.of_class(0), there.of_class(0))
    moved = here.of_class(1).astype(np.float64) - (3, 0) + mean
    assert np.allclose(there.of_class(1), moved, rtol=1e-5, atol=1e-5)


def test_points_can_not_be_written_to():
    data = make_dataset(Data(per_class=2))
    for array in (data.inputs, data.targets, data.of_class(0)):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 1


def test_the_rect_holds_four_sigma_of_each_class_and_never_nothing(file):
    data = make_dataset(Data(per_class=100_000))
    assert np.allclose(data.rect, (-4, -4, 7, 7), atol=0.05)
    left, bottom, right, top = read(file("x1,x2,class\n1,2,0\n1,2,1\n")).rect
    assert (left, bottom, right, top) == (0.5, 1.5, 1.5, 2.5)


# --- a file that can be read


def test_a_file_gives_its_points_class_0_first(file):
    data = read(file(GOOD))
    assert np.array_equal(data.inputs, np.array([[1, 2], [-0.5, 6], [3, 4.5]], np.float32))
    assert np.array_equal(data.targets, np.array([[0], [0], [1]], np.float32))


@pytest.mark.parametrize(
    "content",
    [
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r"),
        GOOD.rstrip("\n"),
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\n\n") + "\n\n",
        ' "X1" , x2,"Class"\n"1","2","0"\n 3 , 4.5 , 1 \n-.5,6,+0.0\n',
        "x1,x2,class # 두 구름\n1,2,0\n# 메모\n3,4.5,1 # 끝\n-.5,6,0\n",
        "x1,x2,class # 두 구름\n1,2,0\n# 메모\n3,4.5,1 # 끝\n-.5,6,0\n".encode("cp949"),
        "x1,x2,class\n1,2,0 # a\u2028b\x0bc\x85d\n3,4.5,1\n-.5,6,0\n",
    ],
)
def test_line_ends_marks_blanks_quotes_and_comments_change_nothing(file, content):
    assert np.array_equal(read(file(content)).inputs, read(file(GOOD)).inputs)


@given(st.lists(st.tuples(*[st.floats(-1e6, 1e6)] * 2, st.sampled_from([0, 1])), min_size=2, max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_written_numbers_come_back_to_the_last_bit(tmp_path, rows):
    rows = [(1.0, 2.0, 0), (3.0, 4.0, 1), *rows]
    path = tmp_path / "points.csv"
    path.write_text("x1,x2,class\n" + "".join(f"{a!r},{b!r},{c}\n" for a, b, c in rows))
    rows.sort(key=lambda row: row[2])  # stable, as the file is read
    assert np.array_equal(read(path).inputs, np.array([row[:2] for row in rows]).astype(np.float32))


# --- a file that can't


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "points.csv: the file is empty; the first line must be x1,x2,class"),
        (" \n\t\n", "points.csv: the file is empty; the first line must be x1,x2,class"),
        ("\ufeff", "points.csv: the file is empty; the first line must be x1,x2,class"),
        ("x1,x2,class", "points.csv: there are no points below the first line"),
        ("x1,x2,class\n\n# 1,2,0\n", "points.csv: there are no points below the first line"),
        ("\n" + GOOD, "points.csv, line 1: the columns must be x1,x2,class, not empty"),
        ("1,2,0\n", "points.csv, line 1: the columns must be x1,x2,class, not 1,2,0"),
        ("x1;x2;class\n1;2;0\n", "points.csv, line 1: the columns must be x1,x2,class, not x1;x2;class"),
        ("x1,x2\n1,2\n", "points.csv, line 1: the columns must be x1,x2,class, not x1,x2"),
        ("가,나,다\n".encode("cp949"), "points.csv, line 1: the columns must be x1,x2,class, not 가,나,다"),
        (GOOD + "1,2\n", "points.csv, line 5: there must be 3 columns, not 2"),
        (GOOD + "1,2,0,\n", "points.csv, line 5: there must be 3 columns, not 4"),
        (GOOD + "\n   \n", "points.csv, line 6: there must be 3 columns, not 1"),
        (GOOD + "1,two,0\n", "points.csv, line 5, column x2: must be a number from -1e+06 to 1e+06, not two"),
        (GOOD + "1,,0\n", "points.csv, line 5, column x2: must be a number from -1e+06 to 1e+06, not empty"),
        (GOOD + "nan,2,0\n", "points.csv, line 5, column x1: must be a number from -1e+06 to 1e+06, not nan"),
        (GOOD + "-inf,2,0\n", "points.csv, line 5, column x1: must be a number from -1e+06 to 1e+06, not -inf"),
        (GOOD + "1e7,2,0\n", "points.csv, line 5, column x1: must be a number from -1e+06 to 1e+06, not 1e7"),
        (GOOD + "1_0,2,0\n", "points.csv, line 5, column x1: must be a number from -1e+06 to 1e+06, not 1_0"),
        (GOOD + "１,2,0\n", "points.csv, line 5, column x1: must be a number from -1e+06 to 1e+06, not １"),
        (GOOD + '"1,2,0\n', 'points.csv, line 5, column x1: must be a number from -1e+06 to 1e+06, not "1'),
        (GOOD + "1,2,2\n", "points.csv, line 5, column class: must be 0 or 1, not 2"),
        (GOOD + "1,2,0.5\n", "points.csv, line 5, column class: must be 0 or 1, not 0.5"),
        (GOOD + "1,2,nan\n", "points.csv, line 5, column class: must be 0 or 1, not nan"),
        (GOOD + "1,2,blue\n", "points.csv, line 5, column class: must be 0 or 1, not blue"),
        ("x1,x2,class\n1,2,1\n", "points.csv, column class: there is no point of class 0; both are needed"),
        ("x1,x2,class\n1,2,0\n", "points.csv, column class: there is no point of class 1; both are needed"),
        (b"x1,x2,class\n\xff\xff\xff", "points.csv: the text must be UTF-8 or cp949"),
        (GOOD.encode("utf-16"), "points.csv: the text must be UTF-8 or cp949"),
    ],
)
def test_what_is_wrong_is_named_with_file_line_and_column(file, content, sentence):
    assert refused(file(content)) == sentence


def test_what_is_no_file_is_named(tmp_path):
    assert refused(tmp_path / "points.csv") == "points.csv: No such file or directory"
    assert refused(tmp_path) == f"{tmp_path.name}: must be a file, not a folder or a device"
    assert refused(tmp_path / ("x" * 5000)).startswith("x" * 57 + "…: ")
    assert refused("/") == "/: must be a file, not a folder or a device"


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_device_or_a_pipe_never_keeps_the_reader_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "pipe: must be a file, not a folder or a device"
    assert refused("/dev/zero") == "zero: must be a file, not a folder or a device"


def test_200_megabytes_are_refused_without_reading_them(tmp_path):
    path = tmp_path / "points.csv"
    with path.open("wb") as sparse:
        sparse.truncate(200 * 1024**2)
    assert refused(path) == "points.csv: 200 MB; at most 64 MB can be read"


def test_more_than_a_million_points_are_refused(file):
    rows = "1,2,0\n3,4,1\n" * (MOST_POINTS // 2)
    path = file("x1,x2,class\n" + rows)
    assert len(read(path)) == MOST_POINTS
    path = file("x1,x2,class\n" + rows + "1,2,0\n")
    assert refused(path) == "points.csv: more than 1000000 points; at most 1000000 can be trained on"


@pytest.mark.parametrize("filler", ["\n", ",", "1", "1,", "1\n", '"', "\0"])
def test_a_file_of_one_thing_over_and_over_is_refused_in_little_memory(file, filler):
    path = file("x1,x2,class\n" + filler * (16 * 1024**2 // len(filler)))
    assert refused(path)


@given(st.binary() | st.text().map(str.encode) | st.text('x12,class0.e-"# \n\r').map(lambda s: (GOOD + s).encode()))
@example(b"x1,x2,class\n1,2,0\n1\x1c,2,1\n")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_is_points_or_a_data_error(file, content):
    path = file(content)
    try:
        data = read(path)
    except DataError as error:
        assert str(error).startswith("points.csv")
    else:
        assert np.isfinite(data.inputs).all()
        assert 0 < data.first_of_class_1 < len(data)
