"""Keeps compiled what Python would compile from text at every start.

Law: nothing is changed but the price. What runs is what `compile` gave for that very text in this
version of Python; where the file is missing, damaged or another version's, all is compiled as ever.

Python keeps modules compiled, but not everything: PySide's support modules lie as text in an archive,
and each dataclass writes and compiles its methods anew. Together that was a sixth of our start (why this way:
docs/decisions/0008).
"""

import builtins
import dataclasses
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any, Final

from backcare_desktop.runtime import kept_file

FILE: Final = "compiled.bin"
#: What `compile` and `exec` take; neither has a type that says more.
Loose = Any
#: By the name and the text that were compiled.
Codes = dict[tuple[str, str | bytes], CodeType]


class KeptCode:
    """The compiled texts of one file, looked up between `begin` and `end`."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: Codes = {}
        self._used: Codes = {}
        self._compile: Callable[..., Loose] = compile

    def begin(self) -> None:
        """From now on texts are looked up before they are compiled."""
        self._kept = kept_file.read(self._file) or {}
        builtins.compile = self.compiled
        # dataclasses calls `exec`: a name of its own module is found before the built-in one.
        vars(dataclasses)["exec"] = self.run

    def end(self) -> None:
        """Python compiles by itself again; harmless where it did."""
        builtins.compile = self._compile
        vars(dataclasses).pop("exec", None)

    def save(self) -> None:
        """Writes down what was used, where some of it was new; what cannot be written is compiled next time.

        What an older version of the program had compiled is let go of thereby.
        """
        if not self._used.keys() <= self._kept.keys():
            kept_file.write(self._file, self._used)
        self._kept, self._used = {}, {}

    def compiled(self, source: Loose, filename: Loose, mode: str, *rest: Loose, **named: Loose) -> Loose:
        """As the built-in `compile`."""
        usual = mode == "exec" and isinstance(source, str | bytes) and isinstance(filename, str)
        if rest or named or not usual:
            return self._compile(source, filename, mode, *rest, **named)
        return self._code(source, filename)

    def run(self, text: str, *places: dict[str, object]) -> None:
        """As the built-in `exec` of a text."""
        exec(self._code(text, "<string>"), *places)  # noqa: S102 - what dataclasses wrote

    def _code(self, source: str | bytes, filename: str) -> CodeType:
        code = self._kept.get((filename, source))
        if code is None:
            # It would inherit the flags of this module.
            code = self._compile(source, filename, "exec", dont_inherit=True)
        self._used[filename, source] = code
        return code
