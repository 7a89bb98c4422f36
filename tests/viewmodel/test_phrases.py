"""What the voice says, each phrase with its time, over whole routines."""

from dataclasses import replace

import pytest

from backcare_desktop.engine.guided.plan import Routine, Stage
from backcare_desktop.engine.guided.script import script
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.viewmodel.calm import Calms
from backcare_desktop.viewmodel.phrases import Book, Phrase, phrases
from backcare_desktop.viewmodel.shelf import Offer, OwnText
from tests.engine.exercises import CAT_COW, KNEE, LEGS_UP, OWN, PLANK, SLOW, routine
from tests.viewmodel.small_shelf import SMALL

BOOK = Book(SMALL, Calms())
WHOLE = Book(shelf(), calms())
NUMBERS = ("Five.", "Four.", "Three.", "Two.", "One.")


def said(phrase: Phrase) -> str:
    return " ".join(part if isinstance(part, str) else sentence(part) for part in phrase.words)


def whole(plan: Routine, book: Book = BOOK, *, lines: bool = True) -> list[tuple[float, str]]:
    """Each phrase with its second from the start of the routine; lines: those read between too."""
    found, begins_ms = [], 0
    for index, segment in enumerate(script(plan)):
        for phrase in phrases(plan, index, book):
            assert 0 <= phrase.at_ms < segment.length_ms
            if lines or phrase.cuts:
                found.append(((begins_ms + phrase.at_ms) / 1000, said(phrase)))
        begins_ms += segment.length_ms
    return found


def timed(plan: Routine, book: Book = BOOK) -> list[tuple[float, str]]:
    return whole(plan, book, lines=False)


def hold(begins: float, name: str) -> list[tuple[float, str]]:
    """A hold of half a minute, and what follows it."""
    numbers = [(begins + 25 + place, number) for place, number in enumerate(NUMBERS)]
    return [(begins, name), (begins + 15, "Halfway."), *numbers, (begins + 30, "And let go.")]


def test_a_hold_of_two_sides_from_its_name_to_its_end() -> None:
    assert timed(routine(KNEE)) == [
        (0, "Knee to chest, left side. Lie down."),
        *hold(5, "Hold. 1 of 2."),
        (38, "And rest."),
        *hold(48, "Hold. 2 of 2."),
        (81, "Change sides. Now the right. Right knee now."),
        *hold(87, "Hold. 1 of 2."),
        (120, "And rest."),
        *hold(130, "Hold. 2 of 2."),
    ]


def test_a_short_hold_tells_five_seconds_and_counts_nothing() -> None:
    once = replace(PLANK, count=1)
    assert timed(routine(once)) == [
        (0, "Plank. Lie down."),
        (5, "Hold."),
        (10, "Five more seconds."),
        (15, "And let go."),
    ]
    assert [second for second, _ in timed(routine(replace(once, length_ms=9_000)))] == [0, 5, 14]


@pytest.mark.parametrize(
    ("length_ms", "half_way", "counts"), [(19_999, None, 0), (20_000, 10, 5), (60_000, 30, 5)]
)
def test_the_middle_is_the_middle_and_only_long_holds_are_counted(
    length_ms: int, half_way: float | None, counts: int
) -> None:
    plan = routine(replace(PLANK, count=1, length_ms=length_ms))
    found = {text: second - 5 for second, text in timed(plan)}
    assert found.get("Halfway.") == half_way
    numbers = [found[number] for number in NUMBERS if number in found]
    assert numbers == [length_ms / 1000 - left for left in range(counts, 0, -1)]


def test_lines_are_read_the_first_time_round_between_the_others() -> None:
    lines = [one for one in whole(routine(KNEE)) if one[1] in ("First.", "Second.", "Breathe out.")]
    names = [text for _, text in lines]
    assert names == ["First.", "Second.", "Breathe out."]
    # After "Hold", as the screen shows the next, after "Halfway"; never in the last five seconds.
    assert 6 < lines[0][0] < 8
    assert lines[1][0] == 13
    assert 20 < lines[2][0] < 24


def test_a_line_with_no_time_is_left_out() -> None:
    long = "A very long line that nobody can say in so short a time, however fast they speak to us. " * 2
    movement = replace(SMALL.movements["plank"], cues=(long, "Short."))
    book = Book(replace(SMALL, movements={"plank": movement}))
    texts = [text for _, text in whole(routine(replace(PLANK, count=1)), book)]
    assert long not in texts
    assert "Hold." in texts


def test_moving_resting_and_breathing_in_one_routine() -> None:
    found = timed(routine(CAT_COW, OWN, LEGS_UP, replace(SLOW, length_ms=30_000)))
    assert found == [
        (0, "Cat cow. Lie down."),
        (5, "Move."),
        (47, "My own. Get ready."),
        (52, "Move."),
        (112, "Legs up. Lie down."),
        (117, "Rest here."),
        (177, "Slow breath. Breathe in."),
        (181, "Breathe out."),
        (187, "Breathe in."),
        (191, "Breathe out."),
        (197, "In."),
        (201, "Out."),
    ]


def test_breathing_alone_begins_with_the_breath() -> None:
    plan = calms().ways[2].plan
    first = whole(plan, WHOLE)[:9]
    assert first == [
        (0, "Breathe in."),
        (3, "Hold."),
        (6, "Breathe out."),
        (9, "Hold."),
        (12, "Breathe in."),
        (15, "Hold."),
        (18, "Breathe out."),
        (21, "Hold."),
        (24, "In."),
    ]
    unknown = Stage("mine", "breathe", 60_000)
    assert whole(routine(unknown)) == [(0, "Breathe slowly.")]


@pytest.mark.parametrize("name", ["muscles", "body_scan", "picture"])
def test_every_line_of_a_relaxation_is_read_at_its_time(name: str) -> None:
    way = calms().way(name)
    assert way is not None
    found = whole(way.plan, WHOLE)
    assert found[0] == (0, f"{way.title}. Settle down.")
    assert found[1:] == [(5 + line.at_ms / 1000, line.text) for line in way.lines]


@pytest.mark.parametrize("offer", [offer for offer in shelf().offers if not offer.alone], ids=lambda o: o.id)
@pytest.mark.parametrize("percent", [50, 100, 150])
def test_in_every_shipped_routine_no_line_is_begun_that_would_be_cut(offer: object, percent: int) -> None:
    plan: Routine = offer.plan  # type: ignore[attr-defined]
    book = replace(WHOLE, percent=percent)
    for index, segment in enumerate(script(plan)):
        found = phrases(plan, index, book)
        assert found
        assert list(found) == sorted(found, key=lambda phrase: phrase.at_ms)
        ends = [*(phrase.at_ms for phrase in found[1:]), segment.length_ms]
        for phrase, end_ms in zip(found, ends, strict=True):
            if not phrase.cuts:
                assert phrase.at_ms + book.spoken_ms(phrase.words) <= end_ms


def test_the_person_s_own_words_are_read_and_their_titles_are_no_names_of_ours() -> None:
    own = Stage("march", "time", 60_000)
    plan = routine(own, Stage("muscles", "time", 60_000), name="own")
    texts = (OwnText("march", ("Stand tall.", "Reach up.")), OwnText("muscles", ()))
    offer = Offer("own", "Mine", "", (), "", plan, own=True, texts=texts)
    book = Book(replace(SMALL, offers=(offer,)), calms())
    assert whole(plan, book) == [
        (0, "march. Get ready."),
        (5, "Move."),
        (pytest.approx(7, abs=1), "Stand tall."),
        (13, "Reach up."),
        (65, "muscles. Get ready."),
        (70, "Move."),
    ]


def test_who_speaks_slowly_says_less() -> None:
    plan = next(offer for offer in shelf().offers if offer.id == "chair8").plan
    assert len(whole(plan, replace(WHOLE, percent=50))) < len(whole(plan, WHOLE))


def test_every_movement_is_named_before_it_begins() -> None:
    for offer in shelf().offers:
        named = {
            index: said(phrases(offer.plan, index, WHOLE)[0]) for index in range(len(script(offer.plan)))
        }
        for index, segment in enumerate(script(offer.plan)):
            title = shelf().title(offer.plan.stages[segment.stage])
            if segment.phase == "get-ready":
                assert named[index].startswith(title)
                assert segment.side is None or f"{segment.side} side." in named[index]
            if segment.phase == "switch":
                assert f"the {segment.side}." in named[index]
