"""Sound behind one port: `Sound` plays cues and alarms and knows whether they can be heard."""

from backcare_desktop.runtime.sound.alarm import AlarmLevel
from backcare_desktop.runtime.sound.sound import Health, Sound

__all__ = ["AlarmLevel", "Health", "Sound"]
