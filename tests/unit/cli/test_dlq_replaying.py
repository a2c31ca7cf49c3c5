"""A letter is noted only once its copy is acknowledged, whatever happens in between."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiokafka.errors import KafkaConnectionError, KafkaError, MessageSizeTooLargeError

from tests.unit.cli.test_dlq import letter
from worker.cli.dlq import replaying
from worker.cli.dlq.desk import DeskError
from worker.cli.dlq.letters import Letter
from worker.cli.dlq.replaying import Plan, Planner, replay
from worker.settings import Settings

REFUSED = MessageSizeTooLargeError()
LOST = KafkaConnectionError()


class Producer:
    """Answers as it is told, by the number of the message."""

    def __init__(self, desk: "Desk", answers: dict[int, KafkaError | None]) -> None:
        self.sent: list[tuple[str, int, bytes]] = []
        self._desk = desk
        self._answers = answers

    async def partitions_for(self, _: str) -> set[int]:
        return {0, 1}

    async def send(
        self, topic: str, _value: bytes, *, partition: int, headers: list[Any], **_: Any
    ) -> "asyncio.Future[None]":
        number = len(self.sent)
        answer = self._answers.get(number)
        if answer is REFUSED:
            raise answer
        self.sent.append((topic, partition, dict(headers)["x-dlq-replay-count"]))
        acknowledged: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(0.01, self._answer, acknowledged, answer)
        return acknowledged

    def _answer(self, acknowledged: "asyncio.Future[None]", error: KafkaError | None) -> None:
        assert not self._desk.noted, "nothing is noted before all of the chunk is answered"
        if acknowledged.cancelled():
            return
        if error is None:
            acknowledged.set_result(None)
        else:
            acknowledged.set_exception(error)


class Desk:
    def __init__(self) -> None:
        self.noted: list[str] = []

    async def settle(self, letters: Iterable[Letter]) -> None:
        self.noted.extend(each.place for each in letters)


async def plans(letters: list[Letter], most: int | None) -> AsyncIterator[Plan]:
    planner = Planner(most, {})
    for each in letters:
        yield planner.plan(each)


def run(
    monkeypatch: pytest.MonkeyPatch,
    letters: list[Letter],
    answers: dict[int, KafkaError | None] | None = None,
    *,
    most: int | None = 3,
) -> tuple[Producer, Desk, list[str]]:
    desk, done = Desk(), []
    producer = Producer(desk, answers or {})

    @asynccontextmanager
    async def opened(_: Settings) -> AsyncIterator[Producer]:
        yield producer

    monkeypatch.setattr(replaying, "open_producer", opened)

    def note(plan: Plan) -> None:
        done.append(f"{plan.action.name} {plan.letter.place}")

    try:
        asyncio.run(replay(plans(letters, most), desk, Settings(), note))  # type: ignore[arg-type]
    except DeskError as error:
        done.append(str(error))
    return producer, desk, done


def test_all_are_sent_and_then_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    tired = letter(2, headers=(("x-dlq-replay-count", b"3"),))
    producer, desk, done = run(monkeypatch, [letter(0), letter(0), letter(1), tired])
    assert [(topic, count) for topic, _, count in producer.sent] == [
        ("news.articles.raw.v1", b"1"),
        ("news.articles.raw.v1", b"1"),
        ("news.articles.parked.v1", b"3"),
    ]
    assert desk.noted == ["1:0", "1:0", "1:1", "1:2"]
    assert done == ["REPLAY 1:0", "SKIP_TWIN 1:0", "REPLAY 1:1", "PARK 1:2"]


def test_what_is_not_acknowledged_is_not_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    _, desk, done = run(monkeypatch, [letter(n) for n in range(3)], {1: LOST})
    assert desk.noted == ["1:0", "1:2"]
    assert done[:2] == ["REPLAY 1:0", "REPLAY 1:2"]
    assert "letter 1:1 was not sent" in done[2]


def test_what_is_refused_ends_the_replay_behind_those_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, desk, done = run(monkeypatch, [letter(n) for n in range(3)], {1: REFUSED})
    assert desk.noted == ["1:0"]
    assert done[0] == "REPLAY 1:0"
    assert "letter 1:1 was not sent" in done[1]
    assert "NEWSWIRE_MAX_MESSAGE_BYTES" in done[1]


def test_who_is_interrupted_has_noted_nothing_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    producer = Producer(desk, {})

    @asynccontextmanager
    async def opened(_: Settings) -> AsyncIterator[Producer]:
        yield producer

    monkeypatch.setattr(replaying, "open_producer", opened)

    async def scenario() -> None:
        doing = asyncio.create_task(
            replay(plans([letter(0)], None), desk, Settings(), print)  # type: ignore[arg-type]
        )
        while not producer.sent:  # noqa: ASYNC110
            await asyncio.sleep(0)
        doing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await doing

    asyncio.run(scenario())
    assert desk.noted == []
