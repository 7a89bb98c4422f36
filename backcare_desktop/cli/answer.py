"""What the running program does with a command line, its own first one or a later start's."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from backcare_desktop.cli.export import span_of
from backcare_desktop.cli.lines import status_text

if TYPE_CHECKING:
    from backcare_desktop.app.commands import Commands
    from backcare_desktop.app.start import Reply
    from backcare_desktop.cli.given import Given


def _of_breaks(commands: "Commands", args: "Given") -> "Reply":
    from backcare_desktop.app.start import Reply
    from backcare_desktop.cli.breaks import asked
    from backcare_desktop.gui.catalogue.plain_status import plain_breaks

    try:
        reply = commands.remind(asked(args))
    except ValueError as error:
        return Reply(2, str(error))
    told = plain_breaks(commands.status())
    return Reply(reply.code, f"{reply.line} {told}".strip())


def _shown(commands: "Commands", args: "Given") -> "Reply":
    """A later start without a command: the window comes up, but not at a login."""
    from backcare_desktop.app.start import Reply

    if not args.hidden:
        commands.open_window()
    return Reply()


def answer(  # noqa: C901, PLR0911 - one flat case for each command
    commands: "Commands", argv: Sequence[str]
) -> "Reply":
    """The answer of the program that runs to one command line."""
    from backcare_desktop.app.start import Ask, Reply
    from backcare_desktop.cli.parser import understood
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
            return commands.ask(Ask(Modality(args.command), args.method, args.minutes, cycles, pattern))
        case "stretch":
            return commands.stretch(args.routine)
        case "breathe":
            return commands.breathe(args.pattern)
        case "stop":
            return commands.stop()
        case "breaks":
            return _of_breaks(commands, args)
        case "export":
            return commands.export(args.kind, args.file, span_of(args))
        case "status":
            return Reply(0, status_text(commands.status(), as_json=args.json))
        case _:
            return _shown(commands, args)
