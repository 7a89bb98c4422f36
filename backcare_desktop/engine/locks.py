"""The locks that stand: what may not start now, whatever its method, and until when.

Law: every reason of the gate that needs no method is listed here, and the gate reads this list, so
that what a screen shows is what refuses.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backcare_desktop.engine.ledger import Course, Held, Ledger, streak_days
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.profile import Profile

_BOTH = (Modality.COLD.value, Modality.HEAT.value)


@dataclass(frozen=True, slots=True)
class Lock:
    """A thing that may not start now.

    what: cold, heat, stretch, strength or all. until_ms: the boot-clock instant at which it ends,
    None where an answer ends it. since_ms: where its length is counted from. spares_wraps: heat
    wraps may start all the same.
    """

    what: str
    limit: str
    until_ms: int | None = None
    since_ms: int = 0
    spares_wraps: bool = False

    def concerns(self, modality: Modality, *, worn: bool) -> bool:
        """Whether it stands against this modality (against its wraps, where worn)."""
        return self.what in (modality.value, "all") and not (worn and self.spares_wraps)


def standing_locks(ledger: Ledger, profile: Profile, limits: Limits, now_ms: int) -> tuple[Lock, ...]:
    """Every lock that stands at `now_ms`, one for each thing and limit, the longest where two."""
    longest: dict[tuple[str, str, bool], Lock] = {}
    for lock in _all_locks(ledger, profile, limits, now_ms):
        if lock.until_ms is not None and now_ms >= lock.until_ms:
            continue
        key = (lock.what, lock.limit, lock.spares_wraps)
        other = longest.get(key)
        if other is None or _ends_after(lock, other):
            longest[key] = lock
    return tuple(longest.values())


def rest_until_ms(ledger: Ledger, limits: Limits, modality: Modality, *, worn: bool) -> int | None:
    """When the rest before this modality's next course is over, None where there is none."""
    ends = [
        lock.until_ms
        for lock in (*_rests(ledger, limits), *_held(ledger))
        if lock.limit == f"{modality.value}.min_rest" and lock.concerns(modality, worn=worn)
    ]
    return max((end for end in ends if end is not None), default=None)


def hold(ledger: Ledger, profile: Profile, old: Limits, new: Limits, now_ms: int) -> Ledger:
    """The ledger with each lock that `new` would shorten held at its length under `old`.

    SAFETY 1: a looser setting counts from the next session on.
    """
    after = {
        (lock.what, lock.limit, lock.spares_wraps): lock.until_ms
        for lock in standing_locks(ledger, profile, new, now_ms)
    }
    kept = []
    for lock in standing_locks(ledger, profile, old, now_ms):
        until_ms = after.get((lock.what, lock.limit, lock.spares_wraps))
        if lock.until_ms is not None and (until_ms is None or until_ms < lock.until_ms):
            length_ms = lock.until_ms - lock.since_ms
            kept.append(Held(lock.what, lock.limit, lock.since_ms, length_ms, lock.spares_wraps))
    standing = tuple(held for held in ledger.held if now_ms < held.until_ms)
    return replace(ledger, held=(*standing, *kept))


def fits_at_ms(courses: tuple[Course, ...], room_ms: int) -> int | None:
    """When the contact of these courses, the oldest first, has aged down to `room_ms`.

    None where even an empty day has no such room.
    """
    total_ms = sum(course.contact_ms for course in courses)
    for course in courses:
        total_ms -= course.contact_ms
        if total_ms <= room_ms:
            return course.ended_ms + DAY_MS
    return None


def _ends_after(lock: Lock, other: Lock) -> bool:
    if other.until_ms is None or lock.until_ms is None:
        return lock.until_ms is None
    return lock.until_ms > other.until_ms


def _all_locks(ledger: Ledger, profile: Profile, limits: Limits, now_ms: int) -> Iterator[Lock]:
    yield from _answers(ledger)
    yield from _unreadable(ledger, limits)
    for modality in Modality:
        for condition in profile.locking(modality):
            yield Lock(modality.value, f"profile.{condition}")
    yield from _medicine(ledger, limits)
    yield from _rests(ledger, limits)
    yield from _per_day(ledger, limits, now_ms)
    yield from _held(ledger)


def _answers(ledger: Ledger) -> Iterator[Lock]:
    if ledger.emergency:
        yield Lock("all", "redflag.emergency_lock")
    if ledger.needs_advice_today:
        for what in (*_BOTH, "stretch"):
            yield Lock(what, "redflag.same_day")
    for what in _BOTH:
        if not ledger.writable:
            yield Lock(what, "store.unwritable")
        if ledger.skin_sign is not None:
            yield Lock(what, "skin.sign")
        if not ledger.screened:
            yield Lock(what, "redflag.unanswered")


def _unreadable(ledger: Ledger, limits: Limits) -> Iterator[Lock]:
    broken = ledger.unreadable
    if broken is None:
        return
    rests = ("cold.min_rest", "heat.min_rest", "thermal.switch_gap")
    full_rest_ms = max(limits.ms(name) for name in rests)
    until_ms = None if broken.missing else broken.since_ms + full_rest_ms
    for what in _BOTH:
        yield Lock(what, "ledger.unreadable", until_ms, broken.since_ms)


def _timed(
    what: str, limit: str, since_ms: int | None, limits: Limits, *, spares_wraps: bool = False
) -> Iterator[Lock]:
    if since_ms is not None:
        yield Lock(what, limit, since_ms + limits.ms(limit), since_ms, spares_wraps)


def _medicine(ledger: Ledger, limits: Limits) -> Iterator[Lock]:
    for what in _BOTH:
        yield from _timed(what, "thermal.sedation_block", ledger.sedated_ms, limits)
    yield from _timed("heat", "heat.topical_block", ledger.topical_ms, limits)
    yield from _timed("heat", "heat.acute_injury_block", ledger.injury_ms, limits)


def _rests(ledger: Ledger, limits: Limits) -> Iterator[Lock]:
    for course in ledger.courses:
        name = course.modality.value
        yield from _timed(name, f"{name}.min_rest", course.ended_ms, limits, spares_wraps=course.worn)
        other = course.modality.other.value
        yield from _timed(other, "thermal.switch_gap", course.ended_ms, limits)
        if course.modality is Modality.COLD:
            for what in ("stretch", "strength"):
                yield from _timed(what, "cold.no_numb_exercise", course.ended_ms, limits)


def _per_day(ledger: Ledger, limits: Limits, now_ms: int) -> Iterator[Lock]:
    cold = ledger.within_day(Modality.COLD, now_ms)
    short_heat = tuple(course for course in ledger.within_day(Modality.HEAT, now_ms) if not course.worn)
    yield from _counted("cold", tuple(course.ended_ms for course in cold), limits)
    yield from _counted("heat", tuple(course.ended_ms for course in short_heat), limits)
    yield from _counted("stretch", ledger.stretches_within_day(now_ms), limits)
    # Not even a moment fits any more; a request that is merely too long is refused by the gate.
    most_ms = limits.ms("cold.max_minutes_per_day")
    if sum(course.contact_ms for course in cold) >= most_ms:
        until_ms = fits_at_ms(cold, most_ms - 1)
        yield _of_a_day("cold", "cold.max_minutes_per_day", until_ms)
    heat = [course for course in ledger.courses if course.modality is Modality.HEAT]
    if streak_days(heat, now_ms) > limits.in_force("heat.max_days_in_row"):
        ended_ms = max(course.ended_ms for course in heat)
        yield _of_a_day("heat", "heat.max_days_in_row", ended_ms + DAY_MS)


_COUNTS = {
    "cold": "cold.max_per_day",
    "heat": "heat.max_per_day",
    "stretch": "stretch.sessions_per_day",
}


def _counted(what: str, ends_ms: tuple[int, ...], limits: Limits) -> Iterator[Lock]:
    name = _COUNTS[what]
    excess = len(ends_ms) - int(limits.in_force(name))
    if excess >= 0:
        # Wraps do not count (CONTRACT, "Heat wrap"): neither those worn nor the one asked for.
        lock = _of_a_day(what, name, ends_ms[excess] + DAY_MS)
        yield replace(lock, spares_wraps=what == Modality.HEAT.value)


def _of_a_day(what: str, limit: str, until_ms: int | None) -> Lock:
    return Lock(what, limit, until_ms, 0 if until_ms is None else until_ms - DAY_MS)


def _held(ledger: Ledger) -> Iterator[Lock]:
    for held in ledger.held:
        yield Lock(held.what, held.limit, held.until_ms, held.since_ms, held.spares_wraps)
