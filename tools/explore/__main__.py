"""`python -m tools.explore [small]`: all families, on two processes where there are two cores.

Law: it says what it walked, how fast, and exits 1 with a story where it found harm. A family that
was not walked to its end is no success.
"""

import gc
import multiprocessing
import os
import sys
import time
from pathlib import Path
from typing import Final

from tools.explore.families import FULL, SMALL
from tools.explore.search import Result, searched

#: Where the story of a harm is put, to be run by `backcare replay`.
STORY: Final = Path("build/counter-example.toml")
WORKERS: Final = 2


def main() -> int:
    """Walk, and say what was found."""
    families = SMALL if sys.argv[1:] == ["small"] else FULL
    began = time.monotonic()
    results = []
    workers = min(WORKERS, os.cpu_count() or 1)
    # A walk makes millions of things that stay and no rings of things: the collector would only count them.
    with multiprocessing.Pool(workers, initializer=gc.disable, maxtasksperchild=1) as pool:
        for result in pool.imap_unordered(searched, families, chunksize=1):
            results.append(result)
            print(_line(result, time.monotonic() - began), flush=True)
    print(f"\n{_total(results, time.monotonic() - began, workers)}")
    harmed = [result for result in results if result.law]
    if harmed:
        _tell(min(harmed, key=_length))
    return 1 if harmed or any(result.cut for result in results) else 0


def _length(result: Result) -> int:
    return result.story.count("[[step]]")


def _tell(harmed: Result) -> None:
    STORY.parent.mkdir(exist_ok=True)
    STORY.write_text(harmed.story, encoding="utf-8")
    print(f"\n{harmed.law}: {harmed.harm}\nbackcare replay {STORY}\n\n{harmed.story}")


def _line(result: Result, after_s: float) -> str:
    found = f"HARM {result.law}: {result.harm}" if result.law else "no harm"
    return (
        f"{after_s:6.0f} s  {result.name}: {result.program:,} program states, {result.runs:,} runs;"
        f" {result.states:,} states, {result.steps:,} steps, depth {result.depth},"
        f" {result.cpu_s:.0f} s of a core, {result.peak_mb:,} MB: {found}"
        + (", NOT WALKED TO ITS END" if result.cut else "")
    )


def _total(results: list[Result], took_s: float, workers: int) -> str:
    states = sum(result.states for result in results)
    steps = sum(result.steps for result in results)
    program = sum(result.program for result in results)
    runs = sum(result.runs for result in results)
    # No two families are in memory at once but those of all workers.
    peak_mb = sum(sorted((result.peak_mb for result in results), reverse=True)[:workers])
    return (
        f"{len(results)} families, {states:,} distinct states, {steps:,} transitions,"
        f" {program:,} program states, {runs:,} runs of the real code;\n"
        f"{took_s:.0f} s ({sum(result.cpu_s for result in results):.0f} s of a core),"
        f" {states / took_s:,.0f} states/s, {steps / took_s:,.0f} transitions/s,"
        f" at most {peak_mb:,} MB on {workers} processes"
    )


if __name__ == "__main__":
    sys.exit(main())
