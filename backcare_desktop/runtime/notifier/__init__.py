"""Desktop notifications: `Notifier` shows them by the first way that works here."""

from backcare_desktop.runtime.notifier.notice import Answered, Notice, Urgency
from backcare_desktop.runtime.notifier.notifier import Notifier

__all__ = ["Answered", "Notice", "Notifier", "Urgency"]
