"""The poses as data: one file of TOML for each movement.

Law: a file is read whole and right, or refused with its name and the key that is wrong. What touches
the ground in a frame stands there before anybody sees the frame.
"""

import math
import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.frame import Frame, Pose
from backcare_desktop.content.planting import planted

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,40}")
#: Ours have some hundred lines.
_LARGEST: Final = 64 * 1024


class PoseError(ValueError):
    """What is wrong with a pose. file: its name. key: where in it, "" for the file as a whole."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")
        self.file, self.key, self.problem = file, key, problem


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
    return msgspec.structs.replace(made, frame=tuple(_stood(frame, made) for frame in made.frame))


def _stood(frame: Frame, of: Pose) -> Frame:
    """The frame with what it shares with the others of its pose, its hands and feet where they touch."""
    own = {touch.point for touch in frame.touch}
    shared = tuple(touch for touch in of.touch if touch.point not in own)
    return planted(msgspec.structs.replace(frame, view=of.view, touch=(*shared, *frame.touch)))


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
    if any(frame.view != "side" for frame in made.frame):
        raise PoseError(name, "frame", "the view is the pose's, not a frame's")
    if made.side == "left":
        raise PoseError(name, "side", "a file is drawn for the right side")
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
