"""The person at the desk and one reminder: what is truly owed, whatever the program thinks.

Law: nothing here comes from the engine. The rules are CONTRACT's ("Reminders", "Fine points") and the
table of SAFETY 3, read anew and followed in slices of 15 seconds; so S11 is held to the second.
"""

from typing import Final, NamedTuple

from tools.explore.actions import Action, Kind

MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE
#: The reminder of a walk comes after so long at the keyboard.
INTERVAL: Final = 20 * MINUTE
SLICE: Final = 15_000
NATURAL: Final = 5 * MINUTE
STUCK: Final = HOUR
SNOOZE: Final = 5 * MINUTE
SNOOZES: Final = 2
PAUSE: Final = 20 * MINUTE
UNTIL: Final = HOUR
DAY: Final = 24 * HOUR


class Desk(NamedTuple):
    """What is so of one reminder. All lengths in ms.

    worked: at the keyboard since it was last over. offer: "", "due", "snoozed" or "break". spent: how
    long the card was shown, or the break is being taken. left: of a snooze; snoozes: in a row. pause:
    what is left of it; by_wall: it ends at a time on the wall. away, quiet, full: for how long, None
    where it is not so. session: cold, heat or a routine runs. up: the card is shown.
    """

    worked: int = 0
    offer: str = ""
    spent: int = 0
    left: int = 0
    snoozes: int = 0
    pause: int | None = None
    by_wall: bool = False
    away: int | None = None
    quiet: int | None = None
    full: int | None = None
    session: bool = False
    up: bool = False

    @property
    def reason(self) -> str:
        """Why it is silent, "" where it is not."""
        if self.session:
            return "session"
        if self.quiet is not None and self.quiet < STUCK:
            return "do-not-disturb"
        if self.full is not None and self.full < STUCK:
            return "fullscreen"
        return "" if self.away is None else "away"

    @property
    def phase(self) -> str:
        """What the status must say."""
        if self.offer == "break":
            return "on-break"
        if self.pause is not None:
            return "paused"
        if self.reason:
            return "suppressed"
        if self.offer:
            return self.offer
        return "notice" if self.worked >= INTERVAL - SLICE else "counting"


def sat(desk: Desk, action: Action) -> tuple[Desk, int]:
    """The desk after the step, and how often the card came up in it."""
    match action.kind:
        case Kind.WAIT:
            return _passed(desk, action.for_ms)
        case Kind.STAY:
            desk, at_once = _shown(_told(desk, "back"))
            desk, fired = _passed(desk, action.for_ms)
            return desk, at_once + fired
        case Kind.SLEEP:
            return _shown(_unseen(desk, action.for_ms))
        case Kind.CRASH | Kind.REBOOT:
            return _shown(_unseen(desk, action.for_ms)._replace(up=False))
        case Kind.STEP:
            return _shown(_stepped(desk, action.by_ms))
        case Kind.REMIND:
            return _shown(_said(desk, action.what))
        case Kind.DESKTOP:
            return _shown(_told(desk, action.what))
        case _:
            return _shown(desk)


def seated(desk: Desk, *, session: bool) -> tuple[Desk, int]:
    """The desk once cold, heat or a routine began or ended."""
    return _shown(desk._replace(session=session))


def _shown(desk: Desk) -> tuple[Desk, int]:
    up = desk.phase == "due"
    return desk._replace(up=up), int(up and not desk.up)


def _passed(desk: Desk, by: int) -> tuple[Desk, int]:
    fired = 0
    for _ in range(by // SLICE):
        desk, more = _shown(_slice(desk))
        fired += more
    return desk, fired


def _slice(desk: Desk) -> Desk:
    before = desk
    desk = desk._replace(
        away=_older(desk.away, SLICE, NATURAL),
        quiet=_older(desk.quiet, SLICE, STUCK),
        full=_older(desk.full, SLICE, STUCK),
    )
    if desk.pause is not None:
        desk = _paused_less(desk, SLICE)
    elif not desk.offer and desk.away is None:
        worked = desk.worked + SLICE
        return desk._replace(worked=0, offer="due") if worked >= INTERVAL else desk._replace(worked=worked)
    return _offered(before, desk)


def _offered(before: Desk, desk: Desk) -> Desk:
    """What time makes of what is owed; a card ages only while it is shown."""
    if desk.offer == "snoozed":
        left = max(0, desk.left - SLICE)
        return desk._replace(left=left) if left else desk._replace(left=0, offer="due")
    if desk.offer == "break" or (desk.offer == "due" and before.phase == "due"):
        spent = desk.spent + SLICE
        return _over(desk) if spent >= INTERVAL else desk._replace(spent=spent)
    return desk


def _unseen(desk: Desk, by: int) -> Desk:
    """The machine slept, or the program was gone: five minutes of it are a break taken."""
    if desk.away is not None or by < NATURAL:
        # Who is away is so until back. Shorter ones are not walked, but for a start at once.
        return _passed(desk, by)[0]
    desk = desk._replace(quiet=_older(desk.quiet, by, STUCK), full=_older(desk.full, by, STUCK))
    return _over(desk if desk.pause is None else _paused_less(desk, by))


def _stepped(desk: Desk, by: int) -> Desk:
    """The clock on the wall was moved: "until 09:00" follows it, and is never more than a day away."""
    if desk.pause is None or not desk.by_wall:
        return desk
    desk = _paused_less(desk, by)
    return desk if desk.pause is None else desk._replace(pause=(desk.pause - 1) % DAY + 1)


def _said(desk: Desk, word: str) -> Desk:
    match word:
        case "done":
            return _over(desk) if desk.offer else desk
        case "skip":
            return _over(desk) if desk.offer or desk.phase == "notice" else desk
        case "snooze":
            return _snoozed(desk)
        case "begin":
            barred = desk.session or desk.offer == "break"
            return desk if barred else _over(desk)._replace(offer="break")
        case "pause" | "until":
            by_wall = word == "until"
            return _over(desk)._replace(pause=UNTIL if by_wall else PAUSE, by_wall=by_wall)
        case "resume":
            return desk if desk.pause is None else desk._replace(worked=0, pause=None, by_wall=False)
        case _:
            raise AssertionError(word)


def _snoozed(desk: Desk) -> Desk:
    if desk.phase == "notice":
        return _over(desk)._replace(offer="snoozed", left=SNOOZE, snoozes=1)
    if desk.phase != "due" or desk.snoozes >= SNOOZES:
        return desk
    return desk._replace(offer="snoozed", spent=0, left=SNOOZE, snoozes=desk.snoozes + 1)


def _told(desk: Desk, word: str) -> Desk:
    """What the desktop knows."""
    match word:
        case "away":
            return desk if desk.away is not None else desk._replace(away=0)
        case "back":
            away = desk.away or 0
            desk = desk._replace(away=None)
            return _over(desk) if away >= NATURAL else desk
        case "quiet":
            return desk if desk.quiet is not None else desk._replace(quiet=0)
        case "full":
            return desk if desk.full is not None else desk._replace(full=0)
        case _:
            return desk._replace(quiet=None) if word == "loud" else desk._replace(full=None)


def _over(desk: Desk) -> Desk:
    """Answered, missed or made up for: it counts anew."""
    return desk._replace(worked=0, offer="", spent=0, left=0, snoozes=0)


def _paused_less(desk: Desk, by: int) -> Desk:
    """The end of a pause restarts the count."""
    left = (desk.pause or 0) - by
    return desk._replace(pause=left) if left > 0 else desk._replace(worked=0, pause=None, by_wall=False)


def _older(age: int | None, by: int, most: int) -> int | None:
    return None if age is None else min(most, age + by)
