"""The machine of the search is the world of the stories: the same walks end in the same states."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.engine.state import Practice
from backcare_desktop.replay.world import World
from tools.explore.actions import apply, possible
from tools.explore.canonical import practice_key, seen
from tools.explore.families import SMALL, Family
from tools.explore.machine import WALL_MS, Machine, settled
from tools.explore.records import Records, through
from tools.explore.reminders import ZONE_MS

WALKS = 4
STEPS = 25


class Real(World):
    """The world of the stories, with the one thing that only the search does."""

    def fill_unnoticed(self) -> None:
        self._disk.fill(full=True)


def told(state: Practice, now_ms: int) -> object:
    """What is compared: all but the minutes of the day, which the search forgets."""
    courses = tuple(replace(course, contact_ms=0) for course in state.ledger.courses)
    return practice_key(replace(state, ledger=replace(state.ledger, courses=courses)), now_ms)


def counts_the_day(world: World) -> bool:
    refused = world.state.refused
    return refused is not None and refused.limit.endswith("_per_day")


@pytest.mark.parametrize("family", SMALL, ids=[family.name for family in SMALL])
def test_paper_and_sqlite_agree(family: Family, tmp_path: Path) -> None:
    """Also that putting a machine away and taking it up again changes nothing."""
    for number in range(WALKS):
        chance = random.Random(f"{family.name} {number}")
        folder = tmp_path / str(number)
        folder.mkdir()
        real = Real(folder, WALL_MS, frozenset(), ZONE_MS)
        for event in settled(family.settings):
            real.do(event)
        machine = Machine(Records())
        machine.stand(family.beginning)
        for _ in range(STEPS):
            place = seen(machine).machine_at.place()
            action = chance.choice([a for a in family.actions if possible(a, place, family.longest_on)])
            machine.stand(place)
            apply(action, machine)
            apply(action, real)  # type: ignore[arg-type]
            if counts_the_day(real):
                break
            assert told(machine.state, machine.now.boot_ms) == told(real.state, real.now.boot_ms), action
        real.close()


@pytest.mark.parametrize("family", SMALL[:4], ids=[family.name for family in SMALL[:4]])
def test_parts_read_what_the_whole_reads(family: Family) -> None:
    records, machine = Records(), Machine(through)
    chance = random.Random(family.name)
    machine.stand(family.beginning)
    for _ in range(60):
        place = seen(machine).machine_at.place()
        machine.stand(place)
        assert records(place.state) == through(place.state) == place.state
        apply(chance.choice([a for a in family.actions if possible(a, place)]), machine)
