"""The process that speaks: `python -m backcare_desktop.runtime.voice.speaking en`.

Law: a process of its own, because making the engine holds everything up for a second or two, and an engine
that hangs or falls takes nobody with it. It ends with its input.
"""

import sys
import threading
from collections.abc import Callable
from typing import BinaryIO, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from backcare_desktop.runtime.voice.choice import Candidate, chosen, speaking
from backcare_desktop.runtime.voice.presence import MOCK
from backcare_desktop.runtime.voice.told import Asked, Told, asked, line

Tell = Callable[[Told], None]

#: The rate of Qt's engines goes from -1 to 1; 0 is usual.
_USUAL_PERCENT: Final = 100


class Reader(QObject):
    """Reads what is asked for, in a thread of its own: not every system can wait for input otherwise."""

    read = Signal(object)
    ended = Signal()

    def __init__(self, source: BinaryIO, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        threading.Thread(target=self._run, name="read what to say", daemon=True).start()

    def _run(self) -> None:
        for received in self._source:
            found = asked(received)
            if found is not None:
                self.read.emit(found)
        self.ended.emit()


class Speaking(QObject):
    """One engine of Qt. tell: is given what the program has to know."""

    def __init__(
        self, engine: QTextToSpeech, language: str, tell: Tell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tell = tell
        self._began = False
        self._voices: dict[int, QVoice] = dict(enumerate(_voices(engine, language)))
        listed = [Candidate(v.name(), v.locale().name(), place) for place, v in self._voices.items()]
        self._candidates = speaking(listed, language, QLocale.system().name())
        engine.stateChanged.connect(self._on_state)
        engine.errorOccurred.connect(self._on_error)

    def introduce(self) -> None:
        """Tell whether it can speak, and with which voices."""
        if self._engine.state() is QTextToSpeech.State.Error:
            self._tell(Told("failed", why=self._engine.errorString()))
        elif not self._candidates:
            self._tell(Told("none"))
        else:
            self._tell(Told("ready", tuple(voice.name for voice in self._candidates)))

    @Slot(object)
    def do(self, wanted: Asked) -> None:
        """What was asked for."""
        match wanted.do:
            case "say":
                self._stop()
                self._engine.say(wanted.text)
            case "stop":
                self._stop()
            case "use":
                self._use(wanted)

    def _use(self, wanted: Asked) -> None:
        voice = chosen(self._candidates, wanted.name)
        if voice is not None:
            self._engine.setVoice(self._voices[voice.place])
        self._engine.setRate((wanted.percent - _USUAL_PERCENT) / _USUAL_PERCENT)
        self._engine.setVolume(wanted.volume / 100)

    def _stop(self) -> None:
        self._began = False
        self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)

    @Slot(object)
    def _on_state(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Speaking:
            self._began = True
        # The end of what was cut off is no end of what is said in its place.
        elif state is QTextToSpeech.State.Ready and self._began:
            self._began = False
            self._tell(Told("silent"))

    @Slot(object, str)
    def _on_error(self, _reason: object, why: str) -> None:
        self._tell(Told("failed", why=why))


def _voices(engine: QTextToSpeech, language: str) -> list[QVoice]:
    """Those of that language; an engine may have thousands of others."""
    fitting = [locale for locale in engine.availableLocales() if locale.name().split("_")[0] == language]
    return [voice for locale in fitting for voice in engine.allVoices(locale)]


def main(language: str, source: BinaryIO, sink: BinaryIO) -> int:
    """Speak until the input ends; the exit status."""
    application = QCoreApplication([])

    def tell(said: Told) -> None:
        sink.write(line(said))
        sink.flush()

    name = next((name for name in QTextToSpeech.availableEngines() if name != MOCK), None)
    if name is None:
        tell(Told("none"))
        return 0
    reader = Reader(source)
    reader.ended.connect(application.quit)
    voice = Speaking(QTextToSpeech(name, application), language, tell, application)
    reader.read.connect(voice.do)
    voice.introduce()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer))
