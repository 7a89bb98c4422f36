"""A number between two bounds, with a button for less and one for more.

Law: to keyboard and screen reader it is a spin box; the bounds are the ones it was given. A number
beyond them can be typed and becomes the nearest one: of "30" up to 20 the 20 stays, not the 3.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.layouts import Beside
from backcare_desktop.gui.widgets.text import Text

#: As many digits can be typed, more where the highest number has more.
_DIGITS = 3
#: With less room in px at 100 % for the name, the number goes below it.
_LEAST = 70


class _Digits(QSpinBox):
    """Takes digits beyond its bounds while they are typed, and comes back within them after."""

    @override
    def validate(self, typed: str, at: int) -> tuple[QValidator.State, str, int]:
        digits = typed.removesuffix(self.suffix())
        if digits.isascii() and digits.isdecimal() and len(digits) <= self._most():
            within = self.minimum() <= int(digits) <= self.maximum()
            return (QValidator.State.Acceptable if within else QValidator.State.Intermediate), typed, at
        left_empty = digits.strip() == ""
        return (QValidator.State.Intermediate if left_empty else QValidator.State.Invalid), typed, at

    def _most(self) -> int:
        return max(_DIGITS, len(str(self.maximum())))

    @override
    def fixup(self, typed: str) -> str:
        digits = typed.removesuffix(self.suffix())
        if not digits.isdecimal():
            return str(self.value())
        return str(min(max(int(digits), self.minimum()), self.maximum()))


class Stepper(QWidget):
    """Emits `changed(int)` when a person changes it. suffix: after the number, such as " min"."""

    changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, suffix: str = "") -> None:
        super().__init__(parent)
        # The name stands above the number where both do not fit beside each other.
        self._sides = Beside(theme.px(_LEAST), theme.GRID, self)
        number = QWidget(self)
        row = QHBoxLayout(number)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        self._box = _Digits(number)
        # The buttons beside it are its own; with NoButtons a styled spin box shows no number.
        self._box.setProperty("bare", "true")
        self._box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._box.setSuffix(suffix)
        self._box.setKeyboardTracking(False)
        self._less = Button("−", "outline", number)
        self._more = Button("+", "outline", number)
        self._name = Text(name, "strong", self)
        self._sides.addWidget(self._name)
        self._sides.addWidget(number)
        for part in (self._less, self._box, self._more):
            row.addWidget(part)
        self._name_parts(name)
        self._room()
        self._less.clicked.connect(self._box.stepDown)
        self._more.clicked.connect(self._box.stepUp)
        self._box.valueChanged.connect(self._told)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._room()

    def _room(self) -> None:
        self._box.setFixedWidth(theme.px(64))
        self._sides.setLeast(theme.px(_LEAST))

    @property
    def value(self) -> int:
        """The number it shows."""
        return self._box.value()

    def show_value(self, value: int, lowest: int, highest: int) -> None:
        """Shows this number within these bounds, without telling anybody."""
        self._box.blockSignals(True)
        self._box.setRange(lowest, max(lowest, highest))
        self._box.setValue(value)
        self._box.blockSignals(False)
        self._less.setEnabled(self._box.value() > lowest)
        self._more.setEnabled(self._box.value() < highest)

    def take_what_was_typed(self) -> None:
        """The digits in the field are the number, though the keyboard is still in it."""
        self._box.interpretText()

    def take_keyboard(self) -> None:
        """The number has the keyboard."""
        self._box.setFocus()

    def say(self, name: str) -> None:
        """Calls it otherwise."""
        self._name.say(name)
        self._name_parts(name)

    def step_by(self, step: int) -> None:
        """One press changes it by this much."""
        self._box.setSingleStep(step)

    def _name_parts(self, name: str) -> None:
        self._box.setAccessibleName(name)
        self._less.setAccessibleName(words("session.less.of", what=name))
        self._more.setAccessibleName(words("session.more.of", what=name))

    @Slot(int)
    def _told(self, value: int) -> None:
        self.changed.emit(value)
