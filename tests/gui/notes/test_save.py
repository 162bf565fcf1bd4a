"""Pages as files: one figure at every scale, in every format, in every palette."""

import re
from pathlib import Path

import numpy as np
import pytest
import resvg_py
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from engine.whole_file import WriteError
from gui.notes.page import Page
from gui.notes.save import image, pdf, png, save, svg
from gui.style import apply
from gui.tokens import DARK, LIGHT
from start.environment import ROOT
from tests.gui.notes.pages import BENCHES, SMALL, page, pixels, shrunk

FONTS = [str(ROOT / "resources" / "fonts")]


@pytest.fixture(autouse=True)
def light_window(qapp):
    apply(qapp, LIGHT)


def drawn_elsewhere(document: bytes, scale=1) -> QImage:
    """An SVG as another renderer draws it."""
    data = resvg_py.svg_to_bytes(svg_string=document.decode(), zoom=scale, font_dirs=FONTS, dpi=96)
    return QImage.fromData(bytes(data), "PNG")


def unlike(one: QImage, other: QImage) -> float:
    """The mean difference of two images' colours, of 255."""
    return float(np.abs(pixels(one) - pixels(other))[..., :3].mean())


def test_a_png_at_twice_the_size_is_1440_wide_light_and_has_its_caption(qapp):
    made = QImage.fromData(png(page("boundary", "loss")), "PNG")
    assert (made.width(), made.height()) == (1440, 760)
    assert made.pixelColor(4, 4) == QColor("white")
    caption = pixels(made)[-2 * 42 : -2 * 16, 32:-32, :3].min(axis=2)
    assert (caption < 160).mean() > 0.02


@pytest.mark.parametrize("words", [("boundary", "loss"), ("surface", "weights"), ("tape", "calculation", "confusion")])
def test_a_figure_at_three_times_the_size_looks_the_same(qapp, words):
    shown = page(*words)
    small, large = image(shown, 1), image(shown, 3)
    assert large.size() == 3 * small.size()
    assert unlike(small, shrunk(large, small.size())) < 2.2


def test_lines_grow_with_the_figure(qapp):
    """A column of the loss plot crosses the playhead, which is two pixels wide."""
    shown = page("loss")
    widths = []
    for scale in (1, 2, 3):
        middle = pixels(image(shown, scale))[150 * scale]
        widths.append(int((np.abs(middle[:, :3] - (255, 212, 59)).sum(axis=1) < 60).sum()))
    assert widths == [2, 4, 6]


def test_a_figure_of_a_dark_window_is_light(qapp):
    light = image(page("boundary", "weights"), 1)
    apply(qapp, DARK)
    assert unlike(image(page("boundary", "weights"), 1), light) < 0.01
    assert image(page("boundary"), 1, DARK).pixelColor(4, 4) == QColor(DARK.surface)


@pytest.mark.parametrize("bench", ["tape", "refused", "layers"])
def test_a_figure_of_a_bench_in_a_dark_window_is_light(qapp, bench):
    light = image(Page("", BENCHES[bench]()), 1)
    apply(qapp, DARK)
    assert unlike(image(Page("", BENCHES[bench]()), 1), light) < 0.01


def test_a_transparent_figure_has_no_ground_but_its_marks(qapp):
    made = pixels(image(page("boundary", "loss"), 1, transparent=True))
    assert made[4, 4, 3] == 0
    assert (made[..., 3] == 0).mean() > 0.2
    assert (made[..., 3] == 255).mean() > 0.01


# --- SVG


@pytest.mark.parametrize("bench", BENCHES)
def test_an_svg_looks_the_same_in_another_renderer(qapp, bench):
    shown = Page("", BENCHES[bench]())
    elsewhere = drawn_elsewhere(svg(shown))
    assert elsewhere.size() == shown.size
    assert unlike(elsewhere, image(shown, 1)) < 4


def test_an_svg_has_text_as_text_a_legend_a_white_ground_and_the_chain_of_fonts(qapp):
    document = svg(page("boundary", "loss")).decode()
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", document)
    said = " ".join(texts)
    for words in ("Class 0", "Misclassified", "seed 1337", "minimum"):
        assert words in said
    first = re.search(r"<g ([^>]*)>\s*<path d=\"M0 0L720 0L720 380L0 380L0 0Z\"", document)
    assert first is not None and 'fill="#ffffff"' in first[1]
    assert re.search(r"font-family=\"'[^\"]*Pretendard[^\"]*, sans-serif\"", document)
    assert re.search(r"font-family=\"'[^\"]*, monospace\"", document)


def test_a_transparent_svg_has_no_ground(qapp):
    assert drawn_elsewhere(svg(page("loss"), transparent=True)).pixelColor(4, 4).alpha() == 0


def test_what_hangs_over_the_axes_is_cut_off_in_an_svg(qapp):
    """The ellipses of the surface are larger than its plot."""
    made = drawn_elsewhere(svg(page("surface")))
    assert made.pixelColor(6, 240) == QColor("white")


def test_points_are_shapes_until_they_are_too_many(qapp):
    few, many = (
        svg(page("boundary")).decode(),
        svg(page("boundary", recipe=SMALL.with_("data.per_class", 3000))).decode(),
    )
    assert few.count("<use") + few.count("<path") > 200
    assert many.count("<use") + many.count("<path") < 400
    assert many.count("<image") == few.count("<image") + 2  # one for each class
    assert len(many) < 1_500_000
    assert "clip-path" in many


def test_many_points_as_an_image_look_like_those_of_the_window(qapp):
    shown = page("boundary", recipe=SMALL.with_("data.per_class", 3000))
    assert unlike(image(shown, 1), shrunk(image(shown, 3), shown.size)) < 2.2


# --- PDF and files


def test_a_pdf_is_one_sheet_of_the_size_of_the_figure(qapp):
    document = pdf(page("boundary", "loss"))
    assert document.startswith(b"%PDF")
    (box,) = set(re.findall(rb"/MediaBox \[([^\]]*)\]", document))
    assert [round(float(n)) for n in box.split()] == [0, 0, 540, 285]  # 720 × 380 pixels
    assert b"/FontFile" in document or b"/FontDescriptor" in document


@pytest.mark.parametrize("name", ["figure.png", "figure.svg", "figure.pdf"])
def test_a_file_is_written_in_the_format_of_its_name(qapp, tmp_path, name):
    save(page("loss"), tmp_path / name)
    begins = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}[Path(name).suffix]
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_folder_that_is_not_there_is_an_error_and_nothing_is_made(qapp, tmp_path):
    with pytest.raises(WriteError):
        save(page("loss"), tmp_path / "gone" / "figure.png")
    assert not list(tmp_path.iterdir())


def test_the_same_figure_gives_the_same_bytes(qapp):
    assert svg(page("boundary")) == svg(page("boundary"))
    assert png(page("loss"), 1, LIGHT) == png(page("loss"), 1, LIGHT)


def test_a_page_tells_its_size_before_it_is_painted(qapp):
    assert page("boundary").size == QSize(720, 460)
