"""Layers on the same inputs, a card each: shapes, weights, the count of parameters, and what came out."""

from gui.views.layers.cards.cards import CardsView

__all__ = ["CardsView"]
