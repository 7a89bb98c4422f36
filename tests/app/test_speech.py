"""The voice in the running program: nothing of it is there until it is wanted."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from backcare_desktop.app import speech
from backcare_desktop.app.choices import Choices
from backcare_desktop.app.speech import Speech
from backcare_desktop.engine import events as ev
from backcare_desktop.runtime.voice import voice
from backcare_desktop.runtime.voice.manner import Manner
from backcare_desktop.runtime.voice.told import Asked, Told
from backcare_desktop.viewmodel.voice_found import VoiceFound
from tests.engine.exercises import MARCH, routine
from tools.scenes import Scene, person

SCRIPT = """
import sys
import backcare_desktop.app.root, backcare_desktop.app.services
from backcare_desktop.app.speech import Speech
from PySide6.QtCore import QCoreApplication
application = QCoreApplication([])
made = Speech(lambda: None)
made.turn(on=False)
made.found
late = ("voice.voice", "voice.mouth", "voice.narrator", "viewmodel.phrases", "TextToSpeech", "Multimedia")
print([name for name in sys.modules if name.endswith(late)])
"""


class Talker(QObject):
    """In place of the process."""

    heard = Signal(object)
    ended = Signal(str)
    made: ClassVar[list["Talker"]] = []

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self.language = language
        self.asked: list[Asked] = []
        self.closed = False
        Talker.made.append(self)

    def ask(self, wanted: Asked) -> None:
        self.asked.append(wanted)

    def let_go(self) -> None:
        self.closed = True

    def close(self) -> None:
        self.closed = True

    @property
    def said(self) -> list[str]:
        return [wanted.text for wanted in self.asked if wanted.do == "say"]


@pytest.fixture
def talkers(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[Talker]:
    monkeypatch.setattr(Talker, "made", [])
    monkeypatch.setattr(voice, "at_first", VoiceFound)
    monkeypatch.setattr(speech, "at_first", VoiceFound)
    monkeypatch.setattr(voice, "Mouth", Talker)
    return Talker.made


def moving() -> Scene:
    return person().then(ev.RoutineAsked(routine(MARCH, name="mine"), 4))


def test_a_program_that_is_silent_loads_nothing_of_the_voice() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[]", "")


def test_switched_off_it_never_starts_anything(talkers: list[Talker]) -> None:
    made = Speech(lambda: person().now)
    made.turn(on=False)
    made.greet()
    made.follow(person().state, person().now)
    made.follow(moving().state, moving().now)
    made.close()
    assert talkers == []


def test_switched_on_it_greets_and_speaks_with_the_next_routine(talkers: list[Talker]) -> None:
    made = Speech(lambda: person().now)
    told: list[object] = []
    made.changed.connect(told.append)
    made.use(Manner("Ada", 75, 50))
    made.follow(person().state, person().now)
    made.turn(on=True)
    assert talkers == []
    made.greet()
    (talker,) = talkers
    talker.heard.emit(Told("ready", ("Ada",)))
    assert talker.language == "en"
    assert talker.asked[0] == Asked("use", name="Ada", percent=75, volume=50)
    assert talker.said == ["The voice is on."]
    assert told == [VoiceFound("starting"), VoiceFound("ok", ("Ada",))]
    made.follow(moving().state, moving().now)
    assert talker.said[-1] == "march. Get ready."
    # In a routine the next phrase is greeting enough.
    made.greet()
    assert talker.said[-1] == "march. Get ready."
    made.use(Manner("", 100, 100))
    assert talker.asked[-1] == Asked("use", percent=100, volume=100)
    made.turn(on=False)
    assert talker.asked[-1] == Asked("stop")
    made.close()
    assert talker.closed


def test_it_may_be_tried_while_it_is_off(talkers: list[Talker]) -> None:
    made = Speech(lambda: person().now)
    made.test()
    talkers[0].heard.emit(Told("none"))
    assert made.found == VoiceFound("none")
    made.close()


def test_a_routine_that_was_there_first_is_known(talkers: list[Talker]) -> None:
    scene = moving()
    later = replace(scene.now, boot_ms=scene.now.boot_ms + 200, wall_ms=scene.now.wall_ms + 200)
    made = Speech(lambda: later)
    made.follow(scene.state, scene.now)
    made.turn(on=True)
    talkers[0].heard.emit(Told("ready", ("Ada",)))
    assert talkers[0].said == ["march. Get ready."]
    made.close()


def test_with_the_sound_off_the_voice_is_off(tmp_path: Path) -> None:
    choices = Choices(tmp_path / "settings.toml")
    assert not choices.speaks
    choices.set("voice.on", value=True)
    assert choices.speaks
    choices.set("voice.rate", value=125)
    assert choices.manner == Manner("", 125, 80)
    choices.set("sound.volume", value=0)
    assert not choices.speaks
