"""The diary as a file that other programs read: JSON out and in, CSV out.

Law: what comes in is taken whole or not at all; the error names the place. What goes out says which
schema it is of (docs/diary-format.md).
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final, get_args

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.faults import fault
from backcare_desktop.diary.matters import Matter
from backcare_desktop.store.codec import CodecError, decode, encode

FORMAT: Final = "backcare-diary"
#: Keys are added, never renamed, within a schema.
SCHEMA: Final = 1
_KINDS: Final = {kind.__name__: kind for kind in get_args(Matter)}
_ENVELOPE: Final = frozenset({"id", "at", "changed_at", "matter"})
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MS: Final = timedelta(milliseconds=1)
_HEAD: Final = ("date", "time", "zone", "matter", "level", "minutes", "name", "details", "id")

# JSON as it comes from outside has no static type.
Loose = Any


class ExchangeError(ValueError):
    """The file is not one of ours, or something in it cannot be so; the message names the place."""


def to_json(entries: Iterable[Entry], made_ms: int) -> str:
    """The whole file, one entry a line. made_ms: now, since 1970, UTC."""
    lines = ",\n".join(json.dumps(_plain(entry), ensure_ascii=False) for entry in entries)
    head = json.dumps({"format": FORMAT, "schema": SCHEMA, "made_at": _text(made_ms, 0)})
    return f'{head[:-1]}, "entries": [\n{lines}\n]}}\n'


def from_json(text: str) -> tuple[Entry, ...]:
    """The entries of a file that `to_json` wrote, here or elsewhere. Raises ExchangeError."""
    try:
        whole: Loose = json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise ExchangeError(f"not JSON: {error}") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ExchangeError("not a diary of this program")
    if type(whole.get("schema")) is not int or whole["schema"] < 1:
        raise ExchangeError("schema: no number")
    if whole["schema"] > SCHEMA:
        raise ExchangeError("schema: made by a newer version of the program")
    found: Loose = whole.get("entries")
    if not isinstance(found, list):
        raise ExchangeError("entries: no list")
    entries = tuple(_entry(value, f"entries[{number}]") for number, value in enumerate(found))
    if len({entry.id for entry in entries}) != len(entries):
        raise ExchangeError("entries: two have the same id")
    return entries


def to_csv(entries: Iterable[Entry]) -> str:
    """A table with a head, one row for each entry; what has no column of its own is in `details`."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_HEAD)
    for entry in entries:
        table.writerow([_cell(value) for value in _row(entry)])
    return out.getvalue()


def _plain(entry: Entry) -> dict[str, object]:
    told: dict[str, object] = json.loads(encode(entry.matter))
    matter = told.pop("is")
    return {
        "id": entry.id,
        "at": _text(entry.at_ms, entry.zone_ms),
        "changed_at": _text(entry.changed_ms, 0),
        "matter": matter,
        **{name: value for name, value in told.items() if name != "ended_ms"},
        **_ended(told, entry.zone_ms),
    }


def _ended(told: Mapping[str, Loose], zone_ms: int) -> dict[str, object]:
    if "ended_ms" not in told:
        return {}
    ended_ms = told["ended_ms"]
    return {"ended_at": None if ended_ms is None else _text(ended_ms, zone_ms)}


def _entry(value: Loose, where: str) -> Entry:
    if not isinstance(value, dict) or not value.keys() >= _ENVELOPE:
        raise ExchangeError(f"{where}: no entry")
    kind = _KINDS.get(value["matter"]) if isinstance(value["matter"], str) else None
    if kind is None:
        raise ExchangeError(f"{where}.matter: unknown")
    at_ms, zone_ms = _instant(value["at"], f"{where}.at")
    changed_ms, _ = _instant(value["changed_at"], f"{where}.changed_at")
    entry = Entry(_string(value["id"], where), at_ms, zone_ms, _matter(kind, value, where), changed_ms)
    wrong = fault(entry)
    if wrong:
        raise ExchangeError(f"{where}.{wrong}: cannot be so")
    return entry


def _matter(kind: type[Matter], value: Mapping[str, Loose], where: str) -> Matter:
    told = {name: told for name, told in value.items() if name not in _ENVELOPE}
    if "ended_at" in told:
        ended: Loose = told.pop("ended_at")
        told["ended_ms"] = None if ended is None else _instant(ended, f"{where}.ended_at")[0]
    try:
        return decode(kind, json.dumps({"is": kind.__name__, **_defaults(kind), **told}))
    except CodecError as error:
        raise ExchangeError(f"{where}: {error}") from error


def _defaults(kind: type[Matter]) -> dict[str, Loose]:
    """What a file of the same schema may lack, as it was written before the program knew of it."""
    plain = (field for field in fields(kind) if field.default is not MISSING)
    return {field.name: [] if field.default == frozenset() else field.default for field in plain}


def _string(value: Loose, where: str) -> str:
    if not isinstance(value, str):
        raise ExchangeError(f"{where}.id: no text")
    return value


def _text(at_ms: int, zone_ms: int) -> str:
    there = timezone(timedelta(milliseconds=zone_ms))
    return (_EPOCH + at_ms * _MS).astimezone(there).isoformat(timespec="milliseconds")


def _instant(value: Loose, where: str) -> tuple[int, int]:
    try:
        read = datetime.fromisoformat(value)
        zone = read.utcoffset()
    except (TypeError, ValueError) as error:
        raise ExchangeError(f"{where}: no time") from error
    if zone is None:
        raise ExchangeError(f"{where}: a time without its zone")
    return (read - _EPOCH) // _MS, zone // _MS


def _row(entry: Entry) -> tuple[object, ...]:
    there = timezone(timedelta(milliseconds=entry.zone_ms))
    local = (_EPOCH + entry.at_ms * _MS).astimezone(there)
    told = _plain(entry)
    details = {name: value for name, value in told.items() if name not in _ENVELOPE}
    level = details.pop("level", None)
    length_ms = details.pop("contact_ms", details.pop("length_ms", None))
    minutes = details.pop("minutes", None) if length_ms is None else round(length_ms / 60_000, 1)  # type: ignore[operator]
    name = details.pop("method", details.pop("routine", details.pop("name", "")))
    told_more = {key: value for key, value in details.items() if not _untold(value)}
    rest = json.dumps(told_more, ensure_ascii=False)
    zone = there.tzname(None)
    return (local.date(), local.strftime("%H:%M"), zone, told["matter"], level, minutes, name, rest, entry.id)


def _untold(value: object) -> bool:
    """Whether nothing was told there; no pain at all, 0, is something."""
    return value is None or value is False or value in ("", [])


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _once(pairs: list[tuple[str, Loose]]) -> dict[str, Loose]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a key stands twice")
    return told
