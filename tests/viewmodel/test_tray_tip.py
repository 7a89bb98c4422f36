"""What the icon in the tray says."""

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.present import present
from tools.scenes import SCENES, Scene, person


def tip(scene: Scene) -> list[str]:
    return [sentence(line) for line in present(scene.state, scene.now, scene.outside).tip]


@pytest.mark.parametrize(
    ("scene", "lines"),
    [
        ("relief", ["Nothing runs"]),
        ("running", ["Cold is on. Off at 13:25"]),
        ("skin-check", ["Look at your skin now"]),
        ("time-up", ["Take it off now"]),
        ("recover", ["Is the cold pack off?"]),
        ("on-body", ["Is anything cold or warm on your body?"]),
        ("rest", ["Cold rests until 15:15", "Heat opens at 15:15"]),
        ("off-part", ["Off until 13:25, then the second part", "Heat opens at 15:16"]),
        ("ready", ["The next cold cycle can start"]),
        ("relief-ended", ["Nothing runs", "Cold opens at 15:16", "Heat opens at 15:16"]),
        ("skin-found", ["Nothing runs", "Cold is locked", "Heat is locked"]),
        ("emergency", ["Nothing runs", "Cold is locked", "Heat is locked"]),
    ],
)
def test_the_lines(scene: str, lines: list[str]) -> None:
    assert tip(SCENES[scene]()) == lines


def test_it_changes_only_when_something_does() -> None:
    scene = SCENES["rest"]()
    assert tip(scene) == tip(scene.then(ev.Ticked(), seconds=30))
    assert tip(person()) == ["Nothing runs"]
