"""How fast the engine is: the mix of events of a cold session, each with the next wake-up."""

import time
from dataclasses import replace

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import SECOND_MS, Moment
from backcare_desktop.engine.practice import next_deadline, reduce
from backcare_desktop.engine.state import Practice, fresh
from tools.benchmarks.row import Row

_START = Moment("bench", 100_000_000, 1_772_453_400_000)
_REQUEST = Request(Modality.COLD, "gel-pack", 15, pain_before=4)
_ANSWERS = Answers(frozenset((*METHODS["gel-pack"].checks, "recovered")))
#: What happens beside the tick of each second, by the second of the session: checks are due after 3, 8 and
#: 13 minutes.
_HAPPENS: dict[int, ev.Event] = {
    182: ev.SkinAnswered(),
    485: ev.SkinAnswered(),
    783: ev.SkinAnswered(),
    910: ev.SourceOff(),
}
_LENGTH_S = 16 * 60


def reduction_rows(rounds: int) -> list[Row]:
    """The best of some rounds: what others do on the machine only makes it slower."""
    state = reduce(fresh(_START), ev.ScreenAnswered(), _START)
    state = reduce(state, ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)), _START)
    best = max(_rate(state) for _ in range(rounds))
    return [
        Row(
            "reductions",
            "/s",
            30_000,
            best,
            more_is_better=True,
            note=f"a session of {_LENGTH_S} ticks and {len(_HAPPENS) + 1} answers, best of {rounds}",
        )
    ]


def _rate(state: Practice) -> float:
    script = _script()
    began = time.process_time()
    for event, now in script:
        state = reduce(state, event, now)
        next_deadline(state, now.boot_ms)
    used = time.process_time() - began
    course = state.ledger.courses[-1]
    if course.contact_ms != 910 * SECOND_MS:
        raise RuntimeError(f"the session that was measured went another way: {course}")
    return len(script) / used


def _script() -> list[tuple[ev.Event, Moment]]:
    script: list[tuple[ev.Event, Moment]] = [(ev.StartAsked(_REQUEST, _ANSWERS), _START)]
    for second in range(1, _LENGTH_S + 1):
        now = _later(second)
        script.append((ev.Ticked(), now))
        if second in _HAPPENS:
            script.append((_HAPPENS[second], now))
    return script


def _later(second: int) -> Moment:
    passed_ms = second * SECOND_MS
    return replace(_START, boot_ms=_START.boot_ms + passed_ms, wall_ms=_START.wall_ms + passed_ms)
