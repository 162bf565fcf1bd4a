import ast
import re
import tomllib

import pytest

from main import SUPPORTED, check_python
from start.environment import ROOT


def test_the_supported_pythons_are_those_of_pyproject():
    requires = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    assert tuple(tuple(map(int, bound.split("."))) for bound in re.findall(r"[\d.]+", requires)) == SUPPORTED


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14), (4, 0)])
def test_another_python_gets_one_line_and_status_2(version, capsys):
    with pytest.raises(SystemExit) as stopped:
        check_python(version)
    assert stopped.value.code == 2
    assert capsys.readouterr().err == f"Tapescope needs Python 3.11 to 3.13, not {version[0]}.{version[1]}\n"


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_supported_python_passes(version):
    check_python(version)


@pytest.mark.parametrize("file", ["main.py", "tests/__main__.py"])
def test_an_older_python_can_read_what_tells_it_so(file):
    ast.parse((ROOT / file).read_text("utf-8"), feature_version=(3, 7))
