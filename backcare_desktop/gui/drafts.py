"""Drafts of routines: made of a routine, kept while they are not saved, made into a routine again."""

import msgspec

from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.content.routine_file import routine_of
from backcare_desktop.gui.materials import palette
from backcare_desktop.gui.shelf import shipped
from backcare_desktop.viewmodel.draft import Draft, DraftStage
from backcare_desktop.viewmodel.palette import Material, Sort, Way

#: What the lines of the check begin with; nobody sees it.
NAME = "draft"


def draft_of(routine: Routine) -> Draft:
    """The routine as a draft, its first stage looked at."""
    stages = tuple(_draft_stage(stage) for stage in routine.stage)
    return Draft(routine.title, routine.note, routine.max_pain, stages, 0 if stages else -1)


def written(draft: Draft) -> bytes:
    """Unsaved work as it is kept, whatever is wrong with it."""
    return msgspec.json.encode(draft)


def read_back(kept: bytes) -> Draft | None:
    """The unsaved work; None where there is none, or nothing of use."""
    try:
        return msgspec.json.decode(kept, type=Draft)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def routine_from(draft: Draft) -> Routine:
    """The routine of a draft with nothing wrong in it. Raises ContentError."""
    return routine_of(draft.table, NAME, shipped())


def _draft_stage(stage: Stage) -> DraftStage:
    sorts: dict[str, Sort] = {"exercise": "exercise", "breathe": "breathe", "title": "own"}
    sort = sorts[stage.sorts[0]]
    name = stage.exercise or stage.breathe or stage.title or ""
    material = palette().material(sort, name)
    return DraftStage(
        sort,
        name,
        _way(stage, material),
        stage.sides or ("both" if material.sided and sort == "exercise" else ""),
        stage.hold_s,
        stage.repeats,
        stage.reps,
        stage.time_s,
        stage.rest_s,
        "\n".join(stage.text),
        stage.picture or "",
    )


def _way(stage: Stage, material: Material) -> Way:
    if stage.hold_s is not None:
        return "hold"
    return "time" if stage.time_s is not None else material.ways[0]
