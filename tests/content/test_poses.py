"""The poses: whole, standing on their ground, and the same for both sides."""

import math
from itertools import pairwise
from pathlib import Path

import pytest

from backcare_desktop.content import physique
from backcare_desktop.content.pose import Pose, PoseError, pose, pose_ids, read_pose
from backcare_desktop.content.skeleton import Body, between, body_of, eased, mirrored, turned

POSES = pose_ids()
#: Of one tween so many frames are looked at.
STEPS = 8


def lowest(body: Body) -> float:
    """The lowest edge of the body, with the thickness of its parts."""
    edges = [body.head[1] - physique.HEAD_R]
    for limb in body.legs:
        radii = (physique.HIP_R, physique.KNEE_R, physique.ANKLE_R, physique.TOE_R)
        edges += [spot[1] - radius for spot, radius in zip(limb.spots, radii, strict=True)]
    for limb in body.arms:
        radii = (physique.SHOULDER_R, physique.ELBOW_R, physique.WRIST_R, physique.FINGER_R)
        edges += [spot[1] - radius for spot, radius in zip(limb.spots, radii, strict=True)]
    return min(edges)


def bodies(of: Pose) -> list[Body]:
    """Every keyframe and what lies between them."""
    shown = [body_of(of, of.frame[0])]
    for one, other in pairwise(of.frame):
        shown += [body_of(of, between(one, other, step / STEPS)) for step in range(1, STEPS + 1)]
    return shown


def test_there_are_twenty_six() -> None:
    assert len(POSES) == 26


@pytest.mark.parametrize("name", POSES)
def test_no_limb_is_under_the_floor(name: str) -> None:
    if pose(name).view == "top":
        return
    assert min(lowest(body) for body in bodies(pose(name))) > -0.03


@pytest.mark.parametrize("name", POSES)
def test_something_stands_on_the_floor(name: str) -> None:
    if pose(name).view == "top":
        return
    assert all(lowest(body) < 0.045 for body in bodies(pose(name)))


@pytest.mark.parametrize("name", POSES)
def test_bones_keep_their_lengths(name: str) -> None:
    shown = pose(name)
    for frame in shown.frame:
        body = body_of(shown, frame)
        assert math.dist(body.pelvis, body.middle) == pytest.approx(physique.LUMBAR)
        assert math.dist(body.middle, body.neck) == pytest.approx(physique.THORAX)
        lengths = (physique.THIGH, physique.SHIN, physique.FOOT)
        for leg, scales in zip(body.legs, (frame.leg_near_scale, frame.leg_far_scale), strict=True):
            found = [math.dist(*bone) for bone in pairwise(leg.spots)]
            assert found == pytest.approx([a * b for a, b in zip(lengths, scales, strict=True)])


@pytest.mark.parametrize("name", POSES)
def test_a_mirror_twice_is_the_first(name: str) -> None:
    shown = pose(name)
    other = mirrored(shown)
    assert mirrored(other) == shown
    assert (other.side != shown.side) is (shown.side is not None)
    for frame in shown.frame:
        assert body_of(other, frame).turned_over() == body_of(shown, frame)


def test_angles_go_the_shorter_way() -> None:
    assert turned(350, 10, 0.5) == 0
    assert turned(10, 350, 0.5) == 0
    assert turned(90, 180, 0.5) == 135
    assert [eased(part) for part in (0, 0.5, 1)] == [0, 0.5, 1]


GOOD = """
format = 1
view = "side"
way = "swing"
key = "a"
[[frame]]
name = "a"
spine = [90, 90]
head = 90
anchor = { point = "hip", x = 0, y = 0.5 }
leg_near = [270, 270, 0]
arm_near = [270, 270, 270]
"""


@pytest.mark.parametrize(
    ("changed", "to", "said"),
    [
        ("format = 1", "format = 2", "format"),
        ('view = "side"', 'view = "within"', "view"),
        ('key = "a"', 'key = "b"', "key"),
        ("head = 90", "head = 361", "frame[0].head"),
        ("head = 90", "head = nan", "frame[0].head"),
        ("head = 90", "head = true", "frame[0].head"),
        ("head = 90", "brain = 90", "brain"),
        ("spine = [90, 90]", "spine = [90]", "frame[0].spine"),
        ("format = 1", 'format = 1\nid = "x"', "id"),
        ("format = 1", "format = 1\n[[", "line 3"),
    ],
)
def test_a_file_that_is_wrong_names_the_key(tmp_path: Path, changed: str, to: str, said: str) -> None:
    file = tmp_path / "one.toml"
    file.write_text(GOOD)
    assert read_pose(file).id == "one"
    file.write_text(GOOD.replace(changed, to))
    with pytest.raises(PoseError) as caught:
        read_pose(file)
    assert "one.toml" in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * 70_000, b"a = " + b"[" * 9_000])
def test_a_hostile_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.toml"
    file.write_bytes(content)
    with pytest.raises(PoseError):
        read_pose(file)


@pytest.mark.parametrize("name", ["", "../x", "A", "no_such_pose", "x" * 99])
def test_a_name_is_never_a_path(name: str) -> None:
    with pytest.raises(PoseError):
        pose(name)
