"""The diary as files: out as CSV, JSON or the doctor's page, in from our own JSON.

Law: what goes out is what the diary has of these days; what comes in is taken whole or not at all, and no
entry twice.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.exchange import ExchangeError, from_json, to_csv, to_json
from backcare_desktop.store.private_file import write_text

#: Larger than ten years of dense use as JSON; more is no diary.
LARGEST: Final = 256 * 1024 * 1024
#: The page for the doctor is of so many days where none were named.
PAGE_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class Span:
    """Days on the wall, counted from 1970, both included; None where there is no bound."""

    since: int | None = None
    until: int | None = None

    def has(self, entry: Entry) -> bool:
        """Whether the entry is of these days."""
        after = self.since is None or entry.day >= self.since
        return after and (self.until is None or entry.day <= self.until)


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a file in. entries: in it; taken: how many were new or newer."""

    entries: tuple[Entry, ...]
    taken: int


def save_record(diary: Diary, kind: str, path: Path, span: Span, now_ms: int) -> int:
    """Write the entries of these days there; how many. kind: "csv" or "json". now_ms: wall clock, UTC.

    Raises OSError, StoreUnwritableError or StoreBrokenError.
    """
    entries = [entry for entry in reversed(diary.entries(*_bounds(span))) if span.has(entry)]
    write_text(path, to_csv(entries) if kind == "csv" else to_json(entries, now_ms))
    return len(entries)


def save_page(diary: Diary, path: Path, span: Span, today: int, data_folder: str) -> None:
    """Write the page for the doctor there; of the last days where none are named.

    Raises OSError, StoreUnwritableError or StoreBrokenError. Needs a QApplication.
    """
    # All that draws; CSV and JSON go without it.
    from backcare_desktop.app.reporting import reported
    from backcare_desktop.gui.report_making import charts_of, paper_of, usual_size
    from backcare_desktop.gui.report_pdf import save_pdf

    until = today if span.until is None else span.until
    since = until - PAGE_DAYS + 1 if span.since is None else span.since
    made = reported(diary, since, until, frozenset())
    save_pdf(paper_of(made, data_folder), path, usual_size(), charts_of(made.plotted))


def read_in(diary: Diary, path: Path) -> Read:
    """Take over the entries of a file that we wrote, here or elsewhere.

    Raises ExchangeError with what is wrong with it, OSError, StoreUnwritableError or StoreBrokenError;
    nothing has changed then.
    """
    if path.stat().st_size > LARGEST:
        raise ExchangeError("too large for a diary")
    if not path.is_file():
        # A pipe would be waited for, for ever.
        raise ExchangeError("not a file")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExchangeError("not text") from error
    entries = from_json(text)
    return Read(entries, diary.merge(entries))


def _bounds(span: Span) -> tuple[int, int]:
    """Instants that surely hold these days: local time is less than a day from UTC."""
    since_ms = 0 if span.since is None else (span.since - 1) * DAY_MS
    until_ms = 2**62 if span.until is None else (span.until + 2) * DAY_MS
    return since_ms, until_ms
