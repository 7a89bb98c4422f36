"""The settings file: TOML that a person may edit, read without trust and written in one step.

Law: whatever the file holds, the program starts and says what it did not use; nothing a person
wrote is lost: a file with anything unusable in it is copied aside before it is written again.
"""

import stat
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import tomli_w

from backcare_desktop.settings.option import Value, plain
from backcare_desktop.settings.options import OPTIONS, Options, parse
from backcare_desktop.settings.remark import Remark, shortened
from backcare_desktop.settings.whole_file import replace_file

#: Ours has some hundred lines; a larger file is something else under that name.
LARGEST: Final = 256 * 1024
#: Ours has tables three deep; reading and writing must never run out of stack.
DEEPEST: Final = 20
_HEAD: Final = "# Backcare Desktop. Limits may be set stricter; none may pass its hard bound.\n\n"
_SECTIONS: Final = {key[:at] for key in OPTIONS for at, sign in enumerate(key) if sign == "."}

#: A key as the file has it: the names of its tables and its own.
Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. remarks: one for each thing that was not used as it was written."""

    options: Options
    remarks: tuple[Remark, ...] = ()


class SettingsFile:
    """One person's settings file. Holds between load and save what it could not use."""

    def __init__(self, path: Path) -> None:
        """path: where it is or will be. Nothing is read yet."""
        self._path = path
        self._unknown: dict[Place, object] = {}
        self._broken: bytes | None = None
        self._unread = False

    def load(self) -> Loaded:
        """Reads the file; never raises. A file that does not exist yet is an empty one."""
        try:
            written = _read(self._path)
        except FileNotFoundError:
            return Loaded(Options())
        except OSError as problem:
            self._unread = True
            return Loaded(Options(), (Remark("settings.remark.file.unreadable", (("why", _why(problem)),)),))
        if len(written) > LARGEST:
            self._unread = True
            return Loaded(Options(), (Remark("settings.remark.file.too_big"),))
        loaded = self._understood(written)
        if self._broken is None:
            return loaded
        return Loaded(loaded.options, (*loaded.remarks, self._try_aside()))

    def save(self, options: Options) -> None:
        """Writes the choices in one step, for the owner's eyes only.

        Raises OSError where the disk refuses; the file is then as it was.
        """
        if self._broken is not None:
            self._aside(self._broken)
        if self._unread:
            self._path.replace(self._free_name())
            self._unread = False
        tables: dict[str, object] = {}
        for place, value in self._unknown.items():
            _put(tables, place, value)
        for key, value in options.chosen:
            _put(tables, tuple(key.split(".")), value)
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(self._path.resolve(), (_HEAD + tomli_w.dumps(tables)).encode())

    def _understood(self, written: bytes) -> Loaded:
        try:
            tables = tomllib.loads(written.decode("utf-8-sig"))
        except UnicodeDecodeError:
            return self._nothing(written, Remark("settings.remark.file.not_utf8"))
        # ValueError: numbers of thousands of digits, too; RecursionError: nested without end.
        except (ValueError, RecursionError) as problem:
            why = shortened(str(problem)) or "nested too deep"
            return self._nothing(written, Remark("settings.remark.file.not_toml", (("why", why),)))
        if _too_deep(tables, DEEPEST):
            return self._nothing(
                written, Remark("settings.remark.file.not_toml", (("why", "nested too deep"),))
            )
        return self._chosen(written, tables)

    def _nothing(self, written: bytes, remark: Remark) -> Loaded:
        self._broken = written
        return Loaded(Options(), (remark,))

    def _chosen(self, written: bytes, tables: dict[str, object]) -> Loaded:
        options = Options()
        remarks: list[Remark] = []
        for key, value, twice in self._known(tables, remarks):
            problem = _problem(key, value, twice=twice)
            if problem is None:
                options = options.with_value(key, value)
                continue
            self._broken = written
            options = options.without(key)
            remarks.append(_consequence(key, problem))
        return Loaded(options, tuple(remarks))

    def _known(self, tables: dict[str, object], remarks: list[Remark]) -> Iterator[tuple[str, object, bool]]:
        """Key, value and whether it came before; unknown keys are kept and remarked instead."""
        seen: set[str] = set()
        for place, value in _leaves(tables, ()):
            key = ".".join(place)
            if key in OPTIONS or (key in _SECTIONS and value != {}):
                yield key, value, key in seen
                seen.add(key)
            elif key not in _SECTIONS:
                self._unknown[place] = value
                remarks.append(Remark("settings.remark.file.unknown_kept", (("key", shortened(key)),)))

    def _try_aside(self) -> Remark:
        if self._broken is None:
            raise ValueError("nothing to copy aside")
        try:
            name = self._aside(self._broken)
        except OSError as problem:
            return Remark("settings.remark.file.not_aside", (("why", _why(problem)),))
        return Remark("settings.remark.file.aside", (("name", name),))

    def _aside(self, written: bytes) -> str:
        """Copies aside and gives the copy's name; a copy that is there already is not made twice."""
        copy = self._same_copy(written)
        if copy is None:
            copy = self._free_name()
            replace_file(copy, written)
        self._broken = None
        return copy.name

    def _same_copy(self, written: bytes) -> Path | None:
        for copy in self._path.parent.glob(f"{self._path.stem}.broken-*.toml"):
            if copy.is_file() and copy.read_bytes() == written:
                return copy
        return None

    def _free_name(self) -> Path:
        number = 1
        while (copy := self._path.with_name(f"{self._path.stem}.broken-{number}.toml")).exists():
            number += 1
        return copy


def _read(path: Path) -> bytes:
    """At most one byte more than the largest; raises OSError, also for what is no file."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is not a file")
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _leaves(table: dict[str, object], above: Place) -> Iterator[tuple[Place, object]]:
    """Every value of the tables with its place; a table where a value belongs is one, too."""
    for name, value in table.items():
        place = (*above, name)
        if isinstance(value, dict) and value and ".".join(place) not in OPTIONS:
            yield from _leaves(value, place)
        else:
            yield place, value


def _too_deep(value: object, left: int) -> bool:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left == 0 or any(_too_deep(part, left - 1) for part in below)


def _why(problem: OSError) -> str:
    return problem.strerror or type(problem).__name__


def _problem(key: str, value: object, *, twice: bool) -> Remark | None:
    if key in _SECTIONS:
        return Remark("settings.remark.file.is_section", (("key", key),))
    if twice:
        return Remark("settings.remark.file.twice", (("key", key),))
    parsed = parse(key, value)
    return parsed if isinstance(parsed, Remark) else None


def _consequence(key: str, problem: Remark) -> Remark:
    why = ("why", problem.sentence)
    if key in _SECTIONS:
        return problem
    if OPTIONS[key].limit:
        return Remark("settings.remark.file.limit_stays", (why,))
    return Remark("settings.remark.file.default_used", (why, ("default", _shown(OPTIONS[key].default))))


def _shown(default: Value) -> str:
    if isinstance(default, bool):
        return "true" if default else "false"
    return default or "“”" if isinstance(default, str) else plain(default)


def _put(tables: dict[str, object], place: Place, value: object) -> None:
    table = tables
    for name in place[:-1]:
        below = table.setdefault(name, {})
        if not isinstance(below, dict):
            raise TypeError(f"{name} is both a value and a table")
        table = below
    table[place[-1]] = value
