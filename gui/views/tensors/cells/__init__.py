"""A tensor as cells: which page of it, where each element stands, how it is written and coloured, what frames it."""
