"""What a pose is made of: keyframes of the figure, what touches what in them, and arrows beside it.

Law: frozen values that a file fills whole and right; nothing here reads or reckons.

Angles are absolute directions in degrees, counter-clockwise: 0 right, 90 up, 180 left, 270 down.
Lengths are parts of the figure's height; the floor is y = 0. Near is always the body's own right:
from the side the figure faces the right of the page, and its right side is the near one; from behind
its right is the right of the page; from the front the left of it; from above, lying with the head at
the page's left, the foot of it. docs/decisions/0005 says why.
clinical.md 3.1 is where the keyframes come from.
"""

from typing import Annotated, Final, Literal

import msgspec

Angle = Annotated[float, msgspec.Meta(ge=0, lt=360)]
Length = Annotated[float, msgspec.Meta(ge=-3, le=3)]
Scale = Annotated[float, msgspec.Meta(ge=0, le=1)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
Yaw = Annotated[float, msgspec.Meta(ge=-170, le=170)]
Small = Annotated[float, msgspec.Meta(ge=-0.05, le=0.05)]
Three = tuple[Angle, Angle, Angle]
ThreeScales = tuple[Scale, Scale, Scale]

View = Literal["side", "front", "back", "top"]
Prop = Literal["floor", "mat", "chair", "chair_for_legs", "wall", "stool", "strap"]
Side = Literal["left", "right"]
#: "swing": from the first frame to the last and back. "cycle": on from the last to the first.
Way = Literal["swing", "cycle"]
Joint = Literal["hip", "shoulder", "knee_near", "knee_far", "ankle_near", "ankle_far"]
#: What can touch something; "shoulder" is the upper back, "toes" a foot that stands on them.
Point = Literal[
    "hip", "shoulder", "head",
    "elbow_near", "elbow_far", "hand_near", "hand_far",
    "knee_near", "knee_far", "foot_near", "foot_far", "toes_near", "toes_far",
]  # fmt: skip
Support = Literal["floor", "chair", "wall", "body"]
_FULL: Final[ThreeScales] = (1.0, 1.0, 1.0)


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """This joint stands at x, y."""

    point: Joint
    x: Length
    y: Length


class Touch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """This point touches this support. With x a hand or foot is put there: its wrist, ankle or toes.

    y: left out on the floor, where it follows from the part's thickness. slides: it stays in touch
    but may move along.
    """

    point: Point
    on: Support
    x: Length | None = None
    y: Length | None = None
    slides: bool = False


class Arrow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    """Which way a still picture moves. bulge: how far the arrow leaves the straight line, to its left;
    more than half the way from start to end makes more than half a circle.
    """

    start: tuple[Length, Length]
    end: tuple[Length, Length]
    bulge: Annotated[float, msgspec.Meta(ge=-1, le=1)] = 0.0


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One keyframe.

    spine: pelvis to mid-back, mid-back to shoulders. head: neck to crown. A leg is thigh, shin, foot;
    an arm upper arm, forearm, hand; `*_scale`: how long each of them looks. A limb that is left out
    is like the near one.
    shoulder_yaw, pelvis_yaw, head_yaw (degrees; to the figure's own right): turned about the spine.
    shrug: how far the shoulders are lifted. view: the pose's.
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
    shoulder_yaw: Yaw = 0.0
    pelvis_yaw: Yaw = 0.0
    head_yaw: Yaw = 0.0
    shrug: Small = 0.0
    touch: tuple[Touch, ...] = ()
    view: View = "side"


class Pose(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A movement. id: the file's name. key: the frame that a still picture shows. side: the side of the
    body that the frames are drawn for, where there are two. touch: what touches in every frame.
    """

    format: Literal[1]
    view: View
    way: Way
    key: Name
    frame: Annotated[tuple[Frame, ...], msgspec.Meta(min_length=1, max_length=20)]
    props: tuple[Prop, ...] = ()
    side: Side | None = None
    touch: tuple[Touch, ...] = ()
    arrow: Annotated[tuple[Arrow, ...], msgspec.Meta(max_length=8)] = ()
    id: str = ""
    #: Drawn for the other side than the file.
    flipped: bool = False

    @property
    def still(self) -> Frame:
        """The frame of the still picture."""
        return next(frame for frame in self.frame if frame.name == self.key)
