"""The window, with what it is asked to do; or the window that runs already."""

import logging
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.cli.answer import answer
from backcare_desktop.cli.given import Given
from backcare_desktop.cli.handing import answered_by_another
from backcare_desktop.cli.lines import refused, words_of
from backcare_desktop.cli.place import paths

if TYPE_CHECKING:
    from backcare_desktop.runtime.kept_code import KeptCode


def open_or_raise(args: Given, words: list[str]) -> int:
    """The window, with what it is asked to do; or the window that runs already."""
    from backcare_desktop.runtime.garbage import let_go
    from backcare_desktop.runtime.kept_code import FILE, KeptCode

    # Before Qt and all that is ours are loaded.
    kept = KeptCode(paths(args).state / FILE)
    kept.begin()
    try:
        return _opened(args, words, kept)
    finally:
        kept.end()
        let_go()


def _opened(args: Given, words: list[str], kept: "KeptCode") -> int:
    from backcare_desktop.runtime.display import display_problem
    from backcare_desktop.runtime.plain_imports import import_plainly

    import_plainly()
    # Until the program hears signals itself, Ctrl+C ends it as a crash would: everything is written.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    problem = display_problem() or _assets_problem() or _routine_problem(args)
    if problem is not None:
        return refused(problem)
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["backcare"])
    try:
        if not args.demo:
            return _start(args, words, kept)
        with tempfile.TemporaryDirectory(prefix="backcare-demo-") as folder:
            args.data_dir = Path(folder)
            return _start(args, words)
    finally:
        del application


def _assets_problem() -> str | None:
    from backcare_desktop.content.folder import assets_folder

    try:
        assets_folder()
    except FileNotFoundError as missing:
        return str(missing)
    return None


def _routine_problem(args: Given) -> str | None:
    """What is wrong with the routine or breath that is asked for; nothing has to be started to say so."""
    if args.command == "breathe" and args.pattern is not None:
        from backcare_desktop.gui.calm_shelf import no_such_way

        return no_such_way(args.pattern) or None
    if args.command != "stretch" or args.routine is None:
        return None
    from backcare_desktop.gui.shelf import no_such_offer

    # A demonstration has a data folder of its own, with nothing in it yet.
    return no_such_offer(args.routine, "" if args.demo else str(paths(args).data)) or None


def _start(args: Given, words: list[str], kept: "KeptCode | None" = None) -> int:
    from backcare_desktop.app.root import run
    from backcare_desktop.app.start import Start
    from backcare_desktop.runtime.process_lock import folder_lock
    from backcare_desktop.store.database import StoreNewerError

    place = paths(args)
    try:
        place.make()
    except OSError as error:
        why = error.strerror or str(error)
        return refused(words_of("store.folder", folder=str(place.data), why=why))
    if kept is not None:
        # All that the first page needs is loaded, and the folder is there.
        kept.end()
        kept.save()
    lock = folder_lock(place.data)
    given = answered_by_another(lock, args, words)
    if given is not None:
        return given
    asked = tuple(words) if args.command is not None else ()
    try:
        return run(Start(place, asked, args.demo, args.hidden), lock, answer)
    except StoreNewerError:
        return refused(words_of("store.newer"))
    except Exception as error:
        logging.getLogger(__name__).critical("the start failed", exc_info=True)
        return refused(f"The start failed: {error!r}. More is in {place.state}.")
