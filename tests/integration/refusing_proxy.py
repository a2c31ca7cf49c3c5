"""A broker's front that can refuse what is sent to a topic, as a broker does without permission."""

import asyncio
import contextlib
import struct
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

from aiokafka.errors import TopicAuthorizationFailedError
from aiokafka.protocol import produce
from aiokafka.protocol.api import RequestHeader_v1

from worker.broker import HOST

_PRODUCE = 0
_LENGTH = struct.Struct(">i")
_REQUEST_START = struct.Struct(">hhi")  # API key, API version, correlation id
_FIELDS_BY_VERSION = {3: 4, 4: 4, 5: 5, 6: 5, 7: 5, 8: 7}


class RefusingProxy:
    """Passes requests and answers on, but for records that go to the topic `refused`.

    Those do not reach the broker, and their sender is told that it may not write to that topic:
    an error that a client does not retry.
    """

    def __init__(self, broker_port: int) -> None:
        self.refused: str | None = None
        self.refusals = 0
        self._broker_port = broker_port
        self._connections: set[asyncio.Task[None]] = set()

    @contextlib.asynccontextmanager
    async def listening(self, port: int) -> AsyncIterator[None]:
        """Listen on `port` of the loopback interface."""
        server = await asyncio.start_server(self._serve, HOST, port)
        try:
            yield
        finally:
            server.close()
            for connection in self._connections:
                connection.cancel()
            await asyncio.gather(*self._connections, return_exceptions=True)

    async def _serve(self, client: asyncio.StreamReader, answers: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)
        broker, requests = await asyncio.open_connection(HOST, self._broker_port)
        refusals: dict[int, bytes] = {}
        try:
            async with asyncio.TaskGroup() as directions:
                directions.create_task(self._pass_requests(client, requests, refusals))
                directions.create_task(_pass_answers(broker, answers, refusals))
        except* (asyncio.IncompleteReadError, ConnectionError):
            pass  # one side has hung up
        finally:
            requests.close()
            answers.close()

    async def _pass_requests(
        self,
        client: asyncio.StreamReader,
        requests: asyncio.StreamWriter,
        refusals: dict[int, bytes],
    ) -> None:
        while True:
            request = await _read_frame(client)
            api, version, correlation = _REQUEST_START.unpack_from(request)
            if api == _PRODUCE and (answer := self._refuse(request, version)):
                # The broker answers a harmless question in its place, so that the order of
                # answers, which clients rely on, is kept.
                refusals[correlation] = answer
                request = struct.pack(">hhih", 18, 0, correlation, -1)
            await _write_frame(requests, request)

    def _refuse(self, request: bytes, version: int) -> bytes | None:
        """Make the answer to a request that must be refused, None where it may pass."""
        stream = BytesIO(request)
        _, _, correlation, _ = RequestHeader_v1.SCHEMA.decode(stream)
        topics = getattr(produce, f"ProduceRequest_v{version}").decode(stream).topics
        if self.refused not in {topic for topic, _ in topics}:
            return None
        self.refusals += 1
        answer = [
            (topic, [_refusal(partition, version) for partition, _ in partitions])
            for topic, partitions in topics
        ]
        response = getattr(produce, f"ProduceResponse_v{version}")(answer, 0)
        encoded: bytes = _LENGTH.pack(correlation) + response.encode()
        return encoded


def _refusal(partition: int, version: int) -> tuple[Any, ...]:
    code = TopicAuthorizationFailedError.errno
    fields: tuple[Any, ...] = (partition, code, -1, -1, -1, [], None)
    return fields[: _FIELDS_BY_VERSION[version]]


async def _pass_answers(
    broker: asyncio.StreamReader, answers: asyncio.StreamWriter, refusals: dict[int, bytes]
) -> None:
    while True:
        answer = await _read_frame(broker)
        (correlation,) = _LENGTH.unpack_from(answer)
        await _write_frame(answers, refusals.pop(correlation, answer))


async def _read_frame(reader: asyncio.StreamReader) -> bytes:
    (length,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
    return await reader.readexactly(length)


async def _write_frame(writer: asyncio.StreamWriter, frame: bytes) -> None:
    writer.write(_LENGTH.pack(len(frame)) + frame)
    await writer.drain()
