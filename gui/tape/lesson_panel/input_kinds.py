"""What kind of input a name is, as a person chooses it, and the program in which it is another one. No Qt."""

from engine.listing import Listing, parse
from engine.listing.inputs import Input, with_kind, with_trainable

FROZEN = "not trainable"
KINDS = ("variable", "constant", "watched constant", FROZEN)
DTYPES = ("float32", "float64", "int32")


def kind_of(one: Input) -> str:
    """Return which of the kinds an input is."""
    return FROZEN if one.kind == "variable" and not one.trainable else one.kind


def with_input_kind(listing: Listing, name: str, kind: str) -> str:
    """Return the program in which an input is of another kind. Raises ListingError."""
    match kind:
        case "constant" | "watched constant":
            return with_kind(listing, name, kind)
    variable = parse(with_kind(listing, name, "variable"), listing.known)
    return with_trainable(variable, name, kind != FROZEN)


def dtypes_with(dtype: str) -> tuple[str, ...]:
    """Return the dtypes to choose from, that of the program among them."""
    return DTYPES if dtype in DTYPES else (*DTYPES, dtype)
