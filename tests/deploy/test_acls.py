"""The ACLs of the chart's KafkaUser are enough for the worker, on a broker that enforces them."""

import asyncio
import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.protocol.admin import CreateAclsRequest

from tests.deploy.tools import CHART, HELM, KUBERNETES, ROOT, needed, told
from tests.integration.worker_process import WorkerProcess
from tests.kafka.node import KafkaNode, kafka_node

pytestmark = pytest.mark.deploy

NEWSWIRE = Path(sys.executable).with_name("newswire")
SAMPLES = ROOT / "worker" / "samples"
WORKER = "newswire-worker"
# Two users of a test's broker that lives for a minute on the loopback.
_PASSWORDS = {"admin": "admin-of-a-test", WORKER: "worker-of-a-test"}
_LOGIN = " ".join(f'user_{user}="{password}"' for user, password in _PASSWORDS.items())
_PROPERTIES = f"""\
listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
sasl.enabled.mechanisms=PLAIN
sasl.mechanism.inter.broker.protocol=PLAIN
listener.name.clients.plain.sasl.jaas.config=\
org.apache.kafka.common.security.plain.PlainLoginModule required \
username="admin" password="{_PASSWORDS["admin"]}" {_LOGIN};
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:admin;User:ANONYMOUS
"""
# As the protocol numbers them.
_TYPES = {"topic": 2, "group": 3}
_OPERATIONS = {"Read": 3, "Write": 4, "DescribeConfigs": 10}
_LITERAL = _ALLOW = 3


@pytest.fixture(scope="module")
def acls() -> list[dict[str, Any]]:
    values = {
        "kafka": {"bootstrapServers": "kafka:9092"},
        "topics": {"profile": "ninjs"},
        "strimzi": {"enabled": True, "cluster": "news"},
    }
    command = [needed(HELM), "template", WORKER, str(CHART), "--kube-version", KUBERNETES]
    done = told([*command, "--values", "-"], json.dumps(values))
    assert done.returncode == 0, done.stderr
    resources = (each for each in yaml.safe_load_all(done.stdout) if each)
    (user,) = [each for each in resources if each["kind"] == "KafkaUser"]
    granted: list[dict[str, Any]] = user["spec"]["authorization"]["acls"]
    return granted


@pytest.fixture(scope="module")
def kafka() -> Iterator[KafkaNode]:
    with kafka_node(properties=_PROPERTIES) as node:
        yield node


def test_they_are_enough_for_the_worker(
    kafka: KafkaNode, acls: list[dict[str, Any]], tmp_path: Path
) -> None:
    admin, user = _environment(kafka, "admin"), _environment(kafka, WORKER)
    _newswire(["topics", "create", "--partitions", "2"], admin)
    denied = _newswire(["topics", "check"], user, code=1)
    assert "missing" in denied.stderr, "without ACLs the user sees no topic"

    asyncio.run(_grant(kafka, acls))
    assert "1,048,588 bytes" in _newswire(["topics", "check"], user).stdout
    worker = WorkerProcess(user, tmp_path / "worker.log")
    try:
        asyncio.run(worker.ready())
        _newswire(["publish", str(SAMPLES / "antara-translated.txt")], admin)
        for topic in ("enriched", "entities", "profile"):
            _newswire(["tail", "--topic", topic, "--from-beginning", "--max", "1"], admin)
        asyncio.run(_lag_is_known(worker))
    finally:
        worker.kill()
    assert not re.search("denied|authori[sz]|does not tell", worker.output, re.IGNORECASE), (
        worker.output
    )


def test_and_for_nothing_else(kafka: KafkaNode, acls: list[dict[str, Any]]) -> None:
    asyncio.run(_grant(kafka, acls))
    user = _environment(kafka, WORKER)
    article = str(SAMPLES / "antara-translated.txt")
    assert "authori" in _newswire(["publish", article], user, code=1).stderr.lower()
    stranger = user | {"NEWSWIRE_RAW_TOPIC": "news.other.v1"}
    _newswire(["topics", "create"], stranger, code=1)


async def _grant(kafka: KafkaNode, acls: list[dict[str, Any]]) -> None:
    client = AIOKafkaAdminClient(
        bootstrap_servers=kafka.bootstrap_servers,
        security_protocol="SASL_PLAINTEXT",
        sasl_mechanism="PLAIN",
        sasl_plain_username="admin",
        sasl_plain_password=_PASSWORDS["admin"],
    )
    await client.start()
    try:
        for acl in acls:
            resource = acl["resource"]
            assert resource["patternType"] == "literal"
            for operation in acl["operations"]:
                request = CreateAclsRequest(
                    _TYPES[resource["type"]],
                    resource["name"],
                    _LITERAL,
                    f"User:{WORKER}",
                    "*",
                    _OPERATIONS[operation],
                    _ALLOW,
                )
                response = await client._send_to_controller(request)
                assert "error_code=0" in str(response), response
    finally:
        await client.close()


async def _lag_is_known(worker: WorkerProcess) -> None:
    for _ in range(150):
        with urllib.request.urlopen(f"{worker.operations}/metrics", timeout=5) as answer:  # noqa: S310, ASYNC210 - ours
            if "newswire_consumer_lag_records{" in answer.read().decode():
                return
        await asyncio.sleep(0.2)
    raise AssertionError("the lag stays unknown")


def _environment(kafka: KafkaNode, user: str) -> dict[str, str]:
    return {
        "PATH": str(NEWSWIRE.parent),
        "NEWSWIRE_BOOTSTRAP_SERVERS": kafka.bootstrap_servers,
        "NEWSWIRE_PROFILE": "ninjs",
        "NEWSWIRE_SECURITY_PROTOCOL": "SASL_PLAINTEXT",
        "NEWSWIRE_SASL_MECHANISM": "PLAIN",
        "NEWSWIRE_SASL_USERNAME": user,
        "NEWSWIRE_SASL_PASSWORD": _PASSWORDS[user],
    }


def _newswire(
    arguments: list[str], environment: dict[str, str], code: int = 0
) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [NEWSWIRE, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done
