"""What the screen reader says of breathing and relaxing: the start, a pause, the end.

Law: no single breath is announced; whoever hears it would breathe with the voice and not with the
circle.
"""

from backcare_desktop.engine.guided.states import Going, Guided, Over, Paused
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.breathe import rhythm
from backcare_desktop.viewmodel.calm import calms_down


def spoken_calm(before: Guided | None, after: Guided) -> str:
    """The sentence, "" for none. before: what was drawn last, None where nothing was."""
    match after:
        case Going() if not isinstance(before, Going | Paused):
            return _begun(after)
        case Going() if isinstance(before, Paused):
            return words("breathe.say.again")
        case Paused() if isinstance(before, Going):
            return words("breathe.say.paused")
        case Over() if before is not None and calms_down(before):
            return words(f"breathe.over.{after.ending}")
        case _:
            return ""


def _begun(going: Going) -> str:
    way = calms().way(going.run.routine.id)
    if way is None:
        return words("breathe.title")
    return f"{way.title}, {sentence(rhythm(way))}."
