"""Sound, heard: a real player, a real sound server, a recording that is measured."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.sound import Sound
from backcare_desktop.runtime.sound.playsound3_player import Playsound3Loader
from tests.runtime.pulse import Pulse

SOUNDS = Path(__file__).resolve().parents[2] / "assets" / "sounds"
CUES = sorted(path.stem for path in SOUNDS.glob("*.wav") if not path.stem.startswith("alarm-"))

pytestmark = pytest.mark.real("pulseaudio", "parec", "paplay", "ps")


@pytest.fixture(scope="module")
def pulse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    server = Pulse(tmp_path_factory.mktemp("p"))
    yield server
    server.close()


@pytest.fixture
def sound(pulse: Pulse, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sound]:
    monkeypatch.setenv("PULSE_SERVER", pulse.address)
    made = Sound(SOUNDS, Clock())
    made.volume = 80
    yield made
    made.close()


def listen(qtbot: QtBot, milliseconds: int) -> float:
    """Lets time pass; gives when it began."""
    begun = time.monotonic()
    qtbot.wait(milliseconds)
    return begun


def test_each_cue_is_audible_and_starts_without_delay(pulse: Pulse, sound: Sound, qtbot: QtBot) -> None:
    assert len(CUES) >= 16
    heard, blocked = {}, {}
    for name in CUES:
        begun = time.monotonic()
        sound.play_cue(name)
        blocked[name] = time.monotonic() - begun
        heard[name] = pulse.loudness(listen(qtbot, 300))
    # A busy machine may hold one up; a player that is waited for holds up each.
    assert median(blocked.values()) < 0.05, blocked
    assert max(blocked.values()) < 0.5, blocked
    assert {name: loud for name, loud in heard.items() if loud < 0.01} == {}
    assert sound.health == "ok"


def test_an_alarm_repeats_until_answered_and_is_silent_at_once(
    pulse: Pulse, sound: Sound, qtbot: QtBot
) -> None:
    sound.set_alarm("high", False)
    first = pulse.loudness(listen(qtbot, 2_000))
    listen(qtbot, 2_000)
    second = pulse.loudness(listen(qtbot, 1_500))
    assert first > 0.05
    assert second > 0.05
    answered = time.monotonic()
    sound.set_alarm("none", False)
    listen(qtbot, 700)
    assert pulse.last_heard() - answered < 0.3
    assert sound.health == "ok"


def test_volume_changes_how_loud_it_is(pulse: Pulse, sound: Sound, qtbot: QtBot) -> None:
    levels = []
    for volume in (25, 50, 100):
        sound.volume = volume
        sound.play_cue("hold")
        levels.append(pulse.loudness(listen(qtbot, 600)))
    assert levels[0] * 2 < levels[1]
    assert levels[1] * 2 < levels[2]


def test_an_unanswered_alarm_grows_louder(pulse: Pulse, sound: Sound, qtbot: QtBot) -> None:
    sound.volume = 60
    sound.set_alarm("medium", False)
    quiet = pulse.loudness(listen(qtbot, 900))
    sound.set_alarm("medium", True)
    assert pulse.loudness(listen(qtbot, 900)) > quiet * 1.5


def test_muting_silences_an_alarm_and_unmuting_brings_it_back(
    pulse: Pulse, sound: Sound, qtbot: QtBot
) -> None:
    sound.set_alarm("high", False)
    listen(qtbot, 500)
    sound.volume = 0
    muted = time.monotonic()
    listen(qtbot, 600)
    assert pulse.last_heard() - muted < 0.3
    assert sound.health == "muted"
    sound.volume = 80
    assert pulse.loudness(listen(qtbot, 700)) > 0.05


def test_a_tested_sound_is_heard_and_reported(pulse: Pulse, sound: Sound, qtbot: QtBot) -> None:
    begun = time.monotonic()
    with qtbot.waitSignal(sound.tested, timeout=5_000) as told:
        sound.test()
    assert told.args == ["ok"]
    assert pulse.loudness(begun) > 0.02


def test_a_frozen_server_is_noticed_its_players_killed_and_its_return_believed(
    pulse: Pulse, sound: Sound, qtbot: QtBot
) -> None:
    os.kill(pulse.pid, signal.SIGSTOP)
    try:
        with qtbot.waitSignal(sound.tested, timeout=9_000) as told:
            sound.check()
        assert told.args == ["unavailable"]
        assert sound.health == "unavailable"
        qtbot.waitUntil(no_player_is_left, timeout=1_000)
    finally:
        os.kill(pulse.pid, signal.SIGCONT)
    with qtbot.waitSignal(sound.healthChanged, timeout=5_000) as told:
        sound.check()
    assert told.args == ["ok"]


def no_player_is_left() -> bool:
    """Whether this process has no player among its children, not even a dead one."""
    listed = subprocess.run(
        ["ps", "--ppid", str(os.getpid()), "-o", "comm="], capture_output=True, text=True, check=False
    )
    return not {"paplay", "aplay", "pw-play"} & {
        line.split()[0] for line in listed.stdout.splitlines() if line
    }


def test_no_server_is_unavailable_within_a_second(
    home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/nobody")
    sound = Sound(SOUNDS, Clock())
    with qtbot.waitSignal(sound.healthChanged, timeout=2_000) as told:
        sound.set_alarm("low", False)
    assert told.args == ["unavailable"]
    sound.close()


@pytest.mark.real("pulseaudio", "parec", "aplay")
def test_playsound3_itself_is_heard(
    pulse: Pulse, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With mpg123 beside aplay, playsound3 has a backend; for WAV files it never runs mpg123."""
    stub = home / "mpg123"
    stub.write_text("#!/bin/sh\n")
    stub.chmod(0o755)
    monkeypatch.setenv("PATH", f"{home}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PULSE_SERVER", pulse.address)
    for name in [name for name in sys.modules if name.partition(".")[0] == "playsound3"]:
        monkeypatch.delitem(sys.modules, name)
    loader = Playsound3Loader()
    with qtbot.waitSignal(loader.loaded, timeout=5_000):
        loader.start()
    assert loader.player is not None
    player = loader.player
    sound = Sound(SOUNDS, Clock(), find_players=lambda: [player])
    begun = time.monotonic()
    with qtbot.waitSignal(sound.tested, timeout=5_000) as told:
        sound.test()
    assert told.args == ["ok"]
    assert pulse.loudness(begun) > 0.02
    sound.set_alarm("high", False)
    listen(qtbot, 500)
    answered = time.monotonic()
    sound.set_alarm("none", False)
    listen(qtbot, 500)
    assert pulse.last_heard() - answered < 0.3
    sound.close()
    for name in [name for name in sys.modules if name.partition(".")[0] == "playsound3"]:
        del sys.modules[name]
