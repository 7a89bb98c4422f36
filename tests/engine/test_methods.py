"""The ten methods against the table of the contract, and the questions against the facts."""

import pytest

from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality, blocking_conditions
from backcare_desktop.engine.profile import Profile
from backcare_desktop.engine.screen import CLEARABLE, LASTING, QUESTIONS, outcome

PACK = {"barrier", "skin", "feeling", "rub", "awake", "position", "reach"}

#: method: modality, length limit, on-off, first check (min), worn, checks.
TABLE: dict[str, tuple[str, str, bool, int | None, bool, set[str]]] = {
    "ice-pack": ("cold", "cold.max_application", True, 5, False, PACK),
    "frozen-vegetables": ("cold", "cold.max_application", True, 5, False, PACK),
    "gel-pack": ("cold", "cold.gel_or_instant.max_application", True, 3, False, PACK),
    "cold-pack": ("cold", "cold.gel_or_instant.max_application", True, 3, False, PACK),
    "ice-massage": (
        "cold",
        "cold.ice_massage.max_application",
        False,
        None,
        False,
        {"moving", "skin", "feeling", "rub", "awake", "reach"},
    ),
    "hot-pack": ("heat", "heat.pack.max", False, 5, False, PACK | {"injury"}),
    "heating-pad": ("heat", "heat.electric_pad.max", False, 5, False, PACK | {"injury", "temperature"}),
    "electric-blanket": ("heat", "heat.electric_blanket.max", False, 5, False, PACK | {"injury"}),
    "warm-bath": (
        "heat",
        "heat.bath.max",
        False,
        None,
        False,
        {"skin", "feeling", "rub", "awake", "injury", "temperature"},
    ),
    "heat-wrap": (
        "heat",
        "heat.wrap.max",
        False,
        60,
        True,
        {"barrier", "skin", "feeling", "rub", "awake", "injury"},
    ),
}


def test_there_are_these_ten_methods() -> None:
    assert list(METHODS) == list(TABLE)


@pytest.mark.parametrize("name", TABLE)
def test_each_method_is_as_the_contract_has_it(name: str) -> None:
    method = METHODS[name]
    modality, limit, on_off, first_check, worn, checks = TABLE[name]
    assert method.modality.value == modality
    assert method.length_limit == limit
    assert method.on_off is on_off
    assert method.worn is worn
    assert set(method.checks) == checks
    assert limit in LIMITS
    every = 60 if worn else method.check_limit and LIMITS[method.check_limit].default
    first = every if method.first_check_ms is None else method.first_check_ms // 60_000
    assert first == first_check


def test_each_modality_has_the_other() -> None:
    assert Modality.COLD.other is Modality.HEAT
    assert Modality.HEAT.other is Modality.COLD


def test_the_profile_asks_these_conditions() -> None:
    assert set(CONDITIONS) == {
        "raynaud", "cold_hives", "cryoglobulinaemia", "past_frostbite", "poor_circulation", "numb_skin",
        "cancer_in_area", "heart_disease", "pregnant", "osteoporosis", "spine_surgery", "stenosis",
        "joint_replacement", "glaucoma", "high_blood_pressure", "lung_disease", "blood_thinner", "under_18",
        "over_65",
    }  # fmt: skip
    assert len(CONDITIONS) == len(set(CONDITIONS))


# ------------------------------------------------------------------------------------------ the profile


def test_a_profile_of_conditions_that_do_not_exist_cannot_be() -> None:
    with pytest.raises(ValueError, match="tired"):
        Profile(answered=frozenset({"tired"}))
    with pytest.raises(ValueError, match="raynaud"):
        Profile(yes=frozenset({"raynaud"}))


def test_an_answer_given_anew_replaces_the_old_one() -> None:
    both = frozenset({"raynaud", "pregnant"})
    profile = Profile(both, both).with_answers(frozenset(), frozenset({"pregnant"}))
    assert profile == Profile(frozenset({"raynaud"}), both)
    assert profile.with_answers(frozenset({"pregnant"}), frozenset({"pregnant"})) == Profile(both, both)


def test_what_was_never_asked_blocks_what_it_could_block() -> None:
    bath = METHODS["warm-bath"]
    assert Profile().unanswered(bath) == blocking_conditions(bath)
    assert Profile().blocking(bath) == "poor_circulation"
    answered = Profile(answered=frozenset(blocking_conditions(bath)))
    assert answered.unanswered(bath) == ()
    assert answered.blocking(bath) is None


def test_a_condition_locks_a_modality_only_when_it_is_said() -> None:
    assert Profile().locking(Modality.COLD) == ()
    numb = Profile(frozenset({"numb_skin", "pregnant"}), frozenset(CONDITIONS))
    assert numb.locking(Modality.COLD) == numb.locking(Modality.HEAT) == ("numb_skin",)


# ------------------------------------------------------------------------------------------ the signs


def test_the_questions_are_those_of_the_card() -> None:
    assert len(QUESTIONS) == 8 + 11 + 6
    assert set(LASTING) <= set(QUESTIONS)
    assert CLEARABLE == ("emergency", "same-day", "skin")


@pytest.mark.parametrize(
    ("yes", "strongest"),
    [
        ([], "none"),
        (["C1"], "routine"),
        (["C1", "B1"], "same-day"),
        (["C1", "B1", "A1"], "emergency"),
        (["A8"], "emergency"),
    ],
)
def test_the_strongest_answer_decides(yes: list[str], strongest: str) -> None:
    assert outcome(frozenset(yes)) == strongest
