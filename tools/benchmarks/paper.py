"""Puts the numbers of a run into the file that explains them.

Law: what stands between the two marks is from one run, whole; everything else in the file is left alone.
"""

import os
import platform
from pathlib import Path
from typing import Final

import PySide6

from tools.benchmarks.row import Row, markdown

BEGIN: Final = "<!-- numbers of one run: `make bench ARGS='--write docs/bench.md'` -->"
END: Final = "<!-- end of the numbers -->"


class PaperError(Exception):
    """The file has no place for the numbers."""


def write(paper: Path, rows: list[Row], remarks: list[str]) -> None:
    """Replaces the numbers in that file. Raises PaperError and OSError."""
    text = paper.read_text("utf-8")
    before, begun, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not (begun and ended):
        raise PaperError(f"{paper}: there is no place for the numbers between {BEGIN} and {END}")
    lines = [BEGIN, "", _machine(), *remarks, "", markdown(rows), "", END]
    paper.write_text(before + "\n".join(lines) + after, "utf-8")


def _machine() -> str:
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors"
    return f"{system}; Python {platform.python_version()}, PySide {PySide6.__version__}."
