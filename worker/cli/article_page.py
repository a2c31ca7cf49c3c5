"""Enriched articles as a web page: one file, without scripts, that needs no network.

Whatever an article contains is shown and never obeyed: all of it is escaped, and a link leads to
http or https alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from urllib.parse import urlsplit

from worker.cli.article_view import (
    Json,
    entities_by_type,
    entity_notes,
    json_object,
    json_objects,
    metadata_rows,
    paragraph_spans,
    placed_mentions,
)

_COLOURS = {
    "PERSON": ("#d5f0f7", "#0b5468"),
    "ORGANISATION": ("#f3dcf5", "#6d1b75"),
    "LOCATION": ("#d9f2dc", "#1b5e2a"),
    "EVENT": ("#fbeec2", "#6b4f00"),
    "LAW": ("#dde3fb", "#2a3a9a"),
    "MONEY": ("#fbdcd9", "#8c1d18"),
    "QUANTITY": ("#efe9d8", "#5c5023"),
    "PRODUCT": ("#d8ecff", "#0a4d8c"),
}
_GEONAMES = "https://www.geonames.org/"

_POLICY = (
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
"""No script runs, and nothing is fetched, should something slip through the escaping."""

_STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fffdf9; --faint: #666; --line: #ddd6c8 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e4da; --paper: #1b1a18; --faint: #a59f93; --line: #3a3732 }
}
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.6 Georgia, "Noto Serif", serif }
article { max-width: 72rem; margin: 0 auto; padding: 2rem 1.5rem; display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(16rem, 1fr); gap: 0 3rem }
article + article { border-top: 1px solid var(--line) }
header { grid-column: 1 / -1 }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem }
h2 { font: bold .8rem/1.6 system-ui, sans-serif; margin: 1.4rem 0 .3rem }
aside, dl, .where { font: .87rem/1.5 system-ui, sans-serif }
.where, dt, small { color: var(--faint) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.5rem }
dd { margin: 0; overflow-wrap: anywhere }
ul { list-style: none; margin: 0; padding: 0 } li { margin: .15rem 0 }
mark, .type { border-radius: .25em; padding: .05em .25em; color: inherit }
.refused { grid-column: 1 / -1; border-left: .3rem solid #b3261e; padding-left: 1rem }
@media (max-width: 50rem) { article { display: block } }
"""


def article_page(results: Iterable[tuple[str, Json | None, Json]]) -> str:
    """Return an HTML document of the articles, in order.

    Args:
        results: of each article where it stood, the article as consumers get it (None where it
            was refused), and the refusal, with `reason` and `message`.
    """
    sections = [
        _article(number, where, article) if article is not None else _refusal(where, refusal)
        for number, (where, article, refusal) in enumerate(results, 1)
    ]
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            _POLICY,
            f"<title>Enriched articles</title>\n<style>{_STYLE}{_type_styles()}</style>",
            "</head>\n<body>\n<main>",
            *sections,
            "</main>\n</body>\n</html>\n",
        ]
    )


def _type_styles() -> str:
    """Return the colours by type, light letters on dark where the reader's system is dark."""
    light = "\n".join(
        f".{kind} {{ background: {paper}; color: {ink} }}"
        for kind, (paper, ink) in _COLOURS.items()
    )
    dark = "\n".join(
        f"  .{kind} {{ background: {ink}; color: {paper} }}"
        for kind, (paper, ink) in _COLOURS.items()
    )
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _article(number: int, where: str, article: Json) -> str:
    language = escape(str(article.get("language") or ""))
    headline = article.get("headline")
    title = f"<h1>{_text(headline)}</h1>" if headline else ""
    rows = "".join(
        f"<dt>{_text(label)}</dt><dd>{_text(value.plain)}</dd>"
        for label, value in metadata_rows(article)
    )
    entities = list(json_objects(article.get("entities")))
    return (
        f'<article lang="{language}">\n<header><p class="where">{_text(where)}</p>{title}'
        f"<dl>{rows}</dl></header>\n<div>\n{_body(number, article, entities)}\n</div>\n"
        f'<aside aria-label="Entities">\n{_entities(number, entities)}\n</aside>\n</article>'
    )


def _refusal(where: str, refusal: Json) -> str:
    reason, message = _text(refusal.get("reason")), _text(refusal.get("message"))
    return (
        f'<article><div class="refused"><p class="where">{_text(where)}</p>'
        f"<p><strong>refused: {reason}</strong><br>{message}</p></div></article>"
    )


def _body(number: int, article: Json, entities: Sequence[Json]) -> str:
    body = str(article.get("body") or "")
    mentions = placed_mentions(body, entities)
    spans = paragraph_spans(article, body)
    return "\n".join(f"<p>{''.join(_pieces(number, body, span, mentions))}</p>" for span in spans)


def _pieces(
    number: int, body: str, span: tuple[int, int], mentions: Sequence[tuple[int, int, int, Json]]
) -> Iterator[str]:
    """Yield a paragraph in pieces, its mentions marked."""
    position, end = span
    for start, stop, index, entity in mentions:
        if start < position or stop > end:
            continue
        name = escape(", ".join([str(entity.get("name")), *entity_notes(entity)]), quote=True)
        yield _text(body[position:start])
        yield (
            f'<mark class="{_type_class(entity)}" id="m{number}-{index}-{start}" '
            f'title="{name}">{_text(body[start:stop])}</mark>'
        )
        position = stop
    yield _text(body[position:end])


def _entities(number: int, entities: Sequence[Json]) -> str:
    parts = []
    for kind, of_kind in entities_by_type(entities):
        items = "\n".join(f"<li>{_entity(number, index, entity)}</li>" for index, entity in of_kind)
        heading = f'<span class="type {_type_class({"type": kind})}">{_text(kind)}</span>'
        parts.append(f"<h2>{heading}</h2>\n<ul>\n{items}\n</ul>")
    return "\n".join(parts)


def _entity(number: int, index: int, entity: Json) -> str:
    name = _text(entity.get("name"))
    first = next(json_objects(entity.get("mentions")), None)
    if first is not None and isinstance(first.get("start"), int):
        name = f'<a href="#m{number}-{index}-{first["start"]}">{name}</a>'
    notes = _text(", ".join(entity_notes(entity)))
    links = json_object(entity.get("links"))
    code = links.get("geonames")
    map_link = _link(f"{_GEONAMES}{code}", "map") if isinstance(code, int) else ""
    return f"{name} <small>{notes} {map_link}</small>"


def _link(url: str, label: str) -> str:
    if urlsplit(url).scheme not in {"http", "https"}:
        return _text(label)
    return f'<a href="{escape(url, quote=True)}" rel="noreferrer">{_text(label)}</a>'


def _type_class(entity: Mapping[str, object]) -> str:
    """Return a class name that no entity can choose freely."""
    kind = str(entity.get("type"))
    return kind if kind in _COLOURS else "OTHER"


def _text(value: object) -> str:
    return escape("" if value is None else str(value), quote=False)
