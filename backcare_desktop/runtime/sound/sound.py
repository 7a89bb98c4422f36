"""The port: cues, alarms, volume, and whether they can be heard.

Law: nothing here waits; what cannot be heard is said by `health`, so that others can tell it another way.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.sound.alarm import Alarm, AlarmLevel
from backcare_desktop.runtime.sound.channel import Outcome
from backcare_desktop.runtime.sound.library import SILENCE, SoundLibrary
from backcare_desktop.runtime.sound.player import Player, command_players
from backcare_desktop.runtime.sound.players import Players
from backcare_desktop.runtime.sound.playsound3_player import Playsound3Loader
from backcare_desktop.runtime.sound.speaker import Speaker

Health = Literal["ok", "muted", "unavailable"]

_TEST = "test"
#: Beeps are this far apart, and a pause, where the pattern's own file is gone.
_NOMINAL_MS = 2_000


class Sound(QObject):
    """Plays the sounds of one folder on this machine.

    `healthChanged` carries the new `Health`, `tested` the one that the last `test` or `check` found.
    Made and used on the window's thread only. `find_players` replaces the players of this machine (tests).
    """

    healthChanged = Signal(object)  # noqa: N815 - Qt's way of naming signals
    tested = Signal(object)

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        parent: QObject | None = None,
        find_players: Callable[[], Sequence[Player]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = SoundLibrary(folder)
        self._loader = Playsound3Loader(self)
        self._loader.loaded.connect(self._tell_health)
        self._players = Players(find_players or self._find_players)
        self._volume = 70
        self._testing = False
        self._alarm = Alarm(self)
        self._alarm.due.connect(self._sound_alarm)
        self._alarm_speaker = Speaker(self._players, clock, self)
        self._alarm_speaker.ended.connect(self._on_alarm_ended)
        self._cue_speaker = Speaker(self._players, clock, self)
        self._cue_speaker.ended.connect(self._on_cue_ended)
        self._told: Health = self.health
        if find_players is None:
            QTimer.singleShot(0, self._loader.start)

    @property
    def health(self) -> Health:
        """`muted` at volume 0, `unavailable` where no player can be believed in, else `ok`."""
        if self._volume == 0:
            return "muted"
        return "ok" if self._players.trusted or self._loader.pending else "unavailable"

    @property
    def volume(self) -> int:
        """0 (muted) to 100."""
        return self._volume

    @volume.setter
    def volume(self, volume: int) -> None:
        was_muted = self._volume == 0
        self._volume = min(100, max(0, volume))
        if self._volume == 0:
            self._silence()
        elif was_muted:
            self._sound_alarm()
        self._tell_health()

    @property
    def alarm(self) -> AlarmLevel:
        """The level that stands, heard or not."""
        return self._alarm.level

    def play_cue(self, name: str) -> None:
        """Plays a cue once, in place of the cue before. An alarm that stands has the speaker to itself."""
        if self._volume and not self._alarm.stands:
            self._play_once(name)

    def set_alarm(self, level: AlarmLevel, loud: bool) -> None:
        """Repeats the pattern of that level until told otherwise; `none` is silence at once."""
        if not self._alarm.change(level, loud=loud):
            return
        self._silence()
        self._sound_alarm()

    @Slot()
    def test(self) -> None:
        """Plays the test sound; `tested` says what came of it, after about three seconds per player."""
        self._begin_test(_TEST)

    @Slot()
    def check(self) -> None:
        """The same as `test` without a sound: for the start of a session."""
        self._begin_test(SILENCE)

    @Slot()
    def close(self) -> None:
        """Silence, and nothing is left behind. For the end of the program."""
        self._alarm.change("none", loud=False)
        self._alarm_speaker.close()
        self._cue_speaker.close()
        self._library.close()

    def _find_players(self) -> list[Player]:
        first = [] if self._loader.player is None else [self._loader.player]
        return [*first, *command_players()]

    def _begin_test(self, name: str) -> None:
        if self._volume == 0:
            self.tested.emit(self.health)
            return
        self._testing = True
        self._play_once(name)

    def _play_once(self, name: str) -> None:
        sound = self._library.get(name, self._volume)
        if sound is None:
            self._on_cue_ended(Outcome.FAILED)
        else:
            self._cue_speaker.play(sound)

    @Slot()
    def _sound_alarm(self) -> None:
        if not self._alarm.stands or self._volume == 0:
            return
        sound = self._library.get(f"alarm-{self._alarm.level}", self._volume, loud=self._alarm.loud)
        self._alarm.played(_NOMINAL_MS if sound is None else sound.length_ms)
        if self._told == "unavailable" or sound is None:
            _beep()
        if sound is not None:
            self._alarm_speaker.play(sound)

    def _silence(self) -> None:
        self._alarm_speaker.stop()
        self._cue_speaker.stop()

    @Slot(object)
    def _on_alarm_ended(self, outcome: Outcome) -> None:
        if outcome is Outcome.FAILED and self._told != "unavailable":
            _beep()
        self._tell_health()

    @Slot(object)
    def _on_cue_ended(self, outcome: Outcome) -> None:
        self._tell_health()
        if self._testing:
            self._testing = False
            self.tested.emit("ok" if outcome is Outcome.PLAYED else "unavailable")

    @Slot()
    def _tell_health(self) -> None:
        if self.health != self._told:
            self._told = self.health
            self.healthChanged.emit(self._told)


def _beep() -> None:
    """The screen's own beep, where there is a screen."""
    beep = getattr(QCoreApplication.instance(), "beep", None)
    if beep is not None:
        beep()
