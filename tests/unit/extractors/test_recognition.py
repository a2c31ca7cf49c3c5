import pytest

from worker.document import Sign, read_lines
from worker.extractors.recognition import recognise

PROSE = "Warga menanam bakau di pesisir utara sejak pagi, kata panitia."
ON_OKEZONE, ON_CNN, DETIK = "© Okezone 2020", "[Gambas:Video CNN]", "https://detik.com/a"


@pytest.mark.parametrize(
    ("text", "url", "source", "told"),
    [
        ("Palu (ANTARA) - X", None, None, ("antara", "ANTARA", Sign.DATELINE)),
        ("PALU, KOMPAS.com - X", None, None, ("kompas", "Kompas.com", Sign.DATELINE)),
        ("KOMPAS.com- X", None, None, ("kompas", "Kompas.com", Sign.DATELINE)),
        ("TEMPO.CO, Palu - X", None, None, ("tempo", "Tempo.co", Sign.DATELINE)),
        ("TEMPO Interaktif, Palu - X", None, None, ("tempo", "Tempo.co", Sign.DATELINE)),
        ("Palu, CNN Indonesia -- X", None, None, ("cnn_indonesia", "CNN Indonesia", Sign.DATELINE)),
        (
            "Palu, CNBC Indonesia - X",
            None,
            None,
            ("cnbc_indonesia", "CNBC Indonesia", Sign.DATELINE),
        ),
        ("Liputan6.com, Palu Warga X", None, None, ("liputan6", "Liputan6.com", Sign.DATELINE)),
        ("Liputan6.com, Palu- Warga", None, None, ("liputan6", "Liputan6.com", Sign.DATELINE)),
        ("REPUBLIKA.CO.ID, PALU — X", None, None, ("republika", "Republika", Sign.DATELINE)),
        ("Merdeka.com - X", None, None, ("merdeka", "Merdeka.com", Sign.DATELINE)),
        (
            "TRIBUN-MEDAN.com, BINJAI - X",
            None,
            None,
            ("tribunnews", "Tribunnews.com", Sign.DATELINE),
        ),
        ("Tribunnews.Com, palu --X", None, None, ("tribunnews", "Tribunnews.com", Sign.DATELINE)),
        ("PALU, iNews.id - X", None, None, ("sindonews", "iNews.id", Sign.DATELINE)),
        ("Suara.com - X", None, None, ("suara", "Suara.com", Sign.DATELINE)),
        ("jpnn.com, PALU - X", None, None, ("jpnn", "JPNN.com", Sign.DATELINE)),
        ("VIVA – X", None, None, ("viva", "VIVA", Sign.DATELINE)),
        ("Bisnis.com, PALU—X", None, None, ("bisnis", "Bisnis.com", Sign.DATELINE)),
        ("Bisnis.com, PALU-Warga", None, None, ("bisnis", "Bisnis.com", Sign.DATELINE)),
        ("KONTAN.CO.ID - PALU. X", None, None, ("kontan", "KONTAN", Sign.DATELINE)),
        ("KBRN, Palu : X", None, None, ("rri", "RRI", Sign.DATELINE)),
        ("RRI.CO.ID, Palu - X", None, None, ("rri", "RRI", Sign.DATELINE)),
        ("Palu, Beritasatu.com – X", None, None, ("other", "Beritasatu.com", Sign.DATELINE)),
        (f"Rina Ayu - detikNews\n{PROSE}", None, None, ("detik", "detikcom", Sign.BY_LINE)),
        (f"Rina Ayu - Bisnis.com\n{PROSE}", None, None, ("bisnis", "Bisnis.com", Sign.BY_LINE)),
        (f"kumparanNEWS\n{PROSE}", None, None, ("kumparan", "kumparan", Sign.BY_LINE)),
        (f"{PROSE}\n© Okezone 2020", None, None, ("okezone", "Okezone", Sign.COPYRIGHT)),
        (PROSE, "https://news.detik.com/a", None, ("detik", "detikcom", Sign.URL)),
        (PROSE, "https://bisnis.tempo.co/a", None, ("tempo", "Tempo.co", Sign.URL)),
        (PROSE, "https://jatim.inews.id/a", None, ("sindonews", "iNews.id", Sign.URL)),
        (f"{PROSE}\n[Gambas:Video CNN]", None, None, ("cnn_indonesia", "CNN Indonesia", Sign.MARK)),
        (f"{PROSE} (mcr4/jpnn)", None, None, ("jpnn", "JPNN.com", Sign.MARK)),
        (PROSE, None, "Media Indonesia", ("media_indonesia", None, Sign.SOURCE)),
        (PROSE, None, "Koran Kita", ("other", None, None)),
        (PROSE, "https://suaramerdeka.com/a", None, ("other", None, None)),
        (PROSE, "https://[", None, ("other", None, None)),
        ("Kantor, kata Kompas.com - sebuah situs, tutup.", None, None, ("other", None, None)),
        # Stronger evidence wins: dateline, copyright, host, mark, stated source.
        (
            f"PALU, KOMPAS.com - X\n{ON_OKEZONE}",
            DETIK,
            "jpnn",
            ("kompas", "Kompas.com", Sign.DATELINE),
        ),
        (f"{PROSE}\n{ON_OKEZONE}", DETIK, "jpnn", ("okezone", "Okezone", Sign.COPYRIGHT)),
        (f"{PROSE}\n{ON_CNN}", DETIK, "jpnn", ("detik", "detikcom", Sign.URL)),
        (f"{PROSE}\n{ON_CNN}", None, "jpnn", ("cnn_indonesia", "CNN Indonesia", Sign.MARK)),
    ],
)
def test_the_outlet(
    text: str, url: str | None, source: str | None, told: tuple[str, str | None, Sign | None]
) -> None:
    known = recognise(read_lines(text), text, url=url, source=source)

    assert (known.format.name, known.outlet, known.sign) == told


@pytest.mark.parametrize(
    ("text", "place", "confidence"),
    [
        ("Jakarta - Warga menanam bakau.", "Jakarta", 0.95),
        ("JAKARTA -- Warga menanam bakau.", "JAKARTA", 0.95),
        ('Jakarta – "Kami siap," kata dia.', "Jakarta", 0.95),
        ("SUKAMAJU - Warga menanam bakau.", "SUKAMAJU", 0.7),
        ("Warga Tanam Bakau di Pesisir\nSUKAMAJU - Warga menanam.", "SUKAMAJU", 0.7),
        ("Sukamaju - Warga menanam bakau.", None, None),
        ("Persib - Arema berakhir imbang.", None, None),
        ("PERSIB - AREMA berakhir imbang.", None, None),
        ("Siti Nurbaya - Menteri itu datang lagi.", None, None),
        ("Sebuah kabar dari pesisir.\nJakarta - Warga menanam bakau.", "Jakarta", 0.95),
        ("Sebuah kabar dari pesisir.\nSUKAMAJU - Warga menanam bakau.", None, None),
        ("Jakarta - Bandung tetap menjadi jalur tersibuk.", None, None),
        ("Jakarta - begitu ia disebut - kembali tenang.", None, None),
        ("Jakarta–Bandung ditempuh satu jam.", None, None),
        ("Warga yang menanam bakau itu - Semua senang.", None, None),
    ],
)  # fmt: skip
def test_a_place_alone(text: str, place: str | None, confidence: float | None) -> None:
    known = recognise(read_lines(text), text, url="https://news.detik.com/a", source=None)

    assert (known.opening and known.opening.match["before"]) == place
    assert (known.opening and known.opening.confidence) == confidence


@pytest.mark.parametrize(
    ("text", "is_dateline"),
    [
        ("JAKARTA - Warga menanam bakau.", True),
        ("Jakarta - Warga menanam bakau.", False),
        ("SUKAMAJU - Warga menanam bakau.", False),
    ],
)
def test_a_place_alone_of_an_unknown_outlet(text: str, is_dateline: bool) -> None:
    known = recognise(read_lines(text), text, url=None, source=None)

    assert known.sign is None
    assert bool(known.opening) == is_dateline


def test_a_time_below_the_brand_is_no_dateline() -> None:
    text = f"Kompas.com - 01/11/2025, 10:08 WIB\nPALU, KOMPAS.com - {PROSE}"

    known = recognise(read_lines(text), text, url=None, source=None)

    assert known.opening
    assert known.opening.index == 1
