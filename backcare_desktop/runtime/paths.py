"""Where this program keeps its files, for the owner's eyes only.

Law: every folder made here is 0700 and every file 0600; nothing is kept anywhere else.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from platformdirs import PlatformDirs

_APP: Final = "backcare-desktop"
_FOLDER_MODE: Final = 0o700
_FILE_MODE: Final = 0o600


@dataclass(frozen=True, slots=True)
class Paths:
    """The four folders of one person, or those below another data folder.

    data: ledger and diary. config: settings. state: logs. runtime: locks of the running program.
    """

    data: Path
    config: Path
    state: Path
    runtime: Path

    @classmethod
    def own(cls) -> Self:
        """The person's own folders, as the system lays them out. Nothing is made."""
        dirs = PlatformDirs(_APP, appauthor=False)
        return cls(
            data=Path(dirs.user_data_dir),
            config=Path(dirs.user_config_dir),
            state=Path(dirs.user_log_dir),
            runtime=_own_runtime(dirs),
        )

    @classmethod
    def below(cls, data_dir: Path) -> Self:
        """Everything inside another data folder (`--data-dir`, `--demo`). Nothing is made."""
        data = data_dir.expanduser().resolve()
        return cls(data=data, config=data / "config", state=data / "log", runtime=data / "run")

    @classmethod
    def choose(cls, data_dir: Path | None) -> Self:
        """The person's own folders, also where `data_dir` names just that data folder."""
        return cls.own() if data_dir is None or is_own(data_dir) else cls.below(data_dir)

    def make(self) -> None:
        """Makes the folders, private to the owner. Raises OSError where the disk refuses."""
        for folder in (self.data, self.config, self.state, self.runtime):
            private_folder(folder)


def _own_runtime(dirs: PlatformDirs) -> Path:
    """The session's runtime folder, or one in the data folder where the session has none."""
    base = os.environ.get("XDG_RUNTIME_DIR", "")
    if os.name == "posix" and base and Path(base).is_dir():
        return Path(base) / _APP
    return Path(dirs.user_data_dir) / "run"


def is_own(data_dir: Path) -> bool:
    """Whether that data folder is the person's own; links and `..` are seen through."""
    return data_dir.expanduser().resolve() == Paths.own().data.resolve()


def private_folder(folder: Path) -> Path:
    """Makes a folder only its owner may open, or makes an existing one of ours so. Raises OSError.

    A folder that the person made and named is left as it is: it may hold other things as well.
    """
    folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    if sys.platform != "win32" and _APP in folder.parts and folder.stat().st_uid == os.getuid():
        folder.chmod(_FOLDER_MODE)
    return folder


def private_file(path: Path) -> Path:
    """Makes an empty file only its owner may read, or makes an existing one so. Raises OSError."""
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, _FILE_MODE)
    os.close(descriptor)
    if os.name == "posix":
        path.chmod(_FILE_MODE)
    return path
