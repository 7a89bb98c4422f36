"""Judges reminders against the desk: S11, none fires twice for one due time, and none is lost for ever.

Law: as in the oracle, the engine is only looked at from outside.
"""

from collections.abc import Iterator
from typing import Final

from tools.explore.actions import Action, Kind
from tools.explore.desk import Desk, sat, seated
from tools.explore.observation import Observation, Phase
from tools.explore.violation import Violation

_SESSION: Final = (Phase.CHECKS, Phase.APPLY, Phase.REMOVE, Phase.RECOVER, Phase.OFF)


def reminded(desk: Desk, action: Action, seen: Observation) -> tuple[Desk, int]:
    """The desk after the step, and how often a card was to come up in it."""
    if seen.breaks[0] == "off":
        return desk, 0
    desk, fired = sat(desk, action)
    desk, more = seated(desk, session=seen.phase in _SESSION or seen.routine_runs)
    return desk, fired + more


def wrong_reminder(desk: Desk, fired: int, action: Action, seen: Observation) -> Iterator[Violation]:
    """What the step broke that concerns reminders."""
    phase, reason = seen.breaks
    if phase == "off":
        return
    expect = f'breaks.phase = "{desk.phase}"'
    if seen.fired > fired:
        yield Violation("S11", f"a reminder fired {seen.fired} times where {fired} were due", expect)
    if seen.fired < fired:
        yield Violation("S11", f"a reminder that was due {fired} times fired {seen.fired} times", expect)
    if action.kind is Kind.STAY and not seen.fired and not desk.up:
        yield Violation("S11", "a reminder is lost: nothing came to who stayed", expect)
    if phase != desk.phase:
        yield Violation("S11", f"{phase} is shown where it is {desk.phase}", expect)
    if phase == "suppressed" and reason != desk.reason:
        yield Violation(
            "S11", f"silent for {reason}, not for {desk.reason}", f'breaks.reason = "{desk.reason}"'
        )
