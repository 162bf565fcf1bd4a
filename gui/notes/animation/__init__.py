"""A run as a moving picture: which steps it shows, how they are drawn, and the files it becomes. See `animation`."""
