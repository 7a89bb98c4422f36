"""One file with all of it: the diary, the settings, the own routines and what locks.

Law: a file is ours to the last member or it is refused; nothing of it is ever written anywhere by the name
it has inside, and never more of it is unpacked than its part may be.
"""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from struct import unpack
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from backcare_desktop.content.toml_file import LARGEST as LARGEST_ROUTINE
from backcare_desktop.settings.file import LARGEST as LARGEST_SETTINGS
from backcare_desktop.store.own_routines import MOST_FILES
from backcare_desktop.store.private_file import beside

#: Ten years of dense use pack into a tenth of it.
LARGEST: Final = 64 * 1024 * 1024
DIARY: Final = "diary.json"
SETTINGS: Final = "settings.toml"
LEDGER: Final = "ledger.json"
#: The parts that must be there, and how large each may be unpacked.
_PARTS: Final = {DIARY: 256 * 1024 * 1024, SETTINGS: LARGEST_SETTINGS, LEDGER: 1024 * 1024}
_ROUTINE: Final = re.compile(r"routines/[0-9]{3}\.toml")
_ENCRYPTED: Final = 1
#: The end of a zip without a comment: its sign, four numbers of two bytes, two of four, and one of two.
_END: Final = "<4s4H2IH"
_END_BYTES: Final = 22
#: What comes before the end where a zip is of the larger kind, which ours never is.
_LARGER: Final = b"PK\x06\x07"
_LARGER_BYTES: Final = 20
#: Each member takes so much of the table of contents at most, with a name as long as ours.
_ROW_BYTES: Final = 46 + 40


class BackupError(ValueError):
    """The file is no backup of ours, or something in it cannot be so; the message says what."""


@dataclass(frozen=True, slots=True)
class Backup:
    """The parts as they stand in the file."""

    diary: str
    settings: bytes
    ledger: str
    routines: tuple[bytes, ...] = ()


def write_backup(path: Path, backup: Backup) -> None:
    """Write it there, whole or not at all. Raises OSError."""
    parts = {
        DIARY: backup.diary.encode(),
        SETTINGS: backup.settings,
        LEDGER: backup.ledger.encode(),
        **{f"routines/{number:03}.toml": text for number, text in enumerate(backup.routines)},
    }
    with beside(path) as part, ZipFile(part, "w", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)


def read_backup(path: Path) -> Backup:
    """The parts of the file at `path`. Raises BackupError and OSError; nothing is written."""
    with path.open("rb") as file:
        written = file.read(LARGEST + 1)
    if len(written) > LARGEST:
        raise BackupError("too large for a backup")
    if not _plain_end(written):
        raise BackupError("not a backup of this program")
    try:
        with ZipFile(BytesIO(written)) as packed:
            return _read(packed)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as problem:
        if isinstance(problem, BackupError):
            raise
        raise BackupError("damaged") from problem


def _plain_end(written: bytes) -> bool:
    """Whether it ends as ours do, with no more members than ours have."""
    tail = written[-_END_BYTES - _LARGER_BYTES :]
    if len(tail) < _END_BYTES or tail.startswith(_LARGER):
        return False
    sign, _, _, _, members, table_bytes, _, comment = unpack(_END, tail[-_END_BYTES:])
    most = len(_PARTS) + MOST_FILES
    return sign == b"PK\x05\x06" and not comment and members <= most and table_bytes <= most * _ROW_BYTES


def _read(packed: ZipFile) -> Backup:
    members = {info.filename: info for info in packed.infolist()}
    if len(members) != len(packed.infolist()):
        raise BackupError("a part is in it twice")
    routines = sorted(name for name in members if _ROUTINE.fullmatch(name))
    for name in members.keys() - _PARTS.keys() - set(routines):
        raise BackupError(f"{name[:40]!r} is no part of a backup")
    for name in _PARTS.keys() - members.keys():
        raise BackupError(f"{name} is not in it")
    diary, settings, ledger = (_unpacked(packed, members[name], most) for name, most in _PARTS.items())
    return Backup(
        _text(diary, DIARY),
        settings,
        _text(ledger, LEDGER),
        tuple(_unpacked(packed, members[name], LARGEST_ROUTINE) for name in routines),
    )


def _unpacked(packed: ZipFile, info: ZipInfo, most: int) -> bytes:
    if info.flag_bits & _ENCRYPTED or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BackupError(f"{info.filename} is packed in a way that is not ours")
    with packed.open(info) as member:
        content = member.read(most + 1)
    if len(content) > most:
        raise BackupError(f"{info.filename} is too large")
    return content


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise BackupError(f"{name} is not text") from problem
