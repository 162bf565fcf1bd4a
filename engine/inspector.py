"""Answers what the screen asks about tapes: of a program, and of the step on screen as it changes."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from engine.capture.camera import Camera
from engine.listing import ListingError
from engine.player import Player
from engine.step_program import step_program
from engine.tape import Tape
from engine.tape_request import TapeRequest

PAUSE = 0.1  # seconds at least between two tapes of steps
REST = 2  # times as long as a tape takes, training goes on before the next: of a million points one takes 40 ms


class Inspector:
    """Takes tapes. `following`: the tape of the step on screen is wanted whenever it is another one."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._camera, self._clock = Camera(), clock
        self._handed: tuple[str, Mapping[str, Any]] = ("", {})  # to the newest program of a step: its head and arrays
        self._following = False
        self._shown: object = None  # the moment of the last tape
        self._due = 0.0

    def answer(self, request: TapeRequest) -> Tape | ListingError:
        """Return the tape of a program, or what is wrong with it. One of a step may have been edited meanwhile."""
        head, given = self._handed
        if request.head and request.head == head:
            request = replace(request, given=given)
        try:
            return self._camera.take(request)
        except ListingError as error:
            return error

    def follow(self, wanted: bool) -> None:
        """Begin, or stop, to take the tape of the step on screen."""
        self._following, self._shown, self._due = wanted, None, 0.0

    def wait(self, player: Player) -> float | None:
        """Return the seconds until the tape of the step on screen is due, 0 for at once; None where none is wanted."""
        if not self._following or self._shown == _moment(player):
            return None
        return max(0.0, self._due - self._clock())

    def step(self, player: Player) -> Tape:
        """Return the tape of the step on screen."""
        now = self._clock()
        self._shown = _moment(player)
        self._due = (self._due if now - self._due < PAUSE else now) + PAUSE  # a late one does not put off the next
        request = step_program(player.trainer.run, player.shown)
        self._handed = request.head, request.given
        tape = self._camera.take(request)
        if player.playing:
            end = self._clock()
            self._due = max(self._due, end + REST * (end - now))
        return tape


def _moment(player: Player) -> tuple[int, int, int]:
    run = player.trainer.run
    return run.number, run.edits, player.shown
