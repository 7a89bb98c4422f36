"""The grammar of everything after `backcare`.

Law: wrong use is one line and exit status 2.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from backcare_desktop import __version__
from backcare_desktop.cli.breaks import ACTIONS
from backcare_desktop.cli.export import KINDS, day
from backcare_desktop.cli.given import Given, nothing
from backcare_desktop.gui.overriding import override


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
    about_hidden = "start without showing the window, as at login"
    made.add_argument("--hidden", action="store_true", help=about_hidden)
    commands = made.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_commands(commands, anywhere)
    return made


def understood(words: Sequence[str]) -> Given:
    """The words as options and a command. Raises SystemExit with status 2 for wrong use."""
    if not words:
        return nothing()
    # What may stand anywhere has no default in the parser: the second place would undo the first.
    return parser().parse_args(words, Given(demo=False, data_dir=None))


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
    about = "speak to the reminders of the program that runs"
    breaks = commands.add_parser("breaks", help=about, parents=[anywhere])
    breaks.add_argument("action", choices=ACTIONS, metavar="ACTION", help=", ".join(ACTIONS))
    about = "30m, 1h30, 90 (minutes), until 14:00 or tomorrow"
    breaks.add_argument("length", nargs="*", metavar="DURATION", help=about)
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
    about = "write the diary as a file: csv, json, or pdf for the page for a doctor"
    export = commands.add_parser("export", help=about, parents=[anywhere])
    export.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    export.add_argument("file", type=Path)
    export.add_argument("--from", dest="since", type=day, metavar="DATE", help="such as 2026-03-02")
    export.add_argument("--to", dest="until", type=day, metavar="DATE", help="the last day that is in it")
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
