"""The diary goes out and comes back the same; what is not ours changes nothing."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.faults import LONGEST_NAME, LONGEST_NOTE, fault, fault_of
from backcare_desktop.store.exchange import ExchangeError, from_json, to_csv, to_json

NOW_MS = 1_772_442_720_123
SCALE = st.integers(0, 10)
MAYBE = st.none() | SCALE
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
NAMES = st.sampled_from(("gel-pack", "first_day", "time-up"))


def some(of: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(of))


MATTERS: st.SearchStrategy[matters.Matter] = st.one_of(
    st.builds(matters.PainNow, SCALE, st.booleans()),
    st.builds(matters.Course, st.sampled_from(("cold", "heat")), NAMES, st.integers(0, DAY_MS), NAMES,
              st.none() | NAMES, st.booleans(), MAYBE, MAYBE),
    st.builds(matters.Routine, NAMES, st.integers(0, DAY_MS), st.integers(0, 99), NAMES, MAYBE, MAYBE),
    st.builds(matters.BreakCount, st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)),
    st.builds(matters.Screening, some(("A1", "B6", "C2"))),
    st.builds(matters.Day, MAYBE, MAYBE, MAYBE, st.none() | st.integers(0, 24), note=WORDS),
    st.builds(matters.Peg, SCALE, SCALE, SCALE),
    st.builds(
        matters.Episode, st.none() | st.integers(0, 84_000 * DAY_MS), some(matters.AREAS),
        st.none() | st.sampled_from(matters.ONSETS), some(matters.TRIGGERS), some(matters.QUALITIES),
        some(matters.EASES), some(matters.WORSENS), some(matters.LEG_SIGNS), worst=MAYBE, note=WORDS,
    ),
    st.builds(matters.Medicine, WORDS, st.sampled_from(matters.MEDICINE_KINDS), WORDS, WORDS, WORDS,
              st.none() | st.integers(0, 999), WORDS),
    st.builds(matters.Activity, st.sampled_from(matters.ACTIVITIES), st.integers(0, 1440)),
    st.builds(matters.Note, WORDS, st.booleans()),
    st.builds(matters.Watched, NAMES, NAMES, st.booleans()),
)  # fmt: skip
ENTRIES = st.builds(
    Entry,
    st.integers(0, 16**32 - 1).map(lambda number: f"{number:032x}"),
    st.integers(0, 84_000 * DAY_MS),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: minutes * 60_000),
    MATTERS,
    st.integers(0, 84_000 * DAY_MS),
)
ONE = Entry("a" * 32, NOW_MS, 3_600_000, matters.PainNow(4), NOW_MS)


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    """A good file of one entry in which this was changed."""
    whole = json.loads(to_json([ONE], NOW_MS))
    change(whole)
    return json.dumps(whole)


def test_every_matter_is_tried() -> None:
    assert len(get_args(matters.Matter)) == len(MATTERS.original_strategies)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", get_args(matters.Matter))
def test_every_field_has_a_name_of_its_own_and_its_bounds(kind: type[matters.Matter]) -> None:
    hints = get_type_hints(kind)
    assert not hints.keys() & {"id", "at", "changed_at", "matter"}
    far = {name: 10**15 for name, hint in hints.items() if int in (hint, *get_args(hint))}
    for name, value in far.items():
        told: dict[str, Any] = {other: "x" if hints[other] is str else frozenset() for other in hints}
        told |= dict.fromkeys(far, 0) | {name: value}
        assert fault_of(kind(**told)) != ""


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.id, max_size=5))
def test_what_went_out_comes_back(entries: list[Entry]) -> None:
    assert all(fault(entry) == "" for entry in entries)
    assert from_json(to_json(entries, NOW_MS)) == tuple(entries)


@given(st.lists(ENTRIES, max_size=3))
def test_the_table_has_a_row_for_each_entry_and_no_formula(entries: list[Entry]) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(entries))))
    assert len(rows) == len(entries) + 1
    assert {len(row) for row in rows} == {9}
    for row in rows[1:]:
        assert not any(cell.startswith(("=", "@", "+", "\t")) for cell in (row[6], row[7]))


def test_a_row_says_what_was_when_in_local_time() -> None:
    course = matters.Course("cold", "gel-pack", 930_000, pain_before=6)
    rows = list(csv.reader(io.StringIO(to_csv([Entry("b" * 32, NOW_MS, 3_600_000, course, 0)]))))
    details = '{"ending": "time-up", "modality": "cold", "pain_before": 6}'
    when = ["2026-03-02", "10:12", "UTC+01:00"]
    assert rows[1] == [*when, "Course", "", "15.5", "gel-pack", details, "b" * 32]


def test_no_pain_at_all_is_something_told_and_words_stay_words() -> None:
    peg = matters.Peg(0, 0, 3)
    assert '""activity"": 3, ""enjoyment"": 0, ""pain"": 0' in to_csv([Entry("b" * 32, 0, 0, peg, 0)])
    told = to_csv([Entry("b" * 32, 0, 0, matters.Day(worst=0, note="Rückweg"), 0)])
    assert '""worst"": 0' in told
    assert "Rückweg" in told


def test_a_name_that_a_spreadsheet_would_reckon_is_only_a_name() -> None:
    medicine = matters.Medicine("=1+1", "other")
    assert "'=1+1" in to_csv([Entry("b" * 32, 0, 0, medicine, 0)])


def test_a_file_from_before_a_field_existed_is_read() -> None:
    text = changed(lambda whole: whole["entries"][0].pop("after"))
    assert from_json(text)[0].matter == matters.PainNow(4)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a diary"),
        ('{"format": "other"}', "not a diary"),
        ('{"format": "backcare-diary", "schema": true}', "schema"),
        ('{"format": "backcare-diary", "schema": 2}', "newer"),
        ('{"format": "backcare-diary", "schema": 1}', "entries: no list"),
        ('{"format": "backcare-diary", "schema": 1, "schema": 1}', "twice"),
        ('{"format": "backcare-diary", "schema": NaN}', "NaN"),
        (changed(lambda whole: whole["entries"].append(3)), r"entries\[1\]: no entry"),
        (changed(lambda whole: whole["entries"].append(whole["entries"][0])), "same id"),
        (changed(lambda whole: whole["entries"][0].update(matter="Nothing")), r"\[0\].matter"),
        (changed(lambda whole: whole["entries"][0].update(matter=["PainNow"])), r"\[0\].matter"),
        (changed(lambda whole: whole["entries"][0].update(id="A" * 32)), r"\[0\].id"),
        (changed(lambda whole: whole["entries"][0].update(id=3)), r"\[0\].id"),
        (changed(lambda whole: whole["entries"][0].update(at="2026-03-02T10:00:00")), "without its zone"),
        (changed(lambda whole: whole["entries"][0].update(at=12)), r"\[0\].at: no time"),
        (changed(lambda whole: whole["entries"][0].update(at="1969-12-31T10:00:00Z")), r"\[0\].at"),
        (changed(lambda whole: whole["entries"][0].update(at="2026-03-02T10:00:00+23:59")), r"\[0\].zone"),
        (changed(lambda whole: whole["entries"][0].update(changed_at="9999-01-01T10:00:00Z")), "changed_at"),
        (changed(lambda whole: whole["entries"][0].update(level=11)), r"\[0\].level"),
        (changed(lambda whole: whole["entries"][0].update(level=True)), "level"),
        (changed(lambda whole: whole["entries"][0].update(level=4.0)), "level"),
        (changed(lambda whole: whole["entries"][0].update(level=None)), "level"),
        (changed(lambda whole: whole["entries"][0].update(more=1)), r"\[0\]"),
        (changed(lambda whole: whole["entries"][0].pop("level")), r"\[0\]"),
    ],
)
def test_what_is_not_ours_is_refused_with_its_place(text: str, place: str) -> None:
    with pytest.raises(ExchangeError, match=place):
        from_json(text)


@pytest.mark.parametrize(
    ("matter", "field"),
    [
        (matters.PainNow(-1), "level"),
        (matters.Course("warm", "x", 1), "modality"),
        (matters.Course("cold", "x", -1), "contact_ms"),
        (matters.Course("cold", "x" * (LONGEST_NAME + 1), 1), "method"),
        (matters.Routine("x", 8 * DAY_MS, 0, "done"), "length_ms"),
        (matters.Day(sleep_h=25), "sleep_h"),
        (matters.Day(note="x" * (LONGEST_NOTE + 1)), "note"),
        (matters.Episode(areas=frozenset({"nose"})), "areas"),
        (matters.Episode(onset="magic"), "onset"),
        (matters.Medicine("x", "magic"), "kind"),
        (matters.Activity("walk", 1441), "minutes"),
        (matters.Note("half a letter: \ud800"), "text"),
        (matters.Screening(frozenset({"x" * (LONGEST_NAME + 1)})), "yes"),
    ],
)
def test_a_matter_that_cannot_be_so_names_its_field(matter: matters.Matter, field: str) -> None:
    assert fault_of(matter) == field


def test_the_longest_words_still_go() -> None:
    assert fault_of(matters.Note("x" * LONGEST_NOTE)) == ""
    assert fault_of(matters.Medicine("x" * LONGEST_NAME, "other")) == ""
