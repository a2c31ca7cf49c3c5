"""How far two readers agree who did not see each other's decisions.

    python -m training.corpus.agreement FIRST_FOLDER SECOND_FOLDER [--verbose]

Strict F1 between the two: the same span and the same type. What either left optional counts for
neither. Quotes agree where both name the same speaker by the same words; coreference where the
same two mentions, among those that both labelled, belong to one entity.
"""

import argparse
from collections import Counter
from itertools import combinations
from pathlib import Path

from training.corpus.gold import load_articles
from training.corpus.sheet import Reading, read_sheet


def differences(one: Reading, other: Reading) -> tuple[set[tuple[int, int, str]], ...]:
    """Return what both, the first alone and the second alone labelled."""
    first, second = one.typed(), other.typed()
    doubtful = [(m.start, m.end) for r in (one, other) for m in r.mentions if m.optional]

    def counts(span: tuple[int, int, str]) -> bool:
        return all(end <= span[0] or span[1] <= start for start, end in doubtful)

    return (
        first & second,
        set(filter(counts, first - second)),
        set(filter(counts, second - first)),
    )


def _pairs(reading: Reading, shared: set[tuple[int, int, str]]) -> set[tuple[int, int]]:
    """Return the pairs of shared mentions that are of one entity, by their starts."""
    spans = {span[:2] for span in shared}
    mentions = [m for m in reading.mentions if (m.start, m.end) in spans]
    pairs = combinations(sorted(mentions, key=lambda m: m.start), 2)
    return {(a.start, b.start) for a, b in pairs if a.entity == b.entity}


def f1(right: int, one: int, other: int) -> float:
    """Return the harmonic mean of precision and recall; `one` and `other` are whole counts."""
    return 2 * right / (one + other) if one + other else 1.0


def main() -> None:
    """Compare the sheets that stand in both folders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--verbose", action="store_true", help="list the differences")
    arguments = parser.parse_args()
    articles = load_articles()
    both: Counter[str] = Counter()
    one: Counter[str] = Counter()
    other: Counter[str] = Counter()
    names = sorted(path.name for path in arguments.second.glob("*.txt"))
    for name in names:
        article = articles[name.removesuffix(".txt")]
        first, second = (
            read_sheet((folder / name).read_text(encoding="utf-8"), article)
            for folder in (arguments.first, arguments.second)
        )
        shared, alone, beside = differences(first, second)
        both.update(kind for *_, kind in shared)
        one.update(kind for *_, kind in shared | alone)
        other.update(kind for *_, kind in shared | beside)
        for mark, spans in (("<", alone), (">", beside)) if arguments.verbose else ():
            for start, end, kind in sorted(spans):
                around = article.text[max(0, start - 40) : end + 30].replace("\n", " / ")
                print(
                    f"{article.id[:30]} {mark} {kind:12} {article.text[start:end]!r} in {around!r}"
                )
        pairs = [_pairs(reading, shared) for reading in (first, second)]
        both["pairs of mentions"] += len(pairs[0] & pairs[1])
        one["pairs of mentions"] += len(pairs[0])
        other["pairs of mentions"] += len(pairs[1])
        speakers = [{(q.start, q.speaker) for q in reading.quotes} for reading in (first, second)]
        both["quotes, speakers"] += len(speakers[0] & speakers[1])
        one["quotes, speakers"] += len(speakers[0])
        other["quotes, speakers"] += len(speakers[1])
    types = ("PERSON", "ORGANISATION", "LOCATION")
    for counter in (both, one, other):
        counter["all three types"] = sum(counter[kind] for kind in types)
    print(f"{len(names)} articles read twice\n{'':20}{'F1':>7}{'both':>7}{'first':>7}{'second':>7}")
    for kind in (*types, "all three types", "pairs of mentions", "quotes, speakers"):
        score = f1(both[kind], one[kind], other[kind])
        print(f"{kind:20}{score:7.3f}{both[kind]:7}{one[kind]:7}{other[kind]:7}")


if __name__ == "__main__":
    main()
