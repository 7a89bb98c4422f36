"""Handing a command to the program that runs already."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.cli.given import Given
from backcare_desktop.cli.lines import refused, words_of
from backcare_desktop.cli.place import paths

if TYPE_CHECKING:
    from backcare_desktop.runtime.process_lock import ProcessLock

#: How long a running program may take to answer, in ms.
_ANSWER_MS = 5_000
#: A program that has just begun holds its folder before it hears others: asked again, so often ...
_TRIES = 40
#: ... after so long, in ms.
BETWEEN_TRIES_MS = 250


def answered_by_another(lock: "ProcessLock", args: Given, words: list[str]) -> int | None:
    """The exit status that a running program gives; None where this one is to run."""
    from PySide6.QtCore import QThread

    from backcare_desktop.runtime.process_lock import LockState

    for _ in range(_TRIES):
        if lock.hold():
            return None
        given = handed_over(args, words)
        # In a folder that nobody can hold, whoever answers is the one.
        if given is not None or lock.state is not LockState.TAKEN:
            return given
        QThread.msleep(BETWEEN_TRIES_MS)
    return refused(words_of("store.taken"))


def handed_over(args: Given, words: list[str]) -> int | None:
    """The running program's answer, printed; its exit status, None where none answers."""
    from backcare_desktop.runtime.command_sender import send

    given = send(paths(args).data, words, Path.cwd(), _ANSWER_MS)
    if given is None:
        return None
    if given.out:
        print(given.out)
    if given.err:
        print(f"backcare: {given.err}", file=sys.stderr)
    return given.code
