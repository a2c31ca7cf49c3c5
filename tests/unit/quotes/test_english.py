"""Direct speech in English: what is said, by which verb, by whom."""

import pytest

from tests.unit.quotes.cast import quotes, told

Told = tuple[str, str | None, str | None, str | None]

SPEAKERS: dict[str, tuple[str, Told]] = {
    "a clause within the sentence": (
        '[P Maria Lopez] said the plan was bad and "a waste of public money" for all.',
        ("a waste of public money", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "name, verb": (
        '"We are ready," [P Maria Lopez] said on Monday.',
        ("We are ready,", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "verb, name": (
        '"We are ready," said [P Maria Lopez].',
        ("We are ready,", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "office and name": (
        '"We are ready," the agency\'s head, Professor [P Maria Lopez], told reporters.',
        ("We are ready,", "told", "Maria Lopez", "Maria Lopez"),
    ),
    "name and office": (
        '"We are ready," [P Maria Lopez], who heads the [O Harbour Board], said.',
        ("We are ready,", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "verb, office and name": (
        '"We are ready," said Foreign Minister [P Maria Lopez].',
        ("We are ready,", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "according to": (
        '"We are ready," according to [P Maria Lopez].',
        ("We are ready,", "according to", "Maria Lopez", "Maria Lopez"),
    ),
    "name before": (
        '[P Maria Lopez] said, "We are ready."',
        ("We are ready.", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "name before, with a colon": (
        '[P Maria Lopez] told reporters in [L Oslo]: "We are ready."',
        ("We are ready.", "told", "Maria Lopez", "Maria Lopez"),
    ),
    "according to, before": (
        'According to [P Maria Lopez], "We are ready."',
        ("We are ready.", "according to", "Maria Lopez", "Maria Lopez"),
    ),
    "pronoun": (
        '[P Maria Lopez] hopes for rain. "We are ready," she said.',
        ("We are ready,", "said", "Maria Lopez", "she"),
    ),
    "pronoun before": (
        '[P Maria Lopez] hopes for rain. She added: "We are ready."',
        ("We are ready.", "added", "Maria Lopez", "She"),
    ),
    "in the middle": (
        '"We are ready," [P Maria Lopez] said, "and we are not afraid."',
        ("We are ready, and we are not afraid.", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "a question": (
        '"Are we ready?" asked [P Maria Lopez].',
        ("Are we ready?", "asked", "Maria Lopez", "Maria Lopez"),
    ),
    "an unknown person": (
        '"We are ready," said a woman in the crowd.',
        ("We are ready,", "said", None, "a woman"),
    ),
    "whose lawyer it is": (
        '"He is ill," [P Maria Lopez]\'s lawyer said.',
        ("He is ill,", "said", None, "Maria Lopez's lawyer"),
    ),
    "for whom somebody speaks": (
        '"He is ill," a spokesperson for [P Maria Lopez] said.',
        ("He is ill,", "said", None, "a spokesperson for Maria Lopez"),
    ),
    "a body": (
        '"Growth will slow," the [O World Bank] said in a report.',
        ("Growth will slow,", "said", "World Bank", "the World Bank"),
    ),
    "an office": (
        '[P Maria Lopez; Foreign Minister] landed. "We are ready," the foreign minister said.',
        ("We are ready,", "said", "Maria Lopez", "the foreign minister"),
    ),
    "a fragment": (
        '[P Maria Lopez] said it was "a serious mistake" to wait.',
        ("a serious mistake", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "apostrophes inside": (
        "“We're ready, and so's the crew,” said [P Maria Lopez].",
        ("We're ready, and so's the crew,", "said", "Maria Lopez", "Maria Lopez"),
    ),
    "across paragraphs": (
        '"We are ready.\n"We sail at dawn," said [P Maria Lopez].',
        ("We are ready. We sail at dawn,", "said", "Maria Lopez", "Maria Lopez"),
    ),
}

NOTHING = {
    "scare quotes": 'The so-called "moderate rebels" left [L Oslo], [P Maria Lopez] said.',
    "a film": 'The film "Rain in the City" stars [P Maria Lopez].',
    "what it is called": '[P Maria Lopez] called the plan "a waste of money".',
    "a slogan": 'A banner reading "Save Our Harbour Now" hung over the gate.',
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_a_quote_is_found_with_its_verb_and_speaker(case: str) -> None:
    text, expected = SPEAKERS[case]
    assert told(text, "en") == [expected]


@pytest.mark.parametrize("case", NOTHING)
def test_what_is_not_said_is_no_quote(case: str) -> None:
    assert told(NOTHING[case], "en") == []


def test_a_quote_in_the_same_sentence_is_of_the_same_speaker() -> None:
    text = '"We will vote," [P Maria Lopez] told parliament, adding: "There is no other way."'
    assert [found[2] for found in told(text, "en")] == ["Maria Lopez", "Maria Lopez"]


def test_the_same_speaker_goes_on() -> None:
    text = '"We are ready," said [P Maria Lopez]. "We sail at dawn tomorrow."'
    assert [found[2] for found in told(text, "en")] == ["Maria Lopez", "Maria Lopez"]


@pytest.mark.parametrize("language", ["nl", "", "ms"])
def test_other_languages_have_no_quotes(language: str) -> None:
    assert quotes('"We are ready," said [P Maria Lopez].', language) == ()
