"""What a person can wish for in the window that is no event of the engine.

Law: a wish says what was asked, never what follows. Whatever changes the practice is an event of
`engine/events.py` and is emitted as it is.
"""

from dataclasses import dataclass

from backcare_desktop.engine.events import Event
from backcare_desktop.viewmodel.outside import OptionValue
from backcare_desktop.viewmodel.walk import Walk


@dataclass(frozen=True, slots=True)
class OptionSet:
    """A setting that is no limit was given this value."""

    key: str
    value: OptionValue


@dataclass(frozen=True, slots=True)
class SoundTested:
    """Play the test sound."""


@dataclass(frozen=True, slots=True)
class VoiceTried:
    """Say something with the voice, and look which voices there are."""


@dataclass(frozen=True, slots=True)
class PageShown:
    """The person looks at this page now."""

    name: str


@dataclass(frozen=True, slots=True)
class ClockShown:
    """The small clock that stays on top is wanted, or not."""

    shown: bool


@dataclass(frozen=True, slots=True)
class CloseWished:
    """The window was closed; what runs goes on."""


@dataclass(frozen=True, slots=True)
class QuitWished:
    """The program shall quit; while something is on the body it asks back first."""


@dataclass(frozen=True, slots=True)
class QuitCancelled:
    """The question before quitting was left without an answer."""


@dataclass(frozen=True, slots=True)
class NoteRead:
    """The note about the store was read and may go."""


@dataclass(frozen=True, slots=True)
class HandOverPrinted:
    """The warning-sign answers as a page to hand over; path: where to, empty to ask."""

    path: str = ""


@dataclass(frozen=True, slots=True)
class Walked:
    """The person came to this step of "It just seized up", or is done with it (None)."""

    walk: Walk | None


class DiaryWish:
    """Something about the diary; they are in `viewmodel/diary_wishes.py`, loaded when it is first opened."""

    __slots__ = ()


Wish = (
    Event
    | OptionSet
    | SoundTested
    | VoiceTried
    | PageShown
    | ClockShown
    | CloseWished
    | QuitWished
    | QuitCancelled
    | NoteRead
    | HandOverPrinted
    | Walked
    | DiaryWish
)
