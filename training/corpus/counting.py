"""Count what is in the corpus: `python -m training.corpus.counting`."""

from collections import Counter

from training.corpus.gold import GoldArticle, Split, load_gold

SPLITS: tuple[Split, ...] = ("train", "held-out", "once")


def counts(articles: list[GoldArticle]) -> Counter[str]:
    """Return how many there are of each thing; a mention that is optional counts apart."""
    total: Counter[str] = Counter(articles=len(articles))
    for article in articles:
        total["sentences"] += len(article.plain.sentences)
        total["words"] += len(article.text.split())
        total["optional spans"] += len(article.doubtful())
        total["quotes"] += len(article.quotes)
        total["quotes with a known speaker"] += sum(q.entity is not None for q in article.quotes)
        for entity in article.entities:
            total[f"{entity.type} entities"] += 1
        for *_, kind in article.spans():
            total[f"{kind} mentions"] += 1
            total["mentions"] += 1
    return total


def main() -> None:
    """Print a table: a row for each thing, a column for each split."""
    columns = [counts(list(load_gold(split))) for split in SPLITS]
    print(f"{'':28}" + "".join(f"{split:>10}" for split in SPLITS))
    for row in dict.fromkeys(name for column in columns for name in column):
        print(f"{row:28}" + "".join(f"{column[row]:10,}" for column in columns))


if __name__ == "__main__":
    main()
