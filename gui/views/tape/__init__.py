"""What shows a tape: the strip, the graph, the curves, the program, and the cards beside them."""
