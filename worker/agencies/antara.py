"""ANTARA, the Indonesian national news agency: its own, translated and partner copy, id and en."""

import re

from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

ANTARA = Format(
    name="antara",
    labels=labels_of(
        INDONESIAN,
        ENGLISH,
        credits={
            "pewarta": "reporter",
            "pewarta foto": "photographer",
            "uploader": "uploader",
            "pengunggah": "uploader",
            "redaktur pelaksana": "editor",
        },
    ),
    agency="ANTARA",
    hosts=("antaranews.com", "antaranews.id", "antarafoto.com"),
    sources=frozenset({"antara", "antara news", "antaranews", "antaranews.com", "lkbn antara"}),
    holders=frozenset({"antara", "antara news", "antaranews", "lkbn antara", "perum lkbn antara"}),
    desks=frozenset({"prwire", "pr wire", "antara", "tim antara"}),
    hints=("antara",),
    # "Istanbul (ANTARA) - ", "Siak, Riau, 12/5 (Antara) - ", "X, 5 Mei 2016 (Antara/Wire) -- ",
    # "X (ANTARA News) - " and its misprints, "X (Antarariau.com) - ", "X, ANTARA SUMUT - ", and
    # "X (ANTARA/JACX) - ", its own fact checkers. The word also means "between".
    datelines=(
        re.compile(
            r"(?P<before>[^()]{2,80}?),? ?"
            r"(?:\( ?(?:ANTARA(?: [A-Z])?|Antara(?: (?=\wews))?)\w{0,10}(?:\.com)?"
            r"(?: ?/ ?(?:JACX|(?P<partner>[^()/]{2,40}?)))? ?\)"
            r"|(?<=, )ANTARA(?: [A-Z]{2,12})?(?= ?[-–—]))"
            r" ?(?:-{1,3}|[–—]) ?(?=[^ ])"
        ),
    ),
    caption=re.compile(
        r"(?:\( ?antara(?: foto| photo)? ?/[^()]{2,60}\)"
        r"|antara (?:foto|photo)/[^()/]{2,60}(?:/\w{2,4})?)\.? ?",
        re.IGNORECASE,
    ),
    # Reporter and editor in initials and numbers: "(T.H-ZG/S023)", "(Uu.C003)", "(D011)".
    code=re.compile(
        r"\((?:[A-Z][a-z]?\.)?"
        r"(?:(?P<reporter>[A-Z][A-Z0-9]{0,4}(?:-[A-Z]{2,4})?)/(?P<editor>[A-Z][0-9]{3})"
        r"|[A-Z][0-9]{3})\)"
    ),
    issuer=re.compile(r"(?:SUMBER|SOURCE)(?: ?: ?| )(?P<source>[^:]{2,80})"),
    notice=re.compile(
        r"dilarang keras mengambil konten"
        r"|(?:all rights reserved|hak cipta dilindungi(?: undang-undang)?)\.?$",
        re.IGNORECASE,
    ),
    utc_hours=7,
    ends_at_copyright=True,
)
