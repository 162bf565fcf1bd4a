"""Tensors as cards side by side, in the room there is."""
