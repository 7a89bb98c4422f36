"""One choice out of a few, as a row of chips that wraps.

Law: each chip is a radio button to keyboard and screen reader; arrow keys move within the row.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.painting import paint_choice_focus, paint_field, painter_of

#: A number of so many digits at the most.
_SHORT = 2


class Chip(QRadioButton):
    """A radio button that looks like a chip."""

    def __init__(self, text: str, parent: QWidget | None = None, *, accent: Accent = "plain") -> None:
        super().__init__(text, parent)
        self._accent: Accent = accent
        self.clicking = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def nextCheckState(self) -> None:
        self.clicking = True
        super().nextCheckState()
        self.clicking = False

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(theme.BODY, bold=True))
        high = theme.px(5 * theme.GRID)
        words = metrics.horizontalAdvance(self.text())
        # A lone number may stand closer to its edge than words.
        edge = theme.px(theme.GRID * (2 if len(self.text()) <= _SHORT else 3))
        return QSize(max(theme.px(36), words + edge), high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, position: object) -> bool:
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        chosen = self.isChecked()
        accent = QColor(theme.look().tokens.accent(self._accent))
        fill = accent if chosen else theme.colour("ground" if self.underMouse() else "surface")
        paint_field(painter, QRectF(self.rect()), fill, None if chosen else theme.colour("edge"))
        painter.setFont(theme.font(theme.BODY, bold=True, tabular=True))
        ink = "ground" if self._accent == "plain" else "on_accent"
        pen = theme.colour(ink if chosen else "text")
        painter.setPen(pen)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        paint_choice_focus(painter, self, pen if chosen else None)
        painter.end()


class ChipRow(QWidget):
    """`ChipRow([("ice-pack", "Ice pack"), ...], self)`; emits `chosen(key)` when a person chooses."""

    chosen = Signal(object)

    def __init__(
        self,
        chips: list[tuple[object, str]],
        parent: QWidget | None = None,
        *,
        accent: Accent = "plain",
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: list[object] = []
        row = Flow(theme.GRID, self)
        for key, text in chips:
            chip = Chip(text, self, accent=accent)
            chip.setAccessibleName(f"{name}: {text}" if name else text)
            self._group.addButton(chip, len(self._keys))
            self._keys.append(key)
            row.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._choosing = False
        self._group.idClicked.connect(self._clicked)
        self._group.idToggled.connect(self._toggled)

    def chips(self) -> list[QAbstractButton]:
        """The chips in their order."""
        return self._group.buttons()

    def choose(self, key: object) -> None:
        """Shows this one as chosen, without telling anybody; a key it does not have clears it."""
        self._choosing = True
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
        else:
            self._group.setExclusive(False)
            for chip in self._group.buttons():
                chip.setChecked(False)
            self._group.setExclusive(True)
        self._choosing = False

    @Slot(int)
    def _clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])

    @Slot(int, bool)
    def _toggled(self, place: int, checked: bool) -> None:
        """A screen reader does not click: it has the chip toggled."""
        chip = self._group.button(place)
        if checked and not self._choosing and isinstance(chip, Chip) and not chip.clicking:
            self.chosen.emit(self._keys[place])
