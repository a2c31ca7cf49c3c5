"""What an article brings to each topic, and how unevenly entities fall on partitions.

Measured: records an article, their bytes (keys, values and headers, before compression) and what is
left of them in batches of 100 articles with lz4, the default of the worker and its like; the part
of the entity records that the most frequent key has, and the fullest partition beside the mean one.
The articles are those of `newsroom.py`: of a small corpus, so that a real feed has more keys.
"""

from collections import Counter, defaultdict
from itertools import islice

import cramjam

from tests.benchmark.figures import Figures, Round, Table, percent, whole
from tests.benchmark.fresh import Given, call_fresh
from tests.benchmark.newsroom import feed
from tests.benchmark.terms import Benchmark, Terms
from worker.records import InputRecord, OutputRecord

_TOPICS = ("raw", "enriched", "entities")
_PARTITIONS = (8, 16, 64)
_BATCH = 100


class Volume:
    """The benchmark; `given` is what a round needs."""

    def __init__(self, given: Given) -> None:
        self._given = given

    def measure(self) -> Round:
        """Measure once, in a fresh process."""
        return call_fresh(measure, self._given)

    def tables(self, figures: Figures) -> list[Table]:
        """Show the bytes and the skew."""
        return [_bytes_table(figures), _skew_table(figures)]


def volume(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    return Volume({"texts": terms.texts.cold, "count": min(terms.size.stream, 3_000)})


def measure(given: Given) -> Round:
    """Measure one round."""
    from tests.benchmark.contenders.work import pipeline
    from worker.settings import load_settings

    settings = load_settings(environ={})
    make = pipeline(settings)
    names = {
        settings.raw_topic: "raw",
        settings.enriched_topic: "enriched",
        settings.entities_topic: "entities",
    }
    kept: dict[str, list[OutputRecord]] = defaultdict(list)
    for number, value in enumerate(islice(feed(given["texts"]), given["count"])):
        key = b"%d" % number
        kept["raw"].append(OutputRecord(settings.raw_topic, key, value))
        for made in make(InputRecord(settings.raw_topic, 0, number, 0, key, value)):
            kept[names[made.topic]].append(made)
    figures: Round = {}
    for topic in _TOPICS:
        figures |= _volume(topic, kept[topic], given["count"])
    return figures | _skew([record.key or b"" for record in kept["entities"]])


def _volume(topic: str, records: list[OutputRecord], articles: int) -> Round:
    plain = [
        b"".join(
            [
                record.key or b"",
                record.value or b"",
                *(name.encode() + (value or b"") for name, value in record.headers),
            ]
        )
        for record in records
    ]
    step = max(1, _BATCH * len(records) // articles)
    packed = sum(
        len(cramjam.lz4.compress(b"".join(plain[first : first + step])))
        for first in range(0, len(plain), step)
    )
    return {
        f"{topic}.records": len(records) / articles,
        f"{topic}.bytes": sum(map(len, plain)) / articles,
        f"{topic}.packed_bytes": packed / articles,
    }


def _skew(keys: list[bytes]) -> Round:
    from worker.stream.partition import partition_for

    counts = Counter(keys)
    figures: Round = {
        "keys": len(counts),
        "hottest": counts.most_common(1)[0][1] / len(keys),
        "hottest_ten": sum(count for _, count in counts.most_common(10)) / len(keys),
    }
    for partitions in _PARTITIONS:
        filled = Counter(partition_for(key, partitions) for key in keys)
        figures[f"fullest.{partitions}"] = max(filled.values()) * partitions / len(keys)
    return figures


def _bytes_table(figures: Figures) -> Table:
    rows = (
        (
            topic,
            f"{figures[f'{topic}.records'].median:.1f}",
            whole(figures[f"{topic}.bytes"]),
            whole(figures[f"{topic}.packed_bytes"]),
        )
        for topic in _TOPICS
    )
    return Table(
        title="What an article brings to each topic",
        columns=("topic", "records", "bytes", "with lz4"),
        rows=tuple(rows),
    )


def _skew_table(figures: Figures) -> Table:
    rows = [
        ("different keys", whole(figures["keys"])),
        ("part of the most frequent key", percent(figures["hottest"].median)),
        ("part of the ten most frequent", percent(figures["hottest_ten"].median)),
    ]
    rows += [
        (f"fullest of {count} partitions, to the mean", f"{figures[f'fullest.{count}'].median:.2f}")
        for count in _PARTITIONS
    ]
    return Table(title="Skew of the entities topic", columns=("", ""), rows=tuple(rows))
