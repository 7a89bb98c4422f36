"""Collects cyclic garbage on the window's thread, and nowhere else.

Law: a Qt object dies on the thread it lives on. Python collects cycles on whatever thread happens to
allocate; a timer that dies on a worker's thread stays armed, and the program falls when it fires.
"""

import gc


def keep_to_this_thread() -> None:
    """From now on nothing is collected but by `collect_due`."""
    gc.disable()


def leave_alone() -> None:
    """What stands by now lives as long as the program: collecting need not look at it again."""
    gc.freeze()


def collect_due() -> None:
    """Collect as much as Python itself would by now. To be called on the window's thread."""
    due = [count > limit > 0 for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if due[0]:
        gc.collect(2 if due[1] and due[2] else 1 if due[1] else 0)


def tidy_up() -> None:
    """Collect everything. For a moment at which nobody waits: it takes some ms.

    Only this gives back what Python lays by of things that are gone, up to 2,000 tuples of each size. They
    fill anew with every page that is shown, each time in other places of the memory.
    """
    gc.collect()


def let_go() -> None:
    """Back to Python's own way."""
    gc.enable()
