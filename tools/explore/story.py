"""A harmful path told as a story that `backcare replay` runs.

Law: the story fails on the program that did the harm and passes on one that keeps the rules.
"""

from collections.abc import Iterator, Sequence
from typing import Final, cast

from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.status import status
from tools.explore.actions import Action, Kind, apply
from tools.explore.families import Family
from tools.explore.machine import Machine
from tools.explore.observation import Phase, observed
from tools.explore.records import through
from tools.explore.reminders import until_min
from tools.explore.violation import ROUTINE_BEFORE, Violation
from tools.explore.walk import Harm

SECOND: Final = 1000
#: The phases of cold or heat and of a routine.
Before = tuple[Phase, str]
_WORDS: Final = {
    Kind.OFF: 'do = "thermal.off"',
    Kind.STOP: 'do = "thermal.stop"',
    Kind.SKIN_OK: 'do = "thermal.skin"\nok = true',
    Kind.SIGN: 'do = "thermal.skin"\nsign = "blister"',
    Kind.SEDATE: 'do = "meds.log"\nname = "tablet"\nclass = "sedating"',
    Kind.FILL: 'world = "disk-full"',
    Kind.EMPTY: 'world = "disk-ok"',
    Kind.GARBAGE: 'world = "ledger-garbage"',
    Kind.PAUSE: 'do = "guided.pause"',
    Kind.RESUME: 'do = "guided.resume"',
    Kind.SKIP: 'do = "guided.skip"',
    Kind.END: 'do = "guided.stop"',
}
_REMIND: Final = {
    "begin": 'do = "breaks.now"',
    "pause": 'do = "breaks.pause"\nfor = "00:20:00"',
    "away": 'world = "away"',
    "back": 'world = "back"',
    "quiet": 'world = "do-not-disturb"\non = true',
    "loud": 'world = "do-not-disturb"\non = false',
    "full": 'world = "fullscreen"\non = true',
    "small": 'world = "fullscreen"\non = false',
}


def told(family: Family, harm: Harm) -> str:
    """The story's text."""
    machine = Machine(through)
    machine.stand(family.beginning)
    steps = list(_steps(harm.path, machine))
    lines = [f'title = "{harm.violation.law}: {harm.violation.what}"', "start = 2026-03-02T09:00:00+01:00"]
    if family.settings:
        lines += ["", "[settings]", *(f'"{name}" = {_value(value)}' for name, value in family.settings)]
    *before, last = steps
    for at_ms, words, _ in before:
        if words:
            lines += ["", "[[step]]", f'at = "{clock(at_ms)}"', words]
    at_ms, words, before_last = last
    if words:
        lines += ["", "[[step]]", f'at = "{clock(at_ms)}"', words]
    expect = _expected(harm.violation, before_last)
    lines += ["", "[[step]]", f'at = "{clock(machine.elapsed_ms)}"', f"expect = {{ {expect} }}", ""]
    return "\n".join(lines)


def clock(at_ms: int) -> str:
    """A length as stories write it."""
    sign = "-" if at_ms < 0 else ""
    seconds, ms = divmod(abs(at_ms), SECOND)
    text = f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{text}.{ms:03}" if ms else text


def _steps(path: Sequence[Action], machine: Machine) -> Iterator[tuple[int, str, Before]]:
    """When each step is done, its words, and what was shown before it."""
    for action in path:
        before, at_ms = machine.state, machine.elapsed_ms
        shown = _shown(before, machine)
        words = _words(action, machine)
        since = apply(action, machine)
        if since is not None:
            words += f'\nsince = "{clock(at_ms - since)}"'
        yield at_ms, words, shown


def _shown(state: Practice, machine: Machine) -> Before:
    guided = cast("dict[str, str]", status(state, machine.now)["guided"])
    return observed(state, machine, None).phase, guided["phase"]


def _value(value: float) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value:g}"


def _reminding(word: str, machine: Machine) -> str:
    if word == "until":
        hour, minute = divmod(until_min(machine.now), 60)
        return f'do = "breaks.pause"\nfor = "until {hour:02}:{minute:02}"'
    return _REMIND.get(word, f'do = "breaks.{word}"')


def _words(action: Action, machine: Machine) -> str:
    if action.kind in _WORDS:
        return _WORDS[action.kind]
    match action.kind:
        case Kind.WAIT:
            return ""
        case Kind.START:
            return _start(action)
        case Kind.NEXT:
            return 'do = "thermal.next"' + _checks(action)
        case Kind.SCREEN:
            yes = f'"{action.what}"' if action.what else ""
            return f'do = "screen.answer"\nyes = [{yes}]'
        case Kind.CLEAR:
            return f'do = "screen.cleared"\nwhat = "{action.what}"'
        case Kind.ROUTINE:
            return f'do = "guided.start"\nroutine = "{action.what}"'
        case Kind.HURTS:
            return 'do = "guided.hurts"' + ("\nleg = true" if action.what == "leg" else "")
        case Kind.REMIND | Kind.DESKTOP | Kind.STAY:
            return _reminding(action.what, machine)
        case Kind.SET:
            return f'do = "settings.set"\nkey = "{action.what}"\nvalue = {action.value:g}'
        case _:
            return _world(action)


def _start(action: Action) -> str:
    ask = action.ask
    if ask is None:
        raise AssertionError("a start asks for something")
    return (
        f'do = "{ask.modality.value}.start"\nmethod = "{ask.method}"\nminutes = {ask.minutes}\n'
        f'cycles = {ask.cycles}\npattern = "{ask.pattern}"' + _checks(action)
    )


def _checks(action: Action) -> str:
    return f'\nchecks = "{action.checks}"' if action.checks else ""


def _world(action: Action) -> str:
    lasts = f'\nfor = "{clock(action.for_ms)}"'
    match action.kind:
        case Kind.SLEEP:
            return 'world = "suspend"' + lasts
        case Kind.STEP:
            return f'world = "wall-step"\nby = "{clock(action.by_ms)}"'
        case Kind.CRASH:
            return 'world = "crash"' + lasts
        case Kind.REBOOT:
            return f'world = "reboot"{lasts}\nwall-step = "{clock(action.by_ms)}"'
        case Kind.QUIT:
            return f'world = "quit"{lasts}\nanswer = "{action.what}"'
        case _:
            raise AssertionError(action)


def _expected(violation: Violation, before: Before) -> str:
    phase, guided = before
    if violation.expect == ROUTINE_BEFORE:
        return f'{ROUTINE_BEFORE} = "{guided}"'
    return violation.expect or f'thermal.phase = "{phase.name.lower()}"'
