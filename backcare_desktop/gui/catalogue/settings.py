"""The settings page: names of options and their choices, limits, refusals, About.

Law: what a limit is for is said beside it, from the reason in the engine's table; the sentences of
`settings.remark.*` are those of settings/remark.py, word for word.

Sources of the reasons: those of each limit in engine/limits.py (S1-S24, clinical 1 and 2).
"""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "settings"

SENTENCES: Final = {
    "settings.title": QT_TRANSLATE_NOOP("settings", "Settings"),
    "settings.section.look": QT_TRANSLATE_NOOP("settings", "Look"),
    "settings.section.sound": QT_TRANSLATE_NOOP("settings", "Sound"),
    "settings.section.limits": QT_TRANSLATE_NOOP("settings", "Safety limits"),
    "settings.section.profile": QT_TRANSLATE_NOOP("settings", "Health"),
    "settings.section.diary": QT_TRANSLATE_NOOP("settings", "Diary"),
    "settings.option.diary.packs": QT_TRANSLATE_NOOP("settings", "Show what packs usually say"),
    "settings.hint.diary.packs": QT_TRANSLATE_NOOP(
        "settings", "A card to read on the page of medicines. Your own pack knows better."
    ),
    "settings.section.about": QT_TRANSLATE_NOOP("settings", "About"),
    # ---- options
    "settings.option.theme": QT_TRANSLATE_NOOP("settings", "Colours"),
    "settings.choice.theme.system": QT_TRANSLATE_NOOP("settings", "Like the system"),
    "settings.choice.theme.light": QT_TRANSLATE_NOOP("settings", "Light"),
    "settings.choice.theme.dark": QT_TRANSLATE_NOOP("settings", "Dark"),
    "settings.choice.theme.contrast": QT_TRANSLATE_NOOP("settings", "High contrast"),
    "settings.option.text.scale": QT_TRANSLATE_NOOP("settings", "Text size"),
    "settings.on": QT_TRANSLATE_NOOP("settings", "On"),
    "settings.off": QT_TRANSLATE_NOOP("settings", "Off"),
    "settings.percent": QT_TRANSLATE_NOOP("settings", "{value} %"),
    "settings.option.motion": QT_TRANSLATE_NOOP("settings", "Movement on screen"),
    "settings.choice.motion.system": QT_TRANSLATE_NOOP("settings", "Like the system"),
    "settings.choice.motion.reduced": QT_TRANSLATE_NOOP("settings", "Less"),
    "settings.choice.motion.full": QT_TRANSLATE_NOOP("settings", "Full"),
    "settings.option.clock24": QT_TRANSLATE_NOOP("settings", "Clock"),
    "settings.choice.clock24.system": QT_TRANSLATE_NOOP("settings", "Like the system"),
    "settings.choice.clock24.yes": QT_TRANSLATE_NOOP("settings", "24 hours (14:40)"),
    "settings.choice.clock24.no": QT_TRANSLATE_NOOP("settings", "12 hours (2:40 pm)"),
    "settings.option.region": QT_TRANSLATE_NOOP("settings", "Where you are"),
    "settings.hint.region": QT_TRANSLATE_NOOP("settings", "For the emergency number: {number}."),
    "settings.choice.region.uk": QT_TRANSLATE_NOOP("settings", "United Kingdom"),
    "settings.choice.region.eu": QT_TRANSLATE_NOOP("settings", "European Union"),
    "settings.choice.region.us": QT_TRANSLATE_NOOP("settings", "United States"),
    "settings.choice.region.ca": QT_TRANSLATE_NOOP("settings", "Canada"),
    "settings.choice.region.au": QT_TRANSLATE_NOOP("settings", "Australia"),
    "settings.choice.region.nz": QT_TRANSLATE_NOOP("settings", "New Zealand"),
    "settings.choice.region.in": QT_TRANSLATE_NOOP("settings", "India"),
    "settings.choice.region.other": QT_TRANSLATE_NOOP("settings", "Somewhere else"),
    "settings.option.window.clock_on_top": QT_TRANSLATE_NOOP("settings", "Small clock on top"),
    "settings.hint.window.clock_on_top": QT_TRANSLATE_NOOP(
        "settings", "While a session runs, a small clock stays above other windows."
    ),
    "settings.option.keep_in_tray": QT_TRANSLATE_NOOP("settings", "Keep running when closed"),
    "settings.hint.keep_in_tray": QT_TRANSLATE_NOOP(
        "settings",
        "Closing the window leaves the program in the tray, or in the task bar while a reminder is"
        " on. A session always goes on.",
    ),
    "settings.option.autostart": QT_TRANSLATE_NOOP("settings", "Start when I log in"),
    "settings.hint.autostart": QT_TRANSLATE_NOOP(
        "settings", "The program starts without its window, so that reminders can come."
    ),
    "settings.autostart.failed": QT_TRANSLATE_NOOP(
        "settings", "The start at login could not be changed: {why}."
    ),
    "settings.autostart.demo": QT_TRANSLATE_NOOP(
        "settings", "A demonstration does not change what starts when you log in."
    ),
    "settings.option.sound.volume": QT_TRANSLATE_NOOP("settings", "Volume"),
    "settings.hint.sound.volume": QT_TRANSLATE_NOOP(
        "settings", "At 0 there is no sound. Then alarms only show on the screen."
    ),
    "settings.option.sound.notifications": QT_TRANSLATE_NOOP("settings", "Notices from the system"),
    "settings.hint.sound.notifications": QT_TRANSLATE_NOOP(
        "settings", "They show when another window is in front."
    ),
    # ---- sound test
    "settings.sound.test": QT_TRANSLATE_NOOP("settings", "Play a test sound"),
    "settings.sound.ok": QT_TRANSLATE_NOOP("settings", "Sound works here. Did you hear it?"),
    "settings.sound.muted": QT_TRANSLATE_NOOP(
        "settings", "The sound is off. Turn it up, or alarms will only show on the screen."
    ),
    "settings.sound.unavailable": QT_TRANSLATE_NOOP(
        "settings", "No sound could be played. Alarms will only show on the screen."
    ),
    # ---- limits
    "settings.limits.lead": QT_TRANSLATE_NOOP(
        "settings", "You can be more careful than these numbers. No one can pass the safety bound."
    ),
    "settings.limits.now": QT_TRANSLATE_NOOP(
        "settings", "A stricter number counts at once, a looser one from the next session."
    ),
    "settings.limit.range": QT_TRANSLATE_NOOP("settings", "{low} to {high} {unit}"),
    "settings.limit.source": QT_TRANSLATE_NOOP("settings", "Source: {source}"),
    "settings.limit.field": QT_TRANSLATE_NOOP("settings", "{label}, {low} to {high} {unit}"),
    "settings.limit.reset": QT_TRANSLATE_NOOP("settings", "Reset"),
    "settings.limit.reset_named": QT_TRANSLATE_NOOP("settings", "Reset: {label}"),
    "settings.unit.minutes": QT_TRANSLATE_NOOP("settings", "minutes"),
    "settings.unit.minutes_per_day": QT_TRANSLATE_NOOP("settings", "minutes in 24 hours"),
    "settings.unit.hours": QT_TRANSLATE_NOOP("settings", "hours"),
    "settings.unit.days": QT_TRANSLATE_NOOP("settings", "days"),
    "settings.unit.seconds": QT_TRANSLATE_NOOP("settings", "seconds"),
    "settings.unit.per_day": QT_TRANSLATE_NOOP("settings", "times in 24 hours"),
    "settings.unit.count": QT_TRANSLATE_NOOP("settings", "times"),
    "settings.unit.pain": QT_TRANSLATE_NOOP("settings", "of 10"),
    "settings.unit.celsius": QT_TRANSLATE_NOOP("settings", "°C"),
    "settings.group.cold": QT_TRANSLATE_NOOP("settings", "Cold"),
    "settings.group.heat": QT_TRANSLATE_NOOP("settings", "Heat"),
    "settings.group.thermal": QT_TRANSLATE_NOOP("settings", "Cold and heat"),
    "settings.option.cold.max_application": QT_TRANSLATE_NOOP("settings", "Longest cold session"),
    "settings.why.cold.max_application": QT_TRANSLATE_NOOP(
        "settings", "After about 20 minutes more cold adds little, and the risk of frostbite grows."
    ),
    "settings.option.cold.gel_or_instant.max_application": QT_TRANSLATE_NOOP(
        "settings", "Longest gel or instant pack"
    ),
    "settings.why.cold.gel_or_instant.max_application": QT_TRANSLATE_NOOP(
        "settings", "Freezer gel starts far below zero, so its first minutes are the harshest."
    ),
    "settings.option.cold.ice_massage.max_application": QT_TRANSLATE_NOOP("settings", "Longest ice massage"),
    "settings.why.cold.ice_massage.max_application": QT_TRANSLATE_NOOP(
        "settings", "Bare ice on skin is only safe when it moves, and for a short time."
    ),
    "settings.option.cold.min_rest": QT_TRANSLATE_NOOP("settings", "Rest after cold"),
    "settings.why.cold.min_rest": QT_TRANSLATE_NOOP(
        "settings", "Blood must come back. Deep muscle stays cold for 30 to 90 minutes after a pack."
    ),
    "settings.option.cold.onoff_total": QT_TRANSLATE_NOOP("settings", "On-off cold, time on the skin in all"),
    "settings.why.cold.onoff_total": QT_TRANSLATE_NOOP(
        "settings", "Ten on, ten off, ten on was tried with 20 minutes on the skin, not more."
    ),
    "settings.option.cold.max_per_day": QT_TRANSLATE_NOOP("settings", "Cold sessions in a day"),
    "settings.why.cold.max_per_day": QT_TRANSLATE_NOOP(
        "settings", "Four a day is the usual advice once the first day is over."
    ),
    "settings.option.cold.max_minutes_per_day": QT_TRANSLATE_NOOP("settings", "Minutes of cold in a day"),
    "settings.why.cold.max_minutes_per_day": QT_TRANSLATE_NOOP(
        "settings", "Cold over long hours helps less and harms more."
    ),
    "settings.option.cold.skin_check_every": QT_TRANSLATE_NOOP("settings", "Time between skin checks, cold"),
    "settings.why.cold.skin_check_every": QT_TRANSLATE_NOOP(
        "settings", "Frostbite shows on the skin before it hurts."
    ),
    "settings.option.cold.no_numb_exercise": QT_TRANSLATE_NOOP(
        "settings", "Wait after cold before a stretch"
    ),
    "settings.why.cold.no_numb_exercise": QT_TRANSLATE_NOOP(
        "settings", "Cold muscle is weaker and less sure for a while."
    ),
    "settings.option.cold.review_prompt_day": QT_TRANSLATE_NOOP(
        "settings", "Ask whether cold still helps, on day"
    ),
    "settings.why.cold.review_prompt_day": QT_TRANSLATE_NOOP(
        "settings", "Cold serves the first two or three days."
    ),
    "settings.option.heat.pack.max": QT_TRANSLATE_NOOP("settings", "Longest hot pack"),
    "settings.why.heat.pack.max": QT_TRANSLATE_NOOP(
        "settings", "Burns grow with time, even when it is only warm."
    ),
    "settings.option.heat.electric_pad.max": QT_TRANSLATE_NOOP("settings", "Longest heating pad"),
    "settings.why.heat.electric_pad.max": QT_TRANSLATE_NOOP(
        "settings", "A burn was reported in under 20 minutes on the low setting."
    ),
    "settings.option.heat.electric_blanket.max": QT_TRANSLATE_NOOP("settings", "Longest electric blanket"),
    "settings.why.heat.electric_blanket.max": QT_TRANSLATE_NOOP(
        "settings", "On the sore area a blanket acts like a heating pad."
    ),
    "settings.option.heat.bath.max": QT_TRANSLATE_NOOP("settings", "Longest warm bath"),
    "settings.why.heat.bath.max": QT_TRANSLATE_NOOP("settings", "A long hot bath can make you faint."),
    "settings.option.heat.bath.water_temp": QT_TRANSLATE_NOOP("settings", "Warmest bath water"),
    "settings.why.heat.bath.water_temp": QT_TRANSLATE_NOOP(
        "settings", "Water over 40 °C strains heart and skin."
    ),
    "settings.option.heat.wrap.max": QT_TRANSLATE_NOOP("settings", "Longest heat wrap"),
    "settings.why.heat.wrap.max": QT_TRANSLATE_NOOP(
        "settings", "Makers allow 8 hours in 24. The first use is best kept to 4."
    ),
    "settings.option.heat.wrap.max_days_in_row": QT_TRANSLATE_NOOP("settings", "Heat wrap, days in a row"),
    "settings.why.heat.wrap.max_days_in_row": QT_TRANSLATE_NOOP(
        "settings", "After a week without change a doctor should look."
    ),
    "settings.option.heat.min_rest": QT_TRANSLATE_NOOP("settings", "Rest after heat"),
    "settings.why.heat.min_rest": QT_TRANSLATE_NOOP(
        "settings", "Heat in every hour, day after day, has left lasting marks on skin."
    ),
    "settings.option.heat.max_per_day": QT_TRANSLATE_NOOP("settings", "Heat sessions in a day"),
    "settings.why.heat.max_per_day": QT_TRANSLATE_NOOP("settings", "Up to three times a day is the advice."),
    "settings.option.heat.max_days_in_row": QT_TRANSLATE_NOOP("settings", "Heat, days in a row"),
    "settings.why.heat.max_days_in_row": QT_TRANSLATE_NOOP(
        "settings", "Heat each day can mark the skin. Then it needs a rest and a look."
    ),
    "settings.option.heat.skin_check_every": QT_TRANSLATE_NOOP("settings", "Time between skin checks, heat"),
    "settings.why.heat.skin_check_every": QT_TRANSLATE_NOOP("settings", "A burn can come without pain."),
    "settings.option.heat.acute_injury_block": QT_TRANSLATE_NOOP("settings", "No heat after a fresh injury"),
    "settings.why.heat.acute_injury_block": QT_TRANSLATE_NOOP(
        "settings", "Heat on a fresh swollen injury feeds the swelling."
    ),
    "settings.option.heat.topical_block": QT_TRANSLATE_NOOP("settings", "No heat after a rub or cream"),
    "settings.why.heat.topical_block": QT_TRANSLATE_NOOP(
        "settings", "Heat over a warming rub has caused bad burns."
    ),
    "settings.option.thermal.sedation_block": QT_TRANSLATE_NOOP(
        "settings", "No cold or heat after medicine that makes you sleepy"
    ),
    "settings.why.thermal.sedation_block": QT_TRANSLATE_NOOP(
        "settings", "A sleepy person does not feel a burn or hear an alarm."
    ),
    "settings.option.thermal.switch_gap": QT_TRANSLATE_NOOP("settings", "Wait between cold and heat"),
    "settings.why.thermal.switch_gap": QT_TRANSLATE_NOOP(
        "settings", "Skin that was just cooled or warmed cannot judge the other."
    ),
    "settings.option.thermal.awake_ack_timeout": QT_TRANSLATE_NOOP("settings", "Time to answer a skin check"),
    "settings.why.thermal.awake_ack_timeout": QT_TRANSLATE_NOOP(
        "settings", "No answer may mean asleep. Then the alarm grows louder."
    ),
    # ---- refusals at the field
    "settings.refused.too_high": QT_TRANSLATE_NOOP(
        "settings", "{high} is the most that is allowed. It stays at {value}."
    ),
    "settings.refused.too_low": QT_TRANSLATE_NOOP(
        "settings", "{low} is the least that is allowed. It stays at {value}."
    ),
    "settings.refused.no_number": QT_TRANSLATE_NOOP(
        "settings", "Please write a number from {low} to {high}. It stays at {value}."
    ),
    "settings.refused.not_whole": QT_TRANSLATE_NOOP(
        "settings", "Please write a whole number. It stays at {value}."
    ),
    # ---- profile
    "settings.profile.unasked": QT_TRANSLATE_NOOP("settings", "Not asked yet"),
    "settings.profile.change_age": QT_TRANSLATE_NOOP("settings", "Your age"),
    # ---- about
    "settings.about.name": QT_TRANSLATE_NOOP("settings", "Backcare Desktop {version}"),
    "settings.about.what": QT_TRANSLATE_NOOP(
        "settings", "A timer and guide for comfort sessions, gentle movement and breaks."
    ),
    "settings.about.offline": QT_TRANSLATE_NOOP(
        "settings", "It works offline. Nothing you write here leaves this computer."
    ),
    "settings.about.folder": QT_TRANSLATE_NOOP("settings", "Your data: {folder}"),
    "settings.about.folder_unknown": QT_TRANSLATE_NOOP("settings", "Your data is in your own user folder."),
    "settings.about.licence": QT_TRANSLATE_NOOP("settings", "Free software under the MIT licence."),
    "settings.not_saved": QT_TRANSLATE_NOOP(
        "settings", "Your settings could not be saved ({why}). They hold until you quit."
    ),
    # ---- what the settings file has to say (settings/remark.py)
    "settings.remark.option.unknown": QT_TRANSLATE_NOOP("settings", "There is no setting called “{key}”."),
    "settings.remark.option.not_bool": QT_TRANSLATE_NOOP(
        "settings", "{key} must be true or false, not {value}."
    ),
    "settings.remark.option.not_number": QT_TRANSLATE_NOOP(
        "settings", "{key} must be a number, not {value}."
    ),
    "settings.remark.option.not_whole": QT_TRANSLATE_NOOP(
        "settings", "{key} must be a whole number, not {value}."
    ),
    "settings.remark.option.too_low": QT_TRANSLATE_NOOP(
        "settings", "{key} must be {low} or more, not {value}."
    ),
    "settings.remark.option.not_above_zero": QT_TRANSLATE_NOOP(
        "settings", "{key} must be more than 0, not {value}."
    ),
    "settings.remark.option.too_high": QT_TRANSLATE_NOOP(
        "settings", "{key} must be {high} or less, not {value}."
    ),
    "settings.remark.option.not_a_step": QT_TRANSLATE_NOOP(
        "settings", "{key} goes in steps of {step}, so it cannot be {value}."
    ),
    "settings.remark.option.not_a_choice": QT_TRANSLATE_NOOP(
        "settings", "{key} must be one of {choices}, not {value}."
    ),
    "settings.remark.option.not_text": QT_TRANSLATE_NOOP("settings", "{key} must be text, not {value}."),
    "settings.remark.option.not_time": QT_TRANSLATE_NOOP(
        "settings", "{key} must be a time such as “18:00”, not {value}."
    ),
    "settings.remark.option.not_hours": QT_TRANSLATE_NOOP(
        "settings", "{key} must be hours such as “mon-fri 09:00-12:00 13:00-17:30”, not {value}."
    ),
    "settings.remark.option.too_long": QT_TRANSLATE_NOOP(
        "settings", "{key} must have at most {high} characters."
    ),
    "settings.remark.file.twice": QT_TRANSLATE_NOOP("settings", "{key} is written twice."),
    "settings.remark.file.is_section": QT_TRANSLATE_NOOP(
        "settings", "{key} is a group of settings, not a setting. It is not used."
    ),
    "settings.remark.file.default_used": QT_TRANSLATE_NOOP("settings", "{why} {default} is used instead."),
    "settings.remark.file.limit_stays": QT_TRANSLATE_NOOP("settings", "{why} The limit stays as it was."),
    "settings.remark.file.unknown_kept": QT_TRANSLATE_NOOP(
        "settings", "There is no setting called “{key}”. It is kept in the file and not used."
    ),
    "settings.remark.file.not_utf8": QT_TRANSLATE_NOOP(
        "settings", "The settings file is not UTF-8 text. The defaults are used instead."
    ),
    "settings.remark.file.not_toml": QT_TRANSLATE_NOOP(
        "settings", "The settings file is not valid TOML ({why}). The defaults are used instead."
    ),
    "settings.remark.file.too_big": QT_TRANSLATE_NOOP(
        "settings", "The settings file is too big to be one. The defaults are used instead."
    ),
    "settings.remark.file.unreadable": QT_TRANSLATE_NOOP(
        "settings", "The settings file cannot be read ({why}). The defaults are used instead."
    ),
    "settings.remark.file.aside": QT_TRANSLATE_NOOP(
        "settings", "The old settings file was copied to {name}."
    ),
    "settings.remark.file.not_aside": QT_TRANSLATE_NOOP(
        "settings", "The old settings file could not be copied aside ({why}). It is left as it is."
    ),
}
