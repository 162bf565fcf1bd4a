"""What leaves for a note: its text, its file names, the vault it goes into, and writing it without a loss."""
