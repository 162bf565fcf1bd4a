"""The dialog that sends pictures of a bench to a note: what is chosen, what will come of it, and saving it."""
