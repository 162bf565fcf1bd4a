"""The cells of a tensor of any size, to be scrolled, turned over and edited."""
