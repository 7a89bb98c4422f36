"""What lies between two keyframes.

Law: each angle goes the shorter way, the anchored joint goes in a straight line, and what touches its
support in both frames touches it all the way.
"""

import math
from typing import TypeVar, cast

import msgspec

from backcare_desktop.content.frame import Anchor, Frame, ThreeScales, Touch
from backcare_desktop.content.planting import planted
from backcare_desktop.content.skeleton import body_in, joint

#: Two or three directions.
Angles = TypeVar("Angles", bound=tuple[float, ...])


def between(one: Frame, other: Frame, part: float) -> Frame:
    """The frame on the way: part 0 is the one, 1 the other."""
    if part <= 0 or one is other:
        return one
    if part >= 1:
        return other
    mixed = msgspec.structs.replace(
        one,
        spine=_mixed(one.spine, other.spine, part),
        head=turned(one.head, other.head, part),
        anchor=_anchor_between(one, other, part),
        leg_near=_mixed(one.leg_near, other.leg_near, part),
        arm_near=_mixed(one.arm_near, other.arm_near, part),
        leg_far=_mixed(one.leg_far or one.leg_near, other.leg_far or other.leg_near, part),
        arm_far=_mixed(one.arm_far or one.arm_near, other.arm_far or other.arm_near, part),
        leg_near_scale=_scaled(one.leg_near_scale, other.leg_near_scale, part),
        leg_far_scale=_scaled(one.leg_far_scale, other.leg_far_scale, part),
        arm_near_scale=_scaled(one.arm_near_scale, other.arm_near_scale, part),
        arm_far_scale=_scaled(one.arm_far_scale, other.arm_far_scale, part),
        shoulder_yaw=_straight(one.shoulder_yaw, other.shoulder_yaw, part),
        pelvis_yaw=_straight(one.pelvis_yaw, other.pelvis_yaw, part),
        head_yaw=_straight(one.head_yaw, other.head_yaw, part),
        shrug=_straight(one.shrug, other.shrug, part),
        touch=_touch_between(one.touch, other.touch, part),
    )
    return planted(mixed) if mixed.touch else mixed


def turned(one: float, other: float, part: float) -> float:
    """An angle on the shorter way from the one to the other, in degrees from 0 to below 360."""
    way = (other - one + 180) % 360 - 180
    return (one + way * part) % 360


def eased(part: float) -> float:
    """Slow, quick, slow: 0 to 1 for 0 to 1."""
    return part * part * part * (part * (6 * part - 15) + 10)


def _anchor_between(one: Frame, other: Frame, part: float) -> Anchor:
    """Of the joints that the two frames stand on the one that moves least, and where it is on the way."""
    bodies = body_in(one), body_in(other)

    def way(name: str) -> float:
        return math.dist(joint(bodies[0], name), joint(bodies[1], name))

    point = min((one.anchor.point, other.anchor.point), key=way)
    start, end = (joint(body, point) for body in bodies)
    return Anchor(point, _straight(start[0], end[0], part), _straight(start[1], end[1], part))


def _touch_between(one: tuple[Touch, ...], other: tuple[Touch, ...], part: float) -> tuple[Touch, ...]:
    """What touches the same in both frames."""
    ends = {(touch.point, touch.on): touch for touch in other}
    pairs = ((touch, ends.get((touch.point, touch.on))) for touch in one)
    return tuple(_slid(touch, end, part) for touch, end in pairs if end is not None)


def _slid(one: Touch, other: Touch, part: float) -> Touch:
    if one == other or one.x is None or other.x is None:
        return one
    high = None if one.y is None or other.y is None else _straight(one.y, other.y, part)
    return msgspec.structs.replace(one, x=_straight(one.x, other.x, part), y=high)


def _straight(one: float, other: float, part: float) -> float:
    return one + (other - one) * part


def _scaled(one: ThreeScales, other: ThreeScales, part: float) -> ThreeScales:
    first, second, third = (_straight(a, b, part) for a, b in zip(one, other, strict=True))
    return first, second, third


def _mixed(one: Angles, other: Angles, part: float) -> Angles:
    mixed = tuple(turned(a, b, part) for a, b in zip(one, other, strict=True))
    return cast("Angles", mixed)
