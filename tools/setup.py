"""Makes a checkout ready to run: `.venv`, the pinned packages, the libraries that Qt needs.

Law: only the standard library, nothing is done twice, and whatever cannot be done is said in one
line together with the command that does it. `make` calls it before everything it starts, with a
Python that is new enough.
"""

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
VENV = HERE / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STAMP = VENV / "ready"
#: Is there where the voice is wanted too.
VOICE = VENV / "voice"

#: The parts of Qt that must load for each platform, below the folder of PySide6.
WINDOWS = ("QtWidgets.abi3.so", "QtNetwork.abi3.so", "QtDBus.abi3.so")
PARTS = {
    "offscreen": (*WINDOWS, "Qt/plugins/platforms/libqoffscreen.so"),
    "xcb": (*WINDOWS, "Qt/plugins/platforms/libqxcb.so"),
    "wayland": (*WINDOWS, "Qt/plugins/platforms/libqwayland.so"),
    "voice": ("QtTextToSpeech.abi3.so", "Qt/plugins/texttospeech/libqtexttospeech_speechd.so"),
}

#: The Debian package of each library that Qt's wheel expects from the system.
DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libspeechd.so.2": "libspeechd2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}

#: What speaks on a Debian-like system; the program that tells whether it is there comes first.
SPEECH = ("speech-dispatcher", "speech-dispatcher-espeak-ng", "speech-dispatcher-audio-plugins", "espeak-ng")


class NotReadyError(Exception):
    """What is in the way, as one line for a person."""


def main() -> int | str:
    """Exit status 0, or the line that says what is in the way."""
    parser = argparse.ArgumentParser(description="Makes this checkout ready to run.")
    goals = ("window", "offscreen", "voice")
    parser.add_argument("goal", choices=goals, help="what is about to be started, or the voice")
    goal = parser.parse_args().goal
    try:
        prepare_environment(voice=goal == "voice")
        if sys.platform == "linux" and shutil.which("ldd"):
            prepare_libraries(platforms_for(goal))
        if sys.platform == "linux" and goal == "voice" and not shutil.which(SPEECH[0]):
            install_from_debian(list(SPEECH), "No speech service is here.")
    except NotReadyError as problem:
        return str(problem)
    return 0


# ------------------------------------------------------------------ the environment and its packages


def prepare_environment(*, voice: bool = False) -> None:
    """Brings `.venv` to what pyproject.toml and constraints.txt ask for; does nothing where it is so.

    voice: with its extra from now on.
    """
    extras = "dev,voice" if voice or VOICE.exists() else "dev"
    place, packages = fingerprint(f"{HERE}\n{sys.version}"), fingerprint(*wanted_packages(), extras)
    made_for = STAMP.read_text(encoding="ascii").split() if STAMP.exists() else []
    if made_for == [place, packages] and VENV_PYTHON.exists():
        return
    # Programs inside a venv hold its path: one that was moved, or another Python's, is made anew.
    if not VENV_PYTHON.exists() or (made_for and made_for[0] != place):
        make_environment()
    install_packages(extras)
    if "voice" in extras:
        VOICE.touch()
    STAMP.write_text(f"{place}\n{packages}\n", encoding="ascii")


def fingerprint(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def wanted_packages() -> list[str]:
    return [(HERE / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "constraints.txt")]


def make_environment() -> None:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if importlib.util.find_spec("ensurepip") is None:
        # With Qt's libraries at once, so that one command is all that a person has to run.
        packages = [f"python{version}-venv", *sorted(set(DEBIAN.values()))]
        install_from_debian(packages, f"{sys.executable} cannot make virtual environments.")
    say(f"Making .venv with Python {version}")
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise NotReadyError(f"{sys.executable} could not make the virtual environment {VENV}.")


def install_packages(extras: str) -> None:
    size = "290" if "voice" in extras else "110"
    say(f"Installing the pinned packages into .venv (once; about {size} MB)")
    pip = [str(VENV_PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    wanted = ["install", "--constraint", "constraints.txt", "--editable", f".[{extras}]"]
    if subprocess.call([*pip, *wanted], cwd=HERE) != 0:
        raise NotReadyError("pip could not install the packages; its own words stand above.")


# ----------------------------------------------------------------------- the libraries of the system


def platforms_for(goal: str) -> list[str]:
    """The platforms of Qt of which one must load; without a display the program itself says so."""
    if goal in ("offscreen", "voice"):
        return [goal]
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [name for name, variable in displays.items() if os.environ.get(variable)] or ["offscreen"]


def prepare_libraries(platforms: list[str]) -> None:
    """Installs what Qt misses; ends with one command where that is not allowed and nothing would start."""
    missing = missing_libraries()
    everything = sorted(set().union(*missing.values()))
    if not everything:
        return
    try:
        install_libraries(everything)
    except NotReadyError as problem:
        if all(missing[platform] for platform in platforms):
            raise
        say(f"{problem} (Going on: what is asked for now runs without them.)")


def missing_libraries() -> dict[str, set[str]]:
    """For each platform of Qt the libraries that its parts ask for and the system does not have."""
    folder = next(VENV.glob("lib/python*/site-packages/PySide6"))
    return {
        platform: set().union(*(unresolved(folder / part) for part in parts))
        for platform, parts in PARTS.items()
    }


def unresolved(library: Path) -> list[str]:
    said = subprocess.run(
        ["ldd", str(library)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False
    )
    return re.findall(r"^\s*(\S+) => not found", said.stdout.decode(), re.MULTILINE)


def install_libraries(libraries: list[str]) -> None:
    unknown = [name for name in libraries if name not in DEBIAN]
    problem = f"Qt misses libraries of the system ({', '.join(libraries)})."
    if unknown or not shutil.which("apt-get"):
        raise NotReadyError(f"{problem} Install them with the package manager of your system.")
    install_from_debian(sorted({DEBIAN[name] for name in libraries}), problem)
    still = sorted(set().union(*missing_libraries().values()))
    if still:
        raise NotReadyError(f"Qt still misses libraries of the system: {', '.join(still)}.")


def install_from_debian(packages: list[str], problem: str) -> None:
    """Installs the packages with root's or passwordless sudo's right, else ends with the command."""
    names = " ".join(packages)
    by_hand = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
    right = right_to_install()
    if right is None:
        raise NotReadyError(f"{problem} Run this and start again: {by_hand}")
    say(f"Installing from the system's packages: {names}")
    apt = [*right, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.call([*apt, "update"], stdin=subprocess.DEVNULL)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if subprocess.call(install, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) != 0:
        raise NotReadyError(f"{problem} apt-get could not install them. By hand: {by_hand}")


def right_to_install() -> list[str] | None:
    """What stands before a command to run it as root, or None where that is not allowed."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
