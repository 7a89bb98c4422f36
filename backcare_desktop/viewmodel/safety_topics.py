"""Chapters of the page "How it keeps you safe": topics, and the limits that their answers show.

Law: made by tools/trace.py from docs/safety/hazards.toml; do not edit.
"""

from typing import Final

#: A topic's name, and pairs of placeholder and limit.
Topic = tuple[str, tuple[tuple[str, str], ...]]

CHAPTERS: Final[tuple[tuple[str, tuple[Topic, ...]], ...]] = (
    (
        "time",
        (
            ("h01", (("minutes", "cold.max_application"),)),
            ("h02", (("minutes", "heat.pack.max"),)),
            (
                "h03",
                (
                    ("cold", "cold.min_rest"),
                    ("heat", "heat.min_rest"),
                ),
            ),
            (
                "h04",
                (
                    ("cold", "cold.max_per_day"),
                    ("heat", "heat.max_per_day"),
                    ("days", "heat.max_days_in_row"),
                ),
            ),
            ("h05", ()),
        ),
    ),
    (
        "computer",
        (
            ("h06", ()),
            ("h07", ()),
            ("h08", ()),
            ("h09", ()),
            ("h10", ()),
            ("h11", ()),
            ("h12", ()),
            ("h13", ()),
            ("h14", ()),
            ("h30", ()),
        ),
    ),
    (
        "skin",
        (
            ("h15", (("minutes", "cold.skin_check_every"),)),
            ("h16", ()),
            ("h17", ()),
            ("h18", ()),
        ),
    ),
    (
        "person",
        (
            ("h19", ()),
            ("h20", ()),
            ("h21", (("hours", "thermal.sedation_block"),)),
            ("h31", ()),
            ("h32", ()),
            ("h22", (("hours", "heat.acute_injury_block"),)),
            ("h23", (("minutes", "cold.no_numb_exercise"),)),
            ("h27", (("points", "stretch.pain_rise_stop"),)),
            (
                "h28",
                (
                    ("minutes", "warmup.before_hold"),
                    ("demanding", "warmup.before_deep_or_strength"),
                    ("waking", "flexion.after_waking"),
                ),
            ),
        ),
    ),
    (
        "alarm",
        (
            ("h24", ()),
            ("h25", ()),
            ("h29", ()),
        ),
    ),
    ("honest", (("h26", ()),)),
)
