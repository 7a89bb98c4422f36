"""Kills the program's core again and again and holds each next start to what the last one promised.

Law: started with the shim preloaded (`tests.kill.shim`); every life is a forked process of its own with the
real keeper, driver, clock and files; the same seed is the same campaign but for what the kernel decides.
"""

import contextlib
import json
import os
import random
import select
import signal
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.kill.life import Ack, live
from tests.kill.moves import Move
from tests.kill.promises import ON_BODY, Promises, shown
from tests.kill.shim import AFTER, BEFORE, HALF, Clocks, Killer

_PATIENCE_S: Final = 20
#: A commit makes some thirty operations on files, an opening about as many.
_OPERATIONS_A_MOVE: Final = 26
_METHODS: Final = (("cold", "ice-pack", 20), ("cold", "gel-pack", 10), ("heat", "hot-pack", 15))


class KilledError(Exception):
    """The life ended before it acknowledged."""


@dataclass
class Nursling:
    """A life seen from outside."""

    pid: int
    moves: int
    acks: int
    rest: bytes = b""

    def send(self, move: Move) -> None:
        """Ask for this; nobody waits for it."""
        with contextlib.suppress(BrokenPipeError):
            os.write(self.moves, json.dumps(move).encode() + b"\n")

    def heard(self) -> Ack:
        """The next acknowledgement. Raises KilledError where none will come."""
        while b"\n" not in self.rest:
            ready, _, _ = select.select([self.acks], [], [], _PATIENCE_S)
            came = os.read(self.acks, 65536) if ready else b""
            if not came:
                if not ready:
                    raise TimeoutError("a life hangs")
                raise KilledError
            self.rest += came
        line, _, self.rest = self.rest.partition(b"\n")
        ack: Ack = json.loads(line)
        return ack

    def all_heard(self) -> list[Ack]:
        """What it had acknowledged before its end."""
        acks = []
        with contextlib.suppress(KilledError):
            while True:
                acks.append(self.heard())
        return acks

    def kill(self) -> None:
        """End it without warning."""
        os.kill(self.pid, signal.SIGKILL)

    def bury(self) -> int:
        """Wait for its end; the signal that ended it, 0 for none."""
        os.close(self.moves)
        os.close(self.acks)
        _, how = os.waitpid(self.pid, 0)
        return os.WTERMSIG(how) if os.WIFSIGNALED(how) else 0


@dataclass
class Campaign:
    """Lives in one folder, one after the other."""

    folder: Path
    seed: int
    kills: int = 0
    lives: int = 0
    acknowledged: int = 0
    promises: Promises = field(default_factory=Promises)
    story: list[Move] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._clocks = Clocks.here()

    # ------------------------------------------------------------------------------- kinds of lives

    def sweep(self, operation: int, manner: int, script: list[Move]) -> bool:
        """Kill at this operation of a script that quits, then look; False where it has no such one."""
        life = self._born(operation, manner)
        for move in script:
            self._send(life, move)
        for ack in life.all_heard():
            self._take(ack)
        died = self._buried(life)
        self._look()
        return died

    def random_life(self) -> None:
        """A few moves, some time, and an end that is mostly violent."""
        armed = self._chance.random() < 0.6
        operation = self._chance.randint(1, 5 * _OPERATIONS_A_MOVE) if armed else -1
        life = self._born(operation, self._chance.choice((BEFORE, AFTER, HALF)))
        try:
            self._take(life.heard())
            self._tell_a_lie(life)
            for _ in range(self._chance.randint(0, 5)):
                self._one_move(life)
            self._end(life)
        except KilledError:
            pass
        self._buried(life)
        if self._chance.random() < 0.3:
            self._clocks.pass_by(self._chance.choice((30, 400, 4000, 8000, 50_000, 200_000)))

    def _look(self) -> None:
        life = self._born(-1, BEFORE)
        self._take(life.heard())
        life.kill()
        self._buried(life)
        self.kills -= 1  # nothing was under way

    def _end(self, life: Nursling) -> None:
        if self._chance.random() < 0.15:
            self._send(life, ["quit"])
            self._take(life.heard())
            return
        self._send(life, self._chosen())
        # Not time.sleep: it waits for an instant on the clock that the shim moves.
        select.select([], [], [], self._chance.random() * 0.008)
        life.kill()
        for ack in life.all_heard():
            self._take(ack)

    # ------------------------------------------------------------------------------------ one step

    def _born(self, operation: int, manner: int) -> Nursling:
        moves, acks = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            self._be_born(operation, manner, moves, acks)
        os.close(moves[0])
        os.close(acks[1])
        self.lives += 1
        self.story.append(["born", operation, manner])
        return Nursling(pid, moves[1], acks[0])

    def _be_born(self, operation: int, manner: int, moves: tuple[int, int], acks: tuple[int, int]) -> None:
        """In the child: never returns."""
        try:
            os.close(moves[1])
            os.close(acks[0])
            Killer().arm(operation, manner)
            live(self.folder, moves[0], acks[1])
        finally:
            os._exit(0)

    def _buried(self, life: Nursling) -> bool:
        killed = life.bury() == signal.SIGKILL
        self.kills += killed
        self.story.append(["killed" if killed else "ended"])
        if self.promises.broken:
            raise AssertionError(shown(self.promises.broken, self.story))
        return killed

    def _send(self, life: Nursling, move: Move) -> None:
        if move[0] == "start" and move[5] == "on-off":
            self.promises.on_off = True
        self.story.append(move)
        life.send(move)

    def _take(self, ack: Ack) -> None:
        self.acknowledged += 1
        if ack["did"] == "opened":
            self.promises.opened(ack)
        else:
            self.promises.acknowledged(ack)

    def _one_move(self, life: Nursling) -> None:
        move, before = self._chosen(), self.promises.last
        self._send(life, move)
        ack = life.heard()
        self._take(ack)
        if move[0] == "start" and before is not None and before["phase"] not in ON_BODY:
            self.promises.refusal_held(move[1], before, ack)
            # One that was refused leaves the course before it what it was.
            self.promises.on_off = move[5] == "on-off" if ack["phase"] in ON_BODY else self.promises.on_off
        if self._chance.random() < 0.25:
            self._let_time_pass(life)

    def _tell_a_lie(self, life: Nursling) -> None:
        """After a kill: say that it was off before the program last saw it on."""
        seen_ms = self.promises.seen_on_ms
        if seen_ms is None or self._chance.random() < 0.5:
            return
        self._send(life, ["off-since", seen_ms - 50])
        ack = life.heard()
        self.promises.hold(ack["phase"] == "recover", "a time before it was last seen on was believed")
        self._take(ack)

    def _let_time_pass(self, life: Nursling) -> None:
        seconds = self._chance.choice((1, 50, 301, 601, 1201, 7201))
        (self._clocks.sleep if self._chance.random() < 0.5 else self._clocks.pass_by)(seconds)
        self._send(life, ["tick"])
        self._take(life.heard())

    def _chosen(self) -> Move:
        last = self.promises.last
        if last is None or "cold redflag.unanswered" in last["locks"]:
            return ["answer"] if self._chance.random() < 0.7 else ["profile"]
        if self._chance.random() < 0.12:
            return self._chance.choice(
                [["sign"], ["emergency"], ["limit", "cold.max_application", 12], ["skin"]]
            )
        if "all redflag.emergency_lock" in last["locks"] and self._chance.random() < 0.6:
            return ["clear", "emergency"]
        if "cold skin.sign" in last["locks"] and self._chance.random() < 0.6:
            return ["clear", "skin"]
        if last["phase"] in ON_BODY:
            return self._chance.choice([["off"], ["off"], ["stop"], ["skin"], ["tick"], self._start()])
        if last["phase"] == "ready":
            return self._chance.choice([["next"], ["next"], ["stop"], self._start()])
        return self._chance.choice(
            [self._start(), self._start(), self._start(), ["off"], ["next"], ["profile"]]
        )

    def _start(self) -> Move:
        modality, method, minutes = self._chance.choice(_METHODS)
        if modality == "cold" and self._chance.random() < 0.3:
            return ["start", "cold", method, 5, self._chance.randint(1, 3), "on-off"]
        return ["start", modality, method, minutes, self._chance.randint(1, 2), "single"]


#: Through a first run, a cold session, its rest and the next cycle.
SCRIPT: Final[list[Move]] = [
    ["answer"],
    ["profile"],
    ["start", "cold", "ice-pack", 15, 2, "single"],
    ["off"],
    ["start", "cold", "ice-pack", 15, 2, "single"],
    ["stop"],
    ["limit", "cold.max_application", 12],
    ["off"],
    ["sign"],
    ["clear", "skin"],
    ["start", "heat", "hot-pack", 10, 1, "single"],
    ["quit"],
]
