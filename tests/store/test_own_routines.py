"""The folder of a person's own routines: nothing is lost, nothing outside it is touched."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.content.routine_check import checked
from backcare_desktop.content.routine_text import text_of
from backcare_desktop.engine.limits import Limits
from backcare_desktop.store.own_routines import LONGEST_NAME, MOST_FILES, OwnRoutines, _stem
from tests.content.library import LIBRARY

GOOD = 'title = "Morning, by Ann"\n[[stage]]\nexercise = "cat_cow"\nreps = 6\n'


#: Put anywhere into a file that was right.
HARM = [
    b"= 1" + b"0" * 30,
    b"nan",
    b"inf",
    b"[" * 300,
    b"../../../etc/passwd",
    b"\x00",
    b"\xff\xfe",
    "\u202e".encode(),
    b'"""',
    b"\n[[stage]]\n" * 200,
    b'\ntitle = "<img src=x>"\n',
]


def routine(title: str = "Mine", reps: int = 6) -> Routine:
    return Routine(title=title, stage=(Stage(exercise="cat_cow", reps=reps),))


@pytest.fixture
def own(tmp_path: Path) -> OwnRoutines:
    return OwnRoutines(tmp_path / "data", LIBRARY)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "given.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def titles(own: OwnRoutines) -> list[str]:
    return [found.routine.title for found in own.all() if found.routine is not None]


def test_nothing_is_made_before_something_is_saved(own: OwnRoutines, tmp_path: Path) -> None:
    assert own.all() == ()
    assert own.draft("") == b""
    assert own.bring_back() == ""
    assert not (tmp_path / "data").exists()


def test_what_is_saved_is_there_for_its_owner_alone(own: OwnRoutines, tmp_path: Path) -> None:
    assert own.save(routine("Größe & Länge")) == "größe_länge"
    (found,) = own.all()
    assert found.routine is not None
    assert found.routine.stage == routine().stage
    path = tmp_path / "data" / "routines" / "größe_länge.toml"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_new_title_is_a_new_name_and_the_old_file_is_gone(own: OwnRoutines) -> None:
    name = own.save(routine("Mine"))
    assert own.save(routine("Mine", 7), name) == name
    assert own.save(routine("Yours", 7), name) == "yours"
    assert titles(own) == ["Yours"]


def test_no_file_takes_the_place_of_another(own: OwnRoutines) -> None:
    assert [own.save(routine("Mine", reps)) for reps in (1, 2, 3)] == ["mine", "mine_2", "mine_3"]
    assert own.save(routine("Core")) == "core_2"
    assert own.save(routine("cat_cow")) == "cat_cow_2"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("../../etc/passwd", "etc_passwd"),
        ("/dev/null", "dev_null"),
        ("..", "routine"),
        ("CON", "routine_con"),
        ("😀", "routine"),
        ("x" * 300, "x" * LONGEST_NAME),
        ("C:\\x.toml", "c_x_toml"),
    ],
)
def test_a_title_never_leads_out_of_the_folder(own: OwnRoutines, title: str, stem: str) -> None:
    assert own.save(routine(title)) == stem
    assert [found.id for found in own.all()] == [stem]


@given(st.text(max_size=80))
def test_every_title_makes_a_name(title: str) -> None:
    stem = _stem(title)
    assert stem
    assert Path(stem).name == stem
    assert not stem.startswith(".")


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/b", "..", "", "a\nb", "\0", "x" * 200])
def test_an_id_never_becomes_a_path(own: OwnRoutines, tmp_path: Path, name: str) -> None:
    own.save(routine())
    (tmp_path / "x.toml").write_text(GOOD, encoding="utf-8")
    before = everything(tmp_path)
    with pytest.raises((ValueError, OSError)):
        own.delete(name)
    with pytest.raises((ValueError, OSError)):
        own.copy_to(name, tmp_path / "out.toml")
    assert everything(tmp_path) == before


def test_of_a_backups_routines_those_that_are_there_word_for_word_are_not_added(own: OwnRoutines) -> None:
    own.save(routine())
    other = routine(reps=7)
    (further,) = own.further([routine(), other])
    assert further == other
    assert own.add(further) == "mine_2"
    assert titles(own) == ["Mine", "Mine (2)"]
    assert own.further([routine(), other]) == (), "nor a second time under a number"
    assert own.further([routine("Yours", reps=7)]) != ()
    assert own.written() == (text_of(routine()), text_of(routine("Mine (2)", reps=7)))
    room = [routine(reps=reps) for reps in range(8, 8 + MOST_FILES - 2)]
    assert len(own.further(room)) == MOST_FILES - 2
    with pytest.raises(ContentError, match=f"more than {MOST_FILES} routines"):
        own.further([*room, routine("One more")])


def test_a_file_is_taken_and_numbered_where_its_title_is_taken(own: OwnRoutines, file: Path) -> None:
    names = [own.bring_in(file, Limits()) for _ in range(3)]
    assert names == ["morning_by_ann", "morning_by_ann_2", "morning_by_ann_3"]
    assert titles(own) == ["Morning, by Ann", "Morning, by Ann (2)", "Morning, by Ann (3)"]
    assert file.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"\xff\xfet\x00", "not UTF-8 text; save it as UTF-8"),
        (b"", "stages are written as [[stage]]; none is there"),
        (GOOD.replace("6", "99").encode(), "stage 1: reps = 99; 1 to 15 is right (move.reps)"),
        (GOOD.replace("Ann", "\\u202eAnn").encode(), "title: U+202E is a sign that cannot be seen"),
        (GOOD.encode() * 40_000, "larger than 256 kB"),
        (b"x = " + b"[" * 1500, "lists or tables nested too deep"),
    ],
)
def test_a_bad_file_changes_nothing(
    own: OwnRoutines, file: Path, tmp_path: Path, written: bytes, said: str
) -> None:
    own.save(routine())
    file.write_bytes(written)
    before = everything(tmp_path)
    with pytest.raises(ContentError) as told:
        own.bring_in(file, Limits())
    assert any(line.startswith(said) for line in told.value.problems), told.value.problems
    assert everything(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_what_is_no_file_neither_hangs_nor_counts(own: OwnRoutines, tmp_path: Path) -> None:
    own.save(routine())
    folder = tmp_path / "data" / "routines"
    os.mkfifo(folder / "pipe.toml")
    os.mkfifo(folder / ".draft")
    (folder / "zero.toml").symlink_to("/dev/zero")
    (folder / "inside.toml").mkdir()
    (folder / "core.toml").write_text(GOOD, encoding="utf-8")
    problems = {found.id: found.problem for found in own.all()}
    assert problems == {
        "mine": "",
        "pipe": "a pipe, not a file",
        "zero": "a device, not a file",
        "inside": "a folder, not a file",
        "core": "a routine of the program has this name; call the file otherwise",
    }
    assert own.draft("") == b""
    with pytest.raises(ContentError, match=r"^a pipe, not a file$"):
        own.bring_in(folder / "pipe.toml", Limits())


def test_a_link_that_is_saved_over_or_deleted_leaves_what_it_led_to(
    own: OwnRoutines, tmp_path: Path, file: Path
) -> None:
    own.save(routine("One"))
    (tmp_path / "data" / "routines" / "link.toml").symlink_to(file)
    own.save(routine("Link"), "link")
    own.delete("link")
    assert file.read_text(encoding="utf-8") == GOOD


def test_what_is_deleted_comes_back_until_the_next_is(own: OwnRoutines) -> None:
    first, second = own.save(routine("One")), own.save(routine("Two"))
    own.delete(first)
    assert titles(own) == ["Two"]
    own.save(routine("One"))
    assert own.bring_back() == "one_2"
    own.delete(second)
    own.delete("one_2")
    assert titles(own) == ["One"]
    assert own.bring_back() == "one_2"
    assert own.bring_back() == ""


def test_unsaved_work_is_kept_for_each_routine(own: OwnRoutines) -> None:
    own.keep_draft("", b"nameless")
    own.keep_draft("mine", b"old")
    own.keep_draft("new", b"called new")
    assert (own.draft(""), own.draft("mine"), own.draft("other")) == (b"nameless", b"old", b"")
    own.drop_draft("")
    own.drop_draft("other")
    assert (own.draft(""), own.draft("mine")) == (b"", b"old")
    assert own.all() == ()
    own.delete(own.save(routine("New")))
    assert own.draft("new") == b""


@pytest.mark.parametrize("where", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_what_was_there(
    own: OwnRoutines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: Path, where: str
) -> None:
    name = own.save(routine())
    before = everything(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*{"fsync": (os, "fsync", full), "replace": (Path, "replace", full)}[where])
    for act in (
        lambda: own.save(routine("Mine", 9), name),
        lambda: own.save(routine("Other"), name),
        lambda: own.bring_in(file, Limits()),
        lambda: own.keep_draft("", b"x"),
        lambda: own.copy_to(name, file),
    ):
        with pytest.raises(OSError, match="No space left"):
            act()
    assert everything(tmp_path) == before


def test_a_copy_holds_all_of_it(own: OwnRoutines, tmp_path: Path) -> None:
    name = own.save(routine())
    own.copy_to(name, tmp_path / "copy.toml")
    other = OwnRoutines(tmp_path / "other", LIBRARY)
    assert other.bring_in(tmp_path / "copy.toml", Limits()) == name
    assert titles(other) == ["Mine"]


def test_more_files_than_anybody_makes_are_not_all_read(
    own: OwnRoutines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backcare_desktop.store.own_routines.MOST_FILES", 3)
    for number in range(5):
        own.save(routine(f"N {number}"))
    assert len(own.all()) == 3


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(GOOD)), st.integers(0, 9), st.binary(max_size=9) | st.sampled_from(HARM)
        ),
        max_size=4,
    )
)
def test_whatever_a_file_holds_it_is_taken_or_changes_nothing(
    tmp_path: Path, cuts: list[tuple[int, int, bytes]]
) -> None:
    written = GOOD.encode()
    for at, length, put in cuts:
        written = written[:at] + put + written[at + length :]
    file = tmp_path / "given.toml"
    file.write_bytes(written)
    own = OwnRoutines(tmp_path / "data", LIBRARY)
    before = everything(tmp_path)
    name = ""
    lines: tuple[str, ...] = ()
    try:
        name = own.bring_in(file, Limits())
    except ContentError as told:
        lines = told.problems
    assert bool(name) != bool(lines)
    if lines:
        assert everything(tmp_path) == before
        assert all(line.isprintable() and len(line) < 700 for line in lines)
        return
    (new,) = set(everything(tmp_path)) - set(before)
    assert new == f"data/routines/{name}.toml"
    checked(tmp_path / new, LIBRARY, Limits())
    own.delete(name)
    own.delete(own.save(routine()))
