"""What is printed: one line on standard error says why, what was asked for goes to standard output."""

import json
import sys


def status_text(told: dict[str, object], *, as_json: bool) -> str:
    """The status object, as JSON or in plain words."""
    if as_json:
        return json.dumps(told, indent=1)
    from backcare_desktop.gui.catalogue.plain_status import plain_status

    return plain_status(told)


def words_of(name: str, **values: str) -> str:
    """The catalogue's sentence, loaded when there is something to say."""
    from backcare_desktop.gui.catalogue import words

    return words(name, **values)


def refused(line: str) -> int:
    """Say why not; exit status 1."""
    print(f"backcare: {line}", file=sys.stderr)
    return 1


def wrong(line: str) -> int:
    """Say what was used wrongly; exit status 2."""
    print(f"backcare: {line}", file=sys.stderr)
    return 2
