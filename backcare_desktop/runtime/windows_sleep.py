"""Sleep as Windows tells it: the power message every top-level window gets.

Law: it is only read; nothing is vetoed.
"""

import sys

if sys.platform == "win32":
    import ctypes.wintypes
    from collections.abc import Callable
    from typing import TYPE_CHECKING, Final

    from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

    if TYPE_CHECKING:
        from typing_extensions import override
    else:

        def override(method):  # noqa: ANN001, ANN201 - Python has its own only from 3.12 on
            return method

    _WM_POWERBROADCAST: Final = 0x0218
    _SUSPEND: Final = 0x0004
    _RESUME_AUTOMATIC: Final = 0x0012

    class WindowsPowerFilter(QAbstractNativeEventFilter):
        """Calls one function before sleep and one after."""

        def __init__(self, about_to_sleep: Callable[[], None], woke: Callable[[], None]) -> None:
            super().__init__()
            self._calls = {_SUSPEND: about_to_sleep, _RESUME_AUTOMATIC: woke}

        @override
        def nativeEventFilter(
            self, kind: QByteArray | bytes | bytearray | memoryview, message: int
        ) -> tuple[bool, int]:
            told = ctypes.wintypes.MSG.from_address(int(message))
            if told.message == _WM_POWERBROADCAST and told.wParam in self._calls:
                self._calls[told.wParam]()
            return False, 0
