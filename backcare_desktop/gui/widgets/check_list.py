"""The checks before an application: each stands as true until "Not so" is pressed.

Law: one button confirms them all, so every line is on the screen, and a line that is not so says what
to do about it.
"""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.engine.guard import Answers
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.icons import paint_icon
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import paint_field, painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle


class CheckLine(QWidget):
    """One check. `toggled` tells that it is not so, or so again."""

    toggled = Signal()

    def __init__(self, name: str, modality: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), 0, 2, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        statement = words(f"check.{modality}.{name}")
        row.addWidget(Text(statement, "body", self), 1)
        self._not_so = Toggle(words("check.not_so"), self, accent="danger")
        self._not_so.setAccessibleName(words("check.not_so.of", check=statement))
        row.addWidget(self._not_so, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self._advice = Text(words(f"check.{name}.advice"), "danger", self)
        self._advice.hide()
        column.addWidget(self._advice)
        self._not_so.toggled.connect(self._told)

    @property
    def denied(self) -> bool:
        """Whether it is not so."""
        return self._not_so.isChecked()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        if self.denied:
            paint_field(painter, QRectF(self.rect()), theme.colour("danger_soft"), None)
        middle = self._not_so.geometry().center().y()
        side = theme.px(18)
        if self.denied:
            place = QRectF(4, middle - side / 2, side, side)
            paint_icon(painter, "cross", place, theme.colour("danger"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("muted"))
            painter.drawEllipse(QRectF(4 + side / 2 - 3, middle - 3, 6, 6))
        painter.end()

    @Slot(bool)
    def _told(self, checked: bool) -> None:
        self._advice.setVisible(checked)
        self.update()
        self.toggled.emit()


class CheckList(QWidget):
    """All checks of a method. `changed` when one becomes not so, or so again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._lines: list[CheckLine] = []
        self._shown: tuple[str, tuple[str, ...]] = ("", ())

    @property
    def denied(self) -> bool:
        """Whether any of them is not so."""
        return any(line.denied for line in self._lines)

    def answers(self) -> Answers:
        """What the person says by pressing the button: all that is shown, but for what is not so."""
        return Answers(
            confirmed=frozenset(line.name for line in self._lines if not line.denied),
            denied=frozenset(line.name for line in self._lines if line.denied),
        )

    def show_checks(self, modality: str, checks: tuple[str, ...]) -> None:
        """Shows these checks; answers are forgotten where the list is another one."""
        if self._shown == (modality, checks):
            return
        self._shown = (modality, checks)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [CheckLine(name, modality, self) for name in checks]
        for line in self._lines:
            self._column.addWidget(line)
            line.toggled.connect(self.changed)
        self.changed.emit()

    def forget(self) -> None:
        """Forgets every answer, before another application is asked for."""
        self._shown = ("", ())
