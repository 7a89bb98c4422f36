"""Prepared states of the window, each reached through the real reducer.

Used by tools/screens.py to make pictures and by the tests of the window.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta, timezone

from backcare_desktop.diary.recent import Recent
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.ledger import Course
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.restore import restored, unreadable
from backcare_desktop.engine.state import Practice, fresh
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.settings.options import Options
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.outside import OptionValue, Outside
from backcare_desktop.viewmodel.voice_found import VoiceFound
from backcare_desktop.viewmodel.walk import Step, Walk
from tools import diary_scenes
from tools.own_folder import own_folder

#: 2 March 2026, 13:10 in the zone below.
START = Moment("scene", 40_000_000, 1_772_453_400_000)
ZONE = timezone(timedelta(hours=1))
OPTIONS: dict[str, OptionValue] = {
    **Options().everything(),
    "person.first_run_done": True,
    "thermal.last_cold_method": "gel-pack",
    "thermal.last_cold_minutes": 15,
}
OUTSIDE = Outside(zone=ZONE, options=OPTIONS)


def after(now: Moment, *, minutes: float = 0, seconds: float = 0) -> Moment:
    """A later moment of the same boot."""
    passed = round(minutes * MINUTE_MS + seconds * SECOND_MS)
    return replace(now, boot_ms=now.boot_ms + passed, wall_ms=now.wall_ms + passed)


@dataclass(frozen=True)
class Scene:
    """A state, when it is, the world around it, and the page that is open.

    presses: how often the page's large button has been pressed since; while a session waits, the one that
    ends it.
    """

    state: Practice
    now: Moment = START
    page: str = "session"
    outside: Outside = field(default_factory=lambda: OUTSIDE)
    presses: int = 0

    def then(self, event: ev.Event, *, minutes: float = 0, seconds: float = 0) -> "Scene":
        """The scene after some time and then this event."""
        now = after(self.now, minutes=minutes, seconds=seconds)
        return replace(self, state=reduce(self.state, event, now), now=now)

    def at(self, page: str) -> "Scene":
        """The same with another page open."""
        return replace(self, page=page)


def person() -> Scene:
    """Somebody who has answered everything with no, and had one session this morning."""
    scene = Scene(fresh(START))
    scene = scene.then(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    scene = scene.then(ev.ScreenAnswered())
    courses = (_done(Modality.HEAT, "hot-pack", 5), _done(Modality.COLD, "gel-pack", 3))
    ledger = replace(scene.state.ledger, courses=courses)
    return replace(scene, state=replace(scene.state, ledger=ledger)).then(ev.PainTold(4))


def _done(modality: Modality, method: str, hours: int) -> Course:
    """A course of a quarter of an hour that began so many hours ago."""
    began, lasted = START.boot_ms - hours * HOUR_MS, 15 * MINUTE_MS
    return Course(modality, method, began, began + lasted, lasted, lasted)


def started(
    method: str = "gel-pack", *, minutes: float = 15, cycles: int = 1, pattern: str = "single"
) -> Scene:
    """A session that has just been started."""
    way = METHODS[method]
    request = Request(way.modality, method, minutes, cycles, pattern, pain_before=4)
    answers = Answers(frozenset((*way.checks, "recovered")))
    return person().then(ev.StartAsked(request, answers))


def skin_fine(scene: Scene, minute: float) -> Scene:
    """The scene at this minute from now, the skin check at that minute answered."""
    return scene.then(ev.SkinAnswered(), minutes=minute, seconds=4)


def running() -> Scene:
    scene = skin_fine(started(cycles=3), 3)
    return scene.then(ev.Ticked(), minutes=4, seconds=44)


def skin_check() -> Scene:
    return started().then(ev.Ticked(), minutes=3, seconds=12)


def skin_check_loud() -> Scene:
    return started().then(ev.Ticked(), minutes=3, seconds=38)


def time_up() -> Scene:
    scene = skin_fine(skin_fine(skin_fine(started("ice-pack", minutes=10), 5), 4), 0)
    return scene.then(ev.Ticked(), minutes=1, seconds=14)


def time_up_high() -> Scene:
    return time_up().then(ev.Ticked(), minutes=1, seconds=30)


def hushed() -> Scene:
    return time_up_high().then(ev.AlarmHushed()).then(ev.Ticked(), seconds=9)


def heat_off() -> Scene:
    return (
        started("heating-pad", minutes=10)
        .then(ev.Ticked(), minutes=2)
        .then(ev.StopAsked())
        .then(ev.Ticked(), seconds=21)
    )


def recover() -> Scene:
    scene = started().then(ev.Ticked(), minutes=2)
    now = after(scene.now, minutes=26)
    return replace(scene, state=restored(scene.state, scene.now, now), now=now)


def rest() -> Scene:
    scene = (
        started("ice-pack", minutes=4, cycles=3).then(ev.Ticked(), minutes=4).then(ev.SourceOff(), seconds=20)
    )
    return scene.then(ev.Ticked(), minutes=31)


def off_part() -> Scene:
    scene = started("ice-pack", minutes=5, pattern="on-off").then(ev.Ticked(), minutes=5)
    return scene.then(ev.SourceOff(), seconds=12).then(ev.Ticked(), minutes=3)


def ready() -> Scene:
    return rest().then(ev.Ticked(), minutes=95)


def ready_part() -> Scene:
    return off_part().then(ev.Ticked(), minutes=9)


def on_body() -> Scene:
    return Scene(unreadable(START))


def skin_found() -> Scene:
    scene = started().then(ev.SkinAnswered("blister"), minutes=2)
    return scene.then(ev.SourceOff(), seconds=20).at("session/skin")


def choose_cold() -> Scene:
    return person().at("session/cold")


def choose_heat() -> Scene:
    return person().at("session/heat")


def choose_first_time() -> Scene:
    scene = Scene(fresh(START)).then(ev.ScreenAnswered())
    return scene.at("session/cold")


def choose_refused() -> Scene:
    request = Request(Modality.COLD, "gel-pack", 15)
    checks = frozenset(METHODS["gel-pack"].checks) | {"recovered"}
    scene = person().then(ev.StartAsked(request, None))
    return scene.then(ev.StartAsked(request, Answers(checks - {"barrier"}, frozenset({"barrier"})))).at(
        "session"
    )


def relief() -> Scene:
    return person().at("relief")


def relief_locked() -> Scene:
    return rest().at("relief")


def relief_running() -> Scene:
    return running().at("relief")


def relief_ended() -> Scene:
    scene = started("ice-pack", minutes=5).then(ev.Ticked(), minutes=5)
    return scene.then(ev.SourceOff(), seconds=30).then(ev.Ticked(), minutes=6).at("relief")


def relief_mistake() -> Scene:
    scene = started().then(ev.StopAsked(), seconds=20).then(ev.SourceOff(), seconds=6)
    return scene.then(ev.Ticked(), seconds=20).at("relief")


def relief_banners() -> Scene:
    scene = person().then(ev.SoundChanged("unavailable")).at("relief")
    return replace(scene, outside=replace(OUTSIDE, demo=True, store_note=message("store.lost")))


def no_sound() -> Scene:
    return time_up_high().then(ev.SoundChanged("unavailable"))


def skin_check_no_sound() -> Scene:
    return skin_check().then(ev.SoundChanged("unavailable"))


def small_clock() -> Scene:
    scene = running().at("relief")
    return replace(scene, outside=replace(OUTSIDE, clock_shown=True))


def quitting() -> Scene:
    scene = running()
    return replace(scene, outside=replace(OUTSIDE, quitting=True))


def settings() -> Scene:
    return person().at("settings")


def settings_sound() -> Scene:
    return person().at("settings/sound")


def settings_voice() -> Scene:
    found = VoiceFound("ok", ("English (America)", "English (Great Britain)", "English (Scotland)"))
    return replace(person(), outside=replace(OUTSIDE, voice=found)).at("settings/voice")


def settings_voice_missing() -> Scene:
    return replace(person(), outside=replace(OUTSIDE, voice=VoiceFound("missing"))).at("settings/voice")


def settings_limits() -> Scene:
    return person().then(ev.LimitSet("cold.max_application", 10)).at("settings/limits")


def settings_profile() -> Scene:
    return person().at("settings/profile")


def settings_about() -> Scene:
    return person().at("settings/about")


def warning_signs() -> Scene:
    return person().at("warning-signs")


def warning_signs_today() -> Scene:
    return replace(warning_signs(), presses=1)


def warning_signs_soon() -> Scene:
    return replace(warning_signs(), presses=2)


def no_signs() -> Scene:
    return replace(warning_signs(), presses=3)


def advice_today() -> Scene:
    return person().then(ev.ScreenAnswered(frozenset({"B6", "B9"}))).at("warning-signs")


def skin_locked() -> Scene:
    return skin_found().at("warning-signs")


def records_lost() -> Scene:
    return Scene(unreadable(START)).then(ev.OnBodyAnswered(None)).at("warning-signs")


def safety() -> Scene:
    return person().at("safety")


def rest_ending() -> Scene:
    return replace(rest(), presses=1)


def ready_ending() -> Scene:
    return replace(ready(), presses=1)


def emergency() -> Scene:
    return person().then(ev.ScreenAnswered(frozenset({"A2"}))).at("warning-signs")


def learn() -> Scene:
    return person().at("learn")


def learn_article() -> Scene:
    return person().at("learn/heat")


def learn_muscles() -> Scene:
    return person().at("learn/muscles")


def week() -> Scene:
    return person().at("week")


def planned() -> Scene:
    """Monday is yesterday: a walk was done, today at 13:00 it is yoga, and the check-up is wanted."""
    scene = person().then(ev.ZoneTold(round(ZONE.utcoffset(None).total_seconds() * 1000)))
    for key, value in (
        ("mon.activity", "yoga"),
        ("mon.minutes", 15),
        ("mon.at", "13:30"),
        ("tue.activity", "walk"),
        ("tue.at", "12:30"),
        ("wed.activity", "core"),
        ("thu.activity", "swim"),
        ("thu.minutes", 45),
        ("thu.at", "18:15"),
        ("sat.activity", "walk"),
        ("sat.minutes", 60),
        ("sun.activity", "rest"),
    ):
        scene = scene.then(ev.WeekSet(f"plan.{key}", value))
    return scene.then(ev.WeekSet("checkup.every", "6-months"))


def week_planned() -> Scene:
    return planned().at("week")


def week_done() -> Scene:
    later = planned().then(ev.Ticked(), minutes=30).then(ev.ActivityTold("done"), minutes=20)
    return later.then(ev.ActivityTold("left"), minutes=24 * 60).at("week")


def week_checkup() -> Scene:
    return planned().then(ev.Ticked(), minutes=183 * 24 * 60).at("week")


def gallery() -> Scene:
    return person().at("stretch")


def gallery_locked() -> Scene:
    scene = started("ice-pack", minutes=5).then(ev.Ticked(), minutes=5).then(ev.SourceOff(), seconds=20)
    return scene.then(ev.PainTold(6), minutes=1).at("stretch")


def routine() -> Scene:
    return person().at("stretch/spasm_lying")


def routine_questions() -> Scene:
    """Nobody knows anything about this person yet, and there are deep bends in it."""
    return Scene(fresh(START)).then(ev.ScreenAnswered()).at("stretch/chair8")


def routine_refused() -> Scene:
    return person().then(ev.PainTold(6)).at("stretch/core")


def movement() -> Scene:
    return person().at("stretch/cat_cow")


def own() -> Scene:
    """Somebody with routines of their own."""
    scene = person()
    return replace(scene, outside=replace(scene.outside, data_folder=own_folder()))


def gallery_own() -> Scene:
    return own().at("stretch")


def routine_own() -> Scene:
    return own().at("stretch/from_my_physiotherapist")


def editor() -> Scene:
    return own().at("editor/from_my_physiotherapist")


def editor_new() -> Scene:
    return own().at("editor")


def editor_own() -> Scene:
    """A movement of one's own with a picture."""
    return own().at("editor/doorway")


def editor_wrong() -> Scene:
    return own().at("editor/too_much")


def player_own() -> Scene:
    return moving("doorway", "hold", seconds=9, scene=own())


def moving(
    name: str, phase: str, *, side: str | None = None, seconds: float = 0, scene: Scene | None = None
) -> Scene:
    """A routine that came to the first such phase so many seconds ago."""
    scene = scene or person()
    plan = next(offer.plan for offer in shelf(scene.outside.data_folder).offers if offer.id == name)
    scene = scene.then(ev.RoutineAsked(plan, 4, 3 * HOUR_MS))
    guided = scene.state.guided
    passed_ms = 0
    for segment in script(guided.run.routine) if isinstance(guided, Going) else ():
        if segment.phase == phase and side in (None, segment.side):
            break
        passed_ms += segment.length_ms
    return scene.then(ev.Ticked(), seconds=passed_ms / SECOND_MS + seconds).at("player")


def player_ready() -> Scene:
    return moving("spasm_lying", "get-ready", seconds=1)


def player_move() -> Scene:
    return moving("morning", "move", seconds=12)


def player_hold() -> Scene:
    return moving("spasm_lying", "hold", seconds=12)


def player_switch() -> Scene:
    return moving("after_heat", "switch", side="right", seconds=2)


def player_breathe() -> Scene:
    return moving("spasm_lying", "breathe", seconds=6)


def player_paused() -> Scene:
    return player_hold().then(ev.RoutinePaused())


def player_hurts() -> Scene:
    return player_hold().then(ev.HurtTold())


def player_done() -> Scene:
    scene = moving("spasm_lying", "hold", seconds=12).then(ev.Ticked(), minutes=20)
    return scene.then(ev.PainTold(3, after=True))


def moving_elsewhere() -> Scene:
    return player_hold().at("relief")


def breathe() -> Scene:
    return person().at("breathe")


def breathe_locked() -> Scene:
    """No holds in pregnancy."""
    scene = Scene(fresh(START)).then(ev.ProfileAnswered(frozenset({"pregnant"}), frozenset(CONDITIONS)))
    return scene.then(ev.ScreenAnswered()).at("breathe/box4")


def breathe_questions() -> Scene:
    """Nobody knows anything about this person yet, and there are holds in it."""
    return Scene(fresh(START)).then(ev.ScreenAnswered()).at("breathe/478")


def breathe_emergency() -> Scene:
    return emergency().at("breathe")


def relax_refused() -> Scene:
    return started("gel-pack").then(ev.Ticked(), minutes=2).at("breathe/body_scan")


def calming(name: str, *, seconds: float = 0, scene: Scene | None = None) -> Scene:
    """Breathing or relaxing that began so many seconds ago."""
    way = next(way for way in calms().ways if way.id == name)
    begun = (scene or person()).then(ev.RoutineAsked(way.plan))
    return begun.then(ev.Ticked(), seconds=seconds).at("breathe")


def seized(step: Step, scene: Scene | None = None, *, minutes: float = 0) -> Scene:
    """Somebody who came so long ago to this step of "It just seized up"."""
    before = scene or person()
    walk = Walk(step, before.now.boot_ms)
    there = replace(before, outside=replace(before.outside, walk=walk)).at("seized")
    return there.then(ev.Ticked(), minutes=minutes) if minutes else there


def seized_signs() -> Scene:
    return person().at("seized/new")


def seized_signs_today() -> Scene:
    return replace(seized_signs(), presses=1)


def seized_rest() -> Scene:
    return replace(seized("rest", calming("slow46", seconds=63)), page="seized")


def seized_rest_pack() -> Scene:
    return seized("rest", calming("slow46", seconds=8, scene=started()))


def seized_rest_advice() -> Scene:
    today = person().then(ev.ScreenAnswered(frozenset({"B6"})))
    return seized("rest", calming("slow46", seconds=20, scene=today))


def seized_rested() -> Scene:
    way = next(way for way in calms().ways if way.id == "slow46")
    return seized("rest").then(ev.RoutineAsked(way.plan)).then(ev.Ticked(), minutes=7)


def seized_choice() -> Scene:
    return seized("choice")


def seized_choice_locked() -> Scene:
    return seized("choice", rest())


def seized_moves() -> Scene:
    return seized("moves")


def seized_moves_pain() -> Scene:
    """Eight of ten, and nothing is known of this person."""
    return seized("moves", Scene(fresh(START)).then(ev.ScreenAnswered()).then(ev.PainTold(8)))


def relief_watch() -> Scene:
    """An episode of five days has not been looked at."""
    return watched("episode.days", "cold.days").at("relief")


def watched(*rules: str) -> Scene:
    """Somebody who has these to look at."""
    scene = person()
    return replace(scene, outside=replace(scene.outside, diary=Recent(watch=rules)))


def relief_going_on() -> Scene:
    return seized("choice", rest()).at("relief")


def pacer_in() -> Scene:
    return calming("slow46", seconds=63)


def pacer_hold() -> Scene:
    return calming("478", seconds=26)


def pacer_out() -> Scene:
    return calming("box3", seconds=8.2)


def pacer_paused() -> Scene:
    return pacer_in().then(ev.RoutinePaused())


def pacer_pack() -> Scene:
    return calming("slow46", seconds=8, scene=started("gel-pack").then(ev.Ticked(), minutes=2))


def relaxing_settles() -> Scene:
    return calming("body_scan", seconds=2)


def relaxing() -> Scene:
    return calming("muscles", seconds=66)


def relaxing_paused() -> Scene:
    return relaxing().then(ev.RoutinePaused())


def breathing_elsewhere() -> Scene:
    return pacer_in().at("relief")


def reminded() -> Scene:
    """Somebody who has two reminders on, and took some of what was offered today."""
    scene = person().then(ev.ZoneTold(HOUR_MS))
    scene = scene.then(ev.ReminderSet("posture", "enabled", value=True))
    scene = scene.then(ev.ReminderSet("eyes", "enabled", value=True))
    hours = "mon-fri 09:00-12:00 13:00-17:30; sat 10:00-12:00"
    scene = scene.then(ev.ReminderSet("posture", "hours", hours))
    tally = replace(
        scene.state.breaks.tally, day=START.wall_ms // (24 * HOUR_MS), offered=6, taken=4, missed=1
    )
    breaks = replace(scene.state.breaks, tally=tally)
    return replace(scene, state=replace(scene.state, breaks=breaks), page="breaks")


def breaks_off() -> Scene:
    return person().at("breaks")


def breaks_counting() -> Scene:
    return reminded().then(ev.Ticked(), minutes=4)


def breaks_due() -> Scene:
    return reminded().then(ev.Ticked(), minutes=30, seconds=1)


def breaks_paused() -> Scene:
    return reminded().then(ev.BreaksPaused(until_min=0))


def breaks_silent() -> Scene:
    return reminded().then(ev.FullScreenTold(on=True))


def breaks_own() -> Scene:
    scene = reminded().then(ev.ReminderSet("own1", "title", "Feed the cat before it writes to you"))
    return scene.then(ev.ReminderSet("own1", "enabled", value=True)).then(ev.BreakBegun())


def diary() -> Scene:
    scene = person().at("diary")
    return replace(scene, outside=replace(OUTSIDE, diary=diary_scenes.full()))


def diary_empty() -> Scene:
    scene = person().at("diary")
    return replace(scene, outside=replace(OUTSIDE, diary=Recent()))


def diary_quiet() -> Scene:
    scene = person().at("diary")
    return replace(scene, outside=replace(OUTSIDE, diary=diary_scenes.quiet()))


def diary_medicines() -> Scene:
    scene = person().then(ev.MedicineLogged("", "sedating")).at("diary/medicines")
    options = {**OPTIONS, "diary.packs": True, "region": "uk"}
    return replace(scene, outside=replace(OUTSIDE, options=options, diary=diary_scenes.medicines()))


def diary_medicine() -> Scene:
    return diary_medicines().at(f"diary/medicines/{diary_scenes.NAPROXEN.id}")


def diary_medicines_new() -> Scene:
    scene = person().at("diary/medicines")
    return replace(scene, outside=replace(OUTSIDE, diary=Recent()))


def diary_day() -> Scene:
    return diary_quiet().at("diary/entry/new/day")


def diary_week() -> Scene:
    return diary_quiet().at("diary/entry/new/week")


def diary_episode() -> Scene:
    return diary().at(f"diary/entry/{diary_scenes.OPEN.id}")


def diary_month() -> Scene:
    scene = person().at(f"diary/month/{diary_scenes.MONTH}")
    return replace(scene, outside=replace(OUTSIDE, diary=diary_scenes.before()))


def diary_pain() -> Scene:
    return diary().at(f"diary/entry/{diary_scenes.PAIN.id}")


def diary_plots() -> Scene:
    scene = diary().at("diary/plots")
    return replace(scene, outside=replace(scene.outside, plotted=diary_scenes.plotted()))


def diary_report() -> Scene:
    scene = diary().at("diary/report")
    return replace(scene, outside=replace(scene.outside, reported=diary_scenes.reported()))


def diary_data() -> Scene:
    return diary().at("diary/data")


def first_run() -> Scene:
    scene = Scene(fresh(START), page="first-run")
    return replace(scene, outside=replace(OUTSIDE, options={"person.first_run_done": False}))


SCENES: dict[str, Callable[[], Scene]] = {
    make.__name__.replace("_", "-"): make
    for make in (
        relief,
        relief_locked,
        relief_running,
        relief_ended,
        relief_mistake,
        relief_banners,
        relief_going_on,
        relief_watch,
        seized_signs,
        seized_signs_today,
        seized_rest,
        seized_rest_pack,
        seized_rest_advice,
        seized_rested,
        seized_choice,
        seized_choice_locked,
        seized_moves,
        seized_moves_pain,
        choose_cold,
        choose_heat,
        choose_first_time,
        choose_refused,
        running,
        skin_check,
        skin_check_loud,
        time_up,
        time_up_high,
        hushed,
        heat_off,
        recover,
        rest,
        rest_ending,
        off_part,
        ready,
        ready_ending,
        ready_part,
        on_body,
        skin_found,
        no_sound,
        skin_check_no_sound,
        small_clock,
        quitting,
        settings,
        settings_sound,
        settings_voice,
        settings_voice_missing,
        settings_limits,
        settings_profile,
        settings_about,
        safety,
        learn,
        learn_article,
        learn_muscles,
        week,
        week_planned,
        week_done,
        week_checkup,
        warning_signs,
        warning_signs_today,
        warning_signs_soon,
        no_signs,
        advice_today,
        skin_locked,
        records_lost,
        emergency,
        gallery,
        gallery_locked,
        routine,
        routine_questions,
        routine_refused,
        movement,
        gallery_own,
        routine_own,
        player_own,
        editor,
        editor_new,
        editor_own,
        editor_wrong,
        player_ready,
        player_move,
        player_hold,
        player_switch,
        player_breathe,
        player_paused,
        player_hurts,
        player_done,
        moving_elsewhere,
        breathe,
        breathe_locked,
        breathe_questions,
        breathe_emergency,
        relax_refused,
        pacer_in,
        pacer_hold,
        pacer_out,
        pacer_paused,
        pacer_pack,
        relaxing_settles,
        relaxing,
        relaxing_paused,
        breathing_elsewhere,
        breaks_off,
        breaks_counting,
        breaks_due,
        breaks_paused,
        breaks_silent,
        breaks_own,
        diary,
        diary_empty,
        diary_quiet,
        diary_medicines,
        diary_medicine,
        diary_medicines_new,
        diary_day,
        diary_week,
        diary_episode,
        diary_month,
        diary_pain,
        diary_plots,
        diary_report,
        diary_data,
        first_run,
    )
}
#: Those of which there is a picture at the smallest size too.
MAIN = (
    "relief",
    "relief-locked",
    "relief-watch",
    "choose-cold",
    "running",
    "skin-check",
    "time-up-high",
    "rest",
    "ready",
    "gallery",
    "routine",
    "gallery-own",
    "routine-own",
    "player-own",
    "editor",
    "editor-new",
    "editor-own",
    "editor-wrong",
    "player-hold",
    "player-hurts",
    "breathe",
    "breathe-locked",
    "seized-signs",
    "seized-signs-today",
    "seized-rest",
    "seized-rest-pack",
    "seized-rest-advice",
    "seized-choice",
    "seized-moves",
    "pacer-in",
    "pacer-pack",
    "relaxing",
    "breaks-off",
    "breaks-counting",
    "breaks-due",
    "diary",
    "diary-medicines",
    "diary-empty",
    "diary-day",
    "diary-week",
    "diary-episode",
    "diary-pain",
)
