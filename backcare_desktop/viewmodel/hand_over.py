"""The page a person hands over: which warning signs they answered with yes or not sure, and when.

Law: it repeats the person's own answers and names no illness (clinical 9.2).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.screen import ScreenView, in_order


@dataclass(frozen=True, slots=True)
class Group:
    """Answers of one weight under their heading."""

    heading: Message
    answers: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class HandOver:
    """The whole page, in the order it is read."""

    title: Message
    written: Message
    groups: tuple[Group, ...]
    notes: tuple[Message, ...]


def hand_over(view: ScreenView, just_answered: Iterable[str] = ()) -> HandOver:
    """The page for what stands in the view, and what was answered just now."""
    found = in_order({*view.emergency, *view.same_day, *just_answered})
    groups = tuple(
        Group(message(f"screen.paper.{part}"), tuple(question(name) for name in found if name[0] == part))
        for part in ("A", "B", "C")
        if any(name[0] == part for name in found)
    )
    notes = [message("screen.paper.leg")] if view.leg_sign else []
    return HandOver(
        message("screen.paper.title"),
        message("screen.paper.written", day=view.day, time=view.time),
        groups,
        (*notes, message("screen.paper.note")),
    )


def question(name: str) -> Message:
    """The full question of an engine's id; B4 asks two things that are answered apart."""
    return message("screen.question.B4.both" if name == "B4" else f"screen.question.{name}")
