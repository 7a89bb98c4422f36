"""Finds text that is cut off, widgets that lie on each other, and pages that are too wide."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QScrollArea, QStackedWidget, QWidget

from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.chip_row import Chip
from backcare_desktop.gui.widgets.frame import AlarmFrame
from backcare_desktop.gui.widgets.rail import RailButton
from backcare_desktop.gui.widgets.toggle import Toggle

_SLACK = 2


def clipped(window: QWidget) -> list[str]:
    """What does not fit, in words."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{_name(widget)}: {fault}" for fault in _faults(widget)]
    return found


def _faults(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, Button) or (isinstance(widget, Toggle) and widget.hasHeightForWidth()):
        return _button(widget)
    if isinstance(widget, Chip | Toggle | RailButton):
        wanted = widget.sizeHint()
        fits = wanted.width() <= widget.width() + _SLACK and wanted.height() <= widget.height() + _SLACK
        return [] if fits else [f"{widget.size()} for {wanted}"]
    if isinstance(widget, QScrollArea):
        return _area(widget)
    if isinstance(widget, QAbstractSpinBox):
        return _spin_box(widget)
    return _overlaps(widget)


def _label(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if not label.wordWrap():
        short = label.sizeHint().width() - label.width()
        return [f"{short} px too narrow"] if short > _SLACK else []
    faults = []
    short = label.heightForWidth(label.width()) - label.height()
    if short > _SLACK:
        faults.append(f"{short} px too low")
    metrics = QFontMetrics(label.font())
    widest = max(metrics.horizontalAdvance(word) for word in _words(label))
    if widest > label.width() + _SLACK:
        faults.append(f"a word of {widest} in {label.width()}")
    return faults


def _words(label: QLabel) -> list[str]:
    """What has to stay on one line; of an article, the words without their signs."""
    rich = label.textFormat() is Qt.TextFormat.RichText
    return (QTextDocumentFragment.fromHtml(label.text()).toPlainText() if rich else label.text()).split()


def _button(button: Button | Toggle) -> list[str]:
    faults = []
    if button.minimumSizeHint().width() > button.width() + _SLACK:
        faults.append(f"a word does not fit {button.width()}")
    short = button.heightForWidth(button.width()) - button.height()
    if short > _SLACK:
        faults.append(f"{short} px too low")
    return faults


def _spin_box(box: QAbstractSpinBox) -> list[str]:
    """Where a style leaves its field no room, it is there and shows nothing."""
    field = box.lineEdit()
    wanted = QFontMetrics(field.font()).horizontalAdvance(box.text())
    return [] if wanted <= field.width() + _SLACK else [f"{wanted} px in {field.width()}"]


def _area(area: QScrollArea) -> list[str]:
    body = area.widget()
    if body is None or body.width() <= area.viewport().width() + _SLACK:
        return []
    return [f"{body.width()} wide in {area.viewport().width()}"]


def _overlaps(parent: QWidget) -> list[str]:
    if parent.layout() is None or isinstance(parent, QStackedWidget):
        return []
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not isinstance(child, AlarmFrame)
        and not child.isWindow()
    ]
    faults = []
    for one, other in combinations(children, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _SLACK and common.height() > _SLACK:
            faults.append(f"{_name(one)} lies on {_name(other)} by {common.height()} px")
    room = QRect(QPoint(0, 0), parent.size()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    faults += [f"{_name(c)} sticks out: {c.geometry()}" for c in children if not room.contains(c.geometry())]
    return faults


def _name(widget: QWidget) -> str:
    text = widget.property("text") or widget.accessibleName()
    return f"{type(widget).__name__} {str(text)[:30]!r}"
