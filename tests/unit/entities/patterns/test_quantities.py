"""Quantities: what counts, with which value and unit, and the many numbers that do not."""

import pytest

from worker.entities.patterns import find_patterns


def _quantities(text: str, language: str) -> list[tuple[str, str, float | None, str | None]]:
    found = [match for match in find_patterns(text, language) if match.type == "QUANTITY"]
    return [(text[m.start : m.end], m.name, m.value, m.unit) for m in found]


@pytest.mark.parametrize(
    ("text", "written", "name", "value", "unit"),
    [
        ("mengirim 3.000 tentara Korut", "3.000 tentara", "3.000 tentara", 3000, "tentara"),
        ("naik 33 persen", "33 persen", "33%", 33, "%"),
        ("naik 33% lagi", "33%", "33%", 33, "%"),
        ("33 %", "33 %", "33%", 33, "%"),
        ("turun 7,5 persen.", "7,5 persen", "7,5%", 7.5, "%"),
        ("tumbuh 5.2 persen", "5.2 persen", "5,2%", 5.2, "%"),
        ("menguat 0,08 poin", "0,08 poin", "0,08 poin", 0.08, "poin"),
        ("sabu 4 ton", "4 ton", "4 t", 4, "t"),
        ("jarak 12 km", "12 km", "12 km", 12, "km"),
        ("dua kilometer", "dua kilometer", "2 km", 2, "km"),
        ("1,5-kilogram", "1,5-kilogram", "1,5 kg", 1.5, "kg"),
        ("seberat 1000 kg", "1000 kg", "1.000 kg", 1000, "kg"),
        ("mesin 250 cc", "250 cc", "250 cm³", 250, "cm³"),
        ("mesin 1998 cc", "1998 cc", "1.998 cm³", 1998, "cm³"),
        ("suhu 30 derajat Celcius", "30 derajat Celcius", "30 °C", 30, "°C"),
        ("kamera 360 derajat", "360 derajat", "360 °", 360, "°"),
        ("lahan 5 hektare", "5 hektare", "5 ha", 5, "ha"),
        ("lahan 500 ribu hektar", "500 ribu hektar", "500.000 ha", 500000, "ha"),
        ("seluas 21 meter persegi", "21 meter persegi", "21 m²", 21, "m²"),
        ("300 km per jam", "300 km per jam", "300 km/h", 300, "km/h"),
        ("60 km/jam", "60 km/jam", "60 km/h", 60, "km/h"),
        ("memori 16GB", "16GB", "16 GB", 16, "GB"),
        ("2.500 MB/s", "2.500 MB/s", "2.500 MB/s", 2500, "MB/s"),
        ("gempa 7,5 SR", "7,5 SR", "7,5 skala Richter", 7.5, "skala Richter"),
        (
            "6,1 pada skala Richter",
            "6,1 pada skala Richter",
            "6,1 skala Richter",
            6.1,
            "skala Richter",
        ),
        ("layar 5,5 inci", "5,5 inci", "5,5 inci", 5.5, "inci"),
        (
            "2,1 juta barel per hari",
            "2,1 juta barel per hari",
            "2,1 juta barel per hari",
            2.1e6,
            "barel per hari",
        ),
        ("selama 30 menit,", "30 menit", "30 min", 30, "min"),
        ("layanan 24 jam", "24 jam", "24 h", 24, "h"),
        ("42,330 detik", "42,330 detik", "42,33 s", 42.33, "s"),
        ("1 menit 33,556 detik", "1 menit 33,556 detik", "93,556 s", 93.556, "s"),
        ("satu jam 11 menit", "satu jam 11 menit", "71 min", 71, "min"),
        ("2 juta orang", "2 juta orang", "2 juta orang", 2e6, "orang"),
        ("lebih dari 330.000 orang", "330.000 orang", "330.000 orang", 330000, "orang"),
        ("1,168 orang", "1,168 orang", "1.168 orang", 1168, "orang"),
        ("800-an orang", "800-an orang", "800 orang", 800, "orang"),
        ("tiga orang", "tiga orang", "3 orang", 3, "orang"),
        ("Tiga orang tewas", "Tiga orang", "3 orang", 3, "orang"),
        ("satu orang tewas", "satu orang", "1 orang", 1, "orang"),
        ("dua puluh lima orang", "dua puluh lima orang", "25 orang", 25, "orang"),
        ("tiga orang tersangka", "tiga orang tersangka", "3 tersangka", 3, "tersangka"),
        ("2 orang anak", "2 orang anak", "2 anak", 2, "anak"),
        ("dua ekor", "dua ekor", "2 ekor", 2, "ekor"),
        ("dua ekor sapi", "dua ekor sapi", "2 sapi", 2, "sapi"),
        ("lima unit rumah", "lima unit rumah", "5 rumah", 5, "rumah"),
        ("dua unit komputer", "dua unit", "2 unit", 2, "unit"),
        ("dua kantong ikan", "dua kantong", "2 kantong", 2, "kantong"),
        ("satu buah anak kunci", "satu buah", "1 buah", 1, "buah"),
        ("satu porsi sayur", "satu porsi", "1 porsi", 1, "porsi"),
        ("44 cabang olahraga", "44 cabang olahraga", "44 cabang olahraga", 44, "cabang olahraga"),
        ("40 cabor", "40 cabor", "40 cabang olahraga", 40, "cabang olahraga"),
        ("38 medali emas", "38 medali emas", "38 medali emas", 38, "medali emas"),
        ("75 personil", "75 personil", "75 personel", 75, "personel"),
        ("dua rumah sakit", "dua rumah sakit", "2 rumah sakit", 2, "rumah sakit"),
        ("33.598 suara", "33.598 suara", "33.598 suara", 33598, "suara"),
        ("66.000 kursi", "66.000 kursi", "66.000 kursi", 66000, "kursi"),
        ("mencetak tiga gol", "tiga gol", "3 gol", 3, "gol"),
        ("enam miliar batang", "enam miliar batang", "6 miliar batang", 6e9, "batang"),
        ("(3 orang)", "3 orang", "3 orang", 3, "orang"),
        ('"Dua orang', "Dua orang", "2 orang", 2, "orang"),
        ('kata "dua orang', "dua orang", "2 orang", 2, "orang"),
        ("45\u00a0ton", "45\u00a0ton", "45 t", 45, "t"),
    ],
)
def test_indonesian(text: str, written: str, name: str, value: float, unit: str) -> None:
    assert _quantities(text, "id") == [(written, name, value, unit)]


@pytest.mark.parametrize(
    ("text", "written", "name", "value", "unit"),
    [
        ("about 3,000 soldiers", "3,000 soldiers", "3,000 soldiers", 3000, "tentara"),
        ("some 3.000 people", "3.000 people", "3,000 people", 3000, "orang"),
        ("rose 7.5 percent", "7.5 percent", "7.5%", 7.5, "%"),
        ("by 5 percentage points", "5 percentage points", "5 pp", 5, "pp"),
        ("12 kilometers", "12 kilometers", "12 km", 12, "km"),
        ("a 10-kilometer road", "10-kilometer", "10 km", 10, "km"),
        ("two hours", "two hours", "2 h", 2, "h"),
        ("twenty-five people", "twenty-five people", "25 people", 25, "orang"),
        ("Five people died", "Five people", "5 people", 5, "orang"),
        ("2.5 million people", "2.5 million people", "2.5 million people", 2.5e6, "orang"),
        ("20 gold medals", "20 gold medals", "20 gold medals", 20, "medali emas"),
        ("13 countries", "13 countries", "13 countries", 13, "negara"),
        ("6 feet", "6 feet", "6 kaki", 6, "kaki"),
    ],
)
def test_english(text: str, written: str, name: str, value: float, unit: str) -> None:
    assert _quantities(text, "en") == [(written, name, value, unit)]


@pytest.mark.parametrize(
    ("text", "written", "name", "unit"),
    [
        ("30-40 orang", "30-40 orang", "30–40 orang", "orang"),
        ("80 hingga 100 persen", "80 hingga 100 persen", "80–100%", "%"),
        ("dua atau tiga orang", "dua atau tiga orang", "2–3 orang", "orang"),
        ("tiga sampai lima ton", "tiga sampai lima ton", "3–5 t", "t"),
        ("350 hingga 400 ribu ton", "350 hingga 400 ribu ton", "350.000–400.000 t", "t"),
        ("1,25 – 2,5 meter", "1,25 – 2,5 meter", "1,25–2,5 m", "m"),
    ],
)
def test_a_range_has_no_value(text: str, written: str, name: str, unit: str) -> None:
    assert _quantities(text, "id") == [(written, name, None, unit)]


def test_two_whole_quantities_are_two() -> None:
    text = "antara 22 derajat Celcius hingga 33 derajat Celcius"
    assert [value for _, _, value, _ in _quantities(text, "id")] == [22, 33]


@pytest.mark.parametrize(
    "text",
    [
        "lebih dari dua negara",
        "pukul 14.00 WIB",
        "pukul 14.00 orang datang",
        "Rabu (27/3)",
        "17 September 2016",
        "18-20 Agustus",
        "Budi (37)",
        "skor 2-1",
        "menang 2-1 poin",
        "telepon 021-6546316",
        "telepon 0812 3456 7890 orang",
        "Pasal 55 ayat (1)",
        "Pasal 2 anggota",
        "pada 2016 orang-orang",
        "pada 2016 orang itu",
        "tahun 2017 kasus",
        "sejak 1998 mahasiswa",
        "anak ke-7",
        "ke-7 orang",
        "ke 7 orang",
        "timnas U-20",
        "U-23 pemain",
        "puluhan orang",
        "belasan rumah",
        "ribuan orang",
        "dua puluhan orang",
        "sejumlah orang",
        "berusia 54 tahun",
        "lima tahun",
        "dua hari",
        "tiga kali",
        "dua jam lalu",
        "10 menit kemudian",
        "lima menit jelang laga usai",
        "dua jam tangan",
        "dua orang tua",
        "salah satu orang",
        'Salah satu "guru',
        '"Salah satu guru',
        "satu negara dengan",
        "peringkat 20 dunia",
        "nomor 100 meter gaya punggung",
        "kelas 60 kg putra",
        "4 x 400 meter",
        "2560 x 1080 piksel",
        "1 m 59.992s",
        "menit 70",
        "Daop 2 KAI",
        "S7 unit",
        "CR7 gol",
        "4 G LTE",
        "3 T",
        "1. Video",
        "01.08.722 U",
        "era 80-an",
        "2,5 orang",
        "14,5 rumah",
        "0 orang",
        "007 orang",
        "lima persennya",
        "1080p",
        "@dua orang"[1:2],
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert _quantities(text, "id") == []


@pytest.mark.parametrize(
    "text",
    [
        "in 2016 people",
        "World War 2 soldiers"[:11],
        "7th people",
        "one country",
        "five years",
        "1.5m",
    ],
)
def test_what_is_no_quantity_in_english(text: str) -> None:
    assert _quantities(text, "en") == []
