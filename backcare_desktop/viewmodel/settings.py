"""The settings page: limits with their range, and the safety profile.

Law: the range shown is the one the engine accepts; the value shown is the one in force.
"""

import math
from dataclasses import dataclass, field
from typing import Final, Literal

from backcare_desktop.engine.limits import LIMITS, Bound, Limit, Limits
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import OptionValue, Outside
from backcare_desktop.viewmodel.voice_found import VoiceFound

Known = Literal["yes", "no", "unasked"]
#: The smallest whole number of minutes, days or times that makes sense to choose.
_LEAST: Final = 1


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One limit on the page, in its own unit.

    unset: what setting it back means: for a session length its hard bound, else the default.
    stricter_is_less: whether lower is the careful side.
    """

    name: str
    value: float
    low: float
    high: float
    unset: float
    unit: Message
    stricter_is_less: bool
    source: str

    @property
    def changed(self) -> bool:
        """Whether the person set it otherwise."""
        return self.value != self.unset


@dataclass(frozen=True, slots=True)
class SettingsView:
    """values: every option by its key. conditions: the safety profile. sound: health as last told."""

    values: tuple[tuple[str, OptionValue], ...] = ()
    limits: tuple[LimitRow, ...] = ()
    conditions: tuple[tuple[str, Known], ...] = ()
    sound: str = "ok"
    folder: str = ""
    demo: bool = False
    voice: VoiceFound = field(default_factory=VoiceFound)

    def value(self, key: str) -> OptionValue | None:
        """The value of an option, None where it is not known."""
        return dict(self.values).get(key)


def settings_view(state: Practice, outside: Outside) -> SettingsView:
    """The page's view of the practice."""
    return SettingsView(
        values=tuple(sorted(outside.options.items())),
        limits=tuple(limit_row(limit, state.limits) for limit in LIMITS.values() if settable(limit)),
        conditions=tuple((name, _known(state, name)) for name in CONDITIONS),
        sound=state.sound,
        folder=outside.data_folder,
        demo=outside.demo,
        voice=outside.voice,
    )


def settable(limit: Limit) -> bool:
    """Whether a person can set it: a number with a range."""
    return limit.bound is not Bound.REQUIRED and limit.lowest < limit.highest


def limit_row(limit: Limit, limits: Limits) -> LimitRow:
    """One limit as it is now."""
    return LimitRow(
        name=limit.name,
        value=limits.in_force(limit.name),
        low=max(_LEAST, math.ceil(limit.lowest)),
        high=limit.highest,
        unset=limit.hard if limit.session_length else limit.default,
        unit=message(f"settings.unit.{limit.unit.name.lower()}"),
        stricter_is_less=limit.bound is Bound.AT_MOST,
        source=limit.source,
    )


def _known(state: Practice, condition: str) -> Known:
    if condition in state.profile.yes:
        return "yes"
    return "no" if condition in state.profile.answered else "unasked"
