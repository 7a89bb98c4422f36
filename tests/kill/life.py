"""One life of the program's core: the real keeper, driver, clock and event loop in a process of its own.

Law: what is acknowledged here was told by the driver, so it is what a window would have shown.
"""

import json
import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.practice import locks
from backcare_desktop.engine.state import Practice
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.keeper import Keeper
from backcare_desktop.viewmodel.status import status
from tests.kill.moves import Move, event_of

Ack = dict[str, Any]


class Life(QObject):
    """Reads moves from one pipe and acknowledges each on another once it is done."""

    def __init__(self, folder: Path, moves: int, acks: int) -> None:
        super().__init__()
        self._moves, self._acks, self._rest = moves, acks, b""
        self._written = 0
        clock = Clock()
        self._keeper = Keeper.open(folder, clock.now())
        self._driver = Driver(self._keeper, clock, self)
        self._say("opened", found=self._keeper.opened.found, journal=self._journal())
        self._driver.dispatch(ev.StoreChanged(writable=self._driver.state.ledger.writable))
        self._notifier = QSocketNotifier(moves, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_moves)

    @Slot()
    def _on_moves(self) -> None:
        came = os.read(self._moves, 65536)
        if not came:
            QCoreApplication.quit()
            return
        *lines, self._rest = (self._rest + came).split(b"\n")
        for line in lines:
            self._move(json.loads(line))

    def _move(self, move: Move) -> None:
        if move == ["quit"]:
            self._driver.stop()
            self._say("closed")
            QCoreApplication.quit()
        elif move == ["tick"]:
            self._driver.wake()
            self._say("tick")
        else:
            self._driver.dispatch(event_of(move))
            self._say(move[0])

    def _say(self, did: str, **more: Any) -> None:
        state, now = self._driver.state, self._driver.now()
        told = acknowledged(state, now.boot_ms, status(state, now))
        line = json.dumps({"did": did, "rows": self._rows(), **told, **more})
        os.write(self._acks, line.encode() + b"\n")

    def _rows(self) -> int:
        """How many transitions are written by now."""
        connection = self._keeper._connection
        if connection is not None:
            self._written = int(connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])
        return self._written

    def _journal(self) -> list[list[Any]]:
        entries = self._keeper.entries(limit=200)
        return [[e.at.boot_ms, e.kind, e.phase] for e in entries]


def acknowledged(state: Practice, now_ms: int, told: dict[str, Any]) -> Ack:
    """What this state promises to the person, on the boot clock."""
    return {
        "at_ms": now_ms,
        "phase": told["thermal"]["phase"],
        "contact_s": told["thermal"]["contact_s"],
        "left_s": told["thermal"]["left_s"],
        "method": told["thermal"]["method"],
        "alarm": told["alarm"],
        "refused": told["refused"] and told["refused"]["limit"],
        "writable": state.ledger.writable,
        "locks": {f"{lock.what} {lock.limit}": lock.until_ms for lock in locks(state, now_ms)},
    }


def live(folder: Path, moves: int, acks: int) -> None:
    """Live until the pipe of moves ends, a move says so, or somebody kills it."""
    application = QCoreApplication([])
    life = Life(folder, moves, acks)
    application.exec()
    del life
