"""Which way, how long, how often: bounded by what the gate allows right now."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.engine.guard import Request
from backcare_desktop.engine.methods import METHODS, Modality, Pattern
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.choose import ChooseView, MethodView

_HOUR = 60
#: Hours are stepped in halves.
_COARSE = 30


class MethodPicker(Card):
    """Emits `changed(Request)` when a person changes something."""

    changed = Signal(object)

    def __init__(self, modality: Modality, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accent: Accent = "cold" if modality is Modality.COLD else "heat"
        names = [name for name, method in METHODS.items() if method.modality is modality]
        chips: list[tuple[object, str]] = [(name, words(f"method.{name}")) for name in names]
        top = QHBoxLayout()
        top.setSpacing(2 * theme.GRID)
        top.addWidget(Icon(modality.value, accent, self, side=40))
        top.addWidget(Text(words(f"session.{modality.value}"), "title", self), 1)
        self.inside.addLayout(top)
        self.ways = ChipRow(chips, self, accent=accent, name=words("session.which"))
        self.inside.addWidget(self.ways)
        self._how = Text("", "body", self)
        self.inside.addWidget(self._how)
        self.inside.addSpacing(theme.GRID)
        self.minutes = self._add_stepper("session.minutes")
        self._limit = Text("", "muted", self)
        self.inside.addWidget(self._limit)
        patterns: list[tuple[object, str]] = [
            (Pattern.SINGLE.value, words("session.pattern.single")),
            (Pattern.ON_OFF.value, words("session.pattern.on-off")),
        ]
        self.pattern = ChipRow(patterns, self, accent=accent, name=words("session.pattern"))
        self.inside.addWidget(self.pattern)
        self.cycles = self._add_stepper("session.cycles")
        self._replaces = Text(words("session.replaces"), "danger", self)
        self.inside.addWidget(self._replaces)
        self.inside.addStretch(1)
        self._draft: Request | None = None
        self._method: MethodView | None = None
        self.ways.chosen.connect(self._way_chosen)
        self.pattern.chosen.connect(self._pattern_chosen)
        self.minutes.changed.connect(self._minutes_changed)
        self.cycles.changed.connect(self._cycles_changed)

    def show_choice(self, view: ChooseView, draft: Request) -> None:
        """Shows what is chosen and what it may be changed to."""
        method = view.of(draft.method)
        self._draft, self._method = draft, method
        self.ways.choose(draft.method)
        self._how.say(words(f"method.{draft.method}.how"))
        on_off = draft.pattern == Pattern.ON_OFF.value
        longest = method.longest_part if on_off else method.longest
        self.minutes.say(words("session.minutes.part" if on_off else "session.minutes"))
        self.minutes.show_value(int(draft.minutes or 1), 1, longest)
        self.minutes.step_by(_COARSE if longest > _HOUR else 1)
        self._limit.say(sentence(method.limit))
        parts = method.longest_part > 0
        self.pattern.setVisible(parts)
        self.pattern.choose(draft.pattern)
        repeated = view.most_cycles > 1 and not METHODS[draft.method].worn
        self.cycles.setVisible(repeated)
        self.cycles.show_value(draft.cycles, 1, view.most_cycles)
        self._replaces.setVisible(view.replaces)

    def take_what_was_typed(self) -> None:
        """Minutes and times are what stands in their fields, though the keyboard is still in one."""
        self.minutes.take_what_was_typed()
        self.cycles.take_what_was_typed()

    def _add_stepper(self, name: str) -> Stepper:
        stepper = Stepper(words(name), self)
        self.inside.addWidget(stepper)
        return stepper

    def summary(self, draft: Request) -> str:
        """What is chosen in one line."""
        method = words(f"method.{draft.method}")
        length = length_words(int(draft.minutes or 0))
        if draft.cycles > 1:
            return words("session.summary.cycles", method=method, length=length, cycles=draft.cycles)
        return words("session.summary", method=method, length=length)

    @Slot(object)
    def _way_chosen(self, name: object) -> None:
        if self._draft is not None and isinstance(name, str):
            self.changed.emit(replace(self._draft, method=name))

    @Slot(object)
    def _pattern_chosen(self, name: object) -> None:
        if self._draft is None or self._method is None or not isinstance(name, str):
            return
        longest = self._method.longest_part if name == Pattern.ON_OFF.value else self._method.longest
        minutes = min(float(self._draft.minutes or 1), longest)
        self.changed.emit(replace(self._draft, pattern=name, minutes=minutes))

    @Slot(int)
    def _minutes_changed(self, minutes: int) -> None:
        if self._draft is not None:
            self.changed.emit(replace(self._draft, minutes=minutes))

    @Slot(int)
    def _cycles_changed(self, cycles: int) -> None:
        if self._draft is not None:
            self.changed.emit(replace(self._draft, cycles=cycles))


def length_words(minutes: int) -> str:
    """A length as people say it."""
    if minutes < _HOUR * 2:
        return words("session.minutes.value", minutes=minutes)
    return words("session.hours.value", hours=minutes // _HOUR, minutes=minutes % _HOUR)
