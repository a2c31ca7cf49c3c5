import pytest

from worker.agencies import FORMATS
from worker.extractors.codes import Codes, read_codes

BY_NAME = {form.name: form for form in FORMATS}


@pytest.mark.parametrize(
    ("outlet", "text", "codes"),
    [
        ("detik", "(abc/def)", Codes((("abc", True), ("def", True)))),
        ("detik", "(abc)", Codes((("abc", True),))),
        ("cnn_indonesia", "(AP/evn)", Codes((("evn", True),), ("AP",))),
        ("liputan6", "(Cas/Isk)", Codes((("Cas", True), ("Isk", True)))),
        ("merdeka", "[abc]", Codes((("abc", True),))),
        ("okezone", "(ABC)", Codes((("ABC", True),))),
        ("jpnn", "(antara/jpnn)", Codes((), ("ANTARA",))),
        ("jpnn", "(reuters/antara/jpnn)", Codes((), ("Reuters", "ANTARA"))),
        ("jpnn", "(mcr4/jpnn)", Codes((("mcr4", True),))),
        ("media_indonesia", "(Z-1)", Codes((("Z-1", True),))),
        ("media_indonesia", "(Ant/H-2)", Codes((("H-2", True),), ("ANTARA",))),
        ("tribunnews", "(Tribunnews.com/Rina Ayu)", Codes((("Rina Ayu", False),))),
        ("tribunnews", "(cr1/tribun-medan.com)", Codes((("cr1", True),))),
        ("tribunnews", "(Surya/Rina Ayu)", Codes((("Rina Ayu", False),))),
    ],
)
def test_codes(outlet: str, text: str, codes: Codes) -> None:
    form = BY_NAME[outlet]
    match = form.code.fullmatch(text) if form.code else None

    assert match is not None
    assert read_codes(match, form) == codes


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("detik", "(KPK)"),
        ("detik", "(dua puluh)"),
        ("cnn_indonesia", "(KPK)"),
        ("jpnn", "(abc/def)"),
        ("media_indonesia", "(abc)"),
        ("tribunnews", "(abc/def)"),
        ("merdeka", "(abc)"),
    ],
)
def test_what_is_no_code(outlet: str, text: str) -> None:
    form = BY_NAME[outlet]

    assert form.code
    assert form.code.fullmatch(text) is None
