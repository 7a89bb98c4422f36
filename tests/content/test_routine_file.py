"""Files that people write, and files that want to do harm: one clear line each, at once."""

import os
import struct
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.content import toml_file
from backcare_desktop.content.picture import LARGEST as LARGEST_PICTURE
from backcare_desktop.content.picture import picture_bytes, picture_text
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.content.routine_check import checked
from backcare_desktop.content.routine_file import MOST_PROBLEMS, read_routine, routine_of
from backcare_desktop.content.routine_text import text_of
from backcare_desktop.content.toml_file import LARGEST, table_of
from backcare_desktop.content.unseen import about_unseen
from backcare_desktop.engine.limits import Limits
from tests.content.library import LIBRARY

HEAD = 'title = "Mine"\n'
CAT = '[[stage]]\nexercise = "cat_cow"\n'
KNEE = '[[stage]]\nexercise = "knee_to_chest_single"\n'
OWN = '[[stage]]\ntitle = "Own"\n'
#: Whatever a file holds, the answer comes this soon.
AT_ONCE_S = 2.0


def lines(path: Path, text: str | bytes) -> list[str]:
    """What is wrong with the file, without its name."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    began = time.perf_counter()
    try:
        checked(path, LIBRARY)
    except ContentError as error:
        problems = str(error).splitlines()
    else:
        problems = []
    assert time.perf_counter() - began < AT_ONCE_S
    for line in problems:
        assert line.startswith(f"{path}: "), line
        assert len(line) < 700
        assert line.isprintable()
    return [line.removeprefix(f"{path}: ") for line in problems]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def test_the_example_of_the_contract_is_fine() -> None:
    example = Path(__file__).parents[1] / "stories" / "routines" / "from_my_physiotherapist.toml"
    found = checked(example, LIBRARY)
    assert found.told == "From my physiotherapist, 8:40 min; 3:05 of it is a warm-up put in front"
    assert found.routine.id == "from_my_physiotherapist"


def test_the_example_of_the_documentation_is_the_one_of_the_contract() -> None:
    root = Path(__file__).parents[2]
    text = (root / "docs" / "routines.md").read_text(encoding="utf-8")
    example = tomllib.loads(text.split("```toml\n")[1].split("```")[0])
    story = root / "tests" / "stories" / "routines" / "from_my_physiotherapist.toml"
    assert example == tomllib.loads(story.read_text(encoding="utf-8"))
    assert f"{LARGEST_PICTURE // 1024} kB" in text


@pytest.mark.parametrize("name", LIBRARY.routines)
def test_a_shipped_routine_passes_the_same_check(name: str) -> None:
    from backcare_desktop.content.folder import assets_folder

    found = checked(assets_folder() / "routines" / f"{name}.toml", LIBRARY)
    assert found.warm_up_ms == 0
    assert found.told.startswith(found.routine.title)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # ------------------------------------------------------------------ what it is made of
        ("", "stages are written as [[stage]]; none is there"),
        (HEAD, "stages are written as [[stage]]; none is there"),
        ("stage = 3\n" + HEAD, "stages are written as [[stage]]; found 3"),
        (CAT, "title is missing"),
        ("title = 3\n" + CAT, "title is 3; text in quotes is wanted"),
        ('title = ""\n' + CAT, 'title is ""; text in quotes with at least 1 in it is wanted'),
        ("format = 2\n" + HEAD + CAT, "format = 2 is not known; known are 1"),
        ("max_pain = 11\n" + HEAD + CAT, "max_pain is 11; a whole number <= 10 is wanted"),
        ("color = 1\n" + HEAD + CAT, "color is no key here; known are"),
        (HEAD + "stage = [3]\n", "stage 1: 3 stands here; a table is wanted"),
        # ------------------------------------------------------------------ a stage of its kind
        (
            HEAD + "[[stage]]\nreps = 3\n",
            "stage 1: exactly one of exercise, breathe and title is wanted, found none",
        ),
        (
            HEAD + CAT + 'breathe = "slow46"\n',
            "stage 1: exactly one of exercise, breathe and title is wanted, found exercise and breathe",
        ),
        (HEAD + CAT + "speed = 3\n", "stage 1: speed is no key here"),
        (
            HEAD + CAT + '[[stage]]\nexercise = "cat_cwo"\n',
            'stage 2: exercise = "cat_cwo" is not in the library; perhaps "cat_cow"',
        ),
        (
            HEAD + '[[stage]]\nbreathe = "deep"\n',
            'stage 1: breathe = "deep" is not in the library; right is one of 478, box3',
        ),
        (HEAD + CAT + 'sides = "left"\n', 'stage 1: sides = "left"; cat_cow has no sides, leave it out'),
        (HEAD + KNEE + 'sides = "up"\n', 'stage 1: sides = "up" is not known; known are left, right, both'),
        (HEAD + CAT + "hold_s = 30\n", "stage 1: hold_s does not fit cat_cow; right are reps, time_s"),
        (
            HEAD + KNEE + "time_s = 600\n",
            "stage 1: time_s does not fit knee_to_chest_single; right are hold_s",
        ),
        (HEAD + CAT + "reps = 3\ntime_s = 3\n", "stage 1: reps and time_s; one of them is right"),
        (
            HEAD + '[[stage]]\nbreathe = "slow46"\nhold_s = 3\n',
            "stage 1: hold_s does not fit a breathing pattern",
        ),
        (HEAD + OWN, "stage 1: a movement of your own takes time_s or hold_s, one of them"),
        (HEAD + OWN + "time_s = 9\nrepeats = 3\n", "stage 1: repeats; without hold_s nothing is repeated"),
        (HEAD + OWN + "reps = 9\ntime_s = 9\n", "stage 1: reps does not fit a movement of your own"),
        (HEAD + OWN + 'time_s = 9\ntags = ["strength"]\n', "stage 1: tags is no key here"),
        (HEAD + CAT + 'text = ["x"]\n', "stage 1: text does not fit cat_cow; right are reps"),
        (HEAD + CAT + 'picture = "x"\n', "stage 1: picture does not fit cat_cow; right are reps"),
        (
            HEAD + OWN + 'time_s = 9\npicture = "../me.png"\n',
            'stage 1: picture = "../me.png"; base64 of a PNG or JPEG is right',
        ),
        (HEAD + OWN + 'time_s = 9\npicture = "é"\n', 'stage 1: picture = "é"; base64 of a PNG or JPEG'),
        (HEAD + OWN + 'time_s = 9\npicture = "R0lGODlh"\n', "stage 1: picture = "),
        (HEAD + OWN + 'time_s = 9\npicture = ""\n', 'stage 1: picture = ""; a PNG or JPEG is right'),
        # ------------------------------------------------------------------ wrong types and numbers
        (HEAD + CAT + 'reps = "six"\n', 'stage 1: reps is "six"; a whole number is wanted'),
        (HEAD + CAT + "reps = nan\n", "stage 1: reps is nan; a whole number is wanted"),
        (HEAD + CAT + "reps = inf\n", "stage 1: reps is inf; a whole number is wanted"),
        (HEAD + CAT + "reps = 6.5\n", "stage 1: reps is 6.5; a whole number is wanted"),
        (HEAD + CAT + "reps = true\n", "stage 1: reps is true; a whole number is wanted"),
        (HEAD + CAT + "reps = 2026-11-23\n", "stage 1: reps is 2026-11-23; a whole number is wanted"),
        (HEAD + CAT + "reps = []\n", "stage 1: reps is a list; a whole number is wanted"),
        (HEAD + CAT + "reps = 0\n", "stage 1: reps = 0; 1 or more is right"),
        (HEAD + KNEE + "hold_s = -30\n", "stage 1: hold_s = -30; 1 or more is right"),
        (HEAD + KNEE + "rest_s = 601\n", "stage 1: rest_s = 601; 600 or less is right"),
        (
            HEAD + OWN + 'time_s = 9\ntext = "Reach up."\n',
            'stage 1: text is "Reach up."; a list in [ ] is wanted',
        ),
        (HEAD + OWN + "time_s = 9\ntext = [3]\n", "stage 1: text 1 is 3; text in quotes is wanted"),
        # ------------------------------------------------------------------ limits
        (HEAD + KNEE + "hold_s = 61\n", "stage 1: hold_s = 61; 10 to 60 is right (stretch.hold)"),
        (HEAD + KNEE + "hold_s = 9\n", "stage 1: hold_s = 9; 10 to 60 is right (stretch.hold)"),
        (
            HEAD + KNEE + "hold_s = 10\nrepeats = 5\n",
            "stage 1: repeats = 5; 1 to 4 is right (stretch.repeats)",
        ),
        (HEAD + KNEE + "rest_s = 4\n", "stage 1: rest_s = 4; 10 or more is right (stretch.rest_between)"),
        (HEAD + CAT + "reps = 16\n", "stage 1: reps = 16; 1 to 15 is right (move.reps)"),
        (HEAD + OWN + "hold_s = 90\n", "stage 1: hold_s = 90; 10 to 60 is right (stretch.hold)"),
        (
            HEAD + '[[stage]]\nexercise = "plank_full"\nhold_s = 61\n',
            "stage 1: hold_s = 61; 1 to 60 is right (strength.plank_hold)",
        ),
        (
            HEAD + '[[stage]]\nbreathe = "box4"\ntime_s = 301\n',
            "stage 1: time_s = 301; 1 to 300 is right (breath.box)",
        ),
        (
            HEAD + '[[stage]]\nbreathe = "even55"\ntime_s = 601\n',
            "stage 1: time_s = 601; 1 to 600 is right (breath.slow)",
        ),
        (
            HEAD + '[[stage]]\nbreathe = "478"\ntime_s = 153\n',
            "stage 1: time_s = 153; 1 to 152 is right (breath.478_cycles)",
        ),
        (HEAD + KNEE * 3, "the holds for one muscle of one side come to more than 120 s"),
        (HEAD + OWN + "time_s = 1000000000\n", "stage 1: time_s = 1000000000; 1 to 7200 is right"),
        (HEAD + (OWN + "time_s = 4000\n") * 2, "longer than 120 minutes in all"),
        (HEAD + OWN + 'time_s = 7200\nsides = "both"\n', "longer than 120 minutes in all"),
        # ------------------------------------------------------------------ files that want to do harm
        (
            HEAD + KNEE + "hold_s = 10\nrepeats = 1000000000\n",
            "stage 1: repeats = 1000000000; 1 to 4 is right (stretch.repeats)",
        ),
        (
            HEAD + KNEE + "repeats = 1" + "0" * 100 + "\n",
            "stage 1: repeats = a number of more than 19 digits; 1 to 4 is right",
        ),
        (
            HEAD + KNEE + "repeats = 1" + "0" * 1500 + "\n",
            "stage 1: repeats = a number of more than 19 digits",
        ),
        (HEAD + CAT + "reps = 0x" + "f" * 1900 + "\n", "stage 1: reps = a number of more than 19 digits"),
        (HEAD + '[[stage]]\nexercise = "../../x"\n', 'stage 1: exercise = "../../x" is not in the library'),
        (
            HEAD + '[[stage]]\nexercise = "/etc/passwd"\n',
            'stage 1: exercise = "/etc/passwd" is not in the library',
        ),
        (HEAD + '[[stage]]\nexercise = "cat_cow\\u0000"\n', "stage 1: exercise = "),
        (HEAD + '[[stage]]\nexercise = "\\u001b[31m"\n', 'stage 1: exercise = "?[31m" is not in the library'),
        (HEAD + '[[stage]]\nexercise = "' + "x" * 1500 + '"\n', "stage 1: exercise is"),
        (HEAD + "x = " + "[" * 900 + "]" * 900 + "\n" + CAT, "lists or tables nested too deep"),
        (HEAD + "x = " + "{a=" * 400 + "1" + "}" * 400 + "\n" + CAT, ""),
        (HEAD + "a." * 60 + "b = 1\n" + CAT, "line 2: a key of more than 40 parts"),
        ("x" * 3000, "line 1: longer than 2000 signs"),
        (HEAD + CAT * 101, "101 stages; 100 or fewer is right"),
        ("#" * 10 + "\n" * LARGEST, "larger than 256 kB"),
        ("title = ", "not TOML: Invalid value (at end of document)"),
        ("\x00\x01\x02", "not TOML"),
        (b"\xff\xfet\x00i\x00", "not UTF-8 text; save it as UTF-8"),
        ("title = 'Gr\xfc\xdfe'\n".encode("latin-1"), "not UTF-8 text; save it as UTF-8"),
        ("PK\x03\x04 a picture", "not TOML"),
    ],
)
def test_one_clear_line(path: Path, text: str | bytes, said: str) -> None:
    found = lines(path, text)
    assert any(line.startswith(said) for line in found), found


def test_every_stage_that_is_wrong_has_its_line(path: Path) -> None:
    found = lines(path, HEAD + CAT + "reps = 0\n" + CAT + "sides = 'both'\n" + CAT + KNEE + "reps = 'x'\n")
    assert [line[:7] for line in found] == ["stage 1", "stage 2", "stage 4"]


def test_a_hundred_wrong_stages_are_not_told_at_length(path: Path) -> None:
    assert len(lines(path, HEAD + "[[stage]]\n" * 100)) == MOST_PROBLEMS


def test_a_mark_of_the_byte_order_and_windows_ends_of_lines_do_no_harm(path: Path) -> None:
    assert lines(path, b"\xef\xbb\xbf" + (HEAD + CAT).replace("\n", "\r\n").encode()) == []


def test_what_the_person_set_counts(path: Path) -> None:
    path.write_text(HEAD + KNEE, encoding="utf-8")
    with pytest.raises(ContentError, match=r"hold_s = 30; 10 to 20 is right"):
        checked(path, LIBRARY, Limits((("stretch.hold", 20),)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_is_no_file_and_does_not_hang(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(ContentError, match="a pipe, not a file"):
        read_routine(path, LIBRARY)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_that_takes_the_place_of_a_file_does_not_hang(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(path)
    monkeypatch.setattr(toml_file, "no_file", lambda _: "")
    with pytest.raises(ContentError, match="a pipe, not a file"):
        read_routine(path, LIBRARY)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("", "a folder, not a file"),
        ("none.toml", "No such file or directory"),
        ("\0", "not the name of a file"),
        ("link.toml", "a device, not a file"),
    ],
)
def test_what_is_no_file_is_told_as_what_it_is(tmp_path: Path, where: str, said: str) -> None:
    (tmp_path / "link.toml").symlink_to("/dev/zero")
    with pytest.raises(ContentError, match=said):
        read_routine(tmp_path / where, LIBRARY)


def test_the_id_is_the_name_of_the_file(path: Path) -> None:
    path.write_text('id = "core"\n' + HEAD + CAT, encoding="utf-8")
    assert read_routine(path, LIBRARY).id == "mine"


def png(width: int, height: int, more: bytes = b"") -> bytes:
    """The beginning of a picture that claims this size."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + more


def jpeg(width: int, height: int, more: bytes = b"") -> bytes:
    comment = b"\xff\xfe" + struct.pack(">H", 5) + b"abc"
    return b"\xff\xd8" + comment + b"\xff\xc2" + struct.pack(">HBHHB", 8, 8, height, width, 1) + more


def test_a_picture_travels_in_the_file(path: Path) -> None:
    picture = png(480, 300, bytes(range(256)) * 40)
    text = f'{HEAD}{OWN}time_s = 9\npicture = """\n{picture_text(picture)}"""\n'
    assert lines(path, text) == []
    (stage,) = read_routine(path, LIBRARY).stage
    assert stage.picture is not None
    assert picture_bytes(stage.picture) == picture


@pytest.mark.parametrize(("size", "fits"), [(LARGEST_PICTURE, True), (LARGEST_PICTURE + 1, False)])
def test_how_large_a_picture_may_be(path: Path, size: int, fits: bool) -> None:
    head = jpeg(480, 300)
    picture = picture_text(head + bytes(size - len(head)))
    found = lines(path, f'{HEAD}{OWN}time_s = 9\npicture = """\n{picture}"""\n')
    assert (found == []) == fits
    assert all(line.endswith("128 kB or less is right") for line in found)


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (png(100_000, 100_000), "1 to 1024 pixels on a side is right"),
        (png(0, 5), "1 to 1024 pixels on a side is right"),
        (png(5, 1025), "1 to 1024 pixels on a side is right"),
        (b"\x89PNG\r\n\x1a\n", "1 to 1024 pixels on a side is right"),
        (png(5, 5).replace(b"IHDR", b"iCCP"), "1 to 1024 pixels on a side is right"),
        (jpeg(65_535, 65_535), "1 to 1024 pixels on a side is right"),
        (b"\xff\xd8\xff\xda" + bytes(20), "1 to 1024 pixels on a side is right"),
        (b"\xff\xd8\xff\xfe\xff\xff", "1 to 1024 pixels on a side is right"),
        (jpeg(900, 900, b"\xff\xda" * 17), "a JPEG of at most 16 scans is right"),
    ],
)
def test_a_picture_that_claims_too_much_is_not_drawn(path: Path, picture: bytes, said: str) -> None:
    found = lines(path, f'{HEAD}{OWN}time_s = 9\npicture = """\n{picture_text(picture)}"""\n')
    assert [line.rsplit("; ", 1)[1] for line in found] == [said]


@pytest.mark.parametrize("picture", [png(1024, 1), jpeg(1, 1024, b"\xff\xda" * 16)])
def test_a_picture_at_its_bounds_is_fine(path: Path, picture: bytes) -> None:
    assert lines(path, f'{HEAD}{OWN}time_s = 9\npicture = """\n{picture_text(picture)}"""\n') == []


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\ufeff", "\u2028", "\u0007", "\u001b", "\U000e0041"])
@pytest.mark.parametrize("key", ["title", "note", "stage 1: title", "stage 1: text 2"])
def test_a_sign_that_nobody_sees_is_told(path: Path, sign: str, key: str) -> None:
    said = {"title": "A", "note": "B", "stage 1: title": "C", "stage 1: text 2": "D"}
    said[key] += f"\\U{ord(sign):08X}"
    head = f'title = "{said["title"]}"\nnote = "{said["note"]}"\n'
    own = f'[[stage]]\ntitle = "{said["stage 1: title"]}"\ntext = ["x", "{said["stage 1: text 2"]}"]\n'
    told = f"{key}: U+{ord(sign):04X} is a sign that cannot be seen; leave it out"
    assert lines(path, f"{head}{own}time_s = 9\n") == [told]


@pytest.mark.parametrize("key", ["title", "note", "stage 1: title", "stage 1: text 2"])
def test_words_of_empty_space_are_told(path: Path, key: str) -> None:
    said = {"title": "A", "note": "B", "stage 1: title": "C", "stage 1: text 2": "D", key: " \u00a0\u3000"}
    head = f'title = "{said["title"]}"\nnote = "{said["note"]}"\n'
    own = f'[[stage]]\ntitle = "{said["stage 1: title"]}"\ntext = ["x", "{said["stage 1: text 2"]}"]\n'
    told = f"{key}: nothing but empty space; words are right"
    assert lines(path, f"{head}{own}time_s = 9\n") == [told]


def test_other_scripts_and_pictures_of_words_are_fine(path: Path) -> None:
    assert lines(path, 'title = "می\u200cخواهم <b>👩\u200d🦰</b> & Größe"\n' + CAT) == []


ROUTINES = st.builds(
    Routine,
    title=st.text(min_size=1, max_size=60).filter(lambda text: not about_unseen("", text)),
    note=st.text(max_size=60).filter(lambda text: not about_unseen("", text)),
    max_pain=st.none() | st.integers(0, 10),
    stage=st.lists(
        st.builds(Stage, exercise=st.just("cat_cow"), reps=st.none() | st.integers(1, 10**9))
        | st.builds(
            Stage,
            title=st.text(min_size=1, max_size=30).filter(lambda text: not about_unseen("", text)),
            text=st.lists(st.sampled_from(["Reach \\ up.", '"""', "'''", "é"]), max_size=8).map(tuple),
            picture=st.none() | st.just(picture_text(png(9, 9, bytes(90)))),
            hold_s=st.integers(1, 99),
            sides=st.sampled_from([None, "left", "both"]),
            rest_s=st.none() | st.just(0),
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
)


@settings(max_examples=150)
@given(ROUTINES)
def test_what_is_written_is_read_back(routine: Routine) -> None:
    read = routine_of(table_of(text_of(routine), "mine.toml"), "mine.toml", LIBRARY)
    assert read == routine


def test_a_routine_too_large_for_a_file_is_told() -> None:
    own = Stage(title="Own", time_s=9, picture=picture_text(png(9, 9, bytes(100_000))))
    with pytest.raises(ContentError, match="Big: larger than 256 kB; leave a picture out"):
        text_of(Routine(title="Big", stage=(own, own)))


WORDS = st.sampled_from(
    [
        *"[]{}=.,#\n \"'",
        "[[stage]]\n",
        "exercise",
        "title",
        "hold_s",
        '"cat_cow"',
        "nan",
        "9" * 30,
        "\x00",
        "é",
    ]
)


@settings(max_examples=400)
@given(st.one_of(st.binary(max_size=200), st.lists(WORDS, max_size=40).map(lambda w: "".join(w).encode())))
def test_whatever_it_holds_the_answer_is_a_routine_or_lines(written: bytes) -> None:
    try:
        routine_of(table_of(written, "mine.toml"), "mine.toml", LIBRARY)
    except ContentError as error:
        for line in error.problems:
            assert line.startswith("mine.toml: ")
            assert line.isprintable()
