"""Reminders of the real program that is ended without warning: what is owed and what is paused is kept."""

import signal
from pathlib import Path

import pytest

from tests.faults_real.running import Json, Program, until
from tests.kill.shim import Clocks, built

MINUTE_S = 60
#: Starting takes a few seconds of the program's own clocks.
NEAR_S = 40


@pytest.fixture
def clocks(folder: Path) -> Clocks:
    """Those of a person who sits through half hours."""
    file = folder / "config" / "settings.toml"
    file.parent.mkdir(mode=0o700)
    file.write_text("[breaks.posture]\nenabled = true\n")
    return Clocks(folder.parent, built(folder.parent))


def breaks(program: Program) -> Json:
    told: Json = program.status()["breaks"]
    return told


def killed(program: Program) -> None:
    assert program.end(signal.SIGKILL) == -signal.SIGKILL


@pytest.mark.real("gcc")
@pytest.mark.timeout(120)
def test_kill_9_while_a_break_is_due_owes_it_still(folder: Path, clocks: Clocks) -> None:
    with Program(folder, clocks.environment) as program:
        clocks.pass_by(30 * MINUTE_S)
        until(lambda: breaks(program)["phase"] == "due")
        killed(program)
    clocks.pass_by(2 * MINUTE_S)
    with Program(folder, clocks.environment) as program:
        told = breaks(program)
        assert told["phase"] == "due"
        assert told["today"] == {"offered": 1, "taken": 0, "missed": 0}, "offered once for one due time"
        # The time without a program did not make it miss.
        clocks.pass_by(25 * MINUTE_S)
        assert breaks(program)["phase"] == "due"
        assert program.command("breaks", "snooze").code == 0
        killed(program)
    with Program(folder, clocks.environment) as program:
        told = breaks(program)
        assert told["phase"] == "snoozed"
        assert 5 * MINUTE_S - NEAR_S <= told["left_s"] <= 5 * MINUTE_S
        killed(program)
    # Five minutes without a program are a break taken.
    clocks.pass_by(5 * MINUTE_S)
    with Program(folder, clocks.environment) as program:
        told = breaks(program)
        assert told["phase"] == "counting"
        assert 30 * MINUTE_S - NEAR_S <= told["left_s"] <= 30 * MINUTE_S
        assert told["today"]["taken"] == 1


@pytest.mark.real("gcc")
@pytest.mark.timeout(120)
def test_kill_9_in_a_pause_keeps_the_pause(folder: Path, clocks: Clocks) -> None:
    with Program(folder, clocks.environment) as program:
        assert program.command("breaks", "pause", "1h").code == 0
        killed(program)
    clocks.pass_by(20 * MINUTE_S)
    with Program(folder, clocks.environment) as program:
        told = breaks(program)
        assert told["phase"] == "paused"
        assert 40 * MINUTE_S - NEAR_S <= told["left_s"] <= 40 * MINUTE_S
        assert program.command("breaks", "pause", "tomorrow").code == 0
        left_s = breaks(program)["left_s"]
        killed(program)
    with Program(folder, clocks.environment) as program:
        told = breaks(program)
        assert told["phase"] == "paused"
        assert left_s - NEAR_S <= told["left_s"] <= left_s
        killed(program)
    clocks.pass_by(left_s)
    with Program(folder, clocks.environment) as program:
        told = breaks(program)
        assert told["phase"] == "counting", "a pause that ended while nothing ran is over"
        assert told["left_s"] <= 30 * MINUTE_S
