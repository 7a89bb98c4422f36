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
SHOULDER_HALF: Final = 0.100
HIP_HALF: Final = 0.052

#: Radii.
HEAD_R: Final = 0.062
PELVIS_R: Final = 0.060
MIDDLE_R: Final = 0.053
CHEST_R: Final = 0.057
HIP_R: Final = 0.060
KNEE_R: Final = 0.041
ANKLE_R: Final = 0.026
SHOULDER_R: Final = 0.036
ELBOW_R: Final = 0.027
WRIST_R: Final = 0.020
FINGER_R: Final = 0.014
HEEL_R: Final = 0.022
TOE_R: Final = 0.013

#: From the ankle to the floor, where the sole stands on it.
ANKLE_HIGH: Final = 0.040
#: From the ankle back to the middle of the heel.
HEEL_BACK: Final = 0.018

#: A chair one sits on, and rests the calves on: height of the seat.
SEAT: Final = 0.228
#: Where its back stands behind the one who sits at x = 0, how far it leans (degrees), how high it is.
CHAIR_BACK: Final = -0.185
CHAIR_LEAN: Final = 5.0
CHAIR_TOP: Final = 0.36
