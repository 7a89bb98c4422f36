"""A routine as it is written: every change can be undone, and nothing typed is judged."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.draft import Draft, DraftStage
from backcare_desktop.viewmodel.draft_history import MOST_STEPS, History
from backcare_desktop.viewmodel.editor import Finding, Judged, editor_view, material_card
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.palette import OWN, Material, Palette

CAT = Material("cat", "Cat-cow", "exercise", ("reps", "time"), pose="cat", reps=8, rep_s=6, time_s=48)
KNEE = Material("knee", "Knee", "exercise", ("hold",), sided=True, hold_s=30, repeats=2)
SLOW = Material("slow", "Slow breath", "breathe", ("time",), time_s=60)
PALETTE = Palette({"cat": CAT, "knee": KNEE}, {"slow": SLOW})


def stages(*names: str) -> Draft:
    return Draft("Mine", stages=tuple(DraftStage("own", name, "time", time_s=9) for name in names))


def names(draft: Draft) -> str:
    return "".join(stage.name for stage in draft.stages)


def test_a_stage_begins_with_the_numbers_of_its_movement() -> None:
    assert DraftStage.of(CAT).table == {"exercise": "cat", "reps": 8}
    assert DraftStage.of(KNEE).table == {
        "exercise": "knee",
        "hold_s": 30,
        "repeats": 2,
        "rest_s": 10,
        "sides": "both",
    }
    assert DraftStage.of(SLOW).table == {"breathe": "slow", "time_s": 60}
    assert DraftStage.of(OWN).table == {"title": "", "time_s": 60}


def test_numbers_that_do_not_count_are_not_in_the_file() -> None:
    stage = replace(DraftStage.of(CAT), way="time", time_s=30)
    assert stage.table == {"exercise": "cat", "time_s": 30}
    own = replace(DraftStage.of(OWN), name="Reach", text=" Stand. \n\n Reach. ", hold_s=20, way="hold")
    assert own.table == {"title": "Reach", "text": ["Stand.", "Reach."], "hold_s": 20}


def test_the_head_of_the_file() -> None:
    draft = Draft(" Mine ", " Slowly ", 3, (DraftStage.of(SLOW),))
    assert draft.table == {
        "format": 1,
        "title": "Mine",
        "note": "Slowly",
        "max_pain": 3,
        "stage": [{"breathe": "slow", "time_s": 60}],
    }
    assert "max_pain" not in replace(draft, max_pain=None).table


def test_what_is_added_stands_after_what_is_looked_at() -> None:
    draft = stages("a", "b").choosing(0).adding(DraftStage("own", "x", "time"))
    assert (names(draft), draft.selected) == ("axb", 1)
    at_the_end = replace(stages("a", "b"), selected=-1).adding(DraftStage("own", "x", "time"))
    assert (names(at_the_end), at_the_end.selected) == ("abx", 2)


def test_what_is_removed_leaves_the_next_one_looked_at() -> None:
    draft = stages("a", "b", "c").choosing(1).removing()
    assert (names(draft), draft.selected) == ("ac", 1)
    draft = draft.removing()
    assert (names(draft), draft.selected) == ("a", 0)
    draft = draft.removing()
    assert (names(draft), draft.selected, draft.stage) == ("", -1, None)


@given(st.text("abcdef", min_size=1), st.integers(-2, 8), st.integers(-2, 8))
def test_moving_moves_that_one_alone(text: str, place: int, to: int) -> None:
    before = stages(*text)
    draft = before.moving(place, to)
    inside = 0 <= place < len(text) and 0 <= to < len(text)
    if not inside:
        assert draft is before
        return
    assert names(draft)[to] == text[place]
    assert names(draft)[:to] + names(draft)[to + 1 :] == text[:place] + text[place + 1 :]
    assert draft.selected == to
    assert draft.moving(to, place).stages == before.stages


ACTS: dict[str, Callable[[History], History]] = {
    "undo": History.undo,
    "redo": History.redo,
    "choose": lambda history: history.choose(0),
    "add": lambda history: history.step(history.now.adding(DraftStage("own", "x", "time"))),
    "remove": lambda history: history.step(history.now.removing()),
    "up": lambda history: history.step(history.now.moving(1, 0)),
}


@given(st.lists(st.sampled_from(sorted(ACTS)), max_size=40))
def test_every_step_can_be_undone_and_done_again(acts: list[str]) -> None:
    history = History(stages("a", "b"), stages("a", "b"))
    for act in acts:
        history = ACTS[act](history)
    last = history.now
    steps = len(history.behind)
    back = history
    for _ in range(steps):
        back = back.undo()
    assert names(back.now) == "ab"
    assert back.undo() is back
    for _ in range(steps):
        back = back.redo()
    assert back.now.stages == last.stages


def test_typing_on_in_one_field_is_one_step() -> None:
    history = History(Draft(), Draft())
    for text in ("M", "Mi", "Min"):
        history = history.step(replace(history.now, title=text), "title")
    history = history.step(replace(history.now, note="x"), "note")
    assert len(history.behind) == 2
    assert history.undo().now.title == "Min"
    assert history.undo().undo().now.title == ""
    assert history.undo().redo().now.note == "x"
    assert history.step(history.now) is history


def test_looking_at_another_stage_ends_the_step_and_is_none() -> None:
    history = History(stages("a", "b").choosing(0), stages("a", "b"))
    assert not history.choose(1).changed
    history = history.step(replace(history.now, title="A"), "title").choose(1)
    history = history.step(replace(history.now, title="AB"), "title")
    assert len(history.behind) == 2
    assert history.changed
    assert not history.keep().changed
    assert history.keep().undo().changed


def test_steps_have_an_end() -> None:
    history = History(Draft(), Draft())
    for number in range(MOST_STEPS + 9):
        history = history.step(replace(history.now, title=str(number)))
    assert len(history.behind) == MOST_STEPS


def test_what_is_wrong_stands_at_its_stage() -> None:
    draft = Draft("Mine", stages=(DraftStage.of(CAT), DraftStage.of(KNEE))).choosing(1)
    wrong, whole = message("editor.problem.empty"), message("editor.problem.title")
    judged = Judged((Finding(2, wrong), Finding(0, whole)))
    view = editor_view(History(draft, Draft()), PALETTE, judged)
    assert [card.problems for card in view.stages] == [(), (wrong,)]
    assert view.problems == (whole,)
    assert sentence(view.verdict) == "2 things to put right."
    assert not view.fine
    assert (view.stage, view.material) == (draft.stages[1], KNEE)
    assert [sentence(card.dose) for card in view.stages] == ["8 times", "hold 30 s, 2 times, each side"]


def test_the_verdict_says_how_long_it_takes() -> None:
    view = editor_view(History(stages("a"), Draft()), PALETTE, Judged((), 200_000, 60_000))
    assert sentence(view.verdict) == "4 min, with 1 min to warm up first. All is fine."
    assert view.fine
    plain = editor_view(History(stages("a"), Draft()), PALETTE, Judged((), 60_000))
    assert sentence(plain.verdict) == "1 min. All is fine."
    one = editor_view(History(stages("a"), Draft()), PALETTE, Judged((Finding(1, message("x")),)))
    assert sentence(one.verdict) == "One thing to put right."


def test_what_can_be_added_is_a_card() -> None:
    card = material_card(replace(KNEE, positions=("lying", "floor")))
    assert (card.id, card.position, sentence(card.length)) == (
        "knee",
        "lying",
        "hold 30 s, 2 times, each side",
    )


def test_a_movement_that_is_no_more_is_shown_by_its_id() -> None:
    gone = DraftStage("exercise", "gone", "hold", hold_s=10**30)
    view = editor_view(History(Draft(stages=(gone,)), Draft()), PALETTE, Judged())
    assert view.stages[0].title == "gone"
