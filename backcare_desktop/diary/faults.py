"""What is wrong with an entry that somebody else wrote.

Law: unknown means refused. A matter is taken as it is or not at all; nothing is put right silently.
"""

from collections.abc import Collection
from typing import Final

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import (
    ACTIVITIES,
    AREAS,
    EASES,
    LEG_SIGNS,
    MEDICINE_KINDS,
    ONSETS,
    QUALITIES,
    SCALE,
    TRIGGERS,
    WORSENS,
    Matter,
)

#: An entry is of this time: after 1970 and before the year 2200.
_LATEST_MS: Final = 84_000 * DAY_MS
#: Local time is at most so far from UTC (the furthest zones are 12 h behind and 14 h ahead).
_FURTHEST_MS: Final = 14 * DAY_MS // 24
#: Words of one's own, and names: more is no note but a mistake.
LONGEST_NOTE: Final = 4_000
LONGEST_NAME: Final = 120
_LONG: Final = frozenset({"note", "text"})
_ID_LENGTH: Final = 32

#: Whole numbers, by the name of the field: from, to. On the scale: pain, stress, the weekly questions.
_SCALE: Final = (SCALE[0], SCALE[-1])
_NUMBERS: Final = {
    **dict.fromkeys(("level", "pain_before", "pain_after", "worst", "average", "stress"), _SCALE),
    **dict.fromkeys(("pain", "enjoyment", "activity"), _SCALE),
    **dict.fromkeys(("contact_ms", "length_ms"), (0, 7 * DAY_MS)),
    **dict.fromkeys(("sat_min", "walked_min", "minutes"), (0, 24 * 60)),
    **dict.fromkeys(("offered", "taken", "missed", "holds"), (0, 10_000)),
    "interval_min": (0, 7 * 24 * 60),
    "sleep_h": (0, 24),
    "wakes": (0, 99),
    "ended_ms": (0, _LATEST_MS),
}
#: Ids, by the name of the field.
_IDS: Final[dict[str, Collection[str]]] = {
    "areas": AREAS,
    "onset": ONSETS,
    "triggers": TRIGGERS,
    "qualities": QUALITIES,
    "eases": EASES,
    "worsens": WORSENS,
    "leg": LEG_SIGNS,
    "modality": ("cold", "heat"),
}
#: The same, where the name means something else in each matter.
_KINDS: Final[dict[str, Collection[str]]] = {"Medicine": MEDICINE_KINDS, "Activity": ACTIVITIES}


def fault(entry: Entry) -> str:
    """The field that cannot be so, "" where all can."""
    if len(entry.id) != _ID_LENGTH or not set(entry.id) <= set("0123456789abcdef"):
        return "id"
    if not 0 <= entry.at_ms <= _LATEST_MS:
        return "at"
    if not 0 <= entry.changed_ms <= _LATEST_MS:
        return "changed_at"
    if not -_FURTHEST_MS <= entry.zone_ms <= _FURTHEST_MS:
        return "zone"
    return fault_of(entry.matter)


def fault_of(matter: Matter) -> str:
    """The field of the matter that cannot be so, "" where all can."""
    for name in type(matter).__dataclass_fields__:
        value: object = getattr(matter, name)
        if not _may_be(type(matter).__name__, name, value):
            return name
    return ""


def _may_be(kind: str, name: str, value: object) -> bool:
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, int):
        least, most = _NUMBERS[name]
        return least <= value <= most
    known = _KINDS.get(kind, ()) if name == "kind" else _IDS.get(name)
    if isinstance(value, frozenset):
        return value <= set(known) if known is not None else all(map(_short, value))
    if known is not None:
        return value in known
    return _text(value, LONGEST_NOTE if name in _LONG else LONGEST_NAME)


def _short(word: object) -> bool:
    return _text(word, LONGEST_NAME)


def _text(value: object, longest: int) -> bool:
    """Whether it is a text that is not too long and can be written down: halves of letters cannot."""
    if not isinstance(value, str) or len(value) > longest:
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in value)
