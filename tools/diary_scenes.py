"""Diaries for the prepared states of the window: an empty one, and one of some weeks.

Law: made of plain values; nothing here opens a file.
"""

from dataclasses import replace
from typing import Final

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Matter
from backcare_desktop.diary.plotted import Bin, Hour, Plotted
from backcare_desktop.diary.recent import LookedBack, Recent
from backcare_desktop.diary.report import report
from backcare_desktop.diary.reported import Reported
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS
from backcare_desktop.viewmodel.diary_month import span_of
from backcare_desktop.viewmodel.diary_when import month_of

#: 2 March 2026, 13:10 where it is one hour later than UTC, as in the other scenes.
NOW_MS: Final = 1_772_453_400_000
ZONE_MS: Final = HOUR_MS

EPISODE: Final = matters.Episode(
    areas=frozenset({"low-left", "low-right", "buttock-left"}),
    onset="lifting",
    triggers=frozenset({"strain", "sleep"}),
    qualities=frozenset({"grip", "ache"}),
    eases=frozenset({"heat", "walking"}),
    worsens=frozenset({"sitting", "bending"}),
    leg=frozenset({"tingling"}),
    first=False,
    worst=7,
    stress=5,
    sleep_h=6,
    note="It came when I lifted the laundry. Sitting at the table was the worst of it.",
)
DAY: Final = matters.Day(
    worst=6,
    average=4,
    stress=3,
    sleep_h=7,
    wakes=1,
    sat_min=360,
    walked_min=30,
    note="Better in the evening.",
)


def at(days: int, hour: int, minute: int, matter: Matter) -> Entry:
    """An entry so many days ago."""
    midnight = (NOW_MS + ZONE_MS) // DAY_MS * DAY_MS
    at_ms = midnight - days * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS - ZONE_MS
    name = f"{days:08x}{hour:08x}{minute:08x}{sum(map(ord, type(matter).__name__)):08x}"
    return Entry(name, at_ms, ZONE_MS, matter, at_ms)


PAIN: Final = at(0, 12, 40, matters.PainNow(4))
OPEN: Final = at(2, 8, 15, EPISODE)


NAPROXEN: Final = at(
    0,
    12,
    0,
    matters.Medicine("Naproxen", "nsaid", "250 mg", "1 tablet", interval_min=480, day_max="3 tablets"),
)


def medicines() -> Recent:
    """Somebody who takes several, for days."""
    ibuprofen = matters.Medicine(
        "Ibuprofen", "nsaid", "400 mg", "1 tablet", interval_min=360, day_max="3 tablets"
    )
    entries = [
        NAPROXEN,
        at(0, 11, 0, matters.Medicine("Co-codamol", "opioid", "8/500", "2 tablets")),
        at(0, 7, 0, ibuprofen),
        at(1, 20, 0, ibuprofen),
        at(1, 9, 0, matters.Medicine("Deep Heat", "other")),
        at(2, 20, 0, ibuprofen),
    ]
    names = (entries[0], entries[1], entries[2], entries[4])
    return Recent(tuple(entries), names=names)


def full(*, undo: str = "corrected") -> Recent:
    """Some weeks of somebody who tells much."""
    entries = [
        PAIN,
        at(0, 12, 31, matters.PainNow(4, after=True)),
        at(0, 12, 26, matters.Course("heat", "hot-pack", 15 * MINUTE_MS, pain_before=6, pain_after=4)),
        at(0, 12, 5, matters.BreakCount(6, 4, 1)),
        at(0, 9, 30, matters.Routine("morning", 7 * MINUTE_MS, 6, "done", 5)),
        at(0, 9, 10, matters.Routine("from_long_ago", 4 * MINUTE_MS, 2, "hurts", 5)),
        at(0, 8, 0, matters.Medicine("Ibuprofen", "nsaid", "200 mg", "1 tablet")),
        at(1, 21, 0, DAY),
        at(1, 18, 20, matters.Activity("walk", 25)),
        at(1, 14, 2, matters.Course("cold", "gel-pack", 9 * MINUTE_MS, "sign", "blister", estimated=True)),
        at(1, 10, 0, matters.Note("Ask whether the new chair is too low for me.", visit=True)),
        at(1, 9, 0, matters.Screening(frozenset())),
        OPEN,
        at(2, 8, 10, matters.Screening(frozenset({"B6", "C2"}))),
        at(8, 20, 0, matters.Peg(4, 3, 5)),
    ]
    for day in range(3, 31):
        entries += [at(day, 19, 0, matters.PainNow(day % 9)), at(day, 7, 30, matters.PainNow(day % 7))]
    entries.sort(key=lambda entry: -entry.at_ms)
    return Recent(tuple(entries), OPEN, NOW_MS - 8 * DAY_MS, undo=undo)


def quiet() -> Recent:
    """The same weeks without an open episode, and with nothing to take back."""
    recent = full(undo="")
    over = replace(OPEN, matter=replace(EPISODE, ended_ms=OPEN.at_ms + DAY_MS + 3 * HOUR_MS))
    entries = tuple(over if entry is OPEN else entry for entry in recent.entries)
    return replace(recent, entries=entries, episode=None, pegged_ms=NOW_MS - DAY_MS)


def plotted(days: int = 30) -> Plotted:
    """A month, or so many days, of somebody whose back gets better."""
    bins = tuple(_plotted_day(day, days) for day in range(days))
    hours = tuple(
        Hour(hour, 3 if hour > 6 else 0, abs(15 - hour) / 2 + 1 if hour > 6 else None) for hour in range(24)
    )
    return Plotted("month", bins, hours, (("strain", 3), ("posture", 2), ("stress", 1)))


def _plotted_day(number: int, days: int) -> Bin:
    """Told on six days of seven; cold at first, then more heat and moving."""
    day = NOW_MS // DAY_MS - days + 1 + number
    worst = max(1, 8 - number * 6 // days + (number * 7 % 3) - 1) if number % 7 != 5 else None
    return Bin(
        day,
        1,
        worst=worst,
        mean=None if worst is None else worst * 0.7,
        cold_min=15.0 * (number % 3) if number * 2 < days else 0,
        heat_min=20.0 * (number % 2),
        moves_min=10.0 * (number % 4 == 1),
        holds=6 * (number % 4 == 1),
        offered=0 if number % 7 > 4 else 9,
        taken=0 if number % 7 > 4 else 4 + number % 5,
        medicines=2 if number < days // 6 else 0,
    )


#: The month before the list.
MONTH: Final = month_of((NOW_MS - 40 * DAY_MS) // DAY_MS)


def before() -> Recent:
    """The same person, who looks at the month before."""
    looked = (at(40, 18, 0, matters.PainNow(3)), at(40, 9, 0, DAY), at(44, 7, 0, EPISODE))
    return replace(quiet(), oldest_ms=NOW_MS - 90 * DAY_MS, looked=LookedBack(*span_of(MONTH), looked))


def reported(days: int = 30) -> Reported:
    """The same month as a page for the doctor."""
    today = NOW_MS // DAY_MS
    told = full().entries
    pains = tuple(
        at(day, 20, 0, matters.PainNow(one.worst))
        for day, one in enumerate(reversed(plotted(days).bins))
        if one.worst is not None
    )
    return Reported(report((*told, *pains), today - days + 1, today), plotted(days))
