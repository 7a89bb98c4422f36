"""What a start reads for what was written, each kind of record once.

Law: every session, every course and every ledger of a walk goes through the store's codec, there
and back; as the codec takes a value apart field by field, a part that was read once reads the same
again.
"""

from dataclasses import replace

from backcare_desktop.engine.guided.states import Guided, Still
from backcare_desktop.engine.ledger import Course, Ledger
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Idle, Thermal
from backcare_desktop.store import codec


class Records:
    """The codec, with a memory for parts."""

    def __init__(self) -> None:
        self._thermal: dict[Thermal, Thermal] = {}
        self._course: dict[Course, Course] = {}
        self._guided: dict[Guided, Guided] = {}
        self._ledger: dict[Ledger, Ledger] = {}
        self._rest: dict[Practice, Practice] = {}

    def __call__(self, state: Practice) -> Practice:
        """What is read where `state` was written. Raises CodecError."""
        bare = replace(state, thermal=Idle(), ledger=Ledger(), guided=Still())
        rest = self._rest.get(bare)
        if rest is None:
            rest = self._rest[bare] = through(bare)
        thermal = self._thermal.get(state.thermal)
        if thermal is None:
            thermal = through(replace(bare, thermal=state.thermal)).thermal
            self._thermal[state.thermal] = thermal
        guided = self._guided.get(state.guided)
        if guided is None:
            guided = self._guided[state.guided] = through(replace(bare, guided=state.guided)).guided
        ledger = self._ledger_read(state.ledger, bare)
        return replace(rest, thermal=thermal, ledger=ledger, guided=guided)

    def _ledger_read(self, ledger: Ledger, bare: Practice) -> Ledger:
        alone = replace(ledger, courses=())
        read = self._ledger.get(alone)
        if read is None:
            read = self._ledger[alone] = through(replace(bare, ledger=alone)).ledger
        if not ledger.courses:
            return read
        return replace(read, courses=tuple([self._course_read(course, bare) for course in ledger.courses]))

    def _course_read(self, course: Course, bare: Practice) -> Course:
        read = self._course.get(course)
        if read is None:
            (read,) = through(replace(bare, ledger=Ledger(courses=(course,)))).ledger.courses
            self._course[course] = read
        return read


def through(state: Practice) -> Practice:
    """The whole state through the codec, there and back. Raises CodecError."""
    return codec.decode(Practice, codec.encode(state))
