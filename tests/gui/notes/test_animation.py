"""A film of a run: every step where it belongs, on axes that stand still, in a file that is there whole or not."""

import os

import numpy as np
import pytest

from engine.whole_file import WriteError
from gui.notes.animation.animation import Animation
from gui.notes.animation.codecs import FORMS, CodecMissingError, write
from gui.notes.animation.palette import palette
from gui.notes.animation.sheet import Sheet
from gui.notes.animation.size import estimate
from gui.notes.animation.steps import durations
from gui.notes.animation.words import reason
from gui.tokens import DARK, LIGHT
from tests.gui.notes.films import DIVERGES, SMALL, Films, Still, apart, moment, page, read

WIDTH = 400
STEPS = (0, 1, 3, 8, 20, 40)


@pytest.fixture
def film(qtbot, tmp_path):
    """Make a film of some steps, and wait for it."""

    def make(form, steps=STEPS):
        animation = Animation(Films(), page("boundary", "loss"), steps, tmp_path / f"film.{form}", WIDTH)
        with qtbot.waitSignal(animation.finished) as done:
            animation.start()
        return done.args[0]

    return make


def failure(qtbot, animation):
    with qtbot.waitSignal(animation.failed) as failed:
        animation.start()
    return failed.args[0]


@pytest.mark.parametrize("form", FORMS)
def test_a_film_shows_its_steps_in_order_and_holds_the_last(qtbot, film, form):
    frames, times = read(film(form))
    sheet = Sheet(page("boundary", "loss"), WIDTH, LIGHT, STEPS)
    sheet.image(moment(40))
    wanted = [sheet.image(moment(step), f"Step {step}") for step in STEPS]
    sheet.close()
    if form == "mp4":  # it has one time for all: the last frame is there fifteen times
        assert (len(frames), sum(times)) == (len(STEPS) + 14, 100 * (len(STEPS) - 1) + 1500)
    else:
        assert times == [100] * (len(STEPS) - 1) + [1500]
    assert frames[0].shape == wanted[0].shape == (210, WIDTH, 3)
    for seen, index in ((frames[n], n) for n in range(len(STEPS))):
        assert np.argmin([apart(seen, one) for one in wanted]) == index
    assert apart(frames[-1], wanted[-1]) < 6


def test_a_gif_has_colours_of_the_tokens_only_and_loops(film):
    from PIL import Image

    path = film("gif")
    seen = {tuple(colour) for one in read(path)[0] for colour in np.unique(one.reshape(-1, 3), axis=0)}
    assert {f"#{r:02x}{g:02x}{b:02x}" for r, g, b in seen} <= {colour.lower() for colour in palette(LIGHT)}
    with Image.open(path) as image:
        assert image.info["loop"] == 0


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_a_gif_has_64_colours_with_that_of_what_stays(tokens):
    assert len(palette(tokens)) <= 63


def test_an_mp4_begins_to_play_before_it_is_loaded(film):
    data = film("mp4").read_bytes()
    assert 0 < data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize("recipe", [SMALL, DIVERGES], ids=["converges", "diverges"])
def test_no_axis_moves(qtbot, recipe):
    sheet = Sheet(page("boundary", "loss", "weights", "surface", recipe=recipe), 720, LIGHT, (0, 40))
    sheet.image(moment(40, recipe))
    images = [sheet.image(moment(step, recipe)) for step in (0, 1, 7, 40)]
    sheet.close()
    ticks = [np.r_[16:54], np.r_[368:406]]  # the columns of both left axes, but for a ring at step 0
    for columns in ticks:
        assert len(np.unique(images[0][:, columns])) > 10
        for other in images[1:]:
            assert np.array_equal(images[0][:, columns], other[:, columns])


def test_a_film_of_a_part_of_a_run_shows_that_part_of_its_curves(qtbot):
    whole, part = (Sheet(page("loss"), WIDTH, LIGHT, steps) for steps in ((0, 40), (10, 20)))
    images = [sheet.image(moment(20)) for sheet in (whole, part)]
    for sheet in (whole, part):
        sheet.close()
    assert apart(*images) > 1


@pytest.mark.parametrize("form", FORMS)
def test_a_film_that_is_cancelled_leaves_nothing(qtbot, tmp_path, form):
    path = tmp_path / f"film.{form}"
    path.write_bytes(b"an earlier one")
    animation = Animation(Films(), page("loss"), range(41), path, WIDTH)
    told = []
    animation.finished.connect(told.append)
    animation.failed.connect(told.append)
    with qtbot.waitSignal(animation.progressed, check_params_cb=lambda share: share > 0.3):
        animation.start()
    animation.cancel()
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, b"an earlier one")]
    qtbot.wait(20)
    assert not told


def test_a_film_can_be_cancelled_at_any_time(qtbot, tmp_path):
    animation = Animation(Films(), page("loss"), range(41), tmp_path / "film.gif", WIDTH)
    animation.cancel()
    animation.start()
    animation.cancel()
    animation.cancel()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_that_is_gone_is_told_of(qtbot, tmp_path, form):
    error = failure(qtbot, Animation(Films(), page("loss"), (0, 40), tmp_path / "gone" / f"film.{form}", WIDTH))
    assert isinstance(error, WriteError) and error.kind == "folder"
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whom no folder refuses")
def test_a_folder_that_can_t_be_written_is_told_of(qtbot, tmp_path):
    tmp_path.chmod(0o500)
    error = failure(qtbot, Animation(Films(), page("loss"), (0, 40), tmp_path / "film.gif", WIDTH))
    assert isinstance(error, WriteError) and error.kind == "permission"


@pytest.mark.parametrize("form", FORMS)
def test_a_full_disk_leaves_the_earlier_film(qtbot, tmp_path, form):
    resource = pytest.importorskip("resource")
    path = tmp_path / f"film.{form}"
    path.write_bytes(b"an earlier one")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        error = failure(qtbot, Animation(Films(), page("loss"), (0, 20, 40), path, WIDTH))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert isinstance(error, WriteError) and error.kind == "full"
    assert "there is no room left" in reason(error, path)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, b"an earlier one")]


def test_what_the_engine_can_t_make_is_told_and_leaves_nothing(qtbot, tmp_path):
    engine = Films(Still(broken=(20,)))
    error = failure(qtbot, Animation(engine, page("loss"), (0, 20, 40), tmp_path / "film.gif", WIDTH))
    assert isinstance(error, MemoryError)
    assert not list(tmp_path.iterdir())


def test_without_its_codec_an_mp4_is_refused(qtbot, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "av", None)
    path = tmp_path / "film.mp4"
    error = failure(qtbot, Animation(Films(), page("loss"), (0, 40), path, WIDTH))
    assert isinstance(error, CodecMissingError)
    assert "av" in reason(error, path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", FORMS)
def test_the_size_is_known_before_by_a_factor_of_two(qtbot, tmp_path, form):
    sheet, steps = Sheet(page("boundary", "loss"), 800, LIGHT, range(41)), range(0, 41, 2)
    sheet.image(moment(40))
    frames = [sheet.image(moment(step), f"Step {step}") for step in steps]
    sheet.close()
    path = tmp_path / "film"
    write(path, form, iter(frames), durations(len(frames)), palette(LIGHT))
    guess = estimate(page("boundary", "loss"), form, len(frames), 800)
    assert path.stat().st_size / 2 < guess < path.stat().st_size * 2


def test_a_name_without_a_form_is_refused(qtbot, tmp_path):
    with pytest.raises(ValueError, match=r"must end in \.gif, \.webp or \.mp4: film\.avi"):
        Animation(Films(), page("loss"), (0, 40), tmp_path / "film.avi")


def test_the_counter_is_in_the_language_of_the_pictures(qtbot, tmp_path):
    from contextlib import contextmanager

    spoken = []

    @contextmanager
    def speech():
        spoken.append("in")
        yield
        spoken.append("out")

    animation = Animation(Films(), page("loss"), (0, 40), tmp_path / "film.gif", WIDTH, speech=speech)
    with qtbot.waitSignal(animation.finished):
        animation.start()
    assert spoken == ["in", "out"] * 4  # the views are made, and there are three moments
