"""Yonhap, the South Korean news agency."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

YONHAP = Format(
    name="yonhap",
    labels=labels_of(ENGLISH, lists=("related articles",)),
    agency="Yonhap",
    hosts=("yna.co.kr", "yonhapnews.co.kr"),
    sources=frozenset({"yonhap", "yonhap news", "yonhap news agency"}),
    holders=frozenset({"yonhap", "yonhap news", "yonhap news agency"}),
    hints=("(yonhap",),
    datelines=(place_and_agency("Yonhap|YONHAP"),),
    # "(LEAD)", "(2nd LD)", "(URGENT)", "(Yonhap Feature)": the take of a story.
    prefix=re.compile(
        r"\((?:(?:\d?1st|\d?2nd|\d?3rd|\dth) )?"
        r"(?:LEAD|LD|URGENT|News Focus|Yonhap [A-Z][a-z]{2,12})\) ?"
    ),
    ending=re.compile(r"\(END\)"),
    # Notes to desks, and the mail address of who wrote.
    notice=re.compile(
        r"\(ATTN: .{1,300}\)$|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}$"
        r"|(?:All rights reserved|prohibits its content)"
    ),
)
