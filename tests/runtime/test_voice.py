"""The port of the voice: nothing waits in line, nobody waits for it, and what it lacks is known."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.voice import mouth, presence, voice
from backcare_desktop.runtime.voice.choice import Candidate, chosen, speaking
from backcare_desktop.runtime.voice.manner import Manner
from backcare_desktop.runtime.voice.mouth import Mouth
from backcare_desktop.runtime.voice.told import Asked, Told, asked, line, told
from backcare_desktop.runtime.voice.voice import Voice
from backcare_desktop.viewmodel.voice_found import VoiceFound, VoiceHealth

READY = Told("ready", ("Ada", "Bela"))


class Talker(QObject):
    """In place of the process."""

    heard = Signal(object)
    ended = Signal(str)

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self.language = language
        self.asked: list[Asked] = []
        self.gone = ""

    def ask(self, wanted: Asked) -> None:
        self.asked.append(wanted)

    def let_go(self) -> None:
        self.gone = "let go"

    def close(self) -> None:
        self.gone = "closed"


class Stage:
    """A voice whose processes are kept, and what it told of itself."""

    def __init__(self) -> None:
        self.talkers: list[Talker] = []
        self.voice = Voice("en", None, self._make)
        self.health: list[VoiceHealth] = []
        self.voice.changed.connect(self._note)

    def _make(self, language: str, parent: QObject) -> Talker:
        self.talkers.append(Talker(language, parent))
        return self.talkers[-1]

    def _note(self) -> None:
        self.health.append(self.voice.found.health)

    @property
    def said(self) -> list[str]:
        return [wanted.text or wanted.do for talker in self.talkers for wanted in talker.asked]


@pytest.fixture
def stage(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr(voice, "at_first", VoiceFound)
    return Stage()


def ready(stage: Stage) -> Talker:
    stage.voice.begin()
    stage.talkers[-1].heard.emit(READY)
    stage.talkers[-1].asked.clear()
    return stage.talkers[-1]


def test_nothing_is_started_before_something_is_to_be_said(stage: Stage) -> None:
    stage.voice.use(Manner("Bela", 75, 60))
    stage.voice.say("Hold.", late_ms=1_000)
    stage.voice.hush()
    stage.voice.rest()
    assert (stage.talkers, stage.voice.running) == ([], False)
    stage.voice.begin()
    stage.voice.begin()
    assert [talker.language for talker in stage.talkers] == ["en"]
    stage.talkers[0].heard.emit(READY)
    assert stage.talkers[0].asked == [Asked("use", name="Bela", percent=75, volume=60)]
    assert stage.health == ["starting", "ok"]
    assert stage.voice.found.names == ("Ada", "Bela")


def test_only_the_last_phrase_waits_for_the_engine_and_not_for_long(stage: Stage, qtbot: QtBot) -> None:
    stage.voice.begin()
    stage.voice.say("Four.", late_ms=400)
    stage.voice.say("Three.", late_ms=400)
    stage.talkers[0].heard.emit(READY)
    assert stage.said == ["use", "Three."]
    stage.voice.close()
    stage.voice.begin()
    stage.voice.say("Two.", late_ms=10)
    qtbot.wait(40)
    stage.talkers[1].heard.emit(READY)
    assert stage.said == ["use", "Three.", "use"]


def test_what_cuts_is_said_at_once_and_a_line_only_in_silence(stage: Stage) -> None:
    talker = ready(stage)
    stage.voice.say("Hold.", late_ms=0)
    stage.voice.say("Draw it in.", late_ms=0, cuts=False)
    stage.voice.say("Halfway.", late_ms=0)
    assert stage.said == ["Hold.", "Halfway."]
    talker.heard.emit(Told("silent"))
    stage.voice.say("Draw it in.", late_ms=0, cuts=False)
    assert stage.said[-1] == "Draw it in."


def test_hush_is_silence_and_said_once(stage: Stage) -> None:
    ready(stage)
    stage.voice.hush()
    assert stage.said == []
    stage.voice.say("Hold.", late_ms=0)
    stage.voice.hush()
    stage.voice.hush()
    assert stage.said == ["Hold.", "stop"]
    stage.voice.close()
    stage.voice.begin()
    stage.voice.say("Never.", late_ms=5_000)
    stage.voice.hush()
    stage.talkers[1].heard.emit(READY)
    assert "Never." not in stage.said


def test_the_process_goes_when_nothing_is_said_for_long(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "_REST_MS", 20)
    talker = ready(stage)
    stage.voice.rest()
    stage.voice.begin()
    qtbot.wait(60)
    assert (stage.voice.running, talker.gone) == (True, "")
    stage.voice.rest()
    qtbot.waitUntil(lambda: not stage.voice.running, timeout=2_000)
    assert talker.gone == "let go"
    # Its late end concerns nobody, least of all its successor.
    stage.voice.begin()
    talker.ended.emit("")
    assert stage.voice.running
    assert stage.voice.found.health == "ok"


@pytest.mark.parametrize(
    ("told", "health"), [(Told("none"), "none"), (Told("failed", why="no socket"), "failed")]
)
def test_what_the_engine_says_of_itself_stands(stage: Stage, told: Told, health: str) -> None:
    stage.voice.begin()
    stage.talkers[0].heard.emit(told)
    stage.talkers[0].ended.emit("")
    assert stage.voice.found == VoiceFound(told.what, why=told.why)  # type: ignore[arg-type]
    assert stage.health == ["starting", health]
    stage.voice.say("Hold.", late_ms=0)
    assert stage.said == []


def test_an_engine_that_falls_is_known_and_tried_again(stage: Stage) -> None:
    ready(stage)
    stage.talkers[0].ended.emit("libpulse.so.0: cannot open")
    assert stage.voice.found == VoiceFound("failed", why="libpulse.so.0: cannot open")
    stage.voice.begin()
    assert (len(stage.talkers), stage.voice.found.health) == (2, "starting")


def test_an_engine_that_never_answers_is_given_up(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "_START_MS", 20)
    stage.voice.begin()
    qtbot.waitUntil(lambda: stage.voice.found.health == "failed", timeout=2_000)
    assert (stage.talkers[0].gone, stage.voice.running) == ("closed", False)


def test_without_the_extra_nothing_is_started(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "at_first", lambda: VoiceFound("missing"))
    stage.voice.test("Hold.")
    assert (stage.talkers, stage.health) == ([], ["missing"])
    # Installed meanwhile.
    monkeypatch.setattr(voice, "at_first", VoiceFound)
    stage.voice.test("Hold.")
    stage.talkers[0].heard.emit(READY)
    assert stage.said == ["use", "Hold."]


# ------------------------------------------------------------------------------ the process and its lines


def test_a_process_that_cannot_begin_says_why(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mouth, "_PROGRAM", "no_such_module")
    talker = Mouth("en")
    with qtbot.waitSignal(talker.ended, timeout=10_000) as ended:
        talker.ask(Asked("stop"))
    assert "no_such_module" in ended.args[0]


def test_a_program_that_is_not_there_is_no_voice(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    made: list[Mouth] = []

    def make(language: str, parent: QObject) -> Mouth:
        made.append(Mouth(language, parent))
        return made[-1]

    monkeypatch.setattr(voice, "at_first", VoiceFound)
    one = Voice("en", None, make)
    one.test("Hold.")
    qtbot.waitUntil(lambda: one.found.health == "failed", timeout=5_000)
    assert one.found.why


def test_lines_come_back_as_they_were_sent() -> None:
    for wanted in (Asked("say", "Ünder\nthe “line”"), Asked("use", name="x", percent=50, volume=10)):
        assert line(wanted).count(b"\n") == 1
        assert asked(line(wanted)) == wanted
    assert told(line(READY)) == READY


@pytest.mark.parametrize("broken", [b"", b"\xff\n", b"[1]\n", b"{}\n", b'{"do": 1, "more": 2}\n', b"null\n"])
def test_a_line_that_is_no_line_is_nothing(broken: bytes) -> None:
    assert asked(broken) is None
    assert told(broken) is None


# ------------------------------------------------------------------------------------ which voice, and where

ESPEAK = [
    Candidate("Bishnupriya Manipuri", "bpy_IN", 0),
    Candidate("English (Caribbean)", "en_US", 1),
    Candidate("English (Caribbean)+Adam", "en_US", 2),
    Candidate("English (America)", "en_US", 3),
    Candidate("English (Scotland)", "en_GB", 4),
    Candidate("English (Great Britain)", "en_GB", 5),
    Candidate("German", "de_DE", 6),
]


def first(found: list[Candidate], language: str, locale: str) -> str:
    return speaking(found, language, locale)[0].name


def test_the_voice_speaks_the_language_of_the_words() -> None:
    assert first(ESPEAK, "en", "en_US") == "English (America)"
    assert first(ESPEAK, "en", "en_GB") == "English (Great Britain)"
    assert first(ESPEAK, "en", "de_DE") == "English (America)"
    assert first(ESPEAK, "de", "en_US") == "German"
    assert speaking(ESPEAK, "fr", "fr_FR") == []
    listed = speaking(ESPEAK, "en", "C")
    assert len(listed) == 4
    assert not any("+" in each.name for each in listed)
    variants = [voice for voice in ESPEAK if "+" in voice.name]
    assert speaking(variants, "en", "en_US") == variants


def test_a_chosen_voice_that_is_gone_gives_way_to_the_best() -> None:
    listed = speaking(ESPEAK, "en", "en_US")
    assert chosen(listed, "English (Scotland)") == ESPEAK[4]
    assert chosen(listed, "German") == ESPEAK[3]
    assert chosen(listed, "") == ESPEAK[3]
    assert chosen([], "German") is None


@pytest.mark.parametrize(
    ("files", "engines"),
    [
        ((), set()),
        (("Qt/plugins/texttospeech/libqtexttospeech_mock.so",), {"mock"}),
        (
            (
                "Qt/plugins/texttospeech/libqtexttospeech_mock.so",
                "Qt/plugins/texttospeech/libqtexttospeech_flite.so",
            ),
            {"mock", "flite"},
        ),
        (("plugins/texttospeech/qtexttospeech_sapi.dll",), {"sapi"}),
        (("Qt/plugins/texttospeech/libqtexttospeech_darwin.dylib",), {"darwin"}),
    ],
)
def test_engines_are_known_by_their_files_and_the_mock_is_no_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...], engines: set[str]
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert presence.engines_below(tmp_path) == engines
    monkeypatch.setattr(importlib.util, "find_spec", _found_at(tmp_path / "QtTextToSpeech.so"))
    assert presence.at_first() == VoiceFound("untried" if engines - {"mock"} else "none")


def test_without_the_module_the_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert presence.at_first() == VoiceFound("missing")


def _found_at(origin: Path) -> Callable[[str], object]:
    return lambda _name: SimpleNamespace(origin=str(origin))
