"""The doctor's page, read off the report: what stands where, and in which words.

Law: one page that is read in a minute, details behind it (clinical 8); a section without anything to
say says so where its silence would mislead, and else is not there.
"""

from collections.abc import Iterator, Mapping
from typing import Final, get_args

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.happened import OFF_EARLY, RECOVERED
from backcare_desktop.diary.matters import (
    LEG_SIGNS,
    ONSETS,
    QUALITIES,
    Course,
    Episode,
    Note,
    Peg,
    Screening,
    Watched,
)
from backcare_desktop.diary.pains import DayPain
from backcare_desktop.diary.report import Report
from backcare_desktop.diary.uses import Use
from backcare_desktop.engine.guided.states import Ending
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.thermal.states import Cause
from backcare_desktop.viewmodel.calendar import day_text
from backcare_desktop.viewmodel.diary_words import areas_words, chosen_words, method_words, shortened
from backcare_desktop.viewmodel.hand_over import question
from backcare_desktop.viewmodel.message import Value, message
from backcare_desktop.viewmodel.paper import Paper, Section, Table, Words
from backcare_desktop.viewmodel.running import SIGNS
from backcare_desktop.viewmodel.screen import in_order
from backcare_desktop.viewmodel.watch import WAYS, watch_text

_MINUTE_MS: Final = 60_000
#: So many lines of one kind stand on the first page, which is read in a minute; those that are most frequent.
_MOST: Final = 6
#: Every ending that has words here; a diary that was brought along may know others.
ENDINGS: Final = frozenset({OFF_EARLY, RECOVERED, *get_args(Ending), *(cause.value for cause in Cause)})


def report_paper(report: Report, titles: Mapping[str, str], name: str = "") -> Paper:
    """The page of this report.

    titles: of the routines, by id. name: as the person typed it for the page, "" for none.
    """
    range_text = message("report.range", since=day_text(report.since_day), until=day_text(report.until_day))
    under: tuple[Value, ...] = (range_text, message("report.told"))
    if name:
        under = (message("report.name", who=name), *under)
    made = (
        _questions(report),
        _pain(report),
        _function(report),
        _triggers(report),
        _uses(report, titles),
        _medicines(report),
        _signs(report),
        _skin(report, _MOST),
    )
    behind = (
        _episodes(report),
        _weeks(report),
        _warnings(report),
        *_left_over(report),
        _said("report.notes", _own_words(report, visit=False)),
        _days(report),
    )
    return Paper(
        message("report.title"),
        under,
        _facts(report),
        tuple(section for section in made if section is not None),
        tuple(section for section in behind if section is not None),
        message("report.foot"),
    )


def _facts(report: Report) -> tuple[tuple[Value, Value], ...]:
    pain = report.pain
    if pain.median is None or pain.worst is None:
        return ()
    facts: list[tuple[Value, Value]] = [
        (message("report.hurting"), message("report.of-days", days=pain.hurting, told=len(pain.days))),
        (message("report.median"), message("report.of-ten", level=_number(pain.median))),
        (message("report.worst"), message("report.of-ten", level=str(pain.worst))),
    ]
    if pain.trend:
        facts.append((message("report.trend"), message(f"report.trend.{pain.trend}")))
    return tuple(facts)


def _pain(report: Report) -> Section | None:
    if not report.pain.days:
        return None
    told = message("report.pain.told", told=len(report.pain.days), asked=report.pain.asked)
    return Section(message("report.pain"), lines=((told,), (message("report.pain.key"),)), chart="pain")


def _function(report: Report) -> Section | None:
    function = report.function
    lines: list[Words] = []
    if function.pegs:
        lines.append((message("report.peg", **_peg(function.pegs[-1])),))
    if function.sleep_h is not None:
        lines.append((message("report.sleep", hours=_number(function.sleep_h)),))
    if function.noted:
        lines.append(
            (
                message("report.woken", nights=function.woken, told=function.noted),
                message("report.missed", days=function.missed),
            )
        )
    return Section(message("report.function"), lines=tuple(lines)) if lines else None


def _triggers(report: Report) -> Section | None:
    if not report.triggers:
        return None
    often = tuple(
        message("report.times", what=message(f"diary.trigger.{name}"), times=times)
        for name, times in report.triggers
    )
    return Section(message("report.triggers"), lines=(often,))


def _uses(report: Report, titles: Mapping[str, str]) -> Section | None:
    if not report.uses:
        return None
    head = ("report.use", "report.count", "report.minutes", "report.change", "report.early")
    most = sorted(report.uses, key=lambda use: -use.count)[:_MOST]
    table = Table(tuple(map(message, head)), tuple(_use(use, titles) for use in report.uses if use in most))
    return Section(message("report.uses"), lines=((message("report.uses.note"),),), table=table)


def _use(use: Use, titles: Mapping[str, str]) -> tuple[Words, ...]:
    change: Value = ""
    if use.change is not None:
        change = message("report.change.of", change=_signed(use.change), rated=use.rated)
    early = tuple(
        message("report.times", what=message(f"report.ending.{_ending(name)}"), times=times)
        for name, times in use.early
    )
    # A routine of one's own that is gone has no title any more.
    routine = use.kind == "routine"
    name: Value = titles.get(use.name, use.name) if routine else method_words(use.name)
    return ((name,), (str(use.count),), (str(round(use.length_ms / _MINUTE_MS)),), (change,), early)


def _ending(name: str) -> str:
    return name if name in ENDINGS else "other"


def _medicines(report: Report) -> Section | None:
    if not report.medicines:
        return None
    head = ("report.medicine", "report.strength", "report.days-used", "report.a-day", "report.most")
    rows = tuple(
        ((one.name.strip(),), (one.strength,), (str(one.days),), (_number(one.a_day),), (str(one.most),))
        for one in report.medicines[:_MOST]
    )
    return Section(message("report.medicines"), table=Table(tuple(map(message, head)), rows))


def _signs(report: Report) -> Section | None:
    if not report.signs:
        return None
    told = [entry for entry in report.signs if isinstance(entry.matter, Screening) and entry.matter.yes]
    if not told:
        none = message("report.signs.none", times=len(report.signs))
        return Section(message("report.signs"), lines=((none,),))
    lines = tuple(line for entry in reversed(told[-_MOST:]) for line in _sign(entry))
    return Section(message("report.signs"), lines=lines)


def _sign(entry: Entry) -> Iterator[Words]:
    """The day, and each question on a line of its own."""
    if isinstance(entry.matter, Screening):
        yield (message("report.on", day=day_text(entry.day)),)
        for name in in_order(entry.matter.yes):
            yield (message("report.bullet", text=question(name)),)


def _skin(report: Report, most: int) -> Section | None:
    """most: so many, the last ones."""
    lines = tuple(
        (
            message(
                "report.skin.one",
                day=day_text(entry.day),
                sign=_skin_sign(entry.matter),
                method=method_words(entry.matter.method),
            ),
        )
        for entry in report.skin[-most:]
        if isinstance(entry.matter, Course)
    )
    return Section(message("report.skin"), lines=lines) if lines else None


def _skin_sign(course: Course) -> Value:
    known = course.sign in SIGNS[Modality(course.modality)]
    return message(f"skin.{course.modality}.{course.sign}" if known else "sign.other")


def _questions(report: Report) -> Section | None:
    """The last ones, each in a line or two, where they would crowd out what else is read in a minute."""
    asked = _own_words(report, visit=True)
    if not _crowded(asked):
        return _said("report.questions", asked)
    return _said("report.questions", (*map(shortened, asked[-_MOST:]), message("report.whole-behind")))


def _left_over(report: Report) -> Iterator[Section | None]:
    """Whole, what the first page has no room for."""
    asked = _own_words(report, visit=True)
    if _crowded(asked):
        yield _said("report.questions", asked)
    if len(report.skin) > _MOST:
        yield _skin(report, len(report.skin))


def _own_words(report: Report, *, visit: bool) -> tuple[str, ...]:
    """Notes, or questions for the visit."""
    notes = (entry.matter for entry in report.notes)
    return tuple(note.text for note in notes if isinstance(note, Note) and note.visit is visit)


def _crowded(asked: tuple[str, ...]) -> bool:
    return len(asked) > _MOST or any(shortened(text) != " ".join(text.split()) for text in asked)


def _said(heading: str, texts: tuple[Value, ...]) -> Section | None:
    lines = tuple((message("report.bullet", text=text),) for text in texts)
    return Section(message(heading), lines=lines) if lines else None


def _episodes(report: Report) -> Section | None:
    lines = tuple(
        _episode(entry, entry.matter) for entry in report.episodes if isinstance(entry.matter, Episode)
    )
    return Section(message("report.episodes"), lines=lines) if lines else None


def _episode(entry: Entry, episode: Episode) -> Words:
    since = day_text(entry.day)
    if episode.ended_ms is None:
        lasted = message("report.episode.lasts", since=since)
    else:
        until = day_text(entry.day_at(episode.ended_ms))
        lasted = message("report.episode.over", since=since, until=until)
    onset = () if episode.onset is None else (episode.onset,)
    words = (
        areas_words(episode.areas),
        chosen_words("onset", onset, ONSETS),
        chosen_words("quality", episode.qualities, QUALITIES),
        chosen_words("leg", episode.leg, LEG_SIGNS),
        None if episode.worst is None else message("report.episode.worst", level=episode.worst),
        episode.note,
    )
    return (lasted, *(word for word in words if word))


def _weeks(report: Report) -> Section | None:
    pegs = [(entry, entry.matter) for entry in report.function.pegs if isinstance(entry.matter, Peg)]
    if not pegs:
        return None
    head = ("report.date", "report.peg.pain", "report.peg.enjoyment", "report.peg.activity")
    rows = tuple(
        ((day_text(entry.day),), (str(peg.pain),), (str(peg.enjoyment),), (str(peg.activity),))
        for entry, peg in pegs
    )
    return Section(message("report.pegs"), table=Table(tuple(map(message, head)), rows))


def _warnings(report: Report) -> Section | None:
    lines = tuple(
        (message("report.pointed", day=day_text(entry.day), text=watch_text(entry.matter.rule)),)
        for entry in report.warnings
        # One that a later version says has no words here.
        if isinstance(entry.matter, Watched) and entry.matter.rule in WAYS
    )
    return Section(message("report.warnings"), lines=lines) if lines else None


def _days(report: Report) -> Section | None:
    if not report.pain.days:
        return None
    head = ("report.date", "report.day.worst", "report.day.median", "report.day.told")
    rows = tuple(map(_day, report.pain.days))
    return Section(message("report.days"), table=Table(tuple(map(message, head)), rows))


def _day(day: DayPain) -> tuple[Words, ...]:
    told = " ".join(map(str, day.levels))
    return ((day_text(day.day),), (str(day.worst),), (_number(day.median),), (told,))


def _peg(entry: Entry) -> dict[str, Value]:
    peg = entry.matter
    assert isinstance(peg, Peg)  # noqa: S101 - the report holds none but these
    return {
        "pain": peg.pain,
        "enjoyment": peg.enjoyment,
        "activity": peg.activity,
        "day": day_text(entry.day),
    }


def _number(value: float) -> str:
    """With one digit behind the point, and none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def _signed(value: float) -> str:
    number = _number(abs(value))
    if number == "0":
        return number
    return f"+{number}" if value > 0 else f"−{number}"
