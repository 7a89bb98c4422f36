"""Nothing is cut off: at the smallest size, at 200 %, and in a longer language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication

from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.player import PlayerPage
from backcare_desktop.gui.widgets.text import Text
from tests.gui.clipping import clipped
from tests.gui.pseudo import Pseudo
from tests.gui.theatre import Theatre
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

USUAL, SMALLEST = QSize(1000, 700), QSize(720, 540)
#: A ring of so many px still has digits as large as a heading.
READ_FROM_AFAR = 120


@pytest.fixture
def plain_look(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle("Fusion")
    yield
    theme.apply(theme.Look())


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo(qapp)
    qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize(("size", "scale"), [(SMALLEST, 1.0), (USUAL, 1.0), (USUAL, 2.0)])
def test_nothing_is_cut_off(plain_look: None, name: str, size: QSize, scale: float) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    theatre = Theatre(SCENES[name](), size)
    faults = clipped(theatre.window)
    theatre.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("size", [SMALLEST, USUAL])
def test_a_longer_language_fits(plain_look: None, longer: None, name: str, size: QSize) -> None:
    theme.apply(theme.Look("light", 1.0, reduced_motion=True))
    theatre = Theatre(SCENES[name](), size)
    faults = clipped(theatre.window)
    theatre.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("phase", ["hold", "own", "move", "breathe", "paused"])
def test_a_routine_s_side_ring_and_buttons_are_in_sight(plain_look: None, phase: str, scale: float) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    theatre = Theatre(SCENES[f"player-{phase}"](), SMALLEST)
    QApplication.processEvents()
    page = theatre.window.page("player")
    assert isinstance(page, PlayerPage)
    face = page.face
    below = [
        button.text()
        for button in (face.hurts, face.pause, face.skip, face.stop)
        if not face.rect().contains(QRect(button.mapTo(face, QPoint()), button.size()))
    ]
    faults = clipped(face)
    ring = min(face.ring.width(), face.ring.height())
    theatre.close()
    assert not below
    assert not faults
    assert ring >= READ_FROM_AFAR


def test_every_sentence_is_translated(plain_look: None, longer: None) -> None:
    theatre = Theatre(SCENES["relief"]())
    title = theatre.window.page("relief").accessibleName()
    theatre.close()
    assert title.startswith("Hów ís"), title


def test_a_label_that_is_too_small_is_found(plain_look: None) -> None:
    theme.apply(theme.Look("light", 1.0))
    theatre = Theatre(SCENES["relief"]())
    theatre.window.page("relief").findChildren(Text)[0].setFixedHeight(9)
    QApplication.processEvents()
    faults = clipped(theatre.window)
    theatre.close()
    assert any("too low" in fault for fault in faults)
