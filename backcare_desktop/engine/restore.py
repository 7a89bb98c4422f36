"""What is true after the program was gone: a crash, a quit, a reboot, a broken ledger.

Law: more contact, less rest. Same boot: every length is exact. Another boot: absence is credited
to a rest only where the wall clock can be believed, and to contact up to the method's hard cap.
"""

from dataclasses import replace
from typing import assert_never

from backcare_desktop.engine.breaks.absence import rebooted
from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.engine.ledger import Ledger, Unreadable, doubted, shifted
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.methods import OFF_PART_MS
from backcare_desktop.engine.moment import MINUTE_MS, Moment, credited_absence, same_boot
from backcare_desktop.engine.movement import interrupted
from backcare_desktop.engine.practice import passed
from backcare_desktop.engine.reminders import returned
from backcare_desktop.engine.state import ClockWatch, Practice
from backcare_desktop.engine.thermal.advance import contact_ms
from backcare_desktop.engine.thermal.states import (
    Apply,
    Checks,
    Idle,
    Off,
    Ready,
    Recover,
    Remove,
    Rest,
    Thermal,
)


def restored(
    state: Practice, last: Moment, now: Moment, *, on_ms: int | None = None, unseen: bool = False
) -> Practice:
    """The state at `now` after the program was gone.

    state: as it was last written. last: the last moment at which the program is known to have
    run, not before the one of `state`. on_ms: when a source was last known to be on in that boot,
    where that is told apart: "it is off" may have been said and not written. unseen: it ran in
    another boot since then and could not write, so nobody knows whether the wall clock was stepped.
    """
    known_ms = last.boot_ms
    if on_ms is not None and isinstance(state.thermal, Apply):
        known_ms = min(on_ms, known_ms)
    if same_boot(last, now):
        return _same_boot(state, last, now, known_ms)
    return _other_boot(state, last, now, known_ms, unseen=unseen)


def unreadable(now: Moment, stepped_ms: int = 0) -> Practice:
    """The state where the ledger could not be read: locked, and the person is asked.

    stepped_ms: how far the wall clock is known to have been stepped in this boot.
    """
    ledger = Ledger(unreadable=Unreadable(now.boot_ms))
    clock = ClockWatch(now.boot, now.offset_ms, stepped_ms)
    return Practice(clock, ledger=ledger, asks_on_body=True)


def remembered(state: Practice, breaks: Breaks, last: Moment, now: Moment) -> Practice:
    """The state at `now` with these reminders, as they were at `last`, when the program last ran."""
    last_ms = last.boot_ms
    if not same_boot(last, now):
        # Reminders go by the wall clock, whoever moved it; a clock that went back took no time.
        gone_ms = max(0, now.wall_ms - last.wall_ms)
        last_ms = now.boot_ms - gone_ms
        breaks = rebooted(breaks, last_ms - last.boot_ms)
    return passed(returned(replace(state, breaks=breaks), last_ms, now.boot_ms), now)


def _same_boot(state: Practice, last: Moment, now: Moment, known_ms: int) -> Practice:
    before = interrupted(passed(state, last), last.boot_ms)
    thermal = _recovering(before.thermal, last.boot_ms, known_ms)
    if isinstance(thermal, Recover):
        thermal = replace(
            thermal,
            since_ms=now.boot_ms,
            counted_ms=contact_ms(thermal, now.boot_ms),
        )
    return remembered(_reopened(before, thermal, before.ledger), before.breaks, last, now)


def _other_boot(state: Practice, last: Moment, now: Moment, known_ms: int, *, unseen: bool) -> Practice:
    before = interrupted(passed(state, last), last.boot_ms)
    absence_ms = None if unseen else credited_absence(last, now, before.clock.stepped_ms)
    by_ms = now.boot_ms - last.boot_ms - (absence_ms or 0)
    if absence_ms is None:
        ledger = doubted(before.ledger, by_ms, now.boot_ms)
    else:
        ledger = shifted(before.ledger, by_ms)
    thermal = _moved(_recovering(before.thermal, last.boot_ms, known_ms), by_ms)
    if isinstance(thermal, Recover):
        thermal = _estimated(thermal, absence_ms, now.boot_ms)
    elif absence_ms is None:
        thermal = _restarted(thermal, now.boot_ms)
    after = replace(
        _reopened(before, thermal, ledger),
        clock=ClockWatch(now.boot, now.offset_ms),
        pain=before.pain and replace(before.pain, at_ms=before.pain.at_ms + by_ms),
    )
    return remembered(after, before.breaks, last, now)


def _reopened(state: Practice, thermal: Thermal, ledger: Ledger) -> Practice:
    return replace(
        state,
        thermal=thermal,
        ledger=replace(ledger, writable=True),
        refused=None,
        pain_after_ms=None,
        hush=None,
    )


def _recovering(state: Thermal, last_ms: int, known_ms: int) -> Thermal:
    """The state as a start finds it: what was on the body asks, open checks are gone."""
    match state:
        case Apply():
            known_ms = max(known_ms, state.contact.started_ms)
            return _recover(state, known_ms, last_ms, state.until_ms)
        case Remove():
            high_ms = last_ms if last_ms >= state.high_ms else state.end_ms
            # What time alone made of a written application was not watched past "it is off" either.
            known_ms = max(min(state.known_ms, known_ms), state.contact.started_ms)
            return _recover(state, known_ms, last_ms, high_ms)
        case Checks():
            return Idle()
        case Idle() | Recover() | Off() | Rest() | Ready():
            return state
        case _:
            assert_never(state)


def _recover(state: Apply | Remove, known_ms: int, last_ms: int, high_ms: int) -> Recover:
    return Recover(
        session=state.session,
        contact=state.contact,
        since_ms=last_ms,
        counted_ms=state.contact.at(last_ms),
        known_ms=known_ms,
        known_contact_ms=state.contact.at(known_ms),
        high_ms=high_ms,
        estimated=False,
    )


def _estimated(state: Recover, absence_ms: int | None, now_ms: int) -> Recover:
    """Contact over a reboot: max(last known, min(cap, plausible)), the cap where in doubt."""
    hard_ms = LIMITS[state.session.method.length_limit].hard * MINUTE_MS
    plausible_ms = contact_ms(state, now_ms)
    if absence_ms is not None:
        counted_ms = max(plausible_ms - absence_ms, min(hard_ms, plausible_ms))
        return replace(state, since_ms=now_ms, counted_ms=counted_ms, estimated=True)
    # In doubt nothing before this start can be told apart, so no earlier "since" is believed, and
    # the longest possible contact has passed any chosen time.
    counted_ms = max(plausible_ms, hard_ms)
    return replace(
        state,
        since_ms=now_ms,
        counted_ms=counted_ms,
        known_ms=now_ms,
        known_contact_ms=counted_ms,
        high_ms=now_ms,
        estimated=True,
    )


def _moved(state: Thermal, by_ms: int) -> Thermal:
    """The state on another boot's clock."""
    match state:
        case Recover():
            contact = replace(
                state.contact,
                course_started_ms=state.contact.course_started_ms + by_ms,
                started_ms=state.contact.started_ms + by_ms,
            )
            return replace(
                state,
                contact=contact,
                since_ms=state.since_ms + by_ms,
                known_ms=state.known_ms + by_ms,
                high_ms=state.high_ms + by_ms,
            )
        case Off():
            return replace(state, since_ms=state.since_ms + by_ms, until_ms=state.until_ms + by_ms)
        case Rest() | Ready():
            return replace(state, since_ms=state.since_ms + by_ms)
        case Idle() | Checks() | Apply() | Remove():
            return state
        case _:
            assert_never(state)


def _restarted(state: Thermal, now_ms: int) -> Thermal:
    """What waits, after a reboot with a clock in doubt: the off part and the rest begin again."""
    if isinstance(state, Off) or (isinstance(state, Ready) and state.session.second_part_due):
        return Off(state.session, now_ms, now_ms + OFF_PART_MS, state.contact_ms)
    if isinstance(state, Rest | Ready):
        return Rest(state.session, now_ms, state.contact_ms)
    return state
