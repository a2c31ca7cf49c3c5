"""Dates as English news writes them."""

import re
from collections.abc import Iterable, Iterator

from worker.dates.expressions import Expression, Shift, Unit, Weekend
from worker.dates.grammar import YEAR, Count, Grammar, Head, Which, compile_scan
from worker.languages import ENGLISH, any_of, words

_MONTHS = any_of(form for name in ENGLISH.months for form in (name.title(), name.upper()))
_DAYS = any_of(name.capitalize() for name in ENGLISH.days)
_SPAN = r"(?: ?[-–] ?| (?:to|through|until) )"
_OF_YEAR = rf"(?:,? (?:of )?(?P<year>{YEAR})| (?:of )?(?P<of_year>last|this|next) year)?"
_ORDINAL = "(?:st|nd|rd|th)?"

_UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "month": ("month", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
}
_NUMBERS: dict[str, int | None] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "a few": None,
    "few": None,
    "several": None,
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 0, "last": 0}
_WHICH_UNIT = {"last": -1, "this": 0, "next": 1}
_TAILS = {
    "ago": Count(-1),
    "earlier": Count(-1, told=True),
    "before": Count(-1, told=True),
    "later": Count(1, told=True),
    "from now": Count(1),
    "~last": Count(-1, spread=True),
    "~past": Count(-1, spread=True),
    "~next": Count(1, spread=True),
    "~coming": Count(1, spread=True),
}


def _phrases() -> Iterator[tuple[str, Expression]]:
    yield "today", Shift("day", 0)
    yield "tonight", Shift("day", 0)
    yield "yesterday", Shift("day", -1)
    yield "tomorrow", Shift("day", 1)
    yield "last night", Shift("day", -1, confidence=0.8)
    yield "the day before yesterday", Shift("day", -2)
    yield "the day after tomorrow", Shift("day", 2)
    for part in ("morning", "afternoon", "evening", "night"):
        yield f"yesterday {part}", Shift("day", -1)
        yield f"tomorrow {part}", Shift("day", 1)
        if part != "night":
            yield f"this {part}", Shift("day", 0)
    for which, count in _WHICH_UNIT.items():
        for name, (unit, times) in _UNITS.items():
            if unit != "day":
                yield f"{which} {name}", Shift(unit, count * times)
        yield f"{which} weekend", Weekend(count)
    yield "the weekend", Weekend(0)
    for name, (unit, times) in _UNITS.items():
        yield f"the next {name}", Shift(unit, times, "told")
        yield f"the following {name}", Shift(unit, times, "told")
        yield f"the previous {name}", Shift(unit, -times, "told")
        yield f"the {name} before", Shift(unit, -times, "told")
        yield f"the same {name}", Shift(unit, 0, "told")


def _heads(phrases: dict[str, Expression]) -> dict[str, Head]:
    heads: dict[str, Head] = {}
    kinds: dict[Head, Iterable[str]] = {
        "month": ENGLISH.months,
        "weekday": ENGLISH.days,
        "phrase": phrases,
        "season": [
            *(f"q{number}" for number in "1234"),
            *(f"{ordinal} {kind}" for ordinal in _ORDINALS for kind in ("quarter", "half")),
        ],
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
        followers=r"(?:st|nd|rd|th) | ?[ap]\.?m| (?:gmt|utc)"
        rf"| (?:{any_of((*_UNITS, *ENGLISH.months))})| (?:to|and|through|until) [0-9]",
    ),
    heads=_HEADS,
    phrases=_PHRASES,
    phrase_ends=frozenset(phrase.rpartition(" ")[2] for phrase in _PHRASES),
    months=ENGLISH.months,
    days=ENGLISH.days,
    named_days=(
        re.compile(
            rf"(?P<day>[0-9]{{1,2}}){_ORDINAL}"
            rf"(?:(?:{_SPAN}|(?P<and> and ))(?P<last_day>[0-9]{{1,2}}){_ORDINAL})?"
            rf" (?:of )?(?P<month>{_MONTHS})(?!\w)(?:\.(?= [12]))?{_OF_YEAR}"
        ),
        re.compile(
            rf"(?P<month>{_MONTHS})\.? (?P<day>[0-9]{{1,2}}){_ORDINAL}(?![0-9%:]|[.,/][0-9])"
            rf"(?:(?:{_SPAN}|(?P<and> and ))(?P<last_day>[0-9]{{1,2}}){_ORDINAL}"
            r"(?![0-9%:]|[.,/][0-9]))?"
            rf"{_OF_YEAR}"
        ),
    ),
    month_tail=re.compile(rf"(?:\.(?=,? [12]))?{_OF_YEAR}"),
    month_range=re.compile(rf"{_SPAN}(?:{_MONTHS})(?!\w)"),
    weekday_range=re.compile(rf"{_SPAN}(?P<last>{_DAYS})(?!\w)"),
    part=re.compile(r"(?: (?:morning|afternoon|evening|night)(?!\w))?"),
    weekday_tail=re.compile(r" (?:of )?(?P<which>(?:last|next|this) week)(?!\w)"),
    counted=re.compile(
        rf"(?P<count>[0-9]{{1,3}}|{any_of(_NUMBERS)}) (?P<unit>{any_of(_UNITS)})s?"
        r"(?: (?P<tail>ago|earlier|before|later|from now))?(?!\w)",
        re.IGNORECASE,
    ),
    clock=re.compile(
        r"(?P<hour>[0-9]{1,2}?)(?:[:.]?(?P<minute>[0-9]{2}))?(?![0-9])"
        r"(?: ?(?P<first_half>[ap]\.m\.|[ap]m|AM|PM)(?!\w))?"
        rf"(?:{_SPAN}(?P<last_hour>[0-9]{{1,2}})(?:[:.](?P<last_minute>[0-9]{{2}}))?(?![0-9])"
        r"(?= ?(?:[ap]\.?m|AM|PM|WI|GMT|UTC)))?"
        r"(?: ?(?P<half>[ap]\.m\.|[ap]m|AM|PM)(?!\w))?"
        r"(?: (?:(?P<zone>WIB|WITA|WIT|GMT|UTC|JST|KST|CEST|CET|EDT|PDT)|local time)(?!\w))?"
    ),
    year=re.compile(
        rf"(?P<year>[12][0-9]{{3}}(?![0-9]|[.,][0-9]))"
        rf"(?:(?P<decade>['’]?s)(?!\w)| ?[-–/] ?(?P<last>{YEAR}|[0-9]{{2}}(?![0-9])))?(?P<which>)"
    ),
    short_decade=re.compile("['’]?(?P<decade>[2-9]0)['’]?s(?!\\w)"),
    season=re.compile(
        r"(?:Q(?P<roman>[1-4])|(?P<ordinal>first|second|third|fourth|final|last) "
        rf"(?P<kind>quarter|half))(?!\w)(?:[/-](?P<slash_year>{YEAR})|{_OF_YEAR})",
        re.IGNORECASE,
    ),
    century=re.compile("(?P<number>[0-9]{1,2})(?:st|nd|rd|th)[ -]century(?! BC)"),
    ahead=(" will ", " due ", " scheduled ", " planned ", " expected ", " upcoming ", " to be "),
    said=("said", "says", "told", "according", "announced", "reported"),
    between=("between", " and "),
    span_gaps=frozenset({"-", "–", " - ", " – ", " to ", " through ", " until ", " till "}),
    clock_gaps=frozenset(
        joint + about
        for joint in (" ", ", ", " on ", " at ", ", at ", " from ")
        for about in ("", "about ", "around ")
    ),
    month_openers=words(
        """
        early late mid mid- in since until till by before after during from last next this of
        through throughout between end beginning
        """
    ),
    year_openers=words(
        """
        early late mid mid- in since until till by before after during from of to through
        throughout between around circa than year and
        """
    ),
    year_tails=("-", "–", " -", " –", "s", "'s", "’s"),
    year_nouns=words("year season"),
    clock_openers=words("at around about by until before after from"),
    kept=words("early late mid mid-"),
    names=words("good black ash super cyber palm easter bloody maundy holy giving"),
    numbered=words("number no no. article section score phone tel case rule"),
    name_tails=re.compile(" (?:Times|Mirror|Telegraph|Mail|Night Live|Herald|Prayers|Observer)"),
    not_years=re.compile(
        r" (?:BC|AH|people|cases|homes|houses|units|votes|meters|metres|kilometers|kilometres|km"
        r"|tons|tonnes|hectares|families|students|patients|victims|officers|troops|soldiers|miles"
        r"|points|dollars|deaths|residents|villages|schools|seats|members|workers|passengers)(?!\w)"
    ),
    repeated=words("every each"),
    day_noun="other",
    which={
        "last": Which(-1, strict=True),
        "past": Which(-1, strict=True),
        "next": Which(1, strict=True),
        "coming": Which(1, strict=True),
        "this": Which(week=0),
        "last week": Which(week=-1),
        "this week": Which(week=0),
        "next week": Which(week=1),
    },
    units=_UNITS,
    numbers=_NUMBERS,
    count_tails=_TAILS,
    years_ago=_WHICH_UNIT,
    seasons={"quarter": 3, "half": 6},
    ordinals={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "final": 0,
        "last": 0,
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
    },
    afternoons=words("p.m. pm"),
    mornings=words("a.m. am"),
    day_first=False,
)
