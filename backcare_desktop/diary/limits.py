"""The numbers that the diary watches, each with its reason and its source (clinical 10).

Law: they lock nothing. `default` is when something is said first, `hard` when it is said firmly; those
of heat and cold are the engine's own and have no second copy here.
"""

from typing import Final

from backcare_desktop.engine import limits as engine
from backcare_desktop.engine.limits import Bound, Limit, Unit

_ALL: Final = (
    Limit(
        "episode.see_clinician_day",
        4,
        14,
        Bound.AT_MOST,
        Unit.DAYS,
        "A spasm that lasts longer than a few days is a reason to have it looked at.",
        "NHS few weeks S32; CSP a week S31; the article's few days are the safer",
    ),
    Limit(
        "redflag.recheck_every",
        7,
        7,
        Bound.AT_MOST,
        Unit.DAYS,
        "Warning signs can come later: they are asked again each week and with each new episode.",
        "S42 S43 S44; the week is a margin of ours",
    ),
    Limit(
        "meds.pain_days_prompt",
        3,
        10,
        Bound.AT_MOST,
        Unit.DAYS,
        "Pain medicine for many days in a row can harm the stomach and hide what is wrong.",
        "S49 US 10 days; S52 NHS 10; S54 codeine 3",
    ),
    Limit(
        "meds.nsaid_duplicate_warn",
        24,
        24,
        Bound.AT_LEAST,
        Unit.HOURS,
        "Two of the same family within a day raise the risk of stomach bleeding.",
        "S49 S50 S52",
    ),
)

LIMITS: Final = {limit.name: limit for limit in _ALL}
#: The third time in half a year (clinical 5.3, C3; S42).
EPISODES: Final = 3
EPISODES_DAYS: Final = 183
#: A jump of the pain that asks for the warning signs at once (clinical 5.3), in points of the scale.
PAIN_JUMP: Final = 3


def first(name: str) -> int:
    """What is said first at, in the limit's unit. Raises KeyError for an unknown name."""
    return int(_limit(name).default)


def firm(name: str) -> int:
    """What is said firmly at, in the limit's unit. Raises KeyError for an unknown name."""
    return int(_limit(name).hard)


def _limit(name: str) -> Limit:
    return LIMITS[name] if name in LIMITS else engine.LIMITS[name]
