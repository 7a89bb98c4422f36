"""What a person or the machine does in one life of the program, as words that travel through a pipe.

Law: a move is a list of JSON values; what it becomes is decided in the life that receives it.
"""

from typing import Any, Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS

Move = list[Any]

ALL_CHECKS: Final = frozenset({check for m in METHODS.values() for check in m.checks} | {"recovered"})
_PLAIN: Final[dict[str, ev.Event]] = {
    "answer": ev.ScreenAnswered(),
    "emergency": ev.ScreenAnswered(frozenset({"A1"})),
    "profile": ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)),
    "off": ev.SourceOff(),
    "stop": ev.StopAsked(),
    "skin": ev.SkinAnswered(),
    "sign": ev.SkinAnswered("blister"),
    "next": ev.NextAsked(Answers(ALL_CHECKS)),
    "nothing-on": ev.OnBodyAnswered(None),
    "reviewed": ev.SkinReviewed(),
    "sedated": ev.MedicineLogged("x", "sedating"),
    "tick": ev.Ticked(),
}


def event_of(move: Move) -> ev.Event:
    """The event that this move is. Raises KeyError for a word nobody knows."""
    match move:
        case ["start", modality, method, minutes, cycles, pattern]:
            request = Request(METHODS[method].modality, method, minutes, cycles, pattern)
            assert request.modality.value == modality
            return ev.StartAsked(request, Answers(ALL_CHECKS))
        case ["off-since", since_ms]:
            return ev.SourceOff(since_ms)
        case ["limit", name, value]:
            return ev.LimitSet(name, value)
        case ["clear", what]:
            return ev.Cleared(what)
        case [word]:
            return _PLAIN[word]
        case _:
            raise KeyError(str(move))
