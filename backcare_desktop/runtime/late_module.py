"""Modules whose text is run when somebody first asks for something in them.

Law: nothing is changed but the moment. PySide loads, at every start, what writes its own stub files
and what lays out signatures for them and for its errors; that cost a twentieth of our start.
"""

from typing import Final

#: By the names they are compiled under.
LATE: Final = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "lib/enum_sig", "lib/pyi_generator")
)
_WAITING: dict[str, str | bytes] = {}

#: What is run instead, at first. Names with two underscores are asked for by Python itself.
_STAND_IN: Final = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    del globals()["__getattr__"]
    from backcare_desktop.runtime.late_module import run
    run({filename!r}, globals())
    return globals()[name]
"""


def stand_in(filename: str, source: str | bytes) -> str:
    """The text to be run in the place of `source` until something in that module is asked for."""
    _WAITING[filename] = source
    return _STAND_IN.format(filename=filename)


def run(filename: str, place: dict[str, object]) -> None:
    """Runs the text that has waited, as the module whose names are in `place`."""
    exec(compile(_WAITING.pop(filename), filename, "exec"), place)  # noqa: S102 - PySide's own text
