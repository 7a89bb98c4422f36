"""Kills the program's core while it writes and at random moments, and looks at what the next start says.

Law: nothing that was acknowledged may be lost, and caps and rests hold whatever was killed.

    python tools/explore_kills.py               at least 1,000 kills
    python tools/explore_kills.py --kills 40    a few
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))
#: So many lives share one data folder.
LIVES_A_FOLDER = 40
#: The script's life makes fewer operations on files than this; later ones are not there to be killed at.
SCRIPTS_OPERATIONS = 330


def main() -> int:
    """Exit status 0 where every promise was kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=1500, help="half of them, at most, within files")
    parser.add_argument("--seed", type=int, default=None, help="of the random moments")
    args = parser.parse_args()
    if "LD_PRELOAD" not in os.environ:
        return preloaded()
    seed = random.SystemRandom().randrange(10**6) if args.seed is None else args.seed
    try:
        done = explored(args.kills, seed)
    except AssertionError as broken:
        print(f"seed {seed}: {broken}", file=sys.stderr)
        return 1
    print(json.dumps({"seed": seed, **done}))
    return 0


def preloaded() -> int:
    """The same once more with the shim that moves clocks and kills within operations on files."""
    from tests.kill.shim import Clocks, built

    # In memory where there is such a folder: a kill, unlike a power cut, does not need the disk.
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
    with tempfile.TemporaryDirectory(prefix="backcare-kills-", dir=memory) as folder:
        clocks = Clocks(Path(folder), built(Path(folder)))
        environment = {**os.environ, **clocks.environment, "TMPDIR": folder}
        return subprocess.run(
            [sys.executable, __file__, *sys.argv[1:]], env=environment, check=False
        ).returncode


def explored(kills: int, seed: int) -> dict[str, int]:
    """Counts. Raises AssertionError with the first promise that was broken."""
    swept = sweep(kills // 2, random.Random(seed))  # noqa: S311 - repeatable, not secret
    wandered = wander(kills - swept["kills"], seed)
    return {"within_files": swept["kills"], **{name: swept[name] + wandered[name] for name in wandered}}


def sweep(kills: int, chance: random.Random) -> dict[str, int]:
    """Kill before, in the half of, and after operations on files from first run to quit; all if they fit."""
    from tests.kill.campaign import SCRIPT, Campaign
    from tests.kill.shim import AFTER, BEFORE, HALF

    points = [(at, manner) for at in range(1, SCRIPTS_OPERATIONS) for manner in (BEFORE, HALF, AFTER)]
    chance.shuffle(points)
    counts = {"kills": 0, "lives": 0, "acknowledged": 0}
    for at, manner in points:
        if counts["kills"] >= kills:
            break
        with tempfile.TemporaryDirectory() as folder:
            campaign = Campaign(Path(folder), at)
            campaign.sweep(at, manner, SCRIPT)
            _add(counts, campaign)
    return counts


def wander(kills: int, seed: int) -> dict[str, int]:
    """Random lives, each with its end, until there were so many kills."""
    from tests.kill.campaign import Campaign

    counts = {"kills": 0, "lives": 0, "acknowledged": 0}
    while counts["kills"] < kills:
        seed += 1
        with tempfile.TemporaryDirectory() as folder:
            campaign = Campaign(Path(folder), seed)
            while campaign.lives < LIVES_A_FOLDER and counts["kills"] + campaign.kills < kills:
                campaign.random_life()
            _add(counts, campaign)
    return counts


def _add(counts: dict[str, int], campaign: object) -> None:
    for name in ("kills", "lives", "acknowledged"):
        counts[name] += getattr(campaign, name)


if __name__ == "__main__":
    sys.exit(main())
