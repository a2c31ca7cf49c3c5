"""The corpus: what stands in the repository is what its readers wrote down, and fits together."""

from itertools import pairwise
from pathlib import Path

import pytest

from training.corpus.agreement import differences, f1
from training.corpus.building import built
from training.corpus.detokenise import PlainArticle, read_article
from training.corpus.gold import load_articles, load_gold, read_gold
from training.corpus.sheet import SheetError, quoted, read_sheet

TEXT = 'Presiden Joko Widodo tiba di Bima.\n"Saya senang," kata Jokowi.'
ARTICLE = PlainArticle(
    id="1",
    source="contoh",
    category="contoh",
    url="",
    dateline="",
    footer=(),
    text=TEXT,
    sentences=((0, 34), (35, len(TEXT))),
)
SHEET = """
@1 P Joko Widodo
@2 L Bima
1: Joko Widodo@1 | Bima@2
2: Jokowi@1
q1: @1 Jokowi
"""


def test_the_articles_are_what_the_sheets_say() -> None:
    differing = [path.name for path, text in built() if path.read_text(encoding="utf-8") != text]
    assert differing == [], "run python -m training.corpus.building"


def test_there_are_enough_articles_and_a_quarter_is_held_out() -> None:
    train, held_out = len(list(load_gold("train"))), len(list(load_gold("held-out")))
    assert train + held_out >= 200
    assert held_out * 4 >= train + held_out


def test_labels_stand_in_the_text_and_never_overlap() -> None:
    for article in load_gold("train", "held-out", "once"):
        spans = sorted(
            [(start, end) for start, end, _ in article.spans()] + list(article.doubtful())
        )
        assert all(0 <= start < end <= len(article.text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans)), article.plain.id


def test_at_least_sixty_articles_have_two_independent_readings() -> None:
    sheets = Path(__file__).parents[3] / "training" / "corpus" / "sheets"
    second = {path.name for path in (sheets / "second").glob("*.txt")}
    assert len(second) >= 60
    assert second <= {path.name for path in (sheets / "first").glob("*.txt")}
    held_out = {f"{article.plain.id}.txt" for article in load_gold("held-out")}
    assert held_out <= second


def test_a_sheet_is_read() -> None:
    reading = read_sheet(SHEET, ARTICLE)
    assert {(TEXT[start:end], kind) for start, end, kind in reading.typed()} == {
        ("Joko Widodo", "PERSON"),
        ("Bima", "LOCATION"),
        ("Jokowi", "PERSON"),
    }
    (quote,) = reading.quotes
    assert (TEXT[quote.start : quote.end], quote.entity) == ("Saya senang,", 1)


def test_a_short_sheet_has_types_alone() -> None:
    reading = read_sheet("1: Joko Widodo@P | ?Bima@L\n2: Jokowi@P", ARTICLE)
    assert {(TEXT[start:end], kind) for start, end, kind in reading.typed()} == {
        ("Joko Widodo", "PERSON"),
        ("Jokowi", "PERSON"),
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("2: Jokowi@1\n", "", "no line for sentence"),
        ("q1: @1 Jokowi\n", "", "no line for quote"),
        ("Bima@2", "Bim@2", "does not stand"),
        ("Joko Widodo@1 | Bima@2", "Bima@2 | Joko Widodo@1", "not in this order"),
        ("Bima@2", "Bima", "has no entity"),
        ("Jokowi@1", "Jokowi@3", "@3 is mentioned and not listed"),
        ("Bima@2", "?Bima", "listed and never mentioned"),
        ("@2 L Bima", "@2 X Bima", "neither an entity"),
        ("q1: @1 Jokowi", "q1: Jokowi", "a speaker is"),
    ],
)
def test_a_sheet_with_a_mistake_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(SheetError, match=message):
        read_sheet(SHEET.replace(old, new, 1), ARTICLE)


def test_agreement_leaves_out_what_either_found_doubtful() -> None:
    one = read_sheet(SHEET, ARTICLE)
    other = read_sheet("1: Joko@P | ?Bima\n2: Jokowi@P", ARTICLE)
    both, first, second = differences(one, other)
    assert {TEXT[start:end] for start, end, _ in both} == {"Jokowi"}
    assert {TEXT[start:end] for start, end, _ in first} == {"Joko Widodo"}
    assert {TEXT[start:end] for start, end, _ in second} == {"Joko"}
    assert f1(1, 2, 2) == 0.5


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Bangsa - Bangsa ( PBB ) , Rabu ( 27 / 3 ) .", "Bangsa-Bangsa (PBB), Rabu (27/3)."),
        ('" Ya , " kata dia .', '"Ya," kata dia.'),
        ("Rp 500 . 000 atau 2 - 1", "Rp500.000 atau 2-1"),
        ("Ia datang - kata saksi - lalu pergi", "Ia datang - kata saksi - lalu pergi"),
    ],
)
def test_tokens_are_set_as_people_write(tokens: str, text: str) -> None:
    row = {"id": "1", "source": "a", "category": "b", "source_url": ""}
    assert read_article(row | {"paragraphs": [[tokens]]}).text == text


def test_datelines_and_codes_are_no_text() -> None:
    row = {"id": "1", "source": "a", "category": "b", "source_url": ""}
    paragraphs = [["Jakarta ( ANTARA News ) - Hujan turun ."], ["( T.H - ZG / S023 )"]]
    article = read_article(row | {"paragraphs": paragraphs})
    assert (article.dateline, article.text) == ("Jakarta (ANTARA News) -", "Hujan turun.")
    assert article.footer == ("(T.H-ZG/S023)",)


def test_quotes_have_two_words_or_more() -> None:
    text = '"Ya," dan "ya begitu" dan “baik sekali” dan “masih baik"'
    spoken = [text[start:end] for start, end in quoted(text)]
    assert spoken == ["ya begitu", "baik sekali", "masih baik"]


def test_every_article_can_be_read_by_its_id() -> None:
    articles = load_articles()
    path = Path(__file__).parents[3] / "training" / "corpus" / "articles"
    one = read_gold(next(iter(sorted(path.glob("*.json")))))
    assert articles[one.plain.id] == one.plain
