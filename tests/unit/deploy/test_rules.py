"""Alerts ask for what is exported, lead to runbooks, and fire when they must."""

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from tests.unit.deploy.queries import ROOT, RULES, faults

RULES_FILE = ROOT / "deploy" / "chart" / "files" / "rules.yaml"
TESTS = [
    ROOT / "deploy" / "monitoring" / name for name in ("rules.test.yaml", "rules.week.test.yaml")
]
RUNBOOKS = ROOT / "deploy" / "runbooks"
EVERY = [rule for group in RULES["groups"] for rule in group["rules"]]
ALERTS: dict[str, dict[str, Any]] = {rule["alert"]: rule for rule in EVERY if "alert" in rule}

PAGES = {
    "NewswireNoWorker",
    "NewswireNoProgress",
    "NewswireLagGrowing",
    "NewswireCircuitOpen",
    "NewswireDeadLetterWritesFailing",
}
TICKETS = {"NewswireDeadLetterRatio", "NewswireRebalances", "NewswireFieldRatioDrop"}


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.get("alert") or rule["record"])
def test_a_rule_asks_for_what_is_exported(rule: dict[str, Any]) -> None:
    assert faults(rule["expr"]) == []


def test_pages_and_tickets_are_those_of_the_conventions() -> None:
    by_severity = {
        severity: {name for name, rule in ALERTS.items() if rule["labels"]["severity"] == severity}
        for severity in ("page", "ticket")
    }
    assert by_severity == {"page": PAGES, "ticket": TICKETS}


@pytest.mark.parametrize("name", sorted(ALERTS))
def test_an_alert_leads_to_its_runbook(name: str) -> None:
    link = ALERTS[name]["annotations"]["runbook_url"]
    assert link == f"deploy/runbooks/{name}.md"
    text = (ROOT / link).read_text(encoding="utf-8")
    assert text.startswith(f"# {name}\n")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == ["What it means", "What users notice", "Check", "Fix", "Verify"]


def test_a_runbook_has_an_alert() -> None:
    assert {path.stem for path in RUNBOOKS.glob("*.md")} == set(ALERTS)


@pytest.mark.parametrize("name", sorted(ALERTS))
def test_an_alert_is_tested_both_ways(name: str) -> None:
    cases = [
        case
        for path in TESTS
        for test in yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]
        for case in test.get("alert_rule_test", [])
        if case["alertname"] == name
    ]
    assert any(case["exp_alerts"] for case in cases)
    assert any(not case["exp_alerts"] for case in cases)


@pytest.mark.skipif(
    shutil.which("promtool") is None,
    reason="promtool is not installed (Debian and Ubuntu: apt-get install prometheus)",
)
@pytest.mark.parametrize("arguments", [("check", "rules", RULES_FILE), ("test", "rules", *TESTS)])
def test_promtool_agrees(arguments: tuple[object, ...]) -> None:
    command = ["promtool", *map(str, arguments)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert told.returncode == 0, told.stdout + told.stderr
