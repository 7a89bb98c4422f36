"""Where the joints are: forward kinematics from a keyframe.

Law: every bone keeps the length its frame gives it.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import msgspec

from backcare_desktop.content import physique
from backcare_desktop.content.frame import Frame, Pose, Three, ThreeScales

#: x to the right, y up, in parts of the figure's height.
Spot = tuple[float, float]

ARM: Final = (physique.UPPER_ARM, physique.FOREARM, physique.HAND)
LEG: Final = (physique.THIGH, physique.SHIN, physique.FOOT)
#: Where the face points when the head is not turned: 0 to the viewer, 90 to the page's right.
_FACING: Final = {"side": 90.0, "front": 0.0, "top": 0.0, "back": 180.0}


@dataclass(frozen=True, slots=True)
class Limb:
    """Shoulder, elbow, wrist, finger tips; or hip, knee, ankle, toes and the middle of the heel."""

    root: Spot
    middle: Spot
    end: Spot
    tip: Spot
    heel: Spot

    @property
    def spots(self) -> tuple[Spot, Spot, Spot, Spot]:
        """From the body outwards, without the heel."""
        return self.root, self.middle, self.end, self.tip


@dataclass(frozen=True, slots=True)
class Body:
    """Where everything is. neck: between the shoulders. head: its centre. faces: where the face
    points, in degrees: 0 to the viewer, 90 to the page's right where the crown is up. arms, legs:
    near and far; near is the figure's own right until it is turned over.
    """

    pelvis: Spot
    middle: Spot
    neck: Spot
    head: Spot
    faces: float
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

        return self._each(to, self.faces)

    def turned_over(self) -> "Body":
        """The same as in a mirror."""

        def to(spot: Spot) -> Spot:
            return -spot[0], spot[1]

        return self._each(to, -self.faces)

    def _each(self, to: Callable[[Spot], Spot], faces: float) -> "Body":
        def limb(old: Limb) -> Limb:
            return Limb(to(old.root), to(old.middle), to(old.end), to(old.tip), to(old.heel))

        arms, legs = (limb(self.arms[0]), limb(self.arms[1])), (limb(self.legs[0]), limb(self.legs[1]))
        return Body(to(self.pelvis), to(self.middle), to(self.neck), to(self.head), faces, arms, legs)


def body_of(pose: Pose, frame: Frame) -> Body:
    """The joints in one keyframe of the pose, or in one made by `between`."""
    body = body_in(frame)
    return body.turned_over() if pose.flipped else body


@lru_cache(maxsize=512)
def body_in(frame: Frame) -> Body:
    """The joints in the frame, drawn for the side it was written for."""
    body = _free(frame)
    spot = joint(body, frame.anchor.point)
    return body.moved(frame.anchor.x - spot[0], frame.anchor.y - spot[1])


def mirrored(pose: Pose) -> Pose:
    """The same movement for the other side; mirrored twice it is the first again."""
    other = {"left": "right", "right": "left", None: None}[pose.side]
    return msgspec.structs.replace(pose, side=other, flipped=not pose.flipped)


def along(start: Spot, angle: float, length: float) -> Spot:
    """The spot so far from the start in this direction."""
    radians = math.radians(angle)
    return start[0] + length * math.cos(radians), start[1] + length * math.sin(radians)


def joint(body: Body, name: str) -> Spot:
    """Where the joint of this name (frame.Joint) is."""
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


def _free(frame: Frame) -> Body:
    """The body with its pelvis at the origin."""
    pelvis: Spot = (0.0, 0.0)
    middle = along(pelvis, frame.spine[0], physique.LUMBAR)
    neck = along(middle, frame.spine[1], physique.THORAX)
    head = along(neck, frame.head, physique.NECK + physique.HEAD_R)
    lifted = along(neck, frame.spine[1], frame.shrug)
    hips = _roots(pelvis, frame.spine[0], _seen(frame, physique.HIP_HALF, frame.pelvis_yaw))
    shoulders = _roots(lifted, frame.spine[1], _seen(frame, physique.SHOULDER_HALF, frame.shoulder_yaw))
    arms = (
        _arm(shoulders[0], frame.arm_near, frame.arm_near_scale),
        _arm(shoulders[1], frame.arm_far or frame.arm_near, frame.arm_far_scale),
    )
    side = frame.view == "side"
    legs = (
        _leg(hips[0], frame.leg_near, frame.leg_near_scale, side=side),
        _leg(hips[1], frame.leg_far or frame.leg_near, frame.leg_far_scale, side=side),
    )
    return Body(pelvis, middle, neck, head, _FACING[frame.view] - frame.head_yaw, arms, legs)


def _seen(frame: Frame, half: float, yaw: float) -> float:
    """How far to the near side, which from behind is on the other side of the page, a root looks to be."""
    radians = math.radians(yaw)
    match frame.view:
        case "side":
            return half * math.sin(radians)
        case "back":
            return -half * math.cos(radians)
        case _:
            return half * math.cos(radians)


def _roots(centre: Spot, spine: float, half: float) -> tuple[Spot, Spot]:
    return along(centre, spine + 90, half), along(centre, spine - 90, half)


def _arm(root: Spot, angles: Three, scales: ThreeScales) -> Limb:
    spots = _chain(root, angles, scales, ARM)
    return Limb(*spots, heel=spots[2])


def _leg(root: Spot, angles: Three, scales: ThreeScales, *, side: bool) -> Limb:
    """From the side the sole is on the foot's right as one looks along it: below, where toes point right."""
    hip, knee, ankle, tip = _chain(root, angles, scales, LEG)
    if not side:
        return Limb(hip, knee, ankle, tip, ankle)
    down, length = angles[2] - 90, physique.FOOT - physique.TOE_R
    toes = along(along(ankle, angles[2], length), down, physique.ANKLE_HIGH - physique.TOE_R)
    heel = along(along(ankle, angles[2], -physique.HEEL_BACK), down, physique.ANKLE_HIGH - physique.HEEL_R)
    return Limb(hip, knee, ankle, toes, heel)


def _chain(
    root: Spot, angles: Three, scales: ThreeScales, lengths: tuple[float, float, float]
) -> tuple[Spot, Spot, Spot, Spot]:
    first = along(root, angles[0], scales[0] * lengths[0])
    second = along(first, angles[1], scales[1] * lengths[1])
    return root, first, second, along(second, angles[2], scales[2] * lengths[2])
