"""The real program, window and all, ended without warning: what the next start says (SAFETY 3)."""

import json
import signal
from pathlib import Path

import pytest

from tests.faults_real.running import Program, backcare, cold, locks_of, ready


@pytest.mark.control("written-first")
def test_kill_9_with_the_pack_on_asks_is_it_off(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        assert program.end(signal.SIGKILL) == -signal.SIGKILL
    stored = json.loads(backcare(folder, "status", "--json").stdout)
    assert stored["thermal"]["phase"] == "recover"
    with Program(folder) as program:
        found = program.status()
        assert found["thermal"]["phase"] == "recover"
        assert found["alarm"] == "medium"
        assert program.alarm("medium")
        assert found["thermal"]["contact_s"] >= stored["thermal"]["contact_s"]
        asked = program.command("cold")
        assert asked.code == 1
        assert asked.err.count("\n") == 0
        assert asked.err
        program.do("off")
        after = program.status()
        assert after["thermal"]["phase"] == "idle"
        assert ("cold", "cold.min_rest") in locks_of(after)
        rest = after["locks"]
        program.end(signal.SIGKILL)
    with Program(folder) as program:
        assert program.status()["locks"] == rest


@pytest.mark.control("recover")
def test_sigterm_with_the_pack_on_is_written_as_on(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        assert program.end(signal.SIGTERM) == 0
    with Program(folder) as program:
        assert program.status()["thermal"]["phase"] == "recover"


def test_commands_of_a_later_start_reach_it_and_survive_a_kill(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        assert program.command("cold", "--method", "gel-pack", "--minutes", "8").code == 0
        assert program.status()["thermal"]["phase"] == "checks"
        program.end(signal.SIGKILL)
    with Program(folder) as program:
        assert program.status()["thermal"]["phase"] == "idle", "open checks are gone after a kill"
        cold(program)
        stopped = backcare(folder, "stop")
        assert stopped.returncode == 0
        assert stopped.stdout.count("\n") == 1
        assert program.status()["thermal"]["phase"] == "remove"
        assert program.alarm("medium")
        program.end(signal.SIGKILL)
    with Program(folder) as program:
        assert program.status()["thermal"]["phase"] == "recover"


@pytest.mark.control("quit-asks")
def test_quit_ends_it_and_is_asked_back_while_something_is_on(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        program.say("leave")
        assert program.status()["thermal"]["phase"] == "apply", "it asks first"
        program.do("off")
        program.say("leave")
        assert program.process.wait(10) == 0
