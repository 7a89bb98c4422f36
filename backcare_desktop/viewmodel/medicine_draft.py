"""What is written in the form of a medicine before it is kept.

Law: everything is as typed; the program fills in nothing but what the person copied from this very pack
before (clinical 6.1). What is wrong is said and not mended.
"""

from dataclasses import dataclass, replace
from typing import Final

from backcare_desktop.diary.amounts import amount_of
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Medicine
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.viewmodel.diary_when import minute_of, today, zone_ms
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside

_HOUR_MIN: Final = 60
#: No pack has a longer time between two than this, in minutes.
_LONGEST_INTERVAL_MIN: Final = 7 * 24 * 60
_THOUSANDTHS: Final = 1000


@dataclass(frozen=True, slots=True)
class MedicineDraft:
    """What is written so far.

    interval: hours between two, as typed. day, minute: when it was taken, on the wall there; zone_ms:
    local time minus UTC there. was: the entry that is corrected, None for a new one. moved: the person
    told the time; without that a new one is of now.
    """

    day: int
    minute: int
    zone_ms: int
    name: str = ""
    kind: str = ""
    strength: str = ""
    amount: str = ""
    ingredient: str = ""
    interval: str = ""
    day_max: str = ""
    was: Entry | None = None
    moved: bool = False

    def like(self, before: Medicine) -> "MedicineDraft":
        """The same about this medicine, as its pack was copied then; how much was taken is told anew."""
        return replace(_filled(self, before), name=before.name)

    def at(self, day: int, minute: int) -> "MedicineDraft":
        """The same at another time."""
        return replace(self, day=day, minute=minute, moved=True)

    def with_line(self, name: str, text: str) -> "MedicineDraft":
        """The same with one of its lines written otherwise. Raises TypeError for another name."""
        return replace(self, **{name: text})  # type: ignore[arg-type]

    def at_now(self, now: Moment, outside: Outside) -> "MedicineDraft":
        """The same, of now, where nobody told another time."""
        if self.moved or self.was is not None:
            return self
        fresh = begun(now, outside)
        return replace(self, day=fresh.day, minute=fresh.minute, zone_ms=fresh.zone_ms)

    @property
    def local_ms(self) -> int:
        """What the clock on the wall showed."""
        return self.day * DAY_MS + self.minute * MINUTE_MS

    @property
    def told(self) -> tuple[int | None, int | None]:
        """When it was taken, as a wish has it: the instant, and what the clock on the wall showed."""
        return (self.local_ms - self.zone_ms, self.local_ms) if self.moved else (None, None)

    @property
    def matter(self) -> Medicine:
        """What it says; only where there is no problem."""
        return Medicine(
            self.name.strip(),
            self.kind,
            self.strength.strip(),
            self.amount.strip(),
            self.ingredient.strip(),
            _minutes(self.interval),
            self.day_max.strip(),
        )

    def problem(self, now: Moment) -> Message | None:
        """Why it cannot be kept, None where it can."""
        if not self.name.strip():
            return message("medicine.problem.name")
        if not self.kind:
            return message("medicine.problem.kind")
        if self.interval.strip() and _minutes(self.interval) is None:
            return message("medicine.problem.interval")
        # A minute that has begun is not in the future.
        later = self.local_ms - self.zone_ms > now.wall_ms + MINUTE_MS
        return message("medicine.problem.future") if later else None


def begun(now: Moment, outside: Outside) -> MedicineDraft:
    """A new entry, now."""
    zone = zone_ms(now, outside)
    return MedicineDraft(today(now, outside), minute_of(now.wall_ms + zone), zone)


def reopened(entry: Entry, matter: Medicine) -> MedicineDraft:
    """The entry as it is."""
    draft = MedicineDraft(entry.day, minute_of(entry.local_ms), entry.zone_ms, was=entry)
    return replace(_filled(draft, matter), name=matter.name, amount=matter.amount)


def _filled(draft: MedicineDraft, before: Medicine) -> MedicineDraft:
    minutes = before.interval_min
    return replace(
        draft,
        kind=before.kind,
        strength=before.strength,
        ingredient=before.ingredient,
        interval="" if minutes is None else f"{minutes / _HOUR_MIN:g}",
        day_max=before.day_max,
    )


def _minutes(hours: str) -> int | None:
    """Hours as typed ("6", "4,5", "8 h") in minutes; None for what is no such time."""
    told = amount_of(hours)
    minutes = 0 if told is None else told.thousandths * _HOUR_MIN // _THOUSANDTHS
    return minutes if 0 < minutes <= _LONGEST_INTERVAL_MIN else None
