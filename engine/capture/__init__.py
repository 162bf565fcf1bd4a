"""A program → its tape: run as it is, and traced for everything in between."""
