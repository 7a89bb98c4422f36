"""What is said about a medicine that was logged: the warnings of clinical 6.2.

Law: a warning never blocks, never names a dose and never says that something may be taken. It is about what
was logged and what the person copied from the pack, and it says whom to ask.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from backcare_desktop.diary.amounts import amount_of, more, total
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.limits import firm, first
from backcare_desktop.diary.locking import LOCKS, RUB, SEDATION
from backcare_desktop.diary.row import row_around
from backcare_desktop.diary.taken import Taken, taken
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS

#: Conditions of the profile with which packs of that family say "check first" (clinical 6.2, 6; S49 S52).
CHECK_FIRST: Final = frozenset({"heart_disease", "high_blood_pressure", "pregnant", "lung_disease"})
#: Conditions with which its stomach warning counts from the first day (clinical 6.2, 5; S49 S50).
STOMACH: Final = frozenset({"over_65", "blood_thinner"})


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning. id: of the sentence. name: another medicine it is about. number: hours or days."""

    id: str
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Case:
    """A medicine, the others that were logged, and what the person said of themselves."""

    entry: Entry
    told: Taken
    others: tuple[tuple[Entry, Taken], ...]
    profile: frozenset[str]

    def near(self) -> list[Taken]:
        """The others within 24 h of it, before and after: a time may be told later."""
        span_ms = first("meds.nsaid_duplicate_warn") * HOUR_MS
        return [other for _, other in self.others if abs(other.at_ms - self.told.at_ms) < span_ms]

    def same(self) -> list[Taken]:
        """The other times this medicine was taken."""
        return [other for _, other in self.others if other.key == self.told.key]


def warnings(entry: Entry, entries: Iterable[Entry], profile: frozenset[str]) -> tuple[Warned, ...]:
    """What is to be said of this entry beside the others, the gravest first.

    profile: the conditions that apply (clinical 5.4). Nothing for an entry about something else.
    """
    told = taken(entry)
    if told is None:
        return ()
    others = ((other, taken(other)) for other in entries if other.id != entry.id)
    known = tuple((other, medicine) for other, medicine in others if medicine is not None)
    case = _Case(entry, told, known, profile)
    return tuple(dict.fromkeys(warned for rule in _RULES for warned in rule(case)))


def _twice(case: _Case) -> Iterator[Warned]:
    """The same ingredient under two names, or two of one family (clinical 6.2, 1 and 2; S49 S50 S52 S53)."""
    for other in case.near():
        if other.key == case.told.key:
            continue
        if other.ingredients & case.told.ingredients:
            yield Warned("same-ingredient", other.medicine.name)
        elif other.is_nsaid and case.told.is_nsaid:
            yield Warned("two-nsaids", other.medicine.name)


def _too_much(case: _Case) -> Iterator[Warned]:
    """Over the person's own 24 h maximum in any 24 h that this one falls in (clinical 6.2, 3)."""
    most_typed = case.told.medicine.day_max
    most = amount_of(most_typed)
    if not most_typed.strip():
        return
    unsure = most is None
    for at_ms in _ends(case):
        window = (one for one in (case.told, *case.same()) if at_ms - DAY_MS < one.at_ms <= at_ms)
        sum_ = total(one.medicine.amount for one in window)
        over = None if sum_ is None or most is None else more(sum_, most)
        if over:
            yield Warned("over-maximum", most_typed)
            return
        unsure = unsure or over is None
    if unsure:
        yield Warned("maximum-unsure", most_typed)


def _ends(case: _Case) -> list[int]:
    """The instants at which 24 h with this one in them can hold the most."""
    at_ms = case.told.at_ms
    return [at_ms, *(one.at_ms for one in case.same() if at_ms < one.at_ms < at_ms + DAY_MS)]


def _too_soon(case: _Case) -> Iterator[Warned]:
    """Before the person's own interval has passed (clinical 6.2, 3)."""
    interval_min = case.told.medicine.interval_min
    gaps = [abs(one.at_ms - case.told.at_ms) for one in case.same()]
    if interval_min is not None and gaps and min(gaps) < interval_min * MINUTE_MS:
        yield Warned("before-interval", number=interval_min)


def _sedating(case: _Case) -> Iterator[Warned]:
    """Drowsiness (clinical 6.2, 7; S55). Only the class sets the lock; a known name asks about it."""
    if LOCKS.get(case.told.medicine.kind) == SEDATION:
        yield Warned("sedating")
    elif case.told.is_sedating:
        yield Warned("maybe-sedating")


def _rub(case: _Case) -> Iterator[Warned]:
    """A rub and heat (clinical 6.2, 8; S18 S19)."""
    if LOCKS.get(case.told.medicine.kind) == RUB:
        yield Warned("rub")
    elif case.told.is_rub:
        yield Warned("maybe-rub")


def _in_a_row(case: _Case) -> Iterator[Warned]:
    """Days in a row with pain medicine (clinical 6.2, 4; S49 S52)."""
    if not case.told.is_for_pain:
        return
    pain = [case.entry, *(entry for entry, other in case.others if other.is_for_pain)]
    days = row_around(pain, case.entry.day)
    if days >= firm("meds.pain_days_prompt"):
        yield Warned("days-doctor", number=days)
    elif days >= first("meds.pain_days_prompt"):
        yield Warned("days-pharmacist", number=days)


def _stomach(case: _Case) -> Iterator[Warned]:
    """What packs of that family say of the stomach (clinical 6.2, 5; S49 S50)."""
    if not case.told.is_nsaid:
        return
    family = [case.entry, *(entry for entry, other in case.others if other.is_nsaid)]
    days = row_around(family, case.entry.day)
    if days >= first("meds.pain_days_prompt") or case.profile & STOMACH:
        yield Warned("stomach")


def _check_first(case: _Case) -> Iterator[Warned]:
    """Heart, kidney, asthma, pregnancy (clinical 6.2, 6; S49 S52).

    Said with the first of the family, and always where the profile has one of them.
    """
    earlier = any(other.is_nsaid for _, other in case.others if other.at_ms <= case.told.at_ms)
    if case.told.is_nsaid and (case.profile & CHECK_FIRST or not earlier):
        yield Warned("check-first")


_RULES: Final = (
    _twice,
    _too_much,
    _too_soon,
    _sedating,
    _rub,
    _in_a_row,
    _stomach,
    _check_first,
)
