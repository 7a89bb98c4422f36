"""Plays a story in a throw-away data folder and reports where it differs.

Law: an expectation fails with its first difference, and the story goes on to the next one.
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, timedelta
from pathlib import Path
from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.replay.diary import TOLD
from backcare_desktop.replay.expectation import difference
from backcare_desktop.replay.movement import movement
from backcare_desktop.replay.reminding import reminding
from backcare_desktop.replay.story import (
    Args,
    Step,
    Story,
    StoryError,
    duration_ms,
    number_of,
    whole_of,
)
from backcare_desktop.replay.world import World
from backcare_desktop.settings.options import OPTIONS
from backcare_desktop.viewmodel.status import Json, status

_ALL_CHECKS = frozenset({check for method in METHODS.values() for check in method.checks} | {"recovered"})
#: Memory that is a folder, where there is one: nothing of a story has to wait for a disk.
_MEMORY: Final = "/dev/shm"  # noqa: S108 - a folder of our own is made in it


@dataclass(frozen=True, slots=True)
class Played:
    """How a story went. failures: one line for each expectation that did not hold."""

    title: str
    expectations: int
    failures: tuple[str, ...]
    end: Json

    def result(self) -> Json:
        """The outcome as `backcare replay --json` prints it."""
        return {
            "title": self.title,
            "passed": not self.failures,
            "expectations": self.expectations,
            "failures": list(self.failures),
            "status": self.end,
        }


def play(story: Story) -> Played:
    """Play the whole story. Raises StoryError where a step cannot be played."""
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="backcare-replay-", dir=place) as folder:
        zone_ms = round((story.start.utcoffset() or timedelta()) / timedelta(milliseconds=1))
        world = World(Path(folder), round(story.start.timestamp() * 1000), story.profile, zone_ms)
        try:
            _apply_settings(story, world)
            failures = tuple(_played(story, world))
            end = status(world.state, world.now, story.start.tzinfo or UTC, world.end_look_at())
        finally:
            world.close()
    expectations = sum(step.kind == "expect" for step in story.steps)
    return Played(story.title, expectations, failures, end)


def _played(story: Story, world: World) -> Iterator[str]:
    for step in story.steps:
        if step.at_ms < world.elapsed_ms:
            raise StoryError(f"step {step.number}: it lies before the end of the step before it")
        world.run_to(step.at_ms)
        if step.kind == "do":
            _do(step, world, story.beside)
        elif step.kind == "world":
            _turn(step, world)
        else:
            look_at = world.look_at() if "look_at" in step.args else ()
            shown = status(world.state, world.now, story.start.tzinfo or UTC, look_at)
            found = difference(step.args, shown, world.wall_ms)
            if found is not None:
                yield f"step {step.number}: {found}"


def _apply_settings(story: Story, world: World) -> None:
    for key, value in story.settings.items():
        if key not in LIMITS and key not in OPTIONS:
            raise StoryError(f"settings: this version knows no {key!r}")
        world.set(key, value)


def _do(step: Step, world: World, beside: Path | None) -> None:
    if step.name == "settings.set":
        world.set(str(step.args.get("key")), step.args.get("value"))
        return
    if step.name.startswith("guided."):
        world.do(movement(step, beside, world.elapsed_ms))
        return
    if step.name.startswith(("breaks.", "plan.", "checkup.")):
        world.do(reminding(step))
        return
    if step.name in TOLD:
        world.tell(step)
        return
    if step.name == "meds.log":
        world.log(step)
        return
    for event in _events(step, world):
        world.do(event)


def _events(step: Step, world: World) -> Iterator[ev.Event]:
    args = step.args
    match step.name:
        case "cold.start" | "heat.start":
            yield ev.StartAsked(_request(step), _answers(args, step))
        case "thermal.next":
            yield ev.NextAsked(_answers(args, step))
        case "thermal.off":
            since = args.get("since")
            told = None if since is None else duration_ms(since, f"step {step.number}: since")
            yield ev.SourceOff(None if told is None else world.boot_ms(told))
        case "thermal.stop":
            yield ev.StopAsked()
        case "thermal.skin":
            yield _skin(args, step)
        case _:
            yield from _told(step, world)


def _told(step: Step, world: World) -> Iterator[ev.Event]:
    args = step.args
    match step.name:
        case "screen.answer":
            yield ev.ScreenAnswered(_ids(args.get("yes"), step))
            if world.unreadable:
                # In a story this also answers profile and skin (CONTRACT, "Broken ledger").
                yield ev.ProfileAnswered(world.profile, frozenset(CONDITIONS))
                yield ev.SkinReviewed()
        case "screen.cleared":
            yield ev.Cleared(str(args.get("what")))
        case "diary.pain":
            yield ev.PainTold(whole_of(args.get("level"), otherwise=-1))
        case _:
            raise StoryError(f"step {step.number}: this version knows no {step.name!r}")


def _turn(step: Step, world: World) -> None:
    where = f"step {step.number}"
    args = step.args
    for_ms = duration_ms(args.get("for", "00:00:00"), f"{where}: for")
    if for_ms < 0:
        raise StoryError(f"{where}: for must not be negative")
    match step.name:
        case "suspend":
            world.suspend(for_ms)
        case "crash":
            world.crash(for_ms)
        case "reboot":
            by_ms = duration_ms(args.get("wall-step", "00:00:00"), f"{where}: wall-step")
            world.reboot(for_ms, by_ms)
        case "quit":
            world.quit(for_ms, off=args.get("answer") != "on")
        case "wall-step":
            world.step_wall(duration_ms(args.get("by"), f"{where}: by"))
        case _:
            _change(step, world)


def _change(step: Step, world: World) -> None:
    match name := step.name:
        case "disk-full" | "disk-ok":
            world.disk(full=name == "disk-full")
        case "ledger-garbage":
            world.make_garbage()
        case "sound-lost" | "sound-ok":
            world.sound("unavailable" if name == "sound-lost" else "ok")
        case "away" | "back":
            world.keyboard(left=name == "away")
        case "do-not-disturb":
            world.do_not_disturb(on=_on(step))
        case "fullscreen":
            world.fullscreen(on=_on(step))
        case _:
            raise StoryError(f"this version knows no world {name!r}")


def _on(step: Step) -> bool:
    on = step.args.get("on", True)
    if not isinstance(on, bool):
        raise StoryError(f"step {step.number}: on is true or false, not {on!r}")
    return on


def _request(step: Step) -> Request:
    args = step.args
    pain = args.get("pain_before")
    return Request(
        modality=Modality(step.name.partition(".")[0]),
        method=str(args.get("method", "")),
        minutes=number_of(args.get("minutes")),
        cycles=whole_of(args.get("cycles", 1), otherwise=0),
        pattern=str(args.get("pattern", "single")),
        pain_before=None if pain is None else whole_of(pain, otherwise=-1),
    )


def _answers(args: Args, step: Step) -> Answers | None:
    checks = args.get("checks")
    if checks is None:
        return None
    if checks == "pass":
        return Answers(_ALL_CHECKS)
    verdict, _, check = str(checks).partition(":")
    if verdict != "fail" or check not in _ALL_CHECKS:
        raise StoryError(f'step {step.number}: checks is "pass" or "fail:<check>", not {checks!r}')
    return Answers(_ALL_CHECKS - {check}, frozenset({check}))


def _skin(args: Args, step: Step) -> ev.Event:
    sign = args.get("sign")
    if sign is not None:
        return ev.SkinAnswered(str(sign))
    if args.get("ok") is not True:
        raise StoryError(f"step {step.number}: thermal.skin takes ok = true or a sign")
    return ev.SkinAnswered()


def _ids(value: object, step: Step) -> frozenset[str]:
    if not isinstance(value, list):
        raise StoryError(f'step {step.number}: yes is a list such as ["A1"], empty for none')
    return frozenset(str(answer) for answer in value)
