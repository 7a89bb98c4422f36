"""What a person sets of each reminder, and what it is as long as nobody has set anything.

Law: a value is taken as it is or refused; the sitting limits of the table bind the posture reminder.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from backcare_desktop.engine.breaks.hours import Hours, parse
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS


@dataclass(frozen=True, slots=True)
class Rule:
    """One reminder. interval_ms: of time at the keyboard. length_ms: of the break.

    suggests: the set of movements shown in it. title: the person's own words, for an own reminder.
    """

    name: str
    interval_ms: int
    length_ms: int
    suggests: str = ""
    enabled: bool = False
    hours: Hours = field(default_factory=Hours)
    title: str = ""


def _minutes(limit: str) -> int:
    return int(LIMITS[limit].default) * MINUTE_MS


#: Each reminder there is. Posture: S56 S58. Eyes: 20 seconds each 20 minutes [GK]. Water: each 60 minutes,
#: without an amount (clinical 7.2, S67).
RULES: Final = {
    rule.name: rule
    for rule in (
        Rule("posture", _minutes("break.interval"), _minutes("break.duration"), "desk"),
        Rule("walk", 60 * MINUTE_MS, 5 * MINUTE_MS, "walk"),
        Rule("water", 60 * MINUTE_MS, MINUTE_MS),
        Rule("eyes", 20 * MINUTE_MS, 20 * SECOND_MS),
        *(Rule(f"own{number}", 60 * MINUTE_MS, 2 * MINUTE_MS) for number in (1, 2, 3)),
    )
}

#: Bounds of what no limit of the table binds: minutes between, seconds of a break (20 s to 30 min, S56).
INTERVAL_MIN: Final = (1, 480)
LENGTH_S: Final = (20, 1800)
#: Of a name that is shown.
LONGEST_NAME: Final = 60
#: What of a reminder can be set, as in `breaks.posture.interval_min`.
PARTS: Final = ("enabled", "interval_min", "length_s", "hours", "suggests", "title")


def with_part(rule: Rule, part: str, value: object) -> Rule | str:
    """The rule with one part set; else the limit it is refused by. value: not trusted."""
    change = _CHANGES.get(part)
    return "request.invalid" if change is None else change(rule, value)


def interval_bounds(name: str) -> tuple[float, float]:
    """Shortest and longest time between two of these reminders, in minutes."""
    return _bounds("break.interval") if name == "posture" else INTERVAL_MIN


def length_bounds(name: str) -> tuple[float, float]:
    """Shortest and longest break of this reminder, in seconds."""
    shortest_s, longest_s = LENGTH_S
    return (_bounds("break.duration")[0] * 60 if name == "posture" else shortest_s), longest_s


def one_line(text: str) -> bool:
    """Whether it can be told as it is: a notice with a sign of control costs the whole connection."""
    return not any(sign < " " or "\x7f" <= sign < "\xa0" for sign in text)


def _bounds(limit: str) -> tuple[float, float]:
    return LIMITS[limit].lowest, LIMITS[limit].highest


def _enabled(rule: Rule, value: object) -> Rule | str:
    return replace(rule, enabled=value) if isinstance(value, bool) else "request.invalid"


def _interval(rule: Rule, value: object) -> Rule | str:
    minutes = _within(value, interval_bounds(rule.name))
    if minutes is None:
        return "break.interval" if rule.name == "posture" else "request.invalid"
    return replace(rule, interval_ms=round(minutes * MINUTE_MS))


def _length(rule: Rule, value: object) -> Rule | str:
    seconds = _within(value, length_bounds(rule.name))
    if seconds is None:
        return "break.duration" if rule.name == "posture" else "request.invalid"
    return replace(rule, length_ms=round(seconds * SECOND_MS))


def _hours(rule: Rule, value: object) -> Rule | str:
    if not isinstance(value, str):
        return "request.invalid"
    try:
        return replace(rule, hours=parse(value))
    except ValueError:
        return "request.invalid"


def _suggests(rule: Rule, value: object) -> Rule | str:
    name = _name(value)
    return "request.invalid" if name is None else replace(rule, suggests=name)


def _title(rule: Rule, value: object) -> Rule | str:
    name = _name(value)
    return "request.invalid" if name is None else replace(rule, title=name)


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) <= LONGEST_NAME and one_line(value) else None


def _within(value: object, bounds: tuple[float, float]) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # Compared before anything is computed: NaN fits no range, and a huge integer no float.
    return value if bounds[0] <= value <= bounds[1] else None


_CHANGES: Final[dict[str, Callable[[Rule, object], Rule | str]]] = dict(
    zip(PARTS, (_enabled, _interval, _length, _hours, _suggests, _title), strict=True)
)
