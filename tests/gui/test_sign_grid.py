"""The signs of the skin: as many buttons as signs, each says its own, and none is thrown away."""

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from backcare_desktop.engine.methods import Modality
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.sign_grid import SignGrid
from backcare_desktop.viewmodel.running import SIGNS


def _seen(grid: SignGrid) -> list[Button]:
    return [button for button in grid.findChildren(Button) if not button.isHidden()]


def test_buttons_are_used_again_and_say_what_they_mean(qtbot: QtBot) -> None:
    grid = SignGrid()
    qtbot.addWidget(grid)
    made: set[int] = set()
    heard = QSignalSpy(grid.seen)
    for modality in (Modality.COLD, Modality.HEAT, Modality.COLD):
        signs = tuple(SIGNS[modality])
        for shown in (signs, signs[:2], signs):
            grid.show_signs(modality.value, shown)
            assert [button.text() for button in _seen(grid)] == [
                words(f"skin.{modality.value}.{sign}") for sign in shown
            ]
        _seen(grid)[-1].click()
        assert heard.at(heard.count() - 1) == [signs[-1]]
        made |= {id(button) for button in grid.findChildren(Button)}
    assert len(made) == max(len(SIGNS[Modality.COLD]), len(SIGNS[Modality.HEAT]))
