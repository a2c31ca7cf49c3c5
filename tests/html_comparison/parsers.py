"""Hostile markup: how the time of parsers grows with its length."""

import importlib
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from worker.pages import read_page

FEW, MANY = 4_000, 16_000

HOSTILE: Mapping[str, Callable[[int], str]] = {
    "nested div": lambda n: "<div>" * n + "x",
    "nested lists": lambda n: "<ul><li>" * n,
    "formatting and paragraphs": lambda n: (
        "".join(f"<font a={number}>" for number in range(n)) + "<p>x" * n
    ),
    "misnested formatting": lambda n: "<i><b><div>" * n + "</i></b>" * n,
    "attributes of one tag": lambda n: f"<p {' '.join(f'a{number}=1' for number in range(n))}>x",
}


def _newswire() -> Callable[[str], Any]:
    return lambda source: read_page(source, url=None)


def _lxml() -> Callable[[str], Any]:
    parser: Callable[[str], Any] = importlib.import_module("lxml.html").document_fromstring
    return parser


def _selectolax() -> Callable[[str], Any]:
    parser: Callable[[str], Any] = importlib.import_module("selectolax.lexbor").LexborHTMLParser
    return parser


PARSERS: Mapping[str, Callable[[], Callable[[str], Any]]] = {
    "newswire, whole page": _newswire,
    "lxml, tree alone": _lxml,
    "selectolax, tree alone": _selectolax,
}


def growth() -> Iterator[tuple[str, list[tuple[str, float, float]]]]:
    """Yield for each parser, by hostile markup, milliseconds for few and for many."""
    for name, load in PARSERS.items():
        try:
            parse = load()
        except ImportError:
            continue
        yield (
            name,
            [
                (kind, _milliseconds(parse, make(FEW)), _milliseconds(parse, make(MANY)))
                for kind, make in HOSTILE.items()
            ],
        )


def _milliseconds(parse: Callable[[str], Any], source: str) -> float:
    started = time.process_time()
    parse(source)
    return (time.process_time() - started) * 1_000
