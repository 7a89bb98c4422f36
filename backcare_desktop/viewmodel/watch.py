"""What of the diary a person should look at, as one calm card: the gravest first.

Law: it says what came about and whom to see, once; it locks nothing, and what the person does with it is
theirs (clinical 5.3, outcome C). The numbers are those of the rules.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside

_SIGNS: Final = "warning-signs"
_VISIT: Final = "learn/when-to-see-somebody"
#: Where "What to do" leads, by rule.
WAYS: Final = {
    "signs.leg": _SIGNS,
    "signs.pain": _SIGNS,
    "signs.again": _SIGNS,
    "episode.weeks": _VISIT,
    "medicine.doctor": "learn/medicines",
    "episode.days": _VISIT,
    "pain.sleep": _VISIT,
    "episode.third": _VISIT,
    "heat.week": "learn/heat",
    "wrap.days": "learn/heat",
    "heat.days": "learn/heat",
    "cold.week": "learn/cold",
    "medicine.pharmacist": "learn/medicines",
    "cold.days": "learn/cold",
}


@dataclass(frozen=True, slots=True)
class WatchView:
    """One card. way: where "What to do" leads. more: how many others wait behind it."""

    rule: str
    text: Message
    way: str
    more: int


def watch_view(outside: Outside) -> WatchView | None:
    """The card that is shown now, None for none."""
    waiting = () if outside.diary is None else outside.diary.watch
    if not waiting:
        return None
    rule = waiting[0]
    return WatchView(rule, watch_text(rule), WAYS[rule], len(waiting) - 1)


def watch_text(rule: str) -> Message:
    """What is said of the rule. Raises KeyError for a rule that does not exist."""
    # Most days there is nothing to say.
    from backcare_desktop.diary.watching import NUMBERS

    return message(f"watch.{rule}", number=NUMBERS[rule])
