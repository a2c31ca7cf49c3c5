"""Check readings: can they be read, and what looks forgotten or inconsistent?

    python -m training.corpus.checking SHEET...

A sheet is named `ID.txt` after its article. Prints nothing but a count where all is well. A
warning is a question to the reader, not always a mistake: a run of capitals with no label, a
string that is labelled here and not there, or with two types.
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

from training.corpus.detokenise import PlainArticle
from training.corpus.gold import load_articles
from training.corpus.sheet import Reading, SheetError, read_sheet

_RUN = re.compile(r"[A-Z][\w'’.-]*\w(?:(?: |-)[A-Z][\w'’.-]*\w)*|\b[A-Z]{2,}\b")


def doubts(article: PlainArticle, reading: Reading) -> list[str]:
    """Return what looks forgotten or inconsistent."""
    text = article.text
    covered = {i for m in reading.mentions for i in range(m.start, m.end)}
    starts = {start for start, _ in article.sentences}
    found: list[str] = []
    for match in _RUN.finditer(text):
        alone = match.start() in starts or text[match.start() - 1] in '"“('
        single = " " not in match.group() and not match.group().isupper()
        if covered.isdisjoint(range(*match.span())) and not (alone and single):
            number = _number(article, match.start())
            found.append(f"no label: {match.group()!r} in sentence {number}")
    types: dict[str, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        if mention.entity is not None and not mention.optional:
            surface = text[mention.start : mention.end]
            types[surface].add(reading.entities[mention.entity][0])
    for surface, kinds in types.items():
        if len(kinds) > 1:
            found.append(f"two types: {surface!r} is {' and '.join(sorted(kinds))}")
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text):
            if covered.isdisjoint(range(*match.span())):
                number = _number(article, match.start())
                found.append(f"labelled elsewhere: {surface!r} is not in sentence {number}")
    return list(dict.fromkeys(found))


def _number(article: PlainArticle, offset: int) -> int:
    return next(n for n, (start, end) in enumerate(article.sentences, 1) if start <= offset <= end)


def main() -> None:
    """Check the sheets that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sheets", nargs="+", type=Path)
    parser.add_argument("--errors-only", action="store_true", help="no warnings")
    arguments = parser.parse_args()
    articles = load_articles()
    errors = warnings = 0
    for path in arguments.sheets:
        article = articles[path.stem]
        try:
            reading = read_sheet(path.read_text(encoding="utf-8"), article)
        except SheetError as error:
            print(f"{path.stem}: ERROR {error}")
            errors += 1
            continue
        for doubt in [] if arguments.errors_only else doubts(article, reading):
            print(f"{path.stem}: {doubt}")
            warnings += 1
    print(f"{len(arguments.sheets)} sheets, {errors} errors, {warnings} warnings")
    raise SystemExit(bool(errors))


if __name__ == "__main__":
    main()
