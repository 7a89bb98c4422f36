"""What is traced with `--cov`: examples of the engine; no property, no story, no window."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tests.measured import HERE, Measured, is_example


class Watched:
    """A tracer that notes when it is on."""

    def __init__(self) -> None:
        self.on = True

    def pause(self) -> None:
        self.on = False

    def resume(self) -> None:
        self.on = True


def item(path: Path, *, drawn: bool = False) -> pytest.Item:
    """As much of a test as is asked for; drawn: its examples are drawn by hypothesis."""
    marks = {"hypothesis": True} if drawn else {}
    return cast("pytest.Item", SimpleNamespace(path=path, get_closest_marker=marks.get))


def test_an_example_is_measured_and_a_property_is_not() -> None:
    assert is_example(item(HERE / "engine" / "test_guard.py"))
    assert not is_example(item(HERE / "engine" / "test_guard.py", drawn=True))


@pytest.mark.parametrize("place", ["gui/test_fit.py", "test_stories.py", "store/test_engine.py"])
def test_nothing_else_is(place: str) -> None:
    assert not is_example(item(HERE / place))


def test_it_traces_while_an_example_runs_and_not_after_one_that_fails() -> None:
    tracer = Watched()
    measured = Measured(tracer)
    assert not tracer.on

    running = measured.pytest_runtest_call(item(HERE / "engine" / "test_guard.py"))
    next(running)
    assert tracer.on
    with pytest.raises(ZeroDivisionError):
        running.throw(ZeroDivisionError())
    assert not tracer.on

    running = measured.pytest_runtest_call(item(HERE / "gui" / "test_fit.py"))
    next(running)
    assert not tracer.on
