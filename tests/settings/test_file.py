"""The settings file: nothing a person writes into it stops the program or is lost."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.settings.file import LARGEST, Loaded, SettingsFile
from backcare_desktop.settings.options import Options


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def load(path: Path, content: str | bytes) -> Loaded:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return SettingsFile(path).load()


def sentences(loaded: Loaded) -> list[str]:
    return [remark.sentence for remark in loaded.remarks]


def copies(path: Path) -> list[bytes]:
    return [copy.read_bytes() for copy in sorted(path.parent.glob("settings.broken-*.toml"))]


def test_no_file_means_the_defaults(path: Path) -> None:
    assert SettingsFile(path).load() == Loaded(Options())


def test_choices_come_back(path: Path) -> None:
    chosen = Options().with_value("theme", "dark").with_value("cold.max_application", 10)
    SettingsFile(path).save(chosen)
    assert SettingsFile(path).load() == Loaded(chosen)
    assert tomllib.loads(path.read_text())["cold"] == {"max_application": 10}


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights elsewhere")
def test_only_the_owner_may_read_it(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('theme = "puce"')
    path.chmod(0o666)
    file = SettingsFile(path)
    file.load()
    file.save(Options())
    assert [found.stat().st_mode & 0o777 for found in path.parent.iterdir()] == [0o600, 0o600]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[cold]\nmax_application = 25", "cold.max_application must be 20 or less, not 25. The limit stays"),
        ("[cold]\nmax_application = nan", "cold.max_application must be a number, not nan."),
        ('"cold.max_application" = -1', "cold.max_application must be 0 or more, not -1."),
        ("sound.volume = 1000", "sound.volume must be 100 or less, not 1000. 80 is used instead."),
        ("theme = 3", "not 3. system is used instead."),
        ("theme = 1979-05-27", "theme must be one of"),
        ("theme = {dark = true}", "theme must be one of"),
        ("keep_in_tray = 'yes'", "keep_in_tray must be true or false, not 'yes'. true is used instead."),
        ("cold = 5", "cold is a group of settings, not a setting."),
        ('theme = "dark"\ntheme = "light"', "not valid TOML (Cannot overwrite a value"),
        ('text.scale = 125\n"text.scale" = 150', "text.scale is written twice. 100 is used instead."),
        ("sound.volume = 1" + "0" * 5000, "The settings file is not valid TOML (Exceeds the limit"),
        ("x = " + "[" * 5000 + "]" * 5000, "The settings file is not valid TOML"),
        ("x" + ".x" * 5000 + " = 1", "The settings file is not valid TOML (nested too deep)"),
        ("theme = ", "The settings file is not valid TOML (Invalid value"),
        (b"\xff\xfe\x00", "The settings file is not UTF-8 text."),
        ("theme = \0", "The settings file is not valid TOML"),
    ],
)
def test_what_is_not_used_is_said_and_copied_aside(path: Path, content: str | bytes, said: str) -> None:
    loaded = load(path, content)
    written = path.read_bytes()
    assert said in sentences(loaded)[0]
    assert loaded.options == Options()
    assert sentences(loaded)[-1] == "The old settings file was copied to settings.broken-1.toml."
    assert copies(path) == [written]


def test_the_good_lines_of_a_bad_file_count(path: Path) -> None:
    loaded = load(path, 'theme = "dark"\nsound.volume = -1\n[cold]\nmin_rest = 240')
    assert loaded.options == Options().with_value("theme", "dark").with_value("cold.min_rest", 240)
    assert len(loaded.remarks) == 2


def test_a_file_that_stays_bad_is_copied_once(path: Path) -> None:
    load(path, "theme = 3")
    load(path, "theme = 3")
    load(path, "theme = 4")
    assert copies(path) == [b"theme = 3", b"theme = 4"]


def test_unknown_keys_are_said_and_kept(path: Path) -> None:
    content = '[cold]\nmax_aplication = 10\n[yoga]\nmats = [1, {a = 2024-01-01}]\n["a.b"]\nc = 1\n'
    path.parent.mkdir()
    path.write_text(content)
    file = SettingsFile(path)
    loaded = file.load()
    assert sentences(loaded)[0] == (
        "There is no setting called “cold.max_aplication”. It is kept in the file and not used."
    )
    file.save(loaded.options.with_value("cold.max_application", 10))
    again = tomllib.loads(path.read_text())
    assert again.pop("cold") == {"max_aplication": 10, "max_application": 10}
    assert again == {key: value for key, value in tomllib.loads(content).items() if key != "cold"}
    assert copies(path) == []


def test_an_empty_group_is_no_error(path: Path) -> None:
    assert load(path, "[cold]\n[sound]\nvolume = 50") == Loaded(Options().with_value("sound.volume", 50))


def test_a_mark_of_windows_editors_is_no_error(path: Path) -> None:
    assert load(path, b'\xef\xbb\xbftheme = "dark"\r\n').options.text("theme") == "dark"


@pytest.mark.parametrize("make", ["huge", "folder", "pipe"])
def test_what_cannot_be_read_is_moved_aside_not_lost(path: Path, make: str) -> None:
    path.parent.mkdir()
    match make:
        case "huge":
            path.write_bytes(b"#" * (LARGEST + 1))
        case "folder":
            path.mkdir()
        case _ if not hasattr(os, "mkfifo"):
            pytest.skip("no pipes here")
        case _:
            os.mkfifo(path)
    file = SettingsFile(path)
    loaded = file.load()
    assert len(loaded.remarks) == 1
    assert "defaults are used" in sentences(loaded)[0]
    file.save(Options().with_value("theme", "dark"))
    assert (path.parent / "settings.broken-1.toml").exists()
    assert SettingsFile(path).load().options.text("theme") == "dark"


def test_a_disk_that_refuses_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = SettingsFile(path)
    file.save(Options().with_value("theme", "dark"))

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.save(Options())
    assert [found.name for found in path.parent.iterdir()] == ["settings.toml"]
    assert SettingsFile(path).load().options.text("theme") == "dark"


def test_a_bad_file_that_cannot_be_copied_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        path.parent.mkdir()
        path.write_text("theme = 3")
        file = SettingsFile(path)
        assert "could not be copied aside (No space left on device)" in sentences(file.load())[-1]
        with pytest.raises(OSError, match="No space"):
            file.save(Options())
        assert path.read_text() == "theme = 3"
    file.save(Options())
    assert copies(path) == [b"theme = 3"]


def test_a_link_keeps_being_one(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    real = tmp_path / "dotfiles.toml"
    real.write_text("")
    path.symlink_to(real)
    SettingsFile(path).save(Options().with_value("theme", "dark"))
    assert path.is_symlink()
    assert 'theme = "dark"' in real.read_text()


KEYS = st.sampled_from(
    ["cold.max_application", '"cold.max_application"', "cold", "theme", "heat.min_rest", "x.y", "text.scale"]
)
VALUES = st.sampled_from(
    [
        "1e400",
        "-0",
        "nan",
        "21",
        "20",
        "[]",
        "{}",
        '"dark"',
        "true",
        "{a={b=1}}",
        "9" * 400,
        "07:00:00",
        "\x00",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(),
        st.lists(st.tuples(KEYS, VALUES)).map(
            lambda lines: "\n".join(f"{key} = {value}" for key, value in lines).encode()
        ),
    )
)
def test_no_content_passes_a_hard_bound_or_stops_the_program(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    file = SettingsFile(path)
    loaded = file.load()
    assert all(LIMITS[name].accepts(value) for name, value in loaded.options.limits())
    assert all(len(remark.sentence) < 300 for remark in loaded.remarks)
    file.save(loaded.options)
    assert SettingsFile(path).load().options == loaded.options
