import pytest

from worker.extractors.names import name_case, read_names, read_sources


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("Nabil Ihsan", ("Nabil Ihsan",)),
        ("Rina Ayu/Joko S", ("Rina Ayu", "Joko S")),
        ("Rina Ayu / Joko S", ("Rina Ayu", "Joko S")),
        ("Rina Ayu, Joko S", ("Rina Ayu", "Joko S")),
        ("Rina Ayu & Joko S", ("Rina Ayu", "Joko S")),
        ("Rina Ayu dan Joko S", ("Rina Ayu", "Joko S")),
        ("Rina Ayu, Joko S and Dede", ("Rina Ayu", "Joko S", "Dede")),
        ("Rina Ayu, S.Sos", ("Rina Ayu, S.Sos",)),
        ("Rina Ayu, S.H., M.Si/Joko", ("Rina Ayu, S.H., M.Si", "Joko")),
        ("Rina Ayu,", ("Rina Ayu",)),
        ("Rina Ayu |", ("Rina Ayu",)),
        ("Rina Ayu.", ("Rina Ayu",)),
        ("Rina A.", ("Rina A.",)),
        ("I.C.Senjaya", ("I.C.Senjaya",)),
        ("Nur'aini Al-Habsyi", ("Nur'aini Al-Habsyi",)),
        ("Siti binti Rahmat", ("Siti binti Rahmat",)),
        ("RINA AYU", ("RINA AYU",)),
        ("KR-NJI", ("KR-NJI",)),
        ("Đỗ Văn Minh", ("Đỗ Văn Minh",)),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert read_names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "0812 3456 7890",
        "Rina 2",
        "kami tidak tahu",
        "Kami akan memperbarui berita ini",
        "Satu Dua Tiga Empat Lima Enam Tujuh",
        "Rina Ayu (Yogyakarta)",
        "Rina Editor Joko",
        "X",
        "Nama" + "x" * 60,
        "Apa kabar?",
        "https://example.org",
        "Rina/" * 100,
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert read_names(text) is None


def test_desks_need_not_look_like_names() -> None:
    assert read_names("prwire", frozenset({"prwire"})) == ("prwire",)
    assert read_names("prwire") is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("RINA AYU", "Rina Ayu"),
        ("ANN McDERMOTT", "Ann McDermott"),
        ("BO O'BRIEN-LEE", "Bo O'Brien-Lee"),
        ("BO J. LEE JR.", "Bo J. Lee JR."),
        ("BO LEE III", "Bo Lee III"),
        ("INÊS DA COSTA", "Inês Da Costa"),
        ("SITI binti RAHMAT", "Siti binti Rahmat"),
        ("Rina AYU", "Rina AYU"),
        ("KUMPARAN", "KUMPARAN"),
        ("TJ LEE", "TJ Lee"),
    ],
)
def test_capitals_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert name_case(printed) == name


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("", ()),
        ("Anadolu", ("Anadolu",)),
        ("Anadolu, Xinhua", ("Anadolu", "Xinhua")),
        ("Reuters/Sputnik-OANA", ("Reuters", "Sputnik-OANA")),
        ("Kementerian Riset dan Teknologi", ("Kementerian Riset dan Teknologi",)),
        ("PT Samudra Lintas, Tbk", ("PT Samudra Lintas, Tbk",)),
        ("Samudra Lintas Pte. Ltd.", ("Samudra Lintas Pte. Ltd.",)),
        ("antaranews.com", ("antaranews.com",)),
        ("https://example.org/a/b", ("https://example.org/a/b",)),
    ],
)
def test_sources(text: str, sources: tuple[str, ...]) -> None:
    assert read_sources(text) == sources


@pytest.mark.parametrize(
    "text",
    [
        "kami tidak tahu",
        "Kami tidak tahu apa yang terjadi.",
        "Siapa yang bilang?",
        "Satu dua tiga empat lima enam tujuh delapan sembilan",
        "https://example.org dan lainnya",
        "A" * 301,
    ],
)
def test_what_is_no_source(text: str) -> None:
    assert read_sources(text) is None
