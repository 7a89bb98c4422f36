"""One entry of the diary: a matter, when it was, and what tells it from every other.

Law: an entry never changes; a correction is another entry with the same id. Two copies of one diary
merge by id, and of two entries with the same id the one changed last holds.
"""

from dataclasses import dataclass, replace
from typing import Final

from backcare_desktop.diary.matters import Matter

#: Milliseconds of a day on the wall.
DAY_MS: Final = 86_400_000
_HOUR_MS: Final = 3_600_000


@dataclass(frozen=True, slots=True)
class Entry:
    """id: 32 hexadecimal digits. at_ms: since 1970, UTC. zone_ms: local time minus UTC, then and there.

    changed_ms: when it was written or corrected last, since 1970, UTC. origin: the line of the journal
    that told it, None where the person wrote it in the diary itself.
    """

    id: str
    at_ms: int
    zone_ms: int
    matter: Matter
    changed_ms: int
    origin: int | None = None

    @property
    def local_ms(self) -> int:
        """When it was, as the clock on the wall showed it."""
        return self.at_ms + self.zone_ms

    @property
    def day(self) -> int:
        """The day on the wall, counted from 1970."""
        return self.local_ms // DAY_MS

    def day_at(self, at_ms: int) -> int:
        """The day on the wall at another instant, where and when this was written."""
        return (at_ms + self.zone_ms) // DAY_MS

    @property
    def hour(self) -> int:
        """The hour of that day, 0 to 23."""
        return self.local_ms % DAY_MS // _HOUR_MS

    def corrected(self, matter: Matter, changed_ms: int) -> "Entry":
        """The same entry about something else."""
        return replace(self, matter=matter, changed_ms=max(changed_ms, self.changed_ms + 1))
