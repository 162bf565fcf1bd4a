"""The strip's header: what it shows, and how many operations ran, were recorded, were skipped."""

from PySide6.QtWidgets import QLabel

from engine.tape import Tape
from gui.numbers import grouped
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.tape.strip.words import size_words

Count = tuple[str, str, str | None]  # the number, its word, and its ink where it is a tape's own


class TapeHeader(Header):
    """A title, a note and chips with the counts. Of nested tapes it says what each of the two recorded."""

    def __init__(self) -> None:
        super().__init__(self.tr("Tape"))
        self._tokens = LIGHT
        self._tape: Tape | None = None
        tips = (
            self.tr("Operations that ran, recorded or not"),
            self.tr("Operations on the inner tape"),
            self.tr("Operations on a tape: the way back goes through them. Of nested tapes: on the outer one"),
            self.tr("Operations that ran and are on no tape"),
            self.tr("What the tape keeps for the way back: the outputs of the recorded operations"),
        )
        self._chips = [self._chip(tip) for tip in tips]

    def draw(self, tape: Tape) -> None:
        """Show the counts of a tape."""
        if tape is self._tape:
            return
        self._tape = tape
        nested = is_nested(tape)
        several = len(tape.blocks) > 1
        title = self._several(len(tape.blocks)) if several else self.tr("Tape")
        if self._title.text() != title:
            self._title.setText(title)
        self.set_note(self.tr("second derivative") if nested else self._ran(tape.executed))
        for chip, count in zip(self._chips, self._counts(tape, nested=nested), strict=True):
            self._show(chip, count)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        tape, self._tape = self._tape, None
        if tape:
            self.draw(tape)

    def words(self) -> list[str]:
        """Return what the chips say."""
        return [chip.accessibleName() for chip in self._chips if not chip.isHidden()]

    def _ran(self, count: int) -> str:
        one, many = self.tr("1 operation"), self.tr("{0} operations in the order they ran")
        return one if count == 1 else many.format(grouped(count))

    def _several(self, count: int) -> str:
        return self.tr("Two tapes") if count == 2 else self.tr("{0} tapes").format(count)

    def _counts(self, tape: Tape, *, nested: bool) -> list[Count | None]:
        kept = size_words(tape.bytes_kept), self.tr("kept"), None
        ran = grouped(tape.executed), self.tr("executed"), None
        passed = grouped(tape.executed - tape.recorded), self.tr("skipped"), None
        if not nested:
            return [ran, None, (grouped(tape.recorded), self.tr("recorded"), None), passed, kept]
        depths = [block.depth for block in tape.blocks]
        inner, outer = depths.index(max(depths)), depths.index(0)
        on = [grouped(sum(block in record.blocks for record in tape.records)) for block in (inner, outer)]
        return [
            ran,
            (on[0], self.tr("recorded inside"), self._tokens.grad),
            (on[1], self.tr("recorded outside"), self._tokens.grad2),
            passed,
            kept,
        ]

    def _chip(self, tip: str) -> QLabel:
        chip = QLabel()
        chip.setProperty("role", "chip")
        chip.setToolTip(tip)
        chip.hide()
        self.add(chip)
        return chip

    def _show(self, chip: QLabel, count: Count | None) -> None:
        chip.setVisible(count is not None)
        if count is None:
            return
        number, word, ink = count
        text = f"<b style='color: {ink or self._tokens.ink}'>{number}</b> {word}"
        if chip.text() != text:
            chip.setText(text)
            chip.setAccessibleName(f"{number} {word}")


def is_nested(tape: Tape) -> bool:
    """Tell whether a tape is inside another one."""
    return any(block.depth for block in tape.blocks)
