"""What leaves the program: scripts and notebooks in a person's language, tables, models, logs. See `write`."""
