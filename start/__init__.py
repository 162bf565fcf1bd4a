"""Before anything of ours can run: the Python environment and what Qt needs of the system. Standard library only."""
