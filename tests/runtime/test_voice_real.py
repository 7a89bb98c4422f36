"""The voice, heard: speech-dispatcher and espeak-ng into a sound server that is recorded and measured."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.speech import in_words
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import Moment
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.voice.narrator import Narrator
from backcare_desktop.runtime.voice.presence import at_first
from backcare_desktop.runtime.voice.told import told
from backcare_desktop.runtime.voice.voice import Voice
from backcare_desktop.viewmodel.phrases import Book
from tests.engine.exercises import KNEE, MARCH, routine
from tests.runtime.pulse import Pulse
from tests.runtime.speech_service import SpeechService
from tests.viewmodel.small_shelf import SMALL
from tools.scenes import Scene, person

NEEDS = ("pulseaudio", "parec", "speech-dispatcher", "espeak-ng")
pytestmark = [pytest.mark.real(*NEEDS), pytest.mark.timeout(120)]

#: Louder than this, root mean square over a hundredth of a second, is a voice.
AUDIBLE = 0.01
#: From the call to the first sound: a pipe, a service and a synthesizer lie between.
SOON_S = 0.7


@pytest.fixture(scope="module")
def pulse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    if at_first().health == "missing":
        pytest.skip("needs the extra `voice`: make voice")
    server = Pulse(tmp_path_factory.mktemp("v"))
    yield server
    server.close()


@pytest.fixture(scope="module")
def service(pulse: Pulse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SpeechService]:
    made = SpeechService(tmp_path_factory.mktemp("w"), pulse)
    yield made
    made.close()


@pytest.fixture(scope="module")
def voice(pulse: Pulse, service: SpeechService, qapp: QApplication) -> Iterator[Voice]:
    """One for all: each takes two seconds to come up."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PULSE_SERVER", pulse.address)
        patch.setenv("SPEECHD_ADDRESS", service.address)
        made = Voice("en")
        made.begin()
    yield made
    made.close()


def come_up(voice: Voice, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: voice.found.health not in ("untried", "starting"), timeout=15_000)
    assert voice.found.health == "ok", voice.found


def onset(pulse: Pulse, since: float, until: float) -> float:
    """When something was first heard between two times of `time.monotonic`."""
    found = (at for at, square in list(pulse._heard) if since <= at <= until and square > AUDIBLE**2)
    return next(found, float("inf"))


def test_it_is_heard_and_silent_at_once_when_hushed(pulse: Pulse, voice: Voice, qtbot: QtBot) -> None:
    come_up(voice, qtbot)
    assert any(name.startswith("English") for name in voice.found.names)
    begun = time.monotonic()
    voice.say("Hold, and draw it gently towards your chest, as far as it feels good to you.", late_ms=0)
    assert time.monotonic() - begun < 0.05
    # A page that is being made holds the window up; the voice does not wait for it.
    time.sleep(0.7)
    assert onset(pulse, begun, begun + SOON_S) < begun + SOON_S
    qtbot.wait(800)
    assert pulse.loudness(begun + 0.5, begun + 1.5) > AUDIBLE
    hushed = time.monotonic()
    voice.hush()
    time.sleep(0.4)
    qtbot.wait(600)
    assert pulse.last_heard() - hushed < 0.4
    assert pulse.loudness(hushed + 0.4) < AUDIBLE / 10


def test_what_cuts_is_heard_in_place_of_what_was_said(pulse: Pulse, voice: Voice, qtbot: QtBot) -> None:
    come_up(voice, qtbot)
    voice.say("One knee to chest, left side. Lie on your back with both knees bent.", late_ms=0)
    qtbot.wait(700)
    cut = time.monotonic()
    voice.say("Five.", late_ms=0)
    qtbot.wait(2_500)
    assert cut < pulse.last_heard() < cut + 1.6


def test_nothing_of_it_is_in_the_program_itself(voice: Voice, qtbot: QtBot) -> None:
    come_up(voice, qtbot)
    assert "PySide6.QtTextToSpeech" not in sys.modules


def test_a_program_that_is_killed_leaves_no_voice_behind(
    pulse: Pulse, service: SpeechService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What speaks has its input from the program, and ends with it."""
    monkeypatch.setenv("PULSE_SERVER", pulse.address)
    monkeypatch.setenv("SPEECHD_ADDRESS", service.address)
    command = [sys.executable, "-m", "backcare_desktop.runtime.voice.speaking", "en"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert told(process.stdout.readline()) is not None
        process.stdin.close()
        assert process.wait(5) == 0


def test_no_service_is_known_told_and_closed(
    home: Path, pulse: Pulse, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{home}/nobody")
    voice = Voice("en")
    voice.begin()
    qtbot.waitUntil(lambda: voice.found.health in ("failed", "none"), timeout=15_000)
    begun = time.monotonic()
    voice.close()
    assert time.monotonic() - begun < 0.8
    assert not voice.running


class Later:
    """The real clock, and a scene that began so many seconds ago on it."""

    def __init__(self, scene: Scene) -> None:
        self._clock = Clock()
        self._ahead_ms = scene.now.boot_ms - self._clock.now().boot_ms
        self._scene = scene.now

    def now(self) -> Moment:
        boot_ms = self._clock.now().boot_ms + self._ahead_ms
        passed_ms = boot_ms - self._scene.boot_ms
        return Moment(self._scene.boot, boot_ms, self._scene.wall_ms + passed_ms)


def test_the_last_seconds_are_counted_on_their_seconds(pulse: Pulse, voice: Voice, qtbot: QtBot) -> None:
    come_up(voice, qtbot)
    # Warm by then; the first hold of half a minute, a second and a half before its last five.
    plan = routine(MARCH, MARCH, MARCH, KNEE, name="stretches")
    seconds = 3 * 65 + 5 + 30 - 6.5
    scene = person().then(ev.RoutineAsked(plan, 4)).then(ev.Ticked(), seconds=seconds)
    clock = Later(scene)
    narrator = Narrator(voice, clock.now, lambda: Book(SMALL, calms()), in_words)
    narrator.follow(scene.state, scene.now)
    begun = time.monotonic()
    narrator.turn(on=True)
    qtbot.wait(7_000)
    due = [begun + 1.5 + place for place in range(5)]
    assert pulse.loudness(begun, due[0]) < AUDIBLE / 10
    late = [onset(pulse, at, at + 0.95) - at for at in due]
    assert max(late) < SOON_S, late
    narrator.turn(on=False)
