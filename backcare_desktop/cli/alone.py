"""The commands that need neither window nor running program: replay, check and doctor."""

import json
import sys
from pathlib import Path

from backcare_desktop import __version__
from backcare_desktop.cli.given import Given
from backcare_desktop.cli.lines import wrong
from backcare_desktop.cli.place import paths


def replay(args: Given) -> int:
    """Play a story; 1 where an expectation failed."""
    from backcare_desktop.replay.player import play
    from backcare_desktop.replay.story import StoryError, read_story

    try:
        played = play(read_story(args.file))
    except StoryError as error:
        return wrong(str(error))
    except OSError as error:
        return wrong(f"{args.file}: {error.strerror or error}")
    passed = not played.failures
    if args.json:
        print(json.dumps(played.result(), indent=1))
    else:
        for failure in played.failures:
            print(f"{args.file}: {failure}", file=sys.stderr)
        print(f"{'passed' if passed else 'failed'}: {played.title} ({played.expectations} expectations)")
    return 0 if passed else 1


def check(args: Given) -> int:
    """Check a routine file; 1 with the file, the key and what would be right."""
    from backcare_desktop.content.folder import assets_folder
    from backcare_desktop.content.library import Library
    from backcare_desktop.content.problem import ContentError
    from backcare_desktop.content.routine_check import checked

    problem = _no_file(args.file)
    if problem:
        return wrong(f"{args.file}: {problem}")
    try:
        found = checked(args.file, Library(assets_folder()))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"fine: {found.told}")
    return 0


def _no_file(path: Path) -> str:
    """What stands there instead of a file, "" for a file."""
    from backcare_desktop.content.toml_file import no_file

    try:
        kind = no_file(path)
    except FileNotFoundError:
        return "there is no such file"
    except OSError as error:
        return error.strerror or str(error)
    except ValueError:
        return "not the name of a file"
    return kind and f"{kind}, not a file"


def doctor(args: Given) -> int:
    """Say what works on this machine."""
    from backcare_desktop.runtime.doctor import report

    findings = report(paths(args))
    if args.json:
        listed = [{"name": f.name, "ok": f.ok, "detail": f.detail, "remedy": f.remedy} for f in findings]
        print(json.dumps({"version": __version__, "findings": listed}, indent=1))
        return 0
    print(f"backcare {__version__}")
    for found in findings:
        mark = {True: "works", False: "does not work", None: "unknown"}[found.ok]
        print(f"{found.name}: {mark}. {found.detail} {found.remedy}".rstrip())
    return 0
