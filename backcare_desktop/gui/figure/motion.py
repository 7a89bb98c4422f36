"""Which frame of a pose is shown: while it is moved, held, or only pictured.

Law: the same part of a movement always gives the same frame; nothing here knows of time.
"""

import math
from typing import Final

import msgspec

from backcare_desktop.content.between import between, eased
from backcare_desktop.content.frame import Frame, Pose
from backcare_desktop.content.planting import planted

#: How far the back rises and sinks with the breath in a hold, in degrees.
_BREATH: Final = 1.2


def moved(pose: Pose, part: float) -> Frame:
    """The frame at this part (0 to 1) of one repetition: there and back, or once round."""
    frames = pose.frame
    if len(frames) == 1:
        return breathing(frames[0], part)
    stops = (*frames, frames[0]) if pose.way == "cycle" else (*frames, *frames[-2::-1])
    along = min(max(part, 0.0), 1.0) * (len(stops) - 1)
    index = min(int(along), len(stops) - 2)
    return between(stops[index], stops[index + 1], eased(along - index))


def entered(pose: Pose, part: float) -> Frame:
    """The frame at this part (0 to 1) of the way into the hold."""
    frames = pose.frame[: pose.frame.index(pose.still) + 1]
    if len(frames) == 1:
        return frames[0]
    along = min(max(part, 0.0), 1.0) * (len(frames) - 1)
    index = min(int(along), len(frames) - 2)
    return between(frames[index], frames[index + 1], eased(along - index))


def breathing(frame: Frame, part: float) -> Frame:
    """The frame at this part (0 to 1) of one breath; hands and feet stay where they are."""
    lift = _BREATH * math.sin(2 * math.pi * part)
    spine = (frame.spine[0], (frame.spine[1] + lift) % 360)
    return planted(msgspec.structs.replace(frame, spine=spine))
