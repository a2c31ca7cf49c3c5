"""PromQL, read far enough to hold its metrics and labels against what the worker exports."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from prometheus_client.exposition import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from worker.operations.metric_table import PREFIX, TABLE
from worker.operations.metrics import Metrics

ROOT = Path(__file__).parents[3]
CHART = ROOT / "deploy" / "chart"
RULES: dict[str, Any] = yaml.safe_load((CHART / "files" / "rules.yaml").read_text("utf-8"))

SCRAPED = frozenset({"job", "instance"})
"""What Prometheus itself adds to every series."""

_SELECTOR = re.compile(r"\b(newswire[_:][a-zA-Z0-9_:]+|up|ALERTS)\b(?!\s*\()(?:\{([^}]*)\})?")
_MATCHER = re.compile(r'\s*([a-z_]+)\s*(=~|!~|!=|=)\s*"([^"]*)"\s*,?')
_GROUPING = re.compile(r"\b(by|on|ignoring|without)\s*\(([^)]*)\)")
_LISTED = re.compile(r"`([^`]+)`")


class Matcher(NamedTuple):
    label: str
    operator: str
    value: str


class Selector(NamedTuple):
    metric: str
    matchers: tuple[Matcher, ...]
    start: int


@cache
def exported() -> dict[str, frozenset[str]]:
    """List the series of a worker's `/metrics` with the names of their labels."""
    metrics = Metrics()
    for metric in TABLE:
        if metric.labels:
            getattr(metrics, metric.attribute).labels(*metric.labels)
    families = text_string_to_metric_families(generate_latest(metrics.registry).decode())
    found: dict[str, frozenset[str]] = {}
    for family in families:
        for sample in family.samples:
            found[sample.name] = frozenset(sample.labels) | SCRAPED
    return found


@cache
def known() -> dict[str, frozenset[str]]:
    """List what can be asked for: what is exported, what the rules record, what Prometheus adds."""
    recorded = {
        rule["record"]: frozenset(groupings(rule["expr"], "by")[0])
        for group in RULES["groups"]
        for rule in group["rules"]
        if "record" in rule
    }
    added = {"up": SCRAPED, "ALERTS": SCRAPED | {"alertname", "alertstate"}}
    return {**exported(), **recorded, **added}


@cache
def values() -> Mapping[tuple[str, str], frozenset[str]]:
    """List the values of those labels that have a closed set of them, by metric and label."""
    return {
        (PREFIX + metric.name, label): frozenset(_LISTED.findall(described))
        for metric in TABLE
        for label, described in metric.labels.items()
        if _LISTED.search(described)
    }


def selectors(query: str) -> Iterator[Selector]:
    """Find the series that a query asks for."""
    for match in _SELECTOR.finditer(query):
        matchers = tuple(Matcher(*found) for found in _MATCHER.findall(match[2] or ""))
        assert _MATCHER.sub("", match[2] or "").strip() == "", f"unread matchers in {query}"
        yield Selector(match[1], matchers, match.start())


def groupings(query: str, *kinds: str) -> list[tuple[str, ...]]:
    """List the labels of each `by (...)`, `on (...)` and so on."""
    return [
        tuple(label.strip() for label in match[2].split(",") if label.strip())
        for match in _GROUPING.finditer(query)
        if match[1] in kinds
    ]


def faults(query: str) -> list[str]:
    """Say what a query asks for that no worker exports; empty where all is well."""
    series, closed = known(), values()
    found = list(selectors(query))
    wrong = [] if found else ["it asks for no series of the worker"]
    for metric, matchers, _ in found:
        if metric not in series:
            wrong.append(f"{metric} is not exported")
            continue
        for matcher in matchers:
            if matcher.label not in series[metric]:
                wrong.append(f"{metric} has no label {matcher.label}")
            elif "$" not in matcher.value:
                allowed = closed.get((metric, matcher.label))
                unknown = set(matcher.value.split("|")) - (allowed or set(matcher.value.split("|")))
                wrong += [f"{matcher.label} of {metric} is never {value}" for value in unknown]
    for match in _GROUPING.finditer(query):
        labels = {label.strip() for label in match[2].split(",") if label.strip()}
        begin, end = _grouped(query, match)
        for metric, _, start in found:
            if begin <= start < end and metric in series:
                wrong += [f"{metric} has no label {label}" for label in labels - series[metric]]
    return wrong


def _grouped(query: str, grouping: "re.Match[str]") -> tuple[int, int]:
    """Find what a `by` groups: the parentheses behind it, or before it; `on` joins all."""
    if grouping[1] == "on":
        return 0, len(query)
    begin = grouping.end()
    while query[begin : begin + 1].isspace():
        begin += 1
    assert query[begin : begin + 1] == "(", f"write `by (...) (...)`: {query}"
    depth = 0
    for end in range(begin, len(query)):
        depth += {"(": 1, ")": -1}.get(query[end], 0)
        if depth == 0:
            return begin, end
    raise AssertionError(f"unbalanced: {query}")
