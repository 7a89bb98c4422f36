"""What in the diary a person should look at: rules over entries and now.

Law: a rule locks nothing and says nothing of what is wrong with anybody. It finds that something has
come about, and since when; whether that was said already is `said.py`'s.

The outcome of each is clinical 5.3, C: "book a visit; you can keep using the gentle sessions", or that the
warning signs are answered again. Numbers: `limits.py`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.limits import EPISODES, EPISODES_DAYS, PAIN_JUMP, firm, first
from backcare_desktop.diary.matters import (
    Course,
    Day,
    Episode,
    Matter,
    Medicine,
    PainNow,
    Routine,
    Screening,
    Watched,
)
from backcare_desktop.diary.pains import levels
from backcare_desktop.diary.row import row_to
from backcare_desktop.diary.taken import taken

#: Every rule, the gravest first.
RULES: Final = (
    "signs.leg",
    "signs.pain",
    "signs.again",
    "episode.weeks",
    "medicine.doctor",
    "episode.days",
    "pain.sleep",
    "episode.third",
    "heat.week",
    "wrap.days",
    "heat.days",
    "cold.week",
    "medicine.pharmacist",
    "cold.days",
)
#: What a graver rule says already is not said by the other as well.
_COVERED: Final = {
    "heat.week": ("wrap.days",),
}
#: One answer is wanted by all of these: the gravest is shown, and read they are together.
SIGNS: Final = ("signs.leg", "signs.pain", "signs.again")
#: Nights with pain this near to each other belong together, and a pain told is of now for as long, in days.
_NEAR_DAYS: Final = 7
#: How far back the entries of each matter must reach, in days: no further, as each costs time to read.
REACH_DAYS: Final[dict[type[Matter], int]] = {
    Episode: EPISODES_DAYS + 1,
    Course: 12,
    Day: 40,
    PainNow: _NEAR_DAYS + 1,
    Routine: _NEAR_DAYS + 1,
    Medicine: 15,
    Screening: 40,
    Watched: EPISODES_DAYS + 1,
}
#: What tells of pain at a moment; a day looked back at does not.
_PAINS: Final[tuple[type[Matter], ...]] = (PainNow, Course, Routine)

#: The number that the sentence of each rule names.
NUMBERS: Final = {
    "signs.leg": 1,
    "signs.pain": PAIN_JUMP,
    "signs.again": first("redflag.recheck_every"),
    "episode.weeks": firm("episode.see_clinician_day"),
    "medicine.doctor": firm("meds.pain_days_prompt"),
    "episode.days": first("episode.see_clinician_day"),
    "pain.sleep": 1,
    "episode.third": EPISODES,
    "heat.week": firm("heat.max_days_in_row"),
    "wrap.days": first("heat.wrap.max_days_in_row"),
    "heat.days": first("heat.max_days_in_row"),
    "cold.week": firm("cold.review_prompt_day"),
    "medicine.pharmacist": first("meds.pain_days_prompt"),
    "cold.days": first("cold.review_prompt_day"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule is in force. since_ms: since when it could be, 1970, UTC. about: the id of an entry, or ""."""

    rule: str
    since_ms: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What the rules look at. entries: of the kinds of `REACH_DAYS`; now_ms: UTC."""

    entries: tuple[Entry, ...]
    now_ms: int
    zone_ms: int

    @property
    def today(self) -> int:
        """The day on the wall, counted from 1970."""
        return (self.now_ms + self.zone_ms) // DAY_MS

    def of(self, kind: type[Matter] | tuple[type[Matter], ...]) -> list[Entry]:
        """Entries about this, up to now, the oldest first."""
        past = (e for e in self.entries if isinstance(e.matter, kind) and e.at_ms <= self.now_ms)
        return sorted(past, key=lambda entry: (entry.at_ms, entry.id))


def findings(entries: Iterable[Entry], now_ms: int, zone_ms: int = 0) -> tuple[Finding, ...]:
    """Everything in force now, the gravest first."""
    look = Look(tuple(entries), now_ms, zone_ms)
    found = [finding for rule in _ALL for finding in rule(look)]
    covered = {other for finding in found for other in _COVERED.get(finding.rule, ())}
    kept = (finding for finding in found if finding.rule not in covered)
    return tuple(sorted(kept, key=lambda f: (RULES.index(f.rule), f.since_ms, f.about)))


def _signs(look: Look) -> Iterator[Finding]:
    """Warning signs are asked at each new episode and each week of it (clinical 5.3)."""
    answered_ms = max((entry.at_ms for entry in look.of(Screening)), default=None)
    week_ms = first("redflag.recheck_every") * DAY_MS
    for entry, _episode in _open(look):
        begun_ms = entry.at_ms
        fresh = answered_ms is None or answered_ms < begun_ms
        base_ms = begun_ms if fresh or answered_ms is None else answered_ms
        weeks = (look.now_ms - base_ms) // week_ms
        if fresh or weeks:
            yield Finding("signs.again", base_ms + weeks * week_ms, entry.id)


def _leg(look: Look) -> Iterator[Finding]:
    """Marked leg signs ask at once (clinical 5.3; A5 and B6 judge them)."""
    answered = [entry.at_ms for entry in look.of(Screening)]
    for entry, episode in _open(look):
        if episode.leg and not any(at_ms >= entry.changed_ms for at_ms in answered):
            yield Finding("signs.leg", 0, f"{entry.id} {' '.join(sorted(episode.leg))}")


def _jump(look: Look) -> Iterator[Finding]:
    """Pain that jumps asks at once (clinical 5.3); of several jumps the last, as one answer is to all."""
    answered_ms = max((entry.at_ms for entry in look.of(Screening)), default=0)
    oldest_ms = look.now_ms - _NEAR_DAYS * DAY_MS
    told = [(level, e) for e in look.of(_PAINS) if e.at_ms > oldest_ms for level in levels(e.matter)]
    jumps = [entry for (before, _), (after, entry) in pairwise(told) if after - before >= PAIN_JUMP]
    if jumps and answered_ms < jumps[-1].at_ms:
        yield Finding("signs.pain", 0, jumps[-1].id)


def _lasting(look: Look) -> Iterator[Finding]:
    """A spasm that goes on (clinical 5.1 and C1; S31 S32)."""
    for entry, _episode in _open(look):
        lasts_ms = look.now_ms - entry.at_ms
        if lasts_ms >= firm("episode.see_clinician_day") * DAY_MS:
            yield Finding("episode.weeks", 0, entry.id)
        elif lasts_ms >= first("episode.see_clinician_day") * DAY_MS:
            yield Finding("episode.days", 0, entry.id)


def _third(look: Look) -> Iterator[Finding]:
    """It came back three times in six months (clinical C3; S42): said with each further one."""
    oldest_ms = look.now_ms - EPISODES_DAYS * DAY_MS
    recent = [entry for entry in look.of(Episode) if entry.at_ms >= oldest_ms]
    if len(recent) >= EPISODES:
        yield Finding("episode.third", 0, recent[-1].id)


def _sleep(look: Look) -> Iterator[Finding]:
    """Pain that disturbs sleep (clinical C2; S42); nights within a week of each other are one matter."""
    nights = {
        entry.day: entry
        for entry in look.entries
        if isinstance(entry.matter, Day) and entry.matter.woken_by_pain and entry.day <= look.today
    }
    last = max(nights, default=None)
    if last is None or look.today - last >= _NEAR_DAYS:
        return
    begun = last
    for day in sorted(nights, reverse=True):
        if begun - day > _NEAR_DAYS:
            break
        begun = day
    out_of_sight = look.today - begun >= REACH_DAYS[Day] - _NEAR_DAYS
    yield Finding("pain.sleep", 0 if out_of_sight else begun * DAY_MS - nights[begun].zone_ms)


def _heat(look: Look) -> Iterator[Finding]:
    """Days of heat in a row: marks on the skin, and a doctor after a week (clinical 2.1; S17 S21)."""
    yield from _row(look, lambda course: course.modality == "heat", "heat.max_days_in_row", _HEAT)
    wrap = "heat.wrap.max_days_in_row"
    yield from _row(look, lambda course: course.method == "heat-wrap", wrap, _WRAP)


def _cold(look: Look) -> Iterator[Finding]:
    """Days of cold in a row: is it still helping, and somebody to ask after a week (clinical 1.2; S4 S11)."""
    yield from _row(look, lambda course: course.modality == "cold", "cold.review_prompt_day", _COLD)


_HEAT: Final = ("heat.days", "heat.week")
_WRAP: Final = ("wrap.days", "wrap.days")
_COLD: Final = ("cold.days", "cold.week")
_MEDICINE: Final = ("medicine.pharmacist", "medicine.doctor")


def _row(
    look: Look, counts: Callable[[Course], bool], limit: str, rules: tuple[str, str]
) -> Iterator[Finding]:
    chosen = (e for e in look.entries if isinstance(e.matter, Course) and counts(e.matter))
    yield from _days(chosen, look, limit, rules, REACH_DAYS[Course])


def _pain_medicine(look: Look) -> Iterator[Finding]:
    """Days in a row with pain medicine (clinical 6.2, 4; S49 S52)."""
    medicines = ((entry, taken(entry)) for entry in look.entries)
    chosen = (entry for entry, told in medicines if told is not None and told.is_for_pain)
    yield from _days(chosen, look, "meds.pain_days_prompt", _MEDICINE, REACH_DAYS[Medicine])


def _days(
    chosen: Iterable[Entry], look: Look, limit: str, rules: tuple[str, str], reach: int
) -> Iterator[Finding]:
    """reach: how far back the entries go. A row whose beginning is out of sight is the one told before."""
    row = row_to(chosen, look.today)
    since_ms = 0 if row.length >= reach - 1 else row.since_ms
    if row.length >= firm(limit):
        yield Finding(rules[1], since_ms)
    elif row.length >= first(limit):
        yield Finding(rules[0], since_ms)


def _open(look: Look) -> Iterator[tuple[Entry, Episode]]:
    """Episodes that last."""
    for entry in look.of(Episode):
        episode = entry.matter
        if isinstance(episode, Episode) and (episode.ended_ms is None or episode.ended_ms > look.now_ms):
            yield entry, episode


_ALL: Final = (_signs, _leg, _jump, _lasting, _third, _sleep, _heat, _cold, _pain_medicine)
