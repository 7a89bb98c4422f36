"""The sound port with players that a test controls."""

import shutil
import sys
import wave
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.sound import Sound, playsound3_player, wav
from backcare_desktop.runtime.sound.alarm import PAUSE_MS
from backcare_desktop.runtime.sound.channel import STUCK_AFTER_MS, Channel, Outcome
from backcare_desktop.runtime.sound.library import Rendered, SoundLibrary, gain_of
from backcare_desktop.runtime.sound.player import Player
from backcare_desktop.runtime.sound.players import Players
from backcare_desktop.runtime.sound.playsound3_player import Playsound3Loader, Playsound3Player

SOUNDS = Path(__file__).resolve().parents[2] / "assets" / "sounds"


class FakePlaying:
    """A sound that lives until a test, or the port, ends it."""

    def __init__(self, lives: bool, stubborn: bool) -> None:
        self.lives = lives
        self.stubborn = stubborn
        self.killed = False

    def alive(self) -> bool:
        return self.lives

    def terminate(self) -> None:
        self.lives = self.stubborn

    def kill(self) -> None:
        self.killed = True
        self.lives = False


class FakePlayer:
    """A player that dies at once, or lives for ever."""

    def __init__(self, name: str = "fake", *, lives: bool = True, stubborn: bool = False) -> None:
        self._name = name
        self.lives = lives
        self.stubborn = stubborn
        self.broken = False
        self.started: list[Path] = []
        self.playing: list[FakePlaying] = []

    @property
    def name(self) -> str:
        return self._name

    def start(self, path: Path) -> FakePlaying:
        if self.broken:
            raise FileNotFoundError(self._name)
        self.started.append(path)
        self.playing.append(FakePlaying(self.lives, self.stubborn))
        return self.playing[-1]


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def sound(qtbot: QtBot, player: FakePlayer) -> Iterator[Sound]:
    made = Sound(SOUNDS, Clock(), find_players=lambda: [player])
    yield made
    made.close()


# ---- one channel


def test_a_player_that_dies_early_has_failed(qtbot: QtBot) -> None:
    channel = Channel(Clock())
    with qtbot.waitSignal(channel.ended, timeout=1_000) as told:
        assert channel.play(FakePlayer(lives=False), Rendered(Path("x"), 1_600))
    assert told.args == [Outcome.FAILED]


def test_a_player_that_lived_as_long_as_its_sound_has_played_it(qtbot: QtBot) -> None:
    channel, player = Channel(Clock()), FakePlayer()
    channel.play(player, Rendered(Path("x"), 400))
    with qtbot.waitSignal(channel.ended, timeout=2_000) as told:
        qtbot.wait(380)
        player.playing[0].lives = False
    assert told.args == [Outcome.PLAYED]


def test_a_stuck_player_that_ignores_the_polite_way_is_killed(qtbot: QtBot) -> None:
    channel, player = Channel(Clock()), FakePlayer(stubborn=True)
    channel.play(player, Rendered(Path("x"), 100))
    with qtbot.waitSignal(channel.ended, timeout=3_000) as told:
        pass
    assert told.args == [Outcome.FAILED]
    qtbot.waitUntil(lambda: player.playing[0].killed, timeout=500)


def test_a_stopped_sound_is_not_judged(qtbot: QtBot) -> None:
    channel, player = Channel(Clock()), FakePlayer()
    channel.play(player, Rendered(Path("x"), 100))
    with qtbot.assertNotEmitted(channel.ended, wait=500):
        channel.stop()
    assert not player.playing[0].lives
    assert not channel.busy


def test_a_player_that_cannot_be_started_is_said_at_once(qtbot: QtBot) -> None:
    player = FakePlayer()
    player.broken = True
    assert not Channel(Clock()).play(player, Rendered(Path("x"), 100))


def test_every_repetition_of_an_alarm_comes_after_a_stuck_player_was_judged() -> None:
    assert all(pause > STUCK_AFTER_MS for pauses in PAUSE_MS.values() for pause in pauses)


# ---- which player


def test_the_player_that_failed_least_is_first() -> None:
    first, second = FakePlayer("a"), FakePlayer("b")
    players = Players(lambda: [first, second])
    assert [each.name for each in players.in_order()] == ["a", "b"]
    players.failed(first)
    assert [each.name for each in players.in_order()] == ["b", "a"]
    assert players.trusted
    players.failed(second)
    assert not players.trusted
    players.worked(second)
    assert players.trusted


def test_no_player_is_not_trusted() -> None:
    nobody: list[Player] = []
    assert not Players(lambda: nobody).trusted


# ---- the port


def test_a_failing_player_is_followed_by_the_next(qtbot: QtBot) -> None:
    bad, good = FakePlayer("bad", lives=False), FakePlayer("good")
    sound = Sound(SOUNDS, Clock(), find_players=lambda: [bad, good])
    sound.play_cue("start")
    qtbot.waitUntil(lambda: bool(good.started), timeout=1_000)
    assert sound.health == "ok"
    sound.close()


def test_no_player_at_all_is_unavailable_from_the_start(qtbot: QtBot) -> None:
    nobody: list[Player] = []
    sound = Sound(SOUNDS, Clock(), find_players=lambda: nobody)
    assert sound.health == "unavailable"
    with qtbot.waitSignal(sound.tested) as told:
        sound.test()
    assert told.args == ["unavailable"]


def test_volume_nought_is_muted_and_plays_nothing(sound: Sound, player: FakePlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sound.healthChanged) as told:
        sound.volume = 0
    assert told.args == ["muted"]
    sound.play_cue("start")
    sound.set_alarm("high", False)
    with qtbot.waitSignal(sound.tested) as tested:
        sound.test()
    assert tested.args == ["muted"]
    assert player.started == []
    sound.volume = 50
    assert [path.name for path in player.started] == ["alarm-high-50.wav"]


@pytest.mark.parametrize(("asked", "kept"), [(-5, 0), (40, 40), (900, 100)])
def test_volume_stays_within_its_bounds(sound: Sound, asked: int, kept: int) -> None:
    sound.volume = asked
    assert sound.volume == kept


def test_the_same_alarm_again_changes_nothing(sound: Sound, player: FakePlayer) -> None:
    sound.set_alarm("medium", False)
    sound.set_alarm("medium", False)
    assert len(player.started) == 1
    sound.set_alarm("medium", True)
    assert player.started[-1].name == "alarm-medium-70-loud.wav"
    assert not player.playing[0].lives


def test_an_alarm_has_the_speaker_to_itself(sound: Sound, player: FakePlayer) -> None:
    sound.play_cue("hold")
    sound.set_alarm("low", False)
    sound.play_cue("hold")
    assert [path.name for path in player.started] == ["hold-70.wav", "alarm-low-70.wav"]
    assert not player.playing[0].lives


def test_an_answered_alarm_leaves_no_player_and_no_repetition(
    sound: Sound, player: FakePlayer, qtbot: QtBot
) -> None:
    sound.set_alarm("high", True)
    sound.set_alarm("none", False)
    assert sound.alarm == "none"
    assert not player.playing[0].lives
    qtbot.wait(100)
    assert len(player.started) == 1


def test_an_unknown_cue_is_said_and_harms_nothing(sound: Sound, caplog: pytest.LogCaptureFixture) -> None:
    sound.play_cue("no-such-sound")
    assert "no-such-sound" in caplog.text


# ---- what is played


def test_every_file_renders_long_enough_to_be_judged_and_is_kept() -> None:
    library, folder = SoundLibrary(SOUNDS), Path()
    for source in SOUNDS.glob("*.wav"):
        made = library.get(source.stem, 50)
        assert made is not None
        folder = made.path.parent
        assert made.length_ms >= wav.SHORTEST_MS
        assert library.get(source.stem, 50) is made
        with wave.open(str(made.path)) as reader:
            assert reader.getnframes() * 1000 // reader.getframerate() == made.length_ms
    assert folder.stat().st_mode & 0o777 == 0o700
    library.close()
    assert not folder.exists()


def test_a_file_that_was_cleared_away_is_made_again() -> None:
    library = SoundLibrary(SOUNDS)
    first = library.get("start", 50)
    assert first is not None
    first.path.unlink()
    again = library.get("start", 50)
    assert again is not None
    assert again.path.exists()
    library.close()


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound at all" * 10])
def test_a_broken_file_is_no_sound(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "start.wav").write_bytes(content)
    assert SoundLibrary(tmp_path).get("start", 50) is None


def test_loud_is_louder_at_every_volume_and_never_over_full() -> None:
    for volume in range(1, 101):
        assert gain_of("alarm-high", volume, loud=False) < gain_of("alarm-high", volume, loud=True) <= 1


# ---- playsound3


class FakeSound:
    def __init__(self) -> None:
        self.subprocess = FakePlaying(lives=True, stubborn=True)

    def is_alive(self) -> bool:
        return self.subprocess.alive()

    def stop(self) -> None:
        self.subprocess.terminate()


def fake_play(_path: Path, *, block: bool) -> FakeSound:
    assert not block
    return FakeSound()


def fake_playsound3(backend: str | None) -> ModuleType:
    module = ModuleType("playsound3")
    module.__dict__.update(DEFAULT_BACKEND=backend, playsound=fake_play)
    return module


def test_playsound3_is_loaded_aside_and_plays(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playsound3_player, "could_serve", lambda: True)
    monkeypatch.setitem(sys.modules, "playsound3", fake_playsound3("gstreamer"))
    loader = Playsound3Loader()
    with qtbot.waitSignal(loader.loaded, timeout=1_000):
        loader.start()
    assert isinstance(loader.player, Playsound3Player)
    assert loader.player.name == "playsound3 gstreamer"
    playing = loader.player.start(Path("x.wav"))
    playing.terminate()
    assert playing.alive()
    playing.kill()
    assert not playing.alive()


def test_playsound3_without_a_backend_is_no_player(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playsound3_player, "could_serve", lambda: True)
    monkeypatch.setitem(sys.modules, "playsound3", fake_playsound3(None))
    loader = Playsound3Loader()
    with qtbot.waitSignal(loader.loaded, timeout=1_000):
        loader.start()
    assert loader.player is None


def test_an_import_that_fails_is_no_player(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(playsound3_player, "could_serve", lambda: True)
    monkeypatch.setitem(sys.modules, "playsound3", None)
    loader = Playsound3Loader()
    with qtbot.waitSignal(loader.loaded, timeout=1_000):
        loader.start()
    assert loader.player is None
    assert "playsound3 cannot be used" in caplog.text


@pytest.mark.parametrize(
    ("programs", "served"),
    [((), False), (("aplay",), False), (("aplay", "mpg123"), True), (("gst-play-1.0",), True)],
)
def test_on_linux_playsound3_is_not_even_imported_without_its_programs(
    monkeypatch: pytest.MonkeyPatch, programs: tuple[str, ...], served: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: name if name in programs else None)
    assert playsound3_player.could_serve() is served
