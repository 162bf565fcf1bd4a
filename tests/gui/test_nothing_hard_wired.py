"""No text for people stands in the source past the translation: in a language of marks every one is marked."""

import re

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from gui.sessions import Sessions
from gui.settings import Settings
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame

WORD = re.compile(r"[A-Za-z]{3,}")
# What is the same in every language: code, names, keys.
CODE = re.compile(
    r"""tf\.|keras|np\.|tape|_|\(|=|Ctrl|Shift|Tapescope|TensorFlow|XLA|CPU|Markdown|Space|Home|End|Return|PgDown|PgUp
    |float|int\d|bool|SimpleDense|Dense|LSTM|GRU|RNN|Conv|Flatten|units|activation|kernel|filters|strides|padding|valid
    |same|compare|matmul|square|sqrt|exp|log|abs|sum|mean|max|min|reshape|transpose|cast|slice|assign|random|relu|None|Esc|Del
    |Insert|persistent|English|Pg|Ins|built|True|False|call|init|build|axis|shape|seed|dtype|numpy|stddev""",
    re.VERBOSE,
)


class Marks(QTranslator):
    """A language in which every text is marked."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, count=-1):
        return f"«{source}»"


@pytest.fixture
def window(qtbot, qapp):
    marks = Marks()
    qapp.installTranslator(marks)
    engine = FakeEngine()
    window = Window(Sessions.of(engine, BOOK), Settings(theme="light"))
    qtbot.addWidget(window)
    engine.frames.append(frame())
    window.session.take()
    window.train.draw()
    yield window
    qapp.removeTranslator(marks)


def texts(window):
    """Every text of a widget or an action that a person can read, with where it is."""
    for part in (*window.findChildren(QWidget), *window.findChildren(QAction)):
        said = [part.toolTip()]
        if isinstance(part, QWidget):
            said.append(part.accessibleName())
        if isinstance(part, (QLabel, QAbstractButton, QAction)):
            said.append(part.text())
        if isinstance(part, QLineEdit):
            said.append(part.placeholderText())
        if isinstance(part, QComboBox):
            said += [part.itemText(row) for row in range(part.count())]
        yield from ((type(part).__name__, type(part.parent()).__name__, one) for one in said if one)


def unmarked(text):
    """Whether a text has words of English that are neither marked nor code."""
    outside = re.sub(r"«.*»", "", re.sub(r"<[^>]*>", "", text), flags=re.DOTALL)
    return any(WORD.search(word) and not CODE.search(word) for word in outside.split())


def test_every_text_is_in_the_language_in_force(window):
    found = sorted({one for one in texts(window) if unmarked(one[2])})
    assert found == []


def test_a_text_past_the_translation_would_be_found():
    assert unmarked("Learning rate") and unmarked("«Loss» of a step")
    assert not unmarked("«Learning rate» (Ctrl+L)") and not unmarked("tf.matmul(x, W)")
