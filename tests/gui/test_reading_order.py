"""Tab goes through a page as it is read: what was made late does not come after the foot."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.gui.theatre import Theatre, settle, show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

_MOST = 120
#: Pages whose lists are made after their foot.
LATE = (
    "breaks-own",
    "breathe-questions",
    "choose-first-time",
    "diary",
    "diary-episode",
    "editor-new",
    "editor-own",
    "gallery-own",
    "learn-article",
    "ready",
    "routine-questions",
    "seized-signs",
    "skin-check",
    "warning-signs",
)


def walked(theatre: Theatre, key: Qt.Key) -> Iterator[QWidget]:
    """What has the keyboard after each press, until it comes round."""
    seen: list[QWidget] = []
    for _ in range(_MOST):
        QTest.keyClick(theatre.window, key)
        here = theatre.window.focusWidget()
        assert here is not None
        if here in seen:
            return
        seen.append(here)
        yield here
    raise AssertionError("Tab never comes round")


def feet(theatre: Theatre, area: QScrollArea, order: list[QWidget]) -> list[int]:
    """The places in the order of what lies below the area, on its page."""
    window, page = theatre.window, area.parentWidget()
    assert page is not None
    bottom = area.mapTo(window, QPoint(0, area.height())).y()
    return [
        place
        for place, widget in enumerate(order)
        if page.isAncestorOf(widget)
        and not area.isAncestorOf(widget)
        and widget.mapTo(window, QPoint()).y() >= bottom - 2
    ]


@pytest.mark.parametrize("name", LATE)
def test_the_foot_comes_after_what_is_above_it(stage: list[Theatre], name: str) -> None:
    theatre = show(stage, name)
    settle()
    page = theatre.window.page(theatre.window.here)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    order = list(walked(theatre, Qt.Key.Key_Tab))
    late = []
    for area in page.findChildren(QScrollArea):
        below = feet(theatre, area, order) if area.isVisible() else []
        within = [place for place, widget in enumerate(order) if area.isAncestorOf(widget)]
        if below and within and min(below) < max(within):
            late.append(f"{type(area.parentWidget()).__name__}: {order[max(within)].accessibleName()}")
    assert not late


def test_backwards_is_the_same_way(stage: list[Theatre]) -> None:
    theatre = show(stage, "editor-new")
    settle()
    there = list(walked(theatre, Qt.Key.Key_Tab))
    back = list(walked(theatre, Qt.Key.Key_Backtab))
    place = there.index(back[0])
    assert [*reversed(there[: place + 1]), *reversed(there[place + 1 :])] == back
