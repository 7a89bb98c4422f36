"""Does outside what the practice wants: speech, sound, notice, staying awake.

Law: one failing effect never stops the next; what failed is tried again at the next change.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from backcare_desktop.engine.effects import (
    NOTHING,
    Effect,
    KeepAwake,
    PlayCue,
    SetAlarm,
    SetNotice,
    SetReminder,
    between,
    cues,
)
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.advance import Level
from backcare_desktop.runtime.notifier.notice import Urgency
from backcare_desktop.runtime.wake_lock import WakeMode
from backcare_desktop.store.keeper import Change

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NoticeText:
    """A desktop notice in words. actions: pairs of id and label."""

    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    urgency: Urgency = "normal"


class SoundPort(Protocol):
    """What the performer needs of the sound."""

    def play_cue(self, name: str) -> None:
        """Play once."""
        ...

    def set_alarm(self, level: Level, loud: bool) -> None:
        """Repeat this alarm until told otherwise."""
        ...


class NoticePort(Protocol):
    """What the performer needs of the desktop's notices."""

    def show(
        self,
        key: str,
        title: str,
        body: str,
        actions: tuple[tuple[str, str], ...],
        urgency: Urgency,
    ) -> None:
        """Show, in place of an earlier one of the same key."""
        ...

    def withdraw(self, key: str) -> None:
        """Take it away."""
        ...


class AwakePort(Protocol):
    """What the performer needs of the wake lock."""

    def hold(self, mode: WakeMode) -> None:
        """none, running or presenting."""
        ...


class NarratorPort(Protocol):
    """What the performer needs of the voice."""

    def follow(self, state: Practice, now: Moment) -> None:
        """Say what is due now, and be silent under an alarm."""
        ...

    def turn(self, *, on: bool) -> None:
        """Speak from now on, or be silent."""
        ...


NOTICE_KEY = "practice"


class Performer:
    """Remembers what the outside was last brought to, and brings it to what is wanted now."""

    def __init__(
        self,
        sound: SoundPort,
        notices: NoticePort,
        awake: AwakePort,
        words: Callable[[SetNotice], NoticeText],
        remind: Callable[[SetReminder], None] | None = None,
        narrator: NarratorPort | None = None,
    ) -> None:
        """remind: shows and withdraws reminders; None where nothing can show them. narrator: speaks."""
        self._sound = sound
        self._notices = notices
        self._awake = awake
        self._words = words
        self._remind = remind
        self._narrator = narrator
        self._done: dict[type[Effect], Effect] = {type(effect): effect for effect in NOTHING}

    def perform(self, change: Change, now: Moment) -> None:
        """Bring the outside to what `change.after` wants."""
        # First, so that a voice is silent before an alarm begins.
        self._narrate(change.after, now)
        done = tuple(self._done.values())
        wanted = between(done, change.after, now.boot_ms)
        for effect in (*cues(change.before, change.after), *wanted):
            try:
                self._perform(effect)
            except Exception:  # noqa: BLE001 - whatever failed, the other channels must go (SAFETY 7)
                _log.exception("effect failed: %s", type(effect).__name__)
            else:
                self._done[type(effect)] = effect

    def quiet(self) -> None:
        """Leave the outside as it was found."""
        self._silence()
        for effect in NOTHING:
            try:
                self._perform(effect)
            except Exception:  # noqa: BLE001 - as above
                _log.exception("effect failed: %s", type(effect).__name__)

    def _narrate(self, state: Practice, now: Moment) -> None:
        try:
            if self._narrator is not None:
                self._narrator.follow(state, now)
        except Exception:  # noqa: BLE001 - as above
            _log.exception("the voice failed")

    def _silence(self) -> None:
        try:
            if self._narrator is not None:
                self._narrator.turn(on=False)
        except Exception:  # noqa: BLE001 - as above
            _log.exception("the voice failed")

    def _perform(self, effect: Effect) -> None:
        match effect:
            case PlayCue():
                self._sound.play_cue(effect.name)
            case SetAlarm():
                # A low alarm is heard once, as a cue; it stands on the screen until answered.
                silent = effect.hushed or effect.level == "low"
                self._sound.set_alarm("none" if silent else effect.level, effect.loud)
            case SetNotice():
                self._notice(effect)
            case SetReminder() if self._remind is not None:
                self._remind(effect)
            case SetReminder():
                return
            case KeepAwake():
                awake: WakeMode = "presenting" if effect.screen else "running"
                self._awake.hold(awake if effect.on else "none")

    def _notice(self, effect: SetNotice) -> None:
        if effect.name == "none":
            self._notices.withdraw(NOTICE_KEY)
            return
        text = self._words(effect)
        self._notices.show(NOTICE_KEY, text.title, text.body, text.actions, text.urgency)
