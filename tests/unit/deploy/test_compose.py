"""The compose file agrees with the worker, with the files beside it and with itself."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.deploy.queries import ROOT
from tests.unit.deploy.test_commands import understood
from worker import __version__
from worker.settings import Settings, load_settings

PROJECT: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = PROJECT["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
STARTED_BY_THE_IMAGE = {
    name: service for name, service in OURS.items() if "entrypoint" not in service
}
MONITORING = ROOT / "deploy" / "monitoring"


def environment(service: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in service.get("environment", {}).items()}


def mounts(service: dict[str, Any]) -> dict[str, str]:
    """Map what is mounted to where it stands, here or as a volume."""
    pairs = (volume.split(":") for volume in service.get("volumes", []))
    return {inside: outside for outside, inside, *_ in pairs}


def test_the_parts_are_those_that_the_page_names() -> None:
    assert set(SERVICES) == {
        *("kafka", "topics", "worker-1", "worker-2", "feed"),
        *("prometheus", "grafana", "kafka-ui"),
    }


@pytest.mark.parametrize("name", SERVICES)
def test_an_image_has_a_tag_that_says_which(name: str) -> None:
    _, _, tag = SERVICES[name]["image"].partition(":")
    assert tag.lstrip("v").count(".") == 2
    if name in OURS:
        assert tag == __version__


def test_the_broker_is_the_one_that_the_tests_run_on() -> None:
    version = SERVICES["kafka"]["image"].partition(":")[2]
    assert f"<version>{version}</version>" in (ROOT / "tests" / "kafka" / "pom.xml").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_listens_beyond_this_machine(name: str) -> None:
    assert "network_mode" not in SERVICES[name]
    for port in SERVICES[name].get("ports", []):
        assert port.startswith("127.0.0.1:")


def test_no_port_is_taken_twice() -> None:
    ports = [
        port.split(":")[1] for service in SERVICES.values() for port in service.get("ports", [])
    ]
    assert len(ports) == len(set(ports))


@pytest.mark.parametrize("name", SERVICES)
def test_what_is_mounted_is_there(name: str) -> None:
    for outside in mounts(SERVICES[name]).values():
        if outside.startswith("."):
            assert (ROOT / outside).exists()
        else:
            assert outside in PROJECT["volumes"]


@pytest.mark.parametrize("name", OURS)
def test_the_worker_takes_its_settings(name: str) -> None:
    settings = load_settings(environ=environment(OURS[name]))
    assert settings.bootstrap_servers in {
        listener.partition("://")[2]
        for listener in environment(SERVICES["kafka"])["KAFKA_ADVERTISED_LISTENERS"].split(",")
    }


@pytest.mark.parametrize("name", STARTED_BY_THE_IMAGE)
def test_the_worker_understands_its_command(name: str) -> None:
    understood(list(STARTED_BY_THE_IMAGE[name]["command"]))


def test_the_feed_publishes_articles_that_are_there() -> None:
    (script,) = SERVICES["feed"]["command"]
    words = script.replace("\\\n", " ").split("newswire ")[1].split("\n")[0].split()
    understood(list(words))
    (folder,) = mounts(SERVICES["feed"]).values()
    for path in words[1:]:
        assert (ROOT / folder / Path(path).name).is_file()


@pytest.mark.parametrize("name", OURS)
def test_our_containers_have_no_rights_and_write_nothing(name: str) -> None:
    assert OURS[name]["read_only"] is True
    assert OURS[name]["cap_drop"] == ["ALL"]


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_starts_after_what_it_needs(name: str) -> None:
    for needed, how in SERVICES[name].get("depends_on", {}).items():
        if how["condition"] == "service_healthy":
            assert "healthcheck" in SERVICES[needed]
        else:
            assert how["condition"] == "service_completed_successfully"
            assert "restart" not in SERVICES[needed]


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"topics", "feed"}))
def test_what_stays_up_is_looked_after(name: str) -> None:
    assert SERVICES[name]["restart"] == "unless-stopped"
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


def test_a_worker_has_time_to_drain() -> None:
    for name in ("worker-1", "worker-2"):
        settings = load_settings(environ=environment(SERVICES[name]))
        grace = float(SERVICES[name]["stop_grace_period"].removesuffix("s"))
        assert grace > settings.drain_timeout_seconds
        port = Settings().operations_port
        assert f":{port}/readyz" in SERVICES[name]["healthcheck"]["test"][-1]
        assert SERVICES[name]["ports"][0].endswith(f":{port}")


def test_prometheus_scrapes_the_workers_and_loads_the_rules() -> None:
    config = yaml.safe_load((MONITORING / "prometheus.yaml").read_text("utf-8"))
    (scrape,) = config["scrape_configs"]
    assert scrape["job_name"] == "newswire-worker"
    port = Settings().operations_port
    (static,) = scrape["static_configs"]
    assert static["targets"] == [f"worker-1:{port}", f"worker-2:{port}"]
    inside = mounts(SERVICES["prometheus"])
    (named,) = [
        argument.partition("=")[2]
        for argument in SERVICES["prometheus"]["command"]
        if argument.startswith("--config.file=")
    ]
    assert inside[named] == "./deploy/monitoring/prometheus.yaml"
    for rules in config["rule_files"]:
        assert inside[str(Path(named).parent / rules)] == "./deploy/chart/files/rules.yaml"


def test_grafana_finds_prometheus_and_the_dashboard() -> None:
    inside = mounts(SERVICES["grafana"])
    provisioning = ROOT / inside["/etc/grafana/provisioning"]
    (source,) = yaml.safe_load(
        (provisioning / "datasources" / "prometheus.yaml").read_text("utf-8")
    )["datasources"]
    _, host, port = source["url"].replace("//", "").split(":")
    assert SERVICES[host]["ports"] == [f"127.0.0.1:{port}:{port}"]
    (provider,) = yaml.safe_load(
        (provisioning / "dashboards" / "newswire.yaml").read_text("utf-8")
    )["providers"]
    home = environment(SERVICES["grafana"])["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]
    assert str(Path(home).parent) == provider["options"]["path"]
    assert inside[home] == "./deploy/chart/files/dashboard.json"
