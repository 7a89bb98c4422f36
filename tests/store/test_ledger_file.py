"""What locks goes out in instants of the wall clock and comes back on another boot's clock."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.moment import Moment
from backcare_desktop.store.codec import CodecError, encode
from backcare_desktop.store.ledger_file import locks_event, locks_text
from tests.engine.life import NINE, Life, hours, minutes, settled


def lived() -> Life:
    life = settled().do(ev.ProfileAnswered(frozenset({"raynaud"}), frozenset({"raynaud"})))
    return (
        life.start("hot-pack", 10).tick(minutes(4)).do(ev.SourceOff()).do(ev.MedicineLogged("", "sedating"))
    )


def test_what_went_out_comes_back_on_another_boots_clock() -> None:
    life = lived()
    later = Moment("other", hours(1), life.wall_ms + minutes(30))
    event = locks_event(locks_text(life.state, life.now), later)
    assert event.conditions == {"raynaud"}
    assert event.ledger.sedated_ms == hours(1) - minutes(30)
    (course,) = event.ledger.courses
    assert (course.ended_ms, course.started_ms) == (hours(1) - minutes(30), hours(1) - minutes(34))
    same = locks_event(locks_text(life.state, life.now), life.now)
    assert same.ledger == life.state.ledger


@pytest.mark.parametrize("wall_ms", [0, NINE - hours(1), 1_577_836_800_000 - 1])
def test_a_clock_that_stood_elsewhere_gives_more_rest(wall_ms: int) -> None:
    life = lived()
    text = locks_text(life.state, Moment(life.boot, life.boot_ms, wall_ms))
    earlier = Moment("other", hours(1), NINE - hours(2))
    event = locks_event(text, earlier)
    assert event.ledger.sedated_ms == hours(1)
    assert event.ledger.courses[0].ended_ms == hours(1)
    assert settled(earlier).do(event).refused is None


def test_an_event_of_it_can_be_written_in_the_journal() -> None:
    life = lived()
    assert "LedgerRestored" in encode(locks_event(locks_text(life.state, life.now), life.now))


@pytest.mark.parametrize(
    "change",
    [
        lambda whole: whole.update(schema=2),
        lambda whole: whole.pop("schema"),
        lambda whole: whole.update(more=1),
        lambda whole: whole["ledger"].pop("courses"),
        lambda whole: whole["ledger"].update(sedated_ms="now"),
        lambda whole: whole["ledger"].update(sedated_ms=1.5),
        lambda whole: whole["ledger"]["courses"][0].update(modality="warm"),
        lambda whole: whole.update(conditions="all"),
    ],
)
def test_what_does_not_fit_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    life = lived()
    whole = json.loads(locks_text(life.state, life.now))
    change(whole)
    with pytest.raises(CodecError):
        locks_event(json.dumps(whole), life.now)


def test_what_is_no_json_is_refused() -> None:
    for text in ("", "[", "[" * 100_000, "NaN", "9" * 5000):
        with pytest.raises(CodecError):
            locks_event(text, settled().now)


def test_a_ledger_that_is_not_written_is_kept_as_one_that_is() -> None:
    life = settled()
    state = replace(life.state, ledger=replace(life.state.ledger, writable=False))
    assert locks_event(locks_text(state, life.now), life.now).ledger == Ledger(screened=True)
