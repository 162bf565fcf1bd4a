"""Small TensorFlow programs as text: what may be said, what a gradient's None means, how it is repaired."""

from engine.listing.error import ListingError
from engine.listing.listing import Listing
from engine.listing.parse import parse

__all__ = ["Listing", "ListingError", "parse"]
