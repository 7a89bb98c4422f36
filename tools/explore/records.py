"""What a start reads for what was written, each kind of record once.

Law: every session and every ledger of a walk goes through the store's codec, there and back; as
the codec takes a value apart field by field, a part that was read once reads the same again.
"""

from dataclasses import replace

from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Idle, Thermal
from backcare_desktop.store import codec


class Records:
    """The codec, with a memory for parts."""

    def __init__(self) -> None:
        self._thermal: dict[Thermal, Thermal] = {}
        self._ledger: dict[Ledger, Ledger] = {}
        self._rest: dict[Practice, Practice] = {}

    def __call__(self, state: Practice) -> Practice:
        """What is read where `state` was written. Raises CodecError."""
        bare = replace(state, thermal=Idle(), ledger=Ledger())
        rest = self._rest.get(bare)
        if rest is None:
            rest = self._rest[bare] = through(bare)
        thermal = self._thermal.get(state.thermal)
        if thermal is None:
            thermal = through(replace(bare, thermal=state.thermal)).thermal
            self._thermal[state.thermal] = thermal
        ledger = self._ledger.get(state.ledger)
        if ledger is None:
            ledger = through(replace(bare, ledger=state.ledger)).ledger
            self._ledger[state.ledger] = ledger
        return replace(rest, thermal=thermal, ledger=ledger)


def through(state: Practice) -> Practice:
    """The whole state through the codec, there and back. Raises CodecError."""
    return codec.decode(Practice, codec.encode(state))
