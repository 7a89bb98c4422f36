"""The page "My week": today, each day's plan with what became of it, and the check-up.

Law: dates and clock times and no digits that run; the engine alone says what may be answered.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from backcare_desktop.engine.breaks.calls import asked_ms
from backcare_desktop.engine.breaks.hours import DAYS
from backcare_desktop.engine.breaks.week import DayPlan, Outcome, Week, day_of, weekday
from backcare_desktop.engine.breaks.week_rules import EVERY
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.clock_text import clock, local
from backcare_desktop.viewmodel.message import Message, Value, message
from backcare_desktop.viewmodel.outside import Outside

#: Where the program itself has something to do for an activity.
PLACES: Final = {"yoga": "stretch/floor_yoga", "core": "stretch/core"}
_EPOCH: Final = date(1970, 1, 1)
_DAY_MIN: Final = 24 * 60
_STEP_MIN: Final = 30


@dataclass(frozen=True, slots=True)
class DayView:
    """One weekday. at: as in the settings, "" for no reminder. outcome: of this week's day, "" for none."""

    name: str
    today: bool
    activity: str
    minutes: int
    at: str
    outcome: Outcome | Literal[""]


@dataclass(frozen=True, slots=True)
class TodayView:
    """Today. can_answer: whether done or not today can be said. place: where the program can do it."""

    line: Message
    outcome: Outcome | Literal[""]
    can_answer: bool
    activity: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class CheckupView:
    """The check-up. every: a key of EVERY. next: when it is asked, None for never. due: now."""

    every: str
    next: Message | None
    due: bool


@dataclass(frozen=True, slots=True)
class WeekView:
    """The page. times: that can be chosen, as in the settings, each with how it is read."""

    today: TodayView
    days: tuple[DayView, ...]
    counts: Message
    checkup: CheckupView
    times: tuple[tuple[str, str], ...]


def week_view(state: Practice, now: Moment, outside: Outside) -> WeekView:
    """The page at `now`."""
    week = state.breaks.week
    local_ms = _local_ms(now, outside)
    day = day_of(local_ms)
    monday = day - weekday(day)
    return WeekView(
        today=_today(week, local_ms, now, outside),
        days=tuple(_day(week, monday + place, day, name) for place, name in enumerate(DAYS)),
        counts=_counts(week, monday),
        checkup=_checkup(week, day),
        times=_times(week, outside),
    )


def _local_ms(now: Moment, outside: Outside) -> int:
    """As the clock on the wall shows it, also where the engine was not told of it yet."""
    ahead = local(now.boot_ms, now, outside).utcoffset() or timedelta()
    return now.wall_ms + round(ahead / timedelta(milliseconds=1))


def _today(week: Week, local_ms: int, now: Moment, outside: Outside) -> TodayView:
    day = day_of(local_ms)
    plan, mark = week.plan(day), week.mark(day)
    if not plan.active:
        line = message("week.today.rest" if plan.activity else "week.today.none")
        return TodayView(line, "" if mark is None else mark.outcome, can_answer=False)
    what: dict[str, Value] = {"what": message(f"week.activity.{plan.activity}"), "minutes": plan.minutes}
    from_ms = asked_ms(week, local_ms)
    line = message("week.today.plan", **what)
    if from_ms is not None:
        later = week.talk is not None and week.talk.day == day and week.talk.later_ms is not None
        at = clock(now.boot_ms + from_ms - local_ms, now, outside)
        line = message(
            "week.today.later" if later and from_ms > local_ms else "week.today.plan_at", **what, at=at
        )
    return TodayView(
        line,
        "" if mark is None else mark.outcome,
        can_answer=True,
        activity=plan.activity,
        place=PLACES.get(plan.activity, ""),
    )


def _day(week: Week, day: int, today: int, name: str) -> DayView:
    plan, mark = week.plan(day), week.mark(day)
    return DayView(
        name=name,
        today=day == today,
        activity=plan.activity,
        minutes=plan.minutes,
        at=_written(plan),
        outcome=mark.outcome if mark is not None and day <= today else "",
    )


def _written(plan: DayPlan) -> str:
    return "" if plan.at_min is None else f"{plan.at_min // 60:02}:{plan.at_min % 60:02}"


def _counts(week: Week, monday: int) -> Message:
    outcomes = [mark.outcome for mark in week.marks if monday <= mark.day < monday + 7]
    if not outcomes:
        return message("week.counts.none")
    return message(
        "week.counts",
        done=outcomes.count("done"),
        left=outcomes.count("left"),
        missed=outcomes.count("missed"),
    )


def _checkup(week: Week, day: int) -> CheckupView:
    checkup = week.checkup
    every = next(name for name, weeks in EVERY.items() if weeks == checkup.weeks)
    if not checkup.weeks:
        return CheckupView(every, None, due=False)
    on = _EPOCH + timedelta(days=max(day, checkup.due_day))
    shown = message(
        "week.checkup.next", day=on.day, month=message(f"when.month.{on.month}"), year=f"{on.year}"
    )
    return CheckupView(every, shown, due=checkup.due_day <= day)


def _times(week: Week, outside: Outside) -> tuple[tuple[str, str], ...]:
    """Each half hour, and those in between that are set."""
    set_min = {plan.at_min for plan in week.days if plan.at_min is not None}
    every = sorted({*range(0, _DAY_MIN, _STEP_MIN), *set_min})
    return tuple((f"{at // 60:02}:{at % 60:02}", _read(at, outside)) for at in every)


def _read(at_min: int, outside: Outside) -> str:
    noon = Moment("", at_min * MINUTE_MS, at_min * MINUTE_MS)
    return clock(noon.boot_ms, noon, Outside(clock_24h=outside.clock_24h))
