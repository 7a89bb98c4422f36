"""The command line's promises: exit status, one line, no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from backcare_desktop import __version__
from backcare_desktop.cli.main import main
from backcare_desktop.cli.parser import understood
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Episode
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.rules import RULES
from backcare_desktop.engine.breaks.shown import Phase
from backcare_desktop.engine.guard import Answers, Reason, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.state import fresh
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.catalogue.plain_status import plain_status
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.keeper import Keeper
from backcare_desktop.viewmodel.refusal import lasting_refusal
from backcare_desktop.viewmodel.status import status

STORY = """
title = "A gel pack"
start = 2026-03-02T09:00:00+01:00
[[step]]
at = "00:00:00"
do = "cold.start"
method = "gel-pack"
minutes = 10
checks = "pass"
[[step]]
at = "00:01:00"
expect = {{ thermal.phase = "{phase}", thermal.contact_s = 60 }}
"""


def story(folder: Path, phase: str) -> str:
    path = folder / "story.toml"
    path.write_text(STORY.format(phase=phase), encoding="utf-8")
    return str(path)


def test_a_story_that_holds_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", story(tmp_path, "apply")]) == 0
    assert capsys.readouterr().out == "passed: A gel pack (1 expectations)\n"


def test_a_story_that_fails_says_the_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", story(tmp_path, "rest")]) == 1
    told = capsys.readouterr()
    assert "step 2" in told.err
    assert "thermal.phase is 'apply', expected 'rest'" in told.err


def test_a_story_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", "--json", story(tmp_path, "rest")]) == 1
    result = json.loads(capsys.readouterr().out)
    assert result["passed"] is False
    assert len(result["failures"]) == 1
    assert result["status"]["thermal"]["method"] == "gel-pack"


def test_no_story_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(tmp_path / "none.toml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    (tmp_path / "bad.toml").write_text("start = 3", encoding="utf-8")
    assert main(["replay", str(tmp_path / "bad.toml")]) == 2
    assert "start must be a date and time" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["dance"], ["cold", "--method", "hot-pack"], ["replay"]])
def test_wrong_use_is_one_line_and_two(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(argv)
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"backcare {__version__}\n"


@pytest.mark.parametrize("argv", [["--data-dir", "x", "status"], ["status", "--data-dir", "x"]])
def test_the_data_folder_may_stand_anywhere(argv: list[str]) -> None:
    assert understood(argv).data_dir == Path("x")
    assert understood(["status"]).data_dir is None


def test_status_without_a_running_program_is_that_of_the_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    clock = Clock()
    keeper = Keeper.open(tmp_path, clock.now())
    checks = frozenset({check for m in METHODS.values() for check in m.checks})
    for event in (
        ev.ScreenAnswered(),
        ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)),
        ev.StartAsked(Request(Modality.COLD, "ice-pack", 10), Answers(checks)),
    ):
        keeper.accept(event, clock.now())
    keeper.close(clock.now())
    assert main(["status", "--json", "--data-dir", str(tmp_path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == 1
    assert told["thermal"]["phase"] == "recover"
    assert told["alarm"] == "medium"
    assert main(["status", "--data-dir", str(tmp_path)]) == 0
    assert "Is it off?" in capsys.readouterr().out


def test_stop_without_a_running_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    assert main(["stop", "--data-dir", str(tmp_path)]) == 0
    assert "nothing to stop" in capsys.readouterr().out


def test_stop_where_the_last_program_left_something_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    clock = Clock()
    keeper = Keeper.open(tmp_path, clock.now())
    checks = frozenset({check for m in METHODS.values() for check in m.checks})
    keeper.accept(ev.ScreenAnswered(), clock.now())
    keeper.accept(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)), clock.now())
    keeper.accept(ev.StartAsked(Request(Modality.COLD, "ice-pack", 10), Answers(checks)), clock.now())
    keeper.abandon()
    assert main(["stop", "--data-dir", str(tmp_path)]) == 1
    assert "on your body" in capsys.readouterr().err


def test_what_a_broken_record_leaves_unknown_is_told_as_unknown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    (tmp_path / "backcare.sqlite3").write_bytes(b"garbage" * 99)
    assert main(["status", "--data-dir", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith(words("status.asks"))
    assert main(["stop", "--data-dir", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"backcare: {words('command.unknown_on')}\n"


@pytest.mark.parametrize("command", ["stop", "status"])
def test_a_program_that_does_not_answer_is_not_said_to_be_closed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, command: str
) -> None:
    held = folder_lock(tmp_path)
    assert held.hold()
    assert main([command, "--data-dir", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"backcare: {words('command.no_answer')}\n"
    held.release()


def test_a_folder_that_cannot_be_written_locks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert main(["status", "--json", "--data-dir", str(tmp_path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {lock["limit"] for lock in told["locks"]} >= {"store.unwritable"}


def test_status_of_the_store_names_what_to_look_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    assert main(["status", "--json", "--data-dir", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["look_at"] == []
    began_ms = Clock().now().wall_ms - 5 * DAY_MS
    diary = Diary.open(tmp_path)
    diary.keep(Entry("e" * 32, began_ms, 0, Episode(), began_ms))
    diary.close()
    assert main(["status", "--json", "--data-dir", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["look_at"] == ["signs.again", "episode.days"]
    assert main(["status", "--data-dir", str(tmp_path)]) == 0
    assert "To look at: This episode has gone on for 4 days or more." in capsys.readouterr().out


@pytest.mark.parametrize("folder", ["", __file__])
def test_a_data_folder_is_a_folder(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["status", "--data-dir", folder])
    assert ended.value.code == 2
    assert "is not a folder" in capsys.readouterr().err


def test_a_demonstration_has_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--demo", "stop"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_story_that_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    assert main(["replay", str(tmp_path / "a.toml")]) == 2
    assert capsys.readouterr().err == "backcare: a.toml: it is no text in UTF-8\n"


def real(words_: str, home: Path) -> subprocess.CompletedProcess[str]:
    command = f"{sys.executable} -m backcare_desktop --data-dir {home / 'd'} {words_}"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(["sh", "-c", command], env=env, capture_output=True, text=True, check=False)


def test_an_answer_nobody_takes_is_no_traceback(home: Path) -> None:
    if Path("/dev/full").exists():
        full = real("status > /dev/full", home)
        assert full.returncode == 1
        assert full.stderr.count("\n") == 1
        assert "No space left" in full.stderr
    closed = real("doctor --json | true", home)
    assert closed.stderr == ""


def test_ctrl_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("backcare_desktop.cli.main._run", interrupted)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err == ""


def lock(what: str, limit: str, until: str | None = None) -> dict[str, str | None]:
    return {"what": what, "limit": limit, "until": until}


def test_the_plain_status_says_why_and_until_when() -> None:
    told = status(fresh(Clock().now()), Clock().now())
    told["at"] = "2026-03-02T09:00:00+00:00"
    told["locks"] = [
        lock("cold", "ledger.unreadable"),
        lock("cold", "store.unwritable"),
        lock("cold", "cold.min_rest", "2026-03-02T11:15:00+00:00"),
        lock("heat", "profile.numb_skin"),
        lock("stretch", "cold.no_numb_exercise", "2026-03-02T09:35:00+00:00"),
        lock("stretch", "stretch.sessions_per_day", "2026-03-02T10:04:01+00:00"),
        lock("strength", "cold.no_numb_exercise", "2026-03-03T00:00:00+00:00"),
        lock("all", "heat.acute_injury_block", "2026-03-05T09:00:00+00:00"),
    ]
    assert plain_status(told).splitlines()[1:] == [
        f"Cold: locked. {words('limit.store.unwritable.open')}",
        f"Heat: locked. {sentence(lasting_refusal(Reason('profile.numb_skin')))}",
        # Never too early: to the next whole minute.
        "Stretching: locked until 10:05.",
        "Strength work: locked until 00:00 tomorrow.",
        "Everything: locked until 09:00 on 5 March.",
    ]


@pytest.mark.parametrize(("seconds", "so_far"), [(15, "15 s"), (60, "1 min"), (720, "12 min")])
def test_the_plain_status_tells_the_first_minute_in_seconds(seconds: int, so_far: str) -> None:
    told = status(fresh(Clock().now()), Clock().now())
    thermal = told["thermal"]
    assert isinstance(thermal, dict)
    thermal |= {"phase": "remove", "modality": "cold", "contact_s": seconds}
    assert plain_status(told).splitlines()[0] == f"Cold has to come off now: {so_far} so far."


@pytest.mark.parametrize(
    ("phase", "name", "line"),
    [
        ("hold", "bed", "Running: Before bed."),
        ("get-ready", "from_my_physio", "Running: from_my_physio."),
        ("paused", "muscles", "Paused: Muscle relaxation."),
        ("breathe", "478", "Running: 4-7-8 breath."),
        ("done", "bed", None),
        ("stopped", "bed", None),
    ],
)
def test_the_plain_status_tells_what_routine_runs(phase: str, name: str, line: str | None) -> None:
    told = status(fresh(Clock().now()), Clock().now())
    told["guided"] = {"phase": phase, "routine": name}
    told["locks"] = []
    assert plain_status(told).splitlines() == ["Nothing is on your body.", *([line] if line else [])]


def test_no_screen_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert main([]) == 1
    told = capsys.readouterr().err
    assert "no screen" in told
    assert told.count("\n") == 1


def test_an_unknown_routine_is_one_line_with_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stretch", "no/such\x1b[2J"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "morning" in told.err
    assert "spasm_lying" in told.err
    assert "\x1b" not in told.err


def test_an_unknown_way_to_breathe_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["breathe", "no/such\x1b[2J"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "slow46, even55, box3, box4, 478, muscles, body_scan, picture" in told.err
    assert "\x1b" not in told.err


def test_breathe_may_stand_alone() -> None:
    assert understood(["breathe"]).pattern is None
    assert understood(["breathe", "478"]).pattern == "478"


def test_stretch_may_stand_alone() -> None:
    assert understood(["stretch"]).routine is None
    assert understood(["stretch", "bed"]).routine == "bed"


# ------------------------------------------------------------------------------------------ reminders


@pytest.mark.parametrize(
    "argv",
    [
        ["breaks", "pause"],
        ["breaks", "pause", "soon"],
        ["breaks", "snooze", "until", "14:00"],
        ["breaks", "snooze", "soon"],
        ["breaks", "now", "30m"],
        ["breaks", "dance"],
        ["breaks"],
        ["breaks", "pause", "30m", "--demo"],
    ],
)
def test_wrong_use_of_breaks_is_one_line_and_two(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(argv)
    except SystemExit as error:
        code = int(str(error.code))
    told = capsys.readouterr()
    assert (code, told.out, told.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("words", [["pause", "30m"], ["resume"], ["now"], ["skip"], ["snooze"]])
def test_breaks_without_a_running_program(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    assert main(["breaks", *words, "--data-dir", str(tmp_path)]) == 1
    assert "does not run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("breaks", "line"),
    [
        (("counting", "posture", 540, ""), "Next reminder in 9 min: change how you sit."),
        (("notice", "walk", 12, ""), "Next reminder in 12 s: walk a little."),
        (("due", "eyes", 0, ""), "Now: rest your eyes."),
        (("snoozed", "water", 300, ""), "Put off for 5 min: drink something."),
        (("on-break", "own1", 60, ""), "You are on a break: your first own reminder."),
        (("paused", "posture", 5400, ""), "Reminders are paused until 00:30 tomorrow."),
        (("suppressed", "posture", 0, "fullscreen"), "Reminders are quiet: a program fills the screen."),
    ],
)
def test_the_plain_status_tells_of_reminders(breaks: tuple[str, str, int, str], line: str) -> None:
    told = status(fresh(Clock().now()), Clock().now())
    phase, reminder, left_s, reason = breaks
    told["at"] = "2026-03-02T23:00:00+01:00"
    told["breaks"] = {
        "phase": phase,
        "reminder": reminder,
        "left_s": left_s,
        "reason": reason,
        "title": "",
    }
    assert plain_status(told).splitlines()[-1] == line


def test_the_plain_status_has_words_for_whatever_reminders_say() -> None:
    for phase in get_args(Phase):
        assert words(f"status.breaks.{phase}", long="", what="", why="", until="")
    for reason in ("session", "outside-hours", "do-not-disturb", "fullscreen", "away"):
        assert words(f"status.breaks.reason.{reason}")
    for name in RULES:
        assert words(f"status.breaks.name.{name}")


def test_reminders_that_are_off_are_not_told() -> None:
    assert "eminder" not in plain_status(status(fresh(Clock().now()), Clock().now()))
