"""The words of warning signs, first run, settings and profile: complete, plain, and without claims."""

import re
import string

import pytest

from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.gui.catalogue import (
    breaks,
    breathe,
    diary,
    diary_form,
    editor,
    first_run,
    medicine,
    own,
    packs,
    profile,
    screen,
    settings,
    voice,
    watch,
)
from backcare_desktop.settings.option import Section
from backcare_desktop.settings.options import OPTIONS
from backcare_desktop.settings.remark import SENTENCES as REMARKS
from backcare_desktop.viewmodel.screen import FACTS
from tests.gui.reading_age import grade, syllables

AREAS = (
    breaks,
    breathe,
    diary,
    diary_form,
    editor,
    own,
    screen,
    first_run,
    settings,
    profile,
    voice,
    watch,
    medicine,
    packs,
)
ALL = {name: text for area in AREAS for name, text in area.SENTENCES.items()}
#: What a person reads as prose; remarks of a file are for those who edit it. Below five words no
#: grade means anything; the disclaimer is given word for word by clinical 9.2.
PROSE = {
    name: text
    for name, text in ALL.items()
    if not name.startswith("settings.remark.") and len(text.split()) >= 8 and name != "first_run.disclaimer"
}
#: Names of illnesses that a person who has them knows; no plainer word says the same.
KNOWN_WORDS = re.compile(
    r"cryoglobulins|agglutinins|sickle cell|osteoporosis|diabetes|ibuprofen|naproxen|diclofenac",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("water", 2), ("numb", 1), ("treated", 2), ("emergency", 4), ("looked", 1), ("table", 2)],
)
def test_the_syllable_counter_counts(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_tells_hard_from_easy() -> None:
    assert grade("Take the pack off now. Look at your skin.") < 3
    assert grade("Contraindicated vascular insufficiency necessitates physiological evaluation.") > 15


@pytest.mark.parametrize("name", sorted(PROSE))
def test_reading_age_is_twelve_or_so(name: str) -> None:
    text = KNOWN_WORDS.sub("word", PROSE[name]).format_map(_Anything())
    assert grade(text) <= 8, f"{grade(text):.1f}: {text}"


@pytest.mark.parametrize("word", ["treats", "relieves", "cures", "heals", "reduces inflammation", "dose"])
def test_no_claim_is_made(word: str) -> None:
    assert not [name for name, text in ALL.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)]


def test_every_question_and_condition_has_its_words() -> None:
    ids = {*QUESTIONS, *(fact.id for fact in FACTS)}
    assert not [name for name in ids if f"screen.question.{name}" not in ALL]
    for condition in CONDITIONS:
        assert f"profile.question.{condition}" in ALL
        assert f"profile.name.{condition}" in ALL


def test_every_option_on_the_page_has_its_words() -> None:
    for option in OPTIONS.values():
        if option.section is Section.MEMORY:
            continue
        assert option.label in ALL
        assert not [
            choice for choice in option.choices if f"settings.choice.{option.key}.{choice}" not in ALL
        ]
        assert not option.limit or f"settings.why.{option.key}" in ALL


def test_the_catalogue_says_what_the_settings_say() -> None:
    assert {name: text for name, text in ALL.items() if name.startswith("settings.remark.")} == REMARKS


def test_the_disclaimer_is_the_given_one() -> None:
    assert ALL["first_run.disclaimer"] == (
        "This program is for general wellbeing and information. It is not a medical device, does not "
        "diagnose or treat, and does not replace a health professional. It cannot see or feel your skin. "
        "You are the safety check: stop if anything hurts or looks wrong. In an emergency call your local "
        "number."
    )


@pytest.mark.parametrize(
    ("region", "number"),
    [("uk", "999"), ("eu", "112"), ("us", "911"), ("ca", "911"), ("au", "000"), ("nz", "111"), ("in", "112")],
)
def test_the_emergency_numbers(region: str, number: str) -> None:
    assert ALL[f"screen.number.{region}"] == number


class _Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "it"


def test_every_placeholder_has_a_name() -> None:
    for text in ALL.values():
        assert all(field != "" for _, field, _, _ in string.Formatter().parse(text))
