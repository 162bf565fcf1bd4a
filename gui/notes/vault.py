"""An Obsidian vault: recognised by its `.obsidian`, which is read and never touched."""

import json
import stat
from pathlib import Path

CONFIG = ".obsidian"
OFFERED = "attachments"
MOST_BYTES = 1024**2  # of its settings


def vault_of(folder: Path) -> Path | None:
    """Return the vault that a folder is in, or is; None for none."""
    folder = folder.absolute()
    return next((one for one in (folder, *folder.parents) if _is_folder(one / CONFIG)), None)


def in_config(path: Path) -> bool:
    """Tell whether a path leads into a vault's own settings, by its name or through a link."""
    return any(part.casefold() == CONFIG for one in (path, _real(path)) for part in one.parts)


def picture_folders(folder: Path) -> list[Path]:
    """Return where the pictures of a note in `folder` may go, best first; they need not exist yet.

    In a vault: a folder named `attachments`, if there is one on the way up, then what the vault's settings say.
    Elsewhere: the folder itself.
    """
    folder = folder.absolute()
    vault = vault_of(folder)
    if vault is None:
        return [folder]
    way_up = [one for one in (folder, *folder.parents) if one.is_relative_to(vault)]
    named = [one / OFFERED for one in way_up if _is_folder(one / OFFERED) and _inside(one / OFFERED, vault)]
    return list(dict.fromkeys([*named, attachment_folder(vault, folder)]))


def attachment_folder(vault: Path, folder: Path) -> Path:
    """Return where Obsidian itself puts what is attached to a note in `folder`.

    `attachmentFolderPath` is absent or "/" for the vault, "./" for beside the note, "./sub" for a folder beside
    it, "sub/dir" for one of the vault's. Whatever can't be read or would lead out of the vault counts as absent.
    """
    said = _settings(vault).get("attachmentFolderPath")
    if not isinstance(said, str):
        return vault
    beside, within = said.startswith("./"), said.removeprefix("./").rstrip("/")
    place = folder if beside else vault
    if not within:
        return place
    chosen = place.joinpath(*within.split("/"))
    return chosen if _is_plain(within) and _inside(chosen, vault) else vault


def _settings(vault: Path) -> dict[str, object]:
    path = vault / CONFIG / "app.json"
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:  # a pipe would be waited for
            return {}
        settings = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return settings if isinstance(settings, dict) else {}


def _is_plain(within: str) -> bool:
    """Tell whether these are names of folders only: no root, no drive, no way up, nothing hidden from Obsidian."""
    names = within.split("/")
    return all(
        name and name.isprintable() and not name.startswith(".") and not set(name) & set('\\:*?"<>|') for name in names
    )


def _inside(folder: Path, vault: Path) -> bool:
    """Tell whether a folder is in the vault in truth: a link may lead out of it."""
    return _real(folder).is_relative_to(_real(vault)) and not in_config(folder)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, a NUL
        return Path(path.anchor)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
