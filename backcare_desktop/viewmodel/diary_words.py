"""One entry of the diary in a line, and a second one for the rest.

Law: what was told is said as it was told, without a judgement; a change of pain is the person's own
rating and no effect of anything (clinical 9.2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Final

from backcare_desktop.diary import matters
from backcare_desktop.diary.watching import NUMBERS
from backcare_desktop.engine.methods import METHODS
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS
from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.viewmodel.diary_when import hours_text
from backcare_desktop.viewmodel.message import Message, Value, message
from backcare_desktop.viewmodel.watch import watch_text

#: Longer words of a person are shortened in the list; opened they are shown whole.
_LONGEST: Final = 160
#: What a course or a routine ended with that is said; of the rest the person took it off or stopped.
_ENDINGS: Final = {"unattended": "unattended", "sign": "sign", "off": "early", "stopped": "early"}
_HURT: Final = ("hurts", "pain")
#: The first level of each word (clinical 8): 1-3 mild, 4-6 moderate, 7-10 severe.
_LEVELS: Final = ((7, "severe"), (4, "moderate"), (1, "mild"), (0, "none"))


@dataclass(frozen=True, slots=True)
class Said:
    """line: what it is. more: the rest, one after the other. level: of pain, where it is about that alone."""

    line: Message
    more: tuple[Message, ...] = ()
    level: int | None = None


def pain_word(level: int) -> Message:
    """The word under this number of the scale (clinical 8)."""
    return message(f"relief.pain.{next(word for least, word in _LEVELS if level >= least)}")


def listed(parts: Iterable[Message]) -> Message | None:
    """All of these with commas between them; None for none."""
    whole: Message | None = None
    for part in reversed(list(parts)):
        whole = part if whole is None else message("diary.and", first=part, rest=whole)
    return whole


def shortened(text: str) -> str:
    """Words of a person for one line of the list."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"


def areas_words(areas: Iterable[str]) -> Message | None:
    """Where it is, from the top down; both sides of one place in one."""
    told = set(areas)
    parts: list[Message] = []
    for left in matters.AREAS[::2]:
        place = left.removesuffix("-left")
        sides = [side for side in ("left", "right") if f"{place}-{side}" in told]
        if sides:
            side = "both" if len(sides) > 1 else sides[0]
            parts.append(message(f"diary.area.{side}", place=message(f"diary.place.{place}")))
    return listed(parts)


def chosen_words(family: str, chosen: Iterable[str], order: Iterable[str]) -> Message | None:
    """What was ticked of a list, in the list's order."""
    told = set(chosen)
    return listed(message(f"diary.{family}.{name}") for name in order if name in told)


def method_words(name: str) -> Message:
    """The method of a course; of one that this program does not know, its own name as it came along."""
    return message(f"method.{name}") if name in METHODS else message("diary.own", text=name)


def said(matter: matters.Matter, titles: Mapping[str, str]) -> Said:
    """The entry in words. titles: of routines and relaxations by their id."""
    if isinstance(matter, matters.Routine):
        return _routine(matter, titles.get(matter.routine, "") or message("diary.routine.gone"))
    return _said(matter)


@singledispatch
def _said(matter: object) -> Said:
    raise TypeError(matter)


@_said.register
def _(matter: matters.PainNow) -> Said:
    more = (message("diary.more.after"),) if matter.after else ()
    line = message("diary.row.pain", level=matter.level, word=pain_word(matter.level))
    return Said(line, more, matter.level)


@_said.register
def _(matter: matters.Course) -> Said:
    line = message(f"diary.row.{matter.modality}", minutes=_minutes(matter.contact_ms))
    more = [method_words(matter.method), *_pains(matter.pain_before, matter.pain_after)]
    ending = _ENDINGS.get(matter.ending)
    more += [] if ending is None else [message(f"diary.ending.{ending}")]
    more += [message("diary.more.estimated")] if matter.estimated else []
    return Said(line, tuple(more))


def _routine(matter: matters.Routine, title: Value) -> Said:
    line = message("diary.row.routine", title=title, minutes=_minutes(matter.length_ms))
    ending = "done" if matter.ending == "done" else "hurt" if matter.ending in _HURT else "early"
    more = [] if ending == "done" else [message(f"diary.ending.{ending}")]
    return Said(line, (*more, *_pains(matter.pain_before, matter.pain_after)))


@_said.register
def _(matter: matters.BreakCount) -> Said:
    return Said(message("diary.row.breaks", taken=matter.taken, offered=matter.offered))


@_said.register
def _(matter: matters.Screening) -> Said:
    if not matter.yes:
        return Said(message("diary.row.screening.none"))
    marked = tuple(message(f"screen.question.{name}") for name in QUESTIONS if name in matter.yes)
    return Said(message("diary.row.screening.some", count=len(matter.yes)), marked)


@_said.register
def _(matter: matters.Day) -> Said:
    numbers = {
        name: getattr(matter, name)
        for name in ("worst", "average", "stress", "sleep_h", "wakes", "sat_min", "walked_min")
    }
    if matter.sat_min is not None:
        numbers["sat_min"] = hours_text(matter.sat_min)
    more = [message(f"diary.day.{name}", number=told) for name, told in numbers.items() if told is not None]
    flags = (("woken_by_pain", matter.woken_by_pain), ("work_missed", matter.work_missed))
    more += [message(f"diary.day.{name}") for name, told in flags if told]
    return Said(message("diary.row.day"), (*more, *_own(matter.note)))


@_said.register
def _(matter: matters.Peg) -> Said:
    names = (("pain", matter.pain), ("enjoyment", matter.enjoyment), ("activity", matter.activity))
    return Said(message("diary.row.peg"), tuple(message(f"diary.peg.{n}.told", level=v) for n, v in names))


@_said.register
def _(matter: matters.Episode) -> Said:
    leg = chosen_words("leg", matter.leg, matters.LEG_SIGNS)
    more = [
        areas_words(matter.areas),
        None if matter.onset is None else message(f"diary.onset.{matter.onset}"),
        chosen_words("trigger", matter.triggers, matters.TRIGGERS),
        chosen_words("quality", matter.qualities, matters.QUALITIES),
        None if leg is None else message("diary.leg.told", what=leg),
    ]
    return Said(message("diary.row.episode"), (*(part for part in more if part), *_own(matter.note)))


@_said.register
def _(matter: matters.Medicine) -> Said:
    what = " ".join(part for part in (matter.name, matter.strength) if part)
    more = (message("diary.own", text=matter.amount),) if matter.amount else ()
    return Said(message("diary.row.medicine", what=shortened(what)), more)


@_said.register
def _(matter: matters.Activity) -> Said:
    what = message(f"diary.activity.{matter.kind}")
    return Said(message("diary.row.activity", what=what, minutes=matter.minutes))


@_said.register
def _(matter: matters.Note) -> Said:
    more = (message("diary.more.visit"),) if matter.visit else ()
    return Said(message("diary.own", text=shortened(matter.text)), more)


@_said.register
def _(matter: matters.Watched) -> Said:
    # A diary that was brought along may know rules that this program does not.
    more = (watch_text(matter.rule),) if matter.rule in NUMBERS else ()
    return Said(message("diary.row.watched"), more)


def lasted(ms: int) -> Message:
    """How long an episode lasted, rounded down."""
    if ms >= DAY_MS:
        days = ms // DAY_MS
        return message("diary.lasted.day") if days == 1 else message("diary.lasted.days", days=days)
    hours = max(0, ms) // HOUR_MS
    return message("diary.lasted.hours", hours=hours) if hours else message("diary.lasted.less")


def _minutes(ms: int) -> int:
    """To the nearest minute: what lasted less than half of one is 0."""
    return (ms + MINUTE_MS // 2) // MINUTE_MS


def _pains(before: int | None, after: int | None) -> list[Message]:
    if before is not None and after is not None:
        return [message("diary.more.pains", before=before, after=after)]
    if before is not None:
        return [message("diary.more.before", before=before)]
    return [] if after is None else [message("diary.more.now", after=after)]


def _own(text: str) -> list[Message]:
    return [message("diary.own", text=shortened(text))] if text.strip() else []
