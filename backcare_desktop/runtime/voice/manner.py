"""How the voice speaks, as the person chose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """name: of the voice, "" for the best. percent: of the usual rate. volume: 0 to 100."""

    name: str = ""
    percent: int = 100
    volume: int = 100
