"""What a command line asks for: a command and its options, by name.

Law: nothing is loaded for it. The usual start has no words, and needs no parser.
"""

from types import SimpleNamespace


class Given(SimpleNamespace):
    """command: None for the window alone. The rest is what the parser names."""


def nothing() -> Given:
    """The usual start."""
    return Given(command=None, demo=False, data_dir=None, hidden=False)
