"""Ends PySide's search through the source of everything that is imported.

Law: nothing is changed but the price. PySide puts a function in the place of `import` that reads the
source of every module loaded after it and searches it, for a switch (`__feature__`) that we never
use; it cost a tenth of our start.
"""

import builtins


def import_plainly() -> None:
    """To be called after PySide6 was imported; harmless where it changed nothing."""
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
