"""How large the file of a film will be, about: judged by one image of its page, before there is a film."""

from io import BytesIO

from PIL import Image

from gui.notes.animation.codecs import QUALITY, Form
from gui.notes.animation.sheet import pixels
from gui.notes.page import Page
from gui.notes.save import image
from gui.tokens import LIGHT, Tokens

LARGE = 5_000_000  # bytes; above that a person is warned

# What a frame takes, in bytes of the same image alone as WebP: of films of two to four pictures, see benchmarks.
SHARES: dict[Form, float] = {"gif": 0.4, "webp": 0.5, "mp4": 0.15}


def estimate(page: Page, form: Form, count: int, width: int, tokens: Tokens = LIGHT) -> int:
    """Return about how many bytes a film of `count` frames will have: up to twice as many, or half of that."""
    still = BytesIO()
    Image.fromarray(pixels(image(page, width / page.size.width(), tokens))).save(still, "WEBP", quality=QUALITY)
    return round(SHARES[form] * count * still.tell())
