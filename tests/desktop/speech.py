"""What the program has a screen reader say."""

import re

from tests.desktop.program import Program


def said(program: Program) -> list[str]:
    """What was said aloud since the last time, without clock times."""
    told = program.reader.heard()
    lines = [each["text"] for each in told if each["kind"] == "announcement"]
    return [re.sub(r" at \d\d:\d\d", "", line) for line in lines]
