"""The entries of a log, folded into rows and painted."""
