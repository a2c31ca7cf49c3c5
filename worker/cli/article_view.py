"""An enriched article as a person would like to read it.

The views read the JSON that consumers get, not our own types: what is shown is what is sent, and
what other producers leave on a topic is shown as far as it goes.
"""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from worker.cli.printable import printable

Json = Mapping[str, Any]

STYLES = {
    "PERSON": "bold cyan",
    "ORGANISATION": "bold magenta",
    "LOCATION": "bold green",
    "EVENT": "bold yellow",
    "LAW": "bold blue",
    "MONEY": "bold red",
    "QUANTITY": "yellow",
    "PRODUCT": "bold bright_blue",
}
_LONGEST_QUOTE = 120


def article_view(article: Json) -> RenderableType:
    """Show all of an article: metadata, body with its entities marked, entities, problems."""
    parts: list[RenderableType] = []
    if article.get("headline"):
        parts += [text(article["headline"], "bold"), Text()]
    parts += [_metadata(article), Text(), _body(article)]
    entities = list(json_objects(article.get("entities")))
    if entities:
        parts += [Text(), entities_view(entities)]
    quotes = list(json_objects(article.get("quotes")))
    if quotes:
        parts += [Text(), _quotes(quotes)]
    problems = list(json_objects(json_object(article.get("enrichment")).get("problems")))
    if problems:
        parts += [Text(), _problems(problems)]
    return Group(*parts)


def text(value: object, style: str = "") -> Text:
    """Make any value a text that commands no terminal and is read as no markup."""
    return Text(printable("" if value is None else str(value)), style)


def marked(body: str, start: int, end: int, entities: Sequence[Json]) -> Text:
    """Show `body[start:end]` with its mentions in the colours of their types.

    A mention that does not stand where it says, or that overlaps the one before, is not marked.
    """
    shown = Text()
    position = start
    for first, last, _, entity in placed_mentions(body, entities):
        if first < position or last > end:
            continue
        shown.append(printable(body[position:first]))
        shown.append(printable(body[first:last]), STYLES.get(str(entity.get("type")), "bold"))
        position = last
    return shown.append(printable(body[position:end]))


def entities_view(entities: Sequence[Json]) -> Table:
    """List entities by type; the colours are those of the body, so this is its legend."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for kind, of_kind in entities_by_type(entities):
        names = Text(", ").join(_entity(each) for _, each in of_kind)
        table.add_row(text(kind, STYLES.get(kind, "bold")), names)
    return table


def entities_by_type(entities: Sequence[Json]) -> Iterator[tuple[str, list[tuple[int, Json]]]]:
    """Give the entities by type, our own types first, each with its index among all."""
    types = dict.fromkeys([*STYLES, *(str(each.get("type")) for each in entities)])
    for kind in types:
        of_kind = [pair for pair in enumerate(entities) if str(pair[1].get("type")) == kind]
        if of_kind:
            yield kind, of_kind


def entity_notes(entity: Json) -> list[str]:
    """Give what is known of an entity besides its name: role, value, code, how often it stands."""
    links = json_object(entity.get("links"))
    mentions = len(list(json_objects(entity.get("mentions"))))
    candidates = entity.get("candidates")
    notes = [
        entity.get("role"),
        _value(entity),
        links.get("iso3166_2") or links.get("iso3166") or links.get("country"),
        f"one of {candidates} places" if candidates else None,
        "dateline" if entity.get("in_dateline") else None,
        f"×{mentions}" if mentions > 1 else None,
    ]
    return [str(note) for note in notes if note]


def _value(entity: Json) -> str | None:
    """Give the value of an amount: "1,500,000,000,000 IDR"."""
    value = entity.get("value")
    if not isinstance(value, int | float):
        return None
    return f"{value:,.15g} {entity.get('unit') or ''}".strip()


def metadata_rows(article: Json) -> Iterator[tuple[str, Text]]:
    """Give what is known of an article besides its text, by label; what is absent is left out."""
    copyright_ = json_object(article.get("copyright"))
    values: dict[str, object] = {
        "dateline": _dateline(article),
        "source": article.get("source"),
        "sources": article.get("sources"),
        "reporters": article.get("reporters"),
        "translators": article.get("translators"),
        "editors": article.get("editors"),
        "copyright": _joined(copyright_.get("holder"), copyright_.get("year")),
        "language": _language(article),
        "published": article.get("published_at"),
        "updated": article.get("updated_at"),
        "section": article.get("section"),
        "tags": article.get("tags"),
        "status": article.get("pub_status"),
        "embargo": article.get("embargoed_until"),
        "url": article.get("url"),
        "length": _length(article),
        "dates": _dates(article),
        "extra": ", ".join(json_object(article.get("extra"))),
        "id": article.get("id"),
    }
    for label, value in values.items():
        words = ", ".join(_strings(value)) if isinstance(value, list) else value
        if words:
            yield label, text(words)
    for related in json_objects(article.get("related")):
        yield "related", text(_joined(related.get("title"), related.get("url")))


def json_object(value: object) -> Json:
    """Take a value for a JSON object, an empty one where it is none."""
    return value if isinstance(value, Mapping) else {}


def json_objects(values: object) -> Iterator[Json]:
    """Take the JSON objects out of a value, none where it is no list."""
    if isinstance(values, list):
        yield from (each for each in values if isinstance(each, Mapping))


def _metadata(article: Json) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for label, value in metadata_rows(article):
        table.add_row(label, value)
    return table


def paragraph_spans(article: Json, body: str) -> list[tuple[int, int]]:
    """Give where the paragraphs of a body stand; all of it is one where that is not said."""
    return [
        (span["start"], span["end"])
        for span in json_objects(article.get("paragraphs"))
        if isinstance(span.get("start"), int) and isinstance(span.get("end"), int)
    ] or [(0, len(body))]


def placed_mentions(body: str, entities: Sequence[Json]) -> list[tuple[int, int, int, Json]]:
    """Give the mentions that stand where they say: start, end, index of the entity, entity."""
    found = [
        (start, end, index, entity)
        for index, entity in enumerate(entities)
        for mention in json_objects(entity.get("mentions"))
        if isinstance(start := mention.get("start"), int)
        and isinstance(end := mention.get("end"), int)
        and 0 <= start < end
        and body[start:end] == mention.get("text")
    ]
    return sorted(found, key=lambda mention: mention[:3])


def _body(article: Json) -> RenderableType:
    body = str(article.get("body") or "")
    entities = list(json_objects(article.get("entities")))
    spans = paragraph_spans(article, body)
    indented = (Text("  ").append_text(marked(body, *span, entities)) for span in spans)
    return Group(*(Padding(paragraph, (0, 0, 0, 2)) for paragraph in indented))


def _entity(entity: Json) -> Text:
    said = ", ".join(entity_notes(entity))
    return text(entity.get("name")).append(printable(f" ({said})") if said else "", "dim")


def _quotes(quotes: list[Json]) -> Table:
    """List who said what, each quote cut to a line or two."""
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for quote in quotes:
        speaker = json_object(quote.get("speaker"))
        named = (
            text(speaker.get("name")) if speaker.get("name") else text(speaker.get("text"), "dim")
        )
        said = shorten(str(quote.get("text") or ""), _LONGEST_QUOTE, placeholder=" …")
        table.add_row(named, text(quote.get("verb")), text(said, "italic"))
    return table


def _problems(problems: list[Json]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="yellow", no_wrap=True)
    table.add_column()
    for problem in problems:
        table.add_row(text(f"problem: {problem.get('field')}"), text(problem.get("message")))
    return table


def _dateline(article: Json) -> str:
    dateline = json_object(article.get("dateline"))
    places = ", ".join(_strings(dateline.get("places"))) or dateline.get("place")
    return _joined(places, dateline.get("agency"), dateline.get("date"))


def _language(article: Json) -> str:
    language, confidence = article.get("language"), article.get("language_confidence")
    if language is None or not isinstance(confidence, int | float):
        return str(language or "")
    return f"{language} ({confidence:.0%} sure)"


def _length(article: Json) -> str:
    words, seconds = article.get("word_count"), article.get("reading_time_seconds")
    return f"{words} words, {seconds} s to read" if words else ""


def _dates(article: Json) -> list[str]:
    """Give each date once, with its value: "Selasa → 2024-10-29"."""
    dates = json_objects(article.get("dates"))
    return list(dict.fromkeys(f"{date.get('text')} → {_interval(date)}" for date in dates))


def _interval(date: Json) -> str:
    first, last = date.get("value") or "?", date.get("end_value")
    return f"{first} to {last}" if last else str(first)


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


def _strings(values: object) -> list[str]:
    return [str(each) for each in values] if isinstance(values, list) else []
