"""Everything that is chosen in the dialog, and how it is remembered."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal, TypeVar, get_args

from gui.notes.markdown import Choices

Form = Literal["png", "svg", "pdf", "gif", "webp", "mp4"]
Ground = Literal["light", "dark", "transparent"]
Place = Literal["none", "new", "append"]

FORMS: tuple[Form, ...] = get_args(Form)
FILMS: tuple[Form, ...] = ("gif", "webp", "mp4")
GROUNDS: tuple[Ground, ...] = get_args(Ground)
PLACES: tuple[Place, ...] = get_args(Place)
LANGUAGES = ("ko", "en")
SCALES = (1, 2, 3)
WIDTHS = (480, 800, 1200)  # of a film, in pixels
UNSAID = Choices(captions=False)  # they stand in the picture
EMBEDDED = (300, 900)  # how wide a picture may be shown in a note, in pixels

T = TypeVar("T", "Wanted", Choices)

_ALLOWED: dict[str, tuple[object, ...]] = {
    "form": FORMS,
    "ground": GROUNDS,
    "place": PLACES,
    "language": LANGUAGES,
    "scale": SCALES,
    "film_width": WIDTHS,
}


@dataclass(frozen=True)
class Wanted:
    """What a person wants. `pictures`: the ids of those that are ticked, by bench.

    `pattern`: of the file's name; empty for the default one. `first`, `last`: the steps of a film. `caption`: whether
    it stands in the picture. `new_name`, `new_folder`: of a new note. `old_note`: the one to append to. `text`: what
    of the Markdown is wanted.
    """

    pictures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Form = "png"
    scale: int = 2
    film_width: int = 800
    first: int = 0
    last: int = 0
    ground: Ground = "light"
    language: str = "en"
    pattern: str = ""
    folder: str = ""
    caption: bool = True
    place: Place = "none"
    new_name: str = ""
    new_folder: str = ""
    old_note: str = ""
    text: Choices = UNSAID

    @property
    def is_film(self) -> bool:
        """Whether it moves."""
        return self.form in FILMS


def noted(wanted: Wanted) -> dict[str, object]:
    """Return what is remembered, as JSON has it: all but what belongs to one note or one run."""
    body = asdict(wanted)
    for name in ("first", "last", "new_name"):
        del body[name]
    return body


def wanted_of(body: Mapping[str, Any], language: str) -> Wanted:
    """Return what was remembered; what is missing or wrong is as for the first time, in a language."""
    wanted = _kept(Wanted(language=language), body)
    ticked, text = body.get("pictures"), body.get("text")
    if isinstance(ticked, dict):
        sound = {bench: tuple(ids) for bench, ids in ticked.items() if _are_texts(ids)}
        wanted = replace(wanted, pictures=sound)
    if isinstance(text, dict):
        low, high = EMBEDDED
        choices = _kept(wanted.text, text)
        wanted = replace(wanted, text=replace(choices, width=min(max(choices.width, low), high)))
    return wanted


def _kept(default: T, body: Mapping[str, Any]) -> T:
    """Return the values of `body` that can be: of the type of the default, and among those that are allowed."""
    values = {one.name: body[one.name] for one in fields(default) if one.name in body}
    sound = {name: value for name, value in values.items() if _can_be(name, value, getattr(default, name))}
    return replace(default, **sound)


def _can_be(name: str, value: object, default: object) -> bool:
    if isinstance(default, dict | Choices):
        return False
    return type(value) is type(default) and value in _ALLOWED.get(name, (value,))


def _are_texts(ids: object) -> bool:
    return isinstance(ids, list | tuple) and all(isinstance(one, str) for one in ids)
