"""All there is to know at one moment, and what can be read off it without changing it.

Law: one frozen value; nothing in it is derived from the time that passes.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.engine.guard import Reason
from backcare_desktop.engine.guided.states import Guided, Still
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, STEP_TOLERANCE_MS, Moment
from backcare_desktop.engine.profile import Profile
from backcare_desktop.engine.thermal.advance import LEVELS, Alarm, Level, alarm
from backcare_desktop.engine.thermal.states import Idle, OnBody, Thermal

#: The sound of an alarm may be paused at most this long (SAFETY 7).
HUSH_MS: Final = 60 * SECOND_MS
#: Pain is asked again this long after a session (SAFETY 4, "pain after").
PAIN_AFTER_MS: Final = 5 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class ClockWatch:
    """The wall clock of this boot: its distance from the boot clock and how far it was stepped."""

    boot: str
    offset_ms: int
    stepped_ms: int = 0

    def seen(self, now: Moment) -> "ClockWatch":
        """After another reading in the same boot."""
        step_ms = abs(now.offset_ms - self.offset_ms)
        if step_ms <= STEP_TOLERANCE_MS:
            return self
        return ClockWatch(self.boot, now.offset_ms, self.stepped_ms + step_ms)


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain now, as told. level: 0 to 10. at_ms: boot clock."""

    level: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Hush:
    """The sound of an alarm of this level, or a lower one, is paused until then (boot clock)."""

    level: Level
    until_ms: int


@dataclass(frozen=True, slots=True)
class Practice:
    """All there is to know.

    asks_on_body: the ledger was unreadable and the person has not said yet what is on the body.
    pain_after_ms: when pain after the session is asked, None where it is not. sound: health as
    last told. elsewhere: another program of this person has something on the body.
    """

    clock: ClockWatch
    thermal: Thermal = field(default_factory=Idle)
    ledger: Ledger = field(default_factory=Ledger)
    profile: Profile = field(default_factory=Profile)
    limits: Limits = field(default_factory=Limits)
    refused: Reason | None = None
    asks_on_body: bool = False
    pain: Pain | None = None
    pain_after_ms: int | None = None
    hush: Hush | None = None
    sound: str = "ok"
    elsewhere: bool = False
    guided: Guided = field(default_factory=Still)
    breaks: Breaks = field(default_factory=Breaks)


def fresh(now: Moment) -> Practice:
    """The state of a first run."""
    return Practice(ClockWatch(now.boot, now.offset_ms))


def on_body(state: Practice) -> bool:
    """Whether something counts as on the body, or may be."""
    return isinstance(state.thermal, OnBody) or state.asks_on_body


def alarm_of(state: Practice, now_ms: int) -> Alarm:
    """The alarm that stands at `now_ms`, silent or not."""
    if state.asks_on_body:
        return Alarm("medium")
    return alarm(state.thermal, state.limits, now_ms)


def hushed(state: Practice, now_ms: int) -> bool:
    """Whether the alarm's sound is paused at `now_ms`."""
    hush = state.hush
    if hush is None or now_ms >= hush.until_ms:
        return False
    # A worse alarm is heard at once; an answered one takes its pause with it.
    return 0 < LEVELS.index(alarm_of(state, now_ms).level) <= LEVELS.index(hush.level)


def refuse(state: Practice, reason: Reason) -> Practice:
    """The state with its last request refused for `reason`."""
    return replace(state, refused=replace(reason))
