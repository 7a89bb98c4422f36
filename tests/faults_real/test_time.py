"""Time that the running program could not see: blocked, stopped, asleep (S3, S4, SAFETY 3).

S4: the alarm comes at the latest 250 ms after the program could run.
"""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults_real.running import Program, cold, ready, until
from tests.kill.shim import Clocks, built
from tests.runtime.bus import Bus, MockService

S4_S = 0.25
#: A real half minute with `BACKCARE_BLOCKED_S=30`; the rule is the same for a shorter one.
BLOCKED_S = float(os.environ.get("BACKCARE_BLOCKED_S", "1.5"))
MANAGER = "org.freedesktop.login1.Manager"


@pytest.mark.control("late-alarm")
@pytest.mark.timeout(120)
def test_s4_the_alarm_follows_a_blocked_thread_at_once(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program, minutes=(BLOCKED_S / 2) / 60)
        program.say("block", BLOCKED_S)
        free = program.heard("unblocked")
        late_s = program.alarm("medium")["at"] - free["at"]
        assert late_s <= S4_S
        assert program.status()["thermal"]["contact_s"] >= int(BLOCKED_S)


@pytest.mark.control("late-alarm")
@pytest.mark.timeout(120)
def test_s4_the_alarm_follows_a_stopped_process_at_once(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program, minutes=(BLOCKED_S / 2) / 60)
        program.process.send_signal(signal.SIGSTOP)
        time.sleep(BLOCKED_S)
        went_on = time.monotonic()
        program.process.send_signal(signal.SIGCONT)
        assert program.alarm("medium")["at"] - went_on <= S4_S


@pytest.mark.control("fault")
def test_a_fault_in_a_slot_goes_to_take_it_off_now(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        program.say("raise")
        assert program.alarm("medium")
        assert program.status()["thermal"]["phase"] == "remove"
        program.do("off")
        assert program.status()["thermal"]["phase"] == "idle"
    log = (folder / "log" / "backcare.log").read_text()
    assert "ZeroDivisionError: on purpose" in log


@pytest.mark.control("fault")
def test_a_fault_in_a_thread_goes_to_take_it_off_now(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        program.say("thread-raise")
        assert program.alarm("medium")
        assert program.status()["thermal"]["phase"] == "remove"


@pytest.mark.control("fault")
def test_faults_without_end_do_not_put_the_alarm_off(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        for _ in range(20):
            program.say("raise")
        assert program.alarm("medium")
        assert program.status()["thermal"]["phase"] == "remove"
        program.do("off")
        assert program.status()["alarm"] == "none"


@pytest.fixture
def clocks(folder: Path) -> Clocks:
    return Clocks(folder.parent, built(folder.parent))


@pytest.fixture
def logind(folder: Path) -> Iterator[tuple[Bus, MockService]]:
    bus = Bus(folder.parent, "system")
    service = MockService(
        bus.address, "org.freedesktop.login1", "/org/freedesktop/login1", {"Inhibit": ["h", []]}
    )
    yield bus, service
    service.close()
    bus.close()


@pytest.mark.control("slept-is-contact")
@pytest.mark.real("gcc", "dbus-daemon")
def test_sleep_with_the_pack_on_wakes_to_a_high_alarm(
    folder: Path, clocks: Clocks, logind: tuple[Bus, MockService]
) -> None:
    bus, service = logind
    environment = {**clocks.environment, "DBUS_SYSTEM_BUS_ADDRESS": bus.address}
    with Program(folder, environment) as program:
        service.wait_for("Inhibit")
        ready(program)
        cold(program, cycles=2)
        service.emit(MANAGER, "PrepareForSleep", "b", [True])
        service.wait_for("Released")
        clocks.sleep(30 * 60)
        woke = time.monotonic()
        service.emit(MANAGER, "PrepareForSleep", "b", [False])
        assert program.alarm("high")["at"] - woke <= S4_S
        told = program.status()["thermal"]
        assert told["phase"] == "remove"
        assert 1800 <= told["contact_s"] <= 1830


@pytest.mark.control("sleep-noticed")
@pytest.mark.real("gcc")
def test_sleep_is_noticed_by_the_clock_where_nobody_tells(folder: Path, clocks: Clocks) -> None:
    with Program(folder, clocks.environment) as program:
        ready(program)
        cold(program)
        clocks.sleep(30 * 60)
        assert program.alarm("high")
        assert 1800 <= program.status()["thermal"]["contact_s"] <= 1830


@pytest.mark.real("gcc")
def test_slept_time_is_rest(folder: Path, clocks: Clocks) -> None:
    with Program(folder, clocks.environment) as program:
        ready(program)
        cold(program, cycles=2)
        program.do("off")
        assert program.status()["thermal"]["phase"] == "rest"
        clocks.sleep(121 * 60)
        until(lambda: program.status()["thermal"]["phase"] == "ready")
