"""What a reboot makes of a session that asks whether it is off: its instants, its contact, its doubts."""

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Course
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.restore import unreadable
from backcare_desktop.engine.thermal.states import Off, Recover
from tests.engine.life import Life, hours, minutes, seconds, settled


def recovering(life: Life) -> Recover:
    assert isinstance(life.state.thermal, Recover)
    return life.state.thermal


def last(life: Life) -> Course:
    course = life.state.ledger.last(Modality.COLD)
    assert course is not None
    return course


def asked_for_25_min() -> Life:
    """Three minutes of a pack, a crash, and nobody has answered for 25 minutes."""
    return settled().start("ice-pack", 15).tick(minutes(3)).crash().tick(minutes(25))


def in_doubt(life: Life) -> Life:
    """A reboot after which the wall clock cannot be believed."""
    life.wall_ms -= hours(1)
    return life.tick().reboot(minutes(10))


def test_the_start_of_the_course_moves_to_the_other_boot() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(3)).reboot(minutes(4)).do(ev.SourceOff())
    assert (last(life).started_ms, last(life).ended_ms) == (life.boot_ms - minutes(7), life.boot_ms)
    again = settled().start("ice-pack", 15).tick(minutes(3)).crash(minutes(1))
    again.reboot(minutes(2), up_ms=hours(5)).tick(minutes(1)).do(ev.SourceOff())
    assert last(again).ended_ms - last(again).started_ms == minutes(7)


def test_in_doubt_what_was_counted_is_counted_once() -> None:
    life = in_doubt(asked_for_25_min())
    assert life.contact == minutes(28)
    assert life.tick(minutes(1)).contact == minutes(29)


def test_in_doubt_no_earlier_since_is_believed_and_all_of_it_counts() -> None:
    life = in_doubt(asked_for_25_min())
    assert life.do(ev.SourceOff(since_ms=life.boot_ms - 1)).refused == "request.invalid"
    life.do(ev.SourceOff(since_ms=life.boot_ms))
    assert last(life).contact_ms == minutes(28)


def test_s3_in_doubt_a_report_counts_the_cap_where_less_was_known() -> None:
    life = in_doubt(settled().start("ice-pack", 15).tick(minutes(3)))
    life.tick(seconds(10)).do(ev.SourceOff(since_ms=life.boot_ms))
    assert last(life).contact_ms == minutes(20) + seconds(10)


def test_in_doubt_the_contact_is_marked_as_estimated() -> None:
    life = in_doubt(settled().start("ice-pack", 15).tick(minutes(3)))
    assert recovering(life).estimated
    assert last(life.do(ev.SourceOff())).estimated


def test_the_off_part_is_as_old_on_the_other_boot() -> None:
    life = settled().start("ice-pack", 5, pattern="on-off").tick(minutes(5)).do(ev.SourceOff())
    life.tick(minutes(1)).reboot(minutes(2))
    state = life.state.thermal
    assert isinstance(state, Off)
    assert (state.since_ms, state.until_ms) == (life.boot_ms - minutes(3), life.boot_ms + minutes(7))


def test_what_is_not_known_of_the_clock_is_no_step() -> None:
    now = settled().now
    assert unreadable(now).clock.stepped_ms == 0
    assert unreadable(now, minutes(1)).clock.stepped_ms == minutes(1)
