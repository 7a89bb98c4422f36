"""Which voice speaks.

Law: a voice of the language of the words, the person's where it is there; never one of another language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

#: espeak-ng has a hundred variants of each voice, named after a plus sign.
_VARIANT: Final = "+"
#: espeak-ng lists an accent first that few expect; these are its usual ones.
_USUAL: Final = ("America)", "Great Britain)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One voice. locale: as in "en_US". place: in the engine's own list."""

    name: str
    locale: str
    place: int = 0


def speaking(found: Sequence[Candidate], language: str, locale: str) -> list[Candidate]:
    """The voices of that language ("en"), the most likely one for `locale` ("en_GB") first."""
    fitting = [voice for voice in found if voice.locale.split("_")[0] == language]
    plain = [voice for voice in fitting if _VARIANT not in voice.name] or fitting
    each = {voice.name: voice for voice in reversed(plain)}
    return sorted(each.values(), key=lambda voice: _rank(voice, locale))


def chosen(candidates: Sequence[Candidate], name: str) -> Candidate | None:
    """The voice of that name, else the first; None where there is none."""
    named = (voice for voice in candidates if voice.name == name)
    return next(named, next(iter(candidates), None))


def _rank(voice: Candidate, locale: str) -> tuple[bool, bool, int]:
    return voice.locale != locale, not voice.name.endswith(_USUAL), voice.place
