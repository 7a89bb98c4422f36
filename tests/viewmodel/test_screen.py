"""The warning signs as values: order of lists, what the engine is told, what stands."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Unreadable
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.engine.state import Practice, fresh
from backcare_desktop.viewmodel.hand_over import hand_over
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.screen import FACTS, LISTS, Draft, ScreenView, items, screen_view
from backcare_desktop.viewmodel.visit import Visit

NOW = Moment("boot", 10_000_000, 1_772_442_000_000)
ITEMS = [item.id for part in LISTS for item in items(part)]
CHOICES = st.sampled_from(["yes", "no", "unsure"])


def after(*yes: str, state: Practice | None = None) -> Practice:
    return reduce(state or fresh(NOW), ev.ScreenAnswered(frozenset(yes)), NOW)


def view(state: Practice, **options: str) -> ScreenView:
    return screen_view(state, NOW, Outside(options={"region": "uk", **options}))


def none(draft: Draft) -> Draft:
    return draft.none_of_these().onward()


def test_every_question_of_the_engine_is_asked() -> None:
    assert {item.question for part in LISTS for item in items(part)} == set(QUESTIONS)


def test_the_lists_come_one_after_the_other() -> None:
    draft = Draft()
    parts = []
    while not draft.done:
        parts.append(draft.part)
        draft = none(draft)
    assert parts == ["A", "B", "C"]
    assert draft.yes == frozenset()
    assert draft.outcome == "none"


@pytest.mark.parametrize(("item", "found"), [("A3", "emergency"), ("B6", "same-day"), ("C2", "routine")])
@pytest.mark.parametrize("choice", ["yes", "unsure"])
def test_the_first_list_with_a_yes_ends_it(item: str, found: str, choice: str) -> None:
    draft = Draft()
    while draft.part != item[0]:
        draft = none(draft)
    draft = draft.answered(item, "yes" if choice == "yes" else "unsure").onward()
    assert draft.done
    assert draft.yes == {item}
    assert draft.outcome == found


def test_nothing_is_passed_over() -> None:
    with pytest.raises(ValueError, match="A2"):
        Draft().answered("A1", "no").onward()


def test_none_of_these_keeps_what_is_remembered() -> None:
    draft = none(view(fresh(NOW), **{"person.cancer": "yes"}).fresh_draft())
    assert draft.part == "B"
    told = none(draft)
    assert told.yes == {"B2"}
    assert dict(told.facts()) == {"person.cancer": "yes", "person.low_defences": "no"}


def test_half_of_b4_is_enough() -> None:
    draft = none(Draft())
    assert draft.answered("B4.lasting", "unsure").yes == {"B4"}
    assert draft.answered("B4", "yes").yes == {"B4"}


def test_back_takes_a_list_back_and_its_answers_with_it() -> None:
    draft = none(Draft()).answered("B6", "yes").back()
    assert draft.part == "A"
    assert draft.yes == frozenset()
    assert draft.back().part == "A"


@given(answers=st.dictionaries(st.sampled_from(ITEMS), CHOICES))
def test_no_way_of_answering_loses_a_yes_of_the_list_that_is_told(answers: dict[str, str]) -> None:
    draft = Draft()
    while not draft.done:
        for item in items(draft.part):
            draft = draft.answered(item.id, answers.get(item.id, "no"))  # type: ignore[arg-type]
        asked, draft = draft, draft.onward()
        expected = {
            item.question for item in items(asked.part) if answers.get(item.id, "no") in ("yes", "unsure")
        }
        assert expected <= draft.event(frozenset()).yes
    assert draft.event(frozenset()).yes <= set(QUESTIONS)


def test_an_a_answer_does_not_wipe_the_b_answers_that_stand() -> None:
    state = after("B6")
    draft = view(state).fresh_draft().answered("A1", "yes").onward()
    told = draft.event(view(state).standing)
    assert told.yes == {"A1", "B6"}
    state = reduce(reduce(state, told, NOW), ev.Cleared("emergency"), NOW)
    assert state.ledger.needs_advice_today


def test_a_leg_sign_stands_as_b6() -> None:
    state = fresh(NOW)
    state = replace(state, ledger=replace(state.ledger, leg_sign=True))
    assert view(state).standing == {"B6"}
    assert Visit().place(view(state)) == "same_day"


@pytest.mark.parametrize(
    ("state", "place"),
    [
        (fresh(NOW), "list_A"),
        (after(), "list_A"),
        (after("A1", "B6"), "emergency"),
        (after("B6"), "same_day"),
        (after("C1"), "list_A"),
        (reduce(after("B6"), ev.Cleared("same-day"), NOW), "list_A"),
        (reduce(after("A1"), ev.Cleared("emergency"), NOW), "list_A"),
    ],
)
def test_the_page_opens_with_what_stands(state: Practice, place: str) -> None:
    assert Visit().place(view(state)) == place


def test_skin_and_lost_records_are_shown_where_nothing_worse_stands() -> None:
    state = fresh(NOW)
    marked = replace(state, ledger=replace(state.ledger, skin_sign="blister"))
    assert Visit().place(view(marked)) == "skin"
    lost = replace(marked, ledger=replace(marked.ledger, unreadable=Unreadable(NOW.boot_ms)))
    assert Visit().place(view(lost)) == "again"
    assert Visit(again="profile").place(view(lost)) == "profile_again"
    assert Visit(again="skin").place(view(lost)) == "skin_again"
    assert Visit().place(view(after("A1", state=lost))) == "emergency"


def test_answers_the_engine_has_not_told_yet_are_shown_all_the_same() -> None:
    silent = view(fresh(NOW))
    emergency = Visit(Draft().answered("A1", "yes").onward())
    assert emergency.place(silent) == "emergency"
    assert emergency.with_answers(silent).emergency == ("A1",)
    same_day = Visit(none(Draft()).answered("B6", "yes").onward())
    assert same_day.place(silent) == "same_day"
    assert same_day.with_answers(silent).same_day == ("B6",)


def test_the_same_answers_after_advice_ask_for_none_again() -> None:
    advised = view(reduce(after("B6"), ev.Cleared("same-day"), NOW))
    again = Visit(none(Draft()).answered("B6", "yes").onward())
    assert again.place(advised) == "advised"


def test_the_day_is_the_persons_own() -> None:
    from datetime import timedelta, timezone

    late = Moment("boot", 0, 1_772_409_600_000 - 1)  # one millisecond before 2 March 2026, UTC
    east = Outside(zone=timezone(timedelta(hours=1)))
    assert screen_view(fresh(late), late, Outside()).day == "2026-03-01"
    assert screen_view(fresh(late), late, east).day == "2026-03-02"


def test_the_paper_repeats_the_answers_by_weight() -> None:
    paper = hand_over(view(after("A5", "A1", "B4")), {"C1"})
    assert [group.heading.id for group in paper.groups] == [f"screen.paper.{part}" for part in "ABC"]
    assert paper.groups[0].answers == (message("screen.question.A1"), message("screen.question.A5"))
    assert paper.groups[1].answers == (message("screen.question.B4.both"),)
    assert paper.written.args == (("day", "2026-03-02"), ("time", "09:00"))


def test_facts_are_asked_last_and_remembered_under_their_options() -> None:
    assert [item.id for item in items("B")][-2:] == [fact.id for fact in FACTS]
    assert Draft(answers=(("B2", "unsure"),)).facts() == (("person.cancer", "yes"),)
