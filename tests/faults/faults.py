"""The faults, one line of the program each, and who must find them.

Law: `search:` names a family of the small search, `story:` a file of tests/stories, `test:` a test
of tests/engine.
"""

from tests.faults.fault import Fault

CHECKS = "search:mis-clicks and checks, to the minute"
CYCLES = "search:cycles"
CLOCKS = "search:clocks and starts"
SINCE = "search:since"
ON_OFF = "search:on and off"
ANSWERS = "search:answers"
DISK = "search:a full disk"
BOTH = "search:cold and heat"
ROUTINES = "search:routines"
REMINDERS = "search:reminders"

FAULTS = (
    Fault(
        "a cap a minute too long",
        "engine.limits:Limits.in_force",
        "limit.hard if limit.session_length",
        "limit.hard + 1 if limit.session_length",
        "search:a cap set",
    ),
    Fault(
        "rest measured with the longest time",
        "engine.moment:credited_absence",
        "return passed if believable and stepped_ms < DOUBTFUL_STEPS_MS else None",
        "return abs(passed)",
        CLOCKS,
    ),
    Fault(
        "the wall clock trusted after a step",
        "engine.moment:credited_absence",
        "believable and stepped_ms < DOUBTFUL_STEPS_MS",
        "believable",
        CLOCKS,
    ),
    Fault(
        "steps do not add up",
        "engine.state:ClockWatch.seen",
        "self.stepped_ms + step_ms",
        "step_ms",
        "story:reboot_after_steps_that_add_up",
    ),
    Fault(
        "contact paused in sleep",
        "engine.thermal.steps:slept",
        "        case Idle() | Checks() | Apply() | Recover() | Off() | Rest() | Ready():\n"
        "            return state\n        case _:\n            assert_never(state)\n\n\n"
        "def quit_asked",
        "        case Apply():\n"
        "            by_ms = scene.now_ms - began_ms\n"
        "            later = replace(state.contact, started_ms=state.contact.started_ms + by_ms)\n"
        "            return replace(state, contact=later)\n"
        "        case Idle() | Checks() | Recover() | Off() | Rest() | Ready():\n"
        "            return state\n        case _:\n            assert_never(state)\n\n\n"
        "def quit_asked",
        CHECKS,
    ),
    Fault(
        "what is on the body forgotten at a restart",
        "engine.restore:_recovering",
        "            return _recover(state, known_ms, last_ms, state.until_ms)",
        "            return Idle()",
        SINCE,
    ),
    Fault(
        "the alarm's level dropped on restart",
        "engine.restore:_recovering",
        "high_ms = last_ms if last_ms >= state.high_ms else state.end_ms",
        "high_ms = last_ms + 3_600_000",
        SINCE,
    ),
    Fault(
        "skin checks skipped",
        "engine.thermal.advance:next_check_ms",
        "    return due_ms if due_ms < until_ms else None",
        "    return None",
        CHECKS,
    ),
    Fault(
        "a skin check answered before it is due counts",
        "engine.thermal.steps:skin_ok",
        "            if not check_pending(state, scene.now_ms):\n                return scene.became(state)",
        "            if not check_pending(state, scene.now_ms):\n"
        "                return scene.became(replace(state, check_due_ms=None))",
        CHECKS,
    ),
    Fault(
        "an unattended check ignored",
        "engine.thermal.advance:_advance_apply",
        "    if state.check_due_ms is not None and not state.session.method.worn:",
        "    if state.check_due_ms is not None and state.session.method.worn:",
        CYCLES,
    ),
    Fault(
        "a setting not held to its bounds",
        "engine.limits:Limit.accepts",
        "self.lowest <= value <= self.highest",
        "self.lowest <= value",
        "story:settings_never_pass_a_hard_cap",
    ),
    Fault(
        "NaN let through",
        "engine.guard:_valid_plan",
        "if minutes is None or not 0 < minutes < math.inf:",
        "if minutes is None or minutes <= 0:",
        "test:test_guard.test_a_length_that_is_none_is_refused",
    ),
    Fault(
        "the state before the step is written",
        "store.keeper:Keeper._wrote",
        "if self._write(entries, now, after):",
        "if self._write(entries, now, self.state):",
        SINCE,
    ),
    Fault(
        "the rest is lost at a restart",
        "engine.restore:_reopened",
        "ledger=replace(ledger, writable=True)",
        "ledger=replace(ledger, writable=True, courses=())",
        CLOCKS,
    ),
    Fault(
        "a rest not stored",
        "engine.thermal.steps:_ended",
        "courses=(*scene.ledger.courses, course)",
        "courses=scene.ledger.courses",
        "story:cold_min_rest",
    ),
    Fault(
        "a skin sign forgotten at a restart",
        "engine.restore:_reopened",
        "ledger=replace(ledger, writable=True)",
        "ledger=replace(ledger, writable=True, skin_sign=None)",
        ANSWERS,
    ),
    Fault(
        "an alarm that nobody answers falls silent",
        "engine.thermal.advance:alarm",
        '            return Alarm("high" if high else "medium", loud=high)',
        "            silent = now_ms >= state.high_ms + 300_000\n"
        '            return Alarm() if silent else Alarm("high" if high else "medium", loud=high)',
        "story:the_chosen_time",
    ),
    Fault(
        "a lock shortened by a restore",
        "engine.restore:_same_boot",
        "_reopened(before, thermal, before.ledger)",
        "_reopened(before, thermal, shifted(before.ledger, -1_800_000))",
        CLOCKS,
    ),
    Fault(
        "a cycle starts by itself",
        "engine.thermal.advance:advance",
        "                return Ready(state.session, since_ms, state.contact_ms)",
        "                on = Recover(state.session, None, now_ms, 0, now_ms, 0, now_ms, False)\n"
        "                from backcare_desktop.engine.thermal.states import Contact\n"
        "                return Apply(on.session, Contact(now_ms, 0, now_ms), now_ms + 600_000)",
        CYCLES,
    ),
    Fault(
        "since before what was known",
        "engine.thermal.steps:source_off",
        "    if not known_ms <= off_ms <= now_ms:",
        "    if off_ms > now_ms:",
        SINCE,
    ),
    Fault(
        "since in the future",
        "engine.thermal.steps:source_off",
        "    if not known_ms <= off_ms <= now_ms:",
        "    if off_ms < known_ms:",
        SINCE,
    ),
    Fault(
        "a mis-click goes on for six minutes",
        "engine.ledger:MISCLICK_WINDOW_MS",
        "",
        "6 * MINUTE_MS",
        CHECKS,
    ),
    Fault("two minutes are a mis-click", "engine.ledger:MISCLICK_CONTACT_MS", "", "120 * SECOND_MS", CHECKS),
    Fault(
        "a clock in doubt revives a mis-click",
        "engine.ledger:doubted",
        "tuple(map(finished, moved.courses))",
        "moved.courses",
        CLOCKS,
    ),
    Fault(
        "the day counted from the start",
        "engine.ledger:Ledger.within_day",
        "now_ms - course.ended_ms < DAY_MS",
        "now_ms - course.started_ms < DAY_MS",
        "story:cold_max_per_day",
    ),
    Fault(
        "the switch gap forgotten",
        "engine.locks:_rests",
        '        yield from _timed(other, "thermal.switch_gap", course.ended_ms, limits)',
        "        del other",
        BOTH,
    ),
    Fault(
        "the rest counted from the start",
        "engine.locks:_rests",
        'from _timed(name, f"{name}.min_rest", course.ended_ms,',
        'from _timed(name, f"{name}.min_rest", course.started_ms,',
        BOTH,
    ),
    Fault(
        "an emergency ended by an empty answer",
        "engine.ledger:Ledger.screen_answered",
        "emergency=self.emergency | {answer",
        "emergency=frozenset() | {answer",
        ANSWERS,
    ),
    Fault(
        "an emergency does not lock",
        "engine.locks:_answers",
        "    if ledger.emergency:",
        "    if ledger.emergency and not ledger.writable:",
        ANSWERS,
    ),
    Fault(
        "a skin sign does not lock",
        "engine.locks:_answers",
        "        if ledger.skin_sign is not None:",
        "        if ledger.skin_sign is None and not ledger.screened:",
        ANSWERS,
    ),
    Fault(
        "doubt does not restart ages",
        "engine.ledger:doubted",
        "lambda _instant: now_ms, by_ms)",
        "lambda instant: instant + by_ms - 86_400_000, by_ms)",
        CLOCKS,
    ),
    Fault(
        "on-off over twenty minutes",
        "engine.guard:_cap",
        "used = 0 if course is None else course.contact_ms",
        "used = 0",
        ON_OFF,
    ),
    Fault("no off part", "engine.thermal.steps:OFF_PART_MS", "", "60_000", ON_OFF),
    Fault(
        "an estimate below what was known",
        "engine.restore:_estimated",
        "counted_ms = max(plausible_ms - absence_ms, min(hard_ms, plausible_ms))",
        "counted_ms = min(hard_ms, absence_ms)",
        SINCE,
    ),
    Fault(
        "a sound paused for more than a minute",
        "engine.answers:HUSH_MS",
        "",
        "61_000",
        "test:test_session.test_an_alarm_is_hushed_for_a_minute_and_comes_back",
    ),
    Fault(
        "a start is shown though it could not be written",
        "store.keeper:Keeper.accept",
        "if begins and not self._wrote(entries, after, now, keep=False):\n"
        "            refused = reduce(self.state, ev.StoreChanged(writable=False), now)\n"
        "            self._set(reduce(refused, event, now))",
        "if begins and not self._wrote(entries, after, now, keep=True):\n            self._set(after)",
        "search:a disk that fills unnoticed",
    ),
    Fault(
        "a boot that could not be written is forgotten",
        "store.keeper:_found",
        "unseen = beat is not None and beat.moment.boot != written_at.boot",
        "unseen = False",
        DISK,
    ),
    Fault(
        "a check answered not so is let through",
        "engine.guard:_against_answers",
        "        if check not in answers.confirmed or check in answers.denied:",
        "        if not answers.confirmed:",
        CYCLES,
    ),
    Fault(
        "a looser setting shortens the rest that stands",
        "engine.locks:hold",
        "if lock.until_ms is not None and (until_ms is None or until_ms < lock.until_ms):",
        "if lock.until_ms is None:",
        "search:a rest set",
    ),
    Fault(
        "a looser length makes the application longer",
        "engine.thermal.advance:_tightened_end_ms",
        "return min(end_ms, max(now_ms, contact.started_ms + left_ms))",
        "return max(now_ms, contact.started_ms + left_ms)",
        "search:a cap set",
    ),
    Fault(
        "a broken ledger asks for no rest",
        "engine.locks:_unreadable",
        "    if broken is None:",
        "    if broken is None or not broken.missing:",
        "search:a broken ledger",
    ),
    Fault(
        "sedating medicine forgotten",
        "engine.locks:_medicine",
        '        yield from _timed(what, "thermal.sedation_block", ledger.sedated_ms, limits)',
        "        del what",
        "search:sedated",
    ),
    Fault(
        "stop means that it is off",
        "engine.thermal.steps:stop",
        "            return scene.became(removed(scene.thermal, scene.now_ms, Cause.STOPPED, ends=True))",
        "            return scene.became(Idle())",
        CYCLES,
    ),
    Fault(
        "holds on numb skin",
        "engine.locks:_rests",
        "        if course.modality is Modality.COLD:",
        "        if course.modality is Modality.HEAT:",
        ROUTINES,
    ),
    Fault(
        "a routine with a pack on",
        "engine.movement:occupied",
        "return not worn and (on_body(state) or isinstance(thermal, Off))",
        "return not worn and isinstance(thermal, Off)",
        ROUTINES,
    ),
    Fault(
        "a pack put on in the midst of a routine",
        "engine.practice:_scene",
        "moving=isinstance(state.guided, Active) and not state.guided.run.routine.breathing_alone",
        "moving=False",
        ROUTINES,
    ),
    Fault(
        "two routines at once",
        "engine.movement:occupied",
        "    if isinstance(state.guided, Active):\n        return True\n",
        "",
        ROUTINES,
    ),
    Fault(
        "a routine outlives the program",
        "engine.movement:interrupted",
        'return replace(over(state, "stopped", now_ms) or state, guided=Still())',
        "return state",
        ROUTINES,
    ),
    Fault(
        "a routine goes on in a sleep",
        "engine.guided.steps:slept",
        "        at_ms = max(began_ms, state.run.began_ms)\n        return Paused(",
        "        at_ms = max(began_ms, state.run.began_ms)\n        return state or Paused(",
        ROUTINES,
    ),
    Fault(
        "pain down the leg locks nothing",
        "engine.movement:_hurts",
        "    if event.leg or event.numb:",
        "    if event.numb:",
        ROUTINES,
    ),
    Fault(
        "a routine goes on though it hurts",
        "engine.movement:_hurts",
        'after = over(state, "hurts", now_ms) or state',
        "after = state",
        ROUTINES,
    ),
    Fault(
        "a break that is due is lost with a kill",
        "engine.breaks.absence:returned",
        "    return _unseen(breaks, around, last_ms, now_ms)\n\n\ndef rested",
        "    return rested(breaks, around, last_ms, now_ms)\n\n\ndef rested",
        REMINDERS,
    ),
    Fault(
        "a sensor silences for ever",
        "engine.breaks.silence:_silences",
        "began_ms is not None and at_ms - began_ms < SENSOR_MS",
        "began_ms is not None",
        REMINDERS,
    ),
    Fault(
        "a reminder fires again for what was answered",
        "engine.breaks.steps:done",
        "tallied(restarted(breaks, breaks.offer.names, now_ms), around, now_ms, taken=1)",
        "tallied(replace(breaks, offer=Quiet()), around, now_ms, taken=1)",
        REMINDERS,
    ),
    Fault(
        "a pause begins anew with the machine",
        "engine.breaks.absence:rebooted",
        "PauseFor(pause.until_ms + by_ms)",
        "PauseFor(pause.until_ms)",
        "search:reminders that are paused, and starts",
    ),
)
