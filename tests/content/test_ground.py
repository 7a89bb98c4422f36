"""Every pose stands on its ground: nothing under the floor, supports touched, planted points at rest."""

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace

from backcare_desktop.content import physique
from backcare_desktop.content.between import between
from backcare_desktop.content.frame import Frame, Pose, Touch
from backcare_desktop.content.planting import planted
from backcare_desktop.content.pose import pose, pose_ids
from backcare_desktop.content.skeleton import Body, Limb, Spot, body_of

POSES = pose_ids()
#: Of one tween so many frames are looked at.
STEPS = 12
UNDER, TOUCH, DRIFT = 0.005, 0.010, 0.015
ARM = (physique.SHOULDER_R, physique.ELBOW_R, physique.WRIST_R, physique.FINGER_R)
LEG = (physique.HIP_R, physique.KNEE_R, physique.ANKLE_R, physique.TOE_R)
#: Pieces of a body: two spots, and the radius between them.
Piece = tuple[Spot, Spot, float]


def pairs(of: Pose) -> list[tuple[Frame, Frame]]:
    """Each keyframe with the one that follows it."""
    frames = [*of.frame, of.frame[0]] if of.way == "cycle" else list(of.frame)
    return list(pairwise(frames))


def shown(of: Pose) -> list[Frame]:
    """Every keyframe and what lies between them."""
    found = [of.frame[0]]
    for one, other in pairs(of):
        found += [between(one, other, step / STEPS) for step in range(1, STEPS + 1)]
    return found


def edges(body: Body) -> dict[str, float]:
    """The lowest edge of each part of the body."""
    low = {"head": body.head[1] - physique.HEAD_R, "hip": body.pelvis[1] - physique.PELVIS_R}
    low["shoulder"] = body.neck[1] - physique.CHEST_R
    for index, side in enumerate(("near", "far")):
        arm, leg = body.arms[index], body.legs[index]
        low[f"elbow_{side}"] = arm.middle[1] - physique.ELBOW_R
        low[f"hand_{side}"] = min(arm.end[1] - physique.WRIST_R, arm.tip[1] - physique.FINGER_R)
        low[f"knee_{side}"] = leg.middle[1] - physique.KNEE_R
        low[f"heel_{side}"] = leg.heel[1] - physique.HEEL_R if leg.heel != leg.end else 1.0
        low[f"toes_{side}"] = leg.tip[1] - physique.TOE_R
        low[f"ankle_{side}"] = leg.end[1] - physique.ANKLE_R
    return low


def spot_of(body: Body, point: str) -> Spot:
    """The joint that a touch names."""
    part, _, side = point.partition("_")
    index = int(side == "far")
    if part in ("hip", "shoulder", "head"):
        return {"hip": body.pelvis, "shoulder": body.neck, "head": body.head}[part]
    limb = body.arms[index] if part in ("elbow", "hand") else body.legs[index]
    return {"elbow": limb.middle, "knee": limb.middle, "toes": limb.tip}.get(part, limb.end)


def over_floor(body: Body, point: str) -> float:
    """How high what touches the floor is above it. A foot may touch with its heel alone."""
    low = edges(body)
    part, _, side = point.partition("_")
    if part != "foot":
        return low[point]
    if body.legs[int(side == "far")].heel == body.legs[int(side == "far")].end:
        return spot_of(body, point)[1] - physique.ANKLE_HIGH
    return min(low[f"heel_{side}"], low[f"toes_{side}"])


def pieces(body: Body, without: Limb) -> Iterator[Piece]:
    """All of the body but the limb that touches it."""
    yield body.pelvis, body.middle, physique.PELVIS_R
    yield body.middle, body.neck, physique.CHEST_R
    for limb, radii in ((body.legs[0], LEG), (body.legs[1], LEG), (body.arms[0], ARM), (body.arms[1], ARM)):
        if limb is not without:
            for (one, other), (wide, narrow) in zip(pairwise(limb.spots), pairwise(radii), strict=True):
                yield one, other, (wide + narrow) / 2


def chair(of: Pose) -> Iterator[Piece]:
    """The surfaces of what one sits on or puts the calves on."""
    seat = physique.SEAT
    if "chair_for_legs" in of.props:
        top = physique.PELVIS_R + physique.THIGH - physique.KNEE_R
        yield (0.0, top), (0.38, top), 0.0
    elif "stool" in of.props:
        yield (-0.165, seat), (0.165, seat), 0.0
    else:
        back = physique.CHAIR_BACK
        lean = math.radians(physique.CHAIR_LEAN)
        yield (back, seat), (0.13, seat), 0.0
        yield (
            (back, seat),
            (back - physique.CHAIR_TOP * math.sin(lean), seat + physique.CHAIR_TOP * math.cos(lean)),
            0.014,
        )


def far_from(spot: Spot, piece: Piece) -> float:
    """From the spot to the surface of the piece."""
    (x1, y1), (x2, y2), radius = piece
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    part = ((spot[0] - x1) * (x2 - x1) + (spot[1] - y1) * (y2 - y1)) / length if length else 0.0
    part = min(1.0, max(0.0, part))
    return math.dist(spot, (x1 + part * (x2 - x1), y1 + part * (y2 - y1))) - radius


def gap(of: Pose, body: Body, touch: Touch) -> float:
    """How far the point is from what it says it touches; 0 where it lies on or before it."""
    if touch.on == "floor":
        return abs(over_floor(body, touch.point))
    if touch.on == "wall":
        # It is behind a figure that is seen from the front.
        assert "wall" in of.props
        assert of.view == "front"
        return 0.0
    part, _, side = touch.point.partition("_")
    arm = body.arms[int(side == "far")]
    if touch.on == "chair":
        reach = {"hip": physique.PELVIS_R, "knee": physique.KNEE_R}.get(part, physique.WRIST_R)
        ends = (arm.end, arm.tip) if part == "hand" else (spot_of(body, touch.point),)
        return max(0.0, min(far_from(end, piece) for piece in chair(of) for end in ends) - reach)
    ends = (arm.end, arm.tip)
    nearest = min(far_from(end, piece) for piece in pieces(body, arm) for end in ends)
    return max(0.0, nearest - physique.WRIST_R)


@pytest.mark.parametrize("name", POSES)
def test_no_limb_is_under_the_floor(name: str) -> None:
    of = pose(name)
    if of.view == "top":
        return
    for frame in shown(of):
        low = edges(body_of(of, frame))
        part = min(low, key=lambda key: low[key])
        assert low[part] > -UNDER, (frame.name, part)


@pytest.mark.parametrize("name", POSES)
def test_something_carries_the_body_in_every_frame(name: str) -> None:
    of = pose(name)
    if of.view == "top":
        assert not any(frame.touch for frame in of.frame)
        return
    for frame in of.frame:
        assert any(touch.on == "floor" for touch in frame.touch), frame.name
        if {"chair", "stool"} & set(of.props):
            assert any(touch.point == "hip" and touch.on == "chair" for touch in frame.touch), frame.name


@pytest.mark.parametrize("name", POSES)
def test_supports_touch(name: str) -> None:
    of = pose(name)
    for frame in shown(of):
        body = body_of(of, frame)
        for touch in frame.touch:
            assert gap(of, body, touch) <= TOUCH, (frame.name, touch)


@pytest.mark.parametrize("name", POSES)
def test_planted_points_do_not_drift(name: str) -> None:
    of = pose(name)
    for one, other in pairs(of):
        ends = {(touch.point, touch.on) for touch in other.touch if not touch.slides}
        planted_here = [
            touch for touch in one.touch if (touch.point, touch.on) in ends and touch.on != "body"
        ]
        for touch in planted_here:
            there = spot_of(body_of(of, one), touch.point)
            for step in range(1, STEPS + 1):
                spot = spot_of(body_of(of, between(one, other, step / STEPS)), touch.point)
                assert math.dist(spot, there) <= DRIFT, (one.name, other.name, touch.point, step)


@pytest.mark.parametrize("name", POSES)
def test_limbs_do_not_jump(name: str) -> None:
    """A bend that changed its side between two near frames would be seen as a jerk."""
    of = pose(name)
    for one, other in pairwise(shown(of)):
        for before, after in zip(body_of(of, one).limbs, body_of(of, other).limbs, strict=True):
            for spot, next_spot in zip(before.spots, after.spots, strict=True):
                assert math.dist(spot, next_spot) < 0.12, (one.name, other.name)


def test_a_planted_foot_is_put_back_and_a_loose_one_is_not() -> None:
    bridge = pose("bridge")
    half = between(bridge.frame[0], bridge.frame[1], 0.5)
    kicked = replace(half, leg_near=(60.0, 300.0, 0.0))
    assert math.dist(body_of(bridge, planted(kicked)).legs[0].end, (0.26, physique.ANKLE_HIGH)) < 1e-6
    loose = replace(kicked, touch=(Touch("foot_near", "floor"),))
    assert planted(loose).leg_near == kicked.leg_near


def test_what_is_out_of_reach_is_reached_for() -> None:
    stand = pose("march_standing").frame[0]
    far = planted(replace(stand, touch=(Touch("hand_near", "floor", 3.0),)))
    arm = body_of(pose("march_standing"), far).arms[0]
    assert arm.end[0] > arm.root[0]
    assert math.dist(arm.root, arm.end) == pytest.approx(physique.UPPER_ARM + physique.FOREARM, abs=1e-3)
