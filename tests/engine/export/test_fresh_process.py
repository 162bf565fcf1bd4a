"""Scripts, notebooks and a model in a fresh Python without this project: the numbers are those of the screen."""

import contextlib
import pickle
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest

from engine.capture.camera import Camera
from engine.export.comments import paragraphs
from engine.export.program_notebook import program_notebook
from engine.export.run_notebook import run_notebook
from engine.export.write import write
from engine.history import Change, Placed
from engine.lessons import LESSONS as TAPES
from engine.recipe import Data, Recipe
from engine.script import script
from engine.shapes import LESSONS as STUDIES
from engine.shapes import script as layers_script
from engine.tape_request import TapeRequest
from engine.tensors import LESSONS as SESSIONS
from engine.tensors import script as tensors_script
from engine.tensors.lab import Lab
from engine.trainer import Trainer
from gui.program_words import TEXTS
from tests.reports import report

RATE, BATCH = "training.learning_rate", "training.batch_size"
WORDS = {text: f"가나다 {text} 라마바" for text in TEXTS}
EAGER = Recipe().with_("training.execution", "eager")
RUNS = {
    "eager": (EAGER.with_(BATCH, 300), [5, (RATE, 0.05), 4, (BATCH, None), 3, (0.5, -0.25, 0.125), 2]),
    "graph": (Recipe().with_("training.execution", "graph"), [40]),
    "xla": (Recipe().with_("data.seed", 1337), [40]),
    "file": (Recipe(Data(kind="csv", path="점, 'points'.csv")).with_(BATCH, 3), [12]),
}
POINTS = "x1,x2,class\n" + "".join(f"{n / 7},{n % 5},{n % 2}\n" for n in range(20))


def trained(recipe, deeds) -> Trainer:
    """A trainer that made steps (a number), changed settings (a pair) and placed weights (three numbers)."""
    trainer = Trainer(recipe)
    for deed in deeds:
        match deed:
            case int():
                trainer.run.advance(deed)
            case (field, value):
                trainer.adopt(trainer.run.recipe.with_(field, value))
            case weights:
                trainer.run.place(np.array(weights, np.float32))
    return trainer


@pytest.fixture(scope="module")
def logs():
    made = {}
    for lesson in SESSIONS:
        lab = Lab()
        made[lesson.id] = lab.load(lesson.lines)
    return made


@pytest.fixture(scope="module")
def frames(folder):
    with contextlib.chdir(folder):
        return {name: trained(*run).frame() for name, run in RUNS.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("programs")
    (folder / "점, 'points'.csv").write_text(POINTS, "utf-8")
    return folder


@pytest.fixture(scope="module")
def files(folder, frames, logs):
    """Every script and every notebook, in a language of our own."""
    for name, frame in frames.items():
        write("script", frame, folder / f"run-{name}.py", WORDS)
        write("notebook", frame, folder / f"run-{name}.ipynb", WORDS)
    notebooks = {
        **{f"tape-{lesson.id}": program_notebook(lesson.text, "tape", "제목", WORDS) for lesson in TAPES},
        **{f"tensors-{name}": program_notebook(tensors_script(log), "tensors", "제목") for name, log in logs.items()},
        **{f"layers-{one.id}": program_notebook(layers_script(report(one.id)), "layers", "", WORDS) for one in STUDIES},
    }
    write("model", frames["xla"], folder / "모델.keras")
    np.save(folder / "points.npy", frames["xla"].data.inputs)
    for name, text in notebooks.items():
        (folder / f"{name}.ipynb").write_text(text, "utf-8")
    return sorted(file for file in folder.iterdir() if file.suffix in {".py", ".ipynb", ".keras"})


@pytest.fixture(scope="module")
def came(folder, files):
    command = [sys.executable, "-I", Path(__file__).with_name("fresh.py"), *files]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=200)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return pickle.loads(done.stdout)


@pytest.mark.parametrize("suffix", ["py", "ipynb"])
@pytest.mark.parametrize("name", RUNS)
def test_a_run_comes_out_again(frames, came, name, suffix):
    frame, made = frames[name], came[f"run-{name}.{suffix}"]
    exactly = {"rtol": 0 if name == "eager" else 1e-5, "atol": 0}
    np.testing.assert_allclose(made["values"]["W"], frame.W, **exactly)
    np.testing.assert_allclose(made["values"]["b"], frame.b, **exactly)
    np.testing.assert_allclose(made["values"]["loss"], frame.losses.at(frame.newest), **exactly)
    assert f"Loss at step {frame.newest}: " in made["printed"]
    assert "Boundary: " in made["printed"]


@pytest.mark.parametrize("lesson", TAPES, ids=lambda lesson: lesson.id)
def test_the_notebook_of_a_tape_answers_as_the_tape_on_screen(came, lesson):
    tape = Camera().take(TapeRequest(lesson.text))
    made = came[f"tape-{lesson.id}.ipynb"]
    expected = [answer.gradient for call in tape.calls for answer in call.answers]
    if made["error"]:
        assert lesson.id == "consumed"
        expected = expected[: len(made["answers"])]
    assert len(made["answers"]) == len(expected) > 0
    for answer, gradient in zip(made["answers"], expected, strict=True):
        assert (answer is None) == (gradient is None)
        if gradient is not None and gradient.whole:
            np.testing.assert_allclose(answer, gradient.sample, rtol=1e-6)


@pytest.mark.parametrize("lesson", SESSIONS, ids=lambda lesson: lesson.id)
def test_the_notebook_of_a_session_makes_its_tensors(came, logs, lesson):
    made, log = came[f"tensors-{lesson.id}.ipynb"], logs[lesson.id]
    assert made["values"].keys() == {tensor.name for tensor in log.tensors}
    for tensor in log.tensors:
        np.testing.assert_array_equal(made["values"][tensor.name], tensor.values)


@pytest.mark.parametrize("lesson", STUDIES, ids=lambda lesson: lesson.id)
def test_the_notebook_of_layers_makes_their_outputs(came, lesson):
    made, study = came[f"layers-{lesson.id}.ipynb"], report(lesson.id)
    passages = {f"x{number}": passage for number, passage in enumerate(study.stack, start=1)}
    passages |= {f"y{number}": passage for number, passage in enumerate(study.cards, start=1)}
    for name, passage in passages.items():
        if passage.outputs is None:
            assert name not in made["values"]
            assert passage.failure.kind in made["printed"]
        else:
            np.testing.assert_allclose(made["values"][name], passage.outputs, rtol=1e-5, atol=1e-6)


def test_the_model_is_opened_by_keras_alone(frames, came):
    np.testing.assert_allclose(
        came["모델.keras"]["values"]["predictions"], frames["xla"].predictions, rtol=0, atol=1e-6
    )


# --- how they read


def test_every_notebook_is_one_by_the_rules_of_jupyter(files):
    notebooks = [file for file in files if file.suffix == ".ipynb"]
    assert len(notebooks) == len(RUNS) + len(TAPES) + len(SESSIONS) + len(STUDIES)
    for file in notebooks:
        book = nbformat.read(file, as_version=nbformat.NO_CONVERT)
        nbformat.validate(book)
        assert (book.nbformat, book.nbformat_minor) == (4, 5)
        assert book.metadata.kernelspec.language == "python"
        assert book.cells[0].cell_type == "markdown"
        assert book.cells[0].source.startswith("# ")
        assert all(cell.source.strip() for cell in book.cells)


def test_a_run_has_the_headings_of_the_book(files):
    book = nbformat.read(next(file for file in files if file.name == "run-xla.ipynb"), 4)
    headings = [cell.source for cell in book.cells if cell.source.startswith("## ")]
    names = ["Data", "Model", "Loss", "Training step", "Training loop", "Decision boundary"]
    assert headings == [f"## {WORDS[name]}" for name in names]


def test_every_comment_is_in_the_language_in_force(files):
    ours = set(WORDS.values())
    said = {
        text
        for file in files
        for cell in (nbformat.read(file, 4).cells if file.suffix == ".ipynb" else [])
        for text in (paragraphs(cell.source) if cell.cell_type == "code" else [])
    }
    kept = {text for text in said - ours if not text.startswith(("by hand: ", "size: "))}
    assert not kept
    assert len(said & ours) > 20


def programs():
    """Programs that between them say everything that any of them may say."""
    events = (Change(3, BATCH, None, 5), Placed(5, (1.0, 2.0, 3.0)))
    recipes = [Recipe(), Recipe().with_(BATCH, 3), Recipe().with_("data.per_class", 60_000), RUNS["file"][0]]
    for execution in ("eager", "graph", "xla"):
        for recipe in recipes:
            book = nbformat.reads(run_notebook(recipe.with_("training.execution", execution), events), 4)
            yield (
                '"""'
                + "\n\n".join(cell.source.lstrip("# ") for cell in book.cells if cell.cell_type == "markdown")
                + '"""'
            )
            yield from (cell.source for cell in book.cells if cell.cell_type == "code")
            yield script(recipe.with_("training.execution", execution), events)
    yield from (lesson.text for lesson in TAPES)
    yield from (layers_script(report(lesson.id)) for lesson in STUDIES)


def test_what_programs_say_is_what_can_be_translated():
    said = {text for program in programs() for text in paragraphs(program)}
    title = script(Recipe()).split("\n")[0].strip('"')
    code = {text for text in said if text.startswith(("by hand: ", "size: "))}
    assert said - code - {title.removesuffix(".")} == set(TEXTS)
