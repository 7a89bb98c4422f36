"""What Learn tells: each statement has a listed source, each link leads somewhere, words are plain."""

import re
from pathlib import Path

import pytest

from backcare_desktop.content.article import Article, read_article, read_articles
from backcare_desktop.content.library import Library
from backcare_desktop.content.problem import ContentError
from backcare_desktop.gui.pages.breaks import LINKS
from backcare_desktop.gui.pages.directory import entries
from tests.gui.reading_age import grade

ASSETS = Path(__file__).parents[2] / "assets"
READING = read_articles(ASSETS / "articles")
NAMES = sorted(READING.articles)
#: Words of SAFETY 9 that promise what a program for wellbeing must not.
CLAIMS = re.compile(r"\b(treats?|cures?|heals?|relieves?|reduces? inflammation|diagnos\w+)\b", re.IGNORECASE)
#: What the user's article taught, and where it is told (issue "Diary ... what the article teaches").
TOPICS = {
    "back-spasm": "guard",
    "looking-after": "mind",
    "muscles": "multifidus",
    "triggers": "stress",
    "heat": "towel",
    "cold": "cloth",
    "stretching": "30 seconds",
    "medicines": "prescription",
    "eating-and-drinking": "water",
    "being-active": "swimming",
    "making-a-routine": "routine",
    "posture": "screen",
    "stress": "mindfulness",
    "other-therapies": "acupuncture",
    "when-to-see-somebody": "emergency",
    "examination": "EMG",
    "long-term": "surgery",
    "looking-after-yourself": "pillow",
}


def article(name: str) -> Article:
    return READING.articles[name]


def test_every_file_is_in_the_contents() -> None:
    assert sorted(path.stem for path in (ASSETS / "articles").glob("*.md")) == NAMES


def test_every_source_is_used() -> None:
    used = {source for name in NAMES for source in article(name).sources}
    assert used == set(READING.sources)


@pytest.mark.parametrize(("name", "word"), TOPICS.items())
def test_what_the_article_taught_is_told(name: str, word: str) -> None:
    assert article(name).holds(word)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    library = Library(ASSETS)
    parts = {
        "session": {"cold", "heat"},
        "stretch": {"", *library.routines, *library.movements},
        "breathe": {"", *library.breathing, *library.relaxations},
        "breaks": {"", *LINKS},
    }
    for block in article(name).blocks:
        if block.kind == "link":
            page, _, part = block.target.partition("/")
            assert page in {entry.name for entry in entries()}
            assert part in parts.get(page, {""}), block.target


@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_plain(name: str) -> None:
    prose = " ".join(
        block.plain.rstrip(".:") + "." for block in article(name).blocks if block.kind in ("text", "point")
    )
    assert grade(prose) <= 8, grade(prose)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_promised(name: str) -> None:
    for block in article(name).blocks:
        assert not CLAIMS.search(block.plain), block.plain


def written(folder: Path, text: str) -> Path:
    file = folder / "one.md"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_article_is_read_piece_by_piece(tmp_path: Path) -> None:
    text = "# Title\n\nOne sentence. [A] [S1]\nAnother\nover two lines. [GK]\n\n## Part\n\n- a **b** [S2]\n"
    text += "> note\n[Go](backcare:stretch)\n"
    read = read_article(written(tmp_path, text))
    assert [(block.kind, block.plain, block.sources, block.target) for block in read.blocks] == [
        ("text", "One sentence.", ("A", "S1"), ""),
        ("text", "Another over two lines.", ("GK",), ""),
        ("heading", "Part", (), ""),
        ("point", "a b", ("S2",), ""),
        ("note", "note", (), ""),
        ("link", "Go", (), "stretch"),
    ]
    assert read.sources == ("A", "S1", "GK", "S2")
    assert read.first == "One sentence."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("no title\n", "line 1: a title"),
        ("# T\n\nNobody said so.\n", "a source such as [S12] is missing"),
        ("# T\n\n- point\n", "a source such as"),
        ("# T\n", "no paragraph"),
        ("", "a title"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ContentError, match=re.escape(says)):
        read_article(written(tmp_path, text))


def test_a_source_that_is_not_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# T\n\nSo it is. [S99]\n", encoding="utf-8")
    (tmp_path / "index.toml").write_text(
        'format = 1\nreviewed = 2026-01-01\n[[group]]\ntitle = "G"\narticles = ["one"]\n', encoding="utf-8"
    )
    (tmp_path / "sources.toml").write_text(
        'format = 1\n[[source]]\nid = "A"\ntitle = "a"\n', encoding="utf-8"
    )
    with pytest.raises(ContentError, match=re.escape("[S99] is not in sources.toml")):
        read_articles(tmp_path)
