"""A start that fails for a reason nobody thought of: one line, never silence."""

from pathlib import Path

import pytest

from backcare_desktop.app import root
from backcare_desktop.cli.main import main


def fail(*_given: object) -> int:
    raise ZeroDivisionError("on purpose")


def test_a_start_that_fails_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(root, "run", fail)
    assert main(["--data-dir", str(folder)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "ZeroDivisionError('on purpose')" in told
    assert str(folder / "log") in told
