"""What is wrong with a listing, and where. The words for people are the screen's."""

from engine.tape import Span


class ListingError(Exception):
    """A listing that can't be run. `kind` says what is wrong, `facts` name what the words need.

    Kinds: see `gui.tape.listing_words`, which has one sentence for each. Of the kind `tensorflow`, the facts are
    the type of the error that TensorFlow raised and its text.
    """

    def __init__(self, kind: str, span: Span, *facts: str) -> None:
        super().__init__(kind, span, *facts)
        self.kind, self.span, self.facts = kind, span, facts

    def __str__(self) -> str:
        return f"line {self.span.line}, column {self.span.column + 1}: {self.kind} {', '.join(self.facts)}".rstrip()
