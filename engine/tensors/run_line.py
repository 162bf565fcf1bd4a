"""A line and what there was before it → the step that it made."""

from dataclasses import replace

from engine.tensors.deed import Deed, Doer
from engine.tensors.generator import Generator, needs_seed, new_seed
from engine.tensors.line import Line
from engine.tensors.log import Entry, Past
from engine.tensors.raised import RaisedError, told
from engine.tensors.step import Bound, Failure, Moment, Step, sizes
from engine.tensors.things import Shown, can_change, kind_of
from engine.tensors.walker import Walker

LARGEST_MOMENT = 10_000  # elements; what a larger variable was each entry's changes tell


def run_line(line: Line, number: int, now: Step, shown: Shown) -> Step:
    """Run a line, and return the step, also where TensorFlow refused it. Raises ListingError where nothing was done."""
    seed = new_seed(line.tree)
    if seed is not None:
        return Step(Entry(number, line.text), now.names, Generator(seed))
    if needs_seed(line.tree) and now.generator:
        now.generator.restore()
    walker = Walker({name: bound.thing for name, bound in now.names.items()})
    try:
        deed = Doer(line, walker, shown).do()
    except RaisedError as raised:
        generator = None if walker.draws else now.generator  # who knows how many numbers it took
        entry = Entry(number, line.text, error=told(raised.error))
        return Step(entry, now.names, generator, failure=Failure(raised.node, walker.values))
    step = _step(line.text, number, now, deed, shown)
    return replace(step, generator=now.generator and now.generator.after(walker.draws))


def _step(text: str, number: int, now: Step, deed: Deed, shown: Shown) -> Step:
    """Return the step of a line that did something."""
    thing, write = deed.thing, deed.write
    numbers = shown.of(thing) if kind_of(thing) else None
    entry = Entry(
        number,
        text,
        deed.name,
        printed=("" if thing is None else str(thing)) if deed.printed is None else deed.printed,
        numbers="" if numbers is None else str(numbers),
        changes=(write.change,) if write else (),
        operation=deed.operation,
    )
    return Step(
        entry,
        _names(now, deed, number),
        write=write,
        moment=_moment(entry, deed, now, shown),
        sizes=sizes(entry, numbers if deed.name else None),
    )


def _names(now: Step, deed: Deed, number: int) -> dict[str, Bound]:
    """Return what names stand for after a deed."""
    names = dict(now.names)
    if deed.name and (deed.name not in names or names[deed.name].thing is not deed.thing):
        names[deed.name] = Bound(deed.thing, number)
    return names


def _moment(entry: Entry, deed: Deed, now: Step, shown: Shown) -> Moment | None:
    """Return what something that can be changed was after it was made, or changed."""
    thing = deed.thing
    made = deed.name and all(bound.thing is not thing for bound in now.names.values())
    if not can_change(thing) or not (made or deed.write):
        return None
    values = shown.of(thing)
    if values.size > LARGEST_MOMENT:
        return None
    return Moment(thing, Past(entry.number, entry.text, values, deed.write.change.region if deed.write else None))
