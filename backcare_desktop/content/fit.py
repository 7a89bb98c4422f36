"""Tables of a TOML file made into checked structs, and what does not fit told in plain words.

Law: nothing is guessed, converted or left out in silence: an unknown key is an error, too.
"""

import re
from typing import Final, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from backcare_desktop.content.problem import ContentError, shortened, shown

S = TypeVar("S", bound=msgspec.Struct)

_PLACE: Final = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<place>[^`]*)`)?$", re.DOTALL)
_EXPECTED: Final = re.compile(r"^Expected `(?P<wanted>[^`]*)`(?:, got `(?P<found>[^`]*)`)?(?P<more>.*)$")
_FIELD: Final = re.compile(
    r"^Object (?P<what>missing required|contains unknown) field `(?P<key>.*)`$", re.DOTALL
)
_LENGTH: Final = re.compile(r"of length (?P<way><=|>=) (?P<number>\d+)$")
#: The types of a message in the words of somebody who writes such a file.
_KINDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "text in quotes",
    "bool": "true or false",
    "array": "a list in [ ]",
    "object": "a table",
    "date": "a date such as 2026-11-23",
}


def fit(kind: type[S], table: object, where: str) -> S:
    """The struct in the table. Raises ContentError with one line that begins with `where`."""
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as problem:
        raise ContentError([f"{where}: {_told(str(problem), kind, table)}"]) from problem
    # A number too large for the fields it is compared with.
    except OverflowError as problem:
        raise ContentError([f"{where}: a number is too large"]) from problem


def _told(message: str, kind: type[msgspec.Struct], table: object) -> str:
    found = _PLACE.match(message)
    what, place = (found["what"], found["place"] or "") if found else (message, "")
    field = _FIELD.match(what)
    if field is not None:
        return f"{_key(place)}{_about_field(field, kind)}"
    value = _value_at(table, place)
    expected = _EXPECTED.match(what)
    if expected is not None:
        what = f"{_at(place)} is {shown(value)}" if place else f"{shown(value)} stands here"
        return f"{what}; {_wanted(expected)} is wanted"
    if what.startswith("Invalid enum value"):
        return f"{_at(place)} = {shown(value)} is not known; known are {_choices(kind, place)}"
    # What a struct's own check said.
    return f"{_key(place)}{what}"


def _about_field(field: re.Match[str], kind: type[msgspec.Struct]) -> str:
    if field["what"].startswith("missing"):
        return f"{field['key']} is missing"
    known = ", ".join(kind.__struct_fields__)
    return f"{shortened(field['key'])} is no key here; known are {known}"


def _wanted(expected: re.Match[str]) -> str:
    """What would be right; a missing value may also stand for None, which no TOML file can say."""
    kinds = [part for part in expected["wanted"].split(" | ") if part != "null"]
    named = _KINDS["float"] if set(kinds) == {"int", "float"} else " or ".join(map(_kind_in_words, kinds))
    length = _LENGTH.search(expected["more"])
    if length is None:
        return named + expected["more"]
    return f"{named} with at {'most' if length['way'] == '<=' else 'least'} {length['number']} in it"


def _kind_in_words(kind: str) -> str:
    return _KINDS.get(kind, kind)


def _key(place: str) -> str:
    return f"{_at(place)}: " if place else ""


def _at(place: str) -> str:
    """`.stage[2].text[0]` as "stage 3: text 1"."""
    numbered = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", place)
    return numbered.removeprefix(".").replace(".", ": ").replace("[...]", "")


def _value_at(table: object, place: str) -> object:
    value = table
    for key, number in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", place):
        if key and isinstance(value, dict):
            value = value.get(key)
        elif number and isinstance(value, list):
            value = value[int(number)]
    return value


def _choices(kind: type[msgspec.Struct], place: str) -> str:
    """The words that the field at the place may hold; they are declared as its Literal."""
    names = re.findall(r"\.([^.\[\]]+)", place)
    hint = get_type_hints(kind).get(names[-1]) if names else None
    return ", ".join(str(choice) for choice in _literals(hint))


def _literals(hint: object) -> tuple[object, ...]:
    """The values of every Literal in the hint, however wrapped."""
    parts = get_args(hint)
    if get_origin(hint) is Literal:
        return parts
    return tuple(choice for part in parts for choice in _literals(part))
