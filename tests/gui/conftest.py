"""Each test of the window begins with the look of a fresh start and no other window about."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from backcare_desktop.gui import theme


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
