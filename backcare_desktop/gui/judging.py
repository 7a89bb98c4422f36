"""The check of a draft, in plain words and at the stage it speaks of.

Law: a draft is checked as the file that it would become, by the check of files.
"""

import re
from collections.abc import Iterator
from typing import Final

from backcare_desktop.content.prescription import prescribed
from backcare_desktop.content.problem import ContentError, shown
from backcare_desktop.content.routine import Routine
from backcare_desktop.content.routine_limits import Breach, breaches
from backcare_desktop.content.routine_text import text_of
from backcare_desktop.engine.guided.script import length_ms
from backcare_desktop.engine.guided.warm_up import prepared
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.gui.drafts import NAME, routine_from
from backcare_desktop.gui.shelf import shipped
from backcare_desktop.viewmodel.draft import Draft
from backcare_desktop.viewmodel.editor import Finding, Judged
from backcare_desktop.viewmodel.message import Message, message

#: What a file may have of each (content/routine.py).
MOST_LINES: Final = 8
LONGEST_LINE: Final = 200
#: A stage of more repeats is not laid out to see how long it takes.
_MOST_COUNT: Final = 200
_OF_STAGE: Final = re.compile(r"stage (\d+): (.*)", re.DOTALL)


def judge(draft: Draft, limits: Limits) -> Judged:
    """Everything that is wrong with the draft, or how long it takes."""
    found = [*_plain(draft)]
    seen = {finding.stage for finding in found}
    try:
        routine = routine_from(draft)
        text_of(routine)
    except ContentError as problem:
        told = [_told(line.removeprefix(f"{NAME}: ")) for line in problem.problems]
        # What was said in plain words is not said again.
        return Judged((*found, *(finding for finding in told if finding.stage not in seen)))
    found += [_beyond(breach) for breach in breaches(routine, shipped(), limits)]
    return Judged(tuple(found), *_length(routine, limits))


def _length(routine: Routine, limits: Limits) -> tuple[int | None, int]:
    made = prescribed(routine, shipped())
    if any(stage.count > _MOST_COUNT for stage in made.stages):
        return None, 0
    whole_ms = length_ms(prepared(made, Ledger(), limits, 0))
    return whole_ms, whole_ms - length_ms(made)


def _plain(draft: Draft) -> Iterator[Finding]:
    """What nobody has to read a line of the check for."""
    if not draft.title.strip():
        yield Finding(0, message("editor.problem.title"))
    if not draft.stages:
        yield Finding(0, message("editor.problem.empty"))
    for number, stage in enumerate(draft.stages, 1):
        if stage.sort == "own" and not stage.name.strip():
            yield Finding(number, message("editor.problem.own_title"))
        if len(stage.lines) > MOST_LINES:
            yield Finding(number, message("editor.problem.lines", most=MOST_LINES))
        if any(len(line) > LONGEST_LINE for line in stage.lines):
            yield Finding(number, message("editor.problem.line", most=LONGEST_LINE))


def _told(line: str) -> Finding:
    """A line of the check, at its stage."""
    of_stage = _OF_STAGE.fullmatch(line)
    if of_stage is None:
        return Finding(0, message("editor.problem.other", why=line))
    return Finding(int(of_stage[1]), message("editor.problem.other", why=of_stage[2]))


def _beyond(breach: Breach) -> Finding:
    return Finding(breach.stage, _in_words(breach))


def _in_words(breach: Breach) -> Message:
    if breach.key and breach.lowest is not None:
        what, value = message(f"editor.field.{breach.key}"), shown(breach.value)
        if breach.highest is None:
            return message("editor.problem.least", what=what, value=value, least=breach.lowest)
        return message(
            "editor.problem.range", what=what, value=value, least=breach.lowest, most=breach.highest
        )
    if breach.limit in ("", "stretch.max_per_muscle") and breach.highest is not None:
        name = "muscle" if breach.limit else "long"
        return message(f"editor.problem.{name}", most=breach.highest)
    return message("editor.problem.other", why=breach.line)
