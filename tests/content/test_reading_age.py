"""The counter of syllables and the grade, on words and sentences whose values are known."""

import pytest

from tests.content.reading_age import grade, syllables

KNOWN = {
    1: "cat rolled moves breathe knees make through straight one leaves your bent chest thighs hips walls",
    2: "little gently shoulder slowly table ankle belly over muscle cushion needed started ceiling trying",
    3: "together important family exercise musical another however",
    4: "interesting information especially relaxation experience pillowcases",
}


@pytest.mark.parametrize(
    ("count", "word"),
    [(count, word) for count, words in KNOWN.items() for word in words.split()],
)
def test_syllables_of_known_words(count: int, word: str) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 6 words, 1 sentence, 6 syllables.
        ("The cat sat on the mat.", 0.39 * 6 + 11.8 - 15.59),
        # 13 words; a dictionary counts 26 syllables.
        (
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
            0.39 * 13 + 11.8 * 26 / 13 - 15.59,
        ),
        ("Sit tall. Breathe in.", 0.39 * 2 + 11.8 - 15.59),
    ],
)
def test_grade_of_known_sentences(text: str, expected: float) -> None:
    assert grade([text]) == pytest.approx(expected, abs=0.01)


def test_a_text_without_a_full_stop_is_a_sentence() -> None:
    assert grade(["Sit tall", "Breathe in"]) == grade(["Sit tall. Breathe in."])


def test_hard_words_are_found_hard() -> None:
    easy = grade(["Lift one knee a little way, then put the foot down softly."])
    hard = grade(
        ["Subsequently elevate the contralateral extremity while maintaining lumbopelvic neutrality."]
    )
    assert easy < 6
    assert hard > 12
