"""The outlets whose copy the worker can read: one file each.

A new outlet is one file, one line in `FORMATS` and one folder of cases in `tests/golden/`.
"""

from worker.agencies.antara import ANTARA
from worker.agencies.format import Format
from worker.agencies.generic import GENERIC

FORMATS: tuple[Format, ...] = (ANTARA,)
"""Every format that is recognised by what an article shows; the first of equals wins."""

__all__ = ["ANTARA", "FORMATS", "GENERIC", "Format"]
