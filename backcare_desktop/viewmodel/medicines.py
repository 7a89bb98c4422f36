"""The page of medicines: the last 24 hours, what was logged, and what is said of it.

Law: it counts what was logged and says whom to ask. It never says that something may be taken: "the interval
you entered has passed" (clinical 6.1). Nothing here locks; the locks shown are the ledger's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.locking import RUB, SEDATION, lock_of
from backcare_desktop.diary.matters import Medicine
from backcare_desktop.diary.medicines import Warned, warnings
from backcare_desktop.diary.recent import Recent
from backcare_desktop.diary.totals import Total, totals
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.moment import HOUR_MS, Moment
from backcare_desktop.engine.practice import locks
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.clock_text import opening
from backcare_desktop.viewmodel.diary import DayView, RowView, row
from backcare_desktop.viewmodel.diary_when import day_name, today
from backcare_desktop.viewmodel.message import Message, Value, message
from backcare_desktop.viewmodel.outside import Outside

#: Locks that a medicine sets.
_LOCKS: Final = (SEDATION.limit, RUB.limit)
_LOCKING: Final = {"sedating": SEDATION, "rub": RUB}
_HOUR_MIN: Final = 60


@dataclass(frozen=True, slots=True)
class TotalView:
    """One medicine in the last 24 h. amount: added up, None where it cannot be."""

    name: str
    times: Message
    amount: Message | None
    interval: Message | None


@dataclass(frozen=True, slots=True)
class MedicinesView:
    """names: as typed before, the newest first. locks: what stands because of a medicine, and until when.

    packs: the card "What packs usually say" is wanted, for this region.
    """

    names: tuple[Entry, ...]
    totals: tuple[TotalView, ...]
    days: tuple[DayView, ...]
    locks: tuple[Message, ...]
    undo: str
    writable: bool
    packs: str | None


def medicines_view(state: Practice, recent: Recent, now: Moment, outside: Outside) -> MedicinesView:
    """The page at `now`."""
    logged = [entry for entry in recent.entries if isinstance(entry.matter, Medicine)]
    return MedicinesView(
        names=recent.names,
        totals=tuple(_total(total, now, outside) for total in totals(logged, now.wall_ms)),
        days=tuple(_days(logged, state.profile.yes, now, outside)),
        locks=tuple(_locks(state, now, outside)),
        undo=recent.undo,
        writable=recent.writable,
        packs=outside.text("region", "other") if outside.flag("diary.packs") else None,
    )


def warned(entry: Entry, recent: Recent, profile: frozenset[str], now_ms: int) -> tuple[Message, ...]:
    """What is said of this entry, the gravest first; of one that sets a lock also how that counts.

    now_ms: since 1970, UTC: what was taken longer ago than its lock lasts has set none.
    """
    lock = lock_of(entry)
    past = lock is not None and now_ms - entry.at_ms >= LIMITS[lock.limit].default * HOUR_MS
    said = tuple(_said(one, past=past) for one in warnings(entry, recent.entries, profile))
    return said if lock is None or past else (*said, message("medicine.warn.lock"))


def _said(one: Warned, *, past: bool) -> Message:
    lock = _LOCKING.get(one.id)
    if lock is not None and past:
        return message(f"medicine.warn.{one.id}.past")
    values: dict[str, Value] = {"what": one.name, "number": one.number}
    if lock is not None:
        values["number"] = int(LIMITS[lock.limit].default)
    if one.id == "before-interval":
        values["number"] = f"{one.number / _HOUR_MIN:g}"
    return message(f"medicine.warn.{one.id}", **values)


def _days(logged: list[Entry], profile: frozenset[str], now: Moment, outside: Outside) -> Iterable[DayView]:
    this_day = today(now, outside)
    for day, entries in groupby(logged, key=lambda entry: entry.day):
        rows = tuple(_row(entry, logged, profile, outside) for entry in entries)
        yield DayView(day, day_name(day, this_day), rows)


def _row(entry: Entry, logged: list[Entry], profile: frozenset[str], outside: Outside) -> RowView:
    """The line of the diary's list, with a short word for each warning below."""
    plain = row(entry, {}, clock_24h=outside.clock_24h)
    short = (message(f"medicine.short.{one.id}") for one in warnings(entry, logged, profile))
    return replace(plain, more=(*plain.more, *dict.fromkeys(short)))


def _total(total: Total, now: Moment, outside: Outside) -> TotalView:
    matter = total.last.matter
    name = matter.name if isinstance(matter, Medicine) else ""
    times = message("medicine.total.once" if total.times == 1 else "medicine.total.times", times=total.times)
    amount = None
    if total.amount:
        amount = message("medicine.total.plain", amount=total.amount)
    if total.amount and total.unit:
        amount = message("medicine.total.amount", amount=total.amount, unit=total.unit)
    return TotalView(name, times, amount, _interval(total, now, outside))


def _interval(total: Total, now: Moment, outside: Outside) -> Message | None:
    passes_ms = total.passes_ms
    if passes_ms is None:
        return None
    if passes_ms <= now.wall_ms:
        return message("medicine.interval.passed")
    at_boot_ms = now.boot_ms + passes_ms - now.wall_ms
    return message("medicine.interval.passes", until=opening(at_boot_ms, now, outside))


def _locks(state: Practice, now: Moment, outside: Outside) -> Iterable[Message]:
    standing = locks(state, now.boot_ms)
    for limit in _LOCKS:
        until = max((lock.until_ms or 0 for lock in standing if lock.limit == limit), default=0)
        if until > now.boot_ms:
            yield message(f"medicine.lock.{limit}", until=opening(until, now, outside))
