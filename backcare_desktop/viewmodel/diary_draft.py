"""What is written in a form of the diary before it is kept.

Law: a draft may be incomplete; it becomes a matter once nothing is wrong with it. What is wrong is said,
not mended: an end before the beginning is the person's to put right.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Final, cast

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Matter
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.viewmodel.diary_fields import FORMS, Field
from backcare_desktop.viewmodel.diary_when import minute_of, today, zone_ms
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside

#: What can be begun anew, by the name of its page.
KINDS: Final[Mapping[str, type]] = {
    "day": matters.Day,
    "week": matters.Peg,
    "episode": matters.Episode,
    "note": matters.Note,
}
#: Kinds that are about a whole day: they have no time of day.
WHOLE: Final = (matters.Day, matters.BreakCount, matters.Peg)
#: A look back at a day that is over is kept at this minute of it.
EVENING: Final = 21 * 60


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written so far.

    kind: of matter. values: by field. day, minute: when it was, on the wall there. zone_ms: local time
    minus UTC there. was: the entry that is corrected, None for a new one.
    """

    kind: type
    values: Mapping[str, Any]
    day: int
    minute: int
    zone_ms: int
    was: Entry | None = None

    def told(self, name: str, value: object) -> "Draft":
        """The same with this field told; None: no longer told."""
        return replace(self, values={**self.values, name: value})

    def at(self, day: int, minute: int) -> "Draft":
        """The same at another time."""
        return replace(self, day=day, minute=minute)

    @property
    def at_ms(self) -> int:
        """When it was, since 1970, UTC; to the minute where it is a new one or was moved."""
        if self.was is not None and not self.moved:
            return self.was.at_ms
        return self.day * DAY_MS + self.minute * MINUTE_MS - self.zone_ms

    @property
    def local_ms(self) -> int | None:
        """What the clock on the wall showed, where a person chose it."""
        return self.day * DAY_MS + self.minute * MINUTE_MS if self.was is None or self.moved else None

    @property
    def changed(self) -> bool:
        """Whether there is something to keep."""
        if self.was is None:
            return dict(self.values) != _empty(self.kind)
        return self.moved or dict(self.values) != _told(self.was.matter)

    @property
    def keepable(self) -> bool:
        """Whether keeping it would change anything; that an episode began is something by itself."""
        return self.changed or (self.was is None and self.kind is matters.Episode)

    @property
    def new_leg_signs(self) -> bool:
        """Whether something in a leg is told that was not told before."""
        leg: frozenset[str] = self.values.get("leg", frozenset())
        known = self.was.matter if self.was is not None else None
        return bool(leg - (known.leg if isinstance(known, matters.Episode) else frozenset()))

    def told_at_ms(self, here: "Here") -> int | None:
        """When a new one was, None for now: a whole day is told by any instant of it."""
        return None if self.kind in WHOLE and self.day == here.today else self.at_ms

    @property
    def fields(self) -> tuple[Field, ...]:
        """All its questions."""
        return tuple(field for group in FORMS.get(self.kind, ()) for field in group.fields)

    @property
    def matter(self) -> Matter:
        """What it says; only where there is no problem."""
        return cast("Matter", self.kind(**self.values))

    def problem(self, now: Moment) -> Message | None:
        """Why it cannot be kept, None where it can."""
        if any(field.must and _open(self.values.get(field.name)) for field in self.fields):
            return message(f"diary.missing.{self.kind.__name__.lower()}")
        ended_ms: int | None = self.values.get("ended_ms")
        # A minute that has begun is not in the future.
        if max(self.at_ms, ended_ms or 0) > now.wall_ms + MINUTE_MS:
            return message("diary.problem.future")
        return message("diary.problem.end") if ended_ms is not None and ended_ms < self.at_ms else None

    @property
    def moved(self) -> bool:
        """Whether it is at another minute than the entry was."""
        return self.was is not None and (self.day, self.minute) != (
            self.was.day,
            minute_of(self.was.local_ms),
        )


@dataclass(frozen=True, slots=True)
class Here:
    """What a form has to know of now. today: the day on the wall."""

    now_ms: int
    today: int
    clock_24h: bool


def here(now: Moment, outside: Outside) -> Here:
    """What a form has to know of `now`."""
    return Here(now.wall_ms, today(now, outside), outside.clock_24h)


def begun(name: str, now: Moment, outside: Outside) -> Draft:
    """A new entry of this kind (of KINDS), now. Raises KeyError for another name."""
    zone = zone_ms(now, outside)
    day, within = divmod(now.wall_ms + zone, DAY_MS)
    return Draft(KINDS[name], _empty(KINDS[name]), day, within // MINUTE_MS, zone)


def reopened(entry: Entry) -> Draft:
    """The entry as it is."""
    matter = entry.matter
    return Draft(type(matter), _told(matter), entry.day, minute_of(entry.local_ms), entry.zone_ms, entry)


def _open(value: object) -> bool:
    return not value.strip() if isinstance(value, str) else value is None


def _told(matter: Matter) -> dict[str, object]:
    return {field.name: getattr(matter, field.name) for field in fields(matter)}


def _empty(kind: type) -> dict[str, object]:
    defaults = {field.name: field.default for field in fields(kind)}
    return {name: None if default is MISSING else default for name, default in defaults.items()}
