"""Before anything of ours can run: the Python environment and Qt's system libraries. Standard library only."""
