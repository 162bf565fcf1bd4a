"""A tensor as it was when a line had run."""

from dataclasses import replace

from engine.tensors import Entry, Log, Tensor


def as_of(log: Log, tensor: Tensor, entry: Entry) -> Tensor | None:
    """Return a tensor as it was after an entry in force; None: its name did not stand for it yet, or nobody knows."""
    if tensor.made_by > entry.number:
        return None
    history = tuple(past for past in tensor.history if past.entry <= entry.number)
    if history:
        return replace(tensor, values=history[-1].values, history=history)
    later = log.entries[entry.number : log.position]
    written = any(change.identity == tensor.identity for one in later for change in one.changes)
    return None if written else tensor
