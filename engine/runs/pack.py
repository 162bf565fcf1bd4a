"""A run → its members, as they are written."""

import json
from collections.abc import Mapping

import numpy as np

from engine.moment import Array, Moment
from engine.runs.arrays import Buffer, npy
from engine.runs.members import LIMITS, MOST_STEPS, VERSION, SaveError
from engine.runs.saved_run import SavedRun

Member = tuple[Buffer, ...]  # parts that follow on one another


def packed(run: SavedRun) -> Mapping[str, Member]:
    """Return every member; of the large ones nothing is copied. Raises SaveError where a run can't be read again."""
    if len(run) > MOST_STEPS:
        raise SaveError(f"a run of more than {MOST_STEPS} steps can't be saved")
    facts = {
        "tapescope_run": VERSION,
        "steps": len(run),
        "forgotten": run.losses.first,
        "bucket": run.losses.size,
        "stride": run.path.stride,
        "converged_at": run.converged_at,
        "calm_steps": run.calm_steps,
        "blocked": run.blocked,
        "looking_at": run.looking_at,
    }
    members: dict[str, Member] = {
        "run.json": (_json(facts),),
        "recipe.json": (run.recipe.to_json().encode(),),
        "events.json": (_json([vars(event) for event in run.events]),),
        "window.json": (_json(run.window),),
        "newest.npy": npy(_flat(run.newest)),
        "points.npy": npy(np.hstack([run.data.inputs, run.data.targets])),
        "checkpoints.npy": npy(run.path.rows),
        "buckets.npy": npy(run.losses.buckets),
        "losses.npy": npy(run.losses.exact),
    }
    for name, member in members.items():
        size = sum(len(part) for part in member)
        if size > LIMITS[name]:
            raise SaveError(f"{name} would have {size} bytes; at most {LIMITS[name]} can be opened again")
    return members


def _json(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False, allow_nan=False).encode()


def _flat(moment: Moment) -> Array:
    """Return the weights; where an update led to them, also those before it, the gradient, the loss and the norm."""
    if moment.before is None or moment.gradient is None or moment.loss is None or moment.norm is None:
        return moment.weights
    measures = [moment.loss, moment.norm]
    return np.concatenate([moment.weights, moment.before, moment.gradient, measures], dtype=np.float32)
