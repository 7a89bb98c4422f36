"""An alarm's question and its button are on the screen whole, without scrolling, at the smallest size too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.on_body import OnBodyPage
from backcare_desktop.gui.pages.skin_check import SkinCheckPage
from backcare_desktop.gui.pages.take_off import TakeOffPage
from backcare_desktop.gui.widgets.urgent_question import UrgentQuestion
from tests.gui.clipping import clipped
from tests.gui.pseudo import Pseudo
from tests.gui.theatre import Theatre
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

SMALLEST, USUAL = QSize(720, 540), QSize(1000, 700)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[list[Theatre]]:
    made: list[Theatre] = []
    yield made
    for theatre in made:
        theatre.close()
    theme.apply(theme.Look())


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo(qapp)
    qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


def put(show: list[Theatre], scene: str, scale: float, size: QSize = SMALLEST) -> Theatre:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    theatre = Theatre(SCENES[scene](), size)
    show.append(theatre)
    for _ in range(4):
        QApplication.processEvents()
    return theatre


def unseen(widget: QWidget, area: QWidget) -> int:
    """So many px of its height lie out of sight."""
    place = QRect(widget.mapTo(area, QPoint(0, 0)), widget.size())
    return place.height() - place.intersected(area.rect()).height()


def out_of_sight(theatre: Theatre) -> list[str]:
    part = theatre.session.parts[theatre.session.here]
    if isinstance(part, TakeOffPage):
        area = part._area.viewport()
        wanted: list[QWidget] = [part.question.what, part.off]
    else:
        assert isinstance(part, SkinCheckPage)
        area = part.area.viewport()
        wanted = [part.look, part.feel]
    hidden = [
        f"{widget.property('text')}: {unseen(widget, area)} px" for widget in wanted if unseen(widget, area)
    ]
    return hidden + [fault for fault in clipped(part) if "too low" in fault]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("scene", ["time-up", "time-up-high", "hushed", "recover", "heat-off", "no-sound"])
def test_take_it_off_and_its_button(show: list[Theatre], scene: str, scale: float) -> None:
    assert out_of_sight(put(show, scene, scale)) == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("scene", ["skin-check", "skin-check-loud", "skin-check-no-sound"])
def test_look_at_your_skin_and_its_answers(show: list[Theatre], scene: str, scale: float) -> None:
    theatre = put(show, scene, scale)
    assert out_of_sight(theatre) == []
    part = theatre.session.parts["skin-check"]
    assert isinstance(part, SkinCheckPage)
    assert [unseen(button, theatre.window) for button in (part.fine, part.stop)] == [0, 0]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_is_anything_on_and_its_three_answers(show: list[Theatre], scale: float) -> None:
    part = put(show, "on-body", scale).session.parts["on-body"]
    assert isinstance(part, OnBodyPage)
    wanted: list[QWidget] = [part.question, *part.answers]
    assert [unseen(widget, part.area.viewport()) for widget in wanted] == [0, 0, 0, 0]
    assert clipped(part) == []


@pytest.mark.parametrize("scene", ["time-up-high", "recover"])
def test_in_a_longer_language(show: list[Theatre], longer: None, scene: str) -> None:
    assert out_of_sight(put(show, scene, 1.5)) == []


def test_where_there_is_room_nothing_is_smaller_or_below(show: list[Theatre]) -> None:
    part = put(show, "time-up", 1.0, USUAL).session.parts["take-off"]
    assert isinstance(part, TakeOffPage)
    question: UrgentQuestion = part.question
    assert question.what.styleSheet() == ""
    assert question.contact.y() < part.off.y()


def test_it_grows_again_with_the_window(show: list[Theatre]) -> None:
    theatre = put(show, "no-sound", 2.0)
    part = theatre.session.parts["take-off"]
    assert isinstance(part, TakeOffPage)
    assert part.question.what.styleSheet() != ""
    assert part.question.contact.y() > part.off.y()
    theatre.window.resize(1600, 1200)
    QApplication.processEvents()
    assert part.question.what.styleSheet() == ""
    assert part.question.contact.y() < part.off.y()
