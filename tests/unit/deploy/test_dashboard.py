"""Every query of the dashboard asks for what the worker exports, by names and labels it has."""

import json
import re
from typing import Any

import pytest

from tests.unit.deploy.queries import CHART, faults, groupings, known, selectors

DASHBOARD: dict[str, Any] = json.loads((CHART / "files" / "dashboard.json").read_text("utf-8"))
PANELS = [panel for panel in DASHBOARD["panels"] if panel["type"] != "row"]
VARIABLES = {variable["name"]: variable for variable in DASHBOARD["templating"]["list"]}
TARGETS = [
    pytest.param(target["expr"], target["legendFormat"], id=f"{panel['title']}-{target['refId']}")
    for panel in PANELS
    for target in panel["targets"]
]


@pytest.mark.parametrize(("query", "legend"), TARGETS)
def test_a_query_asks_for_what_is_exported(query: str, legend: str) -> None:
    assert faults(query) == []
    grouped = groupings(query, "by")
    has = (
        set(grouped[0]) if grouped else set().union(*(known()[s.metric] for s in selectors(query)))
    )
    assert set(re.findall(r"\{\{(\w+)\}\}", legend)) <= has


@pytest.mark.parametrize(("query", "legend"), TARGETS)
def test_a_query_is_of_the_chosen_job_and_of_known_variables(query: str, legend: str) -> None:
    assert legend is not None
    for selector in selectors(query):
        assert ("job", "=~", "$job") in selector.matchers, selector.metric
    used = set(re.findall(r"\$\{?(\w+)", query)) - {"__rate_interval"}
    assert used <= set(VARIABLES)


def test_annotations_ask_for_what_is_known() -> None:
    for annotation in DASHBOARD["annotations"]["list"]:
        assert faults(annotation["expr"]) == []


@pytest.mark.parametrize("name", sorted(set(VARIABLES) - {"datasource"}))
def test_a_variable_lists_a_label_that_is_exported(name: str) -> None:
    match = re.fullmatch(r"label_values\((\w+), (\w+)\)", VARIABLES[name]["query"]["query"])
    assert match is not None
    assert match[2] in known()[match[1]]
    assert match[2] == name


def test_every_metric_of_the_worker_is_on_it() -> None:
    shown = {selector.metric for target in TARGETS for selector in selectors(str(target.values[0]))}
    recorded = " ".join(shown)
    base = {re.sub("_(bucket|count|sum)$", "", metric) for metric in shown}
    for metric in known():
        name = re.sub("_(bucket|count|sum)$", "", metric)
        if name.startswith("newswire_"):
            stem = name.removeprefix("newswire_").removesuffix("_total")
            assert name in base or f"newswire:{stem}" in recorded, name


def test_each_panel_says_what_it_shows_and_stands_alone() -> None:
    places = [panel["gridPos"] for panel in DASHBOARD["panels"]]
    for panel in PANELS:
        assert panel["description"].endswith("."), panel["title"]
        assert panel["datasource"]["uid"] == "${datasource}"
    cells = [
        (x, y)
        for place in places
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) < 24
    identities = [panel["id"] for panel in DASHBOARD["panels"]]
    assert len(identities) == len(set(identities))
