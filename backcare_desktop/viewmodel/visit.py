"""One visit to the warning-sign page: what the person is at, and so which part is shown.

Law: what stands comes before what is asked, an emergency before all; only a person who chose to
answer (again) sees questions while something stands.
"""

from dataclasses import dataclass, replace
from typing import Final, Literal

from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.screen import Choice, Draft, ScreenView, in_order

Place = Literal[
    "emergency",
    "same_day",
    "advised",
    "routine",
    "none",
    "skin",
    "again",
    "profile_again",
    "skin_again",
    "list_A",
    "list_B",
    "list_C",
]
_LIST_PLACES: Final[dict[str, Place]] = {"A": "list_A", "B": "list_B", "C": "list_C"}
_AGAIN_PLACES: Final[dict[str, Place]] = {"profile": "profile_again", "skin": "skin_again"}
_WORDS: Final[dict[Place, str]] = {
    "emergency": "screen.paper.show",
    "same_day": "screen.same_day.had_advice",
    "profile_again": "screen.again.save",
    "advised": "screen.done",
    "routine": "screen.done",
    "none": "screen.done",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """draft: answers of this visit. again: what is answered anew after lost records, "" for nothing.

    advised: the person said just now that they have had advice. profile: conditions answered anew.
    """

    draft: Draft | None = None
    again: str = ""
    advised: bool = False
    profile: tuple[tuple[str, Choice], ...] = ()

    @property
    def asking(self) -> Draft | None:
        """The draft that is being answered, None where none is."""
        return self.draft if self.draft is not None and not self.draft.done else None

    def place(self, view: ScreenView) -> Place:
        """Which part of the page is shown."""
        if self.asking is not None:
            return _LIST_PLACES[self.asking.part]
        if self.again in view.again and self.again in _AGAIN_PLACES:
            return _AGAIN_PLACES[self.again]
        standing = self.with_answers(view)
        if standing.emergency:
            return "emergency"
        if standing.advice_needed:
            return "same_day"
        if view.again:
            return "again"
        return self._calm_place(view)

    def _calm_place(self, view: ScreenView) -> Place:
        found = "" if self.draft is None else self.draft.outcome
        if self.advised or found == "same-day":
            return "advised"
        if found == "routine":
            return "routine"
        if found == "none":
            return "none"
        return "list_A" if view.skin_sign is None else "skin"

    def with_answers(self, view: ScreenView) -> ScreenView:
        """The view with the answers of this visit, should the engine not have told them yet."""
        if self.draft is None or not self.draft.done:
            return view
        told = self.draft.event(view.standing).yes
        same_day = in_order(name for name in told if name.startswith("B"))
        return replace(
            view,
            emergency=in_order({*view.emergency, *(name for name in told if name.startswith("A"))}),
            same_day=same_day,
            advice_needed=view.advice_needed or (bool(same_day) and same_day != view.same_day),
        )

    def told(self, condition: str, choice: Choice) -> "Visit":
        """The same with one condition of the profile answered."""
        return replace(self, profile=tuple({**dict(self.profile), condition: choice}.items()))

    def profile_yes(self) -> frozenset[str]:
        """The conditions answered yes or not sure."""
        return frozenset(name for name, choice in self.profile if choice != "no")

    def foot(self, place: Place, *, seen: bool) -> "Foot":
        """The buttons below the part that is shown. seen: its end has been on the screen."""
        if self.asking is not None:
            return _list_foot(self.asking, seen=seen)
        lacks = place == "profile_again" and len(self.profile) < len(CONDITIONS)
        return Foot(
            main=message(_WORDS[place]) if place in _WORDS else None,
            danger=place == "emergency",
            lacks=message("screen.lacks.profile") if lacks else None,
            back=place in ("profile_again", "skin_again"),
            again=place in ("emergency", "same_day", "advised", "routine", "skin"),
        )


@dataclass(frozen=True, slots=True)
class Foot:
    """main: words of the large button, None for none. lacks: why it does nothing yet.

    reads_on: the large button scrolls on.
    back: one step back is possible. again: the questions can be answered again.
    """

    main: Message | None
    danger: bool = False
    lacks: Message | None = None
    reads_on: bool = False
    back: bool = False
    again: bool = False


def _list_foot(draft: Draft, *, seen: bool) -> Foot:
    back = draft.part != "A"
    if draft.any_yes:
        return Foot(message("screen.what_to_do"), danger=True, back=back)
    if not draft.unanswered():
        return Foot(message("screen.go_on"), back=back)
    # "None of these" can only be said of lines that could be read.
    return Foot(message("screen.none_of_these" if seen else "screen.read_on"), reads_on=not seen, back=back)
