"""The table of options, and what a value must be to get in."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine.breaks.rules import PARTS, RULES, with_part
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.settings.option import Kind
from backcare_desktop.settings.options import OPTIONS, Options, parse, reminder_part
from backcare_desktop.settings.remark import SENTENCES, Remark

HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.binary(),
    st.just(10**5000),
    st.just(-(10**400)),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


def test_each_option_takes_its_own_default() -> None:
    for option in OPTIONS.values():
        assert option.judge(option.default) == option.default, option.key


def test_no_key_is_a_group_of_others() -> None:
    assert not [key for key in OPTIONS for other in OPTIONS if other.startswith(f"{key}.")]


def test_every_settable_limit_of_cold_and_heat_is_an_option() -> None:
    here = {name for name in LIMITS if name.startswith(("cold.", "heat.", "thermal."))}
    fixed = {name for name in here if LIMITS[name].lowest == LIMITS[name].highest}
    required = {"cold.min_barrier", "heat.barrier_and_on_top"}
    assert {key for key, option in OPTIONS.items() if option.limit} == here - fixed - required


@pytest.mark.parametrize("name", [key for key, option in OPTIONS.items() if option.limit])
def test_a_limit_takes_its_hard_bound_and_nothing_beyond(name: str) -> None:
    limit, option = LIMITS[name], OPTIONS[name]
    assert option.judge(limit.hard) == limit.hard
    beyond = limit.hard - 1 if limit.bound.value == "min" else limit.hard + 1
    assert isinstance(option.judge(beyond), Remark)


@given(key=st.sampled_from(sorted(OPTIONS)), value=HOSTILE)
def test_whatever_is_accepted_is_within_the_table(key: str, value: object) -> None:
    option, parsed = OPTIONS[key], parse(key, value)
    if isinstance(parsed, Remark):
        assert key in parsed.sentence
        assert len(parsed.sentence) < 200
        return
    assert parsed is value
    if option.limit:
        assert LIMITS[key].accepts(parsed)
    if option.kind in (Kind.WHOLE, Kind.NUMBER):
        assert isinstance(parsed, int | float)
        assert option.low <= parsed <= option.high


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("cold.max_application", 25, "cold.max_application must be 20 or less, not 25."),
        ("cold.max_application", math.nan, "cold.max_application must be a number, not nan."),
        ("cold.max_application", math.inf, "cold.max_application must be a number, not inf."),
        ("cold.max_application", 0, "cold.max_application must be more than 0, not 0."),
        ("cold.max_application", -5, "cold.max_application must be 0 or more, not -5."),
        ("cold.max_application", "15", "cold.max_application must be a number, not '15'."),
        ("cold.max_application", True, "cold.max_application must be a number, not True."),
        ("cold.min_rest", 59, "cold.min_rest must be 60 or more, not 59."),
        ("cold.min_rest", 10_081, "cold.min_rest must be 10080 or less, not 10081."),
        ("cold.max_per_day", 2.5, "cold.max_per_day must be a whole number, not 2.5."),
        ("text.scale", 110, "text.scale goes in steps of 25, so it cannot be 110."),
        ("text.scale", 100.0, "text.scale must be a whole number, not 100.0."),
        ("sound.notifications", 1, "sound.notifications must be true or false, not 1."),
        ("theme", "blue", "theme must be one of system, light, dark, contrast, not 'blue'."),
        ("screen.cleared_on", 5, "screen.cleared_on must be text, not 5."),
        ("screen.cleared_on", "x" * 11, "screen.cleared_on must have at most 10 characters."),
        ("breaks.own1.title", "a\0b", "breaks.own1.title must be text, not 'a\\x00b'."),
        ("volume", 5, "There is no setting called “volume”."),
    ],
)
def test_a_refusal_says_what_is_wrong(key: str, value: object, sentence: str) -> None:
    parsed = parse(key, value)
    assert isinstance(parsed, Remark)
    assert parsed.sentence == sentence


def test_choices_are_kept_and_forgotten() -> None:
    options = Options().with_value("theme", "dark").with_value("cold.max_application", 10)
    assert options.text("theme") == "dark"
    assert options.limits() == (("cold.max_application", 10),)
    assert options.without("theme").text("theme") == "system"
    assert Options().limits() == ()


def test_a_getter_of_another_kind_is_an_error_of_ours() -> None:
    options = Options()
    assert options.flag("keep_in_tray") is True
    assert options.whole("sound.volume") == 80
    with pytest.raises(TypeError):
        options.flag("theme")
    with pytest.raises(TypeError):
        options.whole("keep_in_tray")
    with pytest.raises(KeyError):
        options.text("nothing")


def test_nothing_refused_gets_in() -> None:
    with pytest.raises(ValueError, match="must be 20 or less"):
        Options().with_value("cold.max_application", 21)


def test_every_sentence_ends_as_one() -> None:
    assert not [name for name, text in SENTENCES.items() if not text.endswith((".", "}"))]


REMINDERS = sorted(key for key in OPTIONS if key.startswith("breaks."))
NEAR = st.one_of(
    st.sampled_from([0, 1, 19, 20, 59, 60, 61, 480, 481, 1800, 1801, 19.9, 60.1, True, False]),
    st.sampled_from(
        ["", "mon-fri 09:00-12:00", "mon 9", "a\0b", "a\x85", "👩\u200d💻", "x" * 60, "x" * 61, "mon" * 200]
    ),
    HOSTILE,
)


@given(key=st.sampled_from(REMINDERS), value=NEAR)
def test_the_file_and_the_engine_take_the_same_of_reminders(key: str, value: object) -> None:
    named = reminder_part(key)
    assert named is not None
    name, part = named
    taken = not isinstance(with_part(RULES[name], part, value), str)
    assert taken is not isinstance(parse(key, value), Remark), (key, value)


def test_every_part_of_every_reminder_is_an_option() -> None:
    assert len(REMINDERS) == len(RULES) * len(PARTS)
    told = {(name, part): value for name, part, value in Options().reminders()}
    assert set(told) == {(name, part) for name in RULES for part in PARTS}
    for (name, part), value in told.items():
        assert with_part(RULES[name], part, value) == RULES[name]


@pytest.mark.parametrize("key", ["breaks", "breaks.posture", "theme", "cold.max_application"])
def test_what_names_no_reminder(key: str) -> None:
    assert reminder_part(key) is None
