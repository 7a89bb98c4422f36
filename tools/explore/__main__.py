"""`python -m tools.explore [small]`: all families, on as many processes as there are cores.

Law: it says what it walked, how fast, and exits 1 with a story where it found harm.
"""

import multiprocessing
import os
import sys
import time
from pathlib import Path

from tools.explore.families import FULL, SMALL
from tools.explore.search import Result, searched

#: Where the story of a harm is put, to be run by `backcare replay`.
STORY = Path("build/counter-example.toml")


def main() -> int:
    """Walk, and say what was found."""
    families = SMALL if sys.argv[1:] == ["small"] else FULL
    if not families:
        print("There are no families to walk in full yet; say small.", file=sys.stderr)
        return 2
    began = time.monotonic()
    results = []
    with multiprocessing.Pool(min(2, os.cpu_count() or 1), maxtasksperchild=1) as pool:
        for result in pool.imap_unordered(searched, families, chunksize=1):
            results.append(result)
            print(_line(result, time.monotonic() - began), flush=True)
    _total(results, time.monotonic() - began)
    harmed = [result for result in results if result.law]
    if not harmed:
        return 0
    shortest = min(harmed, key=_length)
    STORY.parent.mkdir(exist_ok=True)
    STORY.write_text(shortest.story, encoding="utf-8")
    print(f"\n{shortest.law}: {shortest.harm}\nbackcare replay {STORY}\n\n{shortest.story}")
    return 1


def _length(result: Result) -> int:
    return result.story.count("[[step]]")


def _line(result: Result, after_s: float) -> str:
    found = f"HARM {result.law}: {result.harm}" if result.law else "no harm"
    return (
        f"{after_s:6.0f} s  {result.name}: {result.program:,} program states, {result.runs:,} runs;"
        f" {result.states:,} states, {result.steps:,} steps, depth {result.depth},"
        f" {result.cpu_s:.0f} s of a core: {found}"
    )


def _total(results: list[Result], took_s: float) -> None:
    states = sum(result.states for result in results)
    steps = sum(result.steps for result in results)
    runs = sum(result.runs for result in results)
    cpu_s = sum(result.cpu_s for result in results)
    print(
        f"\n{len(results)} families, {states:,} distinct states, {steps:,} transitions,"
        f" {runs:,} runs of the real code, {took_s:.0f} s ({cpu_s:.0f} s of a core),"
        f" {states / took_s:,.0f} states/s, {steps / took_s:,.0f} transitions/s"
    )


if __name__ == "__main__":
    sys.exit(main())
