"""The dial: what differs from one second to the next lies within what is painted anew."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.dial import Dial

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TOTAL_MS = 15 * 60_000
#: Of 255; less than this nobody sees on an edge.
FAINT = 40


def shown(qtbot: QtBot, left_s: int) -> Dial:
    dial = Dial("Time left")
    qtbot.addWidget(dial)
    dial.resize(220, 220)
    tell(dial, left_s)
    dial.show()
    qtbot.waitExposed(dial)
    return dial


def tell(dial: Dial, left_s: int) -> None:
    digits = f"{left_s // 60}:{left_s % 60:02}"
    dial.show_time("cold", ("Leave it on", digits, "off at 13:25"), left_ms=left_s * 1000, total_ms=TOTAL_MS)


def picture(dial: Dial) -> QImage:
    return dial.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differ(one: QColor, other: QColor) -> bool:
    """Visibly: an arc of another length is drawn of other curves, and its edge differs by a shade."""
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return any(abs(shade) > FAINT for shade in apart)


@pytest.mark.parametrize("left_s", [899, 675, 450, 61])
def test_nothing_differs_outside_of_what_is_painted_anew(qtbot: QtBot, left_s: int) -> None:
    dial = shown(qtbot, left_s)
    before, was_left = picture(dial), dial._left
    tell(dial, left_s - 1)
    after, anew = picture(dial), dial._turned(was_left)
    outside = [
        (x, y)
        for x in range(before.width())
        for y in range(before.height())
        if _differ(before.pixelColor(x, y), after.pixelColor(x, y)) and not anew.contains(QPoint(x, y))
    ]
    assert before != after
    assert not outside
    places = [QPoint(x, y) for x in range(before.width()) for y in range(before.height())]
    assert sum(map(anew.contains, places)) < len(places) / 2


@pytest.mark.parametrize("left_s", [899, 898, 892, 675, 450, 225, 61, 13, 2, 1])
def test_what_is_painted_anew_looks_as_if_all_were(qtbot: QtBot, left_s: int) -> None:
    # In the other schemes the ring's ground is as faint as the edges that may differ.
    theme.apply(theme.Look("contrast"))
    dial = shown(qtbot, left_s)
    patched, was_left = picture(dial), dial._left
    tell(dial, left_s - 1)
    anew = dial._turned(was_left)
    ground = QPainter(patched)
    ground.setClipRegion(anew)
    ground.fillRect(patched.rect(), dial.palette().window())
    ground.end()
    dial.render(patched, anew.boundingRect().topLeft(), anew, QWidget.RenderFlag.DrawChildren)
    whole = picture(dial)
    differ = [
        (x, y)
        for x in range(whole.width())
        for y in range(whole.height())
        if _differ(patched.pixelColor(x, y), whole.pixelColor(x, y))
    ]
    assert not differ


class Watched(Dial):
    """Notes what it was asked to paint."""

    def __init__(self) -> None:
        super().__init__("Time left")
        self.painted: list[QRect] = []

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


def test_other_words_or_fewer_digits_are_painted_whole(qtbot: QtBot) -> None:
    dial = Watched()
    qtbot.addWidget(dial)
    dial.resize(220, 220)
    tell(dial, 602)
    dial.show()
    qtbot.waitUntil(lambda: dial.rect() in dial.painted)
    for left_s, whole in ((601, False), (600, True), (599, True), (598, False)):
        dial.painted.clear()
        tell(dial, left_s)
        qtbot.waitUntil(lambda: bool(dial.painted))
        assert (dial.rect() in dial.painted) is whole, left_s


def test_a_dial_without_room_says_nothing_about_it(qtbot: QtBot) -> None:
    dial = Dial("Time left")
    qtbot.addWidget(dial)
    dial.resize(3, 3)
    tell(dial, 602)
    tell(dial, 601)
    assert not picture(dial).isNull()
