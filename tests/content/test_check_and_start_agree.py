"""What `backcare check` calls fine may start, and what it does not call fine may not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.content.prescription import prescribed
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine_file import routine_of
from backcare_desktop.content.routine_limits import beyond
from backcare_desktop.engine.guard import AllowedRoutine, decide
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.engine.profile import Profile
from tests.content.library import LIBRARY

HEALTHY = Profile(frozenset(), frozenset(CONDITIONS))
#: Each key at its bounds, one beyond, and far beyond.
NUMBERS: dict[str, list[int]] = {
    "hold_s": [1, 9, 10, 30, 60, 61, 10**30],
    "repeats": [1, 2, 4, 5, 10**9],
    "rest_s": [0, 9, 10, 600, 601],
    "reps": [0, 1, 15, 16, 10**30],
    "time_s": [-1, 1, 152, 153, 300, 301, 600, 601, 7200, 7201, 10**30],
}
HELD = ("hold_s", "repeats", "rest_s")


def stages(key: str, names: list[str], *keys: str) -> st.SearchStrategy[dict[str, object]]:
    """Stages of these names with some of the keys, all of which fit them."""
    optional = {number: st.sampled_from(NUMBERS[number]) for number in keys}
    return st.fixed_dictionaries({key: st.sampled_from(names)}, optional=optional)


MOVEMENTS = LIBRARY.movements.values()
STAGES = st.one_of(
    stages("exercise", [m.id for m in MOVEMENTS if m.hold_s is not None], *HELD),
    stages("exercise", [m.id for m in MOVEMENTS if m.hold_s is not None], "hold_s"),
    stages("exercise", [m.id for m in MOVEMENTS if m.reps is not None], "reps"),
    stages("exercise", [m.id for m in MOVEMENTS if m.hold_s is None], "time_s"),
    stages("exercise", [m.id for m in MOVEMENTS]),
    stages("breathe", list(LIBRARY.breathing), "time_s"),
    stages("title", ["Own"], *HELD),
    stages("title", ["Own"], "time_s"),
)


@settings(max_examples=600)
@given(st.lists(STAGES, max_size=4))
def test_check_and_start_agree(asked: list[dict[str, object]]) -> None:
    try:
        routine = routine_of({"title": "Mine", "stage": asked}, "mine.toml", LIBRARY)
    except ContentError:
        return
    made = prescribed(routine, LIBRARY)
    decision = decide(MovementRequest(made, 0, 3 * HOUR_MS), None, Ledger(), HEALTHY, Limits(), HOUR_MS)
    assert isinstance(decision, AllowedRoutine) == (not beyond(routine, LIBRARY, Limits()))
    if isinstance(decision, AllowedRoutine):
        assert script(decision.routine)[-1].stage == len(decision.routine.stages) - 1
