"""Holds every file of backcare_desktop/engine to 100 % of its lines and branches.

Law: the promise is per file and has no exceptions: a file that was not measured, a line taken out by
`pragma: no cover`, a missing report: each of them fails.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
ENGINE = HERE / "backcare_desktop" / "engine"
REPORT = HERE / "coverage.json"


def main() -> int:
    """Exit status 0 where the promise is kept; otherwise 1 and one line for each file that breaks it."""
    if not REPORT.exists():
        print("coverage.json is missing: run `make test`.")
        return 1
    measured = json.loads(REPORT.read_text(encoding="utf-8"))["files"]
    files = sorted(ENGINE.rglob("*.py"))
    broken = [line for file in files for line in shortcomings(file, measured)]
    print("\n".join(broken) or f"engine/: every line and branch of {len(files)} files is tested")
    return 1 if broken or not files else 0


def shortcomings(file: Path, measured: dict[str, Any]) -> list[str]:
    """What the file lacks, as one line for a person, or nothing."""
    name = file.relative_to(HERE).as_posix()
    if re.search(r"pragma:\s*no\s*(cover|branch)", file.read_text(encoding="utf-8")):
        return [f"{name}: `pragma: no cover` is not allowed in engine/"]
    if "missing_branches" not in measured.get(name, ()):
        return [f"{name}: not measured"]
    lines, branches = measured[name]["missing_lines"], measured[name]["missing_branches"]
    if not lines and not branches:
        return []
    return [f"{name}: lines never run: {lines or 'none'}; branches never taken: {written(branches)}"]


def written(branches: list[list[int]]) -> str:
    """As from>to; coverage writes the way out of a function as a negative line."""
    return " ".join(f"{start}>{end if end > 0 else 'out'}" for start, end in branches) or "none"


if __name__ == "__main__":
    sys.exit(main())
