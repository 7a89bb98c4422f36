"""The warning-sign questions as a person goes through them, and what stands after them.

Law: A is asked before anything else, and the first list with a yes ends the asking; "not sure" is a
yes (SAFETY 6, clinical 5.3). The draft of the answers is a value; the engine hears of it once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from backcare_desktop.engine.events import ScreenAnswered
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.screen import QUESTIONS, Outcome, outcome
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.viewmodel.clock_text import clock, local
from backcare_desktop.viewmodel.outside import Outside

Choice = Literal["yes", "no", "unsure"]
List = Literal["A", "B", "C"]

LISTS: Final[tuple[List, ...]] = ("A", "B", "C")
#: What an unreadable ledger asks for again, in the order it is asked.
AGAIN: Final = ("screen", "profile", "skin")


@dataclass(frozen=True, slots=True)
class Item:
    """One line to answer. question: the engine's id. fact: the option that remembers a lasting one."""

    id: str
    question: str
    fact: str = ""


#: Lasting halves of B2 and B4. The age and bones of B5 are in the profile, its event is asked anew.
FACTS: Final = (
    Item("B2", "B2", "person.cancer"),
    Item("B4.lasting", "B4", "person.low_defences"),
)
_FACT_IDS: Final = frozenset(item.id for item in FACTS)


def items(part: List) -> tuple[Item, ...]:
    """The lines of one list in the order they are asked, the lasting facts last."""
    asked = (Item(name, name) for name in QUESTIONS if name.startswith(part) and name not in _FACT_IDS)
    return (*asked, *FACTS) if part == "B" else tuple(asked)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was answered so far, before the engine hears of it.

    part: the list that is asked now. answers: pairs of item and choice. done: nothing more to ask.
    """

    part: List = "A"
    answers: tuple[tuple[str, Choice], ...] = ()
    done: bool = False

    def choice(self, item: str) -> Choice | None:
        """What was answered to this line."""
        return dict(self.answers).get(item)

    def answered(self, item: str, choice: Choice) -> "Draft":
        """The same with this line answered (anew)."""
        return replace(self, answers=tuple({**dict(self.answers), item: choice}.items()))

    def none_of_these(self) -> "Draft":
        """The same with "no" for the whole list; what was remembered about the person stays."""
        draft = self
        for item in items(self.part):
            if not (item.fact and draft.choice(item.id)):
                draft = draft.answered(item.id, "no")
        return draft

    def unanswered(self) -> tuple[str, ...]:
        """The lines of the present list without an answer."""
        return tuple(item.id for item in items(self.part) if self.choice(item.id) is None)

    def onward(self) -> "Draft":
        """The same after the present list: the next list, or done at the first list with a yes.

        One yes is enough to go on. Raises ValueError while there is none and a line has no answer.
        """
        if self.any_yes:
            return replace(self, done=True)
        if self.unanswered():
            raise ValueError(f"not answered: {self.unanswered()}")
        if self.part == LISTS[-1]:
            return replace(self, done=True)
        return replace(self, part=LISTS[LISTS.index(self.part) + 1])

    def told_as_it_is(self) -> "Draft":
        """The same with nothing more to ask: the person leaves, and what is ticked counts."""
        return replace(self, done=True)

    def back(self) -> "Draft":
        """The same one list earlier; the first one stays the first."""
        return replace(self, part=LISTS[max(0, LISTS.index(self.part) - 1)], done=False)

    @property
    def any_yes(self) -> bool:
        """Whether a line of the present list is answered yes or not sure."""
        return any(name.startswith(self.part) for name in self.yes)

    @property
    def yes(self) -> frozenset[str]:
        """The engine's questions answered yes or not sure, in the lists asked so far."""
        return frozenset(
            item.question
            for part in LISTS[: LISTS.index(self.part) + 1]
            for item in items(part)
            if self.choice(item.id) in ("yes", "unsure")
        )

    @property
    def outcome(self) -> Outcome:
        """The strongest outcome of the answers."""
        return outcome(self.yes)

    def event(self, standing: frozenset[str]) -> ScreenAnswered:
        """What the engine is told; `standing` B answers stay where B was not asked this time."""
        return ScreenAnswered(self.yes | standing if self.part == "A" else self.yes)

    def facts(self) -> tuple[tuple[str, str], ...]:
        """The options that remember the lasting facts that were answered, and their values."""
        choices = ((item.fact, self.choice(item.id)) for item in FACTS)
        return tuple((key, "no" if choice == "no" else "yes") for key, choice in choices if choice)


@dataclass(frozen=True, slots=True)
class ScreenView:
    """What stands when the page is opened.

    emergency, same_day: ids of the answers that lock. advice_needed: a B answer or a leg sign is
    open. skin_sign: what was seen on the skin. again: what an unreadable ledger still asks for.
    facts: remembered ones as item and choice. day: today as 2026-03-02. time: now, as people read it.
    """

    emergency: tuple[str, ...] = ()
    same_day: tuple[str, ...] = ()
    advice_needed: bool = False
    leg_sign: bool = False
    skin_sign: str | None = None
    unreadable: bool = False
    again: tuple[str, ...] = ()
    screened: bool = False
    on_body: bool = False
    facts: tuple[tuple[str, Choice], ...] = ()
    region: str = "other"
    day: str = ""
    time: str = ""

    @property
    def standing(self) -> frozenset[str]:
        """The B answers that stand, a leg sign from a stretch among them (B6)."""
        return frozenset(self.same_day) | (frozenset({"B6"}) if self.leg_sign else frozenset())

    def fresh_draft(self) -> Draft:
        """An empty draft that knows what is remembered about the person."""
        return Draft(answers=self.facts)


def screen_view(state: Practice, now: Moment, outside: Outside) -> ScreenView:
    """The page's view of the practice."""
    ledger = state.ledger
    missing = frozenset[str]() if ledger.unreadable is None else ledger.unreadable.missing
    return ScreenView(
        emergency=in_order(ledger.emergency),
        same_day=in_order(ledger.same_day),
        advice_needed=ledger.needs_advice_today,
        leg_sign=ledger.leg_sign,
        skin_sign=ledger.skin_sign,
        unreadable=bool(missing),
        again=tuple(name for name in AGAIN if name in missing),
        screened=ledger.screened,
        on_body=on_body(state),
        facts=remembered(outside),
        region=outside.text("region", "other"),
        day=f"{local(now.boot_ms, now, outside):%Y-%m-%d}",
        time=clock(now.boot_ms, now, outside),
    )


def remembered(outside: Outside) -> tuple[tuple[str, Choice], ...]:
    """The lasting facts a person told before, as item and choice."""
    known: list[tuple[str, Choice]] = []
    for item in FACTS:
        told = outside.text(item.fact)
        if told in ("yes", "no"):
            known.append((item.id, "yes" if told == "yes" else "no"))
    return tuple(known)


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Question ids in the order they are asked."""
    found = set(names)
    return tuple(name for name in QUESTIONS if name in found)
