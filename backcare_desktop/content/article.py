"""What the Learn page tells: short articles in plain words, each statement with its sources.

Law: a statement without a source is refused, and so is a source that nobody can look up. An article
is Markdown of a few kinds only: a title, headings, paragraphs, points, notes, links into the program, and
pictures that it draws.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from backcare_desktop.content.entry import Words
from backcare_desktop.content.fit import fit
from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.content.toml_file import read_table

#: What a mark after a statement looks like: [S12], [A] for the article, [GK] for general knowledge.
_MARK: Final = re.compile(r"\s*\[(A|GK|S\d{1,3})\]")
#: A picture that the program draws, by name.
_PICTURE: Final = re.compile(r"!\[([^\]]+)\]\(([a-z_]+)\)")
_LINK: Final = re.compile(r"\[([^\]]+)\]\(backcare:([a-z0-9/_-]+)\)")

#: A note tells of the program, or cheers; it states nothing that needs a source.
Kind = Literal["heading", "text", "point", "note", "link", "picture"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an article. text: with **bold** words. sources: ids.

    target: where a link leads, or what is drawn.
    """

    kind: Kind
    text: str
    sources: tuple[str, ...] = ()
    target: str = ""

    @property
    def plain(self) -> str:
        """The text without signs of weight."""
        return self.text.replace("**", "")


@dataclass(frozen=True, slots=True)
class Article:
    """One page of Learn."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all its sources, in the order in which they come."""
        return tuple(dict.fromkeys(source for block in self.blocks for source in block.sources))

    @property
    def first(self) -> str:
        """Its first sentence, to choose by."""
        text = next(block.plain for block in self.blocks if block.kind == "text")
        return text.split(". ")[0].rstrip(".") + "."

    def holds(self, asked: str) -> bool:
        """Whether every word that is asked for is in it, in whatever case."""
        said = " ".join([self.title, *(block.plain for block in self.blocks)]).casefold()
        return all(word in said for word in asked.casefold().split())


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where statements come from, in our words; address: a page, where there is one."""

    id: Words
    title: Words
    address: str = ""

    @property
    def site(self) -> str:
        """Whose page it is, "" where there is none."""
        return self.address.split("/")[2].removeprefix("www.") if self.address else ""


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Articles that belong together, by id."""

    title: Words
    articles: Annotated[tuple[Words, ...], msgspec.Meta(min_length=1)]


class _Index(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal[1]
    reviewed: dt.date
    group: Annotated[tuple[Group, ...], msgspec.Meta(min_length=1)]


class _Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal[1]
    source: Annotated[tuple[Source, ...], msgspec.Meta(min_length=1)]


@dataclass(frozen=True, slots=True)
class Reading:
    """All there is to read. reviewed: when it was last held against its sources."""

    groups: tuple[Group, ...]
    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    reviewed: dt.date


def read_articles(folder: Path) -> Reading:
    """Everything in assets/articles. Raises ContentError."""
    index = fit(_Index, read_table(folder / "index.toml"), str(folder / "index.toml"))
    listed = fit(_Sources, read_table(folder / "sources.toml"), str(folder / "sources.toml"))
    sources = {source.id: source for source in listed.source}
    names = [name for group in index.group for name in group.articles]
    articles = {name: read_article(folder / f"{name}.md") for name in names}
    problems = [
        f"{folder / name}.md: [{mark}] is not in sources.toml"
        for name, article in articles.items()
        for mark in article.sources
        if mark not in sources
    ]
    if problems:
        raise ContentError(problems)
    return Reading(index.group, articles, sources, index.reviewed)


def read_article(path: Path) -> Article:
    """One article. Raises ContentError."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise ContentError([f"{path}: {problem}"]) from problem
    if not lines or not lines[0].startswith("# "):
        raise ContentError([f"{path}: line 1: a title (# ...) is right"])
    blocks = tuple(_block(piece, path) for piece in _pieces(lines[1:]))
    if not any(block.kind == "text" for block in blocks):
        raise ContentError([f"{path}: there is no paragraph in it"])
    return Article(path.stem, lines[0][2:].strip(), blocks)


def _pieces(lines: list[str]) -> Iterator[str]:
    """Lines that belong together, as one."""
    open_piece: list[str] = []
    for line in [*lines, ""]:
        starts = line.startswith(("#", "- ", "> ", "[", "![")) or not line.strip()
        if open_piece and (starts or _ends_statement(open_piece[-1])):
            yield " ".join(open_piece)
            open_piece = []
        if line.strip():
            open_piece.append(line.strip())


def _ends_statement(line: str) -> bool:
    """A paragraph's sentences stand on lines of their own, so that each has its sources."""
    return line.endswith("]")


def _block(piece: str, path: Path) -> Block:
    if piece.startswith("## "):
        return Block("heading", piece[3:])
    link = _LINK.fullmatch(piece)
    if link is not None:
        return Block("link", link[1], target=link[2])
    picture = _PICTURE.fullmatch(piece)
    if picture is not None:
        return Block("picture", picture[1], target=picture[2])
    if piece.startswith("> "):
        return Block("note", piece[2:])
    kind: Kind = "point" if piece.startswith("- ") else "text"
    sources = tuple(_MARK.findall(piece))
    text = _MARK.sub("", piece.removeprefix("- ")).strip()
    if not sources:
        raise ContentError([f'{path}: "{shortened(text)}": a source such as [S12] is missing at its end'])
    return Block(kind, text, sources)
