"""What the screen reader says when a routine goes on to its next phase, whichever page is open.

Law: each change of phase is said once; seconds and cues between are not.
"""

from backcare_desktop.engine.guided.states import Active, Going, Guided, Over, Paused
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.viewmodel.player import OverView, PlayerView, player_view
from backcare_desktop.viewmodel.present import WindowView


def spoken_movement(before: WindowView | None, view: WindowView) -> str:
    """The sentence, "" for none. before: what was drawn last."""
    was = None if before is None else _phase(before.state.guided)
    if was == _phase(view.state.guided):
        return ""
    shown = player_view(view.state, view.now, shelf(view.outside.data_folder))
    match shown:
        case PlayerView():
            return _begun(shown, view.state.guided)
        case OverView() if before is not None and isinstance(before.state.guided, Active):
            return words("player.hurts.title" if shown.ending == "hurts" else f"player.over.{shown.ending}")
        case _:
            return ""


def _phase(guided: Guided) -> tuple[object, ...]:
    """What tells one phase from the next."""
    match guided:
        case Going():
            return guided.run.began_ms, guided.index, guided.ready_ms is not None
        case Paused():
            return guided.run.began_ms, guided.index, "paused"
        case Over():
            return (guided.since_ms,)
        case _:
            return ()


def _begun(shown: PlayerView, guided: Guided) -> str:
    if shown.paused:
        return words("player.say.paused")
    if isinstance(guided, Going) and guided.ready_ms is not None:
        return words("player.say.ready.again")
    side = words(f"player.side.{shown.side}") if shown.side else ""
    match shown.phase:
        case "get-ready" if side:
            return words("player.say.ready.side", title=shown.title, side=side)
        case "get-ready":
            return words("player.say.ready", title=shown.title)
        case "hold":
            return words("player.say.hold", repeat=shown.repeat, repeats=shown.repeats)
        case "switch":
            return words("player.say.switch", side=side)
        case "breathe":
            return words("player.say.breathe", title=shown.title)
        case phase:
            return words(f"player.say.{phase}")
