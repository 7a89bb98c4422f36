"""The steps of writing a routine, to be undone and done again.

Law: typing on in one field is one step; looking at another stage is none.
"""

from dataclasses import dataclass, replace
from typing import Final

from backcare_desktop.viewmodel.draft import Draft

#: More steps than anybody undoes.
MOST_STEPS: Final = 200


@dataclass(frozen=True, slots=True)
class History:
    """now: what is shown. saved: what the file says. touched: the field of the last step, "" for none."""

    now: Draft
    saved: Draft
    behind: tuple[Draft, ...] = ()
    ahead: tuple[Draft, ...] = ()
    touched: str = ""

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return not self.now.same_as(self.saved)

    def step(self, draft: Draft, field: str = "") -> "History":
        """One step further; one with the step before where it changes the same field again."""
        if draft == self.now:
            return self
        if field and field == self.touched:
            return replace(self, now=draft, ahead=())
        behind = (*self.behind, self.now)[-MOST_STEPS:]
        return replace(self, now=draft, behind=behind, ahead=(), touched=field)

    def choose(self, place: int) -> "History":
        """Another stage is looked at."""
        return replace(self, now=self.now.choosing(place), touched="")

    def undo(self) -> "History":
        """One step back."""
        if not self.behind:
            return self
        ahead = (self.now, *self.ahead)
        return replace(self, now=self.behind[-1], behind=self.behind[:-1], ahead=ahead, touched="")

    def redo(self) -> "History":
        """One step that was undone is done again."""
        if not self.ahead:
            return self
        behind = (*self.behind, self.now)
        return replace(self, now=self.ahead[0], behind=behind, ahead=self.ahead[1:], touched="")

    def keep(self) -> "History":
        """What is shown was saved."""
        return replace(self, saved=self.now, touched="")
