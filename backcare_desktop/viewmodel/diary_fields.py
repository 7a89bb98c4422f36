"""What can be told of each kind of entry, and how it is asked: one table for all forms.

Law: medicines have a page of their own. A field is an attribute of the matter; nothing has to be told but
what makes the entry what it is. What the program saw itself (how long, how often) can be corrected like the
rest: the diary is the person's own, and the ledger does not read it (SAFETY 1).
"""

from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.diary import matters

#: scale: 0 to 10. chips: one of a few numbers or names. count: a number that is always told. minutes:
#: the same, kept in ms. many: any of a few. leg: the same, and leads to the warning signs. flag: yes or
#: not. areas: on the back. end: whether it is over, and when. lines: words.
Sort = Literal["scale", "chips", "count", "minutes", "many", "leg", "flag", "areas", "end", "lines"]


@dataclass(frozen=True, slots=True)
class Field:
    """One question.

    choices: of chips and many; bounds: of count and minutes. words: family of the names of the choices.
    scale: family of the words below the numbers. unit: "hours" where what is kept in minutes is told in
    hours. must: it cannot be left open.
    """

    name: str
    sort: Sort
    choices: tuple[object, ...] = ()
    words: str = ""
    bounds: tuple[int, int] = (0, 0)
    unit: str = ""
    scale: str = ""
    must: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, under one heading; "" for none."""

    heading: str
    fields: tuple[Field, ...]


_PAIN: Final = "relief.pain"
_DAY_MIN: Final = 24 * 60
_HOURS: Final = tuple(range(13))
_WAKES: Final = (0, 1, 2, 3, 4, 5, 6, 8, 10)
_SAT: Final = (0, 60, 120, 180, 240, 300, 360, 420, 480, 600, 720)
_WALKED: Final = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180)
_PAINS: Final = (
    Field("pain_before", "scale", scale=_PAIN),
    Field("pain_after", "scale", scale=_PAIN),
)
_NOTE: Final = Group("", (Field("note", "lines"),))

FORMS: Final[dict[type, tuple[Group, ...]]] = {
    matters.PainNow: (Group("", (Field("level", "scale", scale=_PAIN, must=True), Field("after", "flag"))),),
    matters.Course: (Group("", (Field("contact_ms", "minutes", bounds=(0, _DAY_MIN)), *_PAINS)),),
    matters.Routine: (
        Group(
            "",
            (
                Field("length_ms", "minutes", bounds=(0, _DAY_MIN)),
                Field("holds", "count", bounds=(0, 200)),
                *_PAINS,
            ),
        ),
    ),
    matters.BreakCount: (
        Group("", tuple(Field(name, "count", bounds=(0, 500)) for name in ("offered", "taken", "missed"))),
    ),
    matters.Day: (
        Group(
            "pain",
            (Field("worst", "scale", scale=_PAIN), Field("average", "scale", scale=_PAIN)),
        ),
        Group(
            "night",
            (
                Field("sleep_h", "chips", _HOURS),
                Field("wakes", "chips", _WAKES),
                Field("woken_by_pain", "flag"),
            ),
        ),
        Group(
            "doing",
            (
                Field("sat_min", "chips", _SAT, unit="hours"),
                Field("walked_min", "chips", _WALKED),
                Field("work_missed", "flag"),
            ),
        ),
        Group("", (Field("stress", "scale", scale="diary.stress"),)),
        _NOTE,
    ),
    matters.Peg: (
        Group(
            "",
            (
                Field("pain", "scale", scale=_PAIN, must=True),
                Field("enjoyment", "scale", scale="diary.way", must=True),
                Field("activity", "scale", scale="diary.way", must=True),
            ),
        ),
    ),
    matters.Episode: (
        Group("", (Field("ended_ms", "end"),)),
        Group("where", (Field("areas", "areas"),)),
        Group(
            "how",
            (
                Field("onset", "chips", matters.ONSETS, "onset"),
                Field("triggers", "many", matters.TRIGGERS, "trigger"),
                Field("first", "chips", (True, False)),
            ),
        ),
        Group(
            "feel",
            (
                Field("qualities", "many", matters.QUALITIES, "quality"),
                Field("worst", "scale", scale=_PAIN),
                Field("leg", "leg", matters.LEG_SIGNS, "leg"),
            ),
        ),
        Group(
            "change",
            (
                Field("eases", "many", matters.EASES, "ease"),
                Field("worsens", "many", matters.WORSENS, "worsen"),
            ),
        ),
        Group("life", (Field("sleep_h", "chips", _HOURS), Field("stress", "scale", scale="diary.stress"))),
        _NOTE,
    ),
    matters.Activity: (
        Group(
            "",
            (
                Field("kind", "chips", matters.ACTIVITIES, "activity", must=True),
                Field("minutes", "count", bounds=(0, _DAY_MIN)),
            ),
        ),
    ),
    matters.Note: (Group("", (Field("text", "lines", must=True), Field("visit", "flag"))),),
}
