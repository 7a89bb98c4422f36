"""What the bar at the bottom, the small clock and the banners say."""

from dataclasses import dataclass
from typing import Literal

from backcare_desktop.viewmodel.message import Message

Tone = Literal["cold", "heat", "plain", "danger"]


@dataclass(frozen=True, slots=True)
class BarView:
    """What runs, in one line, while another page is open. digits: time left or on, "" for none."""

    tone: Tone
    line: Message
    digits: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class BannerView:
    """One line above every page. name: which banner it is; closable: it may be put away."""

    name: str
    line: Message
    urgent: bool = False
    closable: bool = False
