"""The pictures of every bench: each can be made, none is empty, none says what the window alone has a use for."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from engine.frame import Field
from gui.language import speaking
from gui.notes.caption import of_frame, of_log, of_report, of_tape
from gui.notes.page import Page
from gui.notes.painted import Painted
from gui.notes.pictures.train import Looks, Run, field_over
from gui.notes.save import image
from gui.style import families
from gui.tokens import DARK, LIGHT
from gui.views.header import Header
from gui.views.scatter import ScatterView
from gui.views.tape.moment import Moment
from tests.frames import BOOK, frame
from tests.gui.notes.pages import BENCHES, SMALL, pixels, run
from tests.gui.test_tensor_bench import matrices
from tests.reports import report
from tests.tapes import book_tape

WORDS = {
    "train": ["boundary", "loss", "weights", "surface", "limit", "confusion", "calculation", "tape"],
    "tape": ["tape", "graph", "chain", "life", "none"],
    "apple": ["tape", "graph", "apple", "curves", "chain", "life"],
    "tensors": ["grid", "operation", "log"],
    "variable": ["grid", "moments", "log"],
    "refused": ["grid", "attempt", "log"],
    "layers": ["life", "flow", "cards"],
}


@pytest.mark.parametrize("bench", WORDS)
def test_a_bench_has_its_pictures(qapp, bench):
    assert [picture.id for picture in BENCHES[bench]()] == WORDS[bench]


@pytest.mark.parametrize("bench", BENCHES)
def test_each_picture_can_be_made_and_shows_something(qapp, bench):
    for picture in BENCHES[bench]():
        for tokens in (LIGHT, DARK):
            ground = np.array([int(tokens.surface[at : at + 2], 16) for at in (1, 3, 5)])
            inside = pixels(image(Page("", [picture]), 1, tokens))[44:-12, :, :3]
            drawn = (np.abs(inside - ground).sum(axis=2) > 30).mean()
            assert drawn > 0.01, picture.id


@pytest.mark.parametrize("bench", BENCHES)
def test_nothing_in_a_picture_is_pressed_scrolled_or_entitled_twice(qapp, bench):
    for picture in BENCHES[bench]():
        view = picture.widget(LIGHT, picture.size)
        assert view.size() == picture.size
        if isinstance(view, Painted):
            continue
        assert not [one for one in view.findChildren(QWidget) if _is_control(one) and one.isVisibleTo(view)]


def _is_control(widget):
    bars = isinstance(widget, QAbstractScrollArea) and widget.verticalScrollBar().isVisibleTo(widget)
    return bars or isinstance(widget, QAbstractButton | Header)


def test_the_field_reaches_the_edges_of_the_figure(qapp):
    """The plane that is seen is wider than the points are."""
    view = run()["boundary"].widget(LIGHT, QSize(688, 364))
    assert isinstance(view, ScatterView)
    left, bottom, right, top = view.visible_rect()
    assert (right - left) / (top - bottom) > 1.5
    covered = view.field.mapRectToParent(view.field.boundingRect())
    assert covered.getCoords() == pytest.approx((left, bottom, right, top), rel=1e-6)


def test_the_field_over_another_part_of_the_plane_is_what_the_weights_predict():
    moment = frame(BOOK)
    field = field_over(moment, (-10, -2, 10, 2))
    assert field.rect == (-10, -2, 10, 2)
    (W, b), at = moment.weights[0], (59, 0)  # the upper left cell
    x, y = -10 + 20 / 120, -2 + 4 * 59.5 / 60
    assert field.values[at] == pytest.approx(x * W[0, 0] + y * W[1, 0] + b[0], rel=1e-5)
    same = field_over(moment, moment.field.rect)
    assert np.allclose(same.values, moment.field.values, rtol=1e-4, atol=1e-5)
    assert isinstance(same, Field)


def test_a_picture_has_the_zoom_and_the_scale_of_the_window(qapp):
    looks = Looks({"boundary": ((0.0, 1.0), (0.0, 1.0)), "loss": ((10.0, 20.0), (0.0, 1.0))}, log_loss=False)
    made = {picture.id: picture for picture in Run(frame(SMALL), None, looks).pictures()}
    left, bottom, right, top = made["boundary"].widget(LIGHT, QSize(400, 400)).visible_rect()
    assert (bottom, top) == pytest.approx((0, 1), abs=0.2) and left <= 0 and right >= 1
    loss = made["loss"].widget(LIGHT, QSize(300, 300))
    assert loss.plot.box.viewRange()[0] == pytest.approx([10, 20])
    assert not loss.logarithmic


@pytest.mark.parametrize(("step", "marked"), [(40, False), (12, True)])
def test_now_is_drawn_with_the_weights_only_where_it_is_not_their_end(qapp, step, marked):
    made = pixels(image(Page("", [run(step=step, newest=40)["weights"]]), 1))
    yellow = (np.abs(made[..., :3] - (255, 212, 59)).sum(axis=2) < 20).sum()
    assert (yellow > 300) == marked


def test_a_run_with_hidden_layers_has_no_surface_and_no_limit(qapp):
    made = Run(frame(SMALL, quadratic=None)).pictures()
    assert {"surface", "limit", "tape"}.isdisjoint(picture.id for picture in made)


@pytest.mark.parametrize("bench", BENCHES)
def test_every_letter_of_a_picture_in_korean_has_a_glyph(qapp, bench):
    with speaking("ko"):
        titles = [picture.title for picture in BENCHES[bench]()]
        captions = (
            of_frame(frame(SMALL)),
            of_tape(Moment.end(book_tape())),
            of_log(matrices(), matrices().tensors[-1]),
            of_report(report("simple_dense")),
        )
    for mono in (False, True):
        fonts = [QRawFont.fromFont(font) for font in _fonts(mono)]
        for words in (*titles, *(line for lines in captions for line in lines)):
            missing = [c for c in words if not any(font.supportsCharacter(ord(c)) for font in fonts)]
            assert not missing, (words, missing)


def _fonts(mono):
    return [QFont(family) for family in families(mono)]


def test_pictures_in_another_language_leave_the_window_alone(qapp):
    before = [picture.title for picture in run().values()]
    with speaking("ko"):
        korean = [picture.title for picture in run().values()]
    assert [picture.title for picture in run().values()] == before
    assert korean != before
