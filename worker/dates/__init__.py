"""Every date expression of a body, with its place and its ISO 8601 value.

One pass stops where a date may begin (`reading.py`), neighbours that belong together are joined
(`joining.py`), and each is resolved against the day on which the article was filed (`anchor.py`).
`grammar.py` says what a language has to give; `indonesian.py` and `english.py` give it.

The form of a value follows its grain:

| grain | value | end_value |
|---|---|---|
| minute, hour | `2024-10-29T10:30+07:00`, without offset where no zone is printed | of a range |
| day | `2024-10-29` | of a range |
| week | `2024-W44`, Monday to Sunday | of a range |
| month | `2024-10` | of a range |
| quarter | its first month, `2024-07`: ISO 8601 has no quarters | its last, `2024-09` |
| year | `2024` | of a range, a decade, a century |

Half a year is six months. What narrows no value ("awal 2025", "Selasa malam") stands in the text of
the mention alone; words such as "sejak" and "on" stand outside of it.
"""

from worker.dates.anchor import Anchor, read_anchor
from worker.dates.mentions import find_dates

__all__ = ["Anchor", "find_dates", "read_anchor"]
