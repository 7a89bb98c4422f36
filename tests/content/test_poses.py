"""The poses: whole, standing on their ground, and the same for both sides."""

import math
from itertools import pairwise
from pathlib import Path

import pytest

from backcare_desktop.content import physique
from backcare_desktop.content.between import eased, turned
from backcare_desktop.content.pose import PoseError, pose, pose_ids, read_pose
from backcare_desktop.content.skeleton import body_of, mirrored

POSES = pose_ids()


def test_there_are_twenty_six() -> None:
    assert len(POSES) == 26


@pytest.mark.parametrize("name", POSES)
def test_bones_keep_their_lengths(name: str) -> None:
    shown = pose(name)
    for frame in shown.frame:
        body = body_of(shown, frame)
        assert math.dist(body.pelvis, body.middle) == pytest.approx(physique.LUMBAR)
        assert math.dist(body.middle, body.neck) == pytest.approx(physique.THORAX)
        legs = (physique.THIGH, physique.SHIN)
        for limb, scales in zip(body.legs, (frame.leg_near_scale, frame.leg_far_scale), strict=True):
            found = [math.dist(*bone) for bone in pairwise(limb.spots[:3])]
            assert found == pytest.approx([a * b for a, b in zip(legs, scales, strict=False)])
        arms = (physique.UPPER_ARM, physique.FOREARM, physique.HAND)
        for limb, scales in zip(body.arms, (frame.arm_near_scale, frame.arm_far_scale), strict=True):
            found = [math.dist(*bone) for bone in pairwise(limb.spots)]
            assert found == pytest.approx([a * b for a, b in zip(arms, scales, strict=True)])


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
        ("format = 1", 'format = 1\nside = "left"', "side"),
        ("head = 90", 'head = 90\nview = "top"', "frame"),
        ("head = 90", 'head = 90\ntouch = [{ point = "nose", on = "floor" }]', "frame[0].touch[0].point"),
        ("format = 1", 'format = 1\ntouch = [{ point = "hip", on = "moon" }]', "touch[0].on"),
        ("format = 1", "format = 1\narrow = [{ from = [0, 0] }]", "to"),
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
