"""Makes what follows from docs/safety/hazards.toml: TRACE.md, and the page "How it keeps you safe".

Law: the three files say what hazards.toml says and nothing else; `--check` fails where one is stale, and
where a control names code that does not exist.
"""

import argparse
import ast
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
SOURCE = HERE / "docs" / "safety" / "hazards.toml"
PACKAGE = HERE / "backcare_desktop"
TRACE = SOURCE.with_name("TRACE.md")
WORDS = PACKAGE / "gui" / "catalogue" / "safety.py"
TOPICS = PACKAGE / "viewmodel" / "safety_topics.py"


@dataclass(frozen=True)
class Control:
    """What is done about hazards, where, and which tests show it. code: file:name in the package."""

    id: str
    what: str
    code: tuple[str, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True)
class Hazard:
    """What could hurt, and what a person is told about it."""

    id: str
    group: str
    hazard: str
    cause: str
    harm: str
    question: str
    answer: str
    controls: tuple[str, ...]
    limits: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Hazards:
    """The whole file."""

    groups: tuple[str, ...]
    hazards: tuple[Hazard, ...]
    controls: dict[str, Control]


def read(source: Path = SOURCE) -> Hazards:
    """The file. Raises TypeError for a key that is missing or unknown."""
    with source.open("rb") as file:
        written = tomllib.load(file)
    controls = [Control(**_tuples(entry)) for entry in written["control"]]
    hazards = tuple(Hazard(**_tuples(entry)) for entry in written["hazard"])
    return Hazards(tuple(written["groups"]), hazards, {control.id: control for control in controls})


def complaints(known: Hazards) -> Iterator[str]:
    """What is wrong with the file, one line each."""
    used = {name for hazard in known.hazards for name in hazard.controls}
    for hazard in known.hazards:
        unknown = set(hazard.controls) - set(known.controls)
        if unknown or not hazard.controls:
            yield f"{hazard.id}: no control {sorted(unknown) or 'at all'}"
        if hazard.group not in known.groups:
            yield f"{hazard.id}: no group {hazard.group}"
    for control in known.controls.values():
        if control.id not in used:
            yield f"{control.id}: no hazard names it"
        if not control.tests or not control.code:
            yield f"{control.id}: names no test or no code"
        yield from (f"{control.id}: there is no {place}" for place in control.code if not defined(place))


def defined(place: str) -> bool:
    """Whether this file of the package defines this name at its top level."""
    file, _, name = place.partition(":")
    path = PACKAGE / file
    if not path.is_file():
        return False
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return True
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return True
    return False


def made(known: Hazards) -> dict[Path, str]:
    """Each file that is made, and what it holds."""
    return {
        TRACE: trace(known),
        WORDS: formatted(catalogue(known), WORDS),
        TOPICS: formatted(topics(known), TOPICS),
    }


def trace(known: Hazards) -> str:
    """The table for people: hazard, cause, harm, controls; then each control with code and tests."""
    lines = [
        "# Hazards, controls and tests",
        "",
        "Made by `tools/trace.py` from `hazards.toml`; do not edit. The rules are in the safety rules of the",
        "project, the limits and their sources in `sources.md`. A test fails where a control has no test.",
        "",
        "| | hazard | cause | harm | controls |",
        "| --- | --- | --- | --- | --- |",
    ]
    for hazard in known.hazards:
        links = ", ".join(f"[{name}](#{name})" for name in hazard.controls)
        lines.append(f"| {hazard.id} | {hazard.hazard} | {hazard.cause} | {hazard.harm} | {links} |")
    for control in known.controls.values():
        against = ", ".join(h.id for h in known.hazards if control.id in h.controls)
        lines += ["", f"## {control.id}", "", f"{control.what}. Against {against}.", ""]
        lines += [f"- code: `{place}`" for place in control.code]
        lines += [f"- test: `{node}`" for node in control.tests]
    return "\n".join(lines) + "\n"


def catalogue(known: Hazards) -> str:
    """The page's sentences as literals that the translation finds."""
    lines = [
        '"""How it keeps you safe: the sentences of the page.',
        "",
        "Law: made by tools/trace.py from docs/safety/hazards.toml; do not edit.",
        '"""',
        "",
        "from typing import Final",
        "",
        "from PySide6.QtCore import QT_TRANSLATE_NOOP",
        "",
        'CONTEXT: Final = "safety"',
        "",
        "SENTENCES: Final = {",
    ]
    for name, text in sentences(known):
        pieces = textwrap.wrap(text, 88, drop_whitespace=False)
        literal = "\n".join(repr_double(piece) for piece in pieces)
        lines.append(f'"safety.{name}": QT_TRANSLATE_NOOP("safety", {literal}),')
    return "\n".join([*lines, "}", ""])


def sentences(known: Hazards) -> Iterator[tuple[str, str]]:
    """Name and text of each sentence."""
    yield from FIXED.items()
    for hazard in known.hazards:
        name = hazard.id.lower()
        yield f"{name}.question", hazard.question
        yield f"{name}.answer", hazard.answer


def topics(known: Hazards) -> str:
    """Which hazard stands in which chapter, and the limits that its answer shows."""
    lines = [
        '"""Chapters of the page "How it keeps you safe": topics, and the limits that their answers show.',
        "",
        "Law: made by tools/trace.py from docs/safety/hazards.toml; do not edit.",
        '"""',
        "",
        "from typing import Final",
        "",
        "#: A topic's name, and pairs of placeholder and limit.",
        "Topic = tuple[str, tuple[tuple[str, str], ...]]",
        "",
        "CHAPTERS: Final[tuple[tuple[str, tuple[Topic, ...]], ...]] = (",
    ]
    for group in known.groups:
        lines.append(f'("{group}", (')
        for hazard in known.hazards:
            if hazard.group == group:
                shown = "".join(f'("{name}", "{limit}"),' for name, limit in hazard.limits.items())
                lines.append(f'("{hazard.id.lower()}", ({shown})),')
        lines.append(")),")
    return "\n".join([*lines, ")", ""])


def formatted(code: str, path: Path) -> str:
    """The code as ruff wants it. Raises CalledProcessError where it is no code."""
    command = [sys.executable, "-m", "ruff", "format", f"--stdin-filename={path}", "-"]
    done = subprocess.run(command, input=code, capture_output=True, text=True, check=True, cwd=HERE)
    return done.stdout


def repr_double(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tuples(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}


FIXED = {
    "title": "How it keeps you safe",
    "open": "How it keeps you safe",
    "intro": "This program cannot feel your skin. Here is what it does instead, and what it asks of you.",
    "chapter.time": "Time on your skin",
    "chapter.computer": "When the computer fails",
    "chapter.skin": "Your skin",
    "chapter.person": "Who should not use it",
    "chapter.alarm": "The alarm",
    "chapter.honest": "What it cannot do",
}


def main() -> int:
    """Exit status 0 where all is in order; `--check` writes nothing."""
    parser = argparse.ArgumentParser(description="Make TRACE.md and the safety page's words.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file is stale")
    args = parser.parse_args()
    known = read()
    wrong = list(complaints(known))
    for path, text in made(known).items():
        if not args.check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            wrong.append(f"{path.relative_to(HERE)} is stale: run tools/trace.py")
    told = f"trace: {len(known.hazards)} hazards, {len(known.controls)} controls"
    print("\n".join(wrong) or told)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
