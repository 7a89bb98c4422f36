"""A routine as it is being written: every change is a new draft, so that each can be undone.

Law: nothing is judged or shortened; what is wrong stays as it was typed until the person mends it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from backcare_desktop.viewmodel.palette import Material, Sort, Way


@dataclass(frozen=True, slots=True)
class DraftStage:
    """One entry. name: the id of what it is made of; for one's own its title.

    way: which of the numbers count; None stands for the movement's own. Lengths in s. sides: "" for
    none, "left", "right", "both". text: of one's own, a line each. picture: as base64 text, "" for none.
    """

    sort: Sort
    name: str
    way: Way
    sides: str = ""
    hold_s: int | None = None
    repeats: int | None = None
    reps: int | None = None
    time_s: int | None = None
    rest_s: int | None = None
    text: str = ""
    picture: str = ""

    @classmethod
    def of(cls, material: Material) -> Self:
        """A stage as it begins, with the movement's own numbers."""
        both = "both" if material.sided and material.sort == "exercise" else ""
        stage = cls(material.sort, material.id, material.ways[0], both)
        return replace(stage, **{key: getattr(material, key) for key in _keys(stage)})

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written about it, without empty lines."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())

    @property
    def table(self) -> dict[str, object]:
        """As it stands in a file."""
        said: dict[str, object] = {"title" if self.sort == "own" else self.sort: self.name}
        if self.sort == "own":
            said |= {"text": list(self.lines), "picture": self.picture}
        said |= {key: getattr(self, key) for key in _keys(self)}
        said["sides"] = self.sides
        return {key: value for key, value in said.items() if key in _NAMES or value not in (None, "", [])}


_NAMES = ("title", "exercise", "breathe")
_NUMBERS: Mapping[Way, tuple[str, ...]] = {
    "hold": ("hold_s", "repeats", "rest_s"),
    "reps": ("reps",),
    "time": ("time_s",),
}


def _keys(stage: DraftStage) -> tuple[str, ...]:
    """The numbers that count for it."""
    return _NUMBERS[stage.way]


@dataclass(frozen=True, slots=True)
class Draft:
    """All of it. selected: the index of the stage that is looked at, -1 for none.

    max_pain: 0 to 10, above which it is not offered, None where the limits alone decide.
    """

    title: str = ""
    note: str = ""
    max_pain: int | None = None
    stages: tuple[DraftStage, ...] = ()
    selected: int = -1

    @property
    def stage(self) -> DraftStage | None:
        """The stage that is looked at."""
        return self.stages[self.selected] if 0 <= self.selected < len(self.stages) else None

    @property
    def table(self) -> dict[str, object]:
        """As it stands in a file."""
        head = {"format": 1, "title": self.title.strip(), "note": self.note.strip()}
        pain = {} if self.max_pain is None else {"max_pain": self.max_pain}
        return {**head, **pain, "stage": [stage.table for stage in self.stages]}

    def same_as(self, other: "Draft") -> bool:
        """Whether both make the same file, whatever is looked at."""
        return self.table == other.table

    def choosing(self, place: int) -> "Draft":
        """The same with another stage looked at."""
        return replace(self, selected=max(-1, min(place, len(self.stages) - 1)))

    def adding(self, stage: DraftStage) -> "Draft":
        """With this stage after the one that is looked at, or at the end."""
        place = self.selected + 1 if self.stage is not None else len(self.stages)
        return replace(self, stages=(*self.stages[:place], stage, *self.stages[place:]), selected=place)

    def changing(self, stage: DraftStage) -> "Draft":
        """With this in the place of the stage that is looked at."""
        at = self.selected
        return replace(self, stages=(*self.stages[:at], stage, *self.stages[at + 1 :]))

    def removing(self) -> "Draft":
        """Without the stage that is looked at; the next one is looked at then."""
        at = self.selected
        left = (*self.stages[:at], *self.stages[at + 1 :])
        return replace(self, stages=left, selected=min(at, len(left) - 1))

    def moving(self, place: int, to: int) -> "Draft":
        """With the stage of this index at another, looked at; unchanged where there is no such place."""
        if not (0 <= place < len(self.stages) and 0 <= to < len(self.stages)):
            return self
        others = (*self.stages[:place], *self.stages[place + 1 :])
        return replace(self, stages=(*others[:to], self.stages[place], *others[to:]), selected=to)
