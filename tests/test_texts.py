"""How texts for people stand in the source, so that Qt's tools find each of them."""

import ast

from start.environment import ROOT

FILES = sorted((ROOT / "gui").rglob("*.py"))


def asks_for_text(node):
    """Whether this is `self.tr(…)` or `translate(…)`; a painter's own `translate` has no text."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    of_painter = name == "translate" and isinstance(node.func, ast.Attribute) and "Core" not in ast.unparse(node.func)
    return name in ("tr", "translate") and not of_painter


def places(wanted):
    return [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in FILES
        for node in wanted(ast.parse(file.read_text("utf-8")))
    ]


def in_f_strings(tree):
    joined = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    return [node for one in joined for node in ast.walk(one) if asks_for_text(node)]


def f_strings_asked_for(tree):
    calls = (node for node in ast.walk(tree) if asks_for_text(node))
    return [call for call in calls if any(isinstance(argument, ast.JoinedStr) for argument in call.args)]


def asked_for_once(tree):
    """Texts that are asked for when a module is read: they would stay in the language of that moment."""
    inside = set()
    for node in ast.walk(tree):
        cached = isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(one) for one in node.decorator_list)
        if isinstance(node, (ast.FunctionDef, ast.Lambda)) and not cached:
            inside |= {id(one) for one in ast.walk(node)}
    return [node for node in ast.walk(tree) if asks_for_text(node) and id(node) not in inside]


def test_a_text_stands_outside_of_f_strings_where_it_would_not_be_found():
    assert places(in_f_strings) == []


def test_no_f_string_is_translated_as_it_never_matches():
    assert places(f_strings_asked_for) == []


def test_no_text_is_asked_for_before_the_language_is_known():
    assert places(asked_for_once) == []
