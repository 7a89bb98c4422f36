"""The check of a draft: what `backcare check` would say of its file, in plain words."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine_check import checked
from backcare_desktop.content.routine_text import text_of
from backcare_desktop.engine.limits import Limits
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.drafts import draft_of, read_back, routine_from, written
from backcare_desktop.gui.judging import judge
from backcare_desktop.gui.materials import palette
from backcare_desktop.viewmodel.draft import Draft, DraftStage
from backcare_desktop.viewmodel.palette import OWN, Material
from tests.content.library import LIBRARY
from tests.gui.reading_age import grade

KNEE = palette().movements["knee_to_chest_single"]
MATERIALS = [*palette().movements.values(), *palette().patterns.values(), OWN]
Factory = pytest.TempPathFactory
LITTLE_REST = "Rest between, in seconds: 5. Right is 10 or more."
MUSCLE = (
    "One muscle is held for too long in all. Right is up to 120 seconds a side: hold for less, or leave a "
    "stretch out."
)
NUMBERS = st.sampled_from([0, 1, 9, 10, 15, 16, 30, 60, 61, 300, 301, 601, 7201, 10**9, 10**30])


def said(draft: Draft, limits: Limits | None = None) -> list[tuple[int, str]]:
    return [(found.stage, sentence(found.what)) for found in judge(draft, limits or Limits()).findings]


def stage(material: Material, **numbers: object) -> DraftStage:
    return replace(DraftStage.of(material), **numbers)  # type: ignore[arg-type]


def mine(*found: DraftStage) -> Draft:
    return Draft("Mine", stages=found)


@pytest.mark.parametrize("name", LIBRARY.routines)
def test_a_shipped_routine_comes_back_as_it_was(name: str) -> None:
    routine = LIBRARY.routines[name]
    draft = draft_of(routine)
    assert said(draft) == []
    again = routine_from(draft)
    made = [s.table for s in draft_of(again).stages]
    assert made == [s.table for s in draft.stages]
    assert (again.title, again.note, again.max_pain) == (routine.title, routine.note, routine.max_pain)


@pytest.mark.parametrize("material", MATERIALS, ids=lambda material: material.id or "own")
def test_whatever_is_added_is_fine_as_it_begins(material: Material) -> None:
    found = stage(material, name="Reach up") if material is OWN else stage(material)
    assert said(mine(found)) == []


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (Draft(), [(0, "Give it a name."), (0, "Add at least one movement.")]),
        (mine(stage(KNEE, hold_s=61)), [(1, "Hold, in seconds: 61. Right is 10 to 60.")]),
        (
            mine(stage(KNEE), stage(KNEE, rest_s=5)),
            [(2, LITTLE_REST)],
        ),
        (mine(stage(KNEE, repeats=10**9)), [(1, "How often: 1000000000. Right is 1 to 4.")]),
        (
            mine(stage(KNEE, repeats=10**30)),
            [(1, "How often: a number of more than 19 digits. Right is 1 to 4.")],
        ),
        (mine(stage(OWN)), [(1, "Give this movement a name.")]),
        (
            mine(stage(OWN, name="x", text="a\n" * 9)),
            [(1, "At most 8 lines of text are right.")],
        ),
        (mine(stage(OWN, name="x", text="a" * 201)), [(1, "A line may have at most 200 letters.")]),
        (
            mine(stage(OWN, name="a\u202eb")),
            [(1, "Not right yet: title: U+202E is a sign that cannot be seen; leave it out")],
        ),
        (mine(stage(OWN, name="x", time_s=7201)), [(1, "Time, in seconds: 7201. Right is 1 to 7200.")]),
        (
            mine(*[stage(OWN, name="x", time_s=7000)] * 2),
            [(0, "Too long. Up to 120 minutes in all is right.")],
        ),
        (
            mine(*[stage(KNEE, hold_s=60)] * 2),
            [
                (
                    0,
                    MUSCLE,
                )
            ],
        ),
        (
            mine(stage(OWN, name="x", picture="../me.png")),
            [(1, 'Not right yet: picture = "../me.png"; base64 of a PNG or JPEG is right')],
        ),
    ],
)
def test_what_is_wrong_is_said_plainly_where_it_is(draft: Draft, told: list[tuple[int, str]]) -> None:
    assert said(draft) == told
    for _, line in told:
        if not line.startswith("Not right yet"):
            assert grade(line) <= 8


def test_what_the_person_set_counts() -> None:
    limits = Limits((("stretch.hold", 20),))
    assert said(mine(stage(KNEE)), limits) == [(1, "Hold, in seconds: 30. Right is 10 to 20.")]


def test_how_long_it_takes_with_its_warm_up() -> None:
    judged = judge(mine(stage(KNEE)), Limits())
    assert judged.length_ms is not None
    assert 0 < judged.warm_up_ms < judged.length_ms


STAGES = st.sampled_from(MATERIALS).flatmap(
    lambda material: st.builds(
        lambda way, sides, numbers, text: replace(
            DraftStage.of(material), name=material.id or text, way=way, sides=sides, text=text, **numbers
        ),
        st.sampled_from(material.ways),
        st.sampled_from(["", "both", "left"] if material is OWN else [DraftStage.of(material).sides]),
        st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(("hold_s", "repeats", "reps", "time_s", "rest_s"), NUMBERS),
        ),
        st.text(max_size=9),
    )
)


@settings(max_examples=200, deadline=None)
@given(st.builds(Draft, st.text(max_size=5), st.just(""), st.none(), st.lists(STAGES, max_size=4).map(tuple)))
def test_the_page_and_the_check_of_files_agree(tmp_path_factory: Factory, draft: Draft) -> None:
    fine = not judge(draft, Limits()).findings
    path: Path = tmp_path_factory.getbasetemp() / "agree.toml"
    try:
        path.write_bytes(text_of(routine_from(draft)))
        checked(path, LIBRARY, Limits())
    except ContentError:
        assert not fine
    else:
        assert fine
    assert read_back(written(draft)) == draft


@given(st.binary(max_size=60))
def test_unsaved_work_that_is_broken_is_none(kept: bytes) -> None:
    assert read_back(kept) is None


def test_unsaved_work_that_is_nested_deep_is_none() -> None:
    assert read_back(b"[" * 100_000) is None
    assert read_back(b'{"stages": [{"sort": "exercise", "name": 3, "way": "hold"}]}') is None
