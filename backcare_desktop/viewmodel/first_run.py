"""The first run in three short screens: what this is, about you, emergency signs.

Law: nothing can be passed over; what is chosen is told at the end, in one go (SAFETY 6).
"""

from dataclasses import dataclass, replace
from typing import Final, Literal

from backcare_desktop.engine.events import ProfileAnswered
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.outside import Outside

Step = Literal["what", "you", "signs"]
Age = Literal["under_18", "adult", "over_65"]

STEPS: Final[tuple[Step, ...]] = ("what", "you", "signs")
AGES: Final[tuple[Age, ...]] = ("under_18", "adult", "over_65")
_AGE_CONDITIONS: Final = frozenset({"under_18", "over_65"})


@dataclass(frozen=True, slots=True)
class FirstRunDraft:
    """What was chosen so far. agreed: the disclaimer is ticked."""

    step: Step = "what"
    agreed: bool = False
    region: str = ""
    age: Age | None = None

    @property
    def lacks(self) -> str:
        """What the present step still needs ("tick", "region", "age"), empty where nothing."""
        match self.step:
            case "what":
                return "" if self.agreed else "tick"
            case "you":
                return "region" if not self.region else "" if self.age else "age"
            case "signs":
                return ""

    def onward(self) -> "FirstRunDraft":
        """The next step. Raises ValueError while something lacks or there is no next one."""
        at = STEPS.index(self.step)
        if self.lacks or at == len(STEPS) - 1:
            raise ValueError(f"{self.step}: {self.lacks}")
        return replace(self, step=STEPS[at + 1])

    def back(self) -> "FirstRunDraft":
        """The step before; the first one stays the first."""
        return replace(self, step=STEPS[max(0, STEPS.index(self.step) - 1)])

    def profile(self) -> ProfileAnswered:
        """The age as the engine knows it."""
        return ProfileAnswered(_AGE_CONDITIONS & {self.age or ""}, _AGE_CONDITIONS)


@dataclass(frozen=True, slots=True)
class FirstRunView:
    """needed: the person has not been through it. draft: what is known already."""

    needed: bool = False
    draft: FirstRunDraft = FirstRunDraft()


def first_run_view(state: Practice, outside: Outside) -> FirstRunView:
    """Whether the first run is due, and what it begins with."""
    needed = not outside.flag("person.first_run_done")
    return FirstRunView(needed, FirstRunDraft(age=_known_age(state)))


def _known_age(state: Practice) -> Age | None:
    if "under_18" in state.profile.yes:
        return "under_18"
    if "over_65" in state.profile.yes:
        return "over_65"
    return "adult" if state.profile.answered >= _AGE_CONDITIONS else None
