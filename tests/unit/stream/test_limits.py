from worker.stream.limits import Limits


def test_the_lower_limit_counts() -> None:
    limits = Limits(10_000, {"low": 5_000, "high": 20_000})
    assert [limits.record(topic) for topic in ("low", "high", "unknown")] == [5_000, 10_000, 10_000]
    assert limits.batch("low") == 5_000


def test_a_refused_record_lowers_both_limits() -> None:
    limits = Limits(10_000, {})
    limits.refused("topic", 8_000, records=1)
    assert (limits.record("topic"), limits.batch("topic")) == (7_999, 7_999)
    assert limits.record("other") == 10_000


def test_a_refused_batch_lowers_that_of_batches_alone() -> None:
    limits = Limits(10_000, {})
    limits.refused("topic", 8_000, records=5)
    assert (limits.record("topic"), limits.batch("topic")) == (10_000, 4_000)
    limits.refused("topic", 9_000, records=5)
    assert limits.batch("topic") == 4_000


def test_limits_do_not_fall_to_nothing() -> None:
    limits = Limits(10_000, {})
    for _ in range(20):
        limits.refused("topic", limits.batch("topic"), records=2)
        limits.refused("topic", 10, records=1)
    assert (limits.record("topic"), limits.batch("topic")) == (1_000, 1_000)
