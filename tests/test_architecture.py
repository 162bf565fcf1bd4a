"""The rules of who may import what, and of names, kept by reading the source."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

from start.environment import ROOT

SOURCES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts): file
    for folder in ("engine", "gui", "start")
    for file in sorted((ROOT / folder).rglob("*.py"))
}
TENSORFLOW = ("tensorflow", "keras")


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(SOURCES[module].read_text("utf-8"))


def inside(module: str, folder: str) -> bool:
    return module == folder or module.startswith(folder + ".")


def names(statement: ast.stmt) -> Iterator[str]:
    """The modules that an import may read: of `from a import b` both `a` and `a.b`."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom):
        assert statement.level == 0, "imports are written from the top"
        assert statement.module is not None
        yield statement.module
        yield from (f"{statement.module}.{alias.name}" for alias in statement.names)


@cache
def imports(module: str) -> frozenset[str]:
    """All that a module imports, sooner or later."""
    return frozenset(name for node in ast.walk(tree(module)) if isinstance(node, ast.stmt) for name in names(node))


def statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run when a module is imported: those outside of functions and of `if TYPE_CHECKING`."""
    for statement in body:
        yield statement
        match statement:
            case ast.FunctionDef() | ast.If(test=ast.Name("TYPE_CHECKING")):
                continue
        for inner in ("body", "orelse", "finalbody"):
            yield from statements(getattr(statement, inner, []))


@cache
def reached(module: str) -> frozenset[str]:
    """All that importing a module reads, through our other modules too."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for name in {name for one in statements(tree(waiting.pop()).body) for name in names(one)} - found:
            found.add(name)
            if name in SOURCES:
                waiting.append(name)
    return frozenset(found)


def offences(folder: str, forbidden: tuple[str, ...], *, but: tuple[str, ...] = ()) -> list[str]:
    """Who in a folder imports what is forbidden to it."""
    return [
        f"{module} imports {name}"
        for module in SOURCES
        if inside(module, folder) and module not in but
        for name in sorted(imports(module))
        if any(inside(name, one) for one in forbidden)
    ]


def test_the_engine_knows_nothing_of_the_screen():
    assert not offences("engine", ("gui", "pyqtgraph", "PySide6.QtGui", "PySide6.QtWidgets"))


def test_of_the_engine_only_the_worker_knows_qt_and_of_qt_only_the_core():
    assert not offences("engine", ("PySide6",), but=("engine.worker",))
    assert {name for name in imports("engine.worker") if inside(name, "PySide6") and name.count(".") < 2} == {
        "PySide6.QtCore"
    }


def test_the_screen_imports_nothing_that_imports_tensorflow():
    assert not offences("gui", TENSORFLOW)
    heavy = [module for module in SOURCES if any(inside(name, one) for name in reached(module) for one in TENSORFLOW)]
    assert "engine.trainer" in heavy  # or the rule below could not fail
    assert not offences("gui", tuple(heavy))


def test_the_start_needs_nothing_but_python():
    allowed = sys.stdlib_module_names | {"start"}
    for module in ("start.environment", "start.build", "start.screen"):
        assert {name.split(".")[0] for name in imports(module)} <= allowed
    assert {name.split(".")[0] for name in imports("gui.command_line")} <= sys.stdlib_module_names


def test_no_file_is_named_after_nothing():
    vague = {"utils", "util", "common", "base", "manager", "helpers", "misc"}
    assert not [str(file) for file in SOURCES.values() if vague & set(file.stem.split("_"))]


def test_no_text_to_translate_is_an_f_string():
    """`tr(f"…")` is extracted as it stands and never matches."""
    assert not [
        f"{module}:{call.lineno}"
        for module in SOURCES
        for call in ast.walk(tree(module))
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in {"tr", "translate"}
        and any(isinstance(part, ast.JoinedStr) for argument in call.args for part in ast.walk(argument))
    ]


def test_no_signal_is_connected_to_a_lambda_or_a_partial():
    """Connected to an object of the engine's thread they would run in that thread."""
    assert not [
        f"{module}:{call.lineno}"
        for module in SOURCES
        for call in ast.walk(tree(module))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "connect" and call.args
        if isinstance(call.args[0], ast.Lambda)
        or ast.unparse(call.args[0]).startswith(("partial(", "functools.partial("))
    ]


def test_the_window_opens_without_tensorflow():
    code = "import sys, gui.app; print(*{'tensorflow', 'keras'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("\n", "")
