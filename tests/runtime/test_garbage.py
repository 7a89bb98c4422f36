"""Cycles are collected on the window's thread alone."""

import gc
import sys
import threading
import weakref

import pytest

from backcare_desktop.runtime.garbage import collect_due, keep_to_this_thread, let_go, tidy_up


class Cycle:
    """Can only be freed by the collector; remembers nothing but itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def kept() -> object:
    was = gc.isenabled()
    keep_to_this_thread()
    yield
    let_go()
    if not was:
        gc.disable()


def _litter() -> list[Cycle]:
    return [Cycle() for _ in range(5_000)]


def test_another_thread_collects_nothing(kept: object) -> None:
    gone: list[str] = []
    cycle = Cycle()
    weakref.finalize(cycle, lambda: gone.append(threading.current_thread().name))
    del cycle
    worker = threading.Thread(target=_litter)
    worker.start()
    worker.join()
    assert gone == []
    collect_due()
    assert gone == [threading.main_thread().name]


def test_nothing_is_collected_before_it_is_due(kept: object) -> None:
    gc.collect()
    gone: list[str] = []
    cycle = Cycle()
    weakref.finalize(cycle, gone.append, "gone")
    del cycle
    collect_due()
    assert gone == []


def test_what_python_laid_by_is_given_back(kept: object) -> None:
    # Held together and let go together, they are laid by for the next ones of their size.
    many = [tuple(range(at, at + 19)) for at in range(2_000)]
    del many
    laid_by = sys.getallocatedblocks()
    tidy_up()
    assert sys.getallocatedblocks() < laid_by - 1_000
