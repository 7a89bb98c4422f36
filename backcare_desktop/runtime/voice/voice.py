"""The port: says a phrase now or not at all, and knows whether it can.

Law: nothing is loaded until something is to be said, nothing waits in line, and nobody waits for it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from backcare_desktop.runtime.voice.manner import Manner
from backcare_desktop.runtime.voice.mouth import Mouth, Talker
from backcare_desktop.runtime.voice.presence import at_first
from backcare_desktop.runtime.voice.told import Asked, Told
from backcare_desktop.viewmodel.voice_found import VoiceFound

#: An engine that has not come up by then will not.
_START_MS: Final = 12_000
#: So long after its last word the process goes; the next routine often follows.
_REST_MS: Final = 60_000
#: A word that somebody asked for by hand may wait for the engine.
_PATIENT_MS: Final = 8_000


class Voice(QObject):
    """One phrase at a time. `changed`: something else is known of it. language: of what it says.

    make: starts what speaks (tests put another in its place).
    """

    changed = Signal()

    def __init__(
        self,
        language: str,
        parent: QObject | None = None,
        make: Callable[[str, QObject], Talker] | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._make = make or Mouth
        self._talker: Talker | None = None
        self._ready = False
        self._busy = False
        self._manner = Manner()
        self._waiting = ""
        self._patience = self._timer(self._forget)
        self._starting = self._timer(self._give_up)
        self._resting = self._timer(self._end)
        self.found = at_first()

    @property
    def running(self) -> bool:
        """Whether a process of it is there."""
        return self._talker is not None

    def use(self, manner: Manner) -> None:
        """Speak in this manner from the next phrase on."""
        self._manner = manner
        if self._ready:
            self._ask_manner()

    def begin(self) -> None:
        """Something will be said soon."""
        self._resting.stop()
        if self._talker is not None:
            return
        first = at_first()
        if first.health != "untried":
            self._find(first)
            return
        if self.found.health != "ok":
            self._find(VoiceFound("starting"))
        self._talker = self._make(self._language, self)
        self._talker.heard.connect(self._on_heard)
        self._talker.ended.connect(self._on_ended)
        self._starting.start(_START_MS)

    def rest(self) -> None:
        """Nothing will be said for now."""
        if self._talker is not None:
            self._resting.start(_REST_MS)

    def say(self, text: str, *, late_ms: int, cuts: bool = True) -> None:
        """Say it in place of what is said; where not `cuts`, only in silence.

        late_ms: while the engine is still coming up it may wait so long, and is left out then.
        """
        if self._talker is None or (self._busy and not cuts):
            return
        if not self._ready:
            self._waiting = text
            self._patience.start(max(0, late_ms))
            return
        self._busy = True
        self._talker.ask(Asked("say", text))

    def hush(self) -> None:
        """Silence at once."""
        self._forget()
        if self._busy and self._talker is not None:
            self._busy = False
            self._talker.ask(Asked("stop"))

    def test(self, text: str) -> None:
        """Say this by itself, whatever is switched off."""
        self.begin()
        self.say(text, late_ms=_PATIENT_MS)
        self.rest()

    def close(self) -> None:
        """Silence for good; nothing is left running."""
        talker = self._drop()
        if talker is not None:
            talker.close()

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _ask_manner(self) -> None:
        if self._talker is not None:
            manner = self._manner
            self._talker.ask(Asked("use", name=manner.name, percent=manner.percent, volume=manner.volume))

    @Slot(object)
    def _on_heard(self, told: Told) -> None:
        match told.what:
            case "ready":
                self._on_ready(told)
            case "silent":
                self._busy = False
            case "none" | "failed":
                self._find(VoiceFound(told.what, why=told.why))

    def _on_ready(self, told: Told) -> None:
        self._starting.stop()
        self._ready = True
        self._ask_manner()
        waiting = self._waiting
        self._forget()
        if waiting:
            self.say(waiting, late_ms=0)
        self._find(VoiceFound("ok", told.names))

    @Slot(str)
    def _on_ended(self, why: str) -> None:
        """Of itself: what it last said of itself stands, unless that was well."""
        self._drop()
        if self.found.health in ("ok", "starting"):
            self._find(VoiceFound("failed", why=why or _ended()))

    @Slot()
    def _give_up(self) -> None:
        self.close()
        self._find(VoiceFound("failed", why=_silent()))

    @Slot()
    def _end(self) -> None:
        talker = self._drop()
        if talker is not None:
            talker.let_go()

    def _drop(self) -> Talker | None:
        """Nothing that it still says concerns anybody."""
        talker, self._talker = self._talker, None
        self._ready = self._busy = False
        for timer in (self._starting, self._resting):
            timer.stop()
        self._forget()
        if talker is not None:
            talker.heard.disconnect(self._on_heard)
            talker.ended.disconnect(self._on_ended)
        return talker

    @Slot()
    def _forget(self) -> None:
        self._waiting = ""
        self._patience.stop()

    def _find(self, found: VoiceFound) -> None:
        if found != self.found:
            self.found = found
            self.changed.emit()


def _ended() -> str:
    return QCoreApplication.translate("runtime", "it ended by itself")


def _silent() -> str:
    return QCoreApplication.translate("runtime", "it did not answer")
