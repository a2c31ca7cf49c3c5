import pytest

from worker.document import Line, join_lines, join_paragraphs, read_lines
from worker.records import Span


def _texts(source: str) -> list[str]:
    return [line.text for line in read_lines(source)]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param("satu\ndua", ["satu", "dua"], id="LF"),
        pytest.param("satu\r\ndua\rtiga", ["satu", "dua", "tiga"], id="CRLF and CR"),
        pytest.param("satu\vdua\ftiga", ["satu", "dua", "tiga"], id="VT and FF"),
        pytest.param("satu\x85dua", ["satu", "dua"], id="NEL"),
        pytest.param("satu\u2028dua\u2029tiga", ["satu", "dua", "tiga"], id="separators"),
        pytest.param("\n\n satu \n\t\n \xa0 \n", ["satu"], id="empty lines"),
        pytest.param("", [], id="nothing"),
        pytest.param("satu\tdua", ["satu dua"], id="tab"),
        pytest.param("satu\xa0dua\u3000tiga\u2009empat", ["satu dua tiga empat"], id="spaces"),
        pytest.param("satu   dua", ["satu dua"], id="run of spaces"),
        pytest.param("satu \u200b dua", ["satu dua"], id="spaces round a zero width"),
        pytest.param("per\xadaturan\u200b\u2060\ufeff", ["peraturan"], id="zero width"),
        pytest.param("\x00a\x07b\x1bc\x7fd\x9de", ["abcde"], id="controls"),
        pytest.param("क\u094d\u200dष", ["क\u094d\u200dष"], id="zero-width joiner stays"),
        pytest.param("cafe\u0301", ["café"], id="NFC"),
        pytest.param("\u1112\u1161\u11ab", ["한"], id="decomposed Hangul"),
        pytest.param(
            "👩\u200d👧 \U0001f1ee\U0001f1e9", ["👩\u200d👧 \U0001f1ee\U0001f1e9"], id="emoji"
        ),
        pytest.param("a" + "\u0300\u0316" * 16, ["a" + "\u0300\u0316" * 16], id="overloaded"),
    ],
)
def test_lines_are_clean(source: str, texts: list[str]) -> None:
    assert _texts(source) == texts


@pytest.mark.parametrize(
    ("source", "cut", "origin"),
    [
        pytest.param("  Editor: Ani  ", (8, 11), "Ani", id="plain"),
        pytest.param("x\nEditor: Ani", (8, None), "Ani", id="second line"),
        pytest.param("Editor\u200b :\xa0 Ani  B", (9, 12), "Ani", id="moved"),
        pytest.param("Editor: Rene\u0301 X", (8, 12), "Rene\u0301", id="composed"),
        pytest.param("Editor: A\u200bni", (8, 11), "A\u200bni", id="zero width inside"),
        pytest.param("Editor:\u3000Ani \u200b ", (7, None), "Ani", id="end of line"),
    ],
)
def test_a_cut_knows_where_it_stands(source: str, cut: tuple[int, int | None], origin: str) -> None:
    line = read_lines(source)[-1].cut(*cut)

    assert source[line.start : line.end] == origin


def test_every_character_is_traced_to_its_origin() -> None:
    source = " Sã\u0303o  \u200bLuís\xa0\r\n"
    (line,) = read_lines(source)

    origins = [source[offset] for offset in line.source_offsets[: len(line.text)]]

    assert line.text == "Sã\u0303o Luís"
    assert origins == list(line.text)


def test_a_plain_line_needs_no_table_of_offsets() -> None:
    assert read_lines("  Jakarta (ANTARA) – “Ya” \n")[0] == Line("Jakarta (ANTARA) – “Ya”", 2)


def test_joined_lines_keep_their_origins() -> None:
    source = "satu iklan dua"
    (line,) = read_lines(source)

    joined = join_lines([line.cut(0, 4), line.cut(11)])

    assert joined.text == "satu dua"
    assert source[joined.cut(5).start : joined.cut(5).end] == "dua"
    assert join_lines([line]) is line


def test_paragraphs_slice_the_body() -> None:
    body = join_paragraphs(["satu", "dua 👋", "tiga"])

    assert body.text == "satu\ndua 👋\ntiga"
    assert body.paragraphs == (Span(0, 4), Span(5, 10), Span(11, 15))
