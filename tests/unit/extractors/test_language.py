import pytest

from worker.extractors.language import extract_language
from worker.languages import LANGUAGES

INDONESIAN = (
    "Gubernur meresmikan taman kota yang dibangun dengan dana warga. "
    "Ia mengatakan taman itu akan dibuka untuk umum pada Minggu karena pagar belum selesai."
)
ENGLISH = (
    "The governor opened a park that was built with money from the residents. "
    "He said it would be open to all on Sunday, since the fence was not finished."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(INDONESIAN, "id", id="Indonesian"),
        pytest.param(ENGLISH, "en", id="English"),
        pytest.param(
            "Ketua Menteri berkata kerajaan negeri akan membina sekolah baharu kerana jumlah "
            "pelajar semakin ramai.",
            "ms",
            id="Malay",
        ),
        pytest.param(
            "Pak Camat ngendika menawa dalan iku bakal didandani saka dhuwite warga.",
            "jv",
            id="Javanese",
        ),
        pytest.param(
            "Anjeunna nyarios yen jalan eta bade dibenerkeun pikeun warga di dieu.",
            "su",
            id="Sundanese",
        ),
        pytest.param("De minister zei dat het plan niet door de raad is.", "nl", id="Dutch"),
        pytest.param("Der Minister sagte, dass das Gesetz nicht gilt.", "de", id="German"),
        pytest.param(
            "Le ministre a dit que la loi est dans les mains des élus.", "fr", id="French"
        ),
        pytest.param("El ministro dijo que la ley no es para todos los casos.", "es", id="Spanish"),
        pytest.param(
            "O ministro disse que a lei não é para todos os casos.", "pt", id="Portuguese"
        ),
    ],
)
def test_language(text: str, language: str) -> None:
    finding = extract_language(text)

    assert finding is not None
    assert finding.value == language


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("12 34 - 56", id="figures"),
        pytest.param("政府宣布新法律", id="Chinese"),
        pytest.param("Hallituksen mukaan uusi laki tulee voimaan ensi vuonna.", id="Finnish"),
    ],
)
def test_a_language_that_is_not_known(text: str) -> None:
    assert extract_language(text) is None


def _confidence(text: str) -> float:
    finding = extract_language(text)
    assert finding is not None
    assert finding.confidence is not None
    return finding.confidence


def test_confidence_falls_with_fewer_words() -> None:
    assert _confidence(INDONESIAN) > 0.9
    assert _confidence(INDONESIAN) > _confidence("Taman kota dibuka karena libur") > 0.3
    assert _confidence("Karena") < 0.7


def test_confidence_falls_with_words_of_another_language() -> None:
    mixed = _confidence(f"{INDONESIAN} {ENGLISH}")

    assert _confidence(INDONESIAN) > _confidence(f"{INDONESIAN * 4} {ENGLISH}") > mixed
    assert mixed < 0.7


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_language_data_is_in_lower_case(language: object) -> None:
    for field in ("function_words", "markers", "months", "credit_labels", "by_lines", "furniture"):
        for word in getattr(language, field):
            assert word == word.lower()
