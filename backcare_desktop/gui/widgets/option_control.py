"""The control of one option, by its kind: chips for choices, a slider for a long range.

Law: every control emits a value that its option takes.
"""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.settings.option import Kind, Option
from backcare_desktop.viewmodel.outside import OptionValue

#: The width of a slider in px.
_SLIDER: Final = 180


class OptionControl(QWidget):
    """Emits `chosen(key, value)`."""

    chosen = Signal(str, object)

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: OptionValue) -> None:
        """Shows this value, without telling anybody."""
        raise NotImplementedError


class Chips(OptionControl):
    """One chip for each value."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self.chips = ChipRow(_chips(option), self, name=words(option.label))
        self.chips.chosen.connect(self._chosen)
        self._row.addWidget(self.chips)

    @override
    def show_value(self, value: OptionValue) -> None:
        self.chips.choose(value)

    @Slot(object)
    def _chosen(self, value: object) -> None:
        self.chosen.emit(self.option.key, value)


class Range(OptionControl):
    """A slider with its number beside it. Tells when the hand lets go, or a key was pressed."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(int(option.low), int(option.high))
        self.slider.setPageStep(10)
        self.slider.setSingleStep(5)
        self.slider.setTracking(False)
        # No text: it need not grow with it.
        self.slider.setMinimumWidth(_SLIDER)
        self.slider.setMinimumHeight(theme.px(theme.TARGET))
        self.slider.setAccessibleName(words(option.label))
        self._number = Text("", "strong", self)
        self._number.setFixedWidth(theme.px(64))
        self._row.addWidget(self.slider)
        self._row.addWidget(self._number)
        self.slider.valueChanged.connect(self._changed)
        self.slider.sliderMoved.connect(self._say)

    @override
    def show_value(self, value: OptionValue) -> None:
        if isinstance(value, str) or self.slider.isSliderDown():
            return
        with QSignalBlocker(self.slider):
            self.slider.setValue(int(value))
        self._say(int(value))

    @Slot(int)
    def _changed(self, value: int) -> None:
        self._say(value)
        self.chosen.emit(self.option.key, value)

    @Slot(int)
    def _say(self, value: int) -> None:
        self._number.say(words("settings.percent", value=value))


def control_for(option: Option, parent: QWidget) -> OptionControl:
    """The control that suits the option."""
    if option.kind is Kind.WHOLE and option.step == 1:
        return Range(option, parent)
    return Chips(option, parent)


def _chips(option: Option) -> list[tuple[object, str]]:
    match option.kind:
        case Kind.BOOL:
            return [(True, words("settings.on")), (False, words("settings.off"))]
        case Kind.WHOLE | Kind.NUMBER:
            steps = range(int(option.low), int(option.high) + 1, option.step)
            return [(step, words("settings.percent", value=step)) for step in steps]
        case Kind.CHOICE | Kind.TEXT | Kind.HOURS | Kind.TIME:
            return [(name, words(f"settings.choice.{option.key}.{name}")) for name in option.choices]
