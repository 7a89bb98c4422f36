"""The codec: every real state comes back as it was; nothing else gets in."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Held, Unreadable
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.state import Practice
from backcare_desktop.store.codec import CodecError, decode, encode
from tests.engine.life import minutes, request, settled
from tests.engine.test_every_pair import STATES, living
from tests.engine.test_invariants import lives
from tests.engine.test_time import SCRIPTS, Step, play


def rich() -> Practice:
    """A state in which every optional part is there."""
    life = settled().start("ice-pack", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff())
    life.do(ev.LimitSet("cold.min_rest", 90.5)).do(ev.PainTold(4)).do(ev.MedicineLogged("x", "sedating"))
    life.do(ev.ScreenAnswered(frozenset({"A1", "B1"}))).start()
    ledger = replace(
        life.state.ledger,
        held=(Held("cold", "cold.min_rest", 1, 2),),
        same_day_cleared=frozenset({"B2"}),
        unreadable=Unreadable(3),
    )
    return replace(life.state, ledger=ledger)


@lives(100)
@given(script=SCRIPTS)
def test_every_state_comes_back_as_it_was(script: list[Step]) -> None:
    state = play(settled(), script).state
    assert decode(Practice, encode(state)) == state


@pytest.mark.parametrize("state", STATES)
def test_every_kind_of_state_comes_back(state: str) -> None:
    life = living(state)
    back = decode(Practice, encode(life.state))
    assert back == life.state
    assert type(back.thermal) is type(life.state.thermal)


def test_the_rich_state_comes_back() -> None:
    assert decode(Practice, encode(rich())) == rich()


Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"
Path: TypeAlias = tuple[str | int, ...]


def places(value: Json, at: Path = ()) -> Iterator[Path]:
    """Every place in a tree of JSON."""
    yield at
    if isinstance(value, dict):
        for key, part in value.items():
            yield from places(part, (*at, key))
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from places(part, (*at, index))


def found(tree: Json, at: Path) -> Json:
    for part in at:
        if isinstance(tree, dict):
            tree = tree[str(part)]
        elif isinstance(tree, list):
            tree = tree[int(part)]
    return tree


def changed(tree: Json, at: Path, value: Json) -> Json:
    """Another tree, which shares all that does not lie on the way."""
    if not at:
        return value
    here, way = at[0], at[1:]
    if isinstance(tree, dict):
        return {**tree, str(here): changed(tree[str(here)], way, value)}
    assert isinstance(tree, list)
    return [*tree[: int(here)], changed(tree[int(here)], way, value), *tree[int(here) + 1 :]]


def without_order(tree: Json) -> Json:
    """Sets are written as sorted lists of texts; their order means nothing."""
    if isinstance(tree, dict):
        return {key: without_order(part) for key, part in tree.items()}
    if isinstance(tree, list):
        texts = sorted(part for part in tree if isinstance(part, str))
        return [*texts] if len(texts) == len(tree) else [without_order(part) for part in tree]
    return tree


TREES: list[Json] = [
    json.loads(encode(state)) for state in (rich(), *(living(name).state for name in STATES))
]
WRONG: list[Json] = [None, True, 1, 1.5, "x", [], {}, [1], {"is": "Idle"}, "cold", -1, 10**30]


@pytest.mark.parametrize("tree", TREES)
def test_a_value_of_another_type_is_an_error_or_is_kept_as_it_is(tree: Json) -> None:
    refused = 0
    for at in places(tree):
        for value in WRONG:
            other = changed(tree, at, value)
            try:
                back = decode(Practice, json.dumps(other))
            except CodecError:
                refused += 1
                continue
            # It fits by chance (a number for a number): then nothing of it was guessed.
            again = json.loads(encode(back))
            assert without_order(again) == without_order(other)
            assert type(found(again, at)) is type(value)
    assert refused > 100


@pytest.mark.parametrize("tree", TREES)
def test_a_missing_or_an_extra_key_is_an_error(tree: Json) -> None:
    for at in places(tree):
        part = found(tree, at)
        if not isinstance(part, dict):
            continue
        for key in part:
            less = {name: value for name, value in part.items() if name != key}
            with pytest.raises(CodecError):
                decode(Practice, json.dumps(changed(tree, at, less)))
        with pytest.raises(CodecError):
            decode(Practice, json.dumps(changed(tree, at, {**part, "more": None})))
        with pytest.raises(CodecError):
            decode(Practice, json.dumps(changed(tree, at, {**part, "is": "Nothing"})))


@given(text=st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_no_text_makes_anything_but_a_codec_error(text: str) -> None:
    with pytest.raises(CodecError):
        decode(Practice, text)


def test_a_torn_text_is_an_error() -> None:
    text = encode(rich())
    for length in range(0, len(text), 7):
        with pytest.raises(CodecError):
            decode(Practice, text[:length])


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, "1" * 5_000, "NaN", "Infinity", "-Infinity"]
)
def test_what_python_s_reader_would_choke_on_or_let_through(text: str) -> None:
    with pytest.raises(CodecError):
        decode(Practice, text)
    with pytest.raises(CodecError):
        decode(int, text)


@pytest.mark.parametrize("value", [21, -1, 0, "NaN", True])
def test_s7_a_file_cannot_pass_a_hard_bound(value: object) -> None:
    tree = json.loads(encode(settled().do(ev.LimitSet("cold.max_application", 10)).state))
    assert decode(Practice, json.dumps(tree)).limits.settings
    tree["limits"]["settings"][0][1] = value
    with pytest.raises(CodecError):
        decode(Practice, json.dumps(tree))


def test_nan_in_a_file_is_an_error() -> None:
    text = encode(settled().do(ev.LimitSet("cold.max_application", 10)).state)
    with pytest.raises(CodecError, match="NaN"):
        decode(Practice, text.replace('["cold.max_application",10]', '["cold.max_application",NaN]'))


@pytest.mark.parametrize(
    "event",
    [
        ev.LimitSet("x", math.nan),
        ev.LimitSet("x", math.inf),
        ev.LimitSet("x", ["list"]),
        ev.LimitSet("x", {"table": 1}),
        ev.LimitSet("x", b"bytes"),
        ev.LimitSet("\ud800", 10**400),
        ev.StartAsked(request(length=math.nan)),
        ev.StartAsked(request("\x00", length=-1e300)),
        ev.OnBodyAnswered(Modality.HEAT),
        ev.ScreenAnswered(frozenset({"b", "a"})),
    ],
)
def test_any_request_can_be_written_down(event: ev.Event) -> None:
    text = encode(event)
    assert "\n" not in text
    assert json.loads(text)["is"] == type(event).__name__


@pytest.mark.parametrize(
    "event",
    [
        ev.ScreenAnswered(frozenset({"A1"})),
        ev.SkinAnswered("grey"),
        ev.ProfileAnswered(frozenset(), frozenset({"raynaud"})),
        ev.MedicineLogged("x", "sedating"),
        ev.LimitSet("cold.min_rest", 60),
    ],
)
def test_what_was_told_can_be_read_again(event: ev.Event) -> None:
    assert decode(type(event), encode(event)) == event


@dataclass(frozen=True)
class Mixed:
    """Types that the practice uses, or may use one day."""

    level: Literal["low", "high"]
    pair: tuple[int, str]
    many: tuple[float, ...]
    either: int | None
    names: frozenset[str]


MIXED = Mixed("low", (1, "a"), (1.5, 2), None, frozenset({"x"}))


def test_mixed_types_come_back() -> None:
    assert decode(Mixed, encode(MIXED)) == MIXED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("level", "none"),
        ("level", 1),
        ("pair", [1]),
        ("pair", [1, "a", "b"]),
        ("pair", ["a", 1]),
        ("pair", "1a"),
        ("many", [True]),
        ("many", ["1"]),
        ("many", 1),
        ("either", "1"),
        ("either", True),
        ("names", [1]),
        ("names", "x"),
    ],
)
def test_mixed_types_are_held_to(field: str, value: object) -> None:
    tree = json.loads(encode(MIXED))
    with pytest.raises(CodecError):
        decode(Mixed, json.dumps({**tree, field: value}))
