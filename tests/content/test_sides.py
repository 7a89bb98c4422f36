"""The side that the words name is the side that moves, in the picture and in its mirror image.

The words are the movement's own (`sides` in assets/exercises); docs/decisions/0005 says what right is
on the page.
"""

import math
from collections.abc import Callable

import pytest

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.pose import pose, pose_ids
from backcare_desktop.content.skeleton import Body, body_of, mirrored

#: What is true of the still picture when the words say "right": near is the figure's own right.
SHOWS: dict[str, Callable[[Body], bool]] = {
    # Right ankle on the left thigh.
    "figure_four": lambda body: math.dist(body.legs[0].end, body.legs[1].middle) < 0.08,
    "hamstring_strap": lambda body: body.legs[0].end[1] > 0.4 > body.legs[1].end[1],
    "heel_slides": lambda body: abs(body.legs[0].end[0]) > abs(body.legs[1].end[0]) + 0.15,
    "hip_flexor_lunge": lambda body: body.legs[0].middle[1] < 0.05 < body.legs[1].middle[1],
    "knee_to_chest_single": lambda body: body.legs[0].end[1] > 0.2 > body.legs[1].end[1],
}
#: What goes to the right of the page when the words say "right".
LEANS: dict[str, Callable[[Body], float]] = {
    "chair_side_bend": lambda body: body.neck[0] - body.pelvis[0],
    "standing_side_bend": lambda body: body.neck[0] - body.pelvis[0],
}
SIDED = [name for name in pose_ids() if pose(name).side]


def still(name: str, side: str) -> Body:
    found = pose(name)
    shown = found if side == "right" else mirrored(found)
    assert shown.side == side
    return body_of(shown, shown.still)


def test_each_movement_with_two_sides_is_looked_at() -> None:
    assert {*SHOWS, *LEANS, "chair_rotation", "knee_rolls"} == set(SIDED)
    files = (assets_folder() / "exercises").glob("*.toml")
    assert {file.stem for file in files if "\nsides =" in file.read_text("utf-8")} == set(SIDED)


@pytest.mark.parametrize("name", SHOWS)
@pytest.mark.parametrize("side", ["left", "right"])
def test_the_near_limb_does_what_the_words_say(name: str, side: str) -> None:
    """From the side the near limbs are the figure's right ones while it faces the page's right."""
    body = still(name, side)
    assert SHOWS[name](body)
    assert not SHOWS[name](_swapped(body))
    # Lying the feet point that way, kneeling the foot in front stands there.
    lies = body.head[1] < 0.1
    ahead = body.pelvis[0] - body.head[0] if lies else body.legs[1].end[0] - body.legs[0].end[0]
    assert (ahead > 0) is (side == "right")


@pytest.mark.parametrize("name", LEANS)
def test_it_leans_to_the_side_of_the_page_that_is_named(name: str) -> None:
    assert LEANS[name](still(name, "right")) > 0.05
    assert LEANS[name](still(name, "left")) < -0.05
    assert pose(name).view == "back"


def test_lying_knees_roll_to_the_near_side_which_is_the_foot_of_the_page() -> None:
    assert pose("knee_rolls").view == "top"
    for side, head in (("right", -1), ("left", 1)):
        body = still("knee_rolls", side)
        assert (body.head[0] - body.pelvis[0]) * head > 0.3
        assert all(leg.middle[1] < body.pelvis[1] - 0.1 for leg in body.legs)
        assert body.arms[0].tip[1] < body.pelvis[1] < body.arms[1].tip[1]


def test_the_twist_opens_to_the_viewer_and_looks_back() -> None:
    """It faces the page's right, so its right shoulder goes back and its face comes round to the viewer."""
    body = still("chair_rotation", "right")
    assert body.arms[0].root[0] < body.pelvis[0] < body.arms[1].root[0]
    assert body.faces < 0
    other = still("chair_rotation", "left")
    assert other.arms[0].root[0] > other.pelvis[0] > other.arms[1].root[0]
    assert other.faces > 0


@pytest.mark.parametrize("name", [name for name in pose_ids() if pose(name).view == "front"])
def test_only_what_has_no_sides_faces_the_viewer(name: str) -> None:
    assert pose(name).side is None


def _swapped(body: Body) -> Body:
    return Body(body.pelvis, body.middle, body.neck, body.head, body.faces, body.arms[::-1], body.legs[::-1])
