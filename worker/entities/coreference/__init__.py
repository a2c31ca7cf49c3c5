"""Which names in an article mean the same thing: people, organisations, places.

Names are settled by their text, not by where they stand, so that an article of any length takes
time linear in its names. `introductions.py` reads what the text says itself, `people.py`,
`organisations.py` and `places.py` what lists and the names themselves tell.
"""

from worker.entities.coreference.introductions import introductions
from worker.entities.coreference.organisations import settle_organisations
from worker.entities.coreference.people import settle_people
from worker.entities.coreference.places import settle_places

__all__ = ["introductions", "settle_organisations", "settle_people", "settle_places"]
