"""Where pictures stand on a page: a wide one alone, others in pairs, each as large as it wants to be or as it fits."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

from gui.notes.picture import Picture

GAP = 16  # pixels between pictures
ROW = 284  # the height of a picture that grows, in one of several rows

Row = list[Picture]


def rows_of(pictures: Sequence[Picture], width: int) -> list[Row]:
    """Return the pictures in rows: those wider than half of the width alone, others by twos."""
    rows: list[Row] = []
    for picture in pictures:
        last = rows[-1] if rows else []
        if len(last) == 1 and not _is_wide(last[0], width) and not _is_wide(picture, width):
            last.append(picture)
        else:
            rows.append([picture])
    return rows


def place(row: Row, at: QPoint, width: int, room: int | None, *, aligned: bool) -> list[QRect]:
    """Return where the pictures of a row stand.

    `room`: the height for those that grow, None for that of one of several rows. `aligned`: in columns of one
    width; else a picture has the more of the width, the wider it wants to be.
    """
    widths = _widths(row, width, aligned)
    sizes = [_size(picture, share, ROW if room is None else room) for picture, share in zip(row, widths, strict=True)]
    lefts = [at.x() + sum(widths[:n]) + n * GAP for n in range(len(row))]
    return [
        QRect(QPoint(left + (share - size.width()) // 2, at.y()), size)
        for left, share, size in zip(lefts, widths, sizes, strict=True)
    ]


def _is_wide(picture: Picture, width: int) -> bool:
    return picture.size.width() > (width + GAP) * 2 // 3


def _widths(row: Row, width: int, aligned: bool) -> list[int]:
    if len(row) == 1:
        wide = _is_wide(row[0], width) or not aligned
        return [width if wide else (width - GAP) // 2]
    wanted = [1 if aligned else picture.size.width() for picture in row]
    first = (width - GAP) * wanted[0] // sum(wanted)
    return [first, width - GAP - first]


def _size(picture: Picture, width: int, height: int) -> QSize:
    """Return how large a picture is in a room: never larger than it wants to be, unless it grows."""
    if picture.grows:
        return QSize(width, height)
    wanted = picture.size
    return wanted if wanted.width() <= width else QSize(width, max(1, wanted.height() * width // wanted.width()))
