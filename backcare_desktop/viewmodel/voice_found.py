"""What is known of the voice on this machine.

Law: nothing is looked for to fill it; it says what was found the last time somebody asked.
"""

from dataclasses import dataclass
from typing import Literal

#: untried: the parts are there, nobody has asked them yet. missing: the extra `voice` is not
#: installed. none: it is, but no engine that makes a sound. failed: it did not start, or broke.
VoiceHealth = Literal["untried", "starting", "ok", "missing", "none", "failed"]


@dataclass(frozen=True, slots=True)
class VoiceFound:
    """names: the voices that speak the program's language. why: the engine's own words of a failure."""

    health: VoiceHealth = "untried"
    names: tuple[str, ...] = ()
    why: str = ""
