"""The small search: every family of it walked to its end finds no harm."""

import re
import subprocess
import sys
from pathlib import Path

from tools.explore.families import FULL, SMALL

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"s  (.+): ([\d,]+) program states, .* runs; ([\d,]+) states, .*, depth (\d+), .*: (.+)")


def test_no_harm_can_be_reached() -> None:
    """In processes of its own, where nothing measures and two families are walked at a time."""
    walked = subprocess.run(
        [sys.executable, "-m", "tools.explore", "small"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert walked.returncode == 0, walked.stdout + walked.stderr
    families = {found[1]: found for found in LINE.finditer(walked.stdout)}
    assert families.keys() == {family.name for family in SMALL}, walked.stdout
    for name, found in families.items():
        states, depth = int(found[3].replace(",", "")), int(found[4])
        assert found[5] == "no harm", name
        assert states >= 50, name
        assert depth >= 9, name


def test_no_two_families_are_the_same() -> None:
    worlds = [(family.actions, family.settings, family.longest_on) for family in FULL]

    assert len(set(worlds)) == len(worlds)
    assert len({family.name for family in FULL}) == len(FULL)
