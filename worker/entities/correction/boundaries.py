"""Where names begin and end.

Titles are no part of a person's name ("Habib Rizieq"), nor a rank of a body's before it ("Polri
Kombes"); a head noun in capitals is part of a place's ("Kota" "Bandung"), one in small letters is
not; a place is part of the name of the body that is of it ("Polres" "Bogor"); what the tagger gives
as two may be one name ("Virgil" van "Dijk").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from worker.entities.correction.heads import BODIES, NUMBERED, PLACES, UNITS
from worker.entities.gazetteer import find_place
from worker.entities.lists import load_lists
from worker.entities.spans import TypedSpan
from worker.entities.titles import Title, load_titles
from worker.entities.tokens import Tokens
from worker.entities.vocabulary import words
from worker.records import EntityType

_GIVEN_AFTER_I = words("Nyoman Made Wayan Ketut Gede Gusti Putu Komang Kadek")
_NAMELIKE = words("Teuku Tengku Raja Ratu Sultan Putri Bagus Paus Mayor Prince Queen King Lady Gus")
"""Titles that stand inside names as well."""
_DAYS = words("Senin Selasa Rabu Kamis Jumat Sabtu Minggu Ahad")
_ABBREVIATED = words("Moh Mohd Muh Muhd Mhd Abd Abdr Ach Achm Ahm")
"""Given names that are cut short, with a full stop: "Moh. Hasan"."""
_CONNECTORS = words("van von der den de da dos di del la bin binti ter al el ibn")
_WHOLE_WITHOUT = words("Universitas Institut Bank Kementerian Badan Dewan Kemlu Rutan RSUD")
"""Bodies whose names of several words are whole without a place behind."""
_SHORTEST_RANK = 4
_BETWEEN = 2
_NUMBERS = frozenset("IVX")


@dataclass(slots=True)
class Run:
    """A name while its ends are set."""

    first: int
    end: int
    type: EntityType


class Boundaries:
    """The ends of the names of a text."""

    def __init__(self, tokens: Tokens) -> None:
        titles = load_titles("id")
        self._tokens = tokens
        self._words = tokens.words
        self._titles = titles.forwards
        self._backwards = titles.backwards
        self._organisations = load_lists("id").organisations

    def settle(self, spans: Sequence[TypedSpan]) -> list[TypedSpan]:
        """Return spans with their ends set, and what is one name as one."""
        runs: list[Run] = []
        for span in spans:
            run = Run(span.first, span.end, span.type)
            floor = runs[-1].end if runs else 0
            if run.type == "PERSON":
                self._set_person(run, floor)
            elif run.type == "LOCATION":
                self._set_place(run, floor)
            else:
                self._set_organisation(run, floor)
            if run.first < run.end and not (runs and self._joins(runs[-1], run)):
                runs.append(run)
        return [TypedSpan(run.first, run.end, run.type) for run in runs]

    def _set_person(self, run: Run, floor: int) -> None:
        """Leave the titles before a name out, and take the "I" before a Balinese one in."""
        row = self._words
        while run.first < run.end and row[run.first] not in _NAMELIKE:
            found = self._titles.longest(row, run.first)
            if not found or run.first + found[0] > run.end:
                break
            run.first += found[0]
        first = run.first
        if floor < first < run.end and row[first] in _GIVEN_AFTER_I and row[first - 1] == "I":
            run.first -= 1

    def _set_place(self, run: Run, floor: int) -> None:
        """Take the head noun in, and the body that is of the place; leave days out."""
        row = self._words
        while run.first < run.end - 1 and row[run.first].islower():
            run.first += 1
        while floor < run.first and row[run.first - 1] in PLACES:
            run.first -= 1
        if floor < run.first and row[run.first - 1] in BODIES:
            run.first -= 1
            run.type = "ORGANISATION"
        if run.end - run.first > 1 and row[run.end - 1] in _DAYS and row[run.end - 2] != "Pasar":
            run.end -= 1

    def _set_organisation(self, run: Run, floor: int) -> None:
        """Take the unit in that belongs to a body; leave a rank out that stands behind it."""
        row = self._words
        run.first -= self._unit_before(run.first, floor)
        if run.end - run.first > 1:
            back = row[run.first + 1 : run.end][::-1]
            found = self._backwards.longest(back, 0)
            if found and found[1] is Title.HONORIFIC and len(back[0]) >= _SHORTEST_RANK:
                run.end -= found[0]

    def _unit_before(self, first: int, floor: int) -> int:
        """Return how many words before a body's name are a unit of it."""
        row = self._words
        if floor == first:
            return 0
        before = row[first - 1]
        if before in UNITS or (before.lower() == "timnas" and row[first].startswith("U-")):
            return 1
        numbered = floor < first - 1 and _NUMBERS.issuperset(before)
        return 2 if numbered and row[first - 2] in NUMBERED else 0

    def _joins(self, before: Run, run: Run) -> bool:
        """Join a name to the one before where the two are one."""
        gap = run.first - before.end
        people = before.type == run.type == "PERSON"
        if gap:
            joined = people and gap <= _BETWEEN and self._goes_on(before, run)
        elif people:
            joined = before.end - before.first == 1 or run.end - run.first == 1
        else:
            joined = self._is_head(before, run)
        if joined:
            before.end = run.end
        return joined

    def _goes_on(self, before: Run, run: Run) -> bool:
        """Say whether a person's name goes on behind an initial or a small word."""
        between = self._words[before.end : run.first]
        if between[-1] == ".":
            initial = between[0] if len(between) > 1 else self._words[before.end - 1]
            return (len(initial) == 1 and initial.isupper()) or initial in _ABBREVIATED
        return all(word in _CONNECTORS for word in between)

    def _is_head(self, before: Run, run: Run) -> bool:
        """Say whether a name begins with the one right before it, whose type is set then."""
        row = self._words
        head = row[before.first]
        single = before.end - before.first == 1
        if single and head in PLACES and run.type != "ORGANISATION":
            before.type = "LOCATION"
            return True
        if before.type == "ORGANISATION" and run.type == "LOCATION":
            if row[run.first] == "RI" or (head in BODIES and self._wants_place(before)):
                return True
        elif before.type == "LOCATION" and row[run.first : run.end] == ["RI"]:
            return True
        whole = self._tokens.slice(before.first, run.end)
        if whole in self._organisations:
            before.type = "ORGANISATION"
            return True
        if whole.startswith("Balai Kota ") and before.type == run.type == "LOCATION":
            return True
        return single and head in UNITS and run.type == "ORGANISATION"

    def _wants_place(self, body: Run) -> bool:
        """Say whether a place behind a body's name belongs to it, which has none yet."""
        if body.end - body.first == 1:
            return True
        whole = self._words[body.first] in _WHOLE_WITHOUT
        return not whole and find_place(self._words[body.end - 1], "id") is None
