"""Frames → the bytes of a film. In any thread; no Qt."""

import importlib.util
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gui.notes.animation.steps import RATE

Form = Literal["gif", "webp", "mp4"]
FORMS: tuple[Form, ...] = ("gif", "webp", "mp4")
Pixels = NDArray[np.uint8]  # shape (height, width, 3)
Durations = Sequence[int]  # milliseconds

QUALITY = 85  # of WebP
H264 = {"crf": "20", "preset": "slow", "tune": "animation"}  # of the crf 18 can't be told from the original
UNCHANGED = 63  # the index of pixels that stay as they are, in a GIF


class CodecMissingError(Exception):
    """What MP4 needs is not installed."""


def form_of(path: Path) -> Form:
    """Return the form that a file's name ends with. Raises ValueError."""
    for form in FORMS:
        if path.suffix.lower() == f".{form}":
            return form
    raise ValueError(f"the name of a film must end in .gif, .webp or .mp4: {path.name}")


def has_mp4() -> bool:
    """Return whether MP4 can be written."""
    return importlib.util.find_spec("av") is not None


def write(path: Path, form: Form, frames: Iterator[Pixels], durations: Durations, colours: Sequence[str]) -> None:
    """Write a film; `frames` are as many as `durations`. Raises OSError, CodecMissingError.

    `colours`: those of a GIF, at most 63.
    """
    match form:
        case "gif":
            _write_gif(path, frames, durations, colours)
        case "webp":
            _write_webp(path, frames, durations)
        case "mp4":
            _write_mp4(path, frames, durations)


def _write_gif(path: Path, frames: Iterator[Pixels], durations: Durations, colours: Sequence[str]) -> None:
    shades = np.array([[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in colours], np.uint8)
    images = _flat(frames, shades)
    with path.open("wb") as file:
        next(images).save(
            file,
            "GIF",
            save_all=True,
            append_images=images,
            duration=list(durations),
            loop=0,
            transparency=UNCHANGED,
            disposal=1,
            optimize=True,
        )


def _flat(frames: Iterator[Pixels], shades: Pixels) -> Iterator[Image.Image]:
    """Yield frames in the nearest of some colours, shape (colours, 3). Pillow's own choice is a near one only."""
    nearest = _nearest(shades)
    for pixels in frames:
        red, green, blue = np.moveaxis(pixels >> 2, 2, 0)
        image = Image.fromarray(nearest[red, green, blue], "P")
        image.putpalette(shades.tobytes())
        yield image


def _nearest(shades: Pixels) -> NDArray[np.uint8]:
    """Return the index of the nearest colour for red, green and blue of six bits each."""
    steps = np.arange(64, dtype=np.int32) * 4 + 2
    channels = [np.square(steps[:, None] - shades[:, channel].astype(np.int32)) for channel in range(3)]
    red, green, blue = channels
    apart = red[:, None, None] + green[None, :, None] + blue[None, None]
    return np.asarray(np.argmin(apart, axis=3), np.uint8)


class _Reel(Image.Image):
    """Frames as one image that has many: Pillow asks for each as it comes to it, not for all of them at first."""

    def __init__(self, frames: Iterator[Pixels], count: int) -> None:
        super().__init__()
        self._frames, self.n_frames, self._at = frames, count, -1
        self.seek(0)

    def tell(self) -> int:
        """Return the frame it shows."""
        return self._at

    def seek(self, frame: int) -> None:
        """Show the next frame; there is no way back."""
        if frame > self._at:
            shown = Image.fromarray(next(self._frames))
            self._im, self._mode, self._size, self._at = shown.im, shown.mode, shown.size, frame


def _write_webp(path: Path, frames: Iterator[Pixels], durations: Durations) -> None:
    reel = _Reel(frames, len(durations))
    with path.open("wb") as file:
        reel.save(file, "WEBP", save_all=True, duration=list(durations), loop=0, quality=QUALITY, method=4)


def _write_mp4(path: Path, frames: Iterator[Pixels], durations: Durations) -> None:
    try:
        import av  # noqa: PLC0415 - not every system has a wheel of it
    except ImportError as error:
        raise CodecMissingError(str(error)) from error
    first = next(frames)
    height, width, _ = first.shape
    repeats = (round(duration * RATE / 1000) for duration in durations)
    try:
        with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as container:
            stream = container.add_stream("libx264", rate=RATE, options=H264)
            stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
            for pixels, times in zip(chain([first], frames), repeats, strict=True):
                for _ in range(times):
                    container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
            container.mux(stream.encode())
    except av.FFmpegError as error:
        raise OSError(error.errno, error.strerror) from error
