"""Tells the voice what to say as a routine goes on.

Law: what is due follows from the state and the moment, and is said once; between two changes one timer waits
for the next phrase. While an alarm of cold or heat stands nothing is said.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.runtime.voice.voice import Voice
from backcare_desktop.viewmodel.phrases import Book, Phrase, Words, phrases
from backcare_desktop.viewmodel.voice_turns import due, in_time, interrupts, next_ms, silenced, turned

#: What tells one phrase of one routine from every other: its run, its segment, its moment there.
_Place = tuple[int, int, int]
_NOWHERE: Final = (-1, -1, -1)


class Narrator(QObject):
    """now: the clock of the routine. book: what is read from, asked for when a routine runs.

    words: puts a phrase into words.
    """

    def __init__(
        self,
        voice: Voice,
        now: Callable[[], Moment],
        book: Callable[[], Book],
        words: Callable[[Words], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._now = now
        self._book = book
        self._words = words
        self._on = False
        self._state: Practice | None = None
        self._said: _Place = _NOWHERE
        self._segment: tuple[int, int, int] = _NOWHERE
        self._phrases: tuple[Phrase, ...] = ()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setTimerType(Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self._on_next)

    def turn(self, *, on: bool) -> None:
        """Speak from the next phrase on, or be silent at once."""
        if on == self._on:
            return
        self._on = on
        self._next.stop()
        if not on:
            self._voice.hush()
            self._voice.rest()
        elif self._state is not None:
            self.follow(self._state, self._now())

    def follow(self, state: Practice, now: Moment) -> None:
        """The practice is in this state now."""
        before, self._state = self._state, state
        self._next.stop()
        if not self._on or before is None:
            return
        if silenced(state, now.boot_ms) or interrupts(before, state):
            self._voice.hush()
        runs = isinstance(state.guided, Going)
        if runs:
            self._voice.begin()
        if not silenced(state, now.boot_ms):
            self._speak(before, state, now)
        if not runs and isinstance(before.guided, Going):
            self._voice.rest()

    def _speak(self, before: Practice, state: Practice, now: Moment) -> None:
        going = state.guided if isinstance(state.guided, Going) else None
        if going is None and not isinstance(before.guided, Going):
            return
        book = self._book()
        here = () if going is None else self._phrases_of(going, book)
        phrase = turned(before, state, now, book, here)
        if phrase is not None:
            self._say(phrase, phrase.late_ms)
        if going is not None:
            self._speak_due(going, now.boot_ms, anew=phrase is None)

    def _speak_due(self, going: Going, now_ms: int, *, anew: bool) -> None:
        """Say what is due and was not said; wait for the next. anew: False where it was just said again."""
        phrase = due(going, self._phrases, now_ms)
        if phrase is not None:
            place = (going.run.began_ms, going.index, phrase.at_ms)
            first, self._said = place != self._said, place
            if first and anew and in_time(going, phrase, now_ms):
                self._say(phrase, going.since_ms + phrase.at_ms + phrase.late_ms - now_ms)
        at_ms = next_ms(going, self._phrases, now_ms)
        if at_ms is not None:
            self._next.start(at_ms - now_ms)

    def _phrases_of(self, going: Going, book: Book) -> tuple[Phrase, ...]:
        segment = (going.run.began_ms, going.index, book.percent)
        if segment != self._segment:
            self._segment = segment
            self._phrases = phrases(going.run.routine, going.index, book)
        return self._phrases

    def _say(self, phrase: Phrase, late_ms: int) -> None:
        self._voice.say(self._words(phrase.words), late_ms=late_ms, cuts=phrase.cuts)

    @Slot()
    def _on_next(self) -> None:
        going = None if self._state is None else self._state.guided
        if isinstance(going, Going):
            self._speak_due(going, self._now().boot_ms, anew=True)
