"""The command line (CONTRACT, "Command line"): talks to the running program or starts it.

Law: exit status 0 done, 1 refused or an expectation failed, 2 wrong use; one line says why.
"""

import argparse
import contextlib
import json
import logging
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from backcare_desktop import __version__
from backcare_desktop.gui.overriding import override

if TYPE_CHECKING:
    from backcare_desktop.app.root import App, Reply
    from backcare_desktop.runtime.paths import Paths
    from backcare_desktop.runtime.process_lock import ProcessLock

#: How long a running program may take to answer, in ms.
_ANSWER_MS = 5_000
#: A program that has just begun holds its folder before it hears others: asked again, so often ...
_TRIES = 40
#: ... after so long, in ms.
_BETWEEN_TRIES_MS = 250
#: One that does not answer `status` and `stop` is not waited for as long.
_TRIES_TO_TELL = 4
#: Exit status after Ctrl+C, as shells have it.
_INTERRUPTED = 130


class _Parser(argparse.ArgumentParser):
    """Wrong use is one line and exit status 2."""

    @override
    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}. Try '{self.prog} --help'.", file=sys.stderr)
        raise SystemExit(2)


def parser() -> _Parser:
    """The parser of everything after `backcare`."""
    anywhere = _anywhere()
    made = _Parser(
        prog="backcare",
        description="A timer and guide for comfort sessions, gentle movement and breaks.",
        epilog="Without a command the window opens, or the one that runs comes to the front.",
        parents=[anywhere],
    )
    made.add_argument("--version", action="version", version=f"backcare {__version__}")
    commands = made.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_commands(commands, anywhere)
    return made


def understood(words: Sequence[str]) -> argparse.Namespace:
    """The words as options and a command. Raises SystemExit with status 2 for wrong use."""
    if not words:
        # The usual start: a parser takes as long to build as a page.
        return argparse.Namespace(command=None, demo=False, data_dir=None)
    # What may stand anywhere has no default in the parser: the second place would undo the first.
    return parser().parse_args(words, argparse.Namespace(demo=False, data_dir=None))


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(understood(words), words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read it had enough.
        _say_no_more()
        return 0
    except OSError as error:
        _say_no_more()
        return _refused(f"the answer could not be given: {error.strerror or error}")
    return code


def _run(args: argparse.Namespace, words: list[str]) -> int:
    match args.command:
        case "replay":
            return _replay(args)
        case "doctor":
            return _doctor(args)
        case "check":
            return _check(args)
        case "status" | "stop" if args.demo:
            return _wrong("a demonstration keeps nothing that could be told; look at its window")
        case "status" | "stop":
            return _tell(args, words)
        case _:
            return _open(args, words)


def _say_no_more() -> None:
    """What is still waiting to be written would fail again when Python ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def answer(app: "App", argv: Sequence[str]) -> "Reply":
    """What the running program does with a command line, its own first one or a later start's."""
    from backcare_desktop.app.root import Ask, Reply
    from backcare_desktop.engine.methods import Modality

    try:
        args = understood(argv)
    except SystemExit:
        # Another version's word must never end the program that watches over a session.
        return Reply(2, f"the running program does not understand: {' '.join(argv)[:80]}")
    match args.command:
        case "cold" | "heat":
            pattern = getattr(args, "pattern", "single")
            cycles = getattr(args, "cycles", 1)
            return app.ask(Ask(Modality(args.command), args.method, args.minutes, cycles, pattern))
        case "stretch":
            return app.stretch(args.routine)
        case "breathe":
            return app.breathe(args.pattern)
        case "stop":
            return app.stop()
        case "status":
            return Reply(0, _status_text(app.status(), as_json=args.json))
        case _:
            app.open_window()
            return Reply()


def _anywhere() -> _Parser:
    """The options that may stand before and after the command."""
    made = _Parser(add_help=False)
    about_demo = "try it on a fast clock; nothing is recorded"
    made.add_argument("--demo", action="store_true", default=argparse.SUPPRESS, help=about_demo)
    made.add_argument(
        "--data-dir",
        type=_folder,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="use another data folder",
    )
    return made


def _folder(text: str) -> Path:
    """A folder that is one, or is to be made."""
    if not text or (Path(text).exists() and not Path(text).is_dir()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a folder")
    return Path(text)


def _add_commands(commands: "argparse._SubParsersAction[_Parser]", anywhere: _Parser) -> None:
    _add_session(commands, anywhere, "cold", "open the checks for a cold session")
    _add_session(commands, anywhere, "heat", "open the checks for a heat session")
    stretch = commands.add_parser("stretch", help="open the gallery, or that routine", parents=[anywhere])
    stretch.add_argument("routine", nargs="?", metavar="ROUTINE")
    about = "open the breathing circle, or that way to breathe"
    breathe = commands.add_parser("breathe", help=about, parents=[anywhere])
    breathe.add_argument("pattern", nargs="?", metavar="PATTERN")
    commands.add_parser("stop", help="end whatever runs", parents=[anywhere])
    about = "say what runs and what is locked until when"
    told = commands.add_parser("status", help=about, parents=[anywhere])
    told.add_argument("--json", action="store_true", help="as JSON, schema 1")
    about = "play a story against the real engine"
    replay = commands.add_parser("replay", help=about, parents=[anywhere])
    replay.add_argument("file", type=Path)
    replay.add_argument("--json", action="store_true", help="the result as JSON")
    check = commands.add_parser("check", help="check a routine file", parents=[anywhere])
    check.add_argument("file", type=Path)
    about = "say what works on this machine"
    doctor = commands.add_parser("doctor", help=about, parents=[anywhere])
    doctor.add_argument("--json", action="store_true", help="as JSON")


def _add_session(
    commands: "argparse._SubParsersAction[_Parser]", anywhere: _Parser, name: str, about: str
) -> None:
    from backcare_desktop.engine.methods import METHODS

    methods = [method.name for method in METHODS.values() if method.modality.value == name]
    made = commands.add_parser(name, help=about, parents=[anywhere])
    made.add_argument("--method", choices=methods, metavar="M", help=", ".join(methods))
    made.add_argument("--minutes", type=float, metavar="N", help="of one application")
    if name == "cold":
        made.add_argument("--cycles", type=int, default=1, metavar="N")
        made.add_argument("--pattern", choices=("single", "on-off"), default="single")


def _paths(args: argparse.Namespace) -> "Paths":
    from backcare_desktop.runtime.paths import Paths

    return Paths.choose(args.data_dir)


def _replay(args: argparse.Namespace) -> int:
    from backcare_desktop.replay.player import play
    from backcare_desktop.replay.story import StoryError, read_story

    try:
        played = play(read_story(args.file))
    except StoryError as error:
        return _wrong(str(error))
    except OSError as error:
        return _wrong(f"{args.file}: {error.strerror or error}")
    passed = not played.failures
    if args.json:
        print(json.dumps(played.result(), indent=1))
    else:
        for failure in played.failures:
            print(f"{args.file}: {failure}", file=sys.stderr)
        print(f"{'passed' if passed else 'failed'}: {played.title} ({played.expectations} expectations)")
    return 0 if passed else 1


def _check(args: argparse.Namespace) -> int:
    from backcare_desktop.content.folder import assets_folder
    from backcare_desktop.content.library import Library
    from backcare_desktop.content.problem import ContentError
    from backcare_desktop.content.routine_check import checked

    if not args.file.is_file():
        return _wrong(f"{args.file}: there is no such file")
    try:
        found = checked(args.file, Library(assets_folder()))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"fine: {found.told}")
    return 0


def _doctor(args: argparse.Namespace) -> int:
    from backcare_desktop.runtime.doctor import report

    findings = report(_paths(args))
    if args.json:
        listed = [{"name": f.name, "ok": f.ok, "detail": f.detail, "remedy": f.remedy} for f in findings]
        print(json.dumps({"version": __version__, "findings": listed}, indent=1))
        return 0
    print(f"backcare {__version__}")
    for found in findings:
        mark = {True: "works", False: "does not work", None: "unknown"}[found.ok]
        print(f"{found.name}: {mark}. {found.detail} {found.remedy}".rstrip())
    return 0


def _tell(args: argparse.Namespace, words: list[str]) -> int:
    """Answer status and stop: from the running program, else from the store."""
    from PySide6.QtCore import QCoreApplication, QThread

    from backcare_desktop.runtime.process_lock import held_by_another

    application = QCoreApplication.instance() or QCoreApplication([])
    data = _paths(args).data
    for _ in range(_TRIES_TO_TELL):
        given = _handed_over(args, words)
        if given is not None:
            return given
        if not held_by_another(data):
            return _told_by_the_store(args)
        QThread.msleep(_BETWEEN_TRIES_MS)
    del application
    # What is written may be old by now: nothing is better than a wrong word.
    return _refused(_words("command.no_answer"))


def _told_by_the_store(args: argparse.Namespace) -> int:
    """What was last written, where nothing runs."""
    from backcare_desktop.engine import events as ev
    from backcare_desktop.engine.practice import reduce
    from backcare_desktop.engine.state import on_body
    from backcare_desktop.runtime.clock import Clock, local_offset
    from backcare_desktop.store.database import StoreNewerError
    from backcare_desktop.store.keeper import read
    from backcare_desktop.viewmodel.status import status

    now, data = Clock().now(), _paths(args).data
    try:
        state = read(data, now).state
    except StoreNewerError:
        return _refused(_words("store.newer"))
    if args.command == "stop":
        if state.asks_on_body:
            return _refused(_words("command.unknown_on"))
        if on_body(state):
            return _refused(_words("command.left_on"))
        print(_words("command.not_running"))
        return 0
    if data.exists() and not os.access(data, os.W_OK):
        state = reduce(state, ev.StoreChanged(writable=False), now)
    print(_status_text(status(state, now, local_offset()), as_json=args.json))
    return 0


def _open(args: argparse.Namespace, words: list[str]) -> int:
    """The window, with what it is asked to do; or the window that runs already."""
    from backcare_desktop.runtime.display import display_problem
    from backcare_desktop.runtime.garbage import keep_to_this_thread, let_go
    from backcare_desktop.runtime.plain_imports import import_plainly

    # As early as it can be: the start makes much that stays and nothing that is garbage.
    keep_to_this_thread()
    # Until the program hears signals itself, Ctrl+C ends it as a crash would: everything is written.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    problem = display_problem() or _assets_problem() or _routine_problem(args)
    if problem is not None:
        return _refused(problem)
    from PySide6.QtWidgets import QApplication

    import_plainly()
    application = QApplication.instance() or QApplication(["backcare"])
    try:
        if not args.demo:
            return _start(args, words)
        with tempfile.TemporaryDirectory(prefix="backcare-demo-") as folder:
            args.data_dir = Path(folder)
            return _start(args, words)
    finally:
        del application
        let_go()


def _assets_problem() -> str | None:
    from backcare_desktop.content.folder import assets_folder

    try:
        assets_folder()
    except FileNotFoundError as missing:
        return str(missing)
    return None


def _routine_problem(args: argparse.Namespace) -> str | None:
    """What is wrong with the routine or breath that is asked for; nothing has to be started to say so."""
    if args.command == "breathe" and args.pattern is not None:
        from backcare_desktop.gui.calm_shelf import no_such_way

        return no_such_way(args.pattern) or None
    if args.command != "stretch" or args.routine is None:
        return None
    from backcare_desktop.gui.shelf import no_such_offer

    return no_such_offer(args.routine) or None


def _start(args: argparse.Namespace, words: list[str]) -> int:
    from backcare_desktop.app.root import Start, run
    from backcare_desktop.runtime.process_lock import folder_lock
    from backcare_desktop.store.database import StoreNewerError

    paths = _paths(args)
    try:
        paths.make()
    except OSError as error:
        why = error.strerror or str(error)
        return _refused(_words("store.folder", folder=str(paths.data), why=why))
    lock = folder_lock(paths.data)
    given = _answered_by_another(lock, args, words)
    if given is not None:
        return given
    asked = tuple(words) if args.command is not None else ()
    try:
        return run(Start(paths, asked, args.demo), lock, answer)
    except StoreNewerError:
        return _refused(_words("store.newer"))
    except Exception as error:
        logging.getLogger(__name__).critical("the start failed", exc_info=True)
        return _refused(f"The start failed: {error!r}. More is in {paths.state}.")


def _answered_by_another(lock: "ProcessLock", args: argparse.Namespace, words: list[str]) -> int | None:
    """The exit status that a running program gives; None where this one is to run."""
    from PySide6.QtCore import QThread

    from backcare_desktop.runtime.process_lock import LockState

    for _ in range(_TRIES):
        if lock.hold():
            return None
        given = _handed_over(args, words)
        # In a folder that nobody can hold, whoever answers is the one.
        if given is not None or lock.state is not LockState.TAKEN:
            return given
        QThread.msleep(_BETWEEN_TRIES_MS)
    return _refused(_words("store.taken"))


def _handed_over(args: argparse.Namespace, words: list[str]) -> int | None:
    """The running program's answer, printed; its exit status, None where none answers."""
    from backcare_desktop.runtime.command_sender import send

    given = send(_paths(args).data, words, Path.cwd(), _ANSWER_MS)
    if given is None:
        return None
    if given.out:
        print(given.out)
    if given.err:
        print(f"backcare: {given.err}", file=sys.stderr)
    return given.code


def _status_text(told: dict[str, object], *, as_json: bool) -> str:
    if as_json:
        return json.dumps(told, indent=1)
    from backcare_desktop.gui.catalogue.plain_status import plain_status

    return plain_status(told)


def _words(name: str, **values: str) -> str:
    from backcare_desktop.gui.catalogue import words

    return words(name, **values)


def _refused(line: str) -> int:
    print(f"backcare: {line}", file=sys.stderr)
    return 1


def _wrong(line: str) -> int:
    print(f"backcare: {line}", file=sys.stderr)
    return 2
