"""Proves that every file below assets/ can be read for what its name says it is.

Law: each kind of file has one check here; a file of a kind without a check is itself an error, so
nothing travels inside the wheel unseen.
"""

import array
import configparser
import sys
import tomllib
import wave
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).resolve().parent.parent
ASSETS = HERE / "assets"

#: Of full scale; the quietest cue that people can be expected to hear.
AUDIBLE = 0.05


class UnfitError(Exception):
    """What is wrong with an asset, in a few words."""


def main() -> int:
    """Exit status 0 where all files are fit; otherwise 1 and one line for each that is not."""
    files = sorted(file for file in ASSETS.rglob("*") if file.is_file())
    broken = [line for file in files for line in complaint(file)]
    print("\n".join(broken) or f"assets: {len(files)} files are fit")
    return 1 if broken or not files else 0


def complaint(file: Path) -> list[str]:
    name = file.relative_to(HERE).as_posix()
    check = CHECKS.get(file.suffix)
    if check is None:
        return [f"{name}: no check knows files of the kind {file.suffix!r}"]
    try:
        check(file)
    except (UnfitError, ValueError, ET.ParseError, wave.Error, EOFError) as problem:
        return [f"{name}: {str(problem) or 'cut short'}"]
    return []


def check_toml(file: Path) -> None:
    tomllib.loads(file.read_text(encoding="utf-8"))


def check_svg(file: Path) -> None:
    root = ET.parse(file).getroot()
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise UnfitError(f"the outermost element is {root.tag}, not svg")
    if len(root) == 0:
        raise UnfitError("draws nothing")


def check_xml(file: Path) -> None:
    ET.parse(file)


def check_text(file: Path) -> None:
    if not file.read_text(encoding="utf-8").strip():
        raise UnfitError("empty")


def check_qm(file: Path) -> None:
    if not file.read_bytes().startswith(b"\x3c\xb8\x64\x18"):
        raise UnfitError("not a compiled translation")


def check_wav(file: Path) -> None:
    with wave.open(str(file), "rb") as sound:
        width, frames = sound.getsampwidth(), sound.readframes(sound.getnframes())
    if width != 2:
        raise UnfitError(f"{8 * width} bits a sample; players everywhere know 16")
    samples = array.array("h", frames)
    if sys.byteorder == "big":
        samples.byteswap()
    if not samples or max(map(abs, samples)) < AUDIBLE * 32767:
        raise UnfitError("silent")


def check_desktop(file: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.read_string(file.read_text(encoding="utf-8"))
    missing = {"Type", "Name", "Exec", "Icon"} - set(map(str.title, entry["Desktop Entry"]))
    if missing:
        raise UnfitError(f"without {', '.join(sorted(missing))}")


CHECKS: dict[str, Callable[[Path], None]] = {
    ".desktop": check_desktop,
    ".md": check_text,
    ".qm": check_qm,
    ".svg": check_svg,
    ".toml": check_toml,
    ".ts": check_xml,
    ".wav": check_wav,
}


if __name__ == "__main__":
    sys.exit(main())
