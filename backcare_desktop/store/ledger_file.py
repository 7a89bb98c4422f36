"""What locks, as one part of a backup: written with instants of the wall clock, read without trust.

Law: what does not fit is refused; an instant that cannot have been, by the clock of now, counts as now.
Which schema it is of is in it (docs/diary-format.md).
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.events import LedgerRestored
from backcare_desktop.engine.joined import kept
from backcare_desktop.engine.ledger import Ledger, believed, shifted
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.store.codec import CodecError, decode, encode

SCHEMA: Final = 1
#: 1 January 2020, UTC: no clock that went right then showed less. A machine without a battery begins at 1970.
EARLIEST_MS: Final = 1_577_836_800_000


@dataclass(frozen=True, slots=True)
class Locks:
    """The part. ledger: its instants in ms since 1970, UTC. conditions: those of the profile that apply."""

    schema: int
    ledger: Ledger
    conditions: frozenset[str]


def locks_text(state: Practice, now: Moment) -> str:
    """What locks at `now`, and what it rests on."""
    ledger = shifted(kept(state, now.boot_ms), now.offset_ms)
    return encode(Locks(SCHEMA, ledger, state.profile.yes)) + "\n"


def locks_event(text: str, now: Moment) -> LedgerRestored:
    """What the engine is told of it. Raises CodecError."""
    locks = decode(Locks, text)
    if locks.schema != SCHEMA:
        raise CodecError("schema: made by a newer version of the program")
    ledger = shifted(locks.ledger, -now.offset_ms)
    return LedgerRestored(believed(ledger, EARLIEST_MS - now.offset_ms, now.boot_ms), locks.conditions)
