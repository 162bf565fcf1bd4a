"""How large the file of a film will be."""

LARGE = 5_000_000  # bytes; above that a person is warned
