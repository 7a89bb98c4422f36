"""What was found about one part of the machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: whether it works (None: unknown), what was found, and what would help."""

    name: str
    ok: bool | None
    detail: str
    remedy: str = ""
