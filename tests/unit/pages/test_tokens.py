"""Markup is cut into tags as a browser cuts it."""

import pytest

from worker.pages.tokens import read_attributes, read_tags


def names(source: str) -> list[str]:
    return [f"/{tag.name}" if tag.closes else tag.name for tag in read_tags(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b, c > d", []),
        ("<p>a</p>", ["p", "/p"]),
        ("<P CLASS=a>a</P >", ["p", "/p"]),
        ("<p title='a>b'>c", ["p"]),
        ('<p title="<b>">c', ["p"]),
        ('<p data=a"b>c</p>', ["p", "/p"]),
        ("<br/><br />", ["br", "br"]),
        ("<!-- <p> --><p>", ["", "p"]),
        ("<!--><p>", ["", "p"]),
        ("<!-- a --!><p>", ["", "p"]),
        ("<!doctype html><p>", ["", "p"]),
        ("<?xml version='1.0'?><p>", ["", "p"]),
        ("</ a><p>", ["", "p"]),
        ("<script>if (a < b) '<p>'</script><p>", ["script", "/script", "p"]),
        ("<SCRIPT></scripts></SCRIPT><p>", ["script", "/script", "p"]),
        ("<title><b></title>", ["title", "/title"]),
        ("<p><!-- never closed <p>", ["p", ""]),
        ("<p><a href='never closed><p>", ["p", "a", "p"]),
        ("<p><a href=never-closed", ["p", ""]),
        ("<p><script>never closed <p>", ["p", "script"]),
        ("<", []),
        ("<<p>", ["p"]),
    ],
)
def test_tags(source: str, expected: list[str]) -> None:
    assert names(source) == expected


def test_a_tag_tells_where_it_stands() -> None:
    source = "ab <p class='x'>teks</p>"
    begin, end = read_tags(source)
    assert source[begin.start : begin.end] == "<p class='x'>"
    assert source[end.start : end.end] == "</p>"


def test_raw_text_is_told_apart() -> None:
    source = "<script type=x>a<b</script>"
    begin = next(read_tags(source))
    assert source[begin.end : begin.raw_end] == "a<b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        (" a", {"a": ""}),
        (" A=b", {"a": "b"}),
        (" a = 'b c' d=\"e\"", {"a": "b c", "d": "e"}),
        (" a=1 a=2", {"a": "1"}),
        (" a='x &amp; y'", {"a": "x & y"}),
        (" a=b/c", {"a": "b/c"}),
        (" a=''b=c", {"a": "", "b": "c"}),
        (' a="', {"a": '"'}),
        (" @click='x' :is=y", {"@click": "x", ":is": "y"}),
    ],
)
def test_attributes(text: str, expected: dict[str, str]) -> None:
    assert read_attributes(text) == expected


def test_of_many_attributes_a_hundred_are_read() -> None:
    assert len(read_attributes(" ".join(f"a{number}=1" for number in range(5_000)))) == 100
