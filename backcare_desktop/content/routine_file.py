"""A person's routine file, read without harm (CONTRACT, "Routines").

Law: everything that is wrong is told at once, one line each, naming file, stage and key; only a
routine whose every stage can be done is handed out. The limits are asked elsewhere.
"""

from pathlib import Path
from typing import Final

import msgspec

from backcare_desktop.content.fit import fit
from backcare_desktop.content.library import Library
from backcare_desktop.content.problem import ContentError, shown
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.content.routine_rules import misfits
from backcare_desktop.content.toml_file import Table, read_table
from backcare_desktop.content.unseen import about_unseen
from backcare_desktop.engine.guided.gate import MOST_STAGES

#: More lines help nobody; the first ones are mended first.
MOST_PROBLEMS: Final = 20


def read_routine(path: Path, library: Library) -> Routine:
    """The routine in the file; its id is the file's stem. Raises ContentError."""
    read = routine_of(read_table(path), str(path), library)
    return msgspec.structs.replace(read, id=path.stem)


def routine_of(table: Table, name: str, library: Library) -> Routine:
    """The routine in tables already read; `name` begins each line. Raises ContentError."""
    problems: list[str] = []
    stages = _stages(table.get("stage"), name, library, problems)
    try:
        head = fit(Routine, {**table, "stage": ()}, name)
    except ContentError as problem:
        raise ContentError([*problem.problems, *problems][:MOST_PROBLEMS]) from problem
    hidden = [about_unseen("title", head.title), about_unseen("note", head.note)]
    problems[:0] = [f"{name}: {line}" for line in hidden if line]
    if problems:
        raise ContentError(problems[:MOST_PROBLEMS])
    return msgspec.structs.replace(head, stage=stages)


def _stages(raw: object, name: str, library: Library, problems: list[str]) -> tuple[Stage, ...]:
    if not isinstance(raw, list) or not raw:
        found = "none is there" if raw is None or raw == [] else f"found {shown(raw)}"
        problems.append(f"{name}: stages are written as [[stage]]; {found}")
        return ()
    if len(raw) > MOST_STAGES:
        problems.append(f"{name}: {len(raw)} stages; {MOST_STAGES} or fewer is right")
        return ()
    found_stages = (_stage(table, f"{name}: stage {n}", library, problems) for n, table in enumerate(raw, 1))
    return tuple(stage for stage in found_stages if stage is not None)


def _stage(table: object, where: str, library: Library, problems: list[str]) -> Stage | None:
    try:
        stage = fit(Stage, table, where)
    except ContentError as problem:
        problems.extend(problem.problems)
        return None
    problems.extend(f"{where}: {line}" for line in misfits(stage, library))
    return stage
