"""`@override` for methods of Qt that a widget replaces: checked by mypy, nothing at run time.

Python has its own only from 3.12 on.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Callable[P, R]) -> Callable[P, R]:
        """The method itself."""
        return method


__all__ = ["override"]
