"""The page on which a routine is written: its stages, what is wrong with each, how long it takes.

Law: what is wrong is found by the check of files; here it only gets its place on the page.
"""

from dataclasses import dataclass

from backcare_desktop.engine.guided.plan import BOTH_SIDES, Stage
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS
from backcare_desktop.viewmodel.draft import DraftStage
from backcare_desktop.viewmodel.draft_history import History
from backcare_desktop.viewmodel.library import ItemView, length_message
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.offer import dose
from backcare_desktop.viewmodel.palette import Material, Palette, Sort


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong. stage: its number from 1 on, 0 for the routine as a whole."""

    stage: int
    what: Message


@dataclass(frozen=True, slots=True)
class Judged:
    """What the check says. length_ms: with its warm-up, None where nobody can say; warm_up_ms: of that."""

    findings: tuple[Finding, ...] = ()
    length_ms: int | None = None
    warm_up_ms: int = 0


@dataclass(frozen=True, slots=True)
class StageView:
    """One card of the list. problems: what is wrong with it, and what would be right."""

    number: int
    title: str
    dose: Message
    pose: str
    picture: str
    problems: tuple[Message, ...]
    sort: Sort


@dataclass(frozen=True, slots=True)
class EditorView:
    """The page. material: what the stage that is looked at is made of; None where none is.

    problems: of the routine as a whole. verdict: one line for the foot. fine: it may be saved.
    """

    stages: tuple[StageView, ...]
    selected: int
    stage: DraftStage | None
    material: Material | None
    problems: tuple[Message, ...]
    verdict: Message
    fine: bool
    changed: bool
    can_undo: bool
    can_redo: bool


def editor_view(history: History, palette: Palette, judged: Judged) -> EditorView:
    """The page for this draft."""
    draft, findings = history.now, judged.findings
    stage = draft.stage
    return EditorView(
        stages=tuple(_card(n, one, palette, findings) for n, one in enumerate(draft.stages, 1)),
        selected=draft.selected,
        stage=stage,
        material=None if stage is None else palette.material(stage.sort, stage.name),
        problems=tuple(found.what for found in findings if found.stage == 0),
        verdict=_verdict(judged),
        fine=not findings,
        changed=history.changed,
        can_undo=bool(history.behind),
        can_redo=bool(history.ahead),
    )


def material_card(material: Material) -> ItemView:
    """What can be added, as a card of the gallery: how much of it is usual in the place of its length."""
    usual = dose(_planned(DraftStage.of(material), material))
    where = material.positions[0] if material.positions else ""
    return ItemView(material.id, material.title, material.pose, where, usual)


def _card(number: int, stage: DraftStage, palette: Palette, findings: tuple[Finding, ...]) -> StageView:
    material = palette.material(stage.sort, stage.name)
    return StageView(
        number,
        material.title or stage.name,
        dose(_planned(stage, material)),
        material.pose,
        stage.picture,
        tuple(found.what for found in findings if found.stage == number),
        stage.sort,
    )


def _planned(stage: DraftStage, material: Material) -> Stage:
    """The stage in the engine's words, as far as its card needs them."""
    sides = BOTH_SIDES if stage.sides == "both" else ()
    match stage.way:
        case "hold":
            held_s, repeats = _number(stage.hold_s, material.hold_s), _number(stage.repeats, material.repeats)
            return Stage("", "hold", held_s * SECOND_MS, repeats, sides)
        case "reps":
            return Stage("", "reps", material.rep_s * SECOND_MS, _number(stage.reps, material.reps), sides)
        case "time":
            return Stage("", "time", _number(stage.time_s, material.time_s) * SECOND_MS, 1, sides)


def _number(asked: int | None, usual: int) -> int:
    return usual if asked is None else asked


def _verdict(judged: Judged) -> Message:
    count = len(judged.findings)
    if count:
        return message("editor.verdict.wrong" if count > 1 else "editor.verdict.one_wrong", count=count)
    length = length_message(judged.length_ms or 0)
    if judged.warm_up_ms:
        minutes = -(-judged.warm_up_ms // MINUTE_MS)
        return message("editor.verdict.warm_up", length=length, minutes=minutes)
    return message("editor.verdict.fine", length=length)
