"""What the screen reader says when a session goes on to its next phase, whichever page is open.

Law: each change of phase is said once; the seconds between are not.
"""

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.running import RunningView, SkinCheckView, TakeOffView
from backcare_desktop.viewmodel.session import OnBodyView
from backcare_desktop.viewmodel.waiting import ReadyView, WaitView


def spoken(before: WindowView | None, view: WindowView) -> tuple[str, bool]:
    """The sentence, "" for none, and whether it is urgent. before: what was drawn last."""
    was = None if before is None else before.session.stage
    if type(was) is type(view.session.stage):
        return "", False
    ended = view.session.stage is None and not isinstance(was, OnBodyView)
    return (words("say.ended"), False) if ended else _begun(view)


def _begun(view: WindowView) -> tuple[str, bool]:
    stage = view.session.stage
    match stage:
        case RunningView():
            return words("say.started", until=stage.until), False
        case SkinCheckView():
            return words("skin.title"), True
        case TakeOffView():
            what = words("takeoff.ask" if stage.asks else f"takeoff.what.{stage.method}")
            return f"{sentence(stage.cause)}. {what}", True
        case WaitView():
            until = sentence(stage.until) if isinstance(stage.until, Message) else str(stage.until)
            return words("say.off" if stage.off else "say.rest", until=until), False
        case ReadyView():
            return words("say.ready"), False
        case OnBodyView():
            return words("onbody.title"), True
        case None:
            return "", False
