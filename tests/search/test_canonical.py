"""What the search leaves out of a state is named, and nothing else is left out."""

import dataclasses
import enum
from collections.abc import Iterator
from typing import Any

import pytest

from backcare_desktop.engine.breaks.rules import RULES
from backcare_desktop.engine.breaks.states import (
    Breaks,
    Count,
    Due,
    OnBreak,
    PauseFor,
    PauseUntil,
    Quiet,
    Snoozed,
)
from backcare_desktop.engine.guard import Plan, Request
from backcare_desktop.engine.guided.states import Going, Over, Paused, Run, Still
from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable
from backcare_desktop.engine.methods import Modality, Pattern
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import (
    Apply,
    Cause,
    Checks,
    Contact,
    Off,
    Ready,
    Recover,
    Remove,
    Rest,
    Session,
)
from tools.explore.canonical import DROPPED, Carrier, practice_key
from tools.explore.machine import BOOT_MS, NOW, WALL_MS, beginning
from tools.explore.routines import HOLDING, routine

PLAN = Plan(Modality.COLD, "gel-pack", 600_000, 2, Pattern.ON_OFF)
SESSION = Session(PLAN)
CONTACT = Contact(BOOT_MS - 240_000, 60_000, BOOT_MS - 120_000)
THERMALS = (
    Checks(Request(Modality.COLD, "gel-pack", 10.0), BOOT_MS - 5, SESSION),
    Apply(SESSION, CONTACT, BOOT_MS + 300_000, BOOT_MS + 60_000),
    Remove(
        SESSION,
        CONTACT,
        BOOT_MS - 5,
        BOOT_MS + 90_000,
        BOOT_MS + 60_000,
        BOOT_MS - 9,
        Cause.STOPPED,
        ends=False,
    ),
    Recover(SESSION, CONTACT, BOOT_MS - 5, 90_000, BOOT_MS - 9, 80_000, BOOT_MS + 60_000, estimated=False),
    Off(SESSION, BOOT_MS - 5, BOOT_MS + 60_000, 120_000),
    Rest(SESSION, BOOT_MS - 5, 120_000),
    Ready(SESSION, BOOT_MS - 5, 120_000),
)
RUN = Run(routine(HOLDING), BOOT_MS - 90_000, 3, 30_000, BOOT_MS - 60_000, 40_000, BOOT_MS - 60_000)
GUIDEDS = (
    Still(),
    Going(RUN, 1, BOOT_MS - 5_000, BOOT_MS + 3_000),
    Paused(RUN, 1, 4_000, BOOT_MS - 5_000),
    Over(HOLDING, "done", BOOT_MS - 5_000),
)
LEDGER = Ledger(
    courses=(Course(Modality.HEAT, "hot-pack", BOOT_MS - 99_000, BOOT_MS - 60_000, 39_000, 39_000),),
    held=(Held("cold", "cold.min_rest", BOOT_MS - 60_000, 3_600_000),),
    same_day_cleared=frozenset({"B2"}),
    screened=True,
    sedated_ms=BOOT_MS - 7,
    topical_ms=BOOT_MS - 7,
    injury_ms=BOOT_MS - 7,
    unreadable=Unreadable(BOOT_MS - 7),
    stretches=(BOOT_MS - 7,),
    warmed_ms=BOOT_MS - 7,
    limber_ms=BOOT_MS - 7,
)
REMINDED = Breaks(
    counts=(Count("posture", BOOT_MS - 500_000),),
    away_ms=BOOT_MS - 7_000,
    do_not_disturb_ms=BOOT_MS - 7_000,
    fullscreen_ms=BOOT_MS - 7_000,
)
OFFERS = (
    Quiet(),
    Due(("walk",), BOOT_MS - 5_000, shown=True, aged_ms=60_000, snoozes=1),
    Snoozed(("walk",), BOOT_MS + 60_000, 1),
    OnBreak(("walk",), BOOT_MS - 5_000),
)
PAUSES = (PauseFor(BOOT_MS + 60_000), PauseUntil(WALL_MS + 60_000))
OTHER: dict[type, Any] = {
    bool: lambda value: not value,
    int: lambda value: value + 1_000,
    float: lambda value: value + 1,
    str: lambda value: value + "x",
    frozenset: lambda value: value ^ {"A1"},
}
#: Fields whose other value must be one that exists.
KNOWN = {
    "Plan.method": "cold-pack",
    "Request.method": "cold-pack",
    "Course.method": "heating-pad",
    "Unreadable.missing": frozenset({"skin"}),
    "Ledger.skin_sign": "blister",
    "Session.cycle": 2,
    "Session.part": 2,
    "Plan.cycles": 1,
    "Ledger.sedated_ms": BOOT_MS - 1_007,
    "Ledger.stretches": (BOOT_MS - 7, BOOT_MS - 6),
    "Ledger.warmed_ms": BOOT_MS - 1_007,
    "Ledger.limber_ms": BOOT_MS - 1_007,
    "Limits.settings": (("cold.min_rest", 120.0),),
    "Over.ending": "hurts",
    "Count.name": "water",
    "Due.names": ("water",),
    "Snoozed.names": ("water",),
    "OnBreak.names": ("water",),
    "Breaks.pause": PauseFor(BOOT_MS + 60_000),
    "Breaks.rules": (dataclasses.replace(RULES["posture"], title="x"),),
}
#: Told whole, or named whole as left out.
WHOLE = {"Practice.limits", "Practice.profile", "Run.routine", "Breaks.tally", "Breaks.week"}


def changed(value: Any, where: str = "Practice") -> Iterator[tuple[str, Any]]:
    """The value with each single field in it changed, and that field's name."""
    for field in dataclasses.fields(value):
        name = f"{type(value).__name__}.{field.name}"
        if name in WHOLE:
            continue
        part = getattr(value, field.name)
        found = list(others(part, name))
        assert found or name in DROPPED or part in (Still(), Quiet()), f"nothing else is known for {name}"
        for inner, other in found:
            yield inner, dataclasses.replace(value, **{field.name: other})


def others(part: Any, name: str) -> Iterator[tuple[str, Any]]:
    if name in KNOWN:
        yield name, KNOWN[name]
    elif dataclasses.is_dataclass(part):
        yield from changed(part)
    elif isinstance(part, tuple) and part and dataclasses.is_dataclass(part[0]):
        yield name, ()
        yield from ((inner, (other, *part[1:])) for inner, other in changed(part[0]))
    elif isinstance(part, enum.Enum):
        yield name, next(member for member in type(part) if member is not part)
    elif type(part) in OTHER:
        yield name, OTHER[type(part)](part)


@pytest.mark.parametrize("thermal", THERMALS, ids=[type(thermal).__name__ for thermal in THERMALS])
def test_each_field_is_told_or_named_as_left_out(thermal: Any) -> None:
    assert told_or_left_out(dataclasses.replace(beginning().state, thermal=thermal, ledger=LEDGER)) > 20


@pytest.mark.parametrize("guided", GUIDEDS, ids=[type(guided).__name__ for guided in GUIDEDS])
def test_each_field_of_a_routine_is_told_or_named_as_left_out(guided: Any) -> None:
    state = dataclasses.replace(beginning().state, thermal=THERMALS[0], ledger=LEDGER)

    assert told_or_left_out(dataclasses.replace(state, guided=guided)) > 20


@pytest.mark.parametrize("offer", OFFERS, ids=[type(offer).__name__ for offer in OFFERS])
def test_each_field_of_reminders_is_told_or_named_as_left_out(offer: Any) -> None:
    state = dataclasses.replace(beginning().state, breaks=dataclasses.replace(REMINDED, offer=offer))

    assert told_or_left_out(dataclasses.replace(state, thermal=THERMALS[0], ledger=LEDGER)) > 20


@pytest.mark.parametrize("pause", PAUSES, ids=[type(pause).__name__ for pause in PAUSES])
def test_what_is_left_of_a_pause_is_told(pause: Any) -> None:
    state = beginning().state
    paused = dataclasses.replace(state, breaks=dataclasses.replace(REMINDED, pause=pause))
    (field,) = (field.name for field in dataclasses.fields(pause))
    longer = dataclasses.replace(pause, **{field: getattr(pause, field) + 1_000})

    breaks = [dataclasses.replace(REMINDED, pause=each) for each in (None, pause, longer)]
    told = {str(practice_key(dataclasses.replace(state, breaks=each), BOOT_MS)) for each in breaks}

    assert len(told) == 3
    assert seated(paused).breaks.pause == pause


def seated(state: Practice) -> Practice:
    """The state put away at the present and taken up again."""
    return Carrier(state, NOW, None, full=False, broken=False, on_ms=None).place().state


@pytest.mark.parametrize("offer", OFFERS, ids=[type(offer).__name__ for offer in OFFERS])
def test_reminders_put_away_and_taken_up_are_the_same(offer: Any) -> None:
    state = dataclasses.replace(beginning().state, breaks=dataclasses.replace(REMINDED, offer=offer))

    assert practice_key(seated(state), BOOT_MS) == practice_key(state, BOOT_MS)


def told_or_left_out(state: Practice) -> int:
    """How many fields were looked at."""
    state = state if state.breaks.counts else dataclasses.replace(state, breaks=REMINDED)
    key = practice_key(state, BOOT_MS)
    number = 0
    for name, other in changed(state):
        number += 1
        told = practice_key(other, BOOT_MS) != key
        assert told != (name in DROPPED), name
    return number


def test_what_is_named_exists() -> None:
    kinds: dict[str, type] = {
        kind.__name__: kind for kind in (Practice, Ledger, Course, Held, Contact, Plan, Request, Run)
    }
    kinds |= {type(thermal).__name__: type(thermal) for thermal in THERMALS}
    kinds |= {type(guided).__name__: type(guided) for guided in GUIDEDS}
    kinds |= {kind.__name__: kind for kind in (Breaks, Due)}
    kinds["ClockWatch"] = type(beginning().state.clock)

    for name in DROPPED:
        kind, _, field = name.partition(".")
        assert field in {known.name for known in dataclasses.fields(kinds[kind])}, name
