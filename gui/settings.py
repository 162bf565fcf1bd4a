"""What is remembered between two starts: one JSON file, written as a whole. A broken one is set aside."""

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths

MOST_BYTES = 1024**2


@dataclass
class Settings:
    """The last recipe, and how the window was left. Every value may be missing from the file."""

    recipe: str = ""  # its public JSON form
    theme: str = "system"
    language: str = "system"
    high_contrast: bool = False
    speed: float | None = 10.0  # steps a second; None: unlimited
    geometry: str = ""  # of the window, base64
    sizes: dict[str, list[int]] = field(default_factory=dict)  # of the splitters, by `bench.name`
    folded: bool = False  # the side panel
    code: bool = False  # in the place of the step's tape
    log_loss: bool = True
    lesson: str = ""  # of the Tape bench
    program: str = ""
    lines: list[str] = field(default_factory=list)  # of the Tensors bench
    study: str = ""  # of the Layers bench, as JSON
    layers_lesson: str = ""
    nodes_per_second: float = 1.0
    folder: str = ""  # where the last file was opened
    recent: list[str] = field(default_factory=list)  # files that were opened or saved, the last one first
    export: dict[str, Any] = field(default_factory=dict)  # what was chosen for a note; see gui.notes.dialog.wanted
    bench: str = "train"  # the one in front, by its name


def settings_file() -> Path:
    """Return where the settings lie."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)) / "settings.json"


def load(path: Path) -> tuple[Settings, Path | None]:
    """Return the settings, and where a broken file was set aside; defaults where there is no file."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(path)
        return settings_of(json.loads(path.read_text(encoding="utf-8"))), None
    except OSError:
        return Settings(), None
    except (ValueError, RecursionError):  # what json and a wrong type raise
        aside = path.with_name(path.name + ".broken")
        try:
            path.replace(aside)
        except OSError:
            aside = path
        return Settings(), aside


def save(settings: Settings, path: Path) -> bool:
    """Write the settings beside the file and put them in its place; returns whether that worked."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    file.write(json.dumps(asdict(settings), indent=1).encode())
    return file.commit()


def settings_of(body: object) -> Settings:
    """Return settings from JSON; raises ValueError where a value has the wrong type. Unknown ones are left out."""
    if not isinstance(body, dict):
        raise ValueError("settings must be an object")
    known = Settings()
    for one in fields(Settings):
        if one.name in body:
            value, default = body[one.name], getattr(known, one.name)
            allowed = (int, float, type(None)) if one.name == "speed" else type(default)
            if not isinstance(value, allowed):
                raise ValueError(f"{one.name} has the wrong type")
            setattr(known, one.name, value)
    if not all(isinstance(line, str) for line in known.lines):
        raise ValueError("lines must be texts")
    for sizes in known.sizes.values():
        if not isinstance(sizes, list) or not all(isinstance(size, int) and size >= 0 for size in sizes):
            raise ValueError("sizes must be lists of whole numbers")
    return known
