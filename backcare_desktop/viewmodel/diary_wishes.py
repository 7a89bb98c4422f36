"""What a person can wish for in the diary.

Law: as in `viewmodel/wishes.py`: a wish says what was asked, never what follows.
"""

from dataclasses import dataclass

from backcare_desktop.diary.matters import Matter
from backcare_desktop.diary.plotted import Range
from backcare_desktop.viewmodel.wishes import DiaryWish


@dataclass(frozen=True, slots=True)
class EntryKept(DiaryWish):
    """Write this down. at_ms: when it was, since 1970, UTC; None for now.

    local_ms: the same as the clock on the wall showed it, where a person chose it: the zone of that
    day counts, not of today.
    """

    matter: Matter
    at_ms: int | None = None
    local_ms: int | None = None


@dataclass(frozen=True, slots=True)
class EntryCorrected(DiaryWish):
    """The entry of this id was about this, and then; at_ms None leaves its time. local_ms: as above."""

    id: str
    matter: Matter
    at_ms: int | None = None
    local_ms: int | None = None


@dataclass(frozen=True, slots=True)
class EntryDeleted(DiaryWish):
    """The entry of this id shall be gone."""

    id: str


@dataclass(frozen=True, slots=True)
class DiaryUndone(DiaryWish):
    """The last change of the diary shall be taken back."""


@dataclass(frozen=True, slots=True)
class LookBackWished(DiaryWish):
    """The entries from since_ms to before until_ms are wanted, in ms since 1970, UTC."""

    since_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True)
class WatchRead(DiaryWish):
    """What the program said of this rule was read."""

    rule: str


@dataclass(frozen=True, slots=True)
class PlotsWished(DiaryWish):
    """The plots of this range are wanted."""

    range: Range


@dataclass(frozen=True, slots=True)
class ReportWished(DiaryWish):
    """The page for the doctor of these days is wanted, both included, without these parts."""

    since_day: int
    until_day: int
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RecordSaved(DiaryWish):
    """The whole diary shall be written there. kind: "csv" or "json"."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class FileReadIn(DiaryWish):
    """The entries of this file shall be taken over."""

    path: str


@dataclass(frozen=True, slots=True)
class BackedUp(DiaryWish):
    """Diary, settings, own routines and what locks shall be written there, in one file."""

    path: str


@dataclass(frozen=True, slots=True)
class BackupRestored(DiaryWish):
    """What is in this backup shall be taken over."""

    path: str


@dataclass(frozen=True, slots=True)
class EverythingDeleted(DiaryWish):
    """All that was written about the person shall be gone, but what still locks."""
