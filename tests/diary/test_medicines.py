"""What is said of medicines: the warnings of clinical 6.2, each at its boundary, and none that blocks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.diary.amounts import Amount, amount_of, more, total
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.ingredients import known, plain
from backcare_desktop.diary.locking import lock_of
from backcare_desktop.diary.matters import MEDICINE_KINDS, Medicine, Note
from backcare_desktop.diary.medicines import Warned, warnings
from backcare_desktop.diary.totals import totals
from backcare_desktop.engine.answers import MEDICINE_KINDS as ENGINE_KINDS
from tests.diary.told import HOUR_MS, IBUPROFEN, MINUTE_MS, START_MS, days_of, told

NOBODY: frozenset[str] = frozenset()


def ids(entry: Entry, *others: Entry, profile: frozenset[str] = NOBODY) -> list[str]:
    """What is said of the entry, by id."""
    return [warned.id for warned in warnings(entry, others, profile)]


def pack(amount: str = "1 tablet", most: str = "", interval_min: int | None = None) -> Medicine:
    """A medicine of no family with numbers copied from its pack."""
    return Medicine("Brand", "other", amount=amount, day_max=most, interval_min=interval_min)


# ------------------------------------------------------------------------------------ two, and twice the same


@pytest.mark.parametrize("direction", [1, -1])
def test_two_of_the_family_within_a_day(direction: int) -> None:
    first = told(IBUPROFEN)
    for name, kind in (("Naproxen", "nsaid"), ("Aspirin", "other"), ("Voltarol", "other"), ("Own", "nsaid")):
        near = told(Medicine(name, kind), START_MS + direction * (DAY_MS - 1))
        assert Warned("two-nsaids", "Ibuprofen") in warnings(near, [first], NOBODY)
        assert Warned("two-nsaids", name) in warnings(first, [near], NOBODY)
        far = told(Medicine(name, kind), START_MS + direction * DAY_MS)
        assert "two-nsaids" not in ids(far, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ibuprofen 400 mg", "Nurofen"),
        ("IBUPROFÈNE", "advil"),
        ("Paracetamol", "Tylenol"),
        ("Panadol", "acetaminophen 500mg"),
        ("Co-codamol 8/500", "paracetamol"),
        ("Lemsip Max", "Panadol"),
        ("Excedrin", "Aspirin"),
        ("Codeine", "Nurofen Plus"),
    ],
)
def test_the_same_ingredient_under_two_names(one: str, other: str) -> None:
    second = told(Medicine(other, "other"), START_MS + HOUR_MS)
    assert Warned("same-ingredient", one) in warnings(second, [told(Medicine(one, "other"))], NOBODY)


def test_the_same_ingredient_as_the_person_typed_it() -> None:
    first = told(Medicine("Blue ones", "other", ingredient="Metamizole"))
    second = told(Medicine("Drops", "other", ingredient="metamizole 500 mg"), START_MS + HOUR_MS)
    assert "same-ingredient" in ids(second, first)
    assert "same-ingredient" not in ids(told(Medicine("Drops", "other")), first)
    classed = told(Medicine("White ones", "paracetamol"), START_MS)
    assert "same-ingredient" in ids(classed, told(Medicine("Calpol", "other")))


def test_the_same_medicine_again_is_no_second_one() -> None:
    again = told(replace(IBUPROFEN, name="ibuprofen 400mg"), START_MS + 6 * HOUR_MS)
    said = ids(again, told(IBUPROFEN))
    assert "two-nsaids" not in said
    assert "same-ingredient" not in said


def test_a_name_that_is_not_known_means_nothing() -> None:
    assert known("Vitamin D") == known("") == known("Somatropin") == frozenset()
    assert ids(told(Medicine("Vitamin D", "other")), told(Medicine("Magnesium", "other"))) == []


def test_strengths_and_signs_tell_no_medicines_apart() -> None:
    assert plain("Ibuprofén 400 mg!") == plain("ibuprofen 200mg") == "ibuprofen"
    assert plain("Diclo 5 gel") == "diclo gel"


# -------------------------------------------------------------------------------- what the person copied


def test_before_the_interval_that_was_copied() -> None:
    first = told(pack())
    own = pack(interval_min=360)
    early = told(own, START_MS + 6 * HOUR_MS - 1)
    assert Warned("before-interval", number=360) in warnings(early, [first], NOBODY)
    assert "before-interval" not in ids(told(own, START_MS + 6 * HOUR_MS), first)
    # Told later, of an earlier time: as near to the one that was there.
    assert "before-interval" in ids(told(own, START_MS - HOUR_MS), first)
    assert "before-interval" not in ids(told(own, START_MS))


def test_over_the_maximum_that_was_copied() -> None:
    others = [told(pack("2 tablets"), START_MS + hours * HOUR_MS) for hours in (0, 8)]
    fourth = START_MS + 16 * HOUR_MS
    assert "over-maximum" not in ids(told(pack("2 tablets", "6 tablets"), fourth), *others)
    assert Warned("over-maximum", "6 tablets") in warnings(
        told(pack("2½ tablets", "6 tablets"), fourth), others, NOBODY
    )
    # A full day after the first it is not in the 24 h any more.
    assert "over-maximum" not in ids(told(pack("2½", "6"), START_MS + DAY_MS), *others)
    # Told later, of a time before the others: the 24 h that end later count as well.
    assert "over-maximum" in ids(told(pack("2,5", "6"), START_MS - HOUR_MS), *others)


@pytest.mark.parametrize(
    ("amount", "most"), [("400 mg", "6 tablets"), ("a spoon", "6 tablets"), ("1", "not many")]
)
def test_what_cannot_be_added_up_is_said(amount: str, most: str) -> None:
    assert "maximum-unsure" in ids(told(pack(amount, most), START_MS + HOUR_MS), told(pack("1 tablet")))


def test_no_maximum_no_word_of_it() -> None:
    assert ids(told(pack("99 tablets"))) == []


# --------------------------------------------------------------------------------------- days, and the person


@pytest.mark.parametrize(("days", "said"), [(2, None), (3, "days-pharmacist"), (10, "days-doctor")])
def test_days_in_a_row(days: int, said: str | None) -> None:
    *before, last = days_of(IBUPROFEN, days)
    found = [one for one in warnings(last, before, NOBODY) if one.id.startswith("days-")]
    assert found == ([] if said is None else [Warned(said, number=days)])


def test_a_day_told_later_closes_the_row() -> None:
    first, middle, last = days_of(IBUPROFEN, 3)
    assert "days-pharmacist" in ids(middle, first, last)
    assert "days-pharmacist" not in ids(last, first)


def test_the_stomach_warning_comes_on_the_third_day_and_with_a_profile_at_once() -> None:
    first, second, third = days_of(IBUPROFEN, 3)
    assert "stomach" not in ids(second, first)
    assert "stomach" in ids(third, first, second)
    for condition in ("over_65", "blood_thinner"):
        assert "stomach" in ids(first, profile=frozenset({condition}))
    paracetamol = days_of(Medicine("Panadol", "paracetamol"), 3)
    assert "stomach" not in ids(*reversed(paracetamol), profile=frozenset({"over_65"}))


def test_check_first_is_said_with_the_first_of_the_family_and_always_where_the_profile_has_it() -> None:
    first, second = days_of(IBUPROFEN, 2)
    assert "check-first" in ids(first, second)
    assert "check-first" not in ids(second, first)
    for condition in ("heart_disease", "high_blood_pressure", "pregnant", "lung_disease"):
        assert "check-first" in ids(second, first, profile=frozenset({condition}))


@pytest.mark.parametrize(
    ("medicine", "said"),
    [
        (Medicine("Robaxin", "sedating"), "sedating"),
        (Medicine("Own", "opioid"), "sedating"),
        (Medicine("Valium", "other"), "maybe-sedating"),
        (Medicine("Nurofen Plus", "nsaid"), "maybe-sedating"),
        (Medicine("Balm", "topical-heat"), "rub"),
        (Medicine("Tiger Balm", "other"), "maybe-rub"),
        (Medicine("Methyl salicylate cream", "other"), "maybe-rub"),
    ],
)
def test_sleepy_ones_and_rubs(medicine: Medicine, said: str) -> None:
    assert said in ids(told(medicine))


def test_another_matter_has_no_warning() -> None:
    assert warnings(told(Note("ibuprofen")), [], NOBODY) == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ibuprofen", "Aleve", "Panadol", "Valium", "Brand", ""]),
            st.sampled_from(MEDICINE_KINDS),
            st.integers(0, 20 * 24 * 60),
            st.sampled_from(["", "1", "2 tablets", "400 mg", "a few"]),
            st.sampled_from(["", "4 tablets"]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_warnings_and_totals_take_whatever_was_logged(rows: list[tuple[str, str, int, str, str]]) -> None:
    entries = [
        told(Medicine(name, kind, amount=amount, day_max=most, interval_min=240), START_MS + at * MINUTE_MS)
        for name, kind, at, amount, most in rows
    ]
    for entry in entries:
        said = warnings(entry, entries, NOBODY)
        assert len(set(said)) == len(said)
        assert set(warnings(entry, entries[::-1], NOBODY)) == set(said)
    now_ms = START_MS + 20 * DAY_MS
    day = [entry for entry in entries if now_ms - DAY_MS < entry.at_ms]
    assert sum(one.times for one in totals(entries, now_ms)) == len(day)


# ------------------------------------------------------------------------------------- locks, totals, amounts


def test_what_makes_sleepy_locks_as_the_engine_knows_it() -> None:
    locks = {kind: lock_of(told(Medicine("Own", kind))) for kind in MEDICINE_KINDS}
    assert {kind: lock.limit for kind, lock in locks.items() if lock is not None} == {
        "opioid": "thermal.sedation_block",
        "sedating": "thermal.sedation_block",
        "topical-heat": "heat.topical_block",
    }
    assert {lock.kind for lock in locks.values() if lock is not None} <= set(ENGINE_KINDS)
    assert lock_of(told(Note("Valium"))) is None


def test_the_last_day_by_medicine() -> None:
    now_ms = START_MS + DAY_MS
    entries = [
        told(pack("2 tablets", interval_min=240), START_MS),
        told(pack("2 tablets", interval_min=240), START_MS + 1),
        told(pack("1 Tablet", interval_min=360), now_ms - HOUR_MS),
        told(Medicine("Panadol", "paracetamol", amount="a few"), now_ms),
        told(Medicine("Panadol", "paracetamol"), now_ms + 1),
    ]
    panadol, brand = totals(entries, now_ms)
    assert (panadol.times, panadol.amount, panadol.passes_ms) == (1, "", None)
    assert (brand.times, brand.amount, brand.unit) == (2, "3", "tablet")
    assert brand.passes_ms == now_ms + 5 * HOUR_MS
    assert brand.last == entries[2]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("2", Amount(2000)),
        (" 2 Tablets ", Amount(2000, "tablet")),
        ("1,5 ml", Amount(1500, "ml")),
        ("½ tab.", Amount(500, "tab")),
        ("1½", Amount(1500)),
        ("400mg", Amount(400000, "mg")),
        ("", None),
        ("two", None),
        ("2 x 400 mg", None),
        ("1.2.3", None),
        (".5", None),
        ("1234567", None),
        ("-1", None),
    ],
)
def test_amounts_are_read_as_people_type_them(typed: str, amount: Amount | None) -> None:
    assert amount_of(typed) == amount


def test_amounts_of_two_kinds_are_not_added() -> None:
    assert total(["1 tablet", "2 tablets", "", "1"]) == Amount(5000, "tablet")
    assert total(["1 tablet", "400 mg"]) is None
    assert total(["a lot"]) is None
    assert more(Amount(2000, "mg"), Amount(1000, "tablet")) is None
    assert more(Amount(2000), Amount(2000, "tablet")) is False
    assert Amount(1500).text == "1.5"
