"""The Tribunnews network: Tribunnews.com and the regional papers' sites."""

import re

from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_REGIONS = tuple(
    """
    Ambon Bali Banten Banyumas Batam Bekasi Bengkulu Cirebon Gorontalo Jabar Jakarta Jambi Jateng
    Jatim Jogja Kaltim Kalteng Kaltara Kupang Lampung Lombok Maluku Manado Medan Muria Padang
    Palembang Palu Papua Pekanbaru Pontianak Solo Sulbar Sultra Sumsel Timur Toraja
    """.split()  # noqa: SIM905 - a list of words
)
_BRAND = (
    r"(?i:tribun(?:news)?[a-z-]{0,20}(?:\.com|\.co\.id)"
    r"|(?:surya|serambinews|bangkapos|wartakotalive|pos-kupang|posbelitung|sripoku)\.co(?:m|\.id))"
)

TRIBUNNEWS = Format(
    name="tribunnews",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Tribunnews.com",
    hosts=(
        "tribunnews.com",
        "serambinews.com",
        "bangkapos.com",
        "wartakotalive.com",
        "sripoku.com",
        "pos-kupang.com",
        *(f"tribun-{name.lower()}.com" for name in _REGIONS),
        *(f"tribun{name.lower()}.com" for name in _REGIONS),
    ),
    sources=frozenset({"tribun", "tribunnews", "tribunnews.com", "tribun network", "surya"}),
    holders=frozenset({"tribunnews", "tribunnews.com", "tribun network"}),
    hints=(
        "tribun",
        "surya.co.id",
        "serambinews.com",
        "bangkapos.com",
        "wartakotalive.com",
        "pos-kupang.com",
        "posbelitung.co",
        "sripoku.com",
    ),
    datelines=(brand_and_place(_BRAND), brand_alone(_BRAND)),
    # "Laporan Wartawan Tribun Medan / Rina Ayu", perhaps with the dateline behind it.
    by_line=re.compile(
        r"Laporan (?:Wartawan|Reporter|Jurnalis|Kontributor)"
        r" [Tt]ribun[\w.-]{0,30}(?: [A-Z]\w{2,20})?"
        r" ?[,/] ?(?P<reporter>[A-Z][^\d,/()–—]{2,60}?)"
        r"(?=\.?$| (?:TRIBUN|Tribun|SURYA)[\w.-]{0,30} ?,)\.? ?"
    ),
    code_roles=("reporter",),
    marks=("tayang di Tribun", "tayang di TRIBUN", "tayang di tribun"),
    code=re.compile(
        r"\((?=[^()]{0,80}(?i:tribun|surya|serambi|wartakota|bangka))"
        r"(?P<codes>[^()/]{2,60}(?:/[^()/]{2,60}){0,3})\)"
    ),
    utc_hours=7,
)
