"""Record values to raw articles."""

import gzip
from decimal import Decimal
from typing import Any

import orjson
import pytest

from worker.codec import decode, to_json
from worker.errors import Reason, Rejection, Stage
from worker.identity import derived_id, revision_of
from worker.records import Headers, InputRecord, RawArticle

DATELINE = "Istanbul (ANTARA) - Presiden Ukraina"


def record(value: bytes | None, headers: Headers = ()) -> InputRecord:
    return InputRecord("news.articles.raw.v1", 0, 42, 1_730_000_000_000, b"k", value, headers)


def declared(content_type: str, name: str = "content-type") -> Headers:
    return ((name, content_type.encode()),)


def read(value: bytes, content_type: str | None = None) -> RawArticle:
    return decode(record(value, declared(content_type) if content_type else ()))


def read_object(**members: Any) -> RawArticle:
    return read(orjson.dumps({"body": DATELINE, **members}))


def rejection(value: bytes | None, headers: Headers = ()) -> Rejection:
    with pytest.raises(Rejection) as caught:
        decode(record(value, headers))
    assert caught.value.stage is Stage.DECODE
    return caught.value


class TestProse:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(DATELINE, id="plain"),
            pytest.param("[Pembaruan] Jakarta (ANTARA) - Presiden", id="bracketed word"),
            pytest.param("[[Pembaruan]] Jakarta", id="two brackets"),
            pytest.param("[1] Catatan redaksi", id="bracketed number"),
            pytest.param("[2024/2025] Musim baru", id="bracketed season"),
            pytest.param("[-5 derajat] Salju turun", id="bracketed temperature"),
            pytest.param("[true story] Kisah nyata", id="bracketed word of JSON"),
            pytest.param("[] Belum dibaca", id="empty brackets"),
            pytest.param("[…] kata dia", id="ellipsis"),
            pytest.param('"Kami siap," kata Presiden.', id="quotation"),
            pytest.param('"Satu" dan "dua"', id="two quotations"),
            pytest.param("2024 adalah tahun pemilu", id="year"),
            pytest.param("-- Bernama", id="dashes"),
            pytest.param("null hypothesis", id="null"),
            pytest.param("True", id="capital true"),
            pytest.param("< 5 persen", id="less than"),
            pytest.param("a\r\nb\u00a0c\u200bd\x0c", id="wild white space"),
        ],
    )
    def test_undeclared_prose_is_the_body_as_it_is(self, text: str) -> None:
        article = read(text.encode())
        assert article == RawArticle(
            id=derived_id(None, text), revision=revision_of(text.encode()), body=text
        )

    @pytest.mark.parametrize(
        "text", ["[1, 2", '{"body": 1}', "123", "<html></html>", '"a"', "{", "[]"]
    )
    def test_declared_plain_text_is_prose_whatever_it_looks_like(self, text: str) -> None:
        assert read(text.encode(), "text/plain").body == text

    @pytest.mark.parametrize(
        "value",
        [b"", b" \t\r\n", "\u200b\ufeff\u00a0\u00ad".encode(), b"\xef\xbb\xbf", b"\xff\xfe"],
        ids=["empty", "blank", "zero width", "mark of UTF-8", "mark of UTF-16"],
    )
    @pytest.mark.parametrize("content_type", [None, "text/plain", "application/json"])
    def test_no_text_is_missing_text(self, value: bytes, content_type: str | None) -> None:
        refused = rejection(value, declared(content_type) if content_type else ())
        assert refused.reason is Reason.MISSING_TEXT


class TestJson:
    def test_every_field_is_read(self) -> None:
        article = read_object(
            id="4423861",
            url="https://www.antaranews.com/berita/4423861",
            source="ANTARA",
            headline="Presiden Ukraina dan Korsel",
            language="id",
            published_at="2024-10-30T09:15:00+07:00",
            updated_at="2024-10-30T02:20:00Z",
            fetched_at="2024-10-30T02:21:00.123456Z",
            version=2,
            section="Internasional",
            tags=["Ukraina", "Korsel"],
            pub_status="usable",
            embargoed_until="2024-10-30T03:00:00Z",
            html="<p>Istanbul</p>",
        )
        assert article.problems == ()
        assert article.extra == {}
        assert (article.id, article.body) == ("4423861", DATELINE)
        assert (article.url, article.source, article.headline, article.section) == (
            "https://www.antaranews.com/berita/4423861",
            "ANTARA",
            "Presiden Ukraina dan Korsel",
            "Internasional",
        )
        assert (article.published_at, article.updated_at, article.fetched_at) == (
            "2024-10-30T09:15:00+07:00",
            "2024-10-30T02:20:00Z",
            "2024-10-30T02:21:00.123456Z",
        )
        assert (article.version, article.tags, article.pub_status) == (
            2,
            ("Ukraina", "Korsel"),
            "usable",
        )
        assert (article.language, article.embargoed_until, article.html) == (
            "id",
            "2024-10-30T03:00:00Z",
            "<p>Istanbul</p>",
        )

    @pytest.mark.parametrize(
        ("value", "content_type"),
        [
            pytest.param(b'{"body":"a"}', None, id="undeclared"),
            pytest.param(b' \n{"body":"a"}\n', None, id="white space around"),
            pytest.param(b'\xef\xbb\xbf{"body":"a"}', None, id="mark"),
            pytest.param('{"body":"a"}'.encode("utf-16"), None, id="UTF-16 with mark"),
            pytest.param(b'{"body":"a"}', "application/json", id="declared"),
            pytest.param(b'{"body":"a"}', "APPLICATION/JSON; Charset=UTF-8", id="in capitals"),
            pytest.param(b'{"body":"a"}', 'application/json;charset="utf8"', id="quoted"),
            pytest.param(b'{"body":"a"}', "application/vnd.antara.article+json", id="suffix"),
            pytest.param(b'{"body":"a"}', "text/json", id="old name"),
            pytest.param(b'{"body":"a"}', "", id="empty header"),
            pytest.param(b'{"body":"a"}', "; charset=utf-8", id="charset alone"),
        ],
    )
    def test_an_object_is_an_article(self, value: bytes, content_type: str | None) -> None:
        assert read(value, content_type).body == "a"

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param('{"body": "a"', id="object cut off"),
            pytest.param("{", id="brace alone"),
            pytest.param("{'body': 'a'}", id="Python's repr"),
            pytest.param("{body: 1}", id="JavaScript"),
            pytest.param("{{headline}}", id="template"),
            pytest.param("\u200b\u00a0{", id="after invisible characters"),
            pytest.param("[1, 2", id="array cut off"),
            pytest.param("[", id="bracket alone"),
            pytest.param('["a"', id="array of strings"),
            pytest.param('[{"body": "a"}', id="array of objects"),
            pytest.param("[[1], [2]", id="array of arrays"),
            pytest.param("[], []", id="empty arrays"),
            pytest.param("[null, true", id="array of words"),
            pytest.param('{"body":"a"}\n{"body":"b"}', id="two lines of JSONL"),
            pytest.param('{"body":"a"} - kata dia', id="text after it"),
            pytest.param('{"a": NaN}', id="NaN"),
            pytest.param('{"a": 1e999}', id="number without a double"),
            pytest.param('{"body": "\\ud83d"}', id="half a surrogate pair"),
            pytest.param('{"body": "a\nb"}', id="raw line break in a string"),
            pytest.param('{"a": ' * 2000, id="very deep, cut off"),
        ],
    )
    def test_what_begins_like_json_and_is_not_is_rejected(self, text: str) -> None:
        refused = rejection(text.encode())
        assert refused.reason is Reason.INVALID_JSON
        assert "line" in refused.message
        assert "column" in refused.message

    @pytest.mark.parametrize("text", [DATELINE, "[Pembaruan] Jakarta", "'a'", "undefined"])
    def test_declared_json_that_does_not_parse_is_rejected(self, text: str) -> None:
        refused = rejection(text.encode(), declared("application/json"))
        assert refused.reason is Reason.INVALID_JSON

    def test_the_message_says_where(self) -> None:
        refused = rejection(b'{"body": "a",\n "id": }')
        assert "line 2, column 8" in refused.message

    @pytest.mark.parametrize(
        ("text", "what"),
        [
            ("[]", "an array"),
            (' [{"body": "a"}]\n', "an array"),
            ('"Istanbul (ANTARA) - \\n"', "a string"),
            ("123", "a number"),
            ("-1.5e3", "a number"),
            ("true", "a boolean"),
            ("null", "null"),
        ],
    )
    @pytest.mark.parametrize("content_type", [None, "application/json"])
    def test_json_that_is_no_object_is_rejected(
        self, text: str, what: str, content_type: str | None
    ) -> None:
        refused = rejection(text.encode(), declared(content_type) if content_type else ())
        assert refused.reason is Reason.NOT_AN_OBJECT
        assert what in refused.message

    @pytest.mark.parametrize(
        ("members", "hint"),
        [
            ({}, "nothing else"),
            ({"id": "1", "content": "a", "headline": "b"}, "'content', 'headline'"),
            ({"body": None}, "`body` is missing or blank"),
            ({"body": ""}, "`body` is missing or blank"),
            ({"body": " \u200b\n"}, "`body` is missing or blank"),
            ({"body": 5}, "not a number"),
            ({"body": ["a"]}, "not an array"),
            ({"body": {"text": "a"}}, "not an object"),
            ({"body": False}, "not a boolean"),
            ({"html": "  "}, "`body` is missing or blank"),
        ],
    )
    def test_an_object_without_text_is_rejected(self, members: dict[str, Any], hint: str) -> None:
        refused = rejection(orjson.dumps(members))
        assert refused.reason is Reason.MISSING_TEXT
        assert hint in refused.message

    def test_an_escaped_nul_in_the_text_is_binary(self) -> None:
        assert rejection(b'{"body": "a\\u0000b"}').reason is Reason.BINARY

    def test_nesting_is_read_down_to_a_hundred_levels(self) -> None:
        deepest = b"[" * 99 + b"]" * 99
        article = read(b'{"body": "a", "x": ' + deepest + b"}")
        assert to_json(article.extra) == b'{"x":' + deepest + b"}"
        refused = rejection(b'{"body": "a", "x": [' + deepest + b"]}")
        assert refused.reason is Reason.INVALID_JSON
        assert "100 levels" in refused.message

    def test_of_members_with_one_name_the_last_counts(self) -> None:
        assert read(b'{"body": "a", "body": "b"}').body == "b"


class TestIds:
    def test_a_given_id_is_kept(self) -> None:
        assert read_object(id=7).id == "7"

    def test_a_null_id_is_derived(self) -> None:
        url = "https://x.id/a"
        assert read_object(id=None, url=url).id == derived_id(url, "")
        assert read_object().id == derived_id(None, DATELINE)

    def test_an_unusable_url_does_not_make_an_id(self) -> None:
        assert read_object(url="berita/1").id == derived_id(None, DATELINE)

    def test_an_unusable_id_is_rejected(self) -> None:
        assert rejection(b'{"id": "", "body": "a"}').reason is Reason.INVALID_ID


class TestExtra:
    def test_unknown_fields_are_kept_as_they_are(self) -> None:
        unknown = {
            "priority": 3,
            "geo": {"lat": -6.2, "tags": [None, True, "x"]},
            "dateline": "Jakarta",
            "reporters": ["A"],
            "": "nameless",
            "nothing": None,
            "extra": {"extra": 1},
        }
        article = read_object(**unknown)
        assert article.extra == unknown
        assert article.problems == ()

    @pytest.mark.parametrize(
        "number",
        [
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775809",
            "123456789012345678901234567890",
            "0.1",
            "-0.0",
            "1e+300",
            "9007199254740993",
        ],
    )
    def test_numbers_come_out_as_they_went_in(self, number: str) -> None:
        article = read(f'{{"body":"a","extra":{{"deep":[{number}]}}}}'.encode())
        assert to_json(article.extra).replace(b"e300", b"e+300") == (
            f'{{"extra":{{"deep":[{number}]}}}}'.encode()
        )

    def test_an_integer_beyond_64_bits_is_exact(self) -> None:
        article = read(b'{"body":"a","n":18446744073709551616,"id":18446744073709551616}')
        assert article.extra == {"n": Decimal(2**64)}
        assert article.id == "18446744073709551616"

    @pytest.mark.parametrize(
        ("name", "value", "code"),
        [
            ("url", 5, "wrong_type"),
            ("url", "antaranews.com/berita", "invalid_value"),
            ("url", "https://x.id/a b", "invalid_value"),
            ("source", {"name": "ANTARA"}, "wrong_type"),
            ("headline", ["a"], "wrong_type"),
            ("html", 1, "wrong_type"),
            ("language", "Indonesian", "invalid_value"),
            ("language", True, "wrong_type"),
            ("published_at", 1730250900, "wrong_type"),
            ("published_at", "kemarin", "invalid_value"),
            ("published_at", "30/10/2024 09:15", "invalid_value"),
            ("published_at", "Wed, 30 Oct 2024 09:15:00 +0700", "invalid_value"),
            ("published_at", "2024-13-01T00:00:00Z", "invalid_value"),
            ("published_at", "2024-02-30", "invalid_value"),
            ("published_at", "2024-10-30T24:30:00Z", "invalid_value"),
            ("published_at", "２０２４-10-30T09:15:00Z", "invalid_value"),
            ("updated_at", False, "wrong_type"),
            ("fetched_at", [], "wrong_type"),
            ("embargoed_until", "soon", "invalid_value"),
            ("version", 1.5, "wrong_type"),
            ("version", True, "wrong_type"),
            ("version", 2**64 - 1.0, "wrong_type"),
            ("section", 3, "wrong_type"),
            ("tags", "politik, ekonomi", "wrong_type"),
            ("tags", ["politik", 1], "wrong_type"),
            ("tags", {"a": 1}, "wrong_type"),
            ("pub_status", "published", "invalid_value"),
            ("pub_status", 1, "wrong_type"),
        ],
    )
    def test_an_unusable_optional_field_moves_to_extra(
        self, name: str, value: Any, code: str
    ) -> None:
        article = read_object(**{name: value})
        assert article.extra == {name: value}
        assert getattr(article, name) in (None, ())
        [problem] = article.problems
        assert (problem.field, problem.code) == (name, code)
        assert f"`{name}`" in problem.message
        assert f"`extra.{name}`" in problem.message

    @pytest.mark.parametrize("absent", [None, "", "  \n"])
    def test_null_and_blank_optional_fields_are_absent(self, absent: str | None) -> None:
        names = ["url", "source", "headline", "language", "published_at", "version", "tags"]
        article = read_object(**dict.fromkeys(names, absent))
        assert article == RawArticle(
            id=article.id, revision=article.revision, body=DATELINE, tags=(), extra={}
        )


class TestValues:
    @pytest.mark.parametrize(
        ("given", "expected", "code"),
        [
            ("2024-10-30T09:15:00+07:00", "2024-10-30T09:15:00+07:00", None),
            ("2024-10-30T02:15:00.5Z", "2024-10-30T02:15:00.5Z", None),
            (" 2024-10-30T02:15:00Z ", "2024-10-30T02:15:00Z", None),
            ("2024-10-30T02:15:00.123456789Z", "2024-10-30T02:15:00.123456789Z", None),
            ("2024-10-30T09:15:00+0700", "2024-10-30T09:15:00+07:00", None),
            ("2024-10-30T09:15:00+07", "2024-10-30T09:15:00+07:00", None),
            ("2024-10-30 09:15 +07:00", "2024-10-30T09:15:00+07:00", None),
            ("2024-10-30t02:15:00z", "2024-10-30T02:15:00+00:00", None),
            ("2024-10-30T09:15:00,25+07:00", "2024-10-30T09:15:00.250000+07:00", None),
            ("2024-10-30T09:15:00", "2024-10-30T09:15:00", "naive_time"),
            ("2024-10-30 09:15", "2024-10-30T09:15:00", "naive_time"),
            ("2024-10-30", "2024-10-30", "date_only"),
        ],
    )
    def test_times(self, given: str, expected: str, code: str | None) -> None:
        article = read_object(published_at=given)
        assert article.published_at == expected
        assert [(problem.field, problem.code) for problem in article.problems] == (
            [("published_at", code)] if code else []
        )

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("id", "id"),
            ("ID", "id"),
            ("en-GB", "en-GB"),
            ("id_ID", "id-ID"),
            ("in", "id"),
            ("in_ID", "id-ID"),
            ("zh-Hans-CN", "zh-Hans-CN"),
            (" en ", "en"),
            ("jav", "jav"),
        ],
    )
    def test_languages(self, given: str, expected: str) -> None:
        assert read_object(language=given).language == expected

    @pytest.mark.parametrize(
        ("given", "expected"),
        [("usable", "usable"), ("Withheld", "withheld"), ("CANCELLED", "canceled")],
    )
    def test_statuses(self, given: str, expected: str) -> None:
        assert read_object(pub_status=given).pub_status == expected

    @pytest.mark.parametrize(("given", "expected"), [(3, 3), ("3", "3"), (" v2 ", "v2"), (0, 0)])
    def test_versions(self, given: str | int, expected: str | int) -> None:
        assert read_object(version=given).version == expected

    def test_white_space_around_a_headline_is_dropped(self) -> None:
        assert read_object(headline=" Judul \n").headline == "Judul"


class TestContentTypes:
    @pytest.mark.parametrize("name", ["content-type", "Content-Type", "CONTENT-TYPE"])
    def test_the_name_of_the_header_has_any_case(self, name: str) -> None:
        refused = rejection(b"a", declared("text/markdown", name))
        assert refused.reason is Reason.UNSUPPORTED_CONTENT_TYPE

    @pytest.mark.parametrize(
        "content_type",
        [
            *("text/markdown", "text/markdown; charset=utf-8", "text/xml", "application/xml"),
            *("application/octet-stream", "application/x-protobuf", "application/jsonl"),
            *("avro/binary", "nonsense"),
        ],
    )
    def test_other_types_are_rejected_with_those_that_are_read(self, content_type: str) -> None:
        refused = rejection(b"a", declared(content_type))
        assert refused.reason is Reason.UNSUPPORTED_CONTENT_TYPE
        assert content_type.partition(";")[0] in refused.message
        assert "application/json" in refused.message
        assert "text/plain" in refused.message

    def test_structured_cloud_events_are_rejected_with_the_fix(self) -> None:
        refused = rejection(b"{}", declared("application/cloudevents+json; charset=utf-8"))
        assert refused.reason is Reason.UNSUPPORTED_CONTENT_TYPE
        assert "binary mode" in refused.message

    def test_the_last_of_several_headers_counts_and_null_ones_do_not(self) -> None:
        headers = (*declared("text/markdown"), *declared("text/plain"), ("content-type", None))
        assert decode(record(b"[1, 2", headers)).body == "[1, 2"

    @pytest.mark.parametrize("content_type", ["text/html", "application/xhtml+xml; charset=utf-8"])
    @pytest.mark.parametrize("value", [b"Teks", b"<p>a</p>", b'{"body": "a"}', b"[1, 2"])
    def test_declared_html_is_a_page_whatever_it_looks_like(
        self, value: bytes, content_type: str
    ) -> None:
        article = read(value, content_type)
        assert (article.html, article.body) == (value.decode(), None)

    @pytest.mark.parametrize(
        "value", [b"<!DOCTYPE html><p>a", b" <html>", b"<?xml ?>", b"<p>a</p>", b"\xef\xbb\xbf<p>a"]
    )
    def test_undeclared_markup_is_a_page(self, value: bytes) -> None:
        assert decode(record(value)).html == value.decode("utf-8-sig")

    def test_undeclared_markup_in_utf_16_is_a_page(self) -> None:
        assert decode(record("<p>a".encode("utf-16"))).html == "<p>a"

    @pytest.mark.parametrize("body", [None, "", " "])
    def test_html_alone_is_a_page(self, body: str | None) -> None:
        article = read(orjson.dumps({"html": "<p>a</p>", "body": body}))
        assert (article.html, article.body) == ("<p>a</p>", None)

    def test_a_body_beside_html_is_used(self) -> None:
        assert read_object(html="<p>a</p>").body == DATELINE


class TestEncodings:
    TEXT = "Yogyakarta – “café” 📰"

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param(TEXT.encode(), id="UTF-8"),
            pytest.param(TEXT.encode("utf-8-sig"), id="UTF-8 with mark"),
            pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), id="UTF-16 LE with mark"),
            pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="UTF-16 BE with mark"),
            pytest.param(b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), id="UTF-32 LE with mark"),
            pytest.param(b"\0\0\xfe\xff" + TEXT.encode("utf-32-be"), id="UTF-32 BE with mark"),
        ],
    )
    def test_a_mark_decides_and_is_dropped(self, value: bytes) -> None:
        assert read(value).body == self.TEXT

    @pytest.mark.parametrize(
        ("charset", "codec", "text"),
        [
            ("utf-8", "utf-8", TEXT),
            ("UTF8", "utf-8", TEXT),
            ("us-ascii", "utf-8", TEXT),
            ("utf-16le", "utf-16-le", TEXT),
            ("UTF-16BE", "utf-16-be", TEXT),
            ("utf-32le", "utf-32-le", TEXT),
            ("windows-1252", "cp1252", "“café” – €"),
            ("iso-8859-1", "cp1252", "“café” – €"),
            ("latin1", "latin-1", "café"),
            ("iso-8859-15", "iso8859-15", "café €"),
            ("windows-1251", "cp1251", "Киев"),
            ("gb18030", "gb18030", "雅加达"),
            ("shift_jis", "shift_jis", "ジャカルタ"),
            ("iso-2022-jp", "iso2022_jp", "ジャカルタの大統領"),
        ],
    )
    def test_a_declared_charset_is_obeyed(self, charset: str, codec: str, text: str) -> None:
        article = read(text.encode(codec), f"text/plain; charset={charset}")
        assert (article.body, article.problems) == (text, ())

    def test_a_mark_wins_over_the_declared_charset_with_a_problem(self) -> None:
        article = read(self.TEXT.encode("utf-8-sig"), "text/plain; charset=iso-8859-1")
        assert article.body == self.TEXT
        assert [problem.code for problem in article.problems] == ["charset_conflict"]

    @pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-16le"])
    def test_a_mark_that_agrees_is_no_problem(self, charset: str) -> None:
        codec = "utf-8-sig" if charset == "utf-8" else "utf-16"
        article = read(self.TEXT.encode(codec), f"text/plain; charset={charset}")
        assert (article.body, article.problems) == (self.TEXT, ())

    @pytest.mark.parametrize(
        "charset",
        [
            *("zip", "hex", "base64", "bz2", "rot13", "uu", "quopri", "idna", "punycode", "utf-7"),
            *("undefined", "unicode_escape", "raw_unicode_escape", "x-unknown", "../etc"),
            "a" * 10_000,
        ],
    )
    def test_what_is_no_charset_is_rejected(self, charset: str) -> None:
        refused = rejection(b"a", declared(f"text/plain; charset={charset}"))
        assert refused.reason is Reason.INVALID_ENCODING
        assert charset[:20] in refused.message
        assert len(refused.message) < 200

    def test_utf_16_without_its_order_is_rejected_with_the_fix(self) -> None:
        refused = rejection("a".encode("utf-16-le"), declared("text/plain; charset=utf-16"))
        assert refused.reason is Reason.INVALID_ENCODING
        assert "utf-16le" in refused.message

    @pytest.mark.parametrize(
        ("value", "at"),
        [
            (b"caf\xe9", "Byte 3 (0xe9)"),
            (b"\xef\xbb\xbfcaf\xe9", "Byte 6 (0xe9)"),
            (b"a\xed\xa0\xbdb", "Byte 1 (0xed)"),
            (b'{"body": "caf\xe9"}', "Byte 13 (0xe9)"),
            ("é".encode()[:1], "Byte 0 (0xc3)"),
        ],
        ids=["latin-1", "after a mark", "surrogate", "in JSON", "cut off"],
    )
    def test_invalid_utf_8_is_rejected_with_its_place(self, value: bytes, at: str) -> None:
        refused = rejection(value)
        assert refused.reason is Reason.INVALID_ENCODING
        assert at in refused.message
        assert "charset=" in refused.message

    def test_odd_bytes_of_utf_16_are_rejected(self) -> None:
        assert rejection(b"\xff\xfea").reason is Reason.INVALID_ENCODING


class TestBinary:
    @pytest.mark.parametrize(
        ("value", "hint"),
        [
            (gzip.compress(b'{"body": "a"}'), "compression.type"),
            (b"\x28\xb5\x2f\xfd\x04\x00", "zstd"),
            (b"PK\x03\x04\x14\x00", "zip"),
            (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
            (b"Obj\x01\x04\x14avro.codec", "Avro"),
            (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
            (b"Jakarta\x00", "NUL"),
            (b"\x00", "NUL"),
            (b"\x00" * 100, "NUL"),
            (b'{"body": "a\x00b"}', "NUL"),
            ("Jakarta".encode("utf-16-le"), "charset=utf-16le"),
            ("Jakarta".encode("utf-16-be"), "charset=utf-16le"),
            (b"\x01\x02\x03\x04abc", "control characters"),
            (bytes(range(1, 256)), "control characters"),
        ],
    )
    @pytest.mark.parametrize("content_type", [None, "application/json", "text/plain"])
    def test_binary_is_never_prose(self, value: bytes, hint: str, content_type: str | None) -> None:
        refused = rejection(value, declared(content_type) if content_type else ())
        assert refused.reason is Reason.BINARY
        assert hint in refused.message

    def test_a_few_control_characters_of_the_wire_are_text(self) -> None:
        # IPTC 7901 frames its messages with SOH, STX, ETX and EOT.
        text = "\x01JAK001\x02 Jakarta (ANTARA) - Presiden mengatakan hal itu, Rabu.\x03\x04"
        assert read(text.encode()).body == text

    def test_nuls_of_wide_text_are_found(self) -> None:
        assert rejection("\ufeffa\x00b".encode("utf-16-le")).reason is Reason.BINARY

    @pytest.mark.parametrize(
        ("value", "schema_id"),
        [
            (b"\x00\x00\x00\x00\x07\x02\x12abc", 7),
            (b'\x00\x00\x01\x86\xa1{"body": "a"}', 100_001),
            (b"\x00\x00\x00\x00\x01", 1),
        ],
        ids=["Avro", "JSON Schema", "no payload"],
    )
    @pytest.mark.parametrize("content_type", [None, "application/json"])
    def test_schema_registry_framing_says_what_to_do(
        self, value: bytes, schema_id: int, content_type: str | None
    ) -> None:
        refused = rejection(value, declared(content_type) if content_type else ())
        assert refused.reason is Reason.SCHEMA_REGISTRY_FRAMING
        assert f"schema id {schema_id}" in refused.message
        assert "first 5 bytes" in refused.message


def test_a_tombstone_is_no_article() -> None:
    assert rejection(None).reason is Reason.MISSING_TEXT
