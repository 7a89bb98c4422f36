"""The narrator: what is said at which moment, once, and what silences it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.app.speech import in_words
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.runtime.demo import pace_of
from backcare_desktop.runtime.voice.narrator import Narrator
from backcare_desktop.viewmodel.phrases import Book
from tests.engine.exercises import KNEE, LEGS_UP, MARCH, SLOW, routine
from tests.viewmodel.small_shelf import SMALL
from tools.scenes import Scene, person, running

#: Warm already, so that nothing is put in front; then one knee, both sides, twice.
HELD = routine(MARCH, MARCH, MARCH, KNEE, name="stretches")
KNEE_S = 3 * 65


@dataclass
class Heard:
    """In place of the voice. heard: the second of the routine, and what began then."""

    clock: "Play"
    heard: list[tuple[float, str]] = field(default_factory=list)
    patience: list[int] = field(default_factory=list)
    begun: int = 0
    rested: int = 0

    def begin(self) -> None:
        self.begun += 1

    def rest(self) -> None:
        self.rested += 1

    def say(self, text: str, *, late_ms: int, cuts: bool = True) -> None:
        self.heard.append((self.clock.second, text))
        self.patience.append(late_ms)

    def hush(self) -> None:
        self.heard.append((self.clock.second, "-"))


class Play:
    """A routine on a clock that only goes where it is sent: the engine's instants and the narrator's."""

    def __init__(self, scene: Scene, book: Book | None = None) -> None:
        self.scene = scene
        self.began_ms = scene.now.boot_ms
        self.voice = Heard(self)
        self.narrator = Narrator(
            self.voice,  # type: ignore[arg-type]
            lambda: self.scene.now,
            lambda: book or Book(SMALL, calms()),
            in_words,
        )
        self.narrator.follow(scene.state, scene.now)

    @property
    def second(self) -> float:
        return (self.scene.now.boot_ms - self.began_ms) / 1000

    def do(self, event: ev.Event, *, seconds: float = 0) -> None:
        self.scene = self.scene.then(event, seconds=seconds)
        self.narrator.follow(self.scene.state, self.scene.now)

    def run(self, seconds: float) -> None:
        """Goes on for so long: each wake-up at its time."""
        end_ms = self.scene.now.boot_ms + round(seconds * 1000)
        while True:
            now_ms = self.scene.now.boot_ms
            due = next_deadline(self.scene.state, now_ms)
            timer = self.narrator._next
            own = now_ms + timer.interval() if timer.isActive() else None
            at_ms = min(each for each in (due, own, end_ms) if each is not None)
            if own == at_ms and own != due:
                self.scene = Scene(self.scene.state, _later(self.scene.now, at_ms - now_ms))
                timer.stop()
                self.narrator._on_next()
            else:
                self.do(ev.Ticked(), seconds=(at_ms - now_ms) / 1000)
            if at_ms >= end_ms:
                return

    def texts(self) -> list[tuple[float, str]]:
        """What was said since last asked."""
        found = [one for one in self.voice.heard if one[1] != "-"]
        self.voice.heard.clear()
        return found


def _later(now: Moment, passed_ms: int) -> Moment:
    return Moment(now.boot, now.boot_ms + passed_ms, now.wall_ms + passed_ms)


@pytest.fixture
def play(qtbot: QtBot) -> Iterator[Play]:
    made = Play(person())
    made.narrator.turn(on=True)
    yield made
    made.narrator.turn(on=False)


def begin(play: Play, plan: Routine, seconds: float = 0) -> None:
    play.do(ev.RoutineAsked(plan, 4))
    assert isinstance(play.scene.state.guided, Going)
    play.began_ms = play.scene.now.boot_ms
    play.run(seconds)
    play.texts()


def test_a_whole_hold_is_told_at_its_times_and_nothing_twice(play: Play) -> None:
    begin(play, HELD, KNEE_S - 1)
    play.run(40)
    assert [(second - KNEE_S, text) for second, text in play.texts()] == [
        (0, "Knee to chest, left side. Lie down."),
        (5, "Hold. 1 of 2."),
        (pytest.approx(7, abs=1), "First."),
        (13, "Second."),
        (20, "Halfway."),
        (pytest.approx(22, abs=1), "Breathe out."),
        (30, "Five."),
        (31, "Four."),
        (32, "Three."),
        (33, "Two."),
        (34, "One."),
        (35, "And let go."),
        (38, "And rest."),
    ]


def test_ticks_between_say_nothing_again(play: Play) -> None:
    begin(play, HELD, KNEE_S + 20)
    for _ in range(5):
        play.do(ev.Ticked())
    assert play.texts() == []


def test_a_phrase_that_is_late_is_left_out(play: Play) -> None:
    begin(play, HELD, KNEE_S + 19)
    play.do(ev.Ticked(), seconds=5)
    assert play.texts() == []
    play.do(ev.Ticked(), seconds=6.5)
    # "Five" was due half a second ago; "Four" is next.
    assert play.texts() == []
    play.run(1)
    assert [text for _, text in play.texts()] == ["Four."]


def test_a_pause_is_silent_and_what_goes_on_is_said_again(play: Play) -> None:
    begin(play, HELD, KNEE_S + 10)
    play.do(ev.RoutinePaused())
    assert play.voice.heard == [(KNEE_S + 10, "-")]
    assert not play.narrator._next.isActive()
    play.voice.heard.clear()
    play.do(ev.RoutineResumed(), seconds=60)
    play.run(3)
    assert [text for _, text in play.texts()] == ["Going on in three seconds.", "Hold. 1 of 2."]
    play.run(10)
    # Five seconds of the hold were behind; its middle comes ten seconds later.
    said = play.texts()
    assert (KNEE_S + 10 + 60 + 3 + 10, "Halfway.") in said


@pytest.mark.parametrize("end", [ev.HurtTold(), ev.RoutineStopped(), ev.QuitAsked(off=True)])
def test_hurts_stop_and_quit_are_silence(play: Play, end: ev.Event) -> None:
    begin(play, HELD, KNEE_S + 5.5)
    play.do(end)
    assert play.voice.heard == [(KNEE_S + 5.5, "-")]
    assert play.voice.rested == 1
    assert not play.narrator._next.isActive()


def test_a_skip_cuts_what_is_said_and_names_the_next(play: Play) -> None:
    begin(play, HELD, 6)
    play.do(ev.RoutineSkipped())
    assert [text for _, text in play.voice.heard] == ["-", "March. Lie down."]


def test_the_end_is_told(play: Play) -> None:
    begin(play, routine(LEGS_UP, name="resting"), 64)
    play.run(2)
    said = [text for _, text in play.texts()]
    assert said[0].startswith("Done. Well moved.")
    # The small shelf knows that it ends lying down.
    assert "roll onto your side" in said[0]


def test_relaxing_is_read_and_after_a_pause_the_line_that_stands(play: Play) -> None:
    way = calms().way("body_scan")
    assert way is not None
    begin(play, way.plan, 5 + 31)
    play.do(ev.RoutinePaused())
    play.do(ev.RoutineResumed(), seconds=10)
    play.run(3)
    assert [text for _, text in play.texts()][1:] == [way.lines[2].text]
    play.run(300)
    assert play.texts()[-1][1] == "Done. Breathe as you like now. Sit or lie for a moment before you get up."


@pytest.mark.control("voice-yields")
def test_an_alarm_silences_every_word_and_takes_the_timer(qtbot: QtBot) -> None:
    play = Play(running())
    play.narrator.turn(on=True)
    begin(play, routine(SLOW, SLOW, SLOW, SLOW, SLOW, name="breathing"))
    heard: list[tuple[float, str]] = []
    for _ in range(60):
        if play.narrator._next.isActive() is False:
            break
        play.run(5)
        heard = list(play.voice.heard)
        play.voice.heard.clear()
    assert heard[-1][1] == "-"
    play.run(20)
    assert {text for _, text in play.voice.heard} <= {"-"}
    # Once the skin is looked at, the next breath is named again.
    play.do(ev.SkinAnswered())
    play.run(10)
    assert {"In.", "Out."} <= {text for _, text in play.voice.heard}


def test_switched_on_in_the_middle_it_says_what_comes_next(qtbot: QtBot) -> None:
    play = Play(person())
    begin(play, HELD, KNEE_S + 12)
    assert play.voice.begun == 0
    play.narrator.turn(on=True)
    play.run(9)
    assert [text for _, text in play.texts()] == ["Second.", "Halfway."]
    play.narrator.turn(on=False)
    play.run(30)
    assert play.texts() == []


def test_while_the_engine_comes_up_a_name_waits_and_a_number_does_not(play: Play) -> None:
    begin(play, HELD)
    play.voice.patience.clear()
    play.run(KNEE_S + 32)
    longest = max(play.voice.patience)
    assert longest >= 3_000
    assert play.voice.patience[-1] <= 500


def test_a_demonstration_speaks_at_the_pace_of_people(play: Play) -> None:
    begin(play, HELD, 10)
    assert pace_of(play.scene.state, play.scene.now) == 1.0


def test_nothing_waits_while_nothing_runs(play: Play) -> None:
    play.do(ev.Ticked(), seconds=60)
    assert not play.narrator._next.isActive()
    assert (play.voice.heard, play.voice.begun) == ([], 0)
