"""What hostile text costs: the same for every format, and little."""

import time

import pytest

from worker.agencies import FORMATS, GENERIC, Format
from worker.extractors.structure import read_document
from worker.records import RawArticle

_LENGTH = 20_000
_UNITS = (
    "(", "((a", "))", "A", "a ", "A, ", "A.", "1/", "ab-", "ab/", "|", " - ", "-- ", "___",
    "By A, ",
    "(AP) - ", "(Reuters", "Oct. 29 ", "TEMPO.CO, ", "Copyright ", "Enditem", "(END)", "-- BERNAMA",
    "(ATTN: ", "a.b@c.", "| 05.11.2024 - Update", ", KYODO NEWS - ", "(The Jakarta Post",
    "(Reporting by A; ", "contributed to this report. ", "A reported from B. ", " read more",
    "the ",
    "By A\n", "Ann Lee\n", "(LEAD) \n", "(AP) -- \n", "Related coverage:\nA b\n", "ANN LEE | ",
)  # fmt: skip


@pytest.mark.parametrize("form", [*FORMATS, GENERIC], ids=lambda form: form.name)
def test_hostile_text_takes_no_time(form: Format) -> None:
    host = (form.hosts or ("example.org",))[0]

    for unit in _UNITS:
        body = unit * (_LENGTH // len(unit))
        article = RawArticle(id="1", revision="1", body=body, url=f"https://{host}/1")
        started = time.process_time()
        read_document(article)

        assert time.process_time() - started < 0.5, unit
