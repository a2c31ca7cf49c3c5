from collections.abc import Callable

import pytest
from aiokafka.errors import MessageSizeTooLargeError, UnknownError

from tests.unit.stream.support import DEAD, ENRICHED, record, settings
from worker.errors import DeliveryError, Reason, Stage
from worker.operations.health import Health
from worker.operations.live.feed import LiveFeed
from worker.operations.metrics import Metrics
from worker.outputs import serialized_size
from worker.pipeline import Outcome, Rejected, Tombstone, process
from worker.records import Headers, InputRecord
from worker.settings import Settings
from worker.stream.agent import Loader, Process, routes
from worker.stream.circuit import Circuit
from worker.stream.lanes import Cargo, Form
from worker.stream.limits import Limits


def loader(
    answer: Callable[[], Outcome] = Tombstone, *, limits: dict[str, int] | None = None
) -> tuple[Loader, Metrics]:
    def stand_in(_: InputRecord, **__: object) -> Outcome:
        return answer()

    return made(stand_in, limits or {})


def made(
    process: Process, limits: dict[str, int], chosen: Settings | None = None
) -> tuple[Loader, Metrics]:
    chosen, metrics = chosen or settings(), Metrics()
    circuit = Circuit(chosen, metrics, Health())
    bounds = Limits(1_000_000, limits)
    made = Loader(
        process, routes(chosen), bounds, circuit=circuit, metrics=metrics, feed=LiveFeed()
    )
    return made, metrics


def rejected() -> Outcome:
    return Rejected(Reason.INVALID_JSON, Stage.DECODE, "no JSON", "ValueError")


def fail() -> Outcome:
    raise ZeroDivisionError("the pipeline is broken")


def form(cargo: Cargo) -> Form:
    return cargo.form


def header(cargo: Cargo, name: str) -> bytes | None:
    (letter,) = cargo.outputs
    return dict(letter.headers)[name]


def count(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(f"newswire_{name}", labels)


def test_an_outcome_becomes_its_outputs() -> None:
    load, metrics = loader()
    cargo = load.load(record(7, key=b"id"))
    (output,) = cargo.outputs
    assert (output.topic, output.key, output.value) == (ENRICHED, b"id", None)
    assert cargo.form is Form.OUTPUTS
    assert cargo.size == serialized_size(output)
    assert count(metrics, "articles_total", outcome="tombstone") == 1


def test_an_article_in_the_profile_is_part_of_the_cargo() -> None:
    load, _ = made(process, {"news.articles.ninjs.v1": 1_500}, settings(profile="ninjs"))
    small = load.load(record(7, value=b"Satu kalimat saja."))
    assert [output.topic for output in small.outputs] == [ENRICHED, "news.articles.ninjs.v1"]
    large = load.load(record(8, value=b"Satu kalimat saja. " * 50))
    assert large.form is Form.DEAD_LETTER
    assert header(large, "x-dlq-reason") == b"output_too_large"
    assert b"news.articles.ninjs.v1" in (header(large, "__connect.errors.exception.message") or b"")


def test_a_rejection_becomes_a_dead_letter() -> None:
    headers: Headers = (("name", b"1"), ("name", None))
    load, metrics = loader(rejected)
    cargo = load.load(record(7, key=None, value=b"{", headers=headers))
    (letter,) = cargo.outputs
    assert (letter.topic, letter.key, letter.value) == (DEAD, None, b"{")
    assert letter.headers[:2] == headers
    assert cargo.form is Form.DEAD_LETTER
    assert count(metrics, "dead_letters_total", reason="invalid_json", stage="decode") == 1


def test_an_error_of_ours_becomes_a_dead_letter() -> None:
    load, metrics = loader(fail)
    cargo = load.load(record(7))
    assert cargo.form is Form.DEAD_LETTER
    assert header(cargo, "x-dlq-reason") == b"internal_error"
    assert b"the pipeline is broken" in (
        header(cargo, "__connect.errors.exception.stacktrace") or b""
    )
    assert count(metrics, "articles_total", outcome="dead_lettered") == 1


def test_an_output_that_is_too_large_makes_a_dead_letter_of_its_input() -> None:
    load, metrics = made(process, {ENRICHED: 1_500})
    cargo = load.load(record(7, value=b"JAKARTA, KOMPAS.com - " + b"kata " * 300))
    assert [output.topic for output in cargo.outputs] == [DEAD]
    assert header(cargo, "x-dlq-reason") == b"output_too_large"
    assert b"takes 1500" in (header(cargo, "__connect.errors.exception.message") or b"")
    assert count(metrics, "articles_total", outcome="enriched") == 0
    assert count(metrics, "dead_letters_total", reason="output_too_large", stage="deliver") == 1


def test_a_dead_letter_that_is_too_large_becomes_a_reference() -> None:
    load, _ = loader(rejected, limits={DEAD: 20_000})
    cargo = load.load(record(7, value=b"{" * 30_000))
    assert cargo.form is Form.REFERENCE
    assert header(cargo, "x-dlq-value") == b"reference"
    assert cargo.size <= 20_000


@pytest.mark.parametrize(
    ("error", "reason", "words"),
    [
        pytest.param(MessageSizeTooLargeError(), b"output_too_large", b"so large", id="size"),
        pytest.param(UnknownError(), b"internal_error", b"compacted", id="key"),
    ],
)
def test_what_the_broker_refuses_gives_way_step_by_step(
    error: Exception, reason: bytes, words: bytes
) -> None:
    load, _ = loader()
    cargo = load.load(record(7))
    load.demote(cargo, ENRICHED, error)
    assert form(cargo) is Form.DEAD_LETTER
    assert header(cargo, "x-dlq-reason") == reason
    assert words in (header(cargo, "__connect.errors.exception.message") or b"")
    assert header(cargo, "__connect.errors.stage") == b"deliver"
    load.demote(cargo, DEAD, error)
    assert form(cargo) is Form.REFERENCE
    assert header(cargo, "x-dlq-reason") == reason
    with pytest.raises(DeliveryError, match=r"raw\[0\]@7"):
        load.demote(cargo, DEAD, error)
