"""Why a gradient is None, and the smallest changes of the program that repair it."""

from engine.listing.listing import Listing
from engine.tape import Cause, Repair


def why(listing: Listing, call: int, source: int) -> Cause | None:
    """Return why the `call`-th gradient of a program is None for its `source`-th source; None where it is not."""
    del listing, call, source
    return None


def repair_consumed(listing: Listing, call: int) -> Repair | None:
    """Return the change that lets a tape answer the `call`-th gradient although it has answered before."""
    del listing, call
    return None
