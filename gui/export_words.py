"""What a run can be written as, in words."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.export.kinds import SUFFIXES, Kind

translate = QCoreApplication.translate


class ExportWords(NamedTuple):
    """The title of the dialog that asks where to, the name that is proposed, and the files that are shown."""

    title: str
    name: str
    files: str


def words(kind: Kind) -> ExportWords:
    """Return the words for a kind."""
    match kind:
        case "script":
            made = translate("Exports", "Save code"), "train", translate("Exports", "Programs (*{0})")
        case "notebook":
            made = translate("Exports", "Export notebook"), "train", translate("Exports", "Notebooks (*{0})")
        case "history":
            made = translate("Exports", "Export history"), "history", translate("Exports", "Tables (*{0})")
        case "arrays":
            made = translate("Exports", "Export arrays"), "run", translate("Exports", "NumPy arrays (*{0})")
        case "points":
            made = translate("Exports", "Export points"), "points", translate("Exports", "Tables (*{0})")
        case "model":
            made = translate("Exports", "Export model"), "model", translate("Exports", "Keras models (*{0})")
        case "log":
            made = translate("Exports", "Export TensorBoard log: name of a new folder"), "logs", ""
    title, name, files = made
    return ExportWords(title, name + SUFFIXES[kind], files.format(SUFFIXES[kind]))
