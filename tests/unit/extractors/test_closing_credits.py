"""Sentences of our own writing, laid out as the English wires lay out theirs."""

import time

import pytest

from worker.extractors.closing_credits import find_closing_credits, read_closing_credits

Roles = list[tuple[str, tuple[str, ...]]]


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Reporting by Ann Lee", [("reporter", ("Ann Lee",))]),
        ("(Reporting by Ann Lee)", [("reporter", ("Ann Lee",))]),
        ("(Reporting by Ann Lee and Bo Kim.)", [("reporter", ("Ann Lee", "Bo Kim"))]),
        ("[Reporting by Ann Lee]", [("reporter", ("Ann Lee",))]),
        ("(Reporting by A. Mursalin; Editing by Bo Kim)", None),
        (
            "Writing by Ann Lee; Editing by Bo Kim",
            [("author", ("Ann Lee",)), ("editor", ("Bo Kim",))],
        ),
        # Without the semicolon, and with the second activity in lower case.
        ("Writing by Ann Lee Editing by Bo Kim, Cy Dee and Di Eff", None),
        (
            "Reporting by Ann Lee, editing by Bo Kim",
            [("reporter", ("Ann Lee",)), ("editor", ("Bo Kim",))],
        ),
        (
            "Reporting by Ann Lee and writing by Bo Kim",
            [("reporter", ("Ann Lee",)), ("author", ("Bo Kim",))],
        ),
        # Two activities in one.
        (
            "Reporting and writing by Ann Lee",
            [("reporter", ("Ann Lee",)), ("author", ("Ann Lee",))],
        ),
        (
            "Writing and additional reporting by Ann Lee",
            [("author", ("Ann Lee",)), ("contributor", ("Ann Lee",))],
        ),
        ("Additional reporting and writing by Ann Lee", [("contributor", ("Ann Lee",))]),
        ("Additional editing by Ann Lee", [("editor", ("Ann Lee",))]),
        ("Translated by Ann Lee", [("translator", ("Ann Lee",))]),
        ("Photography by Ann Lee", [("photographer", ("Ann Lee",))]),
        ("Graphics by Ann Lee", [("contributor", ("Ann Lee",))]),
        # Where they were is no name.
        (
            "Reporting by Ann Lee in New York and Los Angeles, Jo Day in Austin, Texas, and Li Wei",
            [("reporter", ("Ann Lee", "Jo Day", "Li Wei"))],
        ),
        ("Reporting by Ann Lee in Kyiv and Lviv", [("reporter", ("Ann Lee",))]),
        (
            "Reporting by Ann Lee and Bo Kim, both in Rio de Janeiro",
            [("reporter", ("Ann Lee", "Bo Kim"))],
        ),
        ("Reporting by Ann Lee at the United Nations", [("reporter", ("Ann Lee",))]),
        # Newsrooms are nobody's name.
        (
            "Reporting by Beijing newsroom; Editing by Bo Kim",
            [("reporter", ()), ("editor", ("Bo Kim",))],
        ),
        ("Additional reporting by the Jakarta bureau", [("contributor", ())]),
        (
            "*Writing by Ann Lee; Edited by Bo Kim",
            [("author", ("Ann Lee",)), ("editor", ("Bo Kim",))],
        ),
        ("* Writing by Ann Lee", [("author", ("Ann Lee",))]),
        # The Associated Press.
        (
            "Associated Press writer Ann Lee contributed to this report.",
            [("contributor", ("Ann Lee",))],
        ),
        (
            "AP writers Ann Lee in Oslo, Bo Kim in Washington, D.C., and Cy Dee contributed.",
            [("contributor", ("Ann Lee", "Bo Kim", "Cy Dee"))],
        ),
        (
            "AP Sports Writer Ann Lee and video journalist Cy Dee contributed.",
            [("contributor", ("Ann Lee", "Cy Dee"))],
        ),
        ("The Associated Press’ Ann Lee also contributed.", [("contributor", ("Ann Lee",))]),
        ("Ann Lee in Medan contributed to this article.", [("contributor", ("Ann Lee",))]),
        (
            "Ann Lee and Bo Kim contributed to the writing of this article from Medan.",
            [("contributor", ("Ann Lee", "Bo Kim"))],
        ),
        # A surname repeats the by-line.
        ("Lee reported from New York.", [("reporter", ())]),
        ("Ann Lee reported from St. Louis.", [("reporter", ("Ann Lee",))]),
        ("Lee reported from New York and Kim from Jakarta.", [("reporter", ()), ("reporter", ())]),
        (
            "Lee reported from Washington, D.C. Associated Press writer Bo Kim contributed.",
            [("reporter", ()), ("contributor", ("Bo Kim",))],
        ),
    ],
)
def test_what_is_credited(text: str, credited: Roles | None) -> None:
    found = read_closing_credits(text)

    assert found is not None
    if credited is not None:
        assert [(credit.role, credit.names) for credit in found] == credited


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Reporting by the newspaper showed that the firm knew.",
        "Reporting by Reuters found that the firm had known.",
        "Reporting by hand is slow, the clerk said.",
        "Reporting by Ann Lee; she was at the scene.",
        "Editing by committee never works",
        "Astronomers contributed to this report.",
        "Ann Lee contributed to this report on climate.",
        "Ann Lee contributed.",
        "Exports contributed to this.",
        "He reported from Baghdad.",
        "Hundreds reported from Kyiv that things were bad.",
        "Reuters reported from Paris.",
        "No losses were reported from Medan.",
        "The prize is for reporting by Ann Lee.",
        "Reporting by " + "Ann Lee, " * 100,
    ],
)
def test_what_is_prose(text: str) -> None:
    assert find_closing_credits(text) is None


def test_each_clause_has_its_place() -> None:
    text = "(Reporting by Ann Lee in Oslo; Writing by Bo Kim Editing by Cy Dee.)"

    found = read_closing_credits(text) or ()

    assert [text[credit.start : credit.end] for credit in found] == [
        "Reporting by Ann Lee in Oslo",
        "Writing by Bo Kim",
        "Editing by Cy Dee",
    ]


@pytest.mark.parametrize(
    "prose", ["Shares fell. ", "Shares fell (see chart). ", "By then, it was over."]
)
def test_in_brackets_they_may_follow_prose(prose: str) -> None:
    found = find_closing_credits(f"{prose}(Reporting by Ann Lee; Editing by Bo Kim)")

    assert found is not None
    assert found[0] == len(prose)


@pytest.mark.parametrize(
    "text", ["Shares fell. Reporting by Ann Lee", "It was reporting (by Ann Lee)"]
)
def test_without_brackets_they_may_not(text: str) -> None:
    assert find_closing_credits(text) is None


@pytest.mark.parametrize(
    "unit",
    [
        "(", ")", "Reporting by ", "Reporting and ", "(Reporting by A", " and ", ", ", "A in B, ",
        "A from B and ", " reported from X.", "A. ", " contributed", "contributed to this report. ",
        "additional additional ", "; ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "Reporting by A in B", "Associated Press writer "])
def test_hostile_lines_take_no_time(before: str, unit: str) -> None:
    started = time.process_time()

    for text in (before + unit * 20_000, before + unit * (650 // len(unit)) + ")"):
        find_closing_credits(text)

    assert time.process_time() - started < 0.2
