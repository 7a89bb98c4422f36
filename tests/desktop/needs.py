"""What every test of a real desktop needs of the machine."""

import pytest

PROGRAMS = (
    *("Xvfb", "openbox", "xdotool", "xprop", "dbus-daemon", "dbus-send", "dunst", "dunstctl"),
    *("pulseaudio", "parec", "paplay"),
)

NEEDS = [pytest.mark.real(*PROGRAMS, modules=("gi.repository.Atspi",)), pytest.mark.timeout(180)]
