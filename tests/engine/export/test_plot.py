"""The boundary in a notebook is a line wherever there is one; without Matplotlib there is no picture, and no error."""

import sys
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from engine.export.run_notebook import PLOT


class Pyplot(ModuleType):
    """Notes the line; takes everything else."""

    def __init__(self) -> None:
        super().__init__("matplotlib.pyplot")
        self.lines = []

    def axline(self, one, other, **_) -> None:
        self.lines.append((one, other))

    def __getattr__(self, name):
        return lambda *_, **__: None


def plotted(monkeypatch, W, bias) -> Pyplot:
    pyplot, matplotlib = Pyplot(), ModuleType("matplotlib")
    matplotlib.pyplot = pyplot
    monkeypatch.setitem(sys.modules, "matplotlib", matplotlib)
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", pyplot)
    points, weights = np.zeros((4, 2)), np.array(W)[:, None]
    exec(PLOT, {"inputs": points, "targets": points, "W": SimpleNamespace(numpy=lambda: weights), "bias": bias})
    return pyplot


@pytest.mark.parametrize("W", [(0.17, -0.13), (2.0, 0.0), (0.0, -3.0)])
def test_both_points_lie_on_the_boundary(monkeypatch, W):
    (line,) = plotted(monkeypatch, W, 0.43).lines
    assert not np.allclose(*line)
    for point in line:
        assert point @ W + 0.43 == pytest.approx(0.5)


def test_without_weights_there_is_no_line(monkeypatch):
    assert plotted(monkeypatch, (0.0, 0.0), 0.43).lines == []


def test_without_matplotlib_nothing_happens(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    exec(PLOT, {})
