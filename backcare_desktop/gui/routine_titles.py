"""The names of routines and relaxations by their id.

Law: read where the first one is to be named; a diary without routines reads no files.
"""

from collections.abc import Iterable, Mapping

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Routine


def titles_for(entries: Iterable[Entry], data_folder: str) -> Mapping[str, str]:
    """Names for what is in these entries; of a routine that is gone there is none."""
    if not any(isinstance(entry.matter, Routine) for entry in entries):
        return {}
    return every_title(data_folder)


def every_title(data_folder: str) -> Mapping[str, str]:
    """Names of every routine and relaxation there is."""
    # Reads and checks every movement there is.
    from backcare_desktop.gui.calm_shelf import calms
    from backcare_desktop.gui.shelf import shelf

    named = {offer.id: offer.title for offer in shelf(data_folder).offers}
    return {**named, **{way.id: way.title for way in calms().ways}}
