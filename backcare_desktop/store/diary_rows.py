"""An entry of the diary as a row of its table, and back.

Law: the body holds all of the matter; the columns beside it repeat what sums are made of, so that
nobody has to read ten years of bodies for a plot.
"""

import dataclasses
import json
from functools import lru_cache
from typing import Final, NamedTuple, get_args

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Matter
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.store.codec import CodecError, decode, encode

#: As they stand in the file.
COLUMNS: Final = (
    "id, at_ms, zone_ms, day, hour, kind, level, length_ms, amount, total, label, body, changed_ms, origin"
)
#: A place for each of them.
MARKS: Final = ", ".join("?" * 14)
#: Label of an episode that lasts.
LASTS: Final = "lasts"
_KINDS: Final[dict[str, type[Matter]]] = {kind.__name__: kind for kind in get_args(Matter)}


class Figures(NamedTuple):
    """The columns that sums are made of."""

    level: int | None = None
    length_ms: int | None = None
    amount: int | None = None
    total: int | None = None
    label: str = ""


class Row(NamedTuple):
    """One row of the table."""

    id: str
    at_ms: int
    zone_ms: int
    day: int
    hour: int
    kind: str
    level: int | None
    length_ms: int | None
    amount: int | None
    total: int | None
    label: str
    body: str
    changed_ms: int
    origin: int | None


def row_of(entry: Entry) -> Row:
    """The entry as it is written."""
    matter = entry.matter
    when = (entry.at_ms, entry.zone_ms, entry.day, entry.hour)
    rest = (encode(matter), entry.changed_ms, entry.origin)
    return Row._make((entry.id, *when, type(matter).__name__, *figures(matter), *rest))


def entry_of(row: Row) -> Entry:
    """The entry in the row. Raises CodecError where it is none of ours."""
    return Entry(row.id, row.at_ms, row.zone_ms, matter_of(row.body), row.changed_ms, row.origin)


@lru_cache(maxsize=4096)
def matter_of(body: str) -> Matter:
    """The matter in this JSON; what it did not know yet has its default. Raises CodecError."""
    try:
        found = json.loads(body)
        kind = _KINDS[found["is"]]
    except (ValueError, TypeError, KeyError) as error:
        raise CodecError(str(error)) from error
    for field in dataclasses.fields(kind):
        if field.name not in found and field.default is not dataclasses.MISSING:
            found[field.name] = json.loads(encode(field.default))
    return decode(kind, json.dumps(found))


def figures(matter: Matter) -> Figures:  # noqa: C901, PLR0911 - one flat case for each matter
    """The columns of this matter."""
    match matter:
        case matters.PainNow():
            return Figures(level=matter.level)
        case matters.Course():
            return Figures(length_ms=matter.contact_ms, label=matter.modality)
        case matters.Routine():
            return Figures(length_ms=matter.length_ms, amount=matter.holds, label=matter.routine)
        case matters.BreakCount():
            return Figures(amount=matter.taken, total=matter.offered)
        case matters.Day():
            return Figures(level=matter.worst, amount=matter.average)
        case matters.Peg():
            return Figures(level=matter.pain)
        case matters.Episode():
            return Figures(level=matter.worst, label=LASTS if matter.ended_ms is None else "")
        case matters.Activity():
            return Figures(length_ms=matter.minutes * MINUTE_MS, label=matter.kind)
        case matters.Medicine():
            return Figures(label=matter.kind)
        case matters.Watched():
            return Figures(label=matter.rule)
        case _:
            return Figures()
