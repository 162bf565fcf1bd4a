"""The command line: arguments → what to do. Standard library only, so that it answers without an environment."""

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

USAGE = """python main.py [FILE] [--lang en|ko] [--theme light|dark|system]
       python main.py render RECIPE.json --steps N --out DIR [--scale 1|2|3] [--format png|svg|pdf]
                             [--lang en|ko] [--theme light|dark]"""


@dataclass(frozen=True)
class WindowOptions:
    """Open the window, on a recipe or a file of points where `file` names one; None: as it was left."""

    file: Path | None = None
    lang: str | None = None
    theme: str | None = None


@dataclass(frozen=True)
class RenderOptions:
    """Train a recipe without a window and write its files into `out`.

    `steps` None: as many as the recipe says. `scale`: dots of a PNG for each pixel. `lang` None: the system's.
    """

    recipe: Path
    out: Path
    steps: int | None = None
    scale: int = 2
    format: Literal["png", "svg", "pdf"] = "png"
    lang: str | None = None
    theme: str = "light"


def parse(arguments: Sequence[str]) -> WindowOptions | RenderOptions:
    """Return what to do. `--help`, `--version` and a bad option exit here: status 0, 0 and 2."""
    if arguments[:1] == ["render"]:
        return RenderOptions(**vars(_render_parser().parse_args(arguments[1:])))
    return WindowOptions(**vars(_window_parser().parse_args(arguments)))


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"tapescope: {' '.join(message.split())}\n")


def _window_parser() -> _Parser:
    parser = _Parser(
        usage=USAGE,
        description="A desktop microscope for TensorFlow training: every step, live and back in time.",
        epilog="`render` trains a recipe without a window and writes its figures, its history and its script.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="a run .tapescope, a recipe .json or a .csv of points"
    )
    parser.add_argument("--lang", choices=["en", "ko"], help="default: as it was left")
    parser.add_argument("--theme", choices=["light", "dark", "system"], help="default: as it was left")
    parser.add_argument("--version", action="version", version=f"Tapescope {version()}")
    return parser


def _render_parser() -> _Parser:
    parser = _Parser(
        usage=USAGE,
        description="Train a recipe without a window, exactly as the window would, and write what came out.",
        allow_abbrev=False,
    )
    parser.add_argument("recipe", type=Path, metavar="RECIPE.json")
    parser.add_argument("--steps", type=_whole, metavar="N", help="default: as the recipe says")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where the files go")
    parser.add_argument(
        "--scale", type=_whole, choices=[1, 2, 3], default=2, help="dots of a PNG for each pixel; default: 2"
    )
    parser.add_argument("--format", choices=["png", "svg", "pdf"], default="png", help="of the figures; default: png")
    parser.add_argument("--lang", choices=["en", "ko"], help="of figures and note; default: the system's")
    parser.add_argument(
        "--theme", choices=["light", "dark"], default="light", help="colours of the figures; default: light"
    )
    return parser


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"must be a whole number, not {text!r}") from None


def version() -> str:
    """Return the version that pyproject.toml gives."""
    project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])
