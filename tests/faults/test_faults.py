"""Small faults put into the real code on purpose: each is found by whoever must find it."""

import tomllib
from pathlib import Path

import pytest

from backcare_desktop.cli.main import main
from backcare_desktop.replay.player import play
from backcare_desktop.replay.story import story_of
from tests.faults.fault import Fault
from tests.faults.faults import FAULTS
from tests.faults.finders import found, search

BY_SEARCH = [fault for fault in FAULTS if fault.finder.startswith("search:")]
OTHERS = [fault for fault in FAULTS if fault not in BY_SEARCH]
#: In a story the program is told of a full disk at once.
NOT_TOLD = "search:a disk that fills unnoticed"


@pytest.mark.parametrize("fault", BY_SEARCH, ids=[fault.name for fault in BY_SEARCH])
def test_the_search_finds_it_and_the_story_of_it_shows_it(fault: Fault) -> None:
    with fault.put_in():
        result = search(fault.finder.removeprefix("search:"))
        assert result.law, "nothing found"
        story = story_of(tomllib.loads(result.story), fault.name)
        broken = play(story)

    if fault.finder != NOT_TOLD:
        assert broken.failures, f"the story shows nothing:\n{result.story}"
    assert not play(story).failures, f"the story fails without the fault:\n{result.story}"


@pytest.mark.parametrize("fault", OTHERS, ids=[fault.name for fault in OTHERS])
def test_a_story_or_a_test_finds_it(fault: Fault) -> None:
    assert found(fault.finder) is None
    with fault.put_in():
        assert found(fault.finder) is not None


def test_the_story_of_a_harm_runs_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = next(fault for fault in BY_SEARCH if fault.name == "on-off over twenty minutes")
    file = tmp_path / "counter-example.toml"
    with fault.put_in():
        file.write_text(search(fault.finder.removeprefix("search:")).story, encoding="utf-8")
        assert main(["replay", str(file)]) == 1
        assert "thermal.left_s is" in capsys.readouterr().err

    assert main(["replay", str(file)]) == 0


def test_there_are_more_than_twenty() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 20
