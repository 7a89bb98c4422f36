"""The voice of the program, made where it is first wanted.

Law: until the person switches it on, or tries it, nothing of it is loaded; what was said of the practice
until then is not forgotten.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.runtime.voice.manner import Manner
from backcare_desktop.runtime.voice.presence import at_first
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.voice_found import VoiceFound

if TYPE_CHECKING:
    from backcare_desktop.runtime.voice.narrator import Narrator
    from backcare_desktop.runtime.voice.voice import Voice
    from backcare_desktop.viewmodel.phrases import Book


class Speech(QObject):
    """now: the clock of the practice. data_folder: where the person's own routines are.

    `changed` carries a `VoiceFound`.
    """

    changed = Signal(object)

    def __init__(
        self, now: Callable[[], Moment], parent: QObject | None = None, data_folder: str = ""
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._data_folder = data_folder
        self._voice: Voice | None = None
        self._narrator: Narrator | None = None
        self._manner = Manner()
        self._state: Practice | None = None
        self._on = False
        self._known = at_first()

    @property
    def found(self) -> VoiceFound:
        """What is known of the voice."""
        return self._known if self._voice is None else self._voice.found

    def follow(self, state: Practice, now: Moment) -> None:
        """Say what is due in this state."""
        self._state = state
        if self._narrator is not None:
            self._narrator.follow(state, now)

    def turn(self, *, on: bool) -> None:
        """Speak from now on, or be silent."""
        self._on = on
        if on and self._narrator is None:
            self._narrator = self._make_narrator()
        if self._narrator is not None:
            self._narrator.turn(on=on)

    def use(self, manner: Manner) -> None:
        """Speak in this manner."""
        self._manner = manner
        if self._voice is not None:
            self._voice.use(manner)

    def greet(self) -> None:
        """Say that it is on, where no routine is about to say something better."""
        moving = self._state is not None and isinstance(self._state.guided, Going)
        if self._on and not moving:
            self._made().test(words("voice.is_on"))

    def test(self) -> None:
        """Say something."""
        self._made().test(words("voice.sample"))

    def close(self) -> None:
        """Silence, and nothing is left running."""
        if self._voice is not None:
            self._voice.close()

    def _made(self) -> "Voice":
        if self._voice is None:
            # Wanted by few; a process and a table of movements hang on it.
            from backcare_desktop.runtime.voice.voice import Voice

            self._voice = Voice(words("voice.language"), self)
            self._voice.use(self._manner)
            self._voice.changed.connect(self._on_changed)
        return self._voice

    def _make_narrator(self) -> "Narrator":
        # As above.
        from backcare_desktop.runtime.voice.narrator import Narrator

        narrator = Narrator(self._made(), self._now, self._book, in_words, self)
        if self._state is not None:
            narrator.follow(self._state, self._now())
        return narrator

    def _book(self) -> "Book":
        """What is read out: known already where a routine runs."""
        from backcare_desktop.gui.calm_shelf import calms
        from backcare_desktop.gui.shelf import shelf
        from backcare_desktop.viewmodel.phrases import Book

        return Book(shelf(self._data_folder), calms(), self._manner.percent)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit(self.found)


def in_words(said: tuple[str | Message, ...]) -> str:
    """A phrase as it is said."""
    return " ".join(part if isinstance(part, str) else sentence(part) for part in said)
