"""What the home page, the session and the bar say, and that the gate's own numbers are shown."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Allowed, Answers, Request, decide, longest_ms
from backcare_desktop.engine.methods import METHODS, Modality, Pattern
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS
from backcare_desktop.engine.practice import locks, reduce
from backcare_desktop.engine.state import alarm_of
from backcare_desktop.viewmodel.choose import first_request
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.present import WindowView, present
from backcare_desktop.viewmodel.running import SIGNS, RunningView, SkinCheckView, TakeOffView, varied
from backcare_desktop.viewmodel.session import OnBodyView
from backcare_desktop.viewmodel.waiting import ReadyView, WaitView
from tools.scenes import OUTSIDE, SCENES, Scene, off_part, person, started


def view(scene: Scene) -> WindowView:
    return present(scene.state, scene.now, scene.outside)


@pytest.mark.parametrize(
    ("scene", "kind"),
    [
        ("running", RunningView),
        ("skin-check", SkinCheckView),
        ("time-up", TakeOffView),
        ("recover", TakeOffView),
        ("rest", WaitView),
        ("off-part", WaitView),
        ("ready", ReadyView),
        ("ready-part", ReadyView),
        ("on-body", OnBodyView),
    ],
)
def test_each_state_has_its_stage(scene: str, kind: type) -> None:
    assert isinstance(view(SCENES[scene]()).session.stage, kind)


@pytest.mark.parametrize("name", SCENES)
def test_a_question_that_waits_forces_its_page(name: str) -> None:
    shown = view(SCENES[name]())
    if shown.session.takes_over:
        assert shown.forced == "session"
        assert shown.bar is not None
        assert shown.bar.urgent


@pytest.mark.parametrize("name", SCENES)
def test_the_alarm_that_is_shown_is_the_one_that_stands(name: str) -> None:
    scene = SCENES[name]()
    assert view(scene).alarm == alarm_of(scene.state, scene.now.boot_ms).level


@pytest.mark.parametrize("method", METHODS)
def test_the_length_that_is_shown_is_the_one_that_is_enforced(method: str) -> None:
    scene, way = person(), METHODS[method]
    shown = view(scene).session.choosing(way.modality).of(method)
    state, now_ms = scene.state, scene.now.boot_ms
    exact = longest_ms(way, Pattern.SINGLE, state.ledger, state.limits, now_ms)
    assert shown.longest == exact // MINUTE_MS
    answers = Answers(frozenset(shown.checks))
    for minutes, allowed in ((shown.minutes, True), (shown.longest, True), (shown.longest + 1, False)):
        request = Request(way.modality, method, minutes)
        decision = decide(request, answers, state.ledger, state.profile, state.limits, now_ms)
        assert isinstance(decision, Allowed) is allowed, (minutes, decision)


def test_the_length_shrinks_with_what_was_used_today() -> None:
    scene = person()
    course = scene.state.ledger.courses[-1]
    used = tuple(replace(course, contact_ms=17 * MINUTE_MS) for _ in range(3))
    ledger = replace(scene.state.ledger, courses=used)
    scene = replace(scene, state=replace(scene.state, ledger=ledger))
    assert view(scene).session.cold.of("ice-pack").longest == 9


def test_what_was_used_last_is_offered_first() -> None:
    request = first_request(view(person()).session.cold)
    assert (request.method, request.minutes, request.pain_before) == ("gel-pack", 15, 4)
    options = {**OUTSIDE.options, "thermal.last_cold_method": "ice-massage", "thermal.last_cold_minutes": 15}
    scene = replace(person(), outside=replace(OUTSIDE, options=options))
    request = first_request(view(scene).session.cold)
    # What was remembered never passes what the gate allows.
    assert (request.method, request.minutes) == ("ice-massage", 5)


def test_over_65_is_offered_ten_minutes_of_heat() -> None:
    scene = person().then(ev.ProfileAnswered(frozenset({"over_65"}), frozenset({"over_65"})))
    heat = view(scene).session.heat
    assert heat.of("hot-pack").minutes == 10
    assert heat.of("heat-wrap").minutes == 240


def test_a_locked_card_says_the_time_of_the_lock_that_ends_last() -> None:
    scene = SCENES["relief-ended"]()
    card = view(scene).relief.cards[0]
    assert card.locked
    assert card.way == ""
    ends = [lock.until_ms for lock in locks(scene.state, scene.now.boot_ms) if lock.what == "cold"]
    assert max(end for end in ends if end is not None) - scene.now.boot_ms == 114 * MINUTE_MS
    assert card.button == message("relief.opens", until="15:16")


def test_a_session_ended_at_once_can_go_on() -> None:
    scene = SCENES["relief-mistake"]()
    card = view(scene).relief.cards[0]
    assert not card.locked
    assert card.more == message("relief.mistake", until="13:15")
    request = first_request(view(scene).session.cold)
    assert request.method == "gel-pack"
    assert view(scene).relief.cards[1].locked


@pytest.mark.parametrize(
    ("event", "way"),
    [
        (ev.ScreenAnswered(frozenset({"A1"})), "warning-signs"),
        (ev.ScreenAnswered(frozenset({"B6"})), "warning-signs"),
        (ev.SkinAnswered("blister"), "session/skin"),
        (ev.MedicineLogged("pill", "sedating"), ""),
        (ev.StoreChanged(writable=False), ""),
    ],
)
def test_a_lock_leads_where_something_can_be_done(event: ev.Event, way: str) -> None:
    cold, heat, stretch, breathe = view(person().then(event)).relief.cards
    for card in (cold, heat):
        assert card.locked
        assert card.way == way
    # Warning signs wait for an answer whatever one wants to do; the rest is no matter of movement.
    assert stretch.way == ("warning-signs" if way == "warning-signs" else "stretch")
    # Advice today leaves breathing open; an emergency leaves nothing (SAFETY 6).
    locked = event == ev.ScreenAnswered(frozenset({"A1"}))
    assert breathe.way == ("warning-signs" if locked else "breathe")


def test_the_card_of_stretches_says_what_still_waits() -> None:
    assert view(person()).relief.cards[2].more is None
    cold = started("ice-pack", minutes=5).then(ev.Ticked(), minutes=5).then(ev.SourceOff(), seconds=20)
    card = view(cold).relief.cards[2]
    assert (card.way, card.locked) == ("stretch", False)
    assert card.more == message("limit.cold.no_numb_exercise", until="13:36")
    pain = view(person().then(ev.PainTold(9))).relief.cards[2]
    assert (pain.way, pain.more) == ("stretch", message("limit.stretch.max_start_pain.open"))


def test_the_card_of_stretches_leads_to_the_routine_that_runs() -> None:
    assert view(SCENES["player-hold"]()).relief.cards[2].way == "player"


def test_the_card_of_breathing_leads_to_what_runs() -> None:
    stretch, breathe = view(SCENES["pacer-in"]()).relief.cards[2:]
    assert (breathe.way, breathe.button) == ("breathe", message("relief.open_breathing"))
    assert (stretch.locked, stretch.text) == (True, message("limit.one_at_a_time.open"))
    assert view(SCENES["player-hold"]()).relief.cards[3].locked


def test_a_question_nobody_asked_locks_no_card() -> None:
    cards = view(SCENES["choose-first-time"]()).relief.cards
    assert [card.way for card in cards] == ["session/cold", "session/heat", "stretch", "breathe"]


def test_the_other_card_waits_while_something_is_on() -> None:
    cold, heat, stretch, breathe = view(started()).relief.cards
    assert (cold.way, heat.way, stretch.way) == ("session", "", "")
    assert breathe.way == "breathe"
    assert heat.text == stretch.text == message("limit.one_at_a_time.open")


def test_signs_stand_in_another_order_each_time() -> None:
    signs = SIGNS[Modality.COLD]
    orders = {varied(signs, minute * MINUTE_MS) for minute in range(len(signs))}
    assert len(orders) == len(signs)
    assert all(sorted(order) == sorted(signs) for order in orders)


def test_a_wrap_waits_for_its_answer_without_a_countdown() -> None:
    scene = started("heat-wrap", minutes=240).then(ev.Ticked(), minutes=65)
    stage = view(scene).session.stage
    assert isinstance(stage, SkinCheckView)
    assert stage.digits == ""


def test_since_is_offered_only_where_there_is_a_choice() -> None:
    scene = started().then(ev.StopAsked(), seconds=30)
    stage = view(scene).session.stage
    assert isinstance(stage, TakeOffView)
    assert stage.since is None
    stage = view(scene.then(ev.Ticked(), seconds=10)).session.stage
    assert isinstance(stage, TakeOffView)
    assert stage.since is not None
    assert stage.since.now_ms - stage.since.earliest_ms == 10_000


def test_the_strip_is_today() -> None:
    strip = view(person()).relief.strip
    assert [bar.modality for bar in strip.bars] == [Modality.HEAT, Modality.COLD]
    assert strip.now == pytest.approx((13 * 60 + 10) / 1440)
    assert strip.bars[0].start == pytest.approx((8 * 60 + 10) / 1440)
    yesterday = replace(person().state.ledger.courses[0], started_ms=-60_000_000, ended_ms=-59_000_000)
    scene = person()
    scene = replace(
        scene, state=replace(scene.state, ledger=replace(scene.state.ledger, courses=(yesterday,)))
    )
    assert view(scene).relief.strip.bars == ()


def test_the_strip_counts_to_when_it_came_off_and_not_to_the_answer() -> None:
    lost = SCENES["recover"]()
    off_ms = lost.now.boot_ms - 20 * MINUTE_MS
    scene = lost.then(ev.SourceOff(off_ms))
    course = scene.state.ledger.courses[-1]
    bar = view(scene).relief.strip.bars[-1]
    assert (bar.end - bar.start) * DAY_MS == pytest.approx(off_ms - course.started_ms, abs=1)
    # The rest still counts from the answer.
    assert course.ended_ms == scene.now.boot_ms


def test_the_strip_shows_the_whole_of_a_course_of_two_parts() -> None:
    scene = off_part().then(ev.Ticked(), minutes=8)
    checks = frozenset((*METHODS["ice-pack"].checks, "recovered"))
    scene = (
        scene.then(ev.NextAsked(Answers(checks))).then(ev.Ticked(), minutes=5).then(ev.SourceOff(), seconds=9)
    )
    course = scene.state.ledger.courses[-1]
    assert course.contact_ms > course.last_contact_ms
    bar = view(scene).relief.strip.bars[-1]
    assert (bar.end - bar.start) * DAY_MS == pytest.approx(course.ended_ms - course.started_ms, abs=1)


def test_pain_after_is_asked_five_minutes_later() -> None:
    scene = started().then(ev.SourceOff(), minutes=2)
    assert not view(scene.then(ev.Ticked(), minutes=4, seconds=59)).relief.asks_pain_after
    late = scene.then(ev.Ticked(), minutes=5)
    assert view(late).relief.asks_pain_after
    state = reduce(late.state, ev.PainTold(None, after=True), late.now)
    assert not present(state, late.now, late.outside).relief.asks_pain_after


def test_banners() -> None:
    shown = view(SCENES["relief-banners"]()).banners
    assert [banner.name for banner in shown] == ["note", "sound", "demo"]
    scene = replace(person(), outside=replace(OUTSIDE, foreign_folder="/x"))
    assert view(scene).banners[0].line == message("window.banner.folder", folder="/x")
    scene = person().then(ev.StoreChanged(writable=False))
    assert [b.name for b in view(scene).banners] == ["unwritable"]
    # It goes by itself once the disk has room again.
    assert view(scene.then(ev.StoreChanged(writable=True))).banners == ()


def test_colour_stands_in_for_sound() -> None:
    assert not view(SCENES["time-up-high"]()).flash
    assert view(SCENES["no-sound"]()).flash
    # Then the window shows the alarm, and says no longer that it would.
    assert view(SCENES["no-sound"]()).banners == ()
    assert not view(person().then(ev.SoundChanged("unavailable"))).flash
