"""The laws of the house that neither import-linter nor ruff can hold, read from the source itself.

Each law is a function from one parsed file to its offences, so that it can be shown to find one.
"""

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent.parent
PACKAGE = HERE / "backcare_desktop"
SOURCES = sorted(PACKAGE.rglob("*.py"))

PURE_STDLIB = {"collections.abc", "dataclasses", "enum", "functools", "itertools", "math", "typing"}
#: What the folders without side effects may import: names of modules, and of our own folders.
ALLOWED = {
    "engine": PURE_STDLIB | {"backcare_desktop.engine"},
    "diary": PURE_STDLIB | {"backcare_desktop.engine", "backcare_desktop.diary"},
    "viewmodel": PURE_STDLIB
    | {"datetime", "backcare_desktop.diary", "backcare_desktop.engine", "backcare_desktop.viewmodel"},
}
WITH_QT = {"gui", "runtime", "app", "cli"}
QT = {"PySide6", "shiboken6"}
CLOCK = "runtime/clock.py"
NAMELESS = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}

#: Asking for the time, whatever the module is called where it is asked.
CLOCK_METHODS = {
    "clock_gettime", "clock_gettime_ns", "currentDate", "currentDateTime", "currentDateTimeUtc",
    "currentMSecsSinceEpoch", "currentSecsSinceEpoch", "monotonic", "monotonic_ns", "perf_counter",
    "perf_counter_ns", "time_ns", "today", "utcnow",
}  # fmt: skip
#: Asking for the time, only on these.
CLOCK_CALLS = {
    "QTime.currentTime", "datetime.now", "dt.now", "time.gmtime", "time.localtime", "time.time",
}  # fmt: skip
CLOCK_TYPES = {"QDeadlineTimer", "QElapsedTimer"}

Law = Callable[[str, ast.Module], Iterator[str]]


def impure_imports(place: str, tree: ast.Module) -> Iterator[str]:
    """engine/ and viewmodel/ import nothing but values and types."""
    allowed = ALLOWED.get(place.split("/", maxsplit=1)[0])
    if allowed is None:
        return
    for line, module in imports(tree):
        if not any(module == name or module.startswith(f"{name}.") for name in allowed):
            yield f"{line}: imports {module}"


def qt_outside_its_places(place: str, tree: ast.Module) -> Iterator[str]:
    """Only gui/, runtime/, app/ and cli/ know Qt."""
    if place.split("/", maxsplit=1)[0] in WITH_QT:
        return
    for line, module in imports(tree):
        if module.split(".", maxsplit=1)[0] in QT:
            yield f"{line}: imports {module}"


def clocks_asked(place: str, tree: ast.Module) -> Iterator[str]:
    """Only runtime/clock.py asks for the time."""
    if place == CLOCK:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (f"{node.lineno}: from time import {name.name}" for name in node.names)
        if isinstance(node, ast.Call) and asks_a_clock(node.func):
            yield f"{node.lineno}: calls {ast.unparse(node.func)}"


def asks_a_clock(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id in CLOCK_TYPES
    if not isinstance(called, ast.Attribute):
        return False
    if called.attr in CLOCK_METHODS | CLOCK_TYPES:
        return True
    owners = {call.partition(".")[0] for call in CLOCK_CALLS if call.partition(".")[2] == called.attr}
    return bool(owners) and ast.unparse(called.value).split(".")[-1] in owners


def lambdas_in_connects(_place: str, tree: ast.Module) -> Iterator[str]:
    """A lambda in a connect keeps what it holds alive for ever."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
        if node.func.attr == "connect" and any(has_lambda(argument) for argument in given):
            yield f"{node.lineno}: {ast.unparse(node)}"


def has_lambda(argument: ast.expr) -> bool:
    return any(isinstance(part, ast.Lambda) for part in ast.walk(argument))


def names_that_say_nothing(place: str, _tree: ast.Module) -> Iterator[str]:
    """A file is named after its one concept."""
    for part in Path(place).with_suffix("").parts:
        if NAMELESS & set(part.split("_")):
            yield f"1: {part} names no concept"


def lawless_modules(place: str, tree: ast.Module) -> Iterator[str]:
    """Every module states its law, or at least its matter, in its first lines."""
    if not ast.get_docstring(tree):
        yield f"1: {place} has no docstring"


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


LAWS: list[Law] = [
    clocks_asked,
    impure_imports,
    lambdas_in_connects,
    lawless_modules,
    names_that_say_nothing,
    qt_outside_its_places,
]


@cache
def parsed(source: Path) -> ast.Module:
    """The file, read once for all laws."""
    return ast.parse(source.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", autouse=True)
def _forgotten() -> Iterator[None]:
    """So many nodes would slow each collection of garbage in the tests that follow."""
    yield
    parsed.cache_clear()


@pytest.mark.parametrize("law", LAWS)
def test_the_house_keeps_the_law(law: Law) -> None:
    offences = [
        f"backcare_desktop/{place}:{offence}"
        for source in SOURCES
        for place in [source.relative_to(PACKAGE).as_posix()]
        for offence in law(place, parsed(source))
    ]
    assert not offences, "\n".join([law.__doc__ or law.__name__, *offences])


def test_there_is_a_house() -> None:
    assert PACKAGE / "engine" / "__init__.py" in SOURCES


@pytest.mark.parametrize(
    ("law", "place", "source"),
    [
        (impure_imports, "engine/guard.py", "import time"),
        (impure_imports, "engine/guard.py", "import os.path"),
        (impure_imports, "engine/guard.py", "from collections import deque"),
        (impure_imports, "engine/guard.py", "from datetime import datetime"),
        (impure_imports, "engine/guard.py", "from . import limits"),
        (impure_imports, "engine/guard.py", "def f():\n    import random"),
        (impure_imports, "engine/guard.py", "from backcare_desktop import store"),
        (impure_imports, "engine/guard.py", "from backcare_desktop.engineering import x"),
        (impure_imports, "diary/entry.py", "import uuid"),
        (impure_imports, "viewmodel/relief.py", "from PySide6.QtCore import QObject"),
        (impure_imports, "viewmodel/relief.py", "from backcare_desktop.store import journal"),
        (qt_outside_its_places, "store/journal.py", "from PySide6.QtCore import QObject"),
        (qt_outside_its_places, "replay/story.py", "import shiboken6"),
        (clocks_asked, "store/journal.py", "import time\ntime.time()"),
        (clocks_asked, "store/journal.py", "from time import monotonic"),
        (clocks_asked, "runtime/driver.py", "import time as t\nt.monotonic()"),
        (clocks_asked, "viewmodel/relief.py", "datetime.now(tz)"),
        (clocks_asked, "viewmodel/relief.py", "datetime.datetime.now(tz)"),
        (clocks_asked, "viewmodel/relief.py", "date.today()"),
        (clocks_asked, "gui/dial.py", "QDateTime.currentDateTime()"),
        (clocks_asked, "gui/dial.py", "QTime.currentTime()"),
        (clocks_asked, "gui/dial.py", "QElapsedTimer()"),
        (lambdas_in_connects, "gui/dial.py", "b.clicked.connect(lambda: self.go(1))"),
        (lambdas_in_connects, "gui/dial.py", "b.clicked.connect(slot=partial(f, lambda: 1))"),
        (names_that_say_nothing, "gui/utils.py", ""),
        (names_that_say_nothing, "store/helpers/__init__.py", ""),
        (names_that_say_nothing, "runtime/sound_manager.py", ""),
        (lawless_modules, "gui/dial.py", "x = 1"),
    ],
)
def test_the_law_finds_the_offence(law: Law, place: str, source: str) -> None:
    assert list(law(place, ast.parse(source)))


@pytest.mark.parametrize(
    ("law", "place", "source"),
    [
        (impure_imports, "engine/guard.py", "from backcare_desktop.engine.limits import LIMITS"),
        (impure_imports, "viewmodel/relief.py", "from datetime import datetime, timedelta"),
        (impure_imports, "store/journal.py", "import sqlite3"),
        (qt_outside_its_places, "runtime/driver.py", "from PySide6.QtCore import QTimer"),
        (qt_outside_its_places, "app/root.py", "from PySide6.QtWidgets import QApplication"),
        (clocks_asked, "runtime/clock.py", "import time\ntime.time()"),
        (clocks_asked, "runtime/driver.py", "now = self.clock.now()"),
        (clocks_asked, "runtime/sound.py", "import time\ntime.sleep(1)"),
        (lambdas_in_connects, "gui/dial.py", "b.clicked.connect(self.go)\nsorted(x, key=lambda y: y)"),
        (names_that_say_nothing, "gui/dial.py", ""),
    ],
)
def test_the_law_lets_the_rest_pass(law: Law, place: str, source: str) -> None:
    assert not list(law(place, ast.parse(source)))
