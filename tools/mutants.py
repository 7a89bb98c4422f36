"""Puts a thousand small faults into engine/, and says which of them no test found.

Law: a fault that no test finds is explained in docs/safety/mutants.md, by the very lines it changes; one
that is not, and an explanation of one that does not exist or is found, end the run with a failure. Of a run
of some modules only their rows and their explanations are judged and written.
"""

import argparse
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE = Path(__file__).resolve().parent.parent
PAGE = HERE / "docs" / "safety" / "mutants.md"
MADE = HERE / "mutants"
BIN = Path(sys.executable).parent
ENGINE: Final = "backcare_desktop.engine."
#: The tool's word for each end. A fault that makes a test run for ever is found, too.
BY_TYPES: Final = "caught by type check"
FOUND: Final = ("killed", "timeout")
TABLE: Final = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end of table -->)", re.DOTALL)
ROW: Final = re.compile(r"^\| `(\S+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


#: Faults, stopped by the types, found by tests, left.
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a fault changes. where: module and function. lines: of a diff, without their indentation."""

    where: str
    lines: tuple[str, ...]

    @property
    def written(self) -> str:
        """As the page has it."""
        return f"### {self.where}\n\n```diff\n" + "\n".join(self.lines) + "\n```"


def main() -> int:
    """Exit status 0 where every fault is found or explained."""
    parser = argparse.ArgumentParser(description="Mutation testing of engine/.")
    parser.add_argument("modules", nargs="*", help="only these: guard, breaks.hours, breaks (all)")
    parser.add_argument("--resume", action="store_true", help="go on with a run of all that was interrupted")
    parser.add_argument("--processes", default=str(os.cpu_count() or 1), help="at once (one a core)")
    wanted = parser.parse_args()
    modules: list[str] = wanted.modules
    make_ready()
    if not modules and not wanted.resume:
        # What is left from an earlier run says nothing about the tests of today.
        shutil.rmtree(MADE, ignore_errors=True)
    ended = mutmut("run", "--max-children", wanted.processes, *patterns(modules))
    if ended.returncode != 0:
        return ended.returncode
    return judged(results(), modules)


def patterns(modules: Iterable[str]) -> list[str]:
    """The faults of these modules, in the tool's words."""
    return [f"{ENGINE}{module}.*" for module in modules]


def within(place: str, modules: list[str]) -> bool:
    """Whether a module, or a function of one, is among those that were asked for; all are where none is."""
    return not modules or any(f"{place}.".startswith(f"{module}.") for module in modules)


def make_ready() -> None:
    """The tool is installed where it is first asked for: nothing else needs it."""
    if importlib.util.find_spec("mutmut") is None:
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        wanted = ["--constraint", "constraints.txt", "--editable", ".[mutants]"]
        subprocess.run([*pip, *wanted], cwd=HERE, check=True)


def mutmut(*words: str, quiet: bool = False) -> subprocess.CompletedProcess[str]:
    """The tool, with the type checker of the same environment."""
    path = os.pathsep.join((str(BIN), os.environ.get("PATH", "")))
    environment = os.environ | {"PATH": path, "QT_QPA_PLATFORM": "offscreen"}
    # An older program on the way of imports would be tested in place of the one with faults.
    environment.pop("PYTHONPATH", None)
    out = subprocess.PIPE if quiet else None
    command = [str(BIN / "mutmut"), *words]
    return subprocess.run(command, cwd=HERE, env=environment, stdout=out, text=True, check=False)


def results() -> dict[str, str]:
    """Each fault's name and its end, in the tool's words."""
    told = mutmut("results", "--all", "true", quiet=True)
    pairs = (line.strip().rpartition(": ") for line in told.stdout.splitlines() if line.strip())
    return {name: end for name, _, end in pairs}


def judged(ends: dict[str, str], modules: list[str]) -> int:
    """Says how it went, and makes the rows of what was run anew in the table of the page."""
    there = {place(name)[0] for name in ends}
    ends = {name: end for name, end in ends.items() if within(place(name)[0], modules)}
    left = [change(name) for name, end in ends.items() if end not in (*FOUND, BY_TYPES)]
    page = PAGE.read_text(encoding="utf-8")
    said = [one for one in explained(page) if within(one.where, modules)]
    unexplained = [one for one in left if one not in said]
    stale = [one for one in said if one not in left]
    others = {name: row for name, row in rows(page).items() if name in there and not within(name, modules)}
    made = table(others | counted(ends))
    print(made)
    PAGE.write_text(TABLE.sub(lambda _: made, page), encoding="utf-8")
    report("Found by no test and not explained:", unexplained)
    report("Explained in mutants.md, but found, or no longer made:", stale)
    return 1 if unexplained or stale or not ends else 0


def report(title: str, changes: Iterable[Change]) -> None:
    """The changes under their title, where there are any."""
    written = "\n\n".join(one.written for one in changes)
    if written:
        print(f"{title}\n\n{written}\n")


def rows(page: str) -> dict[str, Row]:
    """Each module's row as the page has it."""
    return {name: tuple(map(int, numbers)) for name, *numbers in ROW.findall(page)}


def counted(ends: dict[str, str]) -> dict[str, Row]:
    """Each module's row: its faults, stopped by the types, found by tests, left."""
    counts = {module: Counter[str]() for module in {place(name)[0] for name in ends}}
    for name, end in ends.items():
        counts[place(name)[0]][end] += 1
    made: dict[str, Row] = {}
    for module, count in counts.items():
        by_tests = sum(count[end] for end in FOUND)
        made[module] = (count.total(), count[BY_TYPES], by_tests, count.total() - count[BY_TYPES] - by_tests)
    return made


def table(of_modules: dict[str, Row]) -> str:
    """One row for each module, and one for all of them."""
    named = [(f"`{module}`", row) for module, row in sorted(of_modules.items())]
    named.append(("all", tuple(map(sum, zip(*of_modules.values(), strict=True)))))
    head = "| module | faults | stopped by the types | found by tests | left, explained below |"
    lines = (f"| {name} | {' | '.join(map(str, row))} |" for name, row in named)
    return "\n".join([head, "| --- | --: | --: | --: | --: |", *lines, ""])


def place(name: str) -> tuple[str, str]:
    """Module and function, of a name such as backcare_desktop.engine.guard.xǁRefusedǁmade__mutmut_3."""
    module, _, mangled = name.removeprefix(ENGINE).rpartition(".")
    function = mangled.rpartition("__mutmut_")[0]
    return module, function.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")


def change(name: str) -> Change:
    """What the fault changes."""
    diff = mutmut("show", name, quiet=True).stdout.splitlines()
    lines = (line for line in diff if line[:1] in "+-" and line[:3] not in ("---", "+++") and line)
    return Change(".".join(place(name)), tuple(f"{line[0]} {line[1:].strip()}" for line in lines))


def explained(page: str) -> list[Change]:
    """The changes that the page explains: diffs under the name of their function."""
    where, changes = "", []
    for found in re.finditer(r"^### (\S+)$|^```diff\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL):
        where = found[1] or where
        if found[2]:
            changes.append(Change(where, tuple(found[2].splitlines())))
    return changes


if __name__ == "__main__":
    sys.exit(main())
