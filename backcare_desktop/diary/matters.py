"""What one entry of the diary can be about: one frozen dataclass for each.

Law: a matter says what was told or what happened, never what it means. Levels are whole numbers from
0 to 10 (clinical 8, the numeric rating scale); lengths are milliseconds; ids are those of the engine
and the content; words are the person's own. None is "not told".
"""

from dataclasses import dataclass
from typing import Final

#: The scale of pain, stress and the three PEG questions (clinical 8; PEG: Krebs 2009).
SCALE: Final = range(11)
#: What can be pointed at on the back (clinical 8, "side/area"); sides are the person's own.
AREAS: Final = tuple(
    f"{place}-{side}"
    for place in ("upper", "middle", "low", "buttock", "thigh", "calf")
    for side in ("left", "right")
)
#: How an episode began (clinical 8, "how it began").
ONSETS: Final = ("lifting", "twist", "sitting", "sport", "stress", "woke", "nothing", "accident")
#: What may have set it off: the article's four first, then the others (clinical 8, "trigger list").
TRIGGERS: Final = (
    "strain",
    "posture",
    "inactivity",
    "stress",
    "sleep",
    "drive",
    "cold",
    "dehydration",
    "period",
    "new-things",
    "unknown",
)
#: What it feels like (clinical 8, "quality").
QUALITIES: Final = ("grip", "stab", "ache", "burn")
#: What eases it, and what makes it worse (clinical 8).
EASES: Final = ("cold", "heat", "lying", "walking", "stretching", "breathing", "medicine", "nothing")
WORSENS: Final = ("sitting", "standing", "walking", "bending", "coughing", "lying")
#: What a leg feels (clinical 5.3, A5 and B6: asked here to be told, judged by the warning signs alone).
LEG_SIGNS: Final = ("pain", "tingling", "numbness", "weakness")
#: What a medicine is logged as: the engine's kinds, and two that only the diary tells apart; to the
#: engine an opioid is "sedating" (clinical 6.2, 7) and paracetamol is "other".
MEDICINE_KINDS: Final = ("nsaid", "paracetamol", "opioid", "sedating", "topical-heat", "other")
#: Kinds of a week's activity.
ACTIVITIES: Final = ("walk", "swim", "yoga", "core", "rest", "other")


@dataclass(frozen=True, slots=True)
class PainNow:
    """Pain at this moment. after: asked five minutes after a session."""

    level: int
    after: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A course of cold or heat that ended.

    ending: the engine's `Cause` value, or "off" where the person took it off early. sign: the skin
    sign that ended it. estimated: the program could not watch all of it.
    """

    modality: str
    method: str
    contact_ms: int
    ending: str = "time-up"
    sign: str | None = None
    estimated: bool = False
    pain_before: int | None = None
    pain_after: int | None = None


@dataclass(frozen=True, slots=True)
class Routine:
    """A routine or a relaxation that ended. holds: how many were held to their end. ending: the engine's."""

    routine: str
    length_ms: int
    holds: int
    ending: str
    pain_before: int | None = None
    pain_after: int | None = None


@dataclass(frozen=True, slots=True)
class BreakCount:
    """The posture breaks of one day so far; one entry for each day."""

    offered: int
    taken: int
    missed: int


@dataclass(frozen=True, slots=True)
class Screening:
    """The warning signs were answered. yes: ids of clinical 5.3 with "yes" or "not sure"."""

    yes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Day:
    """One day looked back at; one entry for each day (clinical 8, "daily").

    sat_min, walked_min: minutes. sleep_h: hours; wakes: how often. work_missed: a day off.
    """

    worst: int | None = None
    average: int | None = None
    stress: int | None = None
    sleep_h: int | None = None
    wakes: int | None = None
    sat_min: int | None = None
    walked_min: int | None = None
    work_missed: bool = False
    woken_by_pain: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Peg:
    """The weekly three questions, 0 to 10: average pain, enjoyment of life, general activity (Krebs 2009)."""

    pain: int
    enjoyment: int
    activity: int


@dataclass(frozen=True, slots=True)
class Episode:
    """A time of spasm or pain with a beginning; the entry's own instant is when it began.

    ended_ms: on the wall clock, None while it lasts. areas, onset, triggers, qualities, eases, worsens,
    leg: ids of the lists above.
    """

    ended_ms: int | None = None
    areas: frozenset[str] = frozenset()
    onset: str | None = None
    triggers: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    eases: frozenset[str] = frozenset()
    worsens: frozenset[str] = frozenset()
    leg: frozenset[str] = frozenset()
    first: bool | None = None
    worst: int | None = None
    stress: int | None = None
    sleep_h: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Medicine:
    """A medicine that was taken. The program never proposes one (clinical 6.1).

    name, strength, amount: as typed. kind: of MEDICINE_KINDS. ingredient: as typed, where told.
    interval_min, day_max: minutes between two and the most in 24 h, as the person copied them from the
    pack; they go with the medicine from one entry to the next (clinical 6.1).
    """

    name: str
    kind: str
    strength: str = ""
    amount: str = ""
    ingredient: str = ""
    interval_min: int | None = None
    day_max: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """Something active that was done. kind: of ACTIVITIES."""

    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Note:
    """Words of one's own. visit: a question for the next visit."""

    text: str
    visit: bool = False


@dataclass(frozen=True, slots=True)
class Watched:
    """The program said this, once (clinical 5.3 C, 6.2).

    rule: its id in `watching.RULES`. about: the entry it was about, "" for none. read: the person has
    read it.
    """

    rule: str
    about: str = ""
    read: bool = False


Matter = (
    PainNow
    | Course
    | Routine
    | BreakCount
    | Screening
    | Day
    | Peg
    | Episode
    | Medicine
    | Activity
    | Note
    | Watched
)
