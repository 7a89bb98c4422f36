"""The muscles of the back by layer: where each lies on a drawn back, what it is called and what it does.

Law: lengths are thousandths of the body's height (`assets/muscles/back.toml` says from where); what does
not fit is an error that names file and key.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from backcare_desktop.content.entry import Words
from backcare_desktop.content.fit import fit
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.toml_file import read_table

Side = Literal["both", "left", "right"]
Corner = tuple[float, float]
#: A region has an inside, and a line two ends.
Ring = Annotated[tuple[Corner, ...], msgspec.Meta(min_length=3)]
Stroke = Annotated[tuple[Corner, ...], msgspec.Meta(min_length=2)]
_FILE: Final = "back.toml"


class Layer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Muscles that lie beside each other. note: how the picture shows them."""

    id: Words
    title: Words
    note: Words


class Muscle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One muscle. plain: what it is in plain words. does: what for. outline: of its right half, in pieces."""

    id: Words
    layer: Words
    title: Words
    plain: Words
    does: Words
    side: Side
    sources: Annotated[tuple[Words, ...], msgspec.Meta(min_length=1)]
    outline: Annotated[tuple[Ring, ...], msgspec.Meta(min_length=1)]


class Bone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line that shows where the bones are."""

    line: Stroke


class Muscles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them, in the order in which they are told."""

    format: Literal[1]
    layer: Annotated[tuple[Layer, ...], msgspec.Meta(min_length=1)]
    muscle: Annotated[tuple[Muscle, ...], msgspec.Meta(min_length=1)]
    bone: tuple[Bone, ...] = ()

    def of(self, layer: str) -> tuple[Muscle, ...]:
        """Those of one layer, the topmost first."""
        return tuple(muscle for muscle in self.muscle if muscle.layer == layer)


def read_muscles(folder: Path) -> Muscles:
    """Everything in assets/muscles. Raises ContentError."""
    path = folder / _FILE
    read = fit(Muscles, read_table(path), str(path))
    problems = [f"{path}: {problem}" for problem in _problems(read)]
    if problems:
        raise ContentError(problems)
    return read


def _problems(read: Muscles) -> Sequence[str]:
    layers, ids = [layer.id for layer in read.layer], [muscle.id for muscle in read.muscle]
    found = [f'"{name}" is there twice' for name in sorted({name for name in ids if ids.count(name) > 1})]
    found += [f'{m.id}: there is no layer "{m.layer}"' for m in read.muscle if m.layer not in layers]
    found += [f'layer "{name}" has no muscle' for name in layers if not read.of(name)]
    return found
