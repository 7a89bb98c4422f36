"""Ways to breathe and to relax: the words of their files, and plans for the engine.

Law: nothing is read or judged here; whoever reads the files fills it.
"""

from dataclasses import dataclass

from backcare_desktop.engine.guided.plan import EYES_CLOSED, Routine
from backcare_desktop.engine.guided.states import Active, Guided
from backcare_desktop.engine.moment import SECOND_MS
from backcare_desktop.viewmodel.pace import Pattern


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line, and when it begins, in ms after the first."""

    at_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Calm:
    """One way. how: what to do, in order. cautions: when to stop, and who leaves it out.

    plan: for its usual time. pattern: of a breath, empty for a relaxation, which has lines instead.
    """

    id: str
    title: str
    how: tuple[str, ...]
    cautions: tuple[str, ...]
    plan: Routine
    pattern: Pattern = ()
    lines: tuple[TimedLine, ...] = ()

    @property
    def seconds(self) -> tuple[int, ...]:
        """The lengths of the parts of one breath, in s."""
        return tuple(length_ms // SECOND_MS for _, length_ms in self.pattern)

    def line_at(self, spent_ms: int) -> str:
        """The line that stands so long after the beginning."""
        begun = [line.text for line in self.lines if line.at_ms <= max(0, spent_ms)]
        return begun[-1] if begun else ""


@dataclass(frozen=True, slots=True)
class Calms:
    """All of them, breathing first. problem: why there are none."""

    ways: tuple[Calm, ...] = ()
    problem: str = ""

    def way(self, name: str) -> Calm | None:
        """The way of this id."""
        return next((way for way in self.ways if way.id == name), None)


def is_calm(routine: Routine) -> bool:
    """Whether it is breathing or relaxation alone, which has a page of its own."""
    return all(
        stage.doing == "breathe" or (stage.exercise is not None and EYES_CLOSED in stage.exercise.tags)
        for stage in routine.stages
    )


def calms_down(guided: Guided) -> bool:
    """Whether breathing or relaxation runs, or is paused."""
    return isinstance(guided, Active) and is_calm(guided.run.routine)
