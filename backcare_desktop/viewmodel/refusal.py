"""Why something may not start, and until when, as a sentence.

Law: the reasons are the gate's own; a profile question that was never asked is no reason yet but
something to ask.
"""

from collections.abc import Sequence

from backcare_desktop.engine.guard import Reason
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.profile import Profile
from backcare_desktop.viewmodel.clock_text import opening
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside


def refusal(reason: Reason, now: Moment, outside: Outside) -> Message:
    """One sentence: why, and until when where that is known."""
    profile = reason.limit.startswith("profile.")
    if not profile and reason.until_ms is not None and reason.until_ms > now.boot_ms:
        return message(f"limit.{reason.limit}", until=opening(reason.until_ms, now, outside))
    return lasting_refusal(reason)


def lasting_refusal(reason: Reason) -> Message:
    """One sentence for a reason of which no end is known."""
    family, _, rest = reason.limit.partition(".")
    if family == "profile":
        return message("limit.profile", condition=message(f"profile.name.{rest}"))
    return message(f"limit.{reason.limit}.open")


def opens_ms(reasons: Sequence[Reason]) -> int | None:
    """When the last of these reasons is over; None where an answer ends one of them."""
    ends = [reason.until_ms for reason in reasons]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def is_question(reason: Reason, profile: Profile) -> bool:
    """Whether the reason is only a condition that nobody asked about yet."""
    family, _, condition = reason.limit.partition(".")
    return family == "profile" and condition not in profile.answered
