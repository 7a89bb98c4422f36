"""The card of a call: what was planned for today, or the check-up that was wanted.

Law: it asks and never presses; a movement is pictured only where the gate would let it begin.
"""

from typing import Final

from backcare_desktop.engine.breaks.calls import called
from backcare_desktop.engine.breaks.week import day_of
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.reminders import around
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.break_card import CardView, covers, suggested
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.shelf import Shelf

#: The movement that stands for an activity in a picture; in the water there is none.
PICTURES: Final = {"walk": "march_standing", "yoga": "cat_cow", "core": "pelvic_tilt"}


def call_card(state: Practice, now: Moment, shelf: Shelf) -> CardView | None:
    """The card at `now`, None where none is wanted."""
    name = called(state.breaks, around(state), now.boot_ms)
    if name is None or covers(state, now):
        return None
    length = message("breaks.minutes", minutes=_today(state, now)[1])
    if name == "checkup":
        return CardView("due", name, call_how(state, now), length, can_snooze=True)
    offer = suggested(state, now, PICTURES.get(_today(state, now)[0], ""), shelf)
    pose = "" if offer is None else offer.pose
    return CardView("due", name, call_how(state, now), length, pose=pose, can_snooze=True)


def call_how(state: Practice, now: Moment) -> Message:
    """What the call is about, in a sentence."""
    if called(state.breaks, around(state), now.boot_ms) == "checkup":
        return message("week.checkup.time")
    activity, minutes = _today(state, now)
    return message(f"week.how.{activity}", minutes=minutes) if activity else message("week.how.none")


def _today(state: Practice, now: Moment) -> tuple[str, int]:
    plan = state.breaks.week.plan(day_of(now.boot_ms + around(state).local_ms))
    return plan.activity, plan.minutes
