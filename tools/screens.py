"""Renders every page and dialog as pictures into a folder: `make screens`.

Light, dark and high contrast; 100 % and 200 % text; the main pages at the smallest size too.
"""

import argparse
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSize  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from backcare_desktop.gui import theme  # noqa: E402
from backcare_desktop.gui.pages.directory import entries  # noqa: E402
from backcare_desktop.gui.pages.ready import ReadyPage  # noqa: E402
from backcare_desktop.gui.pages.seized import SeizedPage  # noqa: E402
from backcare_desktop.gui.pages.session import SessionPage  # noqa: E402
from backcare_desktop.gui.pages.waiting import WaitingPage  # noqa: E402
from backcare_desktop.gui.pages.warning_signs import WarningSignsPage  # noqa: E402
from backcare_desktop.gui.tokens import Scheme  # noqa: E402
from backcare_desktop.gui.window import Window  # noqa: E402
from backcare_desktop.viewmodel.present import present  # noqa: E402
from tools.figure_sheet import draw_sheet  # noqa: E402
from tools.scenes import MAIN, SCENES, Scene  # noqa: E402

USUAL, SMALLEST = QSize(1000, 700), QSize(720, 540)
_ROUNDS = 6
SCHEMES: tuple[Scheme, ...] = ("light", "dark", "contrast")


def shown(scene: Scene, size: QSize) -> Window:
    """A window that shows the scene."""
    window = Window(entries())
    window.resize(size)
    window.draw(present(scene.state, scene.now, scene.outside))
    window.go(scene.page)
    window.show()
    settle()
    press(window, scene)
    return window


def press(window: Window, scene: Scene) -> None:
    """Presses the page's large button as often as the scene says; what only scrolls does not count."""
    page = window.page(window.here)
    left = scene.presses
    while left and isinstance(page, WarningSignsPage):
        before = page.place
        page.main.click()
        left -= page.place != before
        settle()
    if left and isinstance(page, SeizedPage):
        page.buttons.main.click()
        settle()
    waits = page.parts[page.here] if isinstance(page, SessionPage) else None
    if left and isinstance(waits, WaitingPage | ReadyPage):
        waits.end.click()
        settle()


def settle() -> None:
    """Lets layouts that depend on each other come to rest."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()


def pictures(window: Window) -> dict[str, QWidget]:
    """What there is to see: the window, and its dialogs that are open."""
    found: dict[str, QWidget] = {"": window}
    if window.clock.isVisible():
        found["-clock"] = window.clock
    dialog = QApplication.activeModalWidget()
    if dialog is not None and dialog.parentWidget() is window:
        found["-dialog"] = dialog
    return found


def render(folder: Path, only: str) -> int:
    """Makes the pictures; returns how many."""
    count = 0
    for scheme in SCHEMES:
        for scale in (1.0, 2.0):
            theme.apply(theme.Look(scheme, scale, reduced_motion=True))
            for name, make in SCENES.items():
                if only and only not in name:
                    continue
                sizes = [USUAL, SMALLEST] if name in MAIN else [USUAL]
                for size in sizes:
                    window = shown(make(), size)
                    for suffix, widget in pictures(window).items():
                        title = f"{name}{suffix}-{scheme}-{round(scale * 100)}-{size.width()}.png"
                        widget.grab().save(str(folder / title))
                        count += 1
                    window.hide()
                    window.deleteLater()
                    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return count


def main() -> int:
    """Entry."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path, default=HERE / "build" / "screens")
    asked.add_argument("--only", default="", help="only scenes with this in their name")
    given = asked.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    count = render(given.folder, given.only)
    if given.only in "figures":
        for scheme in SCHEMES:
            for names, title in ((False, "figures"), (True, "figures-named")):
                draw_sheet(given.folder / f"{title}-{scheme}.png", scheme, names=names)
                count += 1
    print(f"{count} pictures in {given.folder}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
