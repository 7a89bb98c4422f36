"""The poses as data: keyframes of the figure, one file of TOML for each movement.

Law: a file is read whole and right, or refused with its name and the key that is wrong.

Angles are absolute directions in degrees, counter-clockwise: 0 right, 90 up, 180 left, 270 down.
Lengths are parts of the figure's height; the floor is y = 0. Seen from the side the figure faces
right and has a near and a far side; seen from the front or from above its limbs are named by the
side of the page they are on. clinical.md 3.1 is where the keyframes come from.
"""

import math
import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from backcare_desktop.content.folder import assets_folder

Angle = Annotated[float, msgspec.Meta(ge=0, lt=360)]
Length = Annotated[float, msgspec.Meta(ge=-3, le=3)]
Scale = Annotated[float, msgspec.Meta(ge=0, le=1)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
Three = tuple[Angle, Angle, Angle]
ThreeScales = tuple[Scale, Scale, Scale]

Prop = Literal["floor", "mat", "chair", "chair_for_legs", "wall", "stool", "strap"]
Side = Literal["left", "right"]
#: "swing": from the first frame to the last and back. "cycle": on from the last to the first.
Way = Literal["swing", "cycle"]
Joint = Literal["hip", "shoulder", "knee_near", "knee_far", "ankle_near", "ankle_far"]
_FULL: Final[ThreeScales] = (1.0, 1.0, 1.0)
_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,40}")
#: Ours have some hundred lines.
_LARGEST: Final = 64 * 1024


class PoseError(ValueError):
    """What is wrong with a pose. file: its name. key: where in it, "" for the file as a whole."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")
        self.file, self.key, self.problem = file, key, problem


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """This joint stands at x, y."""

    point: Joint
    x: Length
    y: Length


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One keyframe.

    spine: pelvis to mid-back, mid-back to shoulders. head: neck to crown. A leg is thigh, shin, foot;
    an arm upper arm, forearm, hand; `*_scale`: how long each of them looks. A limb that is left out
    is like the near one. Seen from the front near is the left of the page.
    shoulder_yaw, pelvis_yaw, head_yaw (degrees; to the right of the page): turned about the spine.
    shrug: how far the shoulders are lifted.
    """

    name: Name
    spine: tuple[Angle, Angle]
    head: Angle
    anchor: Anchor
    leg_near: Three
    arm_near: Three
    leg_far: Three | None = None
    arm_far: Three | None = None
    leg_near_scale: ThreeScales = _FULL
    leg_far_scale: ThreeScales = _FULL
    arm_near_scale: ThreeScales = _FULL
    arm_far_scale: ThreeScales = _FULL
    shoulder_yaw: Annotated[float, msgspec.Meta(ge=-90, le=90)] = 0.0
    pelvis_yaw: Annotated[float, msgspec.Meta(ge=-90, le=90)] = 0.0
    head_yaw: Annotated[float, msgspec.Meta(ge=-90, le=90)] = 0.0
    shrug: Annotated[float, msgspec.Meta(ge=-0.05, le=0.05)] = 0.0


class Pose(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A movement. id: the file's name. key: the frame that a still picture shows. side: the side of the
    body that the frames are drawn for, where there are two.
    """

    format: Literal[1]
    view: Literal["side", "front", "top"]
    way: Way
    key: Name
    frame: Annotated[tuple[Frame, ...], msgspec.Meta(min_length=1, max_length=20)]
    props: tuple[Prop, ...] = ()
    side: Side | None = None
    id: str = ""
    #: Drawn for the other side than the file.
    flipped: bool = False

    @property
    def still(self) -> Frame:
        """The frame of the still picture."""
        return next(frame for frame in self.frame if frame.name == self.key)


def pose_ids() -> list[str]:
    """The ids of all poses there are, in order."""
    return sorted(file.stem for file in _folder().glob("*.toml"))


@lru_cache(maxsize=64)
def pose(pose_id: str) -> Pose:
    """The pose of this id. PoseError where there is none or its file is wrong."""
    if not _ID.fullmatch(pose_id):
        raise PoseError("poses", "", f"{pose_id[:60]!r} is not the name of a pose")
    return read_pose(_folder() / f"{pose_id}.toml")


def read_pose(file: Path) -> Pose:
    """Reads and checks one file; raises PoseError."""
    try:
        content = file.read_bytes()
    except OSError as problem:
        raise PoseError(file.name, "", problem.strerror or "cannot be read") from problem
    tables = _tables(file.name, content)
    try:
        made = msgspec.convert({**tables, "id": file.stem}, Pose)
    except msgspec.ValidationError as problem:
        said, _, key = str(problem).partition(" - at `$.")
        raise PoseError(file.name, key.rstrip("`"), said) from problem
    _agree(file.name, tables, made)
    return made


def _tables(name: str, content: bytes) -> dict[str, object]:
    if len(content) > _LARGEST:
        raise PoseError(name, "", f"longer than {_LARGEST} bytes")
    try:
        return tomllib.loads(content.decode())
    # ValueError: other encodings, numbers of thousands of digits.
    except (ValueError, RecursionError) as problem:
        raise PoseError(name, "", str(problem) or "nested too deep") from problem


def _agree(name: str, tables: dict[str, object], made: Pose) -> None:
    """What the types alone cannot say."""
    for key in ("id", "flipped"):
        if key in tables:
            raise PoseError(name, key, "is not written into the file")
    names = [frame.name for frame in made.frame]
    if len(set(names)) != len(names):
        raise PoseError(name, "frame", "two frames have one name")
    if made.key not in names:
        raise PoseError(name, "key", f"no frame is called {made.key!r}")
    if not _finite(tables):
        raise PoseError(name, "", "a number is not a number")


def _finite(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_finite, value.values()))
    if isinstance(value, list):
        return all(map(_finite, value))
    return not isinstance(value, float) or math.isfinite(value)


def _folder() -> Path:
    return assets_folder() / "poses"
