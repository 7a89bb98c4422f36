"""A page that has just come up takes no answer: what was meant for the page before it is none.

Law: for a moment the buttons of such a page take no press of mouse or keyboard. It ends by itself, and what a
screen reader or another program presses is never held up: that names the button it means.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

#: Longer than a double click, and than it takes to see that another page is there.
MOMENT_MS: Final = 700
#: The same where the page came up unasked: a person may be typing into another window.
UNASKED_MS: Final = 1500


class _Moment(QTimer):
    """Begins once the page has been laid out and painted, however long that takes."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setSingleShot(True)
        self.timeout.connect(self._passed)
        self._lasts_ms = 0

    def begin(self, lasts_ms: int) -> None:
        self._lasts_ms = lasts_ms
        # Fires when all that stands in the queue is done with, the page's first frame too.
        self.start(0)

    @Slot()
    def _passed(self) -> None:
        lasts_ms, self._lasts_ms = self._lasts_ms, 0
        if lasts_ms:
            self.start(lasts_ms)


def just_shown(page: QWidget, *, unasked: bool = False) -> None:
    """The page, or a part of it that stands in another's place, has just come up."""
    moment = _moment_of(page) or _Moment(page)
    moment.begin(UNASKED_MS if unasked else MOMENT_MS)


def too_soon(widget: QWidget) -> bool:
    """Whether the widget stands on something that has just come up."""
    return held_back_by(widget) is not None


def held_back_by(widget: QWidget) -> QWidget | None:
    """What has just come up and holds the widget, None where nothing has."""
    at: QWidget | None = widget
    while at is not None:
        moment = _moment_of(at)
        if moment is not None and moment.isActive():
            return at
        at = at.parentWidget()
    return None


def _moment_of(page: QObject) -> _Moment | None:
    # Typed as if it always found one.
    found: object = page.findChild(_Moment, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, _Moment) else None
