"""Every story of tests/stories, and the replay that tells whether a story is one and whether it holds.

Law: the numbers of the stories come from CONTRACT, SAFETY and the table of limits, never from what the
program prints.
"""

import tomllib
from pathlib import Path
from typing import Final

import pytest

from backcare_desktop.replay.player import Played, play
from backcare_desktop.replay.story import Story, StoryError, read_story, story_of

STORIES: Final = sorted((Path(__file__).parent / "stories").glob("*.toml"))
START: Final = 'title = "A story"\nstart = 2026-03-02T09:00:00+01:00\n'
COLD: Final = (
    '[[step]]\nat = "00:00:00"\ndo = "cold.start"\nmethod = "ice-pack"\nminutes = 4\nchecks = "pass"\n'
)
OFF: Final = '[[step]]\nat = "00:04:00"\ndo = "thermal.off"\n'


def told(text: str) -> Story:
    """The story of these lines after title and start."""
    return story_of(tomllib.loads(START + text), "told.toml")


def expecting(expect: str, *, at: str = "00:01:00", before: str = COLD) -> Played:
    """How a story goes that expects this, by default a minute into four of cold."""
    return play(told(f'{before}[[step]]\nat = "{at}"\nexpect = {{ {expect} }}\n'))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path) -> None:
    played = play(read_story(path))
    assert played.failures == ()
    assert played.expectations > 0


def test_each_story_has_a_title_of_its_own() -> None:
    titles = [read_story(path).title for path in STORIES]
    assert len(set(titles)) == len(titles) > 0


# ---------------------------------------------------------------------------------- what holds and what not


@pytest.mark.parametrize(
    ("expect", "difference"),
    [
        ('thermal.phase = "rest"', "step 2: thermal.phase is 'apply', expected 'rest'"),
        (
            'alarm = "none", thermal.contact_s = 62, sound = "muted"',
            "step 2: thermal.contact_s is 60, expected 62",
        ),
        ("thermal.skin_check_due = 0", "step 2: thermal.skin_check_due is False, expected 0"),
        ('thermal.until = "none"', "step 2: thermal.until is '2026-03-02T09:04:00+01:00', expected 'none'"),
        ('refused.limit = "not_now"', "step 2: refused is none, expected {'limit': 'not_now'}"),
        ('thermal.method = "none"', "step 2: thermal.method is 'ice-pack', expected 'none'"),
        (
            'thermal.from_start = "00:04:02"',
            "step 2: thermal.until is 2026-03-02T09:04:00+01:00, -2 s from 00:04:02 after the start",
        ),
        (
            'refused = { from_start = "00:04:00" }',
            "step 2: refused is none, expected 00:04:00 from the start",
        ),
        ('locks = [{ what = "cold" }]', "step 2: locks has no {'what': 'cold'}; it has []"),
        ("thermal.until = 2026-03-02T09:04:02+01:00", None),
    ],
)
def test_a_wrong_expectation_fails_and_says_the_first_difference(expect: str, difference: str | None) -> None:
    played = expecting(expect)
    assert len(played.failures) == 1
    assert difference is None or played.failures == (difference,)
    assert not played.result()["passed"]


@pytest.mark.parametrize(
    "expect",
    [
        'thermal.phase = "apply"',
        "thermal.contact_s = 59",
        "thermal.contact_s = 61.0",
        "thermal = { contact_s = 60, cycle = 1 }",
        'refused = "none"',
        'alarm = "none"',
        'thermal.from_start = "00:04:01"',
        'thermal.until = { from_start = "00:03:59" }',
        "thermal.until = 2026-03-02T08:04:00Z",
        'thermal.until = "2026-03-02T09:04:01+01:00"',
        "locks = []",
        'unlocked = ["cold", "heat", "stretch", "strength"]',
        "schema = 1",
    ],
)
def test_a_right_expectation_holds_within_one(expect: str) -> None:
    assert expecting(expect).failures == ()


def test_a_story_goes_on_after_a_failed_expectation() -> None:
    wrong = '[[step]]\nat = "00:01:00"\nexpect = { alarm = "high" }\n'
    played = play(told(COLD + wrong + wrong + wrong.replace("high", "none")))
    assert [failure.split(":")[0] for failure in played.failures] == ["step 2", "step 3"]
    assert played.expectations == 3


def test_each_listed_lock_is_contained_and_may_give_only_some_keys() -> None:
    some = 'locks = [{ what = "heat" }, { limit = "cold.min_rest", from_start = "02:04:00" }]'
    assert expecting(some, at="00:05:00", before=COLD + OFF).failures == ()
    other = some.replace("02:04:00", "02:05:00")
    assert len(expecting(other, at="00:05:00", before=COLD + OFF).failures) == 1


def test_unlocked_names_the_lock_that_stands() -> None:
    locked = expecting('unlocked = ["cold"]', at="00:05:00", before=COLD + OFF)
    assert locked.failures == ("step 3: cold is locked by cold.min_rest until 2026-03-02T11:04:00+01:00",)
    assert expecting('unlocked = ["cold", "heat"]', at="02:04:00", before=COLD + OFF).failures == ()


def test_a_lock_on_all_leaves_nothing_unlocked() -> None:
    emergency = '[[step]]\nat = "00:00:00"\ndo = "screen.answer"\nyes = ["A1"]\n'
    assert len(expecting('unlocked = ["strength"]', before=emergency).failures) == 1


def test_what_to_look_at_matches_as_a_whole() -> None:
    episode = '[[step]]\nat = "00:00:01"\ndo = "diary.episode"\n'
    after = {"at": "96:00:01", "before": episode}
    assert expecting('look_at = ["episode.days", "signs.again"]', **after).failures == ()
    assert expecting('look_at = ["signs.again"]', **after).failures == (
        "step 2: look_at is ['signs.again', 'episode.days'], expected ['signs.again']",
    )
    assert len(expecting("look_at = []", **after).failures) == 1
    assert expecting("look_at = []").failures == ()


def test_from_start_follows_the_wall_clock_as_it_was_moved() -> None:
    moved = COLD + '[[step]]\nat = "00:00:30"\nworld = "wall-step"\nby = "+05:00:00"\n'
    assert expecting('thermal.from_start = "00:04:00"', before=moved).failures == ()
    assert expecting("thermal.until = 2026-03-02T14:04:00+01:00", before=moved).failures == ()


def test_steps_of_one_time_run_in_file_order_after_what_was_due() -> None:
    due = '[[step]]\nat = "00:04:00"\nexpect = { thermal.phase = "remove" }\n'
    after = '[[step]]\nat = "00:04:00"\nexpect = { thermal.phase = "idle" }\n'
    assert play(told(COLD + due + OFF + after)).failures == ()


def test_the_result_as_json_has_the_status_at_the_end() -> None:
    result = expecting('thermal.phase = "rest"').result()
    assert set(result) == {"title", "passed", "expectations", "failures", "status"}
    assert result["title"] == "A story"
    assert result["expectations"] == 1
    status = result["status"]
    assert isinstance(status, dict)
    assert status["at"] == "2026-03-02T09:01:00+01:00"


def test_the_story_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backcare_desktop.replay.player._MEMORY", str(tmp_path))
    expecting('thermal.phase = "apply"')
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------------------------------ what is no story


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("length = 3\n", "told.toml: unknown key 'length'"),
        ("profile = 3\n", "told.toml: profile: a table is wanted"),
        ("[profile]\ntired = true\n", "told.toml: profile: unknown condition 'tired'"),
        ("[step]\nat = 1\n", r"told.toml: steps are written as \[\[step\]\]"),
        ('[[step]]\ndo = "thermal.off"\n', "step 1: at: None is no time"),
        ('[[step]]\nat = "9:61:00"\ndo = "thermal.off"\n', "step 1: at: '9:61:00' is no time; write it as"),
        ('[[step]]\nat = "00:00:00"\n', "step 1: exactly one of do, world and expect is wanted"),
        (
            '[[step]]\nat = "00:00:00"\ndo = "thermal.off"\nworld = "away"\n',
            "step 1: exactly one of do, world and expect is wanted",
        ),
        (
            '[[step]]\nat = "00:00:00"\ndo = "thermal.off"\nexpect = { alarm = "none" }\n',
            "step 1: exactly one of do, world and expect is wanted",
        ),
        ('[[step]]\nat = "00:00:00"\nexpect = 3\n', "step 1: expect: a table is wanted"),
        (
            '[[step]]\nat = "00:00:00"\nexpect = { alarm = "none" }\nfor = "00:00:01"\n',
            "step 1: unknown key 'for'",
        ),
        ('[[step]]\nat = "00:00:00"\ndo = "dance"\n', "step 1: this version knows no do 'dance'"),
        ('[[step]]\nat = "00:00:00"\nworld = "flood"\n', "step 1: this version knows no world 'flood'"),
        (
            '[[step]]\nat = "00:00:00"\ndo = "thermal.stop"\nsince = "00:00:00"\n',
            "step 1: thermal.stop takes no 'since'",
        ),
        (
            '[[step]]\nat = "00:00:00"\nworld = "suspend"\nby = "00:00:01"\n',
            "step 1: suspend takes no 'by'",
        ),
    ],
)
def test_what_is_no_story_is_said_when_it_is_read(text: str, message: str) -> None:
    with pytest.raises(StoryError, match=message):
        told(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            COLD + '[[step]]\nat = "00:01:00"\nworld = "suspend"\nfor = "00:10:00"\n' + OFF,
            "step 3: it lies before the end of the step before it",
        ),
        (OFF + COLD, "step 2: it lies before the end of the step before it"),
        ('[settings]\n"no.such" = 1\n', "settings: this version knows no 'no.such'"),
        ('[[step]]\nat = "00:00:00"\nexpect = { thermal.mood = 1 }\n', "the status has no 'thermal.mood'"),
        ('[[step]]\nat = "00:00:00"\nworld = "crash"\nfor = "soon"\n', "step 1: for: 'soon' is no time"),
        ('[[step]]\nat = "00:00:00"\nworld = "crash"\nfor = "-00:00:01"\n', "step 1: for must not be neg"),
        ('[[step]]\nat = "00:00:00"\nworld = "wall-step"\n', "step 1: by: None is no time"),
        ('[[step]]\nat = "00:00:00"\ndo = "thermal.off"\nsince = 3\n', "step 1: since: 3 is no time"),
        (
            '[[step]]\nat = "00:00:00"\ndo = "thermal.skin"\n',
            "step 1: thermal.skin takes ok = true or a sign",
        ),
        ('[[step]]\nat = "00:00:00"\ndo = "screen.answer"\nyes = "A1"\n', "step 1: yes is a list"),
        ('[[step]]\nat = "00:00:00"\ndo = "guided.hurts"\nleg = 1\n', "step 1: leg is true or false, not 1"),
        (
            '[[step]]\nat = "00:00:00"\ndo = "guided.start"\nawake_for = 3\n',
            "step 1: awake_for: 3 is no time",
        ),
        (
            '[[step]]\nat = "00:00:00"\ndo = "diary.episode"\nleg = ["cold"]\n',
            "step 1: leg is a list of pain, tingling",
        ),
        ('[[step]]\nat = "00:00:00"\ndo = "diary.episode"\nsince = 3\n', "step 1: since: 3 is no time"),
        ('[[step]]\nat = "00:00:00"\ndo = "diary.day"\nwoken_by_pain = 1\n', "step 1: woken_by_pain is true"),
        ('[[step]]\nat = "00:00:00"\ndo = "diary.over"\n', "step 1: no episode lasts"),
        ('[[step]]\nat = "00:00:00"\ndo = "diary.delete"\nwhat = "pain"\n', "step 1: what is one of episode"),
        (
            '[[step]]\nat = "00:00:00"\ndo = "diary.delete"\nwhat = "day"\n',
            "step 1: there is no day to delete",
        ),
        ('[[step]]\nat = "00:00:00"\ndo = "meds.log"\ntaken = 3\n', "step 1: taken: 3 is no time"),
        (COLD.replace('"pass"', '"fail:mood"'), 'step 1: checks is "pass" or "fail:<check>"'),
        (COLD.replace('"pass"', '"maybe"'), 'step 1: checks is "pass" or "fail:<check>"'),
    ],
)
def test_what_cannot_be_played_is_said_with_its_step(text: str, message: str) -> None:
    with pytest.raises(StoryError, match=message):
        play(told(text))


def test_a_story_needs_a_start_with_an_offset() -> None:
    with pytest.raises(StoryError, match=r"bare.toml: start must be a date and time with an offset"):
        story_of({"title": "Bare"}, "bare.toml")
    with pytest.raises(StoryError, match=r"with an offset"):
        story_of(tomllib.loads("start = 2026-03-02T09:00:00"), "local.toml")


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("start = \n")
    with pytest.raises(StoryError, match=r"broken.toml: "):
        read_story(broken)
    broken.write_bytes(b"\xff\xfe")
    with pytest.raises(StoryError, match=r"broken.toml: "):
        read_story(broken)
