"""What `--cov` measures: engine/, while its own examples run.

Law: every line and branch is reached by examples, which are the same in each run; what a property happens to
find, or a window that is drawn, counts for nothing. Nothing else is traced: it would take twice as long.
"""

import importlib
import pkgutil
from collections.abc import Generator
from pathlib import Path
from typing import Final, Protocol

import pytest

import backcare_desktop.engine

HERE: Final = Path(__file__).parent
EXAMPLES: Final = HERE / "engine"


class Tracer(Protocol):
    """What pytest-cov calls its controller."""

    def pause(self) -> None: ...
    def resume(self) -> None: ...


class Measured:
    """Holds the tracer still but for the examples of the engine."""

    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        # While it still watches: what stands outside of functions is run once, here.
        for module in pkgutil.walk_packages(backcare_desktop.engine.__path__, "backcare_desktop.engine."):
            importlib.import_module(module.name)
        tracer.pause()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        if not is_example(item):
            return (yield)
        self._tracer.resume()
        try:
            return (yield)
        finally:
            self._tracer.pause()


def is_example(item: pytest.Item) -> bool:
    """Whether it runs the engine, and does the same in each run."""
    return EXAMPLES in item.path.parents and item.get_closest_marker("hypothesis") is None
