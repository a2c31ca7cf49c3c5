"""Whatever an article holds, it can be written in the vocabularies of others."""

import json
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.property.test_pipeline_properties import TEXTS
from tests.published.ninjs import VALIDATOR
from worker.codec import to_json
from worker.pipeline import Enriched, process
from worker.profiles import PROFILES
from worker.records import InputRecord

NOW = datetime(2024, 10, 30, 2, 15, tzinfo=UTC)

TIMES = st.sampled_from(
    [
        *("2024-10-30", "2024-10-30T09:15:00", "2024-10-30 09:15", "2024-10-30T09:15:00Z"),
        *("2024-10-30T24:00:00Z", "2024-10-30T09:15:00.5+07:00", "2024-10-30T09:15:00-00:00"),
        *("0001-01-01T00:00:00Z", "kemarin", "2024-02-30T00:00:00Z"),
    ]
)
URLS = st.sampled_from(
    [
        *("https://a.id/b", "https://a.id/á b", "https://a.id/á", "https://a.id/%zz#a#b", "x"),
        *("http://[::1]:80/", "https://u:p@a.id/", "https://a.id:99999/", "https://é.id/?q=[]"),
    ]
) | st.text(max_size=20).map(lambda path: f"https://a.id/{path}")
MEMBERS = st.fixed_dictionaries(
    {"body": TEXTS},
    optional={
        "id": st.text(max_size=20) | st.integers(),
        "url": URLS,
        "headline": TEXTS,
        "source": st.text(max_size=20),
        "language": st.sampled_from(["id", "en", "in_ID", "x"]),
        "section": st.text(max_size=20),
        "tags": st.lists(st.text(max_size=10), max_size=3),
        "version": st.text(max_size=10) | st.integers(),
        "pub_status": st.sampled_from(["usable", "withheld", "cancelled", "CANCELED", "draft"]),
        "usage_terms": st.text(max_size=20) | st.integers(),
        **dict.fromkeys(["published_at", "updated_at", "embargoed_until", "fetched_at"], TIMES),
    },
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MEMBERS)
def test_every_enriched_article_is_valid_ninjs_and_plain_json(members: dict[str, object]) -> None:
    record = InputRecord("raw", 0, 7, None, b"k", json.dumps(members).encode())
    outcome = process(record, now=NOW)
    if isinstance(outcome, Enriched):
        for name, profile in PROFILES.items():
            document = json.loads(to_json(profile.write(outcome.article)))
            if name == "ninjs":
                VALIDATOR.validate(document)
