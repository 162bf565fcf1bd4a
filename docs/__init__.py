"""The pictures in README.md, and the program that takes them."""
