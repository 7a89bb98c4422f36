"""One desktop for all tests of a file, and programs that are ended with the test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.desktop import Desktop
from tests.desktop.program import COMMAND, Program

#: Pictures of the walk are kept only where this names a folder: `BACKCARE_PICTURES=build/walk make test`.
PICTURES = os.environ.get("BACKCARE_PICTURES", "")

Start = Callable[..., Program]
Show = Callable[[str], None]


# Not for the session: its sound and its screen work on while other tests run.
@pytest.fixture(scope="module")
def desktop(_home_of_the_session: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    made = Desktop(tmp_path_factory.mktemp("d"))
    yield made
    made.close()


@pytest.fixture
def start(desktop: Desktop, home: Path, qapp: QApplication) -> Iterator[Start]:
    """Starts the program with these words, in this test's home or, a demonstration, in another place."""
    begun: list[Program] = []

    def begin(*words: str, place: Path = home, command: tuple[str, ...] = COMMAND) -> Program:
        begun.append(Program(desktop, place, *words, command=command))
        return begun[-1]

    yield begin
    for program in begun:
        program.close()


@pytest.fixture
def show(desktop: Desktop, request: pytest.FixtureRequest) -> Show:
    """Keeps a picture of the screen where pictures are wanted."""

    def photograph(name: str) -> None:
        if PICTURES:
            desktop.photograph(Path(PICTURES).resolve() / f"{name}.png")

    return photograph
