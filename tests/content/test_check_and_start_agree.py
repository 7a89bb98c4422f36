"""What `backcare check` calls fine may start, and what it does not call fine may not."""

from hypothesis import given
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
NUMBERS = st.one_of(
    st.integers(-1, 20), st.sampled_from([30, 60, 61, 90, 300, 301, 600, 601, 7200, 7201, 10**9, 10**30])
)
OPTIONAL = {
    **dict.fromkeys(("reps", "hold_s", "repeats", "time_s", "rest_s"), NUMBERS),
    "sides": st.sampled_from(["left", "right", "both", "up"]),
}
NAMES = (*LIBRARY.movements, "no_such", "../x")
KINDS = st.one_of(
    st.fixed_dictionaries({"exercise": st.sampled_from(NAMES)}, optional=OPTIONAL),
    st.fixed_dictionaries({"exercise": st.sampled_from(tuple(LIBRARY.movements))}),
    st.fixed_dictionaries(
        {"breathe": st.sampled_from(tuple(LIBRARY.breathing))}, optional={"time_s": NUMBERS}
    ),
    st.fixed_dictionaries({"title": st.text(max_size=5)}, optional=OPTIONAL),
)


@given(st.lists(KINDS, max_size=4))
def test_check_and_start_agree(stages: list[dict[str, object]]) -> None:
    try:
        routine = routine_of({"title": "Mine", "stage": stages}, "mine.toml", LIBRARY)
    except ContentError:
        return
    made = prescribed(routine, LIBRARY)
    decision = decide(MovementRequest(made, 0, 3 * HOUR_MS), None, Ledger(), HEALTHY, Limits(), HOUR_MS)
    assert isinstance(decision, AllowedRoutine) == (not beyond(routine, LIBRARY, Limits()))
    if isinstance(decision, AllowedRoutine):
        assert script(decision.routine)[-1].stage == len(decision.routine.stages) - 1
