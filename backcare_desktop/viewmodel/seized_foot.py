"""The buttons below a step of "It just seized up".

Law: each step can be passed over, and what is open is offered where what was wanted is not.
"""

from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.seized import MovesView, RestView
from backcare_desktop.viewmodel.walk import Step

#: answer: the short card. start: what the step is for. rest: back to lying down. onward: the next step.
#: finish: home.
Act = Literal["answer", "start", "rest", "onward", "finish", "back", "pause", "stop"]


@dataclass(frozen=True, slots=True)
class Press:
    """A button. lacks: why it does nothing yet. key: what presses it, too."""

    words: Message
    act: Act
    lacks: Message | None = None
    key: Message | str = ""


_BACK: Final = Press(message("seized.back"), "back")


@dataclass(frozen=True, slots=True)
class Foot:
    """main: the large one. other: the one beside it, None for none. danger: an answer calls for help."""

    main: Press
    other: Press | None = None
    back: Press = _BACK
    danger: bool = False


def rest_foot(view: RestView, following: Step | None) -> Foot:
    """While it runs it can be paused and stopped; Escape takes off what is on the body first."""
    leave = passing(following)
    if view.run is not None:
        words = message("breathe.resume" if view.run.paused else "breathe.pause")
        pause = Press(words, "pause", key=message("breathe.key.space"))
        return Foot(leave, pause, Press(message("breathe.stop"), "stop", key="" if view.run.pack else "Esc"))
    again = Press(message("seized.again" if view.rested else "seized.breathe"), "start", view.refused)
    return Foot(leave, again) if view.rested or view.refused is not None else Foot(again, leave)


def moves_foot(view: MovesView | None) -> Foot:
    """Start, or where that is refused what is open all the same."""
    finish = passing(None)
    if view is None or view.moved:
        return Foot(finish)
    if view.offer.refused is not None:
        return Foot(Press(message("seized.rest"), "rest"), finish)
    lacks = message(f"stretch.start.{view.offer.lacks}") if view.offer.lacks else None
    return Foot(Press(lacks or message("seized.start"), "start", lacks), finish)


def passing(following: Step | None) -> Press:
    """The way past a step: to the next one, or home after the last."""
    if following is None:
        return Press(message("seized.finish"), "finish")
    return Press(message(f"seized.onward.{following}"), "onward")
