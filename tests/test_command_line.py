import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from gui.command_line import RenderOptions, WindowOptions, parse
from start.environment import ROOT


def test_nothing_opens_the_window_as_the_system_looks():
    assert parse([]) == WindowOptions(file=None, theme=None)


def test_a_file_and_a_theme_are_handed_to_the_window():
    assert parse(["my run.tapescope", "--theme", "dark", "--lang", "en"]) == WindowOptions(
        Path("my run.tapescope"), "en", "dark"
    )


def test_render_names_recipe_steps_folder_and_theme():
    assert parse(["render", "r.json", "--steps", "40", "--out", "pictures", "--theme=dark"]) == RenderOptions(
        recipe=Path("r.json"), out=Path("pictures"), steps=40, theme="dark"
    )


def test_render_takes_the_steps_of_the_recipe_where_none_are_given():
    assert parse(["render", "r.json", "--out", "o"]) == RenderOptions(Path("r.json"), Path("o"), None, theme="light")


def test_render_takes_scale_format_and_language():
    chosen = parse(["render", "r.json", "--out", "o", "--scale", "3", "--format", "svg", "--lang", "ko"])
    assert chosen == RenderOptions(Path("r.json"), Path("o"), scale=3, format="svg", lang="ko")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--theme", "blue"], ["--theme", "light", "dark", "system"]),
        (["--lang", "fr"], ["--lang", "en", "ko"]),
        (["a.csv", "b.csv"], ["b.csv"]),
        (["--them", "dark"], ["--them"]),
        (["render"], ["RECIPE.json", "--out"]),
        (["render", "r.json", "--out", "o", "--steps", "many"], ["--steps", "whole number", "many"]),
        (["render", "r.json", "--out", "o", "--theme", "system"], ["--theme", "light", "dark"]),
        (["render", "r.json", "--out", "o", "--scale", "4"], ["--scale", "1", "2", "3", "4"]),
        (["render", "r.json", "--out", "o", "--format", "gif"], ["--format", "png", "svg", "pdf", "gif"]),
        (["render", "r.json", "--out", "o", "--lang", "fr"], ["--lang", "en", "ko", "fr"]),
        (["two\nlines", "b"], ["b"]),
    ],
)
def test_a_bad_option_is_one_line_that_names_it_and_status_2(arguments, named, capsys):
    with pytest.raises(SystemExit) as stopped:
        parse(arguments)
    out, err = capsys.readouterr()
    assert stopped.value.code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert all(word in err for word in named)


@pytest.mark.parametrize("arguments", [["--help"], ["render", "--help"]])
def test_help_names_both_commands(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        parse(arguments)
    out = capsys.readouterr().out
    assert stopped.value.code == 0
    assert "python main.py [FILE]" in out
    assert "python main.py render RECIPE.json" in out


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_need_nothing_but_python(option):
    done = subprocess.run(
        [sys.executable, "-S", "-E", "main.py", option], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    if option == "--version":
        version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
        assert done.stdout == f"Tapescope {version}\n"
