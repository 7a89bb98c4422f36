"""Hands and feet put where they touch something, by bending elbow and knee.

Law: only the limb that touches is bent; trunk and anchor stay as they are, and a bone never stretches:
what is out of reach is reached for.
"""

import math
from typing import Final

import msgspec

from backcare_desktop.content import physique
from backcare_desktop.content.frame import Frame, Three, Touch
from backcare_desktop.content.skeleton import Limb, Spot, along, body_in

#: A limb never gets quite straight, or it would jump to the other bend.
_NEARLY: Final = 0.9995
#: How high a joint is over the floor that its part touches.
HEIGHTS: Final = {
    "hand": physique.WRIST_R,
    "foot": physique.ANKLE_HIGH,
    "toes": physique.TOE_R,
    "elbow": physique.ELBOW_R,
    "knee": physique.KNEE_R,
    "hip": physique.PELVIS_R,
    "shoulder": physique.CHEST_R,
    "head": physique.HEAD_R,
}


def planted(frame: Frame) -> Frame:
    """The frame with the limbs that touch something bent so that they do."""
    whole = msgspec.structs.replace(
        frame, leg_far=frame.leg_far or frame.leg_near, arm_far=frame.arm_far or frame.arm_near
    )
    body = body_in(whole)
    changed: dict[str, Three] = {}
    for touch in frame.touch:
        part, _, side = touch.point.partition("_")
        index = int(side == "far")
        if part == "elbow":
            changed[f"arm_{side}"] = _elbow_down(_angles(whole, f"arm_{side}"), body.arms[index])
        elif part in ("hand", "foot", "toes") and touch.x is not None:
            name = f"{'arm' if part == 'hand' else 'leg'}_{side}"
            limb = body.arms[index] if part == "hand" else body.legs[index]
            changed[name] = _bent(_angles(whole, name), limb, _end(touch, part, limb))
    return msgspec.structs.replace(whole, **changed) if changed else whole


def _angles(frame: Frame, name: str) -> Three:
    found: Three = getattr(frame, name)
    return found


def _end(touch: Touch, part: str, limb: Limb) -> Spot:
    """Where the wrist or ankle has to be."""
    x = touch.x or 0.0
    y = HEIGHTS[part] if touch.y is None else touch.y
    if part != "toes":
        return x, y
    return x - (limb.tip[0] - limb.end[0]), y - (limb.tip[1] - limb.end[1])


def _bent(angles: Three, limb: Limb, to: Spot) -> Three:
    """The angles with which the limb's end is at the spot, or as near as it gets, bent as it was."""
    upper, lower = math.dist(limb.root, limb.middle), math.dist(limb.middle, limb.end)
    way = math.dist(limb.root, to)
    way = min(max(way, abs(upper - lower) + 1e-4), (upper + lower) * _NEARLY)
    straight = math.degrees(math.atan2(to[1] - limb.root[1], to[0] - limb.root[0]))
    corner = (upper * upper + way * way - lower * lower) / (2 * upper * way)
    off = math.degrees(math.acos(min(1.0, max(-1.0, corner))))
    ahead = math.sin(math.radians(angles[1] - angles[0])) <= 0
    first = straight + (off if ahead else -off)
    middle = along(limb.root, first, upper)
    end = along(limb.root, straight, way)
    second = math.degrees(math.atan2(end[1] - middle[1], end[0] - middle[0]))
    return first % 360, second % 360, angles[2]


def _elbow_down(angles: Three, limb: Limb) -> Three:
    """The upper arm so that the elbow is on the floor, on the side of the shoulder where it was."""
    high = limb.root[1] - physique.ELBOW_R
    off = math.degrees(math.acos(min(1.0, max(-1.0, high / math.dist(limb.root, limb.middle)))))
    ahead = math.cos(math.radians(angles[0])) >= 0
    return (270 + (off if ahead else -off)) % 360, angles[1], angles[2]
