"""The log: private, limited, and harmless where it cannot be written."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcare_desktop.runtime import logbook


@pytest.fixture(autouse=True)
def kept_level() -> Iterator[None]:
    level, raises = logging.getLogger().level, logging.raiseExceptions
    yield
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = raises


def test_the_log_and_its_older_file_are_the_owners_only_and_limited(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logbook, "_LARGEST_BYTES", 2_000)
    old = os.umask(0)
    handler = logbook.open_logbook(home / "log")
    try:
        for number in range(200):
            logging.getLogger("test").info("line %d with some length to it", number)
    finally:
        os.umask(old)
        logbook.close_logbook(handler)
    files = sorted(path.name for path in (home / "log").iterdir())
    assert files == [logbook.FILE, f"{logbook.FILE}.1"]
    for path in (home / "log").iterdir():
        assert path.stat().st_size <= 2_000
        assert path.stat().st_mode & 0o777 == 0o600
    assert "line 199" in (home / "log" / logbook.FILE).read_text()


def test_a_folder_that_cannot_be_written_is_no_log(home: Path) -> None:
    (home / "file").write_text("")
    assert logbook.open_logbook(home / "file" / "log") is None
    logbook.close_logbook(None)
