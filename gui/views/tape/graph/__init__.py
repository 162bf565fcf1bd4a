"""The tape as a graph of operations, laid out in columns."""
