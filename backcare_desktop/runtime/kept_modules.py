"""Loads our own modules without searching for each of them.

Law: nothing is changed but the price. The source file of a module is looked at whenever it is loaded;
where it has changed, is gone or was not kept, Python finds and compiles it as ever. Searching folders
and opening a file for each of 150 small modules was a twentieth of our start.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final

from backcare_desktop.runtime import kept_file

FILE: Final = "modules.bin"
#: Where it is searched for, its source, what can be searched within it, the source's time and size, its code.
#: Plain text and numbers: a path takes longer to build than a module to find.
Kept = tuple[str, str, str, float, int, CodeType]


class KeptModules:
    """The modules of one package, kept in one file; a finder of Python's between `begin` and `end`."""

    def __init__(self, file: Path, package: str = "backcare_desktop") -> None:
        self._file = file
        self._within = f"{package}."
        self._kept: dict[str, Kept] = {}
        self._missed = False

    def begin(self) -> None:
        """From now on modules are looked up before they are searched for."""
        self._kept = kept_file.read(self._file) or {}
        sys.meta_path.insert(0, self)

    def end(self) -> None:
        """Python searches by itself again; harmless where it did."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)

    def save(self) -> None:
        """Writes down what is loaded, where some of it had to be searched for."""
        if self._missed and not sys.dont_write_bytecode:
            loaded = {name: _kept(module) for name, module in sys.modules.items() if self._ours(name)}
            kept_file.write(self._file, {name: kept for name, kept in loaded.items() if kept is not None})
        self._kept, self._missed = {}, False

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As Python asks its finders; None leaves it to the next."""
        if not self._ours(name):
            return None
        kept = self._kept.get(name)
        loader = None if kept is None else _Loader(name, kept[1], kept[5])
        if kept is None or loader is None or kept[0] not in (path or ()) or not _stands(loader, kept):
            self._missed = True
            return None
        below = [kept[2]] if kept[2] else None
        return spec_from_file_location(name, kept[1], loader=loader, submodule_search_locations=below)

    def _ours(self, name: str) -> bool:
        return name.startswith(self._within)


class _Loader(SourceFileLoader):
    """Python's own, with the code at hand for the first time."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> CodeType | None:  # type: ignore[explicit-override]
        code, self._code = self._code, None
        return code if code is not None else super().get_code(fullname)


def _stands(loader: SourceFileLoader, kept: Kept) -> bool:
    """Whether the source is still the one that was compiled."""
    try:
        state = loader.path_stats(kept[1])
    except OSError:
        return False
    return (state["mtime"], state["size"]) == kept[3:5]


def _kept(module: ModuleType) -> Kept | None:
    """None where it was not loaded from a source file."""
    loader = module.__loader__
    if not isinstance(loader, SourceFileLoader):
        return None
    try:
        state, code = loader.path_stats(loader.path), loader.get_code(loader.name)
    except (OSError, ImportError, SyntaxError):
        return None
    if code is None:
        return None
    folder = Path(loader.path).parent
    below = str(folder) if hasattr(module, "__path__") else ""
    within = str(folder.parent if below else folder)
    return (within, loader.path, below, state["mtime"], state["size"], code)
