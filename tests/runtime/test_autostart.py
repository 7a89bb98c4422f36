"""The entry that starts the program with the session, and the one in the menu."""

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.runtime.autostart.autostart import command, entry
from backcare_desktop.runtime.autostart.launch_agent import LaunchAgent
from backcare_desktop.runtime.autostart.windows_run import WindowsRun, line
from backcare_desktop.runtime.autostart.xdg import XdgAutostart, desktop_file

WORDS = ("/opt/a b/py$thon", "-m", "backcare_desktop", "--hidden", 'with "all" 100 % \\ `of` it')


def valid(file: Path) -> str:
    """What the desktops' own validator has against it."""
    ran = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr if ran.returncode else ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder is Linux's")
def test_the_entry_is_made_read_and_removed(home: Path) -> None:
    file = home / "config" / "autostart" / "backcare-desktop.desktop"
    made = entry()
    assert not made.is_on()
    made.remove()
    made.put(("backcare", "--hidden"))
    assert made.is_on()
    assert 'Exec="backcare" "--hidden"' in file.read_text().splitlines()
    for off in ("Hidden=true", "X-GNOME-Autostart-enabled=false"):
        made.put(("backcare",))
        file.write_text(f"{file.read_text()}{off}\n")
        assert not made.is_on(), "a desktop's own tool has switched it off"
    made.remove()
    assert not file.exists()


def test_a_folder_that_cannot_be_made_is_said(home: Path) -> None:
    (home / "config" / "autostart").write_text("")
    with pytest.raises(OSError, match="exist"):
        XdgAutostart().put(("backcare",))


def test_a_folder_of_any_name_is_written_as_it_is(home: Path) -> None:
    XdgAutostart().put((os.fsdecode(b"/opt/\xff/backcare"),))
    made = home / "config" / "autostart" / "backcare-desktop.desktop"
    assert b'Exec="/opt/\xff/backcare"' in made.read_bytes().splitlines()
    assert XdgAutostart().is_on()


@pytest.mark.real("desktop-file-validate")
def test_both_entries_are_valid(home: Path) -> None:
    XdgAutostart().put(WORDS)
    assert valid(home / "config" / "autostart" / "backcare-desktop.desktop") == ""
    menu = assets_folder() / "desktop" / "backcare-desktop.desktop"
    assert valid(menu) == ""
    wrong = home / "wrong.desktop"
    wrong.write_text(menu.read_text().replace("Type=Application\n", ""))
    assert valid(wrong)


def test_the_command_survives_both_quotings() -> None:
    (value,) = (row[5:] for row in desktop_file(WORDS).splitlines() if row.startswith("Exec="))
    # First the file's own escapes, then the marks of quotation, as the specification has it.
    unescaped = value.replace("%%", "%").replace("\\\\", "\\")
    # A shell reads these marks in the same way.
    ran = subprocess.run(
        ["sh", "-c", f"printf '%s\\n' {unescaped}"], capture_output=True, text=True, check=True
    )
    assert tuple(ran.stdout.splitlines()) == WORDS


def test_the_command_is_this_very_program(tmp_path: Path) -> None:
    python = str(tmp_path / "python")
    assert command(python)[-3:] == ("-m", "backcare_desktop", "--hidden")
    (tmp_path / "backcare").write_text("")
    assert command(python, "--data-dir", "d") == (str(tmp_path / "backcare"), "--hidden", "--data-dir", "d")


def test_a_launch_agent_is_a_property_list(home: Path) -> None:
    agent = LaunchAgent()
    assert not agent.is_on()
    agent.put(WORDS)
    assert agent.is_on()
    (file,) = (home / "Library" / "LaunchAgents").iterdir()
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == list(WORDS)
    agent.remove()
    assert not agent.is_on()


@pytest.mark.skipif(sys.platform == "win32", reason="it can there")
def test_elsewhere_the_registry_is_refused() -> None:
    run = WindowsRun()
    for act in (run.is_on, run.remove, lambda: run.put(WORDS)):
        with pytest.raises(OSError, match="not Windows"):
            act()
    assert line(("C:\\a b\\py.exe", "-m", "x")) == '"C:\\a b\\py.exe" -m x'
