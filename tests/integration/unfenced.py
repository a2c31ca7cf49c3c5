"""A worker that skips the fence, to show that the tests of exactly-once delivery would notice.

`python -m tests.integration.unfenced run`. Its producers have transactional ids of their own, so
that no other worker ends their transactions or keeps them from new ones.
"""

import uuid

from aiokafka import AIOKafkaProducer

from worker.cli import main
from worker.settings import Settings
from worker.stream import exactly_once
from worker.stream.producer import transactional_producer

TOKEN = uuid.uuid4().hex


def unfenced_producer(settings: Settings, name: str) -> AIOKafkaProducer:
    return transactional_producer(settings, f"{name}-{TOKEN}")


if __name__ == "__main__":
    vars(exactly_once)["transactional_producer"] = unfenced_producer
    main()
