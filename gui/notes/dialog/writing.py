"""Writing what a draft promises; and at which field an error stands that comes of it."""

from gui.notes.dialog.draft import NOTE, Draft, Place
from gui.notes.note_error import NoteError
from gui.notes.note_file import append, read_note, save_pictures, write_note


def write(draft: Draft, picture: bytes) -> None:
    """Write the picture, and the note or its section: everything, or nothing and a NoteError."""
    pictures, path = {draft.picture_path: picture}, draft.note_path
    match draft.wanted.place:
        case "new" if path is not None:
            write_note(path, draft.markdown, pictures)
        case "append" if path is not None:
            append(read_note(path), draft.markdown, pictures)
        case _:
            save_pictures(pictures)


def place_of(error: NoteError, draft: Draft) -> Place:
    """Return the field that an error is about."""
    of_note = error.path.suffix == NOTE and error.path.suffix != draft.picture_path.suffix
    in_name = error.kind in ("exists", "name")
    if not of_note:
        return "name" if in_name else "folder"
    return "new_folder" if draft.wanted.place == "new" and not in_name else "note"
