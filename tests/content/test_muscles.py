"""The muscles that can be pointed at: all there, in plain words, with sources, and on the back."""

import re
from pathlib import Path

import pytest

from backcare_desktop.content.article import read_articles
from backcare_desktop.content.muscles import read_muscles
from backcare_desktop.content.problem import ContentError
from tests.gui.reading_age import grade

ASSETS = Path(__file__).parents[2] / "assets"
MUSCLES = read_muscles(ASSETS / "muscles")
#: What the article names, and what a physiotherapist would look for, by layer.
WANTED = {
    "outer": {"trapezius", "latissimus", "rhomboids", "levator_scapulae"},
    "middle": {"serratus_superior", "serratus_inferior"},
    "deep": {
        "iliocostalis",
        "longissimus",
        "spinalis",
        "multifidus",
        "quadratus_lumborum",
        "rotatores",
        "semispinalis",
    },
}


def test_every_muscle_is_in_its_layer() -> None:
    assert {layer.id: {muscle.id for muscle in MUSCLES.of(layer.id)} for layer in MUSCLES.layer} == WANTED


def test_every_source_is_one_of_the_article_s() -> None:
    article = read_articles(ASSETS / "articles").articles["muscles"]
    assert {source for muscle in MUSCLES.muscle for source in muscle.sources} <= set(article.sources)
    assert [block.target for block in article.blocks if block.kind == "picture"] == ["muscles"]


@pytest.mark.parametrize("muscle", MUSCLES.muscle, ids=lambda muscle: muscle.id)
def test_what_it_does_is_said_in_plain_words(muscle: object) -> None:
    does = next(one.does for one in MUSCLES.muscle if one == muscle)
    assert grade(does) <= 8, grade(does)
    assert len(re.findall(r"[.!?]", does)) <= 2


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    text = (ASSETS / "muscles" / "back.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "back.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('layer = "middle"', 'layer = "none"'), 'serratus_superior: there is no layer "none"'),
        (('id = "rhomboids"', 'id = "trapezius"'), '"trapezius" is there twice'),
        (('id = "middle"\n', 'id = "between"\n'), 'layer "between" has no muscle'),
        (("outline = [[[0, 106], ", "outline = [[[0, 106], [9, 106]], [[0, 106], "), "outline"),
        (('side = "left"', 'side = "front"'), "side"),
        (('sources = ["A", "GK"]', "sources = []"), "sources"),
    ],
)
def test_what_does_not_fit_is_said(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    with pytest.raises(ContentError, match=re.escape(says)):
        read_muscles(written(tmp_path, change))
