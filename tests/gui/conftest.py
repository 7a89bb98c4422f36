"""Each test of the window begins with the look of a fresh start, whatever ran before."""

import pytest
from PySide6.QtWidgets import QApplication

from backcare_desktop.gui import theme


@pytest.fixture(autouse=True)
def fresh_look(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    if theme.look() != theme.Look() or not qapp.styleSheet():
        theme.apply(theme.Look())
