"""Where the joints are: forward kinematics from a keyframe, and what lies between two of them.

Law: every bone keeps the length its frames give it. Between two frames each angle goes the shorter
way, and the anchored joint goes in a straight line.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, cast

import msgspec

from backcare_desktop.content import physique
from backcare_desktop.content.pose import Anchor, Frame, Pose, Three, ThreeScales

#: x to the right, y up, in parts of the figure's height.
Spot = tuple[float, float]
#: Two or three directions.
Angles = TypeVar("Angles", bound=tuple[float, ...])

_ARM = (physique.UPPER_ARM, physique.FOREARM, physique.HAND)
_LEG = (physique.THIGH, physique.SHIN, physique.FOOT)


@dataclass(frozen=True, slots=True)
class Limb:
    """Shoulder, elbow, wrist, finger tips; or hip, knee, ankle, toes."""

    root: Spot
    middle: Spot
    end: Spot
    tip: Spot

    @property
    def spots(self) -> tuple[Spot, Spot, Spot, Spot]:
        """All four, from the body outwards."""
        return self.root, self.middle, self.end, self.tip


@dataclass(frozen=True, slots=True)
class Body:
    """Where everything is. neck: between the shoulders. head: its centre. looks: where the face is,
    as a direction in degrees. arms, legs: near and far, or left and right of the page.
    """

    pelvis: Spot
    middle: Spot
    neck: Spot
    head: Spot
    looks: float
    turned: float
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """Arms and legs."""
        return (*self.arms, *self.legs)

    def moved(self, x: float, y: float) -> "Body":
        """The same somewhere else."""

        def to(spot: Spot) -> Spot:
            return spot[0] + x, spot[1] + y

        return self._each(to, self.looks, self.turned)

    def turned_over(self) -> "Body":
        """The same as in a mirror."""

        def to(spot: Spot) -> Spot:
            return -spot[0], spot[1]

        return self._each(to, (180 - self.looks) % 360, -self.turned)

    def _each(self, to: Callable[[Spot], Spot], looks: float, turned: float) -> "Body":
        def limb(old: Limb) -> Limb:
            return Limb(*(to(spot) for spot in old.spots))

        arms, legs = (limb(self.arms[0]), limb(self.arms[1])), (limb(self.legs[0]), limb(self.legs[1]))
        spine = to(self.pelvis), to(self.middle), to(self.neck), to(self.head)
        return Body(*spine, looks, turned, arms, legs)


def body_of(pose: Pose, frame: Frame) -> Body:
    """The joints in one keyframe of the pose, or in one made by `between`."""
    body = _body(frame, flat=pose.view == "side")
    return body.turned_over() if pose.flipped else body


def between(one: Frame, other: Frame, part: float) -> Frame:
    """The frame on the way: part 0 is the one, 1 the other."""
    if part <= 0 or one is other:
        return one
    if part >= 1:
        return other
    return msgspec.structs.replace(
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
    )


def turned(one: float, other: float, part: float) -> float:
    """An angle on the shorter way from the one to the other, in degrees from 0 to below 360."""
    way = (other - one + 180) % 360 - 180
    return (one + way * part) % 360


def eased(part: float) -> float:
    """Slow, quick, slow: 0 to 1 for 0 to 1."""
    return part * part * part * (part * (6 * part - 15) + 10)


def mirrored(pose: Pose) -> Pose:
    """The same movement for the other side; mirrored twice it is the first again."""
    other = {"left": "right", "right": "left", None: None}[pose.side]
    return msgspec.structs.replace(pose, side=other, flipped=not pose.flipped)


def along(start: Spot, angle: float, length: float) -> Spot:
    """The spot so far from the start in this direction."""
    radians = math.radians(angle)
    return start[0] + length * math.cos(radians), start[1] + length * math.sin(radians)


@lru_cache(maxsize=512)
def _body(frame: Frame, *, flat: bool) -> Body:
    body = _free(frame, flat=flat)
    spot = _joint(body, frame.anchor.point)
    return body.moved(frame.anchor.x - spot[0], frame.anchor.y - spot[1])


def _free(frame: Frame, *, flat: bool) -> Body:
    """The body with its pelvis at the origin."""
    pelvis: Spot = (0.0, 0.0)
    middle = along(pelvis, frame.spine[0], physique.LUMBAR)
    neck = along(middle, frame.spine[1], physique.THORAX)
    head = along(neck, frame.head, physique.NECK + physique.HEAD_R)
    hips = _pair_of_roots(pelvis, frame.spine[0], 0 if flat else physique.HIP_HALF, frame.pelvis_yaw)
    wide = 0 if flat else physique.SHOULDER_HALF
    lifted = along(neck, frame.spine[1], frame.shrug)
    shoulders = _pair_of_roots(lifted, frame.spine[1], wide, frame.shoulder_yaw)
    near = _limb(shoulders[0], frame.arm_near, frame.arm_near_scale, _ARM)
    far = _limb(shoulders[1], frame.arm_far or frame.arm_near, frame.arm_far_scale, _ARM)
    leg = _limb(hips[0], frame.leg_near, frame.leg_near_scale, _LEG)
    other = _limb(hips[1], frame.leg_far or frame.leg_near, frame.leg_far_scale, _LEG)
    # The face is before the crown's direction, turned a quarter to where the figure looks.
    looks = (frame.head - 90) % 360
    return Body(pelvis, middle, neck, head, looks, frame.head_yaw, (near, far), (leg, other))


def _pair_of_roots(centre: Spot, spine: float, half: float, yaw: float) -> tuple[Spot, Spot]:
    seen = half * math.cos(math.radians(yaw))
    return along(centre, spine + 90, seen), along(centre, spine - 90, seen)


def _limb(root: Spot, angles: Three, scales: ThreeScales, lengths: tuple[float, float, float]) -> Limb:
    spots = [root]
    for angle, scale, length in zip(angles, scales, lengths, strict=True):
        spots.append(along(spots[-1], angle, scale * length))
    return Limb(*spots)


def _joint(body: Body, name: str) -> Spot:
    part, _, side = name.partition("_")
    index = int(side == "far")
    match part:
        case "hip":
            return body.pelvis
        case "shoulder":
            return body.neck
        case "knee":
            return body.legs[index].middle
        case _:
            return body.legs[index].end


def _anchor_between(one: Frame, other: Frame, part: float) -> Anchor:
    """Of the joints that the two frames stand on the one that moves least, and where it is on the way."""
    bodies = _body(one, flat=True), _body(other, flat=True)

    def way(name: str) -> float:
        return math.dist(_joint(bodies[0], name), _joint(bodies[1], name))

    point = min((one.anchor.point, other.anchor.point), key=way)
    start, end = (_joint(body, point) for body in bodies)
    return Anchor(point, _straight(start[0], end[0], part), _straight(start[1], end[1], part))


def _straight(one: float, other: float, part: float) -> float:
    return one + (other - one) * part


def _scaled(one: ThreeScales, other: ThreeScales, part: float) -> ThreeScales:
    first, second, third = (_straight(a, b, part) for a, b in zip(one, other, strict=True))
    return first, second, third


def _mixed(one: Angles, other: Angles, part: float) -> Angles:
    mixed = tuple(turned(a, b, part) for a, b in zip(one, other, strict=True))
    return cast("Angles", mixed)
