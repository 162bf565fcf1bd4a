"""Arrays of 32-bit floats as NPY, the one form that a run needs: no pickle, no other type, no other order."""

import io
import re

import numpy as np
from numpy.typing import NDArray

from engine.runs.members import HEADER, BrokenError

Array = NDArray[np.float32]
Buffer = bytes | bytearray | memoryview

_MAGIC = b"\x93NUMPY\x01\x00"
_SHAPE = re.compile(rb"\{'descr': '<f4', 'fortran_order': False, 'shape': \((\d{1,9}),(?: (\d{1,9}))?\), \} *\n")


def npy(array: Array) -> tuple[Buffer, Buffer]:
    """Return the header and the numbers of an array, the numbers without a copy."""
    file = io.BytesIO()
    whole = np.ascontiguousarray(array, "<f4")
    np.lib.format.write_array_header_1_0(file, np.lib.format.header_data_from_array_1_0(whole))
    return file.getvalue(), whole.reshape(-1).view(np.uint8).data


def array(name: str, raw: Buffer, columns: int | None = None) -> Array:
    """Return the array of a member, a view: shape (numbers,), or (rows, `columns`). Raises BrokenError."""
    if bytes(raw[: len(_MAGIC)]) != _MAGIC or len(raw) < HEADER:
        raise BrokenError(f"{name}: must be an array in NPY format 1.0")
    if bytes(raw[8:10]) != (HEADER - 10).to_bytes(2, "little"):
        raise BrokenError(f"{name}: must have a header of {HEADER} bytes")
    said = bytes(raw[10:HEADER])
    shape = _SHAPE.fullmatch(said)
    if shape is None or (shape[2] is None) != (columns is None):
        wanted = "numbers" if columns is None else f"rows of {columns} numbers"
        raise BrokenError(f"{name}: must be {wanted}, 32-bit floats, not {said.decode('ascii', 'replace').strip()}")
    dimensions = tuple(int(size) for size in shape.groups() if size is not None)
    if columns is not None and dimensions[1] != columns:
        raise BrokenError(f"{name}: must have {columns} columns, not {dimensions[1]}")
    count = int(np.prod(dimensions, dtype=np.int64))
    if HEADER + 4 * count != len(raw):
        raise BrokenError(f"{name}: must hold the {count} numbers that its header tells of, not {len(raw)} bytes")
    return np.frombuffer(raw, "<f4", offset=HEADER).reshape(dimensions)


def finite(name: str, numbers: Array) -> Array:
    """Return numbers that are all finite; raises BrokenError."""
    if not np.isfinite(numbers).all():
        raise BrokenError(f"{name}: must hold finite numbers, not NaN or infinity")
    return numbers
