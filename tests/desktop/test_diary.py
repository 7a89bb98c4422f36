"""The diary in the running program and its real file: told, put right, deleted, taken back, and kept."""

from functools import partial
from pathlib import Path

import pytest

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import Hands, Keyboard, Voice
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program

pytestmark = NEEDS
SETTINGS = """[person]
first_run_done = true
"""


@pytest.fixture
def known(home: Path) -> None:
    """Somebody who is past the first run."""
    folder = home / "config" / "backcare-desktop"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(SETTINGS)


# Mouse and Keyboard go the same way; each takes a minute longer.
@pytest.mark.parametrize("way", [Voice])
def test_a_diary_is_written_put_right_and_kept(
    start: Start, show: Show, known: None, way: type[Voice]
) -> None:
    shown = partial(under, show, way.__name__.lower())
    program = start()
    hands = way(program)
    seen = partial(is_seen, program)
    hands.go("Diary")
    seen("Nothing is written yet")
    shown("empty")
    hands.press("Pain now: 6")
    seen("Written down.")
    an_episode(program, hands)
    seen("An episode is open")
    shown("told")
    hands.press(entry(program, "Pain 6"))
    hands.press("Pain: 2")
    hands.press("Keep")
    seen("Changed.")
    hands.press(entry(program, "Pain 2"))
    hands.press("Delete")
    seen("Deleted.")
    assert not program.reader.find("Pain 2: mild")
    shown("deleted")
    hands.press("Undo")
    seen("Taken back.")
    entry(program, "Pain 2")
    Keyboard(program).key("ctrl+q")
    assert program.ended() == 0

    again = start()
    way(again).go("Diary")
    is_seen(again, "An episode is open")
    is_seen(again, "Low back (left), Calf (right)")
    entry(again, "Pain 2")
    assert not again.reader.find("Undo")
    shown("again")
    way(again).press("It is over")
    is_seen(again, "Changed.")
    assert not again.reader.find("An episode is open")


def an_episode(program: Program, hands: Hands) -> None:
    """Where, what set it off, and something in a leg, which leads to the warning signs."""
    hands.press("An episode began")
    hands.press("Low back, left")
    hands.press("Calf, right")
    hands.press("What may have set it off? stress")
    hands.press("Do you feel something in a leg? tingling")
    hands.press("Keep, then the warning signs")
    is_seen(program, "Emergency signs")
    hands.go("Diary")


def entry(program: Program, begins: str) -> str:
    """The whole name of the row that says so, which begins with its time."""

    def there() -> str | None:
        names = [thing.name for thing in program.reader.things() if thing.is_control]
        return next((name for name in names if f". {begins}" in name), None)

    return wait_until(there, f"{begins} stands in the list")


def is_seen(program: Program, words: str) -> None:
    wait_until(lambda: any(words in thing.name for thing in program.reader.things()), f"{words} is seen")


def under(show: Show, way: str, name: str) -> None:
    show(f"{way}-diary-{name}")
