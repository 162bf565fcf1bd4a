"""Archives as they should be, with one member that is not: for each its bytes, and what a person has to be told."""

import json
import struct
from collections.abc import Iterator

import numpy as np

from tests.engine.runs.hostile_archives import Case, Trap, good, npy, with_, zipped


def cases() -> Iterator[Case]:
    yield from odd_facts()
    yield from odd_texts()
    yield from odd_events()
    yield from odd_arrays()
    yield from odd_points()


def headed(text: str, numbers: bytes = b"", version: bytes = b"\x01\x00") -> bytes:
    """An NPY file with any header."""
    header = text.encode().ljust(117) + b"\n"
    return b"\x93NUMPY" + version + struct.pack("<H", len(header)) + header + numbers


def odd_facts() -> Iterator[Case]:
    facts = json.loads(good()["run.json"])
    for value in (2, 0, True, "1", None, [1]):
        said = f"run.json: must be of format 1, the only one this Tapescope reads, not {value!r}"
        yield f"format {value!r}", with_("run.json", facts | {"tapescope_run": value}), said
    for name in ("steps", "forgotten", "bucket", "stride", "calm_steps", "looking_at", "converged_at"):
        for value in (-1, 1.5, "5", 1e300, 10**30, [5], False):
            said = f"run.json: {name} must be a whole number from "
            yield f"{name} {value!r}", with_("run.json", facts | {name: value}), said
    for change, said in (
        ({"stride": 3}, "run.json: stride must be 1 doubled some times"),
        ({"bucket": 65}, "run.json: bucket must be 64 doubled some times"),
        ({"bucket": 192}, "run.json: bucket must be 64 doubled some times"),
        ({"stride": 2}, "checkpoints.npy: must hold 3 rows, not 6"),
        ({"steps": 6}, "losses.npy: must hold 6 losses, not 5"),
        ({"steps": 10**10}, "losses.npy: must hold 10000000000 losses, not 5"),
        ({"steps": 10**10, "forgotten": 10**10 - 5}, "must stand for 9999999995 to 10000000000 steps, not 0"),
        ({"forgotten": 6}, "run.json: forgotten must be at most steps"),
        ({"forgotten": 5}, "losses.npy: must hold 0 losses, not 5"),
        ({"looking_at": 5}, "run.json: looking_at must be a step"),
        ({"blocked": 5}, "run.json: blocked must be null, or a learning rate and a batch size"),
        ({"blocked": [0, None]}, "run.json: blocked must be from 1e-05 to 10"),
        ({"blocked": [0.1, 0]}, "run.json: blocked must be a whole number from 1 to 1000000 or null"),
        ({"a\nb": 5}, r"unknown or missing: 'a\nb'"),
        ({"tapescope_run": "\n" * 1000}, "the only one this Tapescope reads, not '"),
        ({"more": 5}, "unknown or missing: 'more'"),
    ):
        yield f"{change}", with_("run.json", facts | change), said
    yield "no steps", with_("run.json", {n: v for n, v in facts.items() if n != "steps"}), "unknown or missing: 'steps'"


def odd_texts() -> Iterator[Case]:
    for name in ("run.json", "events.json", "window.json"):
        for text in ("", "{", "NaN", '{"a": Infinity}', "[1e999]", "[" * 10_000, "1" * 5000, '"' + "x" * 100):
            yield f"{name} {text[:12]}", with_(name, text.encode()), f"{name}: must be JSON ("
        yield f"{name} of no text", with_(name, b'{"a": "\xff"}'), f"{name}: must be UTF-8 text"
    for name, wrong, said in (
        ("run.json", [], "an object"), ("window.json", [], "an object"), ("events.json", {}, "a list"),
    ):  # fmt: skip
        yield f"{name} {wrong}", with_(name, wrong), f"{name}: must be {said}"
    yield "a large window", with_("window.json", b'"' + b"x" * 2**18 + b'"'), "window.json: must have at most 262144"
    yield "many empty lists", with_("events.json", b"[" + b"[]," * 1_390_000 + b"[]]"), "events.json, event 1: must be"
    for text, said in (
        ("", "must be JSON"),
        ("[]", "must be an object with data, model and training"),
        ('{"tapescope": 2}', "tapescope must be 1"),
        ('{"tapescope": 1, "model": {"hidden": [9]}}', "model.hidden must be []"),
        ('{"tapescope": 1, "training": {"learning_rate": NaN}}', "training.learning_rate must be from 1e-05 to 10"),
        ('{"tapescope": 1, "data": {"kind": "csv"}}', "data.path must name a file"),
        ('{"tapescope": 1, "data": {"per_class": 21}}', "points.npy: must hold the 42 points of the recipe, not 40"),
        ("[" * 10_000, "recipe must be a recipe of three sections"),
    ):
        yield f"a recipe {text[:60]}", with_("recipe.json", text.encode()), said


def odd_events() -> Iterator[Case]:
    change = {"step": 1, "field": "training.learning_rate", "old": 0.1, "new": 0.2}
    batch = {"step": 1, "field": "training.batch_size", "old": None, "new": 5}
    place = {"step": 1, "weights": [1, 2, 3]}
    neither = "must be a change of training.learning_rate or training.batch_size, or 3 weights placed by hand"
    for event, said in (
        (None, neither),
        ({}, neither),
        ([1, 2], neither),
        (change | {"field": "data.seed"}, neither),
        (change | {"field": ["x"]}, neither),
        (change | {"more": 1}, neither),
        (change | {"step": -1}, "step must be a whole number from 0 to 5"),
        (change | {"step": 6}, "step must be a whole number from 0 to 5"),
        (change | {"step": "1"}, "step must be a whole number from 0 to 5"),
        (change | {"old": None}, "old must be from 1e-05 to 10"),
        (change | {"new": 0}, "new must be from 1e-05 to 10"),
        (change | {"new": "0.1"}, "new must be from 1e-05 to 10"),
        (change | {"new": 10**400}, "new must be from 1e-05 to 10"),
        (batch | {"new": 0}, "new must be a whole number from 1 to 1000000 or null"),
        (batch | {"old": 1.5}, "old must be a whole number from 1 to 1000000 or null"),
        (place | {"weights": [1, 2]}, neither),
        (place | {"weights": "abc"}, neither),
        (place | {"weights": [1, 2, 1e39]}, "weights must be 3 numbers that fit 32 bits"),
        (place | {"weights": [1, 2, -(10**400)]}, "weights must be 3 numbers that fit 32 bits"),
        (place | {"weights": [1, 2, "3"]}, "weights must be 3 numbers that fit 32 bits"),
        (place | {"weights": [1, 2, True]}, "weights must be 3 numbers that fit 32 bits"),
    ):
        yield f"an event {str(event)[:70]}", with_("events.json", [event]), f"events.json, event 1: {said}"
    yield "events out of order", with_("events.json", [place | {"step": 3}, change]), "in the order of the steps"


def odd_arrays() -> Iterator[Case]:
    floats = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }"
    kind = "losses.npy: must be numbers, 32-bit floats, not "
    for name, raw, said in (
        ("pickled", npy(np.array([Trap()] * 5, object), allow_pickle=True), kind),
        ("float64", npy(np.ones(5)), kind),
        ("whole", npy(np.ones(5, np.int32)), kind),
        ("the other end first", npy(np.ones(5, ">f4")), kind),
        ("a table", npy(np.ones(5, [("a", "<f4")])), kind),
        ("text", npy(["a"] * 5), kind),
        ("a code", headed("__import__('os').system('touch trapped')", bytes(20)), kind),
        ("two dimensions", npy(np.ones((5, 1), np.float32)), kind),
        ("no dimension", npy(np.float32(1)), kind),
        ("less than nothing", headed(floats % "-5,", bytes(20)), kind),
        ("very many", headed(floats % "1000000000000000000,", bytes(20)), kind),
        ("many", headed(floats % "999999999,", bytes(20)), "losses.npy: must hold the 999999999 numbers"),
        ("none", headed(floats % "0,", bytes(20)), "losses.npy: must hold the 0 numbers"),
        ("too few", headed(floats % "5,", bytes(16)), "losses.npy: must hold the 5 numbers"),
        ("broken within a number", headed(floats % "5,", bytes(19)), "losses.npy: must hold the 5 numbers"),
        ("another format", headed(floats % "5,", bytes(20), b"\x02\x00"), "must be an array in NPY format 1.0"),
        ("another magic", b"\x94NUMPY\x01\x00" + bytes(200), "losses.npy: must be an array in NPY format 1.0"),
        ("a short header", b"\x93NUMPY\x01\x00\x10\x00" + bytes(200), "losses.npy: must have a header of 128 bytes"),
        ("a long header", b"\x93NUMPY\x01\x00\xff\xff" + bytes(200), "losses.npy: must have a header of 128 bytes"),
        ("empty", b"", "losses.npy: must be an array in NPY format 1.0"),
        ("an archive", zipped({"a.npy": npy(np.ones(5))}), "losses.npy: must be an array in NPY format 1.0"),
        ("NaN", npy(np.float32([1, 2, np.nan, 4, 5])), "losses.npy: must hold finite numbers"),
        ("infinite", npy(np.float32([1, 2, np.inf, 4, 5])), "losses.npy: must hold finite numbers"),
    ):
        yield f"losses, {name}", with_("losses.npy", raw), said
    rows = np.ones((6, 3), np.float32)
    for name, raw, said in (
        ("Fortran's order", npy(np.asfortranarray(rows)), "must be rows of 3 numbers, 32-bit floats, not "),
        ("two columns", npy(rows[:, :2]), "must have 3 columns, not 2"),
        ("one row more", npy(np.ones((7, 3), np.float32)), "must hold 6 rows, not 7"),
        ("NaN", npy(rows * np.nan), "must hold finite numbers"),
        ("flat", npy(rows.ravel()), "must be rows of 3 numbers, 32-bit floats, not "),
    ):
        yield f"checkpoints, {name}", with_("checkpoints.npy", raw), f"checkpoints.npy: {said}"
    newest, no_norm = np.ones(11, np.float32), "must end with a norm, not NaN or less than 0"
    for name, array, said in (
        ("too few", newest[:10], "must hold 3 or 11 numbers, not 10"),
        ("none", newest[:0], "must hold 3 or 11 numbers, not 0"),
        ("NaN", newest * np.nan, "must hold finite numbers"),
        ("a loss that is infinite", np.append(newest[:9], np.float32([np.inf, 1])), "must hold finite numbers"),
        ("a norm that is NaN", np.append(newest[:10], np.float32(np.nan)), no_norm),
        ("a norm below 0", np.append(newest[:10], np.float32(-1)), no_norm),
    ):
        yield f"newest, {name}", with_("newest.npy", npy(array)), f"newest.npy: {said}"
    bucket = npy(np.ones((1, 3), np.float32))
    yield "a bucket too much", with_("buckets.npy", bucket), "buckets.npy: must stand for 0 to 5 steps, not 64"


def odd_points() -> Iterator[Case]:
    points = np.hstack([np.ones((40, 2)), np.repeat([[0], [1]], 20, axis=0)]).astype(np.float32)
    classes = "points.npy: must hold points of class 0, then points of class 1"
    wide = "points.npy: must hold numbers from -1e+06 to 1e+06"
    for name, array, said in (
        ("of one class", points * np.float32([1, 1, 0]), classes),
        ("of a third class", points + np.float32([0, 0, 1]), classes),
        ("mixed", points[::-1].copy(), classes),
        ("none", points[:0], classes),
        ("NaN classes", points * np.float32([1, 1, np.nan]), classes),
        ("NaN", points * np.float32([1, np.nan, 1]), wide),
        ("far away", points * np.float32([1e7, 1, 1]), wide),
        ("one less", points[1:], "points.npy: must hold the 40 points of the recipe, not 39"),
    ):
        yield f"points, {name}", with_("points.npy", npy(array)), said
