"""Every hazard has controls, every control has code and tests that exist, and what is made of it is fresh.

That the tests pass is said by the run that collects them: each one named is part of `make test`.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tools.trace import HERE, Control, complaints, defined, made, read

KNOWN = read()
TESTS = HERE / "tests"


def named() -> set[str]:
    """Every test that a control names."""
    return {node for control in KNOWN.controls.values() for node in control.tests}


@cache
def collected() -> frozenset[str]:
    """Ids of the tests in the files that controls name, each also without its parameters."""
    files = sorted({node.partition("::")[0] for node in named()})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:randomly", *files]
    told = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=50, check=False)
    assert told.returncode == 0, told.stdout[-2000:]
    ids = [line for line in told.stdout.splitlines() if "::" in line]
    return frozenset([*ids, *(node.partition("[")[0] for node in ids)])


def never_run(node: str) -> bool:
    """Whether the test is written off: skipped or expected to fail."""
    file, _, name = node.partition("[")[0].partition("::")
    return any(
        re.search(r"\.(skip|skipif|xfail)\b", ast.unparse(mark))
        for found in functions(HERE / file)
        if found.name == name
        for mark in found.decorator_list
    )


@cache
def functions(file: Path) -> tuple[ast.FunctionDef, ...]:
    """All that the file defines."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return tuple(found for found in ast.walk(tree) if isinstance(found, ast.FunctionDef))


def marked() -> Iterator[tuple[str, str]]:
    """Test and control, for each `@pytest.mark.control(...)`."""
    for path in sorted(TESTS.rglob("test_*.py")):
        for found in functions(path):
            node = f"{path.relative_to(HERE).as_posix()}::{found.name}"
            yield from ((node, name) for mark in found.decorator_list for name in ids_of(mark))


def ids_of(mark: ast.expr) -> list[str]:
    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.control":
        return [str(ast.literal_eval(argument)) for argument in mark.args]
    return []


def test_nothing_is_wrong_with_the_list() -> None:
    assert list(complaints(KNOWN)) == []


@pytest.mark.parametrize("node", sorted(named()))
def test_a_named_test_exists_and_is_run(node: str) -> None:
    assert node in collected()
    assert not never_run(node)


def test_a_marked_test_names_a_control_that_knows_it() -> None:
    for node, name in marked():
        assert name in KNOWN.controls, f"{node} names the unknown control {name}"
        nodes = {known.partition("[")[0] for known in KNOWN.controls[name].tests}
        assert node in nodes, f"{name} does not name {node}"


@pytest.mark.parametrize("path", sorted(made(KNOWN)), ids=lambda path: path.name)
def test_what_is_made_of_it_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == made(KNOWN)[path], "run tools/trace.py"


def test_every_limit_that_an_answer_shows_is_shown() -> None:
    for hazard in KNOWN.hazards:
        assert set(re.findall(r"{(\w+)}", hazard.answer)) == set(hazard.limits), hazard.id


def test_a_control_without_tests_or_code_is_found() -> None:
    bare = Control("bare", "Nothing", ("engine/guard.py:no_such_name",), ())
    worse = replace(KNOWN, controls={**KNOWN.controls, "bare": bare})
    told = "\n".join(complaints(worse))
    assert "bare: names no test" in told
    assert "bare: there is no engine/guard.py:no_such_name" in told
    assert "bare: no hazard names it" in told


def test_a_hazard_without_its_control_is_found() -> None:
    lost = replace(KNOWN, controls={k: v for k, v in KNOWN.controls.items() if k != "cap"})
    assert any("no control ['cap']" in line for line in complaints(lost))


def test_a_name_is_found_where_it_is_defined() -> None:
    assert defined("engine/guard.py:decide")
    assert defined("engine/limits.py:LIMITS")
    assert not defined("engine/no_such_file.py:decide")
