"""What is to be said about the data folder at the start."""

from collections.abc import Iterator

from backcare_desktop.store.keeper import Keeper
from backcare_desktop.viewmodel.message import Message


def store_notes(keeper: Keeper) -> Iterator[Message]:
    """What is to be said about the data folder at the start."""
    opened = keeper.opened
    if opened.aside is not None:
        yield Message("store.broken", (("name", opened.aside.name),))
    elif opened.found == "lost":
        yield Message("store.lost")
    if not keeper.state.ledger.writable:
        yield Message("store.unwritable")
