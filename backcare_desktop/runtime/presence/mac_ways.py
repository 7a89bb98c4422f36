"""What macOS tells: how long nobody has touched anything.

Law: asked; whether the screen is locked, covered or not to be disturbed is told to no program of this kind.
"""

import sys
from typing import Final

from backcare_desktop.runtime.presence.way import Way, override

_LIBRARY: Final = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
#: Input of the hardware, of whatever kind.
_HARDWARE: Final = 1
_ANY_INPUT: Final = 0xFFFFFFFF
_MS: Final = 1_000


class MacIdle(Way):
    """Tells the idle time in ms."""

    name = "CGEventSource"
    by_event = False

    @override
    def ask(self) -> None:
        self.told.emit(_idle_ms())


def _idle_ms() -> int | None:
    if sys.platform != "darwin":
        return None
    import ctypes

    try:
        asked = ctypes.CDLL(_LIBRARY).CGEventSourceSecondsSinceLastEventType
    except (OSError, AttributeError):
        return None
    asked.restype = ctypes.c_double
    asked.argtypes = (ctypes.c_int32, ctypes.c_uint32)
    return round(asked(_HARDWARE, _ANY_INPUT) * _MS)
