"""`python -m tools.explore [small]`: all families, on two processes where there are two cores.

Law: it says what it walked, how fast, and exits 1 with a story where it found harm. A family that
was not walked to its end is no success.
"""

import gc
import multiprocessing
import sys
from pathlib import Path
from typing import Final

from tools.explore.families import FULL, SMALL
from tools.explore.search import Result, searched
from tools.explore.total import WORKERS, Total

#: Where the story of a harm is put, to be run by `backcare replay`.
STORY: Final = Path("build/counter-example.toml")


def main() -> int:
    """Walk, and say what was found."""
    families = SMALL if sys.argv[1:] == ["small"] else FULL
    all_of_it, harmed, whole = Total(), [], True
    # A walk makes millions of things that stay and no rings of things: the collector would only count them.
    with multiprocessing.Pool(WORKERS, initializer=gc.disable, maxtasksperchild=1) as pool:
        for result in pool.imap_unordered(searched, families, chunksize=1):
            all_of_it.add(result)
            print(_line(result, all_of_it.took_s), flush=True)
            harmed += [result] if result.law else []
            whole = whole and not result.cut
    print(f"\n{all_of_it.text()}")
    if harmed:
        _tell(min(harmed, key=_length))
    return 0 if whole and not harmed else 1


def _length(result: Result) -> int:
    return result.story.count("[[step]]")


def _tell(harmed: Result) -> None:
    STORY.parent.mkdir(exist_ok=True)
    STORY.write_text(harmed.story, encoding="utf-8")
    print(f"\n{harmed.law}: {harmed.harm}\nbackcare replay {STORY}\n\n{harmed.story}")


def _line(result: Result, after_s: float) -> str:
    found = f"HARM {result.law}: {result.harm}" if result.law else "no harm"
    return (
        f"{after_s:6.0f} s  {result.name}: {len(result.program):,} program states, {result.runs:,} runs;"
        f" {len(result.states):,} states, {result.steps:,} steps, depth {result.depth},"
        f" {result.cpu_s:.0f} s of a core, {result.peak_mb:,} MB: {found}"
        + (", NOT WALKED TO ITS END" if result.cut else "")
    )


if __name__ == "__main__":
    sys.exit(main())
