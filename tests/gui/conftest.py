"""Each test of the window begins with the look of a fresh start and no other window about."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets import just_shown
from tests.gui.theatre import Theatre


@pytest.fixture(autouse=True)
def fresh_look(qapp: QApplication) -> Iterator[None]:
    # A style set anew polishes every widget there is.
    if qapp.style().objectName().lower() != "fusion":
        qapp.setStyle("Fusion")
    if theme.look() != theme.Look() or not qapp.styleSheet():
        theme.apply(theme.Look())
    yield
    for left in qapp.topLevelWidgets():
        left.close()
        left.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def quick_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages take answers at once; the tests of just that law replace this."""
    monkeypatch.setattr(just_shown._Moment, "begin", lambda *_: None)


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[list[Theatre]]:
    """The theatres of this test, closed after it; `theatre.show` opens one."""
    made: list[Theatre] = []
    yield made
    for theatre in made:
        theatre.close()
