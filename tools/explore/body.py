"""The body and the person: what is truly so, whatever the program thinks.

Law: nothing here comes from the engine. The numbers are copied from SAFETY and CONTRACT, the rules
are read from them anew; time is real time, which no clock and no sleep can change.
"""

from typing import Final, NamedTuple

from tools.explore.actions import Ask
from tools.explore.desk import Desk

MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE
#: The longest application of each method (clinical 1.1 and 2.1, hard).
CAP: Final = {
    "ice-pack": 20 * MINUTE,
    "frozen-vegetables": 20 * MINUTE,
    "gel-pack": 20 * MINUTE,
    "cold-pack": 20 * MINUTE,
    "ice-massage": 5 * MINUTE,
    "hot-pack": 20 * MINUTE,
    "heating-pad": 20 * MINUTE,
    "electric-blanket": 20 * MINUTE,
    "warm-bath": 20 * MINUTE,
    "heat-wrap": 480 * MINUTE,
}
ON_OFF_PART: Final = 10 * MINUTE
REST: Final = 120 * MINUTE
GAP: Final = 120 * MINUTE
SEDATED: Final = 8 * HOUR
LONG_AGO: Final = 120 * MINUTE
#: First skin check, distance of checks.
GRID: Final = {
    "gel-pack": (3 * MINUTE, 5 * MINUTE),
    "cold-pack": (3 * MINUTE, 5 * MINUTE),
    "heat-wrap": (60 * MINUTE, 60 * MINUTE),
    "ice-massage": None,
    "warm-bath": None,
}
USUAL_GRID: Final = (5 * MINUTE, 5 * MINUTE)
UNATTENDED: Final = MINUTE
#: A mis-click was no longer, and goes on no later (SAFETY 1, "course").
MISCLICK: Final = MINUTE
MISCLICK_WINDOW: Final = 5 * MINUTE
#: Over a reboot no more than a cap is claimed, so longer doubts are all alike.
LONGEST_DOUBT: Final = 60 * MINUTE
NOTHING: Final = Ask("", 0)


class Body(NamedTuple):
    """What is so. All lengths in ms.

    on: the source is on. plan: of this or the last application.
    base: contact of the course's earlier applications. sure: contact of the course that the program
    has seen, at least. unsure: how much longer it may have been on since then.
    told: the program has said, or must have said, that it has to come off. lost: the program was
    gone meanwhile; rebooted: the machine too. left: how long the permission lasts. due: contact of
    this application at which the next skin check is due. part: of an on-off course, 0 where it is
    over. seen: contact of the last application as seen, for a mis-click. alarm: last heard.
    cold_off, heat_off, wrap_off: since it was said to be off. rest: what cold must
    rest now; rest_set: what it must after the next course. advice: the same-day answer that is
    open; advised: the one that advice was had for. running: the routine; ran: there was one since the
    program was started. leg: it hurt down the leg, and nobody has asked a professional. desk: where a
    reminder is on, what is owed of it.
    """

    on: bool = False
    plan: Ask = NOTHING
    base: int = 0
    sure: int = 0
    unsure: int = 0
    told: bool = False
    lost: bool = False
    rebooted: bool = False
    left: int = 0
    due: int | None = None
    part: int = 0
    seen: int = MISCLICK + 1
    alarm: int = 0
    cold_off: int = LONG_AGO
    heat_off: int = LONG_AGO
    wrap_off: int = LONG_AGO
    rest: int = REST
    rest_set: int = REST
    emergency: bool = False
    advice: str = ""
    advised: str = ""
    sign: bool = False
    sedated: int | None = None
    broken: int | None = None
    unanswered: bool = False
    asked: Ask | None = None
    running: str = ""
    paused: bool = False
    ran: bool = False
    leg: bool = False
    desk: Desk = Desk()

    @property
    def contact(self) -> int:
        """The course's contact, had the source been on until now."""
        return self.sure + self.unsure

    def least(self, ago: int = 0) -> int:
        """The least that may be told of it, off since `ago`: over a reboot no more than the cap."""
        contact = self.contact - ago
        if not self.rebooted:
            return contact
        return max(self.sure, min(CAP[self.plan.method], contact))

    @property
    def pending(self) -> bool:
        """Whether a skin check waits for its answer."""
        return self.on and not self.told and self.due is not None and self.contact - self.base >= self.due


def grid(method: str) -> tuple[int, int] | None:
    """First skin check and distance, None for no checks (CONTRACT, "Methods")."""
    return GRID.get(method, USUAL_GRID)


def next_due(method: str, after: int, length: int) -> int | None:
    """The first check after `after` of an application of `length`, none at or after its end."""
    checks = grid(method)
    if checks is None:
        return None
    first, every = checks
    due = first
    while due <= after:
        due += every
    return due if due < length else None


def aged(body: Body, by: int, *, watched: bool) -> Body:
    """After `by` of real time; watched: the program ran through it."""
    if by == 0:
        return body
    sedated = None if body.sedated is None or body.sedated + by >= SEDATED else body.sedated + by
    body = body._replace(
        cold_off=min(LONG_AGO, body.cold_off + by),
        heat_off=min(LONG_AGO, body.heat_off + by),
        wrap_off=min(LONG_AGO, body.wrap_off + by),
        broken=None if body.broken is None else min(LONG_AGO, body.broken + by),
        sedated=sedated,
    )
    if not body.on:
        return body
    if body.told:
        return body._replace(unsure=body.unsure + by)
    ends = until_told(body)
    if by < ends:
        # It woke again, or never slept, before the end: all of it was seen.
        return body._replace(sure=body.sure + by, left=body.left - by)
    watched_for = ends if watched else 0
    return body._replace(
        told=True,
        due=None,
        left=0,
        sure=body.sure + watched_for,
        unsure=by - watched_for,
    )


def until_told(body: Body) -> int:
    """How long until it must come off: the end of the permission, or a check left unanswered."""
    if body.due is None or body.plan.method == "heat-wrap":
        return body.left
    return min(body.left, body.due + UNATTENDED - (body.contact - body.base))


def gone(body: Body, by: int, *, reboot: bool) -> Body:
    """After the program was gone for `by`."""
    was_applied = body.on and not body.told
    if was_applied:
        body = body._replace(told=True, due=None, left=0)
    body = aged(body, by, watched=False)
    body = body._replace(asked=None, running="", paused=False, ran=False)
    if not body.on:
        return body
    return body._replace(lost=True, rebooted=body.rebooted or reboot, part=0)


def told_off(body: Body, *, ends: bool) -> Body:
    """The program says "take it off now"; where nothing is on, the session may end."""
    if not body.on:
        return body._replace(part=0) if ends else body
    return body._replace(told=True, due=None, left=0, part=0 if ends else body.part)


def came_off(body: Body, ago: int) -> Body:
    """The person says that it came off so long ago."""
    method = body.plan.method
    heat = body.plan.modality.value == "heat"
    return body._replace(
        on=False,
        told=False,
        lost=False,
        rebooted=False,
        unsure=0,
        due=None,
        left=0,
        seen=body.contact - body.base,
        sure=body.least(ago),
        cold_off=0 if not heat else body.cold_off,
        rest=body.rest if heat else body.rest_set,
        heat_off=0 if heat and method != "heat-wrap" else body.heat_off,
        wrap_off=0 if method == "heat-wrap" else body.wrap_off,
    )


def plain(body: Body, *, waits: bool) -> Body:
    """The body without what can no longer matter, so that walks end.

    waits: the program shows that a session goes on, so that a next application may be asked for.
    """
    if body.on:
        return _of_its_own(body)._replace(unsure=min(body.unsure, LONGEST_DOUBT))
    body = body._replace(alarm=0)
    off = min(body.cold_off, body.heat_off, body.wrap_off)
    if body.part == 1 or (body.seen <= MISCLICK and off <= MISCLICK_WINDOW):
        return body
    return body._replace(plan=body.plan if waits else NOTHING, base=0, sure=0, seen=MISCLICK + 1)


def _of_its_own(body: Body) -> Body:
    """While it is on, its own rest is yet to come: what was off before is of no more use."""
    if body.plan.modality.value == "cold":
        return body._replace(cold_off=0)
    return body._replace(wrap_off=0) if body.plan.method == "heat-wrap" else body._replace(heat_off=0)
