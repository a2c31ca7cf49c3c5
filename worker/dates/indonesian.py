"""Dates as Indonesian news writes them."""

import re
from collections.abc import Iterable, Iterator

from worker.dates.expressions import Expression, Shift, Unit, Weekend
from worker.dates.grammar import YEAR, Count, Grammar, Head, Which, compile_scan
from worker.languages import INDONESIAN, any_of, words

_MONTHS = any_of(form for name in INDONESIAN.months for form in (name.title(), name.upper()))
_DAYS = any_of(name.capitalize() for name in INDONESIAN.days)
_SPAN = r"(?: ?[-–] ?| (?:hingga|sampai(?: dengan)?|s\.d\.|s/d) )"
_OF_YEAR = (
    rf"(?:,? (?:[Tt]ahun )?(?P<year>{YEAR})| tahun (?P<of_year>lalu|ini|depan|mendatang|silam))?"
)
_WHICH = r"(?: (?:yang )?(?P<which>lalu(?! lintas)|silam|mendatang|depan|nanti|besok|kemarin))?"
_PART = r"pagi|siang|sore|petang|malam|dini hari|subuh"

_UNITS: dict[str, tuple[Unit, int]] = {
    "hari": ("day", 1),
    "pekan": ("week", 1),
    "minggu": ("week", 1),
    "bulan": ("month", 1),
    "tahun": ("year", 1),
    "dekade": ("year", 10),
}
_NUMBERS: dict[str, int | None] = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
    "dua belas": 12,
    "lima belas": 15,
    "dua puluh": 20,
    "dua puluh lima": 25,
    "tiga puluh": 30,
    "empat puluh": 40,
    "lima puluh": 50,
    "beberapa": None,
}
_YEARS_AGO = {"lalu": -1, "silam": -1, "ini": 0, "depan": 1, "mendatang": 1}
_TAILS = {
    "lalu": Count(-1),
    "silam": Count(-1),
    "sebelumnya": Count(-1, told=True),
    "sebelum itu": Count(-1, told=True),
    "kemudian": Count(1, told=True),
    "setelahnya": Count(1, told=True),
    "setelah itu": Count(1, told=True),
    "berikutnya": Count(1, told=True),
    "lagi": Count(1),
    "mendatang": Count(1, spread=True),
    "ke depan": Count(1, spread=True),
    "terakhir": Count(-1, spread=True),
    "belakangan": Count(-1, spread=True),
}


def _phrases() -> Iterator[tuple[str, Expression]]:
    yield from _days()
    for name, (unit, times) in _UNITS.items():
        if unit != "day":
            for tail, count in _YEARS_AGO.items():
                for joint in ("", "yang "):
                    yield f"{name} {joint}{tail}", Shift(unit, count * times)
            yield f"{name} sebelumnya", Shift(unit, -times, "told")
            yield f"{name} berikutnya", Shift(unit, times, "told")
            yield f"{name} yang sama", Shift(unit, 0, "told")
        for tail, kind in _TAILS.items():
            shift = kind.shift(unit, times)
            for joint in ("", "yang "):
                yield f"se{name} {joint}{tail}", shift
    for name in ("pekan", "minggu"):
        for tail, count in _YEARS_AGO.items():
            yield f"akhir {name} {tail}", Weekend(count)


def _days() -> Iterator[tuple[str, Expression]]:
    for part in ("", *(f" {part}" for part in _PART.split("|"))):
        yield f"kemarin{part}", Shift("day", -1)
        yield f"besok{part}", Shift("day", 1)
    for part in ("pagi", "siang", "sore", "petang", "malam"):
        yield f"{part} ini", Shift("day", 0)
        yield f"{part} kemarin", Shift("day", -1)
        yield f"{part} besok", Shift("day", 1)
        yield f"esok {part}", Shift("day", 1)
        yield f"nanti {part}", Shift("day", 0)
        yield f"{part} nanti", Shift("day", 0)
    for part in ("pagi", "siang", "sore", "petang"):
        yield f"tadi {part}", Shift("day", 0)
        yield f"{part} tadi", Shift("day", 0)
    # Of a night that is over: mostly the one before, but late at night it is this one.
    for night in ("tadi malam", "malam tadi", "semalam"):
        yield night, Shift("day", -1, confidence=0.7)
    yield "dini hari tadi", Shift("day", 0)
    yield "hari ini", Shift("day", 0)
    yield "hari kemarin", Shift("day", -1)
    yield "kemarin lusa", Shift("day", -2)
    yield "kemarin dulu", Shift("day", -2)
    yield "esok", Shift("day", 1)
    yield "esok hari", Shift("day", 1)
    yield "hari esok", Shift("day", 1, confidence=0.6)  # also "the future"
    yield "lusa", Shift("day", 2)
    yield "hari yang sama", Shift("day", 0, "told")
    for tail in ("hari", "harinya"):
        yield f"keesokan {tail}", Shift("day", 1, "told")
    yield "hari berikutnya", Shift("day", 1, "told")
    yield "hari sebelumnya", Shift("day", -1, "told")


def _heads(phrases: dict[str, Expression]) -> dict[str, Head]:
    heads: dict[str, Head] = {}
    kinds: dict[Head, Iterable[str]] = {
        "month": INDONESIAN.months,
        "weekday": INDONESIAN.days,
        "phrase": phrases,
        "clock": ("pukul", "jam"),
        "season": ("kuartal", "triwulan", "semester", "caturwulan", "paruh"),
        "century": ("abad",),
    }
    for kind, names in kinds.items():
        heads |= dict.fromkeys(names, kind)
    return heads


_PHRASES = dict(_phrases())
_HEADS = _heads(_PHRASES)

GRAMMAR = Grammar(
    scan=compile_scan(
        heads=_HEADS,
        numbers=_NUMBERS,
        units=_UNITS,
        followers=rf" an| (?:{any_of((*_UNITS, *INDONESIAN.months))})"
        "| (?:hingga|sampai|sampai dengan|dan|s.d.|s/d) [0-9]",
    ),
    heads=_HEADS,
    phrases=_PHRASES,
    phrase_ends=frozenset(phrase.rpartition(" ")[2] for phrase in _PHRASES),
    months=INDONESIAN.months,
    days=INDONESIAN.days,
    named_days=(
        re.compile(
            rf"(?P<day>[0-9]{{1,2}})(?:(?:{_SPAN}|(?P<and> dan ))(?P<last_day>[0-9]{{1,2}}))?"
            rf" (?P<month>{_MONTHS})(?!\w)(?:\.(?= [12]))?{_OF_YEAR}{_WHICH}"
        ),
    ),
    month_tail=re.compile(rf"(?:\.(?= [12]))?{_OF_YEAR}{_WHICH}"),
    month_range=re.compile(rf"{_SPAN}(?:{_MONTHS})(?!\w)"),
    weekday_range=re.compile(rf"{_SPAN}(?P<last>{_DAYS})(?!\w)"),
    part=re.compile(rf"(?: (?:{_PART})(?!\w))?"),
    weekday_tail=re.compile(
        r" (?P<which>(?:pekan |minggu )?(?:lalu(?! lintas)|depan|mendatang|ini)"
        r"|kemarin|besok|nanti)(?!\w)"
    ),
    counted=re.compile(
        rf"(?P<count>[0-9]{{1,3}}|{any_of(_NUMBERS)}) (?P<unit>{any_of(_UNITS)})"
        rf" (?:yang )?(?P<tail>{any_of(_TAILS)})(?!\w)(?! lintas)",
        re.IGNORECASE,
    ),
    clock=re.compile(
        r"(?:[Pp]ukul |[Jj]am )?(?P<hour>[0-9]{1,2})(?![0-9])(?:[.:](?P<minute>[0-9]{2})(?![0-9]))?"
        r"(?P<first_half>)"
        rf"(?:{_SPAN}(?:pukul )?(?P<last_hour>[0-9]{{1,2}})"
        r"[.:](?P<last_minute>[0-9]{2})(?![0-9]))?"
        rf"(?: (?P<half>{_PART})(?!\w))?"
        r"(?: (?:(?P<zone>WIB|WITA|Wita|WIT|GMT|UTC|JST|KST|CEST|CET|EDT|PDT)|waktu setempat)"
        r"(?!\w))?"
    ),
    year=re.compile(
        rf"(?P<year>{YEAR})"
        rf"(?:(?P<decade>-?an)(?!\w)| ?[-–/] ?(?P<last>{YEAR}|[0-9]{{2}}(?![0-9])))?"
        r"(?: (?P<which>lalu(?! lintas)|silam|mendatang)(?!\w))?"
    ),
    short_decade=re.compile("(?P<decade>[2-9]0)-?an(?!\\w)"),
    season=re.compile(
        r"(?P<kind>kuartal|triwulan|semester|caturwulan|paruh)"
        r" (?:(?:ke-)?(?P<roman>IV|I{1,3}|[1-4])"
        r"|(?P<ordinal>pertama|kedua|ketiga|keempat|terakhir))"
        rf"(?!\w)(?:[/-](?P<slash_year>{YEAR})|{_OF_YEAR})",
        re.IGNORECASE,
    ),
    century=re.compile(r"[Aa]bad (?:ke-? ?)?(?P<number>[0-9]{1,2}|[XVI]{1,5})(?!\w)(?! SM\b)"),
    ahead=(" akan ", " bakal ", " dijadwalkan ", "rencananya ", " direncanakan ", "mendatang "),
    said=(
        "kata",
        "ujar",
        "tutur",
        "menurut",
        "menyatakan",
        "sampaikan",
        "jelas",
        "ungkap",
        "sebut",
    ),
    between=("antara", " dan "),
    span_gaps=frozenset(
        {
            *("-", "–", " - ", " – ", " hingga ", " sampai ", " sampai dengan "),
            *(" s.d. ", " s/d "),
        }
    ),
    clock_gaps=frozenset(
        joint + about
        for joint in (" ", ", ", " pada ", " mulai ", " sejak ", " sampai ", " hingga ")
        for about in ("", "sekitar ", "sekira ", "sekitaran ", "tepat ", "tepatnya ", "kira-kira ")
    ),
    month_openers=words(
        """
        awal akhir pertengahan penghujung medio bulan pada sejak semenjak mulai hingga sampai per
        sebelum setelah selama sepanjang antara dari menjelang jelang sekitar yakni yaitu di
        dalam untuk pelaksanaan
        """
    ),
    year_openers=words(
        """
        awal akhir pertengahan penghujung medio sejak semenjak mulai pada di hingga sampai dari
        antara selama sebelum setelah sesudah per untuk menjelang jelang sepanjang sekitar medio
        dibanding dibandingkan daripada dan
        """
    ),
    year_tails=("-", "–", " -", " –", "an", " lalu", " silam", " mendatang"),
    year_nouns=words(
        "tahun tahun-tahun musim periode era dekade ajaran anggaran pajak fiskal pelajaran akademik"
    ),
    clock_openers=frozenset(),
    kept=words("awal akhir pertengahan penghujung medio tahun bulan"),
    names=words(
        """
        pasar jalan jl jl. jln universitas untag stadion gelora gedung monumen museum masjid
        lapangan jembatan rsud rs sekolah yayasan gerakan bandara pelabuhan taman gereja grup
        jurnal harian majalah koran kampus
        """
    ),
    numbered=words("nomor no no. nomer pasal ayat skor agenda perkara telepon hp tel surat"),
    name_tails=re.compile(
        " (?:Agung|Abu|Putih|Suci|Palma|Berkah|Curhat|Wekasan|Kelabu|Hitam|Paskah|Biru|Sehat)"
    ),
    not_years=re.compile(
        r" (?:H|Hijriah|Hijriyah|Saka|SM|orang|jiwa|warga|kasus|rumah|unit|buah|ekor|meter|hektare"
        r"|hektar|ton|kilogram|kg|liter|desa|siswa|peserta|pasien|personel|korban|keluarga|kali"
        r"|pemilih|suara|kilometer|km|hari|jam|lembar|paket|dosis|kepala|pelanggar|butir|batang)"
        r"(?!\w)"
    ),
    repeated=words("setiap tiap saban"),
    day_noun="hari",
    which={
        "lalu": Which(-1, strict=True),
        "silam": Which(-1, strict=True),
        "kemarin": Which(-1, strict=True),
        "depan": Which(1, strict=True),
        "mendatang": Which(1, strict=True),
        "besok": Which(1, strict=True),
        "nanti": Which(1),
        "ini": Which(week=0),
        **{
            f"{name} {tail}": Which(week=count)
            for name in ("pekan", "minggu")
            for tail, count in _YEARS_AGO.items()
        },
    },
    units=_UNITS,
    numbers=_NUMBERS,
    count_tails=_TAILS,
    years_ago=_YEARS_AGO,
    seasons={"kuartal": 3, "triwulan": 3, "caturwulan": 4, "semester": 6, "paruh": 6},
    ordinals={
        "pertama": 1,
        "kedua": 2,
        "ketiga": 3,
        "keempat": 4,
        "terakhir": 0,
        "i": 1,
        "ii": 2,
        "iii": 3,
    }
    | {"iv": 4, "1": 1, "2": 2, "3": 3, "4": 4},
    afternoons=words("sore petang malam"),
    mornings=words("malam") | {"dini hari"},
    day_first=True,
)
