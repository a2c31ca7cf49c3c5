"""AP, The Associated Press: a wire from New York."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

AP = Format(
    name="ap",
    labels=labels_of(ENGLISH),
    agency="AP",
    hosts=("apnews.com", "ap.org"),
    sources=frozenset({"ap", "associated press", "the associated press", "ap news", "apnews.com"}),
    holders=frozenset({"associated press", "the associated press"}),
    hints=("(ap)",),
    datelines=(place_and_agency("AP"),),
    # "By ANN LEE and BO KIM, Associated Press", "By Ann Lee, Associated Press Writer"
    by_line=re.compile(
        r"[Bb][Yy] (?P<author>[^|\d]{2,160}?)(?:,| \||) (?:The )?(?:Associated Press|AP)"
        r"(?: (?:[A-Z][a-z]{2,15} ){0,2}Writers?)?$"
    ),
    notice=re.compile(
        r"(?:Follow|Find|More|Read more of|See more of) (?:the |The )?AP['’]?s? .{0,160}https?://"
        r"|AP [a-zA-Z ]{3,30}: ?https?://"
        r"|The Associated Press(?:['’] .{0,80})? receives (?:financial )?support from "
        r"|(?:The )?AP is solely responsible for all content"
        r"|All rights reserved\.",
    ),
)
