"""What the buttons of a card say and mean, for a break, today's activity and the check-up.

Law: Esc leaves every card: a break is left out or over, a call comes again later.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS


@dataclass(frozen=True, slots=True)
class Answer:
    """words: the id of what stands on the button. event: what it means."""

    words: str
    event: ev.Event


@dataclass(frozen=True, slots=True)
class Answers:
    """The buttons of one kind of card. title: of the card. skip: None where there is no such button."""

    title: str
    done: Answer
    later: tuple[Answer, Answer]
    skip: Answer | None
    leave: ev.Event


_BREAK: Final = Answers(
    "breaks.card.due",
    Answer("breaks.done", ev.BreakDone()),
    (
        Answer("breaks.snooze.5", ev.BreakSnoozed(5 * MINUTE_MS)),
        Answer("breaks.snooze.10", ev.BreakSnoozed(10 * MINUTE_MS)),
    ),
    Answer("breaks.skip", ev.BreakSkipped()),
    ev.BreakSkipped(),
)
_CALLS: Final = {
    "activity": Answers(
        "week.card.activity",
        Answer("week.done", ev.ActivityTold("done")),
        (
            Answer("week.later.1", ev.ActivityPutOff(HOUR_MS)),
            Answer("week.later.3", ev.ActivityPutOff(3 * HOUR_MS)),
        ),
        Answer("week.not_today", ev.ActivityTold("left")),
        ev.ActivityPutOff(HOUR_MS),
    ),
    "checkup": Answers(
        "week.card.checkup",
        Answer("week.booked", ev.CheckupBooked()),
        (
            Answer("week.later.tomorrow", ev.CheckupPutOff(DAY_MS)),
            Answer("week.later.week", ev.CheckupPutOff(7 * DAY_MS)),
        ),
        None,
        ev.CheckupPutOff(DAY_MS),
    ),
}


def is_call(name: str) -> bool:
    """Whether the card is about the week's plan or the check-up."""
    return name in _CALLS


def answers(name: str) -> Answers:
    """Those of the reminder, or the call, of this name."""
    return _CALLS.get(name, _BREAK)
