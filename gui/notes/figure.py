"""A page of some of a bench's pictures."""

from collections.abc import Sequence

from gui.notes.page import HEADED, SEPARATOR, Page
from gui.notes.picture import Picture


def figure(subject: str, pictures: Sequence[Picture], caption: tuple[str, ...] = ()) -> Page:
    """Return a page with the names of its pictures behind their subject; of more than two each has its own there."""
    legend = next((picture.legend for picture in pictures if picture.legend is not None), None)
    titles = [picture.title for picture in pictures] if len(pictures) <= HEADED else []
    return Page(SEPARATOR.join(filter(None, (subject, *titles))), pictures, legend, caption)
