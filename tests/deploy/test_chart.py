"""The chart, rendered by helm for several clusters, held to the schemas and to the worker."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.deploy.tools import (
    CHART,
    HELM,
    KUBERNETES,
    KUBERNETES_VALIDATE,
    NODE_FOLDER,
    ROOT,
    needed,
    node,
    told,
)
from worker import __version__
from worker.settings import Settings, load_settings

pytestmark = pytest.mark.deploy

PEM = ROOT / "tests" / "unit" / "pem"
STRIMZI = json.loads((Path(__file__).parent / "strimzi.schema.json").read_text("utf-8"))
PLAIN = {"kafka": {"bootstrapServers": "kafka-1:9092,kafka-2:9092"}}
OPTIONS = {
    "monitoring": {"enabled": True, "labels": {"release": "prometheus"}},
    "alerts": {"enabled": True, "runbookBaseUrl": "https://git.example/newswire/"},
    "keda": {"enabled": True},
    "strimzi": {"enabled": True, "cluster": "news", "namespace": "kafka"},
}


def _production() -> dict[str, Any]:
    page = (ROOT / "deploy" / "README.md").read_text("utf-8")
    block = re.split("<!-- /?production -->", page)[1]
    values: dict[str, Any] = yaml.safe_load(block.split("```")[1].removeprefix("yaml"))
    return values


CLUSTERS: dict[str, Mapping[str, Any]] = {
    "plain": PLAIN,
    "everything": {**PLAIN, **OPTIONS, "topics": {"profile": "ninjs", "deadLetter": "News_DLQ"}},
    "production": _production(),
    "client certificate": {
        **PLAIN,
        "security": {
            "protocol": "SSL",
            "ca": {"secret": "ca"},
            "certificate": {"secret": "newswire-worker"},
        },
        **OPTIONS,
        "strimzi": {"enabled": True, "cluster": "news", "authentication": "tls"},
        "image": {"tag": "0.2.0", "pullSecrets": [{"name": "registry"}]},
        "settings": {"NEWSWIRE_LOG_LEVEL": "debug", "NEWSWIRE_BATCH_RECORDS": 50},
        "nodeSelector": {"disk": "ssd"},
        "tolerations": [{"key": "news", "operator": "Exists"}],
        "podAnnotations": {"team": "news"},
        "networkPolicy": {
            "kafkaPeers": [{"podSelector": {"matchLabels": {"strimzi.io/name": "k"}}}]
        },
    },
}

_OPERATORS = """
import * as keda from "@kubernetes-models/keda/keda.sh/v1alpha1";
import * as prometheus from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { readFileSync } from "node:fs";
for (const resource of JSON.parse(readFileSync(0, "utf8"))) {
  const Kind = { ...keda, ...prometheus }[resource.kind];
  new Kind(resource).validate();
  console.log(resource.kind);
}
"""


def _helm(values: Mapping[str, Any], *options: str) -> "Any":
    return told(
        [
            *(needed(HELM), "template", "newswire-worker", str(CHART), "--namespace", "news"),
            *("--kube-version", KUBERNETES, "--values", "-", *options),
        ],
        json.dumps(values),
    )


def _rendered(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    done = _helm(values)
    assert done.returncode == 0, done.stderr
    return [resource for resource in yaml.safe_load_all(done.stdout) if resource]


def _of_kind(resources: Sequence[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [resource for resource in resources if resource["kind"] == kind]


@pytest.fixture(params=CLUSTERS)
def values(request: pytest.FixtureRequest) -> Mapping[str, Any]:
    return CLUSTERS[request.param]


@pytest.fixture
def resources(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    return _rendered(values)


def test_helm_finds_nothing_to_say(values: Mapping[str, Any], tmp_path: Path) -> None:
    (tmp_path / "values.yaml").write_text(json.dumps(values))
    command = [needed(HELM), "lint", "--strict", "--kube-version", KUBERNETES, str(CHART)]
    done = told([*command, "--values", str(tmp_path / "values.yaml")])
    assert done.returncode == 0, done.stdout


def test_kubernetes_knows_it(resources: list[dict[str, Any]], tmp_path: Path) -> None:
    ours = [each for each in resources if "." not in each["apiVersion"].replace(".k8s.io", "")]
    assert {"Deployment", "PodDisruptionBudget", "Service", "ServiceAccount"} <= {
        each["kind"] for each in ours
    }
    (tmp_path / "all.yaml").write_text(yaml.safe_dump_all(ours))
    command = [
        needed(KUBERNETES_VALIDATE),
        "--strict",
        "-k",
        KUBERNETES,
        str(tmp_path / "all.yaml"),
    ]
    done = told(command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_keda_and_the_operator_of_prometheus_know_it(resources: list[dict[str, Any]]) -> None:
    groups = ("keda.sh/", "monitoring.coreos.com/")
    theirs = [each for each in resources if each["apiVersion"].startswith(groups)]
    command = [node(), "--input-type=module", "-e", _OPERATORS]
    done = told(command, json.dumps(theirs), NODE_FOLDER)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [each["kind"] for each in theirs]


def test_strimzi_knows_it(resources: list[dict[str, Any]]) -> None:
    for each in resources:
        if each["apiVersion"].startswith("kafka.strimzi.io/"):
            jsonschema.validate(each, STRIMZI)


def test_the_worker_takes_its_settings(
    values: Mapping[str, Any], resources: list[dict[str, Any]]
) -> None:
    settings = _settings(resources)
    assert settings.operations_host == "0.0.0.0"  # noqa: S104 - a pod's own
    assert settings.bootstrap_servers == values["kafka"]["bootstrapServers"]
    if settings.security_protocol == "SASL_SSL":
        assert settings.sasl_password is not None


def test_no_secret_is_in_it(resources: list[dict[str, Any]]) -> None:
    assert _of_kind(resources, "Secret") == []


def test_the_pod_has_no_rights(resources: list[dict[str, Any]]) -> None:
    pod = _pod(resources)
    (container,) = pod["containers"]
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    user, _, group = _dockerfile("USER").partition(":")
    assert (pod["securityContext"]["runAsUser"], pod["securityContext"]["runAsGroup"]) == (
        int(user),
        int(group),
    )
    for mount in container.get("volumeMounts", []):
        assert mount["readOnly"] is True


def test_the_pod_has_time_to_start_and_to_drain(resources: list[dict[str, Any]]) -> None:
    pod = _pod(resources)
    (container,) = pod["containers"]
    settings = _settings(resources)
    assert pod["terminationGracePeriodSeconds"] > settings.drain_timeout_seconds + 5
    startup = container["startupProbe"]
    assert startup["periodSeconds"] * startup["failureThreshold"] >= 300
    (port,) = container["ports"]
    assert port["containerPort"] == settings.operations_port
    paths = {
        probe: container[f"{probe}Probe"]["httpGet"]["path"]
        for probe in ("startup", "liveness", "readiness")
    }
    assert paths == {"startup": "/livez", "liveness": "/livez", "readiness": "/readyz"}


def test_one_at_a_time_is_taken_away(resources: list[dict[str, Any]]) -> None:
    (budget,) = _of_kind(resources, "PodDisruptionBudget")
    assert budget["spec"]["maxUnavailable"] == 1
    assert budget["spec"]["selector"] == _deployment(resources)["spec"]["selector"]


def test_keda_decides_on_the_number_where_it_is_there(
    values: Mapping[str, Any], resources: list[dict[str, Any]]
) -> None:
    deployment = _deployment(resources)
    scaled = _of_kind(resources, "ScaledObject")
    assert bool(scaled) is ("keda" in values)
    assert ("replicas" in deployment["spec"]) is not bool(scaled)
    for each in scaled:
        settings = _settings(resources)
        spec = each["spec"]
        assert set(spec) == {
            *("scaleTargetRef", "minReplicaCount", "maxReplicaCount", "pollingInterval"),
            *("advanced", "triggers"),
        }
        assert spec["scaleTargetRef"]["name"] == deployment["metadata"]["name"]
        assert spec["minReplicaCount"] >= 1
        behavior = spec["advanced"]["horizontalPodAutoscalerConfig"]["behavior"]
        assert behavior["scaleDown"]["stabilizationWindowSeconds"] >= 300
        (trigger,) = spec["triggers"]
        metadata = trigger["metadata"]
        assert metadata["topic"] == settings.raw_topic
        assert metadata["consumerGroup"] == settings.consumer_group
        assert metadata["bootstrapServers"] == settings.bootstrap_servers
        assert metadata["limitToPartitionsWithLag"] == "true"
        assert "allowIdleConsumers" not in metadata
        assert ("authenticationRef" in trigger) is (settings.security_protocol != "PLAINTEXT")


def test_every_topic_of_the_worker_is_made_and_nothing_else(
    values: Mapping[str, Any], resources: list[dict[str, Any]]
) -> None:
    topics = _of_kind(resources, "KafkaTopic")
    if "strimzi" not in values:
        assert topics == []
        return
    settings = _settings(resources)
    assert [each["spec"]["topicName"] for each in topics] == list(settings.topics.values())
    for each in topics:
        assert each["spec"]["config"]["cleanup.policy"] == "delete"
        assert each["spec"]["config"]["max.message.bytes"] >= settings.max_message_bytes


def test_the_user_may_do_what_the_worker_does_and_no_more(
    values: Mapping[str, Any], resources: list[dict[str, Any]]
) -> None:
    users = _of_kind(resources, "KafkaUser")
    if "strimzi" not in values:
        assert users == []
        return
    (user,) = users
    settings = _settings(resources)
    raw, *outputs = settings.topics.values()
    granted = {
        (rule["resource"]["type"], rule["resource"]["name"]): set(rule["operations"])
        for rule in user["spec"]["authorization"]["acls"]
    }
    assert granted == {
        ("topic", raw): {"Read", "DescribeConfigs"},
        **{("topic", topic): {"Write", "DescribeConfigs"} for topic in outputs},
        ("group", settings.consumer_group): {"Read"},
    }
    if settings.sasl_username is not None:
        assert user["metadata"]["name"] == settings.sasl_username


def test_rules_and_dashboard_come_as_they_are() -> None:
    resources = _rendered(CLUSTERS["everything"])
    (rules,) = _of_kind(resources, "PrometheusRule")
    own = yaml.safe_load((CHART / "files" / "rules.yaml").read_text("utf-8"))
    alerts = {
        rule["alert"]: rule
        for group in rules["spec"]["groups"]
        for rule in group["rules"]
        if "alert" in rule
    }
    assert [group["name"] for group in rules["spec"]["groups"]] == [
        group["name"] for group in own["groups"]
    ]
    assert 'topic="News_DLQ"' in alerts["NewswireDeadLetterWritesFailing"]["expr"]
    assert alerts["NewswireNoWorker"]["annotations"]["runbook_url"] == (
        "https://git.example/newswire/deploy/runbooks/NewswireNoWorker.md"
    )
    assert "{{ $labels.instance }}" in alerts["NewswireNoProgress"]["annotations"]["summary"]
    (dashboard,) = _of_kind(resources, "ConfigMap")
    assert dashboard["data"]["newswire-worker.json"].rstrip() == (
        (CHART / "files" / "dashboard.json").read_text("utf-8").rstrip()
    )


def test_the_job_is_the_one_that_rules_and_dashboard_ask_for() -> None:
    resources = _rendered(CLUSTERS["everything"])
    (monitor,) = _of_kind(resources, "ServiceMonitor")
    (service,) = _of_kind(resources, "Service")
    assert service["metadata"]["labels"][monitor["spec"]["jobLabel"]] == "newswire-worker"
    labels = monitor["spec"]["selector"]["matchLabels"].items()
    assert labels <= service["metadata"]["labels"].items()
    (endpoint,) = monitor["spec"]["endpoints"]
    assert endpoint["port"] in {port["name"] for port in service["spec"]["ports"]}


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({}, "bootstrapServers"),
        ({"kafka": {"bootstrapServers": "kafka"}}, "bootstrapServers"),
        ({**PLAIN, "replica": 3}, "replica"),
        ({**PLAIN, "image": {"tag": "latest"}}, "tag"),
        ({**PLAIN, "keda": {"minReplicas": 0}}, "minReplicas"),
        ({**PLAIN, "security": {"protocol": "SASL_SSL"}}, "saslMechanism"),
        ({**PLAIN, "settings": {"NEWSWIRE_SASL_PASSWORD": "x"}}, "NEWSWIRE_SASL_PASSWORD"),
        ({**PLAIN, "settings": {"NEWSWIRE_RAW_TOPIC": "x"}}, "NEWSWIRE_RAW_TOPIC"),
        ({**PLAIN, "strimzi": {"enabled": True}}, "strimzi.cluster"),
    ],
)
def test_wrong_values_are_refused(values: Mapping[str, Any], word: str) -> None:
    done = _helm(values)
    assert done.returncode != 0
    assert word in done.stderr


def test_chart_and_image_are_of_one_version() -> None:
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text("utf-8"))
    assert chart["appVersion"] == __version__


def _deployment(resources: Sequence[dict[str, Any]]) -> dict[str, Any]:
    (deployment,) = _of_kind(resources, "Deployment")
    return deployment


def _pod(resources: Sequence[dict[str, Any]]) -> dict[str, Any]:
    pod: dict[str, Any] = _deployment(resources)["spec"]["template"]["spec"]
    return pod


def _settings(resources: Sequence[dict[str, Any]]) -> Settings:
    """Load the settings as the pod would, with files of the tests in the place of its secrets."""
    pod = _pod(resources)
    (container,) = pod["containers"]
    mounted = {
        f"{mount['mountPath']}/{item['path']}"
        for mount in container.get("volumeMounts", [])
        for volume in pod["volumes"]
        if volume["name"] == mount["name"]
        for item in volume["secret"]["items"]
    }
    files = {"tls.key": PEM / "key.pem", "password": PEM / "cert.pem"}
    environ: dict[str, str] = {}
    for variable in container["env"]:
        value = variable.get("value", "pod-name")
        if variable["name"].endswith(("_FILE", "CAFILE", "CERTFILE", "KEYFILE")):
            assert value in mounted
            value = str(files.get(Path(value).name, PEM / "cert.pem"))
        environ[variable["name"]] = value
    return load_settings(environ=environ)


def _dockerfile(instruction: str) -> str:
    text = (ROOT / "deploy" / "Dockerfile").read_text("utf-8")
    found = re.findall(rf"^{instruction} (.+)$", text, re.MULTILINE)
    return str(found[-1])
