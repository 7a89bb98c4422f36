"""A folder for the program's data, and an application to speak from."""

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """Short, for the socket in it, and private."""
    made = tmp_path_factory.mktemp("f") / "data"
    made.mkdir(mode=0o700)
    return made
