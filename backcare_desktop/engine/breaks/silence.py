"""Whether reminders may speak at an instant, and why not.

Law: the person's session comes first, and no sensor silences for longer than an hour.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.breaks.states import SENSOR_MS, Breaks, PauseFor
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS

#: What stands in the status (CONTRACT, `breaks.reason`).
SESSION: Final = "session"
OUTSIDE_HOURS: Final = "outside-hours"
DO_NOT_DISTURB: Final = "do-not-disturb"
FULLSCREEN: Final = "fullscreen"
AWAY: Final = "away"


@dataclass(frozen=True, slots=True)
class Around:
    """What reminders need to know of the rest.

    session: cold, heat or a routine runs. local_ms: local time minus the boot clock.
    """

    session: bool
    local_ms: int


def silence(breaks: Breaks, around: Around, at_ms: int) -> str | None:
    """Why all reminders are silent at this instant; None where one may speak."""
    if around.session:
        return SESSION
    if not open_names(breaks, around, at_ms):
        return OUTSIDE_HOURS
    if _silences(breaks.do_not_disturb_ms, at_ms):
        return DO_NOT_DISTURB
    if _silences(breaks.fullscreen_ms, at_ms):
        return FULLSCREEN
    return AWAY if breaks.away_ms is not None else None


def kept_back(breaks: Breaks, around: Around, at_ms: int) -> bool:
    """Whether nothing at all may speak at this instant, whatever its hours."""
    sensed = (breaks.do_not_disturb_ms, breaks.fullscreen_ms)
    held = around.session or breaks.pause is not None or breaks.away_ms is not None
    return held or any(_silences(began_ms, at_ms) for began_ms in sensed)


def sensor_ends_ms(breaks: Breaks) -> tuple[int, ...]:
    """When each sensor that silences now has silenced for long enough."""
    sensors = (breaks.do_not_disturb_ms, breaks.fullscreen_ms)
    return tuple(began_ms + SENSOR_MS for began_ms in sensors if began_ms is not None)


def open_names(breaks: Breaks, around: Around, at_ms: int) -> tuple[str, ...]:
    """The reminders that are on and within their hours."""
    local_ms = at_ms + around.local_ms
    names = (count.name for count in breaks.counts)
    return tuple(name for name in names if breaks.rule(name).hours.inside(local_ms))


def visible(breaks: Breaks, names: tuple[str, ...], around: Around, at_ms: int) -> bool:
    """Whether a break owed for these reminders may be shown at this instant."""
    if silence(breaks, around, at_ms) is not None:
        return False
    return not set(names).isdisjoint(open_names(breaks, around, at_ms))


def next_boundary_ms(breaks: Breaks, around: Around, after_ms: int) -> int | None:
    """The next instant at which hours begin or end, or a sensor has silenced for long enough."""
    local_ms = after_ms + around.local_ms
    changes = (breaks.rule(count.name).hours.next_change_ms(local_ms) for count in breaks.counts)
    instants = [
        *(change - around.local_ms for change in changes if change is not None),
        *sensor_ends_ms(breaks),
    ]
    return min((at_ms for at_ms in instants if at_ms > after_ms), default=None)


def pause_end_ms(breaks: Breaks, around: Around) -> int | None:
    """When the pause is over; None where there is none."""
    pause = breaks.pause
    if pause is None:
        return None
    return pause.until_ms if isinstance(pause, PauseFor) else pause.local_ms - around.local_ms


def next_local_ms(minute: int, local_ms: int) -> int:
    """The next local time after this one at which the clock shows this minute of the day."""
    at_ms = minute * MINUTE_MS
    return local_ms + (at_ms - local_ms - 1) % DAY_MS + 1


def _silences(began_ms: int | None, at_ms: int) -> bool:
    return began_ms is not None and at_ms - began_ms < SENSOR_MS
