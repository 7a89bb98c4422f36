"""The page "How it keeps you safe": complete, plain, with the limits that are in force."""

import pytest

from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.gui.catalogue import safety, sentence
from backcare_desktop.viewmodel.safety import safety_view
from backcare_desktop.viewmodel.safety_topics import CHAPTERS
from tests.gui.reading_age import grade

SENTENCES: dict[str, str] = {name: str(text) for name, text in safety.SENTENCES.items()}


def answers(in_force: dict[str, float]) -> str:
    topics = [topic for chapter in safety_view(in_force) for topic in chapter.topics]
    return " ".join(sentence(topic.answer) for topic in topics)


def test_every_sentence_is_used() -> None:
    used = {message.id for chapter in safety_view({}) for message in (chapter.title,)}
    for chapter in safety_view({}):
        used |= {message.id for topic in chapter.topics for message in (topic.question, topic.answer)}
    assert used | {"safety.title", "safety.open", "safety.intro"} == set(SENTENCES)


def test_every_limit_shown_exists() -> None:
    shown = {limit for _, topics in CHAPTERS for _, limits in topics for _, limit in limits}
    assert shown <= set(LIMITS)


def test_the_hard_cap_and_a_stricter_setting_are_shown() -> None:
    assert "after 20 minutes at most" in answers({})
    assert "after 12 minutes at most" in answers({"cold.max_application": 12})


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_reading_age_is_twelve_or_so(name: str) -> None:
    text = SENTENCES[name]
    if len(text.split()) >= 8:
        assert grade(text) <= 8, f"{grade(text):.1f}: {text}"


@pytest.mark.parametrize("claim", ["treat", "relieve", "cure", "heal"])
def test_no_claim_is_made(claim: str) -> None:
    assert not [text for text in SENTENCES.values() if claim in text.lower()]
