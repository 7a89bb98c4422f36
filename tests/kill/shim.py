"""The preloaded shim (shim.c): built by the tests, and its two ends.

Law: the one who moves the clocks and the one whose clocks are moved share one file.
"""

import ctypes
import mmap
import os
import struct
import subprocess
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("shim.c")
BEFORE, AFTER, HALF = 0, 1, 2
_NS: Final = 1_000_000_000


def built(folder: Path) -> Path:
    """The shim as a library in this folder. Raises CalledProcessError where there is no compiler."""
    library = folder / "shim.so"
    command = ["gcc", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"]
    subprocess.run([*command, "-o", str(library), str(SOURCE), "-ldl"], check=True)
    return library


class Clocks:
    """Moves the clocks of every program that was started with `environment`."""

    def __init__(self, folder: Path, library: Path) -> None:
        path = folder / "clocks.bin"
        path.write_bytes(bytes(16))
        self.environment = {"LD_PRELOAD": str(library), "SHIM_CLOCKS": str(path)}
        with path.open("r+b") as file:
            self._seen = mmap.mmap(file.fileno(), 16)

    @classmethod
    def here(cls) -> "Clocks":
        """Those of this very process, which was started with their environment."""
        made = cls.__new__(cls)
        made.environment = {name: os.environ[name] for name in ("LD_PRELOAD", "SHIM_CLOCKS")}
        with Path(os.environ["SHIM_CLOCKS"]).open("r+b") as file:
            made._seen = mmap.mmap(file.fileno(), 16)
        return made

    def sleep(self, seconds: float) -> None:
        """The machine was suspended so long."""
        self._move(0, seconds)

    def pass_by(self, seconds: float) -> None:
        """So much time passed in an instant."""
        self._move(8, seconds)

    def _move(self, at: int, seconds: float) -> None:
        (present,) = struct.unpack_from("<q", self._seen, at)
        struct.pack_into("<q", self._seen, at, present + round(seconds * _NS))


class Killer:
    """The end of the shim inside the process that shall die, or whose disk shall fail."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ["LD_PRELOAD"])

    def arm(self, operation: int, manner: int) -> None:
        """Die at this operation on a file from now on: BEFORE, AFTER or in the HALF of it."""
        self._library.shim_arm(ctypes.c_long(operation), manner)

    def fail(self, error: int) -> None:
        """Let each operation fail with this errno; 0: let them work."""
        self._library.shim_fail(error)

    def count(self) -> int:
        """How many operations there were since `arm`."""
        return int(self._library.shim_count())
