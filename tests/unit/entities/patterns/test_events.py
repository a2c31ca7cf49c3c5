"""Events: elections, competitions, summits, agreements, wars, feasts, festivals."""

import pytest

from worker.entities.patterns import find_patterns


def _events(text: str, language: str = "id") -> list[tuple[str, str]]:
    found = [match for match in find_patterns(text, language) if match.type == "EVENT"]
    return [(text[match.start : match.end], match.name) for match in found]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Pemilu 2024", "Pemilu 2024"),
        ("Pemilihan Umum 2024", "Pemilu 2024"),
        ("Pemilihan Umum Tahun 2024", "Pemilu 2024"),
        ("Pemilu Serentak 2024", "Pemilu 2024"),
        ("Pemilu serentak 2019", "Pemilu 2019"),
        ("Pilpres 2019", "Pilpres 2019"),
        ("Pemilu Presiden 2019", "Pilpres 2019"),
        ("Pemilihan Presiden (Pilpres) 2019", "Pilpres 2019"),
        ("Pilkada DKI", "Pilkada DKI Jakarta"),
        ("Pilkada DKI 2017", "Pilkada DKI Jakarta 2017"),
        ("Pilkada Jakarta 2017", "Pilkada DKI Jakarta 2017"),
        ("Pemilihan Kepala Daerah (Pilkada) serentak 2018", "Pilkada 2018"),
        ("Pilgub Jabar 2018", "Pilgub Jawa Barat 2018"),
        ("Pemilihan Gubernur (Pilgub) Jawa Barat 2018", "Pilgub Jawa Barat 2018"),
        ("Pilkada Kendari 2017", "Pilkada Kendari 2017"),
        ("Pilkada Kabupaten Garut", "Pilkada Kabupaten Garut"),
        ("Pemilu AS 2016", "Pemilu AS 2016"),
        ("Piala Dunia", "Piala Dunia"),
        ("Piala Dunia 2022", "Piala Dunia 2022"),
        ("Piala Dunia U-20", "Piala Dunia U-20"),
        ("Piala Dunia U-20 2023", "Piala Dunia U-20 2023"),
        ("Piala AFF 2016", "Piala AFF 2016"),
        ("Euro 2016", "Piala Eropa 2016"),
        ("SEA Games 2017", "SEA Games 2017"),
        ("SEA Games Kuala Lumpur 2017", "SEA Games Kuala Lumpur 2017"),
        ("SEA Games ke-29", "SEA Games ke-29"),
        ("Sea Games XXVI", "SEA Games XXVI"),
        ("Asian Games", "Asian Games"),
        ("Asian Games XVIII/2018", "Asian Games 2018"),
        ("Asian Games Jakarta-Palembang 2018", "Asian Games Jakarta-Palembang 2018"),
        ("PON XIX", "PON XIX"),
        ("PON XX Papua"[:6], "PON XX"),
        ("PON XIX/2016", "PON 2016"),
        ("Olimpiade Tokyo 2020", "Olimpiade Tokyo 2020"),
        ("Olimpiade Rio de Janeiro 2016", "Olimpiade Rio de Janeiro 2016"),
        ("Olimpiade 2016", "Olimpiade 2016"),
        ("Liga Champions 2017", "Liga Champions 2017"),
        ("Liga Champions 2016/17", "Liga Champions 2016/2017"),
        ("Liga Champions musim 2016/17", "Liga Champions 2016/2017"),
        ("La Liga 2017-2018", "La Liga 2017/2018"),
        ("Premier League", "Premier League"),
        ("Liga Primer Inggris", "Premier League"),
        ("Liga Inggris", "Premier League"),
        ("Liga Spanyol", "La Liga"),
        ("Serie A", "Serie A"),
        ("Liga 1", "Liga 1"),
        ("Liga 1 2017", "Liga 1 2017"),
        ("Bundesliga 2", "Bundesliga 2"),
        ("MotoGP", "MotoGP"),
        ("MotoGP 2017", "MotoGP 2017"),
        ("F1", "Formula 1"),
        ("Formula 1", "Formula 1"),
        ("GP San Marino", "GP San Marino"),
        ("Grand Prix Catalunya 2017", "GP Katalonia 2017"),
        ("AS Terbuka 2017", "AS Terbuka 2017"),
        ("Malaysia Open 2017", "Malaysia Terbuka 2017"),
        ("Hong Kong Terbuka", "Hong Kong Terbuka"),
        ("Indonesia Masters 2018", "Indonesia Masters 2018"),
        ("KTT G20", "KTT G20"),
        ("KTT G-20", "KTT G20"),
        ("KTT ASEAN ke-43", "KTT ASEAN ke-43"),
        ("Konferensi Tingkat Tinggi (KTT) ASEAN Ke-28", "KTT ASEAN ke-28"),
        ("KTT Trump-Kim", "KTT Trump-Kim"),
        ("Perang Dunia II", "Perang Dunia II"),
        ("Perang Dunia Kedua", "Perang Dunia II"),
        ("Perang Dingin", "Perang Dingin"),
        ("Perjanjian Paris", "Perjanjian Paris"),
        ("Kesepakatan Iklim Paris", "Perjanjian Paris"),
        ("Protokol Kyoto", "Protokol Kyoto"),
        ("Deklarasi Vilnius", "Deklarasi Vilnius"),
        ("Deklarasi Kuala Lumpur", "Deklarasi Kuala Lumpur"),
        ("Konvensi Wina", "Konvensi Wina"),
        ("Konferensi Asia Afrika 1955", "Konferensi Asia Afrika 1955"),
        ("Sumpah Pemuda", "Sumpah Pemuda"),
        ("Hari Sumpah Pemuda", "Hari Sumpah Pemuda"),
        ("Hari Kartini", "Hari Kartini"),
        ("Hari Pangan Sedunia", "Hari Pangan Sedunia"),
        ("Hari Pahlawan Tahun 2016", "Hari Pahlawan 2016"),
        ("Idul Fitri 1438 Hijriah", "Idul Fitri 1438 Hijriah"),
        ("Hari Raya Idulfitri 1438 H", "Idul Fitri 1438 Hijriah"),
        ("Lebaran 2017", "Lebaran 2017"),
        ("Natal 2016", "Natal 2016"),
        ("Hari Raya Natal", "Natal"),
        ("Imlek 2569", "Imlek 2569"),
        ("Operasi Ketupat 2017", "Operasi Ketupat 2017"),
        ("Tragedi Kanjuruhan", "Tragedi Kanjuruhan"),
        ("Bom Bali", "Bom Bali"),
        ("Festival Danau Toba", "Festival Danau Toba"),
        ("Festival Film Cannes 2017", "Festival Film Cannes 2017"),
        ("American Music Awards (AMAs) 2017", "American Music Awards 2017"),
        ("Toronto International Film Festival", "Toronto International Film Festival"),
        ("Tien Phong Plastic Cup 2017", "Tien Phong Plastic Cup 2017"),
        ("Geneva Motor Show 2017", "Geneva Motor Show 2017"),
    ],
)
def test_indonesian(written: str, name: str) -> None:
    assert _events(f"ajang {written}, kata dia") == [(written, name)]
    assert _events(written) == [(written, name)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("calon di Pilgub Jabar Deddy Mizwar", "Pilgub Jabar"),
        ("wakil Serie A Italia itu", "Serie A"),
        ("jadwal MotoGP 09.55-10.40", "MotoGP"),
        ("Piala Presiden 16 Januari 2018", "Piala Presiden"),
        ("Panitia Pelaksana Asian Games 2018 (INASGOC)", "Asian Games 2018"),
        ("Di Golden Globe Awards, dia", "Golden Globe Awards"),
        ("juara Liga 1 2017, Sabtu", "Liga 1 2017"),
        ("Perjanjian Paris Tak Akan Runtuh", "Perjanjian Paris"),
        ("pada Pemilu 2019.", "Pemilu 2019"),
    ],
)
def test_where_a_name_ends(text: str, written: str) -> None:
    assert [mention for mention, _ in _events(text)] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "menjelang Pemilu, KPU",
        "Pilkada kali ini",
        "pemilu 2019",
        "Komisi Pemilihan Umum 2019",
        "Badan Pengawas Pemilu RI",
        "Komite Olimpiade Indonesia",
        "Stadion Olimpiade",
        "PT Liga Indonesia Baru",
        "Liga Arab",
        "Piala Citra 2017",
        "Piala Oscar",
        "GP Ansor",
        "Universitas Terbuka",
        "Sidang Terbuka",
        "perang dunia",
        "Perang Bintang",
        "Deklarasi Dukung Jokowi",
        "Perjanjian Kerja Bersama",
        "Perjanjian Baru",
        "Perjanjian Indonesia dengan Jepang",
        "Protokol Pemkab Klungkung",
        "Gedung Konvensi Kalibata",
        "Konferensi Pers",
        "KTT itu",
        "Hari Jumat",
        "Hari Suparno",
        "Natal di Sumatera",
        "Mandailing Natal 2016",
        "Kuningan, Jakarta",
        "bulan Ramadan",
        "Ramadan 2017",
        "standar Euro 4",
        "Festival A",
        "Men of The Year Awards",
        "VTV Cup",
        "Pasar Terbuka",
        "Kongres AS",
        "Kejuaraan Dunia itu",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("the Paris Agreement on climate", "Paris Agreement", "Paris Agreement"),
        ("World Cup 2022", "World Cup 2022", "World Cup 2022"),
        ("the FIFA World Cup", "FIFA World Cup", "World Cup"),
        ("the Vilnius Declaration", "Vilnius Declaration", "Vilnius Declaration"),
        ("during World War II", "World War II", "World War II"),
        ("the Second World War", "Second World War", "World War II"),
        ("the G20 Summit in", "G20 Summit", "G20 Summit"),
        ("the ASEAN Summit 2023", "ASEAN Summit 2023", "ASEAN Summit 2023"),
        ("the Premier League", "Premier League", "Premier League"),
        ("the SEA Games 2017", "SEA Games 2017", "SEA Games 2017"),
        ("the Australian Open", "Australian Open", "Australian Open"),
        ("the Cannes Film Festival", "Cannes Film Festival", "Cannes Film Festival"),
        ("the Geneva Conventions", "Geneva Conventions", "Geneva Conventions"),
    ],
)
def test_english(text: str, written: str, name: str) -> None:
    assert _events(text, "en") == [(written, name)]


@pytest.mark.parametrize(
    "text",
    [
        "an Agreement",
        "the Indonesia Agreement",
        "Jakarta Convention Center",
        "the Summit",
        "Open University",
        "a world war",
        "Natal",
    ],
)
def test_what_is_no_event_in_english(text: str) -> None:
    assert _events(text, "en") == []
