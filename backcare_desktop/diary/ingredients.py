"""Well-known names of medicines, and what is in them: to warn, and for nothing else.

Law: a name that is not in the table means nothing; a name that is proposes nothing, fills nothing in and
locks nothing. Packs differ from country to country and from year to year, so every warning that
comes from here says "often".

Sources: the families of clinical 6.2 and 6.3 (S49 to S55, S18 S19); brands of ibuprofen as the makers'
association lists them (otcsafety.org, "Ibuprofen"); mixes with paracetamol as in Drugs.com ("What is
paracetamol called in the US?"); muscle relaxants as in PainGuide (painguide.com, "Muscle relaxants"); the
rest is general knowledge [GK: BNF, packs].
"""

from functools import lru_cache
from itertools import pairwise
from typing import Final

NSAIDS: Final = frozenset({"ibuprofen", "naproxen", "aspirin", "diclofenac", "ketoprofen"})
OPIOIDS: Final = frozenset({"codeine", "tramadol", "morphine", "oxycodone", "dihydrocodeine"})
#: Muscle relaxants, antihistamines that make sleepy, sleeping tablets (clinical 6.2, 7; S55).
SLEEPY: Final = frozenset(
    {
        "methocarbamol",
        "cyclobenzaprine",
        "carisoprodol",
        "tizanidine",
        "baclofen",
        "orphenadrine",
        "diazepam",
        "zopiclone",
        "zolpidem",
        "diphenhydramine",
        "doxylamine",
        "promethazine",
    }
)
SEDATING: Final = OPIOIDS | SLEEPY
PAIN: Final = NSAIDS | OPIOIDS | {"paracetamol"}
#: Rubs that warm (clinical 2.4 and 6.3; S18 S19).
RUBS: Final = frozenset({"menthol", "methyl salicylate", "capsaicin"})

#: How the name of an ingredient begins in the languages that share it.
_STEMS: Final = {
    "ibuprof": "ibuprofen",
    "naprox": "naproxen",
    "aspirin": "aspirin",
    "acetylsal": "aspirin",
    "acetilsal": "aspirin",
    "diclofen": "diclofenac",
    "diklofen": "diclofenac",
    "ketoprof": "ketoprofen",
    "paracet": "paracetamol",
    "acetamin": "paracetamol",
    "codein": "codeine",
    "kodein": "codeine",
    "dihydrocodein": "dihydrocodeine",
    "tramad": "tramadol",
    "morphin": "morphine",
    "oxycod": "oxycodone",
    "methocarb": "methocarbamol",
    "cyclobenz": "cyclobenzaprine",
    "carisoprod": "carisoprodol",
    "tizanid": "tizanidine",
    "baclofen": "baclofen",
    "orphenadr": "orphenadrine",
    "diazep": "diazepam",
    "zopicl": "zopiclone",
    "zolpid": "zolpidem",
    "diphenhydr": "diphenhydramine",
    "doxylam": "doxylamine",
    "prometh": "promethazine",
    "menthol": "menthol",
    "capsaic": "capsaicin",
    "methylsal": "methyl salicylate",
}
#: Names on packs; where one has several words, all of them. What is in them, as a rule.
_NAMES: Final = {
    "advil": "ibuprofen",
    "nurofen": "ibuprofen",
    "motrin": "ibuprofen",
    "midol": "ibuprofen",
    "nuprin": "ibuprofen",
    "brufen": "ibuprofen",
    "dolormin": "ibuprofen",
    "nurofen plus": "ibuprofen codeine",
    "aleve": "naproxen",
    "naprosyn": "naproxen",
    "feminax ultra": "naproxen",
    "voltaren": "diclofenac",
    "voltarol": "diclofenac",
    "cataflam": "diclofenac",
    "orudis": "ketoprofen",
    "disprin": "aspirin",
    "bayer": "aspirin",
    "alka seltzer": "aspirin",
    "anadin": "aspirin",
    "anadin extra": "aspirin paracetamol",
    "excedrin": "aspirin paracetamol",
    "panadol": "paracetamol",
    "tylenol": "paracetamol",
    "calpol": "paracetamol",
    "doliprane": "paracetamol",
    "efferalgan": "paracetamol",
    "dafalgan": "paracetamol",
    "alvedon": "paracetamol",
    "apap": "paracetamol",
    "lemsip": "paracetamol",
    "theraflu": "paracetamol",
    "beechams": "paracetamol",
    "nyquil": "paracetamol doxylamine",
    "tylenol pm": "paracetamol diphenhydramine",
    "advil pm": "ibuprofen diphenhydramine",
    "aleve pm": "naproxen diphenhydramine",
    "co codamol": "paracetamol codeine",
    "cocodamol": "paracetamol codeine",
    "solpadeine": "paracetamol codeine",
    "co dydramol": "paracetamol dihydrocodeine",
    "robaxin": "methocarbamol",
    "flexeril": "cyclobenzaprine",
    "soma": "carisoprodol",
    "zanaflex": "tizanidine",
    "sirdalud": "tizanidine",
    "lioresal": "baclofen",
    "norflex": "orphenadrine",
    "valium": "diazepam",
    "benadryl": "diphenhydramine",
    "nytol": "diphenhydramine",
    "phenergan": "promethazine",
    "deep heat": "methyl salicylate",
    "tiger balm": "menthol",
    "bengay": "menthol methyl salicylate",
    "icy hot": "menthol methyl salicylate",
    "salonpas": "menthol methyl salicylate",
    "biofreeze": "menthol",
}
_DIGIT: Final = "0"
#: Units after a number belong to the strength, not to the name.
_STRENGTHS: Final = {(_DIGIT, unit) for unit in ("mg", "mcg", "g", "ml")}
_FOLDED: Final = str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy")
_RUB_OF_TWO_WORDS: Final = "methyl salicylate"


def plain(name: str) -> str:
    """The name in small letters without accents, strengths and signs: what tells two medicines apart.

    "Ibuprofén 400 mg" is "ibuprofen".
    """
    folded = name.casefold().translate(_FOLDED)
    words = ["", *"".join(map(_letter, folded)).split()]
    return " ".join(
        word for before, word in pairwise(words) if word != _DIGIT and (before, word) not in _STRENGTHS
    )


def _letter(letter: str) -> str:
    """The letter, a digit as a word of its own, anything else as a gap."""
    if letter.isalpha():
        return letter
    return f" {_DIGIT} " if letter.isdigit() else " "


@lru_cache(maxsize=512)
def known(name: str) -> frozenset[str]:
    """What is often in a medicine of this name; nothing for a name that is not known."""
    words = plain(name).split()
    pairs = [" ".join(pair) for pair in pairwise(words)]
    named = [_NAMES[one] for one in (*pairs, *words) if one in _NAMES]
    stems = [whole for word in words for stem, whole in _STEMS.items() if word.startswith(stem)]
    if _RUB_OF_TWO_WORDS in pairs:
        stems.append(_RUB_OF_TWO_WORDS)
    return frozenset(stems).union(*map(_parts, named))


def _parts(mix: str) -> frozenset[str]:
    """The ingredients of a row of the table."""
    rub = {_RUB_OF_TWO_WORDS} if _RUB_OF_TWO_WORDS in mix else set()
    return frozenset(rub.union(mix.replace(_RUB_OF_TWO_WORDS, "").split()))
