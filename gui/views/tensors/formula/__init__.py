"""How an element of a result comes about: which elements it is made of, and the sum with their numbers."""
