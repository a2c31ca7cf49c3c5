"""Laws and regulations: what is found, and the one name of each."""

import pytest

from worker.entities.patterns import find_patterns

_KUHP = "Kitab Undang-Undang Hukum Pidana"
_PERPPU = "Peraturan Pemerintah Pengganti Undang-Undang"


def _laws(text: str, language: str = "id") -> list[tuple[str, str]]:
    found = [match for match in find_patterns(text, language) if match.type == "LAW"]
    return [(text[match.start : match.end], match.name) for match in found]


@pytest.mark.parametrize(
    "written",
    [
        "Undang-Undang Nomor 6 Tahun 2023",
        "Undang-undang nomor 6 tahun 2023",
        "Undang Undang Nomor 6 Tahun 2023",
        "undang-undang nomor 6 tahun 2023",
        "UU Nomor 6/2023",
        "UU No 6 Tahun 2023",
        "UU No. 6 Tahun 2023",
        "UU No.6/2023",
        "UU 6/2023",
        "UU 6 Tahun 2023",
        "UU 6/23",
        "UU RI Nomor 6 Tahun 2023",
        "Undang-undang Republik Indonesia Nomor 6 Tahun 2023",
        "Undang-undang (UU) Nomor 6 Tahun 2023",
        "UU Cipta Kerja Nomor 6 Tahun 2023",
        "UU Nomor 6 Tahun 2023 tentang Cipta Kerja",
        "UU Nomor 6 Tahun 2023 tentang Penetapan Cipta Kerja, Investasi, dan Usaha",
    ],
)
def test_a_statute_has_the_name_of_its_number(written: str) -> None:
    assert _laws(f"Menurut {written}, hal itu") == [(written, "Undang-Undang Nomor 6 Tahun 2023")]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        (
            "dengan UU No. 20 Tahun 2001 tentang Pemberantasan Korupsi jo pasal 55",
            "UU No. 20 Tahun 2001 tentang Pemberantasan Korupsi",
            "Undang-Undang Nomor 20 Tahun 2001",
        ),
        (
            "UU 41/2014 tentang Peternakan dan Kesehatan Hewan di Mahkamah Konstitusi",
            "UU 41/2014 tentang Peternakan dan Kesehatan Hewan",
            "Undang-Undang Nomor 41 Tahun 2014",
        ),
        (
            "UU No 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan menyebut",
            "UU No 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan",
            "Undang-Undang Nomor 12 Tahun 2011",
        ),
        (
            "UU Nomor 7 Tahun 2011 tentang mata uang",
            "UU Nomor 7 Tahun 2011",
            "Undang-Undang Nomor 7 Tahun 2011",
        ),
        ("melanggar UU ITE.", "UU ITE", "Undang-Undang Informasi dan Transaksi Elektronik"),
        ("UU Perlindungan Anak itu", "UU Perlindungan Anak", "Undang-Undang Perlindungan Anak"),
        (
            "UU Kelautan dan Perikanan",
            "UU Kelautan dan Perikanan",
            "Undang-Undang Kelautan dan Perikanan",
        ),
        (
            "UU tentang Pelindungan Pekerja Migran akhirnya",
            "UU tentang Pelindungan Pekerja Migran",
            "Undang-Undang Pelindungan Pekerja Migran",
        ),
        ("UU Tipikor dan UU", "UU Tipikor", "Undang-Undang Pemberantasan Tindak Pidana Korupsi"),
        ("RUU Perampasan Aset", "RUU Perampasan Aset", "Rancangan Undang-Undang Perampasan Aset"),
        ("Ketua Pansus RUU Pemilu Lukman Edy", "RUU Pemilu", "Rancangan Undang-Undang Pemilu"),
        (
            "Rancangan Undang-undang Jabatan Hakim yang",
            "Rancangan Undang-undang Jabatan Hakim",
            "Rancangan Undang-Undang Jabatan Hakim",
        ),
        (
            "rancangan Undang-Undang (RUU) Kekerasan Seksual",
            "Undang-Undang (RUU) Kekerasan Seksual",
            "Rancangan Undang-Undang Kekerasan Seksual",
        ),
        ("dalam UUD 1945.", "UUD 1945", "Undang-Undang Dasar 1945"),
        ("UUD 45 dan", "UUD 45", "Undang-Undang Dasar 1945"),
        (
            "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
            "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
            "Undang-Undang Dasar 1945",
        ),
        ("menerbitkan Perppu itu", "Perppu", _PERPPU),
        ("Perppu Nomor 2 Tahun 2022", "Perppu Nomor 2 Tahun 2022", f"{_PERPPU} Nomor 2 Tahun 2022"),
        ("Perppu 1/2017.", "Perppu 1/2017", f"{_PERPPU} Nomor 1 Tahun 2017"),
        ("tolak Perppu Ormas", "Perppu Ormas", f"{_PERPPU} Organisasi Kemasyarakatan"),
        (
            "Peraturan Pemerintah Pengganti Undang-undang (Perppu) Nomor 1 Tahun 2017",
            "Peraturan Pemerintah Pengganti Undang-undang (Perppu) Nomor 1 Tahun 2017",
            f"{_PERPPU} Nomor 1 Tahun 2017",
        ),
        ("Perpres No 12/2020", "Perpres No 12/2020", "Peraturan Presiden Nomor 12 Tahun 2020"),
        ("menunggu Perpres itu", "Perpres", "Peraturan Presiden"),
        (
            "PP Nomor 5 Tahun 2021",
            "PP Nomor 5 Tahun 2021",
            "Peraturan Pemerintah Nomor 5 Tahun 2021",
        ),
        ("PP 53/2000 kelar", "PP 53/2000", "Peraturan Pemerintah Nomor 53 Tahun 2000"),
        ("dalam Permenkes itu", "Permenkes", "Peraturan Menteri Kesehatan"),
        (
            "Permendikbud No.23 tahun 2017",
            "Permendikbud No.23 tahun 2017",
            "Peraturan Menteri Pendidikan dan Kebudayaan Nomor 23 Tahun 2017",
        ),
        (
            "Peraturan Menteri Kelautan dan Perikanan (PermenKP) Nomor 2 Tahun 2015",
            "Peraturan Menteri Kelautan dan Perikanan (PermenKP) Nomor 2 Tahun 2015",
            "Peraturan Menteri Kelautan dan Perikanan Nomor 2 Tahun 2015",
        ),
        (
            "Peraturan Menteri Keuangan (PMK) Nomor 147/PMK.010/2016",
            "Peraturan Menteri Keuangan (PMK) Nomor 147/PMK.010/2016",
            "Peraturan Menteri Keuangan Nomor 147/PMK.010/2016",
        ),
        (
            "Keputusan Menteri Pekerjaan Umum Nomor 973/KPTS/M/2017.",
            "Keputusan Menteri Pekerjaan Umum Nomor 973/KPTS/M/2017",
            "Keputusan Menteri Pekerjaan Umum Nomor 973/KPTS/M/2017",
        ),
        (
            "Peraturan Menteri Perhubungan nomor PM.26 Tahun 2017",
            "Peraturan Menteri Perhubungan nomor PM.26 Tahun 2017",
            "Peraturan Menteri Perhubungan Nomor PM.26 Tahun 2017",
        ),
        (
            "Keputusan Presiden Nomor 31 M Tahun 2017",
            "Keputusan Presiden Nomor 31 M Tahun 2017",
            "Keputusan Presiden Nomor 31 M Tahun 2017",
        ),
        ("revisi Perda tentang miras", "Perda", "Peraturan Daerah"),
        (
            "Perda DKI Jakarta Nomor 8 Tahun 2007",
            "Perda DKI Jakarta Nomor 8 Tahun 2007",
            "Peraturan Daerah DKI Jakarta Nomor 8 Tahun 2007",
        ),
        (
            "Pergub Nomor 229 tahun 2016",
            "Pergub Nomor 229 tahun 2016",
            "Peraturan Gubernur Nomor 229 Tahun 2016",
        ),
        (
            "Peraturan KPU nomor 1/2017",
            "Peraturan KPU nomor 1/2017",
            "Peraturan Komisi Pemilihan Umum Nomor 1 Tahun 2017",
        ),
        (
            "Tap MPR Nomor VI/MPR/2002",
            "Tap MPR Nomor VI/MPR/2002",
            "Ketetapan MPR Nomor VI/MPR/2002",
        ),
        ("Pasal 363 KUHP atas", "KUHP", _KUHP),
        ("Pasal 363KUHP, KUHP", "KUHP", _KUHP),
        (f"{_KUHP}.", _KUHP, _KUHP),
        ("diatur KUHAP", "KUHAP", "Kitab Undang-Undang Hukum Acara Pidana"),
        ("pasal RKUHP", "RKUHP", "Rancangan Kitab Undang-Undang Hukum Pidana"),
        ("Omnibus Law Cipta Kerja", "Omnibus Law Cipta Kerja", "Omnibus Law Cipta Kerja"),
    ],
)
def test_indonesian(text: str, written: str, name: str) -> None:
    assert _laws(text) == [(written, name)]


def test_a_law_that_changes_another_is_two() -> None:
    text = (
        "UU Nomor 1 Tahun 2020 tentang Perubahan Atas Undang-Undang Nomor 8 Tahun 1999"
        " tentang Perlindungan Konsumen"
    )
    assert [name for _, name in _laws(text)] == [
        "Undang-Undang Nomor 1 Tahun 2020",
        "Undang-Undang Nomor 8 Tahun 1999",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "membuat undang-undang baru",
        "Undang-undang itu",
        "UU ini",
        "UU yang baru",
        "UU, kata dia",
        "UU Pasal 5",
        "UU Disahkan Hari Ini",
        "UU Jepang melarang",
        "UU AS",
        "RUU tersebut",
        "PP Muhammadiyah",
        "PP PBSI Susy Susanti",
        "PT PP Presisi",
        "PP 18 disitukan",
        "Peraturan Pemerintah (PP) yang baru",
        "Peraturan Menteri Kesehatan itu",
        "Keputusan Menteri Agama",
        "peraturan daerah",
        "Permen kapas",
        "Inpres Jembatan Besi",
        "wabah PMK",
        "Seleksi Kompetensi Bidang (SKB)",
        "Nomor Urut 2",
        "GUUHP",
    ],
)
def test_what_is_no_law(text: str) -> None:
    assert _laws(text) == []


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("under the Clean Air Act.", "Clean Air Act", "Clean Air Act"),
        (
            "The Prevention of Terrorism Act",
            "Prevention of Terrorism Act",
            "Prevention of Terrorism Act",
        ),
        ("the Clean Air Act of 1970", "Clean Air Act of 1970", "Clean Air Act of 1970"),
        ("under Law No. 6 of 2023 on", "Law No. 6 of 2023", "Law Number 6 of 2023"),
        ("Law Number 6/2023", "Law Number 6/2023", "Law Number 6 of 2023"),
        (
            "Government Regulation No. 5 of 2021",
            "Government Regulation No. 5 of 2021",
            "Government Regulation Number 5 of 2021",
        ),
        (
            "Presidential Regulation Number 12 of 2020",
            "Presidential Regulation Number 12 of 2020",
            "Presidential Regulation Number 12 of 2020",
        ),
        ("the 1945 Constitution", "1945 Constitution", "1945 Constitution"),
        ("the Criminal Code (KUHP)", "KUHP", _KUHP),
    ],
)
def test_english(text: str, written: str, name: str) -> None:
    assert _laws(text, "en") == [(written, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Act now",
        "the Opening Act",
        "Sister Act",
        "Law School",
        "the Constitution",
        "Law No one",
        "Act 2",
    ],
)
def test_what_is_no_law_in_english(text: str) -> None:
    assert _laws(text, "en") == []
