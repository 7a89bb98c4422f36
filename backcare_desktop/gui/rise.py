"""The window comes up by itself when an alarm begins that nobody hears (SAFETY 3, "sound lost").

Law: it takes the place in front and keeps it while the alarm stands, but not the keyboard: whoever types
into another window answers nothing here.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.viewmodel.present import WindowView


class Rise:
    """`follow` is told of every drawing of its window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._in_front = False

    def follow(self, before: WindowView | None, view: WindowView) -> bool:
        """Does what the alarm needs; whether the window came up unasked."""
        self._keep_in_front(on=view.flash)
        louder = view.alarm in ("medium", "high") and (before is None or before.alarm != view.alarm)
        if louder:
            QApplication.alert(self._window, 0)
        if before is None or not view.flash or not _begins(before, view):
            return False
        self._come_up()
        return True

    def _come_up(self) -> None:
        window = self._window
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, True)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self._keep_in_front(on=True)
        window.raise_()
        QApplication.alert(window, 0)

    def _keep_in_front(self, *, on: bool) -> None:
        if on == self._in_front:
            return
        # Window managers leave a window that only asks to be raised where it is.
        handle: object = self._window.windowHandle()
        if handle is not None:
            self._in_front = on
            self._window.windowHandle().setFlag(Qt.WindowType.WindowStaysOnTopHint, on)


def _begins(before: WindowView, view: WindowView) -> bool:
    """Whether this alarm is another one than that before, or is the first that cannot be heard."""
    same = type(before.session.stage) is type(view.session.stage)
    return not (before.flash and before.alarm == view.alarm and same)
