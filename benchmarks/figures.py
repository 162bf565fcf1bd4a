"""How a figure is printed: one JSON line each."""

import json


def figure(name: str, value: float, unit: str, wanted: str = "") -> None:
    """Print one figure; `wanted`: the goal it is measured against, in words."""
    line = {"figure": name, "value": float(f"{value:.4g}"), "unit": unit}
    print(json.dumps(line | ({"wanted": wanted} if wanted else {}), ensure_ascii=False), flush=True)
