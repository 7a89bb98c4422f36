"""The page of the diary: what lasts, what may be told now, and what was told, by day.

Law: nothing is decided here, and nothing here locks or unlocks anything (SAFETY 1, "ledger").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.recent import Recent
from backcare_desktop.engine.moment import Moment
from backcare_desktop.viewmodel.diary_when import day_name, minute_of, month_of, time_text, today
from backcare_desktop.viewmodel.diary_words import areas_words, lasted, said
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside

#: The three questions about the week come back after so many days (clinical 8, "PEG weekly").
PEG_DAYS: Final = 7
Tint = Literal["cold", "heat", "movement", "danger", "plain"]
#: Icon of each kind; of cold, heat and breathing that of their page.
_ICONS: Final = {
    matters.PainNow: "pain",
    matters.Routine: "stretch",
    matters.BreakCount: "breaks",
    matters.Screening: "warning",
    matters.Day: "day",
    matters.Peg: "week",
    matters.Episode: "episode",
    matters.Medicine: "medicine",
    matters.Activity: "walk",
    matters.Note: "note",
    matters.Watched: "eye",
}
_TINTS: Final[dict[type, Tint]] = {
    matters.Routine: "movement",
    matters.Activity: "movement",
    matters.Screening: "danger",
}


@dataclass(frozen=True, slots=True)
class RowView:
    """One entry in the list. way: the page that opens it.

    time: as the clock on the wall showed it, "" where the day alone counts.
    """

    id: str
    way: str
    icon: str
    tint: Tint
    time: str
    line: Message
    more: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of the list, the newest entry first."""

    day: int
    name: Message
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class EpisodeCard:
    """The episode that lasts. since: the day it began."""

    id: str
    since: Message
    lasts: Message
    where: Message | None


@dataclass(frozen=True, slots=True)
class DiaryView:
    """The whole page. told_today: id of today's look back, "" for none. peg: "due" after a week,
    "first" where it was never answered, else "". undo: kind of the last change, "" for none. month: in which
    the list ends, where there are entries before it.
    """

    days: tuple[DayView, ...]
    episode: EpisodeCard | None
    told_today: str
    peg: str
    undo: str
    writable: bool
    month: int | None = None

    def first_days(self, most: int) -> tuple[DayView, ...]:
        """So many of the newest days that they hold `most` entries; days stay whole."""
        shown: list[DayView] = []
        for day in self.days:
            if most <= 0:
                break
            shown.append(day)
            most -= len(day.rows)
        return tuple(shown)


def diary_view(recent: Recent, now: Moment, outside: Outside, titles: Mapping[str, str]) -> DiaryView:
    """The page at `now`. titles: of routines and relaxations by their id."""
    this_day = today(now, outside)
    return DiaryView(
        days=by_days(recent.entries, this_day, titles, clock_24h=outside.clock_24h),
        episode=_episode(recent.episode, now, outside),
        told_today=next((one.id for one in recent.entries if _tells_day(one, this_day)), ""),
        peg=_peg(recent.pegged_ms, now),
        undo=recent.undo,
        writable=recent.writable,
        month=_month_before(recent),
    )


def by_days(
    entries: Iterable[Entry], this_day: int, titles: Mapping[str, str], *, clock_24h: bool
) -> tuple[DayView, ...]:
    """Entries, the newest first, by the days on the wall."""

    def lines(of: Iterable[Entry]) -> tuple[RowView, ...]:
        return tuple(row(entry, titles, clock_24h=clock_24h) for entry in of)

    days = groupby(entries, key=lambda entry: entry.day)
    return tuple(DayView(day, day_name(day, this_day), lines(of)) for day, of in days)


def row(entry: Entry, titles: Mapping[str, str], *, clock_24h: bool) -> RowView:
    """One line of the list."""
    matter = entry.matter
    icon, tint = _ICONS.get(type(matter), ""), _TINTS.get(type(matter), "plain")
    if isinstance(matter, matters.Course):
        icon, tint = matter.modality, "cold" if matter.modality == "cold" else "heat"
    whole = isinstance(matter, matters.Day | matters.BreakCount | matters.Peg)
    time = "" if whole else time_text(minute_of(entry.local_ms), clock_24h=clock_24h)
    words = said(matter, titles)
    more = (*words.more, *_over(entry))
    part = "medicines" if isinstance(matter, matters.Medicine) else "entry"
    return RowView(entry.id, f"diary/{part}/{entry.id}", icon, tint, time, words.line, more)


def entry_of(recent: Recent, name: str) -> Entry | None:
    """The entry of this id, None where it is not shown."""
    before = () if recent.looked is None else recent.looked.entries
    known = (*recent.entries, *before, *(() if recent.episode is None else (recent.episode,)))
    return next((entry for entry in known if entry.id == name), None)


def _over(entry: Entry) -> tuple[Message, ...]:
    matter = entry.matter
    if not isinstance(matter, matters.Episode):
        return ()
    if matter.ended_ms is None:
        return (message("diary.episode.lasts"),)
    return (message("diary.episode.lasted", lasted=lasted(matter.ended_ms - entry.at_ms)),)


def _episode(entry: Entry | None, now: Moment, outside: Outside) -> EpisodeCard | None:
    if entry is None or not isinstance(entry.matter, matters.Episode):
        return None
    since = day_name(entry.day, today(now, outside))
    lasts = lasted(now.wall_ms - entry.at_ms)
    return EpisodeCard(entry.id, since, lasts, areas_words(entry.matter.areas))


def _tells_day(entry: Entry, day: int) -> bool:
    return isinstance(entry.matter, matters.Day) and entry.day == day


def _month_before(recent: Recent) -> int | None:
    """The month to look into next, None where all there is stands in the list."""
    last = recent.entries[-1] if recent.entries else None
    if recent.oldest_ms is None or (last is not None and last.at_ms <= recent.oldest_ms):
        return None
    return month_of(recent.oldest_ms // DAY_MS if last is None else last.day)


def _peg(answered_ms: int | None, now: Moment) -> str:
    if answered_ms is None:
        return "first"
    return "due" if now.wall_ms - answered_ms >= PEG_DAYS * DAY_MS else ""
