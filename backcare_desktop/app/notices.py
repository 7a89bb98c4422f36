"""What desktop notices say, in words."""

from backcare_desktop.engine.effects import SetNotice
from backcare_desktop.gui.catalogue import words
from backcare_desktop.runtime.notifier.notice import Urgency
from backcare_desktop.runtime.performer import NoticeText

#: The action that answers a notice without opening the window.
_ANSWERS = {"skin-check": "skin-ok", "take-off": "off", "recover": "off"}


def notice_text(notice: SetNotice) -> NoticeText:
    """A desktop notice in words; its first action answers, where one word can."""
    name = f"notice.{notice.name}"
    actions = [("default", words("notice.open"))]
    answer = _ANSWERS.get(notice.name)
    if answer is not None:
        actions.insert(0, (answer, words(f"{name}.{answer}")))
    urgency: Urgency = "normal" if notice.name == "ready" else "critical"
    return NoticeText(words(f"{name}.title"), words(f"{name}.body"), tuple(actions), urgency)
