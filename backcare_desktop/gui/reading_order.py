"""Where the keyboard goes with Tab: as the page is read, whatever was made first.

Law: Qt's own order is that in which widgets were made, so that a list filled late would come after the
foot of its page; here a layout's order counts, at every press.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def next_to(root: QWidget, here: QWidget, *, forward: bool) -> QWidget | None:
    """The widget below `root` that has the keyboard after `here`; None where no other takes it."""
    order = list(_read(root))
    if not forward:
        order.reverse()
    if here in order:
        at = order.index(here)
        order = order[at + 1 :] + order[:at]
    return next((widget for widget in order if _takes_tab(widget)), None)


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None


def _read(widget: QWidget) -> Iterator[QWidget]:
    """The widget and all that can be seen in it, from the top on."""
    yield widget
    for part in _parts(widget):
        if not part.isHidden() and not part.isWindow():
            yield from _read(part)


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        return [] if shown is None else [shown]
    if isinstance(widget, QScrollArea):
        held = widget.widget()
        return [] if held is None else [held]
    layout = widget.layout()
    laid = [] if layout is None else list(_laid(layout))
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in laid]
    return [*laid, *others]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those in it, in its order."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)
