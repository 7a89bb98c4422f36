"""What time alone makes of a routine.

Law: only `now` and stored instants decide; a tick that is late, early, doubled or missing changes
nothing.
"""

from dataclasses import replace

from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.guided.states import Going, Guided, Over, Run
from backcare_desktop.engine.guided.warm_up import after_part
from backcare_desktop.engine.limits import Limits


def advance(state: Guided, limits: Limits, now_ms: int) -> tuple[Guided, tuple[Over, Run] | None]:
    """The state at `now_ms` if nobody did anything since, and what ended by itself."""
    if not isinstance(state, Going):
        return state, None
    segments = script(state.run.routine)
    going = state
    while now_ms >= going.ends_ms:
        run = after_part(going.run, going.segment, going.segment.length_ms, limits, going.ends_ms)
        if going.index + 1 == len(segments):
            over = Over(run.routine.id, "done", going.ends_ms)
            return over, (over, run)
        going = Going(run, going.index + 1, going.ends_ms)
    return _announced(going, now_ms), None


def instants(state: Guided) -> tuple[int, ...]:
    """The boot-clock instants at which time alone changes the state."""
    if not isinstance(state, Going):
        return ()
    waits = () if state.ready_ms is None else (state.ready_ms,)
    marks = state.segment.marks[state.said :]
    return (state.ends_ms, *waits, *(state.since_ms + mark for mark in marks))


def _announced(going: Going, now_ms: int) -> Going:
    if going.ready_ms is not None and now_ms < going.ready_ms:
        # What was said before the pause is not said again while it gets ready.
        return going
    said = sum(now_ms >= going.since_ms + mark for mark in going.segment.marks)
    if going.ready_ms is None and said == going.said:
        return going
    return replace(going, ready_ms=None, said=said)
