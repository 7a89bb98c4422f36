"""What must be in sight is, at the smallest size and at 200 %. That nothing is cut off: test_every_scene."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.player import PlayerPage
from backcare_desktop.gui.pages.running import RunningPage
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.fitted_text import FittedText
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.limit_row import LimitRow
from backcare_desktop.gui.widgets.scroller import Scroller
from backcare_desktop.gui.widgets.text import Text
from tests.gui.clipping import clipped
from tests.gui.pseudo import Pseudo
from tests.gui.theatre import Theatre
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

SMALLEST = QSize(720, 540)
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


OVER = {"player-hurts", "player-done"}
PLAYED = [name for name in SCENES if name.startswith("player-") and name not in OVER]


@pytest.mark.parametrize("name", PLAYED)
def test_what_stops_a_routine_is_in_sight_with_figure_and_line(plain_look: None, name: str) -> None:
    theme.apply(theme.Look("light", 2.0, reduced_motion=True))
    theatre = Theatre(SCENES[name](), SMALLEST)
    page = theatre.window.page("player")
    assert isinstance(page, PlayerPage)
    face = page.face
    figure = [] if name == "player-breathe" else [face.figure]
    hidden = _hidden([face.hurts, face.pause, face.skip, face.stop], theme.px(theme.TARGET))
    hidden += _hidden([face.cue, face.ring, *figure], 96)
    theatre.close()
    assert not hidden, hidden


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_what_takes_it_off_is_in_sight_with_the_digits(plain_look: None, scale: float) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    theatre = Theatre(SCENES["running"](), SMALLEST)
    page = theatre.session.parts[theatre.session.here]
    assert isinstance(page, RunningPage)
    stops = [page.stop, page.wrong, page.already, page.clock]
    hidden = _hidden([page._dial], 200) + _hidden([*stops], theme.px(theme.TARGET)) + clipped(page)
    theatre.close()
    assert not hidden, hidden


def test_the_name_of_a_key_makes_no_letters_smaller(plain_look: None) -> None:
    theme.apply(theme.Look("light", 2.0, reduced_motion=True))
    theatre = Theatre(SCENES["relaxing-paused"](), SMALLEST)
    buttons = [each for each in theatre.window.findChildren(Button) if each.isVisible()]
    smaller = [each.text() for each in buttons if each._fitting(each.width()) != each._font()]
    one_line = [each.width() >= each.sizeHint().width() for each in buttons]
    theatre.close()
    assert one_line == [True, True]
    assert not smaller


def test_a_limit_that_was_not_changed_keeps_no_line_for_its_reset(plain_look: None) -> None:
    theme.apply(theme.Look("light", 2.0, reduced_motion=True))
    theatre = Theatre(SCENES["settings-limits"](), SMALLEST)
    rows = [row for row in theatre.window.findChildren(LimitRow) if row.isVisible()]
    lines = {row.reset.isVisible(): _lines(row) for row in rows}
    theatre.close()
    assert lines == {False: 1, True: 2}


@pytest.mark.parametrize("name", ["choose-cold", "routine", "routine-questions", "skin-found"])
def test_a_foot_leaves_the_page_half_of_the_window(plain_look: None, name: str) -> None:
    theme.apply(theme.Look("light", 2.0, reduced_motion=True))
    theatre = Theatre(SCENES[name](), SMALLEST)
    seen = [area.height() for area in theatre.window.findChildren(Scroller) if area.isVisible()]
    theatre.close()
    assert max(seen) >= SMALLEST.height() / 2


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


def test_a_word_that_is_too_long_makes_the_letters_smaller(plain_look: None) -> None:
    theme.apply(theme.Look("light", 2.0))
    button, title = Button("Physiotherapist", large=True), FittedText("Physiotherapist")
    usual, least = button.sizeHint().width(), button.minimumSizeHint().width()
    assert least < usual
    assert button._fitting(usual) == button._font()
    letters = button._fitting(least)
    assert letters.pixelSize() < button._font().pixelSize()
    assert QFontMetrics(letters).horizontalAdvance(button.text()) <= least - button._extra_width()
    title.show()
    for width in (300, 900):
        title.resize(width, 200)
        assert QFontMetrics(title.font()).horizontalAdvance(title.text()) <= width
    assert title.font().pixelSize() == title.role_size()
    title.close()


def _lines(row: LimitRow) -> int:
    """How many lines number and reset take."""
    control = row.reset.parentWidget()
    assert control is not None
    return control.height() // row.field.height()


def _hidden(widgets: list[QWidget], least: int) -> list[str]:
    """Those that are not in the window whole, or lower than that many px."""
    found = []
    for widget in widgets:
        room = widget.window().rect()
        there = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
        whole = room.contains(there) and widget.visibleRegion().boundingRect() == widget.rect()
        if not whole or widget.height() < least:
            found.append(f"{type(widget).__name__} {there}")
    return found


def test_a_row_that_was_narrow_asks_for_no_room_for_lines_it_no_longer_has(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = FlowRow()
    qtbot.addWidget(row)
    for _ in range(6):
        row.inside.addWidget(Button("Some words", "outline", row))
    asked: list[int] = []
    monkeypatch.setattr(row, "updateGeometry", lambda: asked.append(row.inside.minimumSize().height()))
    row.inside.setGeometry(QRect(0, 0, 160, 30))
    narrow = row.inside.minimumSize().height()
    assert asked == []
    for width in (1400, 1500):
        row.inside.setGeometry(QRect(0, 0, width, 30))
    (high,) = asked
    assert high < narrow / 3
