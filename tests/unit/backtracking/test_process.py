"""The whole journey of an article takes time linear in its text, whatever the text is."""

from datetime import UTC, datetime

import pytest

from tests.unit.backtracking.attacks import RUNS, Attack
from tests.unit.backtracking.growth import find_steep
from worker.pipeline import Enriched, process
from worker.records import InputRecord

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DATELINE = "Palu (ANTARA) - Pasar induk dibuka kembali setelah banjir surut.\n"
FOOTER = "\nPewarta: Mira Hapsari\nEditor: Sofyan Hadi\nCopyright © ANTARA 2024"


def _process(text: str) -> None:
    headers = (("content-type", b"text/plain"),)
    record = InputRecord("raw", 0, 0, None, None, text.encode(), headers)
    outcome = process(record, now=NOW)
    assert not isinstance(outcome, Enriched) or not outcome.partial


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_an_article_takes_time_linear_in_its_text(run: str) -> None:
    attack = Attack(DATELINE, run, FOOTER)

    assert find_steep(_process, attack.text) is None
