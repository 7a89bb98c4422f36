"""docs/diary-format.md says what the code does: every matter, field, range, list, column and part."""

import csv
import io
import re
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from backcare_desktop.content import toml_file
from backcare_desktop.diary import faults, matters
from backcare_desktop.diary.entry import Entry
from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable
from backcare_desktop.store import backup_file, exchange
from backcare_desktop.store.ledger_file import SCHEMA, Locks
from backcare_desktop.store.own_routines import MOST_FILES

PAGE = (Path(__file__).parents[2] / "docs" / "diary-format.md").read_text("utf-8")
MATTERS = get_args(matters.Matter)
#: How a field is called in the file, where not as in the code.
CALLED = {"ended_ms": "ended_at"}
DEFAULTS: dict[object, str] = {None: "null", False: "false", "": '""', frozenset(): "[]"}


def table(title: str) -> dict[str, tuple[str, ...]]:
    """The rows of the first table under this title: the first column, then the others."""
    found = re.search(rf"^#+ {re.escape(title)}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, f"no section {title}"
    lines = [line for line in found.group(1).splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rows = {row[0].strip("`"): tuple(row[1:]) for row in cells}
    assert len(rows) == len(cells), f"a row stands twice under {title}"
    return rows


def default_of(field: "Field[object]") -> str:
    if field.default is MISSING:
        return ""
    return DEFAULTS.get(field.default, f"`{field.default}`")


@pytest.mark.parametrize("kind", MATTERS)
def test_every_matter_has_its_fields_with_their_defaults(kind: type[matters.Matter]) -> None:
    rows = table(kind.__name__)
    assert {name: told[1] for name, told in rows.items()} == {
        CALLED.get(field.name, field.name): default_of(field) for field in fields(kind)
    }


@pytest.mark.parametrize("kind", MATTERS)
def test_every_field_has_its_range_or_its_list_and_says_whether_it_may_be_null(
    kind: type[matters.Matter],
) -> None:
    rows = table(kind.__name__)
    for name, hint in get_type_hints(kind).items():
        told = rows[CALLED.get(name, name)][0]
        types = get_args(hint) or (hint,)
        assert (type(None) in types) == ("null" in told), name
        if int in types and name not in CALLED:
            least, most = faults._NUMBERS[name]
            assert told.startswith(f"{least} to {most}"), name
        known = faults._KINDS.get(kind.__name__) if name == "kind" else faults._IDS.get(name)
        if known is not None:
            assert re.findall(r"`([^`]+)`", told) == list(known), name


def test_no_matter_is_named_that_does_not_exist() -> None:
    within = PAGE.partition("### The envelope of each entry")[2].partition("## Reading in")[0]
    assert re.findall(r"^### (\w+)$", within, re.MULTILINE) == [kind.__name__ for kind in MATTERS]


def test_the_envelope_and_the_file_are_told() -> None:
    entry = Entry("a" * 32, 0, 0, matters.PainNow(1), 0)
    assert list(table("The envelope of each entry")) == list(exchange._plain(entry))[:4]
    assert set(table("The envelope of each entry")) == exchange._ENVELOPE
    assert list(table("The file")) == re.findall(r'"(\w+)": [^,}]+', exchange.to_json([], 0))
    assert f"`{exchange.FORMAT}`" in table("The file")["format"][0]
    assert f"## JSON, schema {exchange.SCHEMA}\n" in PAGE


def test_the_example_is_read_in() -> None:
    example = re.search(r"```json\n(\{\"format\".*?)```", PAGE, re.DOTALL)
    assert example is not None
    (entry,) = exchange.from_json(example.group(1))
    assert entry.matter == matters.PainNow(4)


def test_the_columns_and_the_longest_words_are_told() -> None:
    head = next(csv.reader(io.StringIO(exchange.to_csv([]))))
    assert list(table("CSV")) == head
    assert f"at most {faults.LONGEST_NAME}\ncharacters" in PAGE
    assert f"at most {faults.LONGEST_NOTE}." in PAGE


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Locks", Locks),
        ("Ledger", Ledger),
        ("AppliedCourse", Course),
        ("Held", Held),
        ("Unreadable", Unreadable),
    ],
)
def test_each_field_of_what_locks_is_told(title: str, kind: type[Locks | Ledger | Course | Held]) -> None:
    assert list(table(title)) == [field.name for field in fields(kind)]
    assert f"## Backup, schema {SCHEMA}\n" in PAGE


def test_each_part_of_a_backup_is_told_with_its_bound() -> None:
    rows = table("Backup, schema 1")
    assert list(rows) == [*backup_file._PARTS, "routines/NNN.toml"]
    bounds = [*backup_file._PARTS.values(), toml_file.LARGEST]
    assert [size(told[1]) for told in rows.values()] == bounds
    assert f"at most {MOST_FILES}" in rows["routines/NNN.toml"][0]
    assert f"A zip of more than {backup_file.LARGEST // 1024**2} MiB" in PAGE


def size(told: str) -> int:
    number, unit = told.split()
    return int(number) * {"KiB": 1024, "MiB": 1024**2}[unit]
