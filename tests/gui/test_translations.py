"""Every text in Korean and in English: none is missing, and none is left in the source."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gui.language import TRANSLATIONS
from start.environment import ROOT

KOREAN = TRANSLATIONS / "tapescope_ko.ts"
FIELD = re.compile(r"\{[^}]*\}")


def tool(name, *arguments):
    """Run one of Qt's tools for translations."""
    code = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    subprocess.run([sys.executable, "-c", code, *map(str, arguments)], check=True, capture_output=True, cwd=ROOT)


def messages(file):
    """Translations by context and source; None where one is unfinished."""
    return {
        (context.findtext("name"), message.findtext("source")): finished(message.find("translation"))
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def finished(translation):
    return None if translation.get("type") else translation.text


@pytest.fixture(scope="module")
def korean():
    return messages(KOREAN)


def test_no_text_is_missing_in_korean(korean, tmp_path):
    sources = [file.relative_to(ROOT) for file in sorted((ROOT / "gui").rglob("*.py"))]
    there = tmp_path / "there.ts"
    tool("lupdate", *sources, "-ts", there, "-silent")
    wanted = messages(there)
    assert len(wanted) > 1000
    assert sorted(wanted.keys() - korean.keys()) == []
    assert sorted(korean.keys() - wanted.keys()) == [], "nothing uses these any more"
    assert [source for source, text in korean.items() if not text] == []


def test_a_translation_has_the_fields_of_its_source(korean):
    wrong = [
        (source, text) for (_, source), text in korean.items() if set(FIELD.findall(source)) != set(FIELD.findall(text))
    ]
    assert wrong == []


def test_the_compiled_translation_is_the_newest(tmp_path):
    tool("lrelease", KOREAN, "-qm", tmp_path / "made.qm", "-silent")
    assert (tmp_path / "made.qm").read_bytes() == KOREAN.with_suffix(".qm").read_bytes()


def test_there_are_translations_of_what_qt_itself_says():
    import PySide6

    assert list(Path(PySide6.__file__).parent.rglob("qtbase_ko.qm"))
