"""What is true after the program was gone: crash, quit, reboot, a clock in doubt."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Unreadable
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.restore import restored, unreadable
from backcare_desktop.engine.state import Pain
from backcare_desktop.engine.thermal.states import Ready, Recover
from tests.engine.life import PASS, Life, hours, minutes, request, seconds, settled


def recovering(life: Life) -> Recover:
    assert isinstance(life.state.thermal, Recover)
    return life.state.thermal


def on(length: float = 15, at_ms: int = minutes(3)) -> Life:
    """An ice pack, on for three minutes, the skin checks answered."""
    life = settled().start("ice-pack", length).wait(at_ms)
    return life.tick() if at_ms < minutes(5) else life.do(ev.SkinAnswered())


def rested(length: float = 5) -> Life:
    return settled().start("ice-massage", length, cycles=2).tick(minutes(length)).do(ev.SourceOff())


def contact_of_last(life: Life) -> int:
    last = life.state.ledger.last(Modality.COLD)
    assert last is not None
    return last.contact_ms


# ------------------------------------------------------------------------------------------ same boot


def test_a_crash_asks_whether_it_is_off_and_counts_it_as_on() -> None:
    life = on().crash(minutes(2))
    assert (life.phase, life.contact, life.alarm) == ("recover", minutes(5), "medium")
    assert not recovering(life).estimated
    assert life.tick(minutes(1)).contact == minutes(6)
    assert life.do(ev.SourceOff()).phase == "idle"
    assert contact_of_last(life) == minutes(6)
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + minutes(120)


@pytest.mark.parametrize(("down_ms", "level"), [(minutes(12) - 1, "medium"), (minutes(12), "high")])
def test_recover_is_high_once_the_chosen_time_is_passed(down_ms: int, level: str) -> None:
    assert on().crash(down_ms).alarm == level


def test_recover_becomes_high_by_itself() -> None:
    life = on().crash(minutes(1))
    assert life.tick(minutes(11) - 1).alarm == "medium"
    assert life.tick(1).alarm == "high"


@pytest.mark.parametrize(
    ("since_from_crash_ms", "contact_ms"),
    [(-1, None), (0, minutes(3)), (minutes(1), minutes(4)), (minutes(2), minutes(5)), (minutes(2) + 1, None)],
)
def test_s3_a_report_after_a_crash(since_from_crash_ms: int, contact_ms: int | None) -> None:
    life = on()
    crashed = life.boot_ms
    life.crash(minutes(2)).do(ev.SourceOff(since_ms=crashed + since_from_crash_ms))
    if contact_ms is None:
        assert (life.phase, life.refused) == ("recover", "request.invalid")
    else:
        assert (life.phase, contact_of_last(life)) == ("idle", contact_ms)


def test_an_alarm_keeps_its_level_into_recover() -> None:
    stopped = on().do(ev.StopAsked())
    assert stopped.crash(seconds(1)).alarm == "medium"
    loud = on().do(ev.StopAsked()).tick(seconds(60))
    assert loud.alarm == "high"
    assert loud.crash(0).alarm == "high"
    over = settled().start("ice-massage", 5).tick(minutes(5))
    assert over.alarm == "medium"
    assert over.crash(0).alarm == "high"


def test_a_crash_in_remove_knows_it_on_until_remove_began() -> None:
    life = on().do(ev.StopAsked())
    stopped = life.boot_ms
    life.tick(seconds(10)).crash(seconds(10))
    assert recovering(life).known_ms == stopped
    assert life.do(ev.SourceOff(since_ms=stopped)).phase == "idle"
    assert contact_of_last(life) == minutes(3)


def test_an_end_that_was_not_written_can_be_told_as_it_was() -> None:
    life = on()
    known = life.boot_ms
    # "It is off" was said and lost; the program ran on, and the heartbeat says so.
    life.wait(minutes(1))
    life.seen = life.now
    life.wait(minutes(1))
    life.state = restored(life.state, life.seen, life.now, on_ms=known)
    assert recovering(life).known_ms == known
    assert life.contact == minutes(5)
    assert life.do(ev.SourceOff(since_ms=known)).phase == "idle"


def test_two_crashes_lose_nothing() -> None:
    life = on().crash(seconds(10)).crash(seconds(10))
    assert (life.phase, life.contact) == ("recover", minutes(3) + seconds(20))
    assert recovering(life).known_contact_ms == minutes(3)


def test_the_end_that_came_while_the_program_was_known_to_run_is_seen() -> None:
    life = settled().start("ice-massage", 5).wait(minutes(6))
    # The heartbeat went on, though nothing was written.
    life.seen = life.now
    life.crash(0)
    assert (life.phase, life.alarm) == ("recover", "high")


@pytest.mark.parametrize("gone_ms", [0, 1, minutes(115) - 1, minutes(115), hours(40)])
def test_what_waits_is_exact_over_a_crash(gone_ms: int) -> None:
    stayed, crashed = rested().tick(minutes(5)), rested().tick(minutes(5))
    stayed.tick(gone_ms)
    crashed.crash(gone_ms)
    assert crashed.phase == stayed.phase
    assert crashed.state.thermal == stayed.state.thermal
    assert crashed.locks() == stayed.locks()


def test_what_belongs_to_the_screen_is_gone_after_a_restart() -> None:
    life = settled().do(ev.StartAsked(request())).do(ev.Cleared("weather")).crash(1)
    assert (life.phase, life.refused) == ("idle", None)
    loud = settled().start("ice-massage", 5).tick(minutes(5)).do(ev.AlarmHushed()).crash(1)
    assert loud.state.hush is None
    quiet = rested()
    assert quiet.state.pain_after_ms is not None
    assert quiet.crash(1).state.pain_after_ms is None
    full = settled().do(ev.StoreChanged(writable=False)).crash(1)
    assert full.state.ledger.writable


# ------------------------------------------------------------------------------------------ a reboot


@pytest.mark.parametrize("up_ms", [0, seconds(20), hours(3)])
def test_a_rest_is_credited_over_a_reboot(up_ms: int) -> None:
    life = rested().tick(minutes(30)).reboot(minutes(60), up_ms=up_ms)
    assert (life.phase, life.contact) == ("rest", minutes(5))
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + minutes(30)
    assert life.tick(minutes(30) - 1).phase == "rest"
    assert life.tick(1).phase == "ready"


def test_what_is_over_stays_over() -> None:
    life = rested().tick(minutes(121)).reboot(minutes(1))
    assert isinstance(life.state.thermal, Ready)
    assert life.state.thermal.since_ms == life.boot_ms - minutes(2)


@pytest.mark.parametrize(
    ("for_ms", "wall_step_ms", "credited"),
    [
        (minutes(5), -minutes(5), True),
        (minutes(5), -minutes(5) - 1, False),
        (30 * DAY_MS, 0, True),
        (30 * DAY_MS, 1, False),
    ],
)
def test_absence_is_credited_up_to_thirty_days_forward(
    for_ms: int, wall_step_ms: int, credited: bool
) -> None:
    life = rested().tick(minutes(30)).reboot(for_ms, wall_step_ms)
    rest = life.locks().get(("cold", "cold.min_rest"))
    age = minutes(30) + for_ms + wall_step_ms if credited else 0
    left = minutes(120) - age
    assert (rest is None) is (left <= 0)
    assert rest is None or rest.until_ms == life.boot_ms + left
    assert life.phase == ("ready" if left <= 0 else "rest")


@pytest.mark.parametrize(
    ("steps", "believed"),
    [([119_999], True), ([120_000], False), ([-60_000, 60_000], False), ([60_000], True)],
)
def test_a_clock_that_was_stepped_is_not_believed(steps: list[int], believed: bool) -> None:
    life = rested()
    for step in steps:
        life.wall_ms += step
        life.tick()
    life.tick(minutes(30)).reboot(minutes(10))
    left = minutes(80) if believed else minutes(120)
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + left
    # The new boot's clock starts with a clean slate.
    assert life.state.clock.stepped_ms == 0


def doubtful(life: Life, for_ms: int = minutes(10)) -> Life:
    """A reboot after which the wall clock cannot be believed."""
    life.wall_ms -= hours(1)
    return life.tick().reboot(for_ms)


def test_doubt_takes_ready_back_to_rest_and_to_off() -> None:
    life = doubtful(rested().tick(minutes(130)))
    assert life.phase == "rest"
    assert life.tick(minutes(120)).phase == "ready"
    parts = settled().start("ice-pack", 5, pattern="on-off").tick(minutes(5)).do(ev.SourceOff())
    off = doubtful(parts.tick(minutes(9)))
    assert off.phase == "off"
    assert off.tick(minutes(10) - 1).phase == "off"
    assert off.tick(1).phase == "ready"
    assert doubtful(off).phase == "off"


def test_the_off_part_is_credited_and_the_course_goes_on() -> None:
    life = settled().start("ice-pack", 5, pattern="on-off").tick(minutes(5)).do(ev.SourceOff())
    life.tick(minutes(1)).reboot(minutes(8))
    assert life.phase == "off"
    assert life.tick(minutes(1)).phase == "ready"
    assert life.do(ev.NextAsked(PASS)).contact == minutes(5)


def test_s3_the_course_goes_on_even_a_day_later() -> None:
    life = settled().start("ice-pack", 5, pattern="on-off").tick(minutes(5)).do(ev.SourceOff())
    life.tick(minutes(10)).reboot(hours(25))
    assert life.phase == "ready"
    assert life.do(ev.NextAsked(PASS)).contact == minutes(5)


def test_s1_in_doubt_the_second_part_still_belongs_to_its_own_course() -> None:
    life = settled().start("ice-pack", 1).tick(minutes(1) + 1).do(ev.SourceOff()).tick(minutes(120))
    life.start("ice-pack", 10, pattern="on-off").tick(minutes(5)).do(ev.SkinAnswered())
    life.tick(minutes(12)).do(ev.SourceOff())
    doubtful(life).tick(minutes(10)).do(ev.NextAsked(PASS))
    assert life.contact == minutes(17)
    life.tick(minutes(3))
    assert life.phase == "remove"


def test_nothing_waits_after_a_reboot_where_nothing_waited() -> None:
    assert settled().reboot(minutes(1)).phase == "idle"
    assert doubtful(settled()).phase == "idle"
    assert settled().do(ev.StartAsked(request())).reboot(1).phase == "idle"


def test_pain_told_moves_to_the_other_boot() -> None:
    life = settled().do(ev.PainTold(4))
    told = life.boot_ms
    life.tick(minutes(1)).reboot(minutes(2))
    assert life.state.pain == Pain(4, life.boot_ms - minutes(3))
    assert told > life.boot_ms


# ------------------------------------------------------------------------------------------ on over it


@pytest.mark.parametrize(
    ("gone_ms", "contact_ms"),
    [
        (minutes(2), minutes(5)),
        (minutes(17), minutes(20)),
        (minutes(18), minutes(20)),
        (hours(9), minutes(20)),
    ],
)
def test_contact_over_a_reboot_is_estimated_up_to_the_cap(gone_ms: int, contact_ms: int) -> None:
    life = on().reboot(gone_ms)
    assert (life.phase, life.contact) == ("recover", contact_ms)
    assert recovering(life).estimated
    assert life.tick(minutes(1)).contact == contact_ms + minutes(1)
    assert life.alarm == ("high" if gone_ms + minutes(1) >= minutes(12) else "medium")
    life.do(ev.SourceOff())
    assert life.state.ledger.courses[0].estimated
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + minutes(120)


def test_the_estimate_is_never_below_what_was_known() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(8)).reboot(minutes(1))
    assert life.contact == minutes(8)


def test_in_doubt_the_estimate_is_the_cap_and_the_alarm_high() -> None:
    life = doubtful(on())
    assert (life.contact, life.alarm) == (minutes(20), "high")
    assert life.do(ev.SourceOff(since_ms=life.boot_ms - 1)).refused == "request.invalid"
    assert life.do(ev.SourceOff(since_ms=life.boot_ms)).phase == "idle"


def test_a_report_over_a_reboot() -> None:
    life = on().reboot(minutes(10))
    crashed = life.boot_ms - minutes(10)
    assert life.do(ev.SourceOff(since_ms=crashed - 1)).refused == "request.invalid"
    assert life.do(ev.SourceOff(since_ms=crashed + minutes(1))).phase == "idle"
    assert contact_of_last(life) == minutes(4)


def test_recover_survives_another_reboot() -> None:
    life = on().crash(minutes(1)).reboot(minutes(1))
    assert (life.phase, life.contact) == ("recover", minutes(5))
    assert recovering(life).known_contact_ms == minutes(3)
    life.reboot(minutes(1), up_ms=hours(5))
    assert life.contact == minutes(6)


def test_a_boot_without_a_name_is_another_boot() -> None:
    life = Life(boot="")
    life.state = replace(settled().state, clock=life.state.clock)
    life.start("ice-pack", 5).tick(minutes(1)).crash(minutes(1))
    assert recovering(life).estimated


# ------------------------------------------------------------------------------------------ unreadable


def test_an_unreadable_ledger_locks_and_asks_also_after_the_next_start() -> None:
    life = Life()
    life.state = unreadable(life.now)
    life.seen = life.now
    assert life.state.ledger.unreadable == Unreadable(life.boot_ms)
    life.crash(minutes(1))
    assert life.state.asks_on_body
    life.reboot(minutes(1))
    assert life.state.asks_on_body
    assert life.state.ledger.unreadable == Unreadable(life.boot_ms - minutes(2))
