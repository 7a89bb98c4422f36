"""How long and how thick the parts of the figure are, as parts of its height.

Law: who draws the figure and who checks that it stands on the floor take the same numbers.
Lengths from clinical.md 3.1; thicknesses are ours.
"""

from typing import Final

LUMBAR: Final = 0.15
THORAX: Final = 0.15
NECK: Final = 0.04
UPPER_ARM: Final = 0.17
FOREARM: Final = 0.15
HAND: Final = 0.07
THIGH: Final = 0.245
SHIN: Final = 0.245
FOOT: Final = 0.11
#: Half the way from shoulder to shoulder and from hip to hip, seen from the front.
SHOULDER_HALF: Final = 0.105
HIP_HALF: Final = 0.055

#: Radii.
HEAD_R: Final = 0.062
PELVIS_R: Final = 0.060
MIDDLE_R: Final = 0.050
CHEST_R: Final = 0.054
HIP_R: Final = 0.056
KNEE_R: Final = 0.036
ANKLE_R: Final = 0.021
SHOULDER_R: Final = 0.034
ELBOW_R: Final = 0.024
WRIST_R: Final = 0.017
FINGER_R: Final = 0.012
TOE_R: Final = 0.012

#: A chair one sits on, and rests the calves on: height of the seat.
SEAT: Final = 0.228
