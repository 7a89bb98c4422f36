"""Somebody who has used the program before: first run done, every question answered with no."""

from pathlib import Path

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import Moment
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.settings.file import SettingsFile
from backcare_desktop.settings.options import Options
from backcare_desktop.store.keeper import Keeper

_APP = "backcare-desktop"


def settle_in(environment: dict[str, str], *, reminded: bool = False) -> None:
    """Puts the person's files where the program started in this environment finds them.

    reminded: the posture reminder is on.
    """
    options = Options().with_value("person.first_run_done", value=True)
    if reminded:
        options = options.with_value("breaks.posture.enabled", value=True)
    SettingsFile(Path(environment["XDG_CONFIG_HOME"]) / _APP / "settings.toml").save(options)
    folder = Path(environment["XDG_DATA_HOME"]) / _APP
    folder.mkdir(mode=0o700)
    now = Clock().now()
    keeper = keeper_of_a_person(folder, now)
    keeper.close(now)


def keeper_of_a_person(folder: Path, now: Moment) -> Keeper:
    """A new data folder in which everything was answered with no."""
    keeper = Keeper.open(folder, now)
    keeper.accept(ev.ScreenAnswered(), now)
    keeper.accept(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)), now)
    return keeper
