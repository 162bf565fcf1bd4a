"""Which of a layer's inputs one of its outputs is made from, along the axes between samples and features."""

from engine.shapes import Layer, Shape, positions


def window(layer: Layer, size: int, position: int) -> range:
    """Return where along an axis of `size` the window of a convolution stands for the output at a position.

    With padding it may begin before 0 and end behind the axis: what is out there counts as 0.
    """
    start = position * layer.strides
    if layer.padding == "same":
        covered = (positions(layer, size).value - 1) * layer.strides + layer.kernel_size
        start -= max(covered - size, 0) // 2
    return range(start, start + layer.kernel_size)


def reach(layer: Layer, sizes: Shape, place: Shape) -> tuple[range, ...]:
    """Return what the output at a place is made from, for each axis of these sizes."""
    if layer.kind in ("Conv1D", "Conv2D"):
        return tuple(window(layer, size, position) for size, position in zip(sizes, place, strict=True))
    if layer.rank == 3:  # recurrent: the steps up to this one
        return (range(place[0] + 1 if layer.return_sequences else sizes[0]),)
    return tuple(range(position, position + 1) for position in place)


def extent(layer: Layer, size: int) -> tuple[float, float]:
    """Return from where to where the outputs reach beside an axis of `size`: each in the middle of its window."""
    if layer.kind == "Conv1D":
        begin = window(layer, size, 0).start + (layer.kernel_size - layer.strides) / 2
        return max(begin, 0.0), min(begin + positions(layer, size).value * layer.strides, float(size))
    if layer.rank == 3 and not layer.return_sequences:
        return size - 1.0, float(size)
    return 0.0, float(size)
