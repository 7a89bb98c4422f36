"""The content that travels with the program, read when it is first wanted.

Law: an id is looked up among the files that are there and never becomes a path; a file that does
not fit, or is asked for and not there, is an error that names it.
"""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from backcare_desktop.content.breathing import Breathing
from backcare_desktop.content.entry import Entry
from backcare_desktop.content.fit import fit
from backcare_desktop.content.movement import Movement
from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.content.relaxation import Relaxation
from backcare_desktop.content.routine import Routine
from backcare_desktop.content.toml_file import read_table

E = TypeVar("E", bound=Entry)


class _Files(dict[str, E]):
    """What the files of a folder hold, by id."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, name: str) -> E:
        # Files of the program name each other: one that was deleted or renamed would be found out here.
        raise ContentError([f'{self._folder}: there is no "{shortened(name)}" in it'])


class Library:
    """Movements, routines, breathing and relaxation by id. Nothing is read before it is asked for."""

    def __init__(self, assets: Path) -> None:
        """assets: the folder that holds `exercises` and the others (see content/folder.py)."""
        self._assets = assets

    @cached_property
    def movements(self) -> Mapping[str, Movement]:
        """Every movement. Raises ContentError."""
        return self._folder("exercises", Movement)

    @cached_property
    def routines(self) -> Mapping[str, Routine]:
        """Every routine that travels with the program. Raises ContentError."""
        return self._folder("routines", Routine)

    @cached_property
    def breathing(self) -> Mapping[str, Breathing]:
        """Every breathing pattern. Raises ContentError."""
        return self._folder("breathing", Breathing)

    @cached_property
    def relaxations(self) -> Mapping[str, Relaxation]:
        """Every relaxation. Raises ContentError."""
        return self._folder("relaxation", Relaxation)

    def _folder(self, name: str, kind: type[E]) -> Mapping[str, E]:
        found = _Files[E](self._assets / name)
        for path in sorted((self._assets / name).glob("*.toml")):
            read = fit(kind, read_table(path), str(path))
            if read.id != path.stem:
                raise ContentError([f'{path}: id = "{read.id}" is not the name of the file'])
            found[read.id] = read
        if not found:
            raise ContentError([f"{self._assets / name}: there is no file in it"])
        return found
