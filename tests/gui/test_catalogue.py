"""Whatever the pure layers can say has a sentence, and every placeholder is filled."""

import string
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Course, Matter, Routine
from backcare_desktop.diary.report import report
from backcare_desktop.diary.uses import PLANNED
from backcare_desktop.engine.guard import ORDER, Reason
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.engine.thermal.states import Cause
from backcare_desktop.gui.catalogue import SentenceMissingError, sentence, sources, words
from backcare_desktop.viewmodel.diary import diary_view
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.present import present
from backcare_desktop.viewmodel.refusal import refusal
from backcare_desktop.viewmodel.report import ENDINGS, report_paper
from backcare_desktop.viewmodel.running import SIGNS
from tests.gui.reading_age import grade
from tools.scenes import OUTSIDE, SCENES, START

#: Families of the gate's order; their members are tested by name below.
FAMILIES = ("profile", "length", "check")


def messages(value: object) -> Iterator[Message]:
    """Every message inside a view."""
    if isinstance(value, Message):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from messages(getattr(value, field.name))
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from messages(part)


@pytest.mark.parametrize("name", SCENES)
def test_every_message_of_every_scene_has_a_sentence(name: str) -> None:
    scene = SCENES[name]()
    view = present(scene.state, scene.now, scene.outside)
    found = [*messages(view), *messages((view.relief, view.screen, view.settings))]
    if scene.outside.diary is not None:
        found += messages(diary_view(scene.outside.diary, scene.now, scene.outside, {}))
    assert found
    for one in found:
        assert sentence(one)


@pytest.mark.parametrize("limit", [*LIMITS, *(name for name in ORDER if name not in FAMILIES), "not_now"])
def test_every_refusal_has_a_sentence_without_a_time(limit: str) -> None:
    assert "{" not in sentence(refusal(Reason(limit), START, OUTSIDE))


@pytest.mark.parametrize(
    "limit",
    [
        "ledger.unreadable",
        "thermal.sedation_block",
        "heat.topical_block",
        "heat.acute_injury_block",
        "cold.min_rest",
        "heat.min_rest",
        "thermal.switch_gap",
        "cold.max_per_day",
        "cold.max_minutes_per_day",
        "heat.max_per_day",
        "heat.max_days_in_row",
        "heat.wrap.max",
        "heat.wrap.max_days_in_row",
        "cold.no_numb_exercise",
        "flexion.after_waking",
        "stretch.sessions_per_day",
    ],
)
def test_every_refusal_that_ends_says_when(limit: str) -> None:
    until_ms = START.boot_ms + 5_400_000
    assert "14:40" in sentence(refusal(Reason(limit, until_ms), START, OUTSIDE))


@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_condition_has_its_refusal_and_question(condition: str) -> None:
    assert words(f"profile.name.{condition}") in sentence(
        refusal(Reason(f"profile.{condition}"), START, OUTSIDE)
    )
    assert words(f"profile.question.{condition}").endswith("?")


@pytest.mark.parametrize("name", METHODS)
def test_every_method_has_its_words(name: str) -> None:
    method = METHODS[name]
    for message_id in (f"method.{name}", f"method.{name}.title", f"method.{name}.how"):
        assert words(message_id)
    assert words(f"takeoff.what.{name}")
    assert words(f"running.do.{name}")
    assert words(f"why.{method.length_limit}")
    for check in (*method.checks, "recovered"):
        assert words(f"check.{method.modality.value}.{check}")
        assert words(f"check.{check}.advice")
        assert sentence(refusal(Reason(f"check.{check}"), START, OUTSIDE))


def test_every_cause_and_sign_has_its_words() -> None:
    for cause in Cause:
        assert words(f"takeoff.cause.{cause.value}")
    for modality in Modality:
        for sign in SIGNS[modality]:
            assert words(f"skin.{modality.value}.{sign}")
    for question in QUESTIONS:
        if question.startswith("A"):
            assert words(f"signs.{question}")


@pytest.mark.parametrize("ending", [*sorted(ENDINGS), "{of} a later version"])
def test_a_use_says_how_it_ended_whatever_ended_it(ending: str) -> None:
    told: tuple[Matter, ...] = (
        Course("cold", "ice-pack", 60_000, ending),
        Course("heat", "{of} a later version", 60_000, ending, "lacy"),
        Routine("of one's own", 60_000, 1, ending),
    )
    entries = tuple(Entry(f"{number:032}", number, 0, matter, 0) for number, matter in enumerate(told))
    paper = report_paper(report(entries, 0, 0), {})
    assert all(sentence(one) for one in messages(paper))
    assert {one.id for one in messages(paper)} >= {"report.title", "report.use"}
    table = next(section.table for section in paper.sections if section.table is not None)
    assert [bool(row[-1]) for row in table.rows] == [ending not in PLANNED] * 3


def test_a_name_without_a_sentence_is_an_error() -> None:
    with pytest.raises(SentenceMissingError):
        sentence(message("no.such"))


def test_placeholders_have_names() -> None:
    for _, text in sources().values():
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() for name in names), text


MOVEMENT = ORDER[ORDER.index("stretch.max_start_pain") :]


@pytest.mark.parametrize("limit", MOVEMENT)
def test_a_refusal_of_movement_does_not_speak_of_a_setting(limit: str) -> None:
    assert "value" not in sentence(refusal(Reason(limit), START, OUTSIDE))


@pytest.mark.parametrize("name", [name for name in sources() if name.startswith("limit.")])
def test_reasons_are_said_plainly(name: str) -> None:
    text = sources()[name][1].replace("{condition}", "it").replace("{until}", "ten")
    assert grade(text) <= 8, f"{grade(text):.1f}: {text}"
