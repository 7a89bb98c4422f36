"""The entry: one command is run, its exit status given."""

import contextlib
import os
import sys
from collections.abc import Sequence

from backcare_desktop.cli.given import Given, nothing
from backcare_desktop.cli.lines import refused, wrong

#: Exit status after Ctrl+C, as shells have it.
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(_understood(words) if words else nothing(), words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read it had enough.
        _say_no_more()
        return 0
    except OSError as error:
        _say_no_more()
        return refused(f"the answer could not be given: {error.strerror or error}")
    return code


def _understood(words: list[str]) -> Given:
    # The usual start has no words: a parser takes as long to load as a page.
    from backcare_desktop.cli.parser import understood

    return understood(words)


def _run(args: Given, words: list[str]) -> int:
    match args.command:
        case "replay":
            from backcare_desktop.cli.alone import replay

            return replay(args)
        case "doctor":
            from backcare_desktop.cli.alone import doctor

            return doctor(args)
        case "check":
            from backcare_desktop.cli.alone import check

            return check(args)
        case "status" | "stop" | "breaks" | "export" if args.demo:
            return wrong("a demonstration keeps nothing that could be told; look at its window")
        case "status" | "stop":
            from backcare_desktop.cli.telling import tell

            return tell(args, words)
        case "export":
            from backcare_desktop.cli.export import export

            return export(args)
        case "breaks":
            from backcare_desktop.cli.breaks import breaks

            return breaks(args, words)
        case _:
            from backcare_desktop.runtime.garbage import keep_to_this_thread

            # As early as it can be: the start makes much that stays and nothing that is garbage.
            keep_to_this_thread()
            from backcare_desktop.cli.opening import open_or_raise

            return open_or_raise(args, words)


def _say_no_more() -> None:
    """What is still waiting to be written would fail again when Python ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
