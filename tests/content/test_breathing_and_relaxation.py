"""Breathing patterns and relaxations: as clinical 4 has them, plain to read, and sayable in their time."""

from itertools import pairwise

import pytest

from backcare_desktop.content.breathing import Breathing
from backcare_desktop.content.fit import fit
from backcare_desktop.content.prescription import breathing_alone
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.relaxation import Relaxation
from backcare_desktop.engine.guard import AllowedRoutine, decide
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.engine.profile import Profile
from tests.content.library import LIBRARY
from tests.content.reading_age import grade

EACH_BREATH = pytest.mark.parametrize("breathing", LIBRARY.breathing.values(), ids=LIBRARY.breathing)
EACH_REST = pytest.mark.parametrize("relaxation", LIBRARY.relaxations.values(), ids=LIBRARY.relaxations)
#: Slow speech: two words in a second, and a moment before each line.
WORDS_A_SECOND, MOMENT_S = 2.2, 0.5


def test_the_patterns_and_their_usual_time() -> None:
    found = {name: (b.pattern, b.default_s, set(b.tags)) for name, b in LIBRARY.breathing.items()}
    assert found == {
        "slow46": ((4, 0, 6, 0), 300, set()),
        "even55": ((5, 0, 5, 0), 300, set()),
        "box4": ((4, 4, 4, 4), 180, {"breath-hold"}),
        "box3": ((3, 3, 3, 3), 180, {"breath-hold"}),
        # Four rounds.
        "478": ((4, 7, 8, 0), 76, {"breath-hold", "4-7-8"}),
    }


@EACH_BREATH
def test_the_gate_takes_the_usual_time_from_a_fresh_person(breathing: Breathing) -> None:
    asked = MovementRequest(breathing_alone(breathing.id, LIBRARY), 10, 0)
    healthy = Profile(frozenset(), frozenset(CONDITIONS))
    assert isinstance(decide(asked, None, Ledger(), healthy, Limits(), HOUR_MS), AllowedRoutine)


@EACH_BREATH
def test_its_words(breathing: Breathing) -> None:
    assert grade(breathing.how) <= 6
    assert grade(breathing.cautions) <= 8
    told = " ".join(breathing.cautions)
    assert "Dizzy" in told
    assert ("pregnancy" in told) == breathing.holds


def test_all_three_relaxations_are_there() -> None:
    assert {name: r.length_s for name, r in LIBRARY.relaxations.items()} == {
        "body_scan": 240,
        "muscles": 360,
        "picture": 180,
    }


@EACH_REST
def test_its_lines_are_plain_and_can_be_said_in_their_time(relaxation: Relaxation) -> None:
    assert grade([line.text for line in relaxation.line]) <= 6
    assert grade([*relaxation.before, *relaxation.cautions]) <= 6
    times = [*(line.at_s for line in relaxation.line), relaxation.length_s]
    for line, (begins, ends) in zip(relaxation.line, pairwise(times), strict=True):
        assert MOMENT_S + len(line.text.split()) / WORDS_A_SECOND <= ends - begins, line.text


@EACH_REST
def test_eyes_are_closed_so_nothing_may_be_on_the_skin(relaxation: Relaxation) -> None:
    assert "nothing warm or cold may be on your skin" in " ".join(relaxation.cautions)


def test_muscles_are_tensed_for_five_seconds_and_the_back_never() -> None:
    muscles = LIBRARY.relaxations["muscles"].line
    let_go = [line.at_s for line in muscles if line.text.startswith("And let go.")]
    assert let_go == [65 + 20 * step for step in range(12)]
    tensed = [line for line in muscles if line.at_s + 5 in let_go]
    assert len(tensed) == 12
    assert not any("back" in line.text.lower() for line in tensed)


def test_which_line_stands_when() -> None:
    picture = LIBRARY.relaxations["picture"]
    assert picture.line_at(0) is picture.line[0]
    assert picture.line_at(19.9) is picture.line[0]
    assert picture.line_at(20) is picture.line[1]
    assert picture.line_at(10_000) is picture.line[-1]


BREATH = {
    "format": 1,
    "id": "x",
    "title": "X",
    "pattern": [4, 0, 6, 0],
    "default_s": 60,
    "how": ["In."],
    "cautions": ["Dizzy: stop."],
    "source": "S37",
    "reviewed": "2026-11-23",
}
LINES = [{"at_s": 0, "text": "Rest."}, {"at_s": 9, "text": "Rest."}]
REST = {
    "format": 1,
    "id": "x",
    "title": "X",
    "length_s": 60,
    "before": ["Lie down."],
    "cautions": ["Stop."],
    "source": "S40",
    "reviewed": "2026-11-23",
    "line": LINES,
}


@pytest.mark.parametrize(
    ("kind", "table", "said"),
    [
        (Breathing, {**BREATH, "pattern": [0, 4, 4, 4]}, "breathing in and out need a second each"),
        (Breathing, {**BREATH, "pattern": [4, 4, 0, 4]}, "breathing in and out need a second each"),
        (Breathing, {**BREATH, "pattern": [4, 4, 4]}, "pattern"),
        (Breathing, {**BREATH, "pattern": [4, 4, 44, 4]}, "pattern"),
        (Relaxation, {**REST, "line": [{"at_s": 3, "text": "Rest."}]}, "at_s = 0 is right"),
        (Relaxation, {**REST, "line": LINES * 2}, "later than the one before"),
        (Relaxation, {**REST, "line": [*LINES, {"at_s": 60, "text": "Late."}]}, "before length_s"),
        (Relaxation, {**REST, "line": []}, "line"),
    ],
)
def test_what_does_not_fit_is_told(kind: type, table: dict[str, object], said: str) -> None:
    with pytest.raises(ContentError, match=said):
        fit(kind, table, "x.toml")


def test_what_fits_is_taken() -> None:
    assert fit(Breathing, BREATH, "x.toml").round_s == 10
    assert fit(Relaxation, REST, "x.toml").line[1].at_s == 9
