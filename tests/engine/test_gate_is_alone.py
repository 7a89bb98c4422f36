"""There is one gate and one way to it: `decide` is called for a start in one place of the program."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "backcare_desktop"
THE_WAY = ("engine/thermal/steps.py", "_begin")
#: A routine has no checks to answer; its own way to the gate.
THE_WAY_OF_ROUTINES = ("engine/movement.py", "_routine_asked")
GATE = "backcare_desktop.engine.guard"


Use = tuple[str, str, str]


@cache
def trees() -> dict[str, ast.Module]:
    """Every file of the program by its place."""
    return {
        source.relative_to(PACKAGE).as_posix(): ast.parse(source.read_text(encoding="utf-8"))
        for source in sorted(PACKAGE.rglob("*.py"))
    }


@pytest.fixture(scope="module", autouse=True)
def _forgotten() -> Iterator[None]:
    """So many nodes would slow each collection of garbage in the tests that follow."""
    yield
    trees.cache_clear()


def uses(place: str, node: ast.AST, around: str = "module") -> Iterator[Use]:
    """Where `decide` is used: the place, the function around it, and how."""
    if isinstance(node, ast.Call) and _is_decide(node.func):
        yield place, around, "asks" if _without_answers(node) else "starts"
        inside: list[ast.AST] = [*node.args, *node.keywords]
    elif _is_decide(node) or _renames(node):
        yield place, around, "passes on"
        inside = []
    else:
        inside = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        around = node.name
    for part in inside:
        yield from uses(place, part, around)


def _is_decide(node: ast.AST) -> bool:
    return (isinstance(node, ast.Name) and node.id == "decide") or (
        isinstance(node, ast.Attribute) and node.attr == "decide"
    )


def _renames(node: ast.AST) -> bool:
    """An import of it by another name, or of all that the gate's module holds."""
    if not isinstance(node, ast.ImportFrom) or node.module != GATE:
        return False
    return any(name.name == "*" or (name.name == "decide" and name.asname) for name in node.names)


def _without_answers(call: ast.Call) -> bool:
    """Whether the call says, there and then, that no answers are given: so nothing can begin."""
    given = {word.arg: word.value for word in call.keywords}
    answers = call.args[1] if len(call.args) > 1 else given.get("answers")
    return isinstance(answers, ast.Constant) and answers.value is None


@cache
def in_the_program() -> tuple[Use, ...]:
    return tuple(use for place, tree in trees().items() for use in uses(place, tree))


def test_one_call_decides_every_start() -> None:
    assert [use for use in in_the_program() if use[2] != "asks"] == [(*THE_WAY, "starts")]


def test_only_views_ask_what_could_start() -> None:
    asking = [use for use in in_the_program() if use[2] == "asks" and use[:2] != THE_WAY_OF_ROUTINES]
    assert {use[0].split("/")[0] for use in asking} <= {"viewmodel"}


def test_a_routine_begins_on_one_way_through_the_gate() -> None:
    asked = [use for use in in_the_program() if use[:2] == THE_WAY_OF_ROUTINES]
    assert asked == [(*THE_WAY_OF_ROUTINES, "asks")]
    assert made_in("engine", "begun") == [THE_WAY_OF_ROUTINES]
    assert made_in("engine", "Run") == [("engine/guided/steps.py", "begun")]


def test_only_the_way_through_the_gate_makes_the_state_on_the_body() -> None:
    assert made_in("", "Apply") == [("engine/thermal/steps.py", "_applied")]


def made_in(part: str, name: str) -> list[tuple[str, str]]:
    """The functions below this part of the program that call something of this name."""
    return [
        (place, function.name)
        for place, tree in trees().items()
        if place.startswith(part)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name
    ]


def test_only_the_gate_s_own_caller_uses_what_it_allowed() -> None:
    callers = [
        function.name
        for function in ast.walk(trees()[THE_WAY[0]])
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "_applied"
    ]
    assert callers == [THE_WAY[1]]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def f():\n    decide(a, b, c)", [("p", "f", "starts")]),
        ("def f():\n    guard.decide(a, b)", [("p", "f", "starts")]),
        ("def f():\n    guard.decide(a, None, c)", [("p", "f", "asks")]),
        ("def f():\n    decide(a, answers=None)", [("p", "f", "asks")]),
        ("def f():\n    decide(a, decide(b, None))", [("p", "f", "starts"), ("p", "f", "asks")]),
        ("gate = guard.decide", [("p", "module", "passes on")]),
        ("run(decide)", [("p", "module", "passes on")]),
        (f"from {GATE} import decide as judge", [("p", "module", "passes on")]),
        (f"from {GATE} import *", [("p", "module", "passes on")]),
        (f"from {GATE} import decide", []),
        ("decided(a)", []),
    ],
)
def test_the_search_finds_every_use(source: str, found: list[Use]) -> None:
    assert list(uses("p", ast.parse(source))) == found
