"""A small fault put into the real code, and taken out again.

Law: the fault is a change of the module's own text, compiled anew; whoever imported the function
before has the fault too.
"""

import importlib
import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType

import pytest

PACKAGE = "backcare_desktop."


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. place: module and function; old, new: its text. finder: who must find it."""

    name: str
    place: str
    old: str
    new: str
    finder: str

    @contextmanager
    def put_in(self) -> Iterator[None]:
        """The program with the fault, until the end of the block."""
        module_name, _, qualified = self.place.partition(":")
        module = importlib.import_module(PACKAGE + module_name)
        if "." not in qualified and not isinstance(getattr(module, qualified), FunctionType):
            with _constant(module, qualified, self.new):
                yield
            return
        function = _found(module, qualified)
        whole = function.__code__
        function.__code__ = _found(_compiled(module, self.old, self.new), qualified).__code__
        try:
            yield
        finally:
            function.__code__ = whole


def _compiled(module: ModuleType, old: str, new: str) -> ModuleType:
    text = inspect.getsource(module)
    assert text.count(old) == 1, f"{module.__name__} has {text.count(old)} of {old!r}"
    broken = ModuleType(module.__name__)
    code: CodeType = compile(text.replace(old, new), str(module.__file__), "exec", dont_inherit=True)
    exec(code, broken.__dict__)
    return broken


def _found(module: ModuleType, qualified: str) -> FunctionType:
    found: object = module
    for name in qualified.split("."):
        found = inspect.getattr_static(found, name)
    if isinstance(found, property):
        found = found.fget
    if isinstance(found, classmethod):
        found = found.__func__
    assert isinstance(found, FunctionType), qualified
    return found


@contextmanager
def _constant(module: ModuleType, name: str, text: str) -> Iterator[None]:
    value = eval(text, dict(module.__dict__))
    with pytest.MonkeyPatch.context() as patch:
        for other in [m for n, m in sys.modules.items() if n.startswith(PACKAGE) and hasattr(m, name)]:
            patch.setattr(other, name, value)
        yield
