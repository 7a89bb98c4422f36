"""The ten methods: name, what is worn in the session's title, how-to, what to take off.

Sources: ice pack S1 S3 S4; vegetables S4 S5; gel and instant pack S6 S8; ice massage S6; hot pack S13
S14 S15; pad S15 S16; blanket S15 and London Fire Brigade; bath S3 [GK]; wrap S17 S23.
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "methods"

SENTENCES: Final = {
    "method.ice-pack": QT_TRANSLATE_NOOP("methods", "Ice pack"),
    "method.frozen-vegetables": QT_TRANSLATE_NOOP("methods", "Frozen vegetables"),
    "method.gel-pack": QT_TRANSLATE_NOOP("methods", "Gel pack"),
    "method.cold-pack": QT_TRANSLATE_NOOP("methods", "Instant cold pack"),
    "method.ice-massage": QT_TRANSLATE_NOOP("methods", "Ice massage"),
    "method.hot-pack": QT_TRANSLATE_NOOP("methods", "Hot pack"),
    "method.heating-pad": QT_TRANSLATE_NOOP("methods", "Heating pad"),
    "method.electric-blanket": QT_TRANSLATE_NOOP("methods", "Electric blanket"),
    "method.warm-bath": QT_TRANSLATE_NOOP("methods", "Warm bath"),
    "method.heat-wrap": QT_TRANSLATE_NOOP("methods", "Heat wrap"),
    "method.ice-pack.title": QT_TRANSLATE_NOOP("methods", "Cold · ice pack in a damp cloth"),
    "method.frozen-vegetables.title": QT_TRANSLATE_NOOP(
        "methods", "Cold · frozen vegetables in a damp towel"
    ),
    "method.gel-pack.title": QT_TRANSLATE_NOOP("methods", "Cold · gel pack in a damp cloth"),
    "method.cold-pack.title": QT_TRANSLATE_NOOP("methods", "Cold · instant pack in a damp cloth"),
    "method.ice-massage.title": QT_TRANSLATE_NOOP("methods", "Cold · ice massage, always moving"),
    "method.hot-pack.title": QT_TRANSLATE_NOOP("methods", "Heat · hot pack in a towel"),
    "method.heating-pad.title": QT_TRANSLATE_NOOP("methods", "Heat · heating pad on top"),
    "method.electric-blanket.title": QT_TRANSLATE_NOOP("methods", "Heat · electric blanket on top"),
    "method.warm-bath.title": QT_TRANSLATE_NOOP("methods", "Heat · warm bath"),
    "method.heat-wrap.title": QT_TRANSLATE_NOOP("methods", "Heat · wrap"),
    "method.ice-pack.how": QT_TRANSLATE_NOOP(
        "methods",
        "Ice in a bag, wrapped in one layer of damp cloth. Lay it on the sore spot. Do not lie on it or strap"
        " it tight.",
    ),
    "method.frozen-vegetables.how": QT_TRANSLATE_NOOP(
        "methods",
        "A bag of peas or corn in a damp towel. It fits the shape of your back. Do not eat it later.",
    ),
    "method.gel-pack.how": QT_TRANSLATE_NOOP(
        "methods",
        "Straight from the freezer it is colder than ice. One layer of damp cloth, and a first look after"
        " 3 minutes.",
    ),
    "method.cold-pack.how": QT_TRANSLATE_NOOP(
        "methods",
        "Squeeze it as the packet says and wrap it in a damp cloth. If the packet gives a shorter time, use"
        " that.",
    ),
    "method.ice-massage.how": QT_TRANSLATE_NOOP(
        "methods",
        "Move the ice in small circles all the time, not over the bony spine. Stop as soon as it feels numb.",
    ),
    "method.hot-pack.how": QT_TRANSLATE_NOOP(
        "methods",
        "Two or three layers of towel round it. Warm, not hot; never boiling water. On top of you, never"
        " under you.",
    ),
    "method.heating-pad.how": QT_TRANSLATE_NOOP(
        "methods",
        "Cover on, low or medium. Lay it on top and do not fold it. Never lie on it, never fall asleep.",
    ),
    "method.electric-blanket.how": QT_TRANSLATE_NOOP(
        "methods",
        "On the sore spot it is a heating pad: low, on top, no creams, no hot-water bottle with it.",
    ),
    "method.warm-bath.how": QT_TRANSLATE_NOOP(
        "methods",
        "Water of 37 to 38 °C, never over 40. Keep the computer out of the bathroom. Get up slowly.",
    ),
    "method.heat-wrap.how": QT_TRANSLATE_NOOP(
        "methods",
        "Wear it while you move about, never asleep. Over 55, wear it over a layer of clothing. If the packet"
        " gives a shorter time, use that.",
    ),
    "takeoff.what.ice-pack": QT_TRANSLATE_NOOP("methods", "Take the pack off now"),
    "takeoff.what.frozen-vegetables": QT_TRANSLATE_NOOP("methods", "Take the bag off now"),
    "takeoff.what.gel-pack": QT_TRANSLATE_NOOP("methods", "Take the pack off now"),
    "takeoff.what.cold-pack": QT_TRANSLATE_NOOP("methods", "Take the pack off now"),
    "takeoff.what.ice-massage": QT_TRANSLATE_NOOP("methods", "Take the ice away now"),
    "takeoff.what.hot-pack": QT_TRANSLATE_NOOP("methods", "Take the pack off now"),
    "takeoff.what.heating-pad": QT_TRANSLATE_NOOP("methods", "Take the pad off now"),
    "takeoff.what.electric-blanket": QT_TRANSLATE_NOOP("methods", "Take the blanket off now"),
    "takeoff.what.warm-bath": QT_TRANSLATE_NOOP("methods", "Get out of the bath, slowly"),
    "takeoff.what.heat-wrap": QT_TRANSLATE_NOOP("methods", "Take the wrap off now"),
    "running.do.ice-pack": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.frozen-vegetables": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.gel-pack": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.cold-pack": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.ice-massage": QT_TRANSLATE_NOOP("methods", "Keep the ice moving"),
    "running.do.hot-pack": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.heating-pad": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.electric-blanket": QT_TRANSLATE_NOOP("methods", "Leave it on"),
    "running.do.warm-bath": QT_TRANSLATE_NOOP("methods", "Rest in the water"),
    "running.do.heat-wrap": QT_TRANSLATE_NOOP("methods", "Wear it and move about"),
}
