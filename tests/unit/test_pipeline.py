import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import worker.pipeline
from worker.document import Body, read_lines
from worker.errors import Reason, Stage
from worker.pipeline import Enriched, Outcome, Rejected, Tombstone, process
from worker.records import (
    Copyright,
    Credit,
    Dateline,
    Entity,
    InputRecord,
    InputReference,
    Mention,
    RelatedArticle,
    Speaker,
)

NOW = datetime(2024, 10, 30, 9, 15, 0, 123_456, tzinfo=timezone(timedelta(hours=7)))
SAMPLE = Path(worker.pipeline.__file__).parent / "samples" / "antara-translated.txt"
REMOVED = "".join(
    char for char in map(chr, [*range(1, 0xD800), *range(0xE000, 0x10000)]) if not read_lines(char)
)
TEXT = "Ambon (ANTARA) - Pelabuhan itu melayani kapal yang datang dari Buru.\nEditor: Nia Sari\n"


def _record(value: bytes | None, content_type: bytes = b"text/plain") -> InputRecord:
    return InputRecord(
        "raw", 3, 14, 1_700_000_000_000, b"k", value, (("content-type", content_type),)
    )


def _process(value: bytes | str | dict[str, Any]) -> Outcome:
    if isinstance(value, dict):
        return process(_record(json.dumps(value).encode(), b"application/json"), now=NOW)
    return process(_record(value.encode() if isinstance(value, str) else value), now=NOW)


def _enrich(value: bytes | str | dict[str, Any]) -> Enriched:
    outcome = _process(value)
    assert isinstance(outcome, Enriched), outcome
    return outcome


def _raise(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise error

    return fail


def test_the_sample_is_read_exactly() -> None:
    source = SAMPLE.read_text(encoding="utf-8")
    outcome = _enrich(SAMPLE.read_bytes())
    article = outcome.article
    lines = source.splitlines()

    assert outcome.outlet == "antara"
    assert not outcome.partial
    assert article.enrichment.problems == ()
    assert article.dateline == Dateline(
        "Istanbul",
        ("Istanbul",),
        "ANTARA",
        None,
        "Istanbul (ANTARA)",
        {"geonames": 745044, "country": "TR", "latitude": 41.0138, "longitude": 28.9497},
    )
    assert article.body == "\n".join([lines[0].removeprefix("Istanbul (ANTARA) - "), *lines[1:10]])
    assert [article.body[span.start : span.end] for span in article.paragraphs] == (
        article.body.split("\n")
    )
    assert len(article.paragraphs) == 10
    assert article.lead == lines[0].removeprefix("Istanbul (ANTARA) - ")
    assert article.source == "ANTARA"
    assert article.sources == ("Anadolu",)
    assert article.related == (
        RelatedArticle("Korsel sebut penempatan tentara Korut di Rusia ancaman bagi Seoul"),
        RelatedArticle('Rusia angkut "tentara bayaran" dari Korut dengan truk, kata Ukraina'),
    )
    assert article.reporters == ()
    assert article.translators == ("Nabil Ihsan",)
    assert article.editors == ("Rahmad Nasution",)
    assert article.credits == (
        Credit("translator", "Nabil Ihsan"),
        Credit("editor", "Rahmad Nasution"),
    )
    assert article.copyright == Copyright("ANTARA", 2024, "Copyright © ANTARA 2024")
    assert article.language == "id"
    assert article.language_confidence is not None
    assert 0.9 < article.language_confidence < 1
    assert article.word_count == 233
    assert article.reading_time_seconds == 59
    assert article.headline is None
    assert article.captions == ()
    first, second = article.quotes
    assert first.text.startswith("Kami membahas keterlibatan")
    assert first.verb == "tulis"
    name, person = "Volodymyr Zelenskyy", "person:volodymyr-zelenskyy"
    assert first.speaker == Speaker(name, person, "Zelenskyy")
    assert second.text.endswith("menangani eskalasi ini,")
    assert second.verb == "kata"
    assert second.speaker == Speaker(name, person, "Presiden Ukraina itu")
    assert [(date.text, date.value) for date in article.dates] == [
        ("Selasa", None),
        ("tahun lalu", "2023"),
    ]


def test_the_sample_s_dates_are_those_of_its_day_of_publication() -> None:
    body = SAMPLE.read_text(encoding="utf-8")
    by_copyright = _enrich(SAMPLE.read_bytes()).article.dates[1].confidence
    dates = _enrich({"body": body, "published_at": "2024-10-30T09:00:00+07:00"}).article.dates

    assert [(date.text, date.value, date.grain) for date in dates] == [
        ("Selasa", "2024-10-29", "day"),
        ("tahun lalu", "2023", "year"),
    ]
    assert by_copyright is not None
    assert by_copyright < (dates[1].confidence or 1)


@pytest.mark.parametrize(
    ("body", "language", "day"),
    [
        ("Jakarta (ANTARA) - Ia tiba hari ini.", "id", "2024-10-30"),  # WIB
        ("Ia tiba hari ini.", "id", "2024-10-30"),  # an unknown outlet's copy in Indonesian
        ("He arrives today.", "en", "2024-10-29"),  # as published
        ("Jakarta (ANTARA) - He arrives today.", "en", "2024-10-30"),
    ],
)
def test_days_are_those_of_the_outlet_s_clock(body: str, language: str, day: str) -> None:
    members = {"body": body, "language": language, "published_at": "2024-10-29T20:00:00Z"}
    dates = _enrich(members).article.dates

    assert [date.value for date in dates] == [day]


def test_the_date_of_the_dateline_wins_over_that_of_publication() -> None:
    members = {"body": "Siak, Riau, 12/5 (Antara) - Ia tiba kemarin.", "published_at": "2013-05-20"}
    dates = _enrich(members).article.dates

    assert [date.value for date in dates] == ["2013-05-11"]


def test_provenance_shows_where_the_sample_s_fields_stand() -> None:
    source = SAMPLE.read_text(encoding="utf-8")
    spans = {
        field: source[found.source_start : found.source_end]
        for field, found in _enrich(SAMPLE.read_bytes()).article.provenance.items()
        if found.source_start is not None
    }

    assert spans["dateline"] == "Istanbul (ANTARA) -"
    assert spans["sources"] == "Sumber: Anadolu"
    assert spans["translators"] == "Penerjemah: Nabil Ihsan"
    assert spans["editors"] == "Editor: Rahmad Nasution"
    assert spans["credits"] == "Penerjemah: Nabil Ihsan\nEditor: Rahmad Nasution"
    assert spans["copyright"] == "Copyright © ANTARA 2024"
    assert spans["related"].startswith("Baca juga: Korsel sebut")
    assert spans["body"].startswith("Presiden Ukraina")
    assert spans["body"].endswith("dengan Pyongyang.")


def test_enrichment_says_how_when_and_from_what() -> None:
    enrichment = _enrich(TEXT).article.enrichment

    assert enrichment.worker_version == worker.__version__
    assert enrichment.schema_version == "1"
    assert enrichment.enriched_at == "2024-10-30T02:15:00.123Z"
    assert enrichment.input == InputReference("raw", 3, 14, 1_700_000_000_000)


def test_the_clock_times_the_stages() -> None:
    ticks: Iterator[float] = iter([10.0, 10.1, 10.3, 10.7, 11.5, 11.6])

    outcome = process(_record(TEXT.encode()), now=NOW, clock=lambda: next(ticks))

    assert isinstance(outcome, Enriched)
    assert outcome.timings == pytest.approx({"decode": 0.1, "metadata": 1.1, "entities": 0.4})
    assert outcome.article.enrichment.duration_ms == 1_500


def test_a_null_value_is_a_tombstone() -> None:
    assert process(_record(None), now=NOW) == Tombstone()


def test_what_the_producer_states_wins() -> None:
    outcome = _enrich(
        {
            "id": "a",
            "body": "Kapal baru tiba di Ambon\n" + TEXT,
            "headline": "Kapal tiba",
            "source": "Kabar Laut",
            "language": "en-GB",
            "published_at": "2024-10-30T02:15:00Z",
            "tags": ["laut"],
            "kota": {"nama": "Ambon"},
        }
    )
    article = outcome.article

    assert (article.headline, article.source, article.language) == (
        "Kapal tiba",
        "Kabar Laut",
        "en-GB",
    )
    assert article.language_confidence is None
    assert article.published_at == "2024-10-30T02:15:00Z"
    assert article.tags == ("laut",)
    assert article.extra == {"kota": {"nama": "Ambon"}}
    assert article.provenance["headline"].value == "Kapal baru tiba di Ambon"
    assert article.provenance["source"].value == "ANTARA"
    assert article.provenance["language"].value == "id"
    assert article.provenance["dateline"].value is None
    assert outcome.outlet == "antara"


def test_a_repeated_headline_is_not_in_the_body() -> None:
    article = _enrich(
        {"headline": "Kapal  Tiba", "body": "Kapal tiba\nKapal itu tiba pagi ini."}
    ).article

    assert article.body == "Kapal itu tiba pagi ini."


@pytest.mark.parametrize(
    ("fields", "sign", "source"),
    [
        pytest.param({}, None, None, id="nothing"),
        pytest.param({"url": "https://m.antaranews.com/a"}, "url", "ANTARA", id="host"),
        pytest.param({"url": "https://notantaranews.com/a"}, None, None, id="another host"),
        pytest.param({"url": "https://[broken/a"}, None, None, id="no host"),
        pytest.param({"source": "Antara News"}, None, "Antara News", id="stated"),
    ],
)
def test_an_outlet_is_known_by_what_the_article_shows(
    fields: dict[str, str], sign: str | None, source: str | None
) -> None:
    outcome = _enrich({"body": "Kapal itu tiba pagi ini.\nEditor: Nia Sari", **fields})

    assert outcome.article.source == source
    assert outcome.article.provenance.get("source", sign) == sign or (
        outcome.article.provenance["source"].rule == sign
    )
    assert outcome.outlet == ("antara" if source else "other")


@pytest.mark.parametrize(
    ("extractor", "field", "empty"),
    [
        ("extract_dateline", "dateline", None),
        ("extract_page_headline", "headline", None),
        ("extract_page_source", "source", None),
        ("extract_page_language", "language", None),
        ("extract_page_captions", "captions", ()),
        ("extract_all_reporters", "reporters", ()),
        ("extract_all_editors", "editors", ()),
        ("extract_all_translators", "translators", ()),
        ("extract_all_credits", "credits", ()),
        ("extract_sources", "sources", ()),
        ("extract_page_related", "related", ()),
        ("extract_page_copyright", "copyright", None),
        ("extract_lead", "lead", None),
        ("count_words", "word_count", 0),
        ("find_entities", "entities", ()),
    ],
)
@pytest.mark.parametrize("error", [ValueError("no"), RecursionError(), MemoryError()], ids=repr)
def test_an_extractor_that_raises_costs_its_own_field(
    monkeypatch: pytest.MonkeyPatch, extractor: str, field: str, empty: object, error: Exception
) -> None:
    whole = _enrich(SAMPLE.read_bytes()).article
    monkeypatch.setattr(worker.pipeline, extractor, _raise(error))

    outcome = _enrich(SAMPLE.read_bytes())

    assert outcome.partial
    assert getattr(outcome.article, field) == empty
    problem = outcome.article.enrichment.problems[0]
    assert (problem.field, problem.code) == (field, "extractor_failed")
    assert type(error).__name__ in problem.message
    untouched = {"body", "paragraphs", "dateline", "credits", "sources", "related"} - {field}
    for name in untouched:
        assert getattr(outcome.article, name) == getattr(whole, name)


@pytest.mark.parametrize("reader", ["read_article", "extract_body"])
def test_an_article_whose_structure_cannot_be_read_keeps_its_text(
    monkeypatch: pytest.MonkeyPatch, reader: str
) -> None:
    monkeypatch.setattr(worker.pipeline, reader, _raise(ValueError("no")))

    outcome = _enrich(TEXT)

    assert outcome.partial
    assert outcome.article.body == TEXT.strip()


def test_an_error_that_cannot_say_itself_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Mute(Exception):  # noqa: N818 - it is no error of ours
        def __str__(self) -> str:
            raise RuntimeError

    monkeypatch.setattr(worker.pipeline, "extract_lead", _raise(Mute()))

    problems = _enrich(TEXT).article.enrichment.problems

    assert problems[0].message == "Reading lead failed: Mute"


@pytest.mark.parametrize(
    ("function", "stage"), [("decode", Stage.DECODE), ("fingerprint", Stage.ENRICH)]
)
def test_an_error_of_ours_is_a_rejection_with_its_stack(
    monkeypatch: pytest.MonkeyPatch, function: str, stage: Stage
) -> None:
    monkeypatch.setattr(worker.pipeline, function, _raise(RecursionError("too deep")))

    outcome = _process(TEXT)

    assert isinstance(outcome, Rejected)
    assert (outcome.reason, outcome.stage) == (Reason.INTERNAL_ERROR, stage)
    assert outcome.exception == "builtins.RecursionError"
    assert "too deep" in outcome.message
    assert outcome.stacktrace is not None
    assert "_raise" in outcome.stacktrace or "fail" in outcome.stacktrace


def test_an_interrupt_is_not_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker.pipeline, "extract_lead", _raise(KeyboardInterrupt()))

    with pytest.raises(KeyboardInterrupt):
        _process(TEXT)


@pytest.mark.parametrize(
    ("value", "reason", "stage"),
    [
        pytest.param(b"", Reason.MISSING_TEXT, Stage.DECODE, id="empty"),
        pytest.param({"body": REMOVED}, Reason.MISSING_TEXT, Stage.DECODE, id="nothing to read"),
        pytest.param({"id": "a"}, Reason.MISSING_TEXT, Stage.DECODE, id="no body"),
    ],
)
def test_what_is_no_article_is_rejected(value: Any, reason: Reason, stage: Stage) -> None:
    outcome = _process(value)

    assert isinstance(outcome, Rejected)
    assert (outcome.reason, outcome.stage) == (reason, stage)
    assert outcome.exception == "worker.errors.Rejection"
    assert outcome.stacktrace is None


def test_problems_of_the_raw_article_are_carried_on() -> None:
    problems = _enrich({"body": TEXT, "url": 5}).article.enrichment.problems

    assert [(problem.field, problem.code) for problem in problems] == [("url", "wrong_type")]


@pytest.mark.parametrize(
    ("language", "asked"),
    [("id", "id"), ("id-ID", "id"), ("EN", "en"), (None, "id"), ("ms", None), ("zh-Hant", None)],
)
def test_entities_are_found_in_indonesian_and_english_only(
    monkeypatch: pytest.MonkeyPatch, language: str | None, asked: str | None
) -> None:
    languages = []

    def find(_: Body, *, dateline: Dateline | None, language: str | None) -> tuple[Entity, ...]:
        languages.append((dateline and dateline.place, language))
        return ()

    monkeypatch.setattr(worker.pipeline, "find_entities", find)

    article = _enrich({"body": TEXT, "language": language}).article

    codes = [problem.code for problem in article.enrichment.problems]
    assert languages == ([("Ambon", asked)] if asked else [])
    assert codes == ([] if asked else ["language_unsupported"])


def test_entities_get_records_but_for_amounts(monkeypatch: pytest.MonkeyPatch) -> None:
    entities = (
        Entity("geonames:1", "linked", "LOCATION", "Buru", mentions=(Mention(42, 46, "Buru"),)),
        Entity("money:1", "name", "MONEY", "Rp1.000"),
        Entity("quantity:1", "name", "QUANTITY", "2 ton"),
    )
    monkeypatch.setattr(worker.pipeline, "find_entities", lambda *_, **__: entities)

    outcome = _enrich({"id": "a", "body": TEXT, "url": "https://example.org/a"})

    assert outcome.article.entities == entities
    (record,) = outcome.entities
    assert (record.entity_id, record.type, record.name) == ("geonames:1", "LOCATION", "Buru")
    assert record.mentions == (Mention(42, 46, "Buru"),)
    assert (record.article.id, record.article.url) == ("a", "https://example.org/a")
    assert record.article.source == "ANTARA"
    assert record.article.language == "id"
    assert record.enrichment is outcome.article.enrichment


def test_copies_of_a_text_have_one_fingerprint() -> None:
    one = _enrich("Kapal itu tiba pagi ini.\nPenumpang turun.")
    copy = _enrich("KAPAL itu\xa0tiba  pagi ini.\r\n\r\nPenumpang turun.\nEditor: Nia Sari")
    other = _enrich("Kapal itu tiba sore ini.\nPenumpang turun.")

    assert one.article.fingerprint == copy.article.fingerprint
    assert one.article.fingerprint != other.article.fingerprint
    assert one.article.fingerprint.simhash != other.article.fingerprint.simhash


def test_a_text_without_paragraphs_has_no_lead() -> None:
    assert _enrich("Kapal itu tiba. " * 100).article.lead is None


def test_enriched_at_is_in_utc() -> None:
    outcome = process(_record(TEXT.encode()), now=datetime(2024, 1, 1, tzinfo=UTC))

    assert isinstance(outcome, Enriched)
    assert outcome.article.enrichment.enriched_at == "2024-01-01T00:00:00.000Z"
