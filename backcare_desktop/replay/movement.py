"""What people do with routines in a story, as events (CONTRACT, `guided.*`).

Law: the person of a story woke three hours before it began and has been up since, unless the step
says otherwise.
"""

from functools import cache
from pathlib import Path
from typing import Final

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.library import Library
from backcare_desktop.content.prescription import find
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.replay.story import Args, Step, StoryError, duration_ms, whole_of

_AWAKE_BEFORE_MS: Final = 3 * HOUR_MS


def movement(step: Step, beside: Path | None, elapsed_ms: int) -> ev.Event:
    """The event of a `guided.*` step. beside: the story's folder. Raises StoryError."""
    args = step.args
    match step.name:
        case "guided.start":
            return _asked(step, beside, elapsed_ms)
        case "guided.pause":
            return ev.RoutinePaused()
        case "guided.resume":
            return ev.RoutineResumed()
        case "guided.skip":
            return ev.RoutineSkipped()
        case "guided.stop":
            return ev.RoutineStopped()
        case "guided.hurts":
            told = (_flag(args, key, step) for key in ("sharp", "leg", "numb"))
            return ev.HurtTold(*told)
        case _:
            raise StoryError(f"step {step.number}: this version knows no {step.name!r}")


def _asked(step: Step, beside: Path | None, elapsed_ms: int) -> ev.RoutineAsked:
    pain, awake = step.args.get("pain_before"), step.args.get("awake_for")
    awake_ms = _AWAKE_BEFORE_MS + elapsed_ms
    if awake is not None:
        awake_ms = duration_ms(awake, f"step {step.number}: awake_for")
    return ev.RoutineAsked(
        find(str(step.args.get("routine", "")), _library(), beside),
        None if pain is None else whole_of(pain, otherwise=-1),
        awake_ms,
    )


@cache
def _library() -> Library:
    return Library(assets_folder())


def _flag(args: Args, key: str, step: Step) -> bool:
    told = args.get(key, False)
    if not isinstance(told, bool):
        raise StoryError(f"step {step.number}: {key} is true or false, not {told!r}")
    return told
