"""What a medicine locks: told to the engine when it is written down (SAFETY 1, "ledger"; clinical 6.2).

Law: the class that the person chose decides, and only it; the name stays in the diary. The lock counts from
when it is written down, so that a time told earlier shortens none; one that was taken longer ago than its
lock lasts sets none.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Medicine


@dataclass(frozen=True, slots=True)
class Lock:
    """limit: the one that says for how long. kind: the engine's word for the medicine."""

    limit: str
    kind: str


SEDATION: Final = Lock("thermal.sedation_block", "sedating")
RUB: Final = Lock("heat.topical_block", "topical-heat")
#: An opioid makes sleepy like every other medicine that does (clinical 6.2, 7).
LOCKS: Final = {"sedating": SEDATION, "opioid": SEDATION, "topical-heat": RUB}


def lock_of(entry: Entry) -> Lock | None:
    """What the medicine of this entry locks; None where it locks nothing, or there is none."""
    return LOCKS.get(entry.matter.kind) if isinstance(entry.matter, Medicine) else None
