"""One safety limit: its number, what is allowed, what it is for.

Law: a number out of range is refused with a sentence; the field goes back to what is in force.
"""

import math

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Beside
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.settings.option import plain
from backcare_desktop.settings.options import parse
from backcare_desktop.settings.remark import Remark
from backcare_desktop.viewmodel.settings import LimitRow as View

_DIGITS = 5


class LimitRow(Column):
    """Emits `limit_set(name, value)` for a value the table takes."""

    limit_set = Signal(str, object)

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID // 2)
        self._view = view
        self.label = words(f"settings.option.{view.name}")
        said = Column(self, gap=2)
        said.inside.addWidget(Text(self.label, "strong", said))
        said.inside.addWidget(Text(words(f"settings.why.{view.name}"), "body", said))
        said.inside.addWidget(Text(f"{self._range()} · {self._source()}", "muted", said))
        self.inside.addWidget(Pair(said, self._control(), self))
        self.refusal = Text("", "danger", self)
        self.refusal.hide()
        self.inside.addWidget(self.refusal)

    def draw(self, view: View) -> None:
        """Shows the value in force, unless another one is being typed."""
        self._view = view
        if not self.field.isModified():
            self.field.setText(plain(view.value))
        self.reset.setVisible(view.changed)

    def _control(self) -> QWidget:
        control = QWidget(self)
        parts = Beside(0, theme.GRID, control)
        number = QWidget(control)
        row = QHBoxLayout(number)
        row.setContentsMargins(0, 0, 0, 0)
        self.reset = Button(words("settings.limit.reset"), "plain", control)
        self.reset.setAccessibleName(words("settings.limit.reset_named", label=self.label))
        self.reset.clicked.connect(self._reset)
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        self.field = QLineEdit(number)
        self.field.setMaxLength(_DIGITS)
        self.field.setFixedWidth(theme.px(72))
        self.field.setAccessibleName(f"{self.label}, {self._range()}")
        self.field.editingFinished.connect(self._entered)
        unit = Text(sentence(self._view.unit), "muted", number)
        unit.setFixedWidth(theme.px(88))
        row.addWidget(self.field)
        row.addWidget(unit)
        row.addStretch(1)
        parts.addWidget(number)
        parts.addWidget(self.reset)
        return control

    def _range(self) -> str:
        view = self._view
        return words(
            "settings.limit.range", low=plain(view.low), high=plain(view.high), unit=sentence(view.unit)
        )

    def _source(self) -> str:
        return words("settings.limit.source", source=self._view.source)

    @Slot()
    def _entered(self) -> None:
        if not self.field.isModified():
            return
        self.field.setModified(False)
        value = _number(self.field.text())
        refused = self._refused(value)
        self.refusal.say(refused)
        if refused or value is None:
            self.field.setText(plain(self._view.value))
            announce(self, refused, urgent=True)
            return
        self.field.setText(plain(value))
        if value != self._view.value:
            self.limit_set.emit(self._view.name, value)

    def _refused(self, value: float | None) -> str:
        """Why this value is not taken, empty where it is."""
        view = self._view
        given = {"low": plain(view.low), "high": plain(view.high), "value": plain(view.value)}
        if value is None:
            return words("settings.refused.no_number", **given)
        if value > view.high:
            return words("settings.refused.too_high", **given)
        if value < view.low:
            return words("settings.refused.too_low", **given)
        taken = not isinstance(parse(view.name, value), Remark)
        return "" if taken else words("settings.refused.not_whole", **given)

    @Slot()
    def _reset(self) -> None:
        self.refusal.say("")
        self.field.setModified(False)
        self.field.setFocus()
        self.limit_set.emit(self._view.name, self._view.unset)


def _number(text: str) -> float | None:
    """The number as the person's language writes it; whole ones whole, None where it is none."""
    number, understood = QLocale().toDouble(text)
    if not understood or not math.isfinite(number):
        return None
    return int(number) if number == int(number) else number
