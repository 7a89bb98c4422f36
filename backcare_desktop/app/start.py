"""How the program is started, what it may be asked, and what it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.engine.methods import Modality
from backcare_desktop.runtime.paths import Paths

if TYPE_CHECKING:
    from backcare_desktop.app.commands import Commands


@dataclass(frozen=True, slots=True)
class Ask:
    """A session that the command line asks for; None stands for the usual choice."""

    modality: Modality
    method: str | None = None
    minutes: float | None = None
    cycles: int = 1
    pattern: str = "single"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a start of the program is told: exit status and one line."""

    code: int = 0
    line: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """How the program is started. argv: what it is asked to do once it runs. hidden: without its window."""

    paths: Paths
    argv: tuple[str, ...] = ()
    demo: bool = False
    hidden: bool = False


#: What answers a command line by the running program's commands.
Answer = Callable[["Commands", Sequence[str]], Reply]
