"""What a person may set of their week and of the check-up, as in `plan.mon.activity`.

Law: a value is taken as it is or refused; nothing set now asks for something whose time was earlier today.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from backcare_desktop.engine.breaks.hours import DAY_MIN, DAYS, minute_of
from backcare_desktop.engine.breaks.week import ACTIVITIES, Checkup, DayPlan, Week, day_of, weekday

#: Minutes of an activity; a wish and no advice [GK].
MINUTES: Final = (5, 180)
#: Weeks between two check-ups: whole weeks, so that it comes on the same day of the week.
EVERY: Final = {"never": 0, "3-months": 13, "6-months": 26, "12-months": 52}
PARTS: Final = ("activity", "minutes", "at")
CHECKUP: Final = "checkup.every"
KEYS: Final = (*(f"plan.{day}.{part}" for day in DAYS for part in PARTS), CHECKUP)


def with_setting(week: Week, key: str, value: object, local_ms: int) -> Week | None:
    """The week with one thing set at this local time; None where it is refused. key, value: not trusted."""
    if key == CHECKUP:
        return _with_checkup(week, value, local_ms)
    if key not in KEYS:
        return None
    _, name, part = key.split(".")
    place = DAYS.index(name)
    plan = _CHANGES[part](week.days[place], value)
    if plan is None or plan == week.days[place]:
        return None if plan is None else week
    days = (*week.days[:place], plan, *week.days[place + 1 :])
    if weekday(day_of(local_ms)) != place or part == "minutes":
        return replace(week, days=days)
    # What was said of today was about another plan.
    return replace(week, days=days, set_ms=local_ms, talk=None)


def _with_checkup(week: Week, value: object, local_ms: int) -> Week | None:
    if not isinstance(value, str) or value not in EVERY:
        return None
    if EVERY[value] == week.checkup.weeks:
        return week
    return replace(week, checkup=Checkup(EVERY[value], day_of(local_ms)))


def _activity(plan: DayPlan, value: object) -> DayPlan | None:
    return replace(plan, activity=value) if isinstance(value, str) and value in ACTIVITIES else None


def _minutes(plan: DayPlan, value: object) -> DayPlan | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return replace(plan, minutes=value) if MINUTES[0] <= value <= MINUTES[1] else None


def _at(plan: DayPlan, value: object) -> DayPlan | None:
    if value == "":
        return replace(plan, at_min=None)
    minute = minute_of(value) if isinstance(value, str) else None
    return None if minute is None or minute == DAY_MIN else replace(plan, at_min=minute)


_CHANGES: Final[dict[str, Callable[[DayPlan, object], DayPlan | None]]] = dict(
    zip(PARTS, (_activity, _minutes, _at), strict=True)
)
