"""Sound, notices, staying awake and sleep of the running program, on real services or their mocks."""

import json
import select
import time
from collections.abc import Iterator

import pytest

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import Desktop, wait_until
from tests.desktop.hands import Voice
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.speech import said
from tests.runtime.bus import MockService

pytestmark = NEEDS

LOGIN = "org.freedesktop.login1"


@pytest.fixture
def session(desktop: Desktop) -> Iterator[MockService]:
    """The service that keeps a desktop awake."""
    name, path = "org.gnome.SessionManager", "/org/gnome/SessionManager"
    made = MockService(
        desktop.env["DBUS_SESSION_BUS_ADDRESS"], name, path, {"Inhibit": ["u", [9]], "Uninhibit": ["", []]}
    )
    yield made
    made.close()


@pytest.fixture
def logind(desktop: Desktop) -> Iterator[MockService]:
    """The service that tells of sleep."""
    address = desktop.env["DBUS_SYSTEM_BUS_ADDRESS"]
    made = MockService(address, LOGIN, "/org/freedesktop/login1", {"Inhibit": ["h", []]})
    yield made
    made.close()


def test_a_skin_check_is_heard_and_shown_until_its_notice_answers_it(
    desktop: Desktop, start: Start, show: Show
) -> None:
    program = start("--demo", "cold", "--method", "ice-pack", "--minutes", "14")
    voice = Voice(program)
    voice.read_to_end("All true, start")
    began = time.monotonic()
    voice.press("All true, start")
    program.wait_for("apply")
    wait_until(lambda: desktop.sound.loudness(began) > 0.001, "the start is heard", 5)
    assert wait_until(lambda: said(program), "the start is said") == ["It is on. It comes off."]
    the_clock_that_runs_says_nothing(program)
    due = time.monotonic()
    wait_until(lambda: desktop.notices() == 1, "the notice is shown")
    show("notice")
    wait_until(lambda: desktop.sound.loudness(due) > 0.01, "the alarm is heard", 5)
    # It goes on until it is answered: three seconds later it is still heard again.
    later = due + 3
    wait_until(lambda: desktop.sound.last_heard() > later, "the alarm repeats", 8)
    desktop.run("dunstctl", "context")
    program.wait_for("apply", skin_check_due=False)
    answered = time.monotonic()
    wait_until(lambda: desktop.notices() == 0, "the notice is withdrawn")
    wait_until(lambda: time.monotonic() > answered + 1, "a second passes")
    assert desktop.sound.last_heard() < answered + 0.3
    assert program.status()["alarm"] == "none"


def the_clock_that_runs_says_nothing(program: Program) -> None:
    """Five seconds to the first skin check: ticks are not announced, the dial changes with each minute."""
    told: list[dict[str, object]] = []
    while not program.thermal["skin_check_due"]:
        told += program.reader.heard()
        time.sleep(0.2)
    told += program.reader.heard()
    aloud = [each["text"] for each in told if each["kind"] == "announcement"]
    assert aloud in ([], ["Look at your skin now"])
    assert 2 <= len([each for each in told if each["kind"] == "value"]) <= 7


def test_the_machine_is_kept_awake_while_something_is_on_and_no_longer(
    start: Start, session: MockService
) -> None:
    program = start("--demo", "cold", "--method", "gel-pack", "--minutes", "12")
    voice = Voice(program)
    voice.read_to_end("All true, start")
    assert program.thermal["phase"] == "checks"
    assert asked(session) == []
    voice.press("All true, start")
    session.wait_for("Inhibit")
    assert program.thermal["phase"] == "apply"
    voice.press("Take it off now")
    program.wait_for("remove")
    assert asked(session) == ["Inhibit"]
    voice.press("It is off")
    session.wait_for("Uninhibit")
    program.wait_for("idle")
    assert asked(session) == ["Inhibit", "Uninhibit"]


def test_the_running_program_hears_of_sleep_and_holds_it_up_no_longer_than_needed(
    logind: MockService, start: Start
) -> None:
    program = start()
    assert logind.wait_for("Inhibit")[0] == "sleep"
    logind.emit(f"{LOGIN}.Manager", "PrepareForSleep", "b", [True])
    logind.wait_for("Released")
    logind.emit(f"{LOGIN}.Manager", "PrepareForSleep", "b", [False])
    logind.wait_for("Inhibit")
    assert program.status()["thermal"]["phase"] == "idle"


def asked(service: MockService) -> list[str]:
    """What the service was asked for so far about staying awake; others speak to it as well."""
    stream = service.process.stdout
    assert stream is not None
    while select.select([stream], [], [], 0)[0]:
        service.calls.append(tuple(json.loads(service._line())))
    return [name for name, _ in service.calls if name in {"Inhibit", "Uninhibit"}]
