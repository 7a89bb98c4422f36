"""The whole window on a stage: its wishes go to the real engine, on a clock that moves when told."""

from dataclasses import replace
from typing import get_args

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backcare_desktop.diary.recent import Recent
from backcare_desktop.engine.events import Event, Ticked
from backcare_desktop.engine.practice import reduce
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.pages.session import SessionPage
from backcare_desktop.gui.window import Window
from backcare_desktop.settings.options import told
from backcare_desktop.viewmodel.present import WindowView, present
from backcare_desktop.viewmodel.wishes import ClockShown, DiaryWish, OptionSet, Walked
from tests.gui.diarist import Diarist
from tools.scenes import SCENES, Scene, after

#: Enough for all the handfuls of cards that a gallery makes one after the other.
_ROUNDS = 30


class Theatre(QObject):
    """window, and what became of its wishes."""

    def __init__(self, scene: Scene, size: QSize | None = None) -> None:
        self.window = Window(entries())
        super().__init__(self.window)
        self.scene = scene
        self.wishes: list[object] = []
        self.diarist = Diarist(scene.outside.diary or Recent())
        if size is not None:
            self.window.resize(size)
        self.window.wished.connect(self._wished)
        self.draw()
        self.window.go(scene.page)
        self.window.show()
        settle()

    @property
    def view(self) -> WindowView:
        return present(self.scene.state, self.scene.now, self.scene.outside)

    @property
    def session(self) -> SessionPage:
        page = self.window.page("session")
        assert isinstance(page, SessionPage)
        return page

    def draw(self) -> None:
        self.window.draw(self.view)

    def passes(self, *, minutes: float = 0, seconds: float = 0) -> None:
        now = after(self.scene.now, minutes=minutes, seconds=seconds)
        self.scene = replace(self.scene, now=now, state=reduce(self.scene.state, Ticked(), now))
        self.draw()
        QApplication.processEvents()

    @Slot(object)
    def _wished(self, wish: object) -> None:
        self.wishes.append(wish)
        outside = self.scene.outside
        if isinstance(wish, OptionSet):
            options = {**outside.options, wish.key: wish.value}
            self.scene = replace(self.scene, outside=replace(outside, options=options))
            event = told(wish.key, wish.value)
            if event is not None:
                self.scene = self.scene.then(event)
        elif isinstance(wish, ClockShown):
            self.scene = replace(self.scene, outside=replace(outside, clock_shown=wish.shown))
        elif isinstance(wish, Walked):
            self.scene = replace(self.scene, outside=replace(outside, walk=wish.walk))
        elif isinstance(wish, DiaryWish):
            self.diarist.answer(wish, self.scene.now)
            self.scene = replace(self.scene, outside=replace(outside, diary=self.diarist.recent))
        elif isinstance(wish, get_args(Event)):
            state = reduce(self.scene.state, wish, self.scene.now)
            self.scene = replace(self.scene, state=state)
        self.draw()

    def close(self) -> None:
        # At once: a window that lingers is restyled with every other one.
        shiboken6.delete(self.window)


def settle() -> None:
    """What is made or laid out a little later is there."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()


def button(root: QWidget, words: str) -> QAbstractButton:
    """The visible button with these words."""
    found = [b for b in root.findChildren(QAbstractButton) if b.isVisible() and b.text() == words]
    assert len(found) == 1, [b.text() for b in root.findChildren(QAbstractButton) if b.isVisible()]
    return found[0]


def show(stage: list[Theatre], scene: str | Scene, size: QSize | None = None) -> Theatre:
    """The window in this scene, closed with the fixture `stage`."""
    theatre = Theatre(SCENES[scene]() if isinstance(scene, str) else scene, size)
    stage.append(theatre)
    return theatre


def press(theatre: Theatre, key: Qt.Key) -> None:
    """A key where the keyboard is."""
    focused: QWidget | None = theatre.window.focusWidget()
    QTest.keyClick(theatre.window if focused is None else focused, key)
    QApplication.processEvents()
