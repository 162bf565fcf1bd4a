"""What is seen of a passage: its tensors as colours, made once."""

from dataclasses import dataclass

from engine.shapes import Passage
from gui.views.layers.life.heat_map import HeatMap, page, unfolded
from gui.views.tensors.cells.extent import union


@dataclass(frozen=True, eq=False)
class Portrait:
    """The colours of a passage's tensors. `results`: the in-betweens, or else the outputs; all with one scale."""

    passage: Passage
    inputs: HeatMap
    weights: tuple[HeatMap, ...]
    results: tuple[HeatMap, ...]


def portrait(passage: Passage) -> Portrait:
    """Return the colours of a passage's tensors."""
    results = [stage.values for stage in passage.stages]
    if passage.outputs is not None and not results:
        results = [passage.outputs]
    pages = [page(values) for values in results]
    extent = union(one.extent for one in pages)
    return Portrait(
        passage,
        page(passage.inputs).heat(),
        tuple(unfolded(weight.values).heat() for weight in passage.weights),
        tuple(one.heat(extent) for one in pages),
    )
