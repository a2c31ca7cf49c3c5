"""English."""

from worker.languages.language import Language, words

ENGLISH = Language(
    code="en",
    function_words=words(
        """
        a about after all also among an and any are as at be because been before being between both
        but by can could did do during each for from had has have he her here him his how i if in
        into is it its last many may more most much new no not now of off on one only or other our
        out over people said same says she should since so some still such than that the their
        them then there these they this those through to two under until up was we were what when
        where which while who will with would year years you
        """
    ),
    markers=words("the of and was were with from said has have is are that by will after over"),
    months={
        "january": 1,
        "february": 2,
        "march": 3,
        "april": 4,
        "may": 5,
        "june": 6,
        "july": 7,
        "august": 8,
        "september": 9,
        "october": 10,
        "november": 11,
        "december": 12,
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    days={
        "monday": 1,
        "tuesday": 2,
        "wednesday": 3,
        "thursday": 4,
        "friday": 5,
        "saturday": 6,
        "sunday": 7,
    },
    credit_labels={
        "reporter": "reporter",
        "writer": "author",
        "editor": "editor",
        "translator": "translator",
        "contributor": "contributor",
        "photographer": "photographer",
    },
    by_lines={
        "reported by": "reporter",
        "written by": "author",
        "edited by": "editor",
        "translated by": "translator",
    },
    by_words=frozenset({"by"}),
    source_labels=frozenset({"source"}),
    related_labels=frozenset({"related news", "read also"}),
    copyright_words=frozenset({"copyright"}),
    name_joiners=frozenset({"and"}),
    furniture=frozenset({"most read", "related news", "latest news", "comments", "share"}),
)
