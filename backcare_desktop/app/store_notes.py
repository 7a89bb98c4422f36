"""What is to be said about the data folder at the start.

Law: each is said once; that the folder cannot be written is said by a banner for as long as it lasts.
"""

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
