"""A person's own routines: one TOML file each, in their folder `routines`.

Law: an id is looked up among the files that are there and never becomes a path; a file is replaced
whole or not at all; what is deleted can be brought back until the next one is.
"""

import itertools
import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from backcare_desktop.content.library import Library
from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.content.routine import Routine
from backcare_desktop.content.routine_check import checked
from backcare_desktop.content.routine_file import read_routine
from backcare_desktop.content.routine_text import text_of
from backcare_desktop.content.toml_file import LARGEST, file_bytes
from backcare_desktop.engine.limits import Limits
from backcare_desktop.settings.whole_file import replace_file

#: More than anybody makes; a folder with more holds something else.
MOST_FILES: Final = 200
#: A name that every file system takes, with room for a number.
LONGEST_NAME: Final = 40
#: Names that Windows keeps for devices.
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")
#: What a title that is taken is given.
_NUMBER: Final = re.compile(r" \([0-9]+\)\Z")
#: Unsaved work: as large as a file, and what is wrong with it.
_LARGEST_DRAFT: Final = 2 * LARGEST
_FOLDER_MODE: Final = 0o700


@dataclass(frozen=True, slots=True)
class OwnFile:
    """One file. routine: None where it cannot be used; problem: why, without the file's name."""

    id: str
    routine: Routine | None
    problem: str = ""


class OwnRoutines:
    """The folder, below the data folder. Every method that writes raises OSError where the disk refuses."""

    def __init__(self, data: Path, library: Library) -> None:
        self._folder = data / "routines"
        self._library = library

    def all(self) -> tuple[OwnFile, ...]:
        """Every file by name, the unusable ones among them. Raises OSError for a folder that is none."""
        return tuple(self._read(path) for path in self._paths())

    def find(self, name: str) -> Routine | None:
        """The routine in the file of this name, None where there is none that can be used."""
        return next((file.routine for file in self.all() if file.id == name), None)

    def save(self, routine: Routine, was: str = "") -> str:
        """Writes it under a name made of its title; the id. was: the file it is to take the place of.

        Raises ContentError where it is too large.
        """
        written = text_of(routine)
        name = self._free_name(routine.title, was)
        self._make(self._folder)
        replace_file(self._path(name), written)
        if was and was != name:
            self._path(was).unlink(missing_ok=True)
        return name

    def bring_in(self, path: Path, limits: Limits) -> str:
        """Takes a copy of somebody's file, numbered where its title is taken; the id.

        Raises ContentError, with lines that do not name the file, where `backcare check` would not
        call it fine. Nothing has changed then.
        """
        try:
            routine = checked(path, self._library, limits).routine
        except ContentError as problem:
            lines = (_without_name(line, path) for line in problem.problems)
            raise ContentError(lines) from problem
        return self.add(routine)

    def written(self) -> tuple[bytes, ...]:
        """The text of each one that can be used. Raises OSError for a folder that is none."""
        return tuple(text_of(file.routine) for file in self.all() if file.routine is not None)

    def further(self, routines: Iterable[Routine]) -> tuple[Routine, ...]:
        """Those that are not there word for word. Raises ContentError where there is no room for them."""
        there = {_unnumbered(file.routine) for file in self.all() if file.routine is not None}
        new = tuple(routine for routine in routines if _unnumbered(routine) not in there)
        if len(self._paths()) + len(new) > MOST_FILES:
            raise ContentError([f"more than {MOST_FILES} routines"])
        return new

    def add(self, routine: Routine) -> str:
        """Writes it beside the others, numbered where its title is taken; the id."""
        title = self._free_title(routine.title)
        return self.save(msgspec.structs.replace(routine, title=title))

    def copy_to(self, name: str, path: Path) -> None:
        """Writes a copy of this routine to share. Raises ContentError where it cannot be read."""
        replace_file(path, text_of(read_routine(self._path(name), self._library)))

    def delete(self, name: str) -> None:
        """Puts it away; what was put away before is gone for good, and so is what was not saved."""
        away = self._make(self._folder / "deleted")
        for old in away.glob("*.toml"):
            old.unlink(missing_ok=True)
        self._path(name).replace(away / f"{name}.toml")
        self.drop_draft(name)

    def bring_back(self) -> str:
        """Brings back what was deleted last; the id, "" where there is nothing."""
        away = next((self._folder / "deleted").glob("*.toml"), None)
        if away is None:
            return ""
        name = self._free_name(away.stem, "")
        away.replace(self._path(name))
        return name

    def keep_draft(self, name: str, written: bytes) -> None:
        """Keeps unsaved work on this routine, "" for a new one."""
        self._make(self._folder)
        replace_file(self._draft(name), written)

    def draft(self, name: str) -> bytes:
        """The unsaved work on this routine, b"" where there is none that could be used."""
        try:
            return file_bytes(self._draft(name), _LARGEST_DRAFT)
        except OSError:
            return b""

    def drop_draft(self, name: str) -> None:
        """It was saved, or is not wanted."""
        self._draft(name).unlink(missing_ok=True)

    def _read(self, path: Path) -> OwnFile:
        name = path.stem
        if name in self._taken:
            return OwnFile(name, None, "a routine of the program has this name; call the file otherwise")
        try:
            return OwnFile(name, read_routine(path, self._library))
        except ContentError as problem:
            return OwnFile(name, None, _without_name(problem.problems[0], path))

    @property
    def _taken(self) -> Container[str]:
        """Ids that mean something else already."""
        known = self._library
        return {*known.routines, *known.movements, *known.breathing, *known.relaxations}

    def _paths(self) -> list[Path]:
        try:
            found = itertools.islice(self._folder.glob("[!.]*.toml"), MOST_FILES)
            return sorted(path for path in found if _plain(path.stem))
        except FileNotFoundError:
            return []

    def _path(self, name: str) -> Path:
        """Raises ValueError for what is no name of a file here."""
        if not _plain(name) or Path(name).name != name:
            raise ValueError(f"{shortened(name)}: no name of a routine")
        return self._folder / f"{name}.toml"

    def _draft(self, name: str) -> Path:
        # A new routine has no name yet, and no other can have none.
        return self._folder / (f".{self._path(name).stem}.draft" if name else ".draft")

    def _free_name(self, title: str, was: str) -> str:
        stem = _stem(title)
        numbered = (f"{stem}_{number}" for number in itertools.count(2))
        names = itertools.chain((stem,), numbered)
        return next(name for name in names if name == was or self._is_free(name))

    def _is_free(self, name: str) -> bool:
        path = self._path(name)
        return name not in self._taken and not (path.exists() or path.is_symlink())

    def _free_title(self, title: str) -> str:
        titles = {file.routine.title for file in self.all() if file.routine is not None}
        numbered = (f"{title[:190]} ({number})" for number in itertools.count(2))
        return next(free for free in itertools.chain((title,), numbered) if free not in titles)

    def _make(self, folder: Path) -> Path:
        folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        return folder


def _unnumbered(routine: Routine) -> bytes:
    """Its text without the number that a title that was taken is given."""
    return text_of(msgspec.structs.replace(routine, title=_NUMBER.sub("", routine.title)))


def _stem(title: str) -> str:
    """The title as a name of a file: letters, digits and lines."""
    plain = unicodedata.normalize("NFC", title).lower()
    stem = re.sub(r"[^\w]+", "_", plain).strip("_")[:LONGEST_NAME].strip("_")
    if not stem or _DEVICES.fullmatch(stem):
        return f"routine_{stem}".strip("_")
    return stem


def _plain(name: str) -> bool:
    """Whether a name of a file can be shown and typed."""
    return bool(name) and name == shortened(name, 2 * LONGEST_NAME)


def _without_name(line: str, path: Path) -> str:
    return line.removeprefix(f"{path}: ").removeprefix(f"{shortened(str(path))}: ")
