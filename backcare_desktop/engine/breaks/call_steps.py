"""What a person says to their week and to the check-up: done, not today, later, or nothing after all.

Law: what means nothing on that day changes nothing and says so (None, shown as `not_now`).
"""

from dataclasses import replace
from typing import Final

from backcare_desktop.engine.breaks.calls import asked_ms
from backcare_desktop.engine.breaks.week import Checkup, Outcome, Talk, Week, day_of
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS

#: How far today's activity, and how far the check-up can be put off.
LATER_MS: Final = (MINUTE_MS, 12 * HOUR_MS)
CHECKUP_DAYS: Final = (1, 60)


def answered(week: Week, outcome: Outcome | None, local_ms: int) -> Week | None:
    """Today's activity was done, or is left out today; said again, it is corrected. None takes it back."""
    day = day_of(local_ms)
    if outcome is None:
        return None if week.mark(day) is None else week.unmarked(day)
    return week.marked(day, outcome) if week.plan(day).active else None


def put_off(week: Week, for_ms: int, local_ms: int) -> Week | None:
    """Today's activity, which is asked by now, shall be asked later."""
    from_ms = asked_ms(week, local_ms)
    if from_ms is None or from_ms > local_ms or not LATER_MS[0] <= for_ms <= LATER_MS[1]:
        return None
    return replace(week, talk=Talk(day_of(local_ms), later_ms=local_ms + for_ms))


def booked(week: Week, local_ms: int) -> Week | None:
    """The check-up is booked: the next is counted from today."""
    weeks = week.checkup.weeks
    return replace(week, checkup=Checkup(weeks, day_of(local_ms))) if weeks else None


def checkup_put_off(week: Week, for_ms: int, local_ms: int) -> Week | None:
    """The check-up, which is due, shall be asked so many days later."""
    checkup, day = week.checkup, day_of(local_ms)
    days = for_ms // DAY_MS
    if not checkup.weeks or checkup.due_day > day or not CHECKUP_DAYS[0] <= days <= CHECKUP_DAYS[1]:
        return None
    return replace(week, checkup=replace(checkup, later_day=day + days))
