"""What one life of the program promised, held against what the next one says.

Law: knows nothing of the engine but what SAFETY.md says; its numbers are written here once more.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

from tests.kill.life import Ack

ON_BODY: Final = ("apply", "remove", "recover")
#: What a start may find where the last thing written was this.
FOUND: Final = {
    "apply": ("recover",),
    "remove": ("recover",),
    "recover": ("recover",),
    "checks": ("idle",),
    "idle": ("idle",),
    "off": ("off", "ready"),
    "rest": ("rest", "ready"),
    "ready": ("ready",),
}
MINUTE_MS: Final = 60_000
CAP_S: Final = 20 * 60
REST_MS: Final = 120 * MINUTE_MS
OFF_PART_MS: Final = 10 * MINUTE_MS
#: An application ended within a minute may start again within five.
CLICK_MS, AGAIN_MS = MINUTE_MS, 5 * MINUTE_MS
#: These may end a lock, or put the one of a mis-click off until the course ends again.
UNLOCKING: Final = {"StartAsked", "NextAsked", "Cleared", "ScreenAnswered", "ProfileAnswered", "SkinReviewed"}

Row = tuple[int, str, str]


@dataclass
class Promises:
    """The last acknowledgement, the journal so far, and every promise that was broken."""

    last: Ack | None = None
    on_off: bool = False
    broken: list[str] = field(default_factory=list)
    began_ms: int | None = None
    ended: tuple[int, int] | None = None
    #: When the life before this one was last told to have it on, where nothing else was written since.
    seen_on_ms: int | None = None

    def hold(self, kept: bool, words: str) -> None:
        """Write down what was broken."""
        if not kept:
            self.broken.append(words)

    def opened(self, ack: Ack) -> None:
        """A new life said what it found."""
        self.hold(ack["found"] in ("new", "whole"), f"a kill made the file {ack['found']}")
        last, self.seen_on_ms = self.last, None
        if last is None:
            self.hold(ack["phase"] == "idle", f"a first start found {ack['phase']}")
        else:
            self._survived(last, ack)
        self.acknowledged(ack)

    def _survived(self, last: Ack, ack: Ack) -> None:
        new = ack["rows"] - last["rows"]
        self.hold(new >= 1, f"{last['rows']} transitions were acknowledged, {ack['rows']} are left")
        rows: list[Row] = [(at, kind, phase) for at, kind, phase in ack["journal"][-new:]]
        happened = [row for row in rows if row[1] not in ("opened", "closed")]
        base = happened[-1][2] if happened else last["phase"]
        self.hold(ack["phase"] in FOUND[base], f"{base} was written, {ack['phase']} is found")
        kinds = {kind for _, kind, _ in happened}
        if last["phase"] == "apply" and not happened:
            self.seen_on_ms = last["at_ms"]
        if last["phase"] in ON_BODY and base in ON_BODY and not kinds & {"StartAsked", "SourceOff"}:
            self._contact_went_on(last, ack)
        if not kinds & UNLOCKING:
            self._locks_stand(last, ack)
        self._rows((last["at_ms"], last["did"], last["phase"]), rows)
        self._told([(last["at_ms"], last["did"], last["phase"]), *rows])

    def _told(self, rows: list[Row]) -> None:
        """The diary is told of each course that ended, once, in the transaction that ended it."""
        steps = [row for row in rows if not row[1].startswith("@")]
        ended = sum(was in ON_BODY and phase not in ON_BODY for (*_, was), (*_, phase) in pairwise(steps))
        told = sum(kind.startswith("@Course") for _, kind, _ in rows)
        self.hold(told == ended, f"{ended} courses ended, {told} were told")

    def _contact_went_on(self, last: Ack, ack: Ack) -> None:
        passed_s = (ack["at_ms"] - last["at_ms"]) / 1000
        gained_s = ack["contact_s"] - last["contact_s"]
        self.hold(abs(gained_s - passed_s) <= 1.5, f"{passed_s} s on the body counted as {gained_s} s")
        self.hold(ack["alarm"] in ("medium", "high"), f"on the body after a kill with alarm {ack['alarm']}")

    def _locks_stand(self, last: Ack, ack: Ack) -> None:
        for name, until_ms in last["locks"].items():
            if until_ms is not None and until_ms <= ack["at_ms"]:
                continue
            stands = name in ack["locks"]
            self.hold(stands, f"the lock {name} is lost")
            if stands and until_ms is not None and ack["locks"][name] is not None:
                self.hold(ack["locks"][name] >= until_ms, f"the lock {name} was shortened")

    def acknowledged(self, ack: Ack) -> None:
        """The program said what is so now."""
        last = self.last
        if last is not None and ack["did"] != "opened":
            self._rows(
                (last["at_ms"], last["did"], last["phase"]), [(ack["at_ms"], ack["did"], ack["phase"])]
            )
        if ack["phase"] == "apply":
            most_s = ack["contact_s"] + ack["left_s"]
            self.hold(most_s <= CAP_S + 1, f"{most_s} s on the body were permitted")
        if ack["phase"] in ("remove", "recover"):
            self.hold(ack["alarm"] in ("medium", "high"), f"{ack['phase']} with alarm {ack['alarm']}")
        self.last = ack

    def _rows(self, before: Row, rows: list[Row]) -> None:
        for (_, _, was), (at_ms, kind, phase) in pairwise([before, *rows]):
            if was not in ON_BODY and phase in ON_BODY:
                self._begins(at_ms, was, kind)
            if was in ON_BODY and phase not in ON_BODY and self.began_ms is not None:
                self.ended = (self.began_ms, at_ms)
                self.began_ms = None

    def _begins(self, at_ms: int, was: str, kind: str) -> None:
        self.began_ms = at_ms
        if self.ended is None:
            return
        began_ms, ended_ms = self.ended
        gap_ms = at_ms - ended_ms
        rested = gap_ms >= REST_MS
        clicked = ended_ms - began_ms <= CLICK_MS and gap_ms <= AGAIN_MS
        second = self.on_off and was == "ready" and gap_ms >= OFF_PART_MS
        self.hold(
            rested or clicked or second, f"{kind}: on the body again {gap_ms / 1000} s after it was off"
        )

    def refusal_held(self, modality: str, before: Ack, after: Ack) -> None:
        """A start was asked for while these locks stood."""
        standing = [
            name
            for name, until_ms in before["locks"].items()
            if name.split(" ")[0] in (modality, "all") and (until_ms is None or until_ms > after["at_ms"])
        ]
        clicked = self.ended is not None and self.ended[1] - self.ended[0] <= CLICK_MS
        if standing and not clicked:
            self.hold(after["phase"] != "apply", f"started in spite of {standing}")


def shown(broken: list[str], story: list[Any]) -> str:
    """The first broken promise and what led to it."""
    return f"{broken[0]}\n  after {story[-40:]}"
