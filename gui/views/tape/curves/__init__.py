"""A target and its derivatives over an input; the falling apple."""
