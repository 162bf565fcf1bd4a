"""A person at the Layers bench: alone on a desk, or in the window. Its engine answers at once."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from engine.shapes import LESSONS
from engine.shapes.laboratory import examine
from gui.benches.layers import LayerBench
from gui.tokens import LIGHT
from tests.fake_engine import FakeEngine

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
WIDE, SMALL = (1440, 900), (1100, 700)
FRAME = 49 + 26  # pixels: of a window above and below its benches
STUDIES = {lesson.id: lesson.study for lesson in LESSONS}
came_of = cache(examine)


class Answering(FakeEngine):
    """Answers a study at the next tick, as the real engine does a little later."""

    def examine(self, study):
        self.asked.append(("examine", study))
        self.reports = [came_of(study)]


class Desk(QWidget):
    """The bench without the rest of a window, as large as it is in one of a size."""

    def __init__(self, session, size):
        super().__init__()
        self.layers = bench = LayerBench(session)
        names = "restart", "step_back", "play", "step", "newest"
        self.made = {name: QAction(name) for name in names}
        bench.equip(self.made)
        bench.restyle(LIGHT)
        bench.set_compact(size == SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(bench.side)
        row.addWidget(bench.centre, 1)
        self.resize(size[0], size[1] - FRAME)


class Person:
    """Looks at the bench, and uses it."""

    def __init__(self, window, engine, qtbot):
        self.window, self.engine, self.qtbot = window, engine, qtbot
        self.bench, self.session = window.layers, window.layers.session
        self.panel, self.views = self.bench.panel, self.bench.views
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self.sees()

    @property
    def study(self):
        return self.session.study

    @property
    def calls(self):
        """The stack, as it stands in the code."""
        return [layer.call.removeprefix("keras.layers.") for layer in self.study.stack]

    def looks(self):
        """Let the bench show the newest, as the window's tick does; return whether that is all there is."""
        report = self.engine.take_report()
        if report is not None:
            self.session.answer(report)
        there = self.session.report is not None and self.session.report.study == self.study
        return not self.bench.draw() and there

    def sees(self):
        """Wait until what came of the study in force is on screen."""
        self.qtbot.waitUntil(self.looks)
        QApplication.sendPostedEvents()  # lays everything out
        return self.session.report

    def hears(self, true):
        """Wait for something, with an eye on the bench."""
        self.qtbot.waitUntil(lambda: self.looks() and bool(true()))

    def types(self, key, modifier=NONE):
        self.qtbot.keyClick(QApplication.activePopupWidget() or self.window.focusWidget() or self.window, key, modifier)

    def writes(self, line, text):
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.types(Key.Key_Return)

    def clicks(self, widget, at=None):
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.sees()

    def clicks_box(self, place):
        """Pick a layer of the stack."""
        band = self.views.flow.band
        self.clicks(band.viewport(), band.box(place).center().toPoint())

    def opens(self, name):
        """Choose a lesson with the mouse."""
        lessons = self.panel.lessons
        self.clicks(lessons.viewport(), lessons.visualItemRect(lessons.item(lessons.ids.index(name))).center())

    def undoes(self):
        self.session.undone.undo()
        return self.sees().study

    def makes_again(self):
        self.session.undone.redo()
        return self.sees().study


def choose(picker, text):
    """Choose from a list as a person does: the text, then its signal."""
    place = [picker.itemText(n) for n in range(picker.count())].index(text)
    picker.setCurrentIndex(place)
    picker.activated.emit(place)
