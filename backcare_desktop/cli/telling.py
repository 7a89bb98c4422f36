"""`status`, `stop` and `breaks`: answered by the running program, else from the store."""

import os

from backcare_desktop.cli.given import Given
from backcare_desktop.cli.handing import BETWEEN_TRIES_MS, handed_over
from backcare_desktop.cli.lines import refused, status_text, words_of
from backcare_desktop.cli.place import paths

#: A program that does not answer is asked so often; a window would be waited for longer.
_TRIES = 4


def tell(args: Given, words: list[str]) -> int:
    """Answer from the running program, else from the store."""
    from PySide6.QtCore import QCoreApplication, QThread

    from backcare_desktop.runtime.process_lock import held_by_another

    application = QCoreApplication.instance() or QCoreApplication([])
    data = paths(args).data
    for _ in range(_TRIES):
        given = handed_over(args, words)
        if given is not None:
            return given
        if not held_by_another(data):
            return _told_by_the_store(args)
        QThread.msleep(BETWEEN_TRIES_MS)
    del application
    # What is written may be old by now: nothing is better than a wrong word.
    return refused(words_of("command.no_answer"))


def _told_by_the_store(args: Given) -> int:
    """What was last written, where nothing runs."""
    from backcare_desktop.engine import events as ev
    from backcare_desktop.engine.practice import reduce
    from backcare_desktop.engine.state import on_body
    from backcare_desktop.runtime.clock import Clock, local_offset, offset_ms_at
    from backcare_desktop.store.database import StoreNewerError
    from backcare_desktop.store.keeper import read
    from backcare_desktop.store.lookout import seen
    from backcare_desktop.viewmodel.status import status

    if args.command == "breaks":
        return refused(words_of("command.breaks_not_running"))
    now, data = Clock().now(), paths(args).data
    try:
        state = read(data, now).state
    except StoreNewerError:
        return refused(words_of("store.newer"))
    if args.command == "stop":
        if state.asks_on_body:
            return refused(words_of("command.unknown_on"))
        if on_body(state):
            return refused(words_of("command.left_on"))
        print(words_of("command.not_running"))
        return 0
    if data.exists() and not os.access(data, os.W_OK):
        state = reduce(state, ev.StoreChanged(writable=False), now)
    zone = local_offset()
    look_at = seen(data, now.wall_ms, offset_ms_at(now.wall_ms))
    print(status_text(status(state, now, zone, look_at), as_json=args.json))
    return 0
