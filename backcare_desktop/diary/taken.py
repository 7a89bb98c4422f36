"""What kind of medicine an entry is about, by its class or by what its name is known for.

Law: the class that the person chose holds; a known name only adds to it, to warn (clinical 6.2).
"""

from dataclasses import dataclass

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.ingredients import NSAIDS, PAIN, RUBS, SEDATING, known, plain
from backcare_desktop.diary.matters import Medicine

_PAIN_KINDS = frozenset({"nsaid", "paracetamol", "opioid"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A medicine that was taken, and when: since 1970, UTC."""

    at_ms: int
    medicine: Medicine

    @property
    def key(self) -> str:
        """What tells this medicine from another: its name without strength and signs."""
        return plain(self.medicine.name) or self.medicine.name.strip().casefold()

    @property
    def ingredients(self) -> frozenset[str]:
        """What is in it as far as the table or the person knows."""
        typed = plain(self.medicine.ingredient)
        of_typed = known(self.medicine.ingredient) or (frozenset({typed}) if typed else frozenset())
        return known(self.medicine.name) | of_typed | self._named_by_kind

    @property
    def is_nsaid(self) -> bool:
        """Whether it is of the ibuprofen family."""
        return self.medicine.kind == "nsaid" or bool(self.ingredients & NSAIDS)

    @property
    def is_for_pain(self) -> bool:
        """Whether its days in a row are counted (clinical 6.2, 4)."""
        return self.medicine.kind in _PAIN_KINDS or bool(self.ingredients & PAIN)

    @property
    def is_sedating(self) -> bool:
        """Whether its name is known for making sleepy."""
        return bool(self.ingredients & SEDATING)

    @property
    def is_rub(self) -> bool:
        """Whether its name is known for a warming rub."""
        return bool(self.ingredients & RUBS)

    @property
    def _named_by_kind(self) -> frozenset[str]:
        return frozenset({"paracetamol"}) if self.medicine.kind == "paracetamol" else frozenset()


def taken(entry: Entry) -> Taken | None:
    """The medicine of this entry, None where it is about something else."""
    matter = entry.matter
    return Taken(entry.at_ms, matter) if isinstance(matter, Medicine) else None
