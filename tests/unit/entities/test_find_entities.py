"""Sentences, and what they name: a letter for the type and the full name, by first mention."""

import pytest

from worker.document import Body
from worker.entities import find_entities
from worker.records import Span

INDONESIAN = {
    # Places
    "country": ("Ekspor Jepang naik.", ["L Jepang"]),
    "country of two words": ("Ekspor Korea Utara naik.", ["L Korea Utara"]),
    "short names of countries": (
        "Delegasi Korut dan Korsel bertemu utusan AS serta RI.",
        ["L Korea Utara", "L Korea Selatan", "L Amerika Serikat", "L Indonesia"],
    ),
    "names the news prefers": (
        "Inggris, Pantai Gading, Arab Saudi, UEA, dan Tiongkok hadir.",
        ["L Inggris", "L Pantai Gading", "L Arab Saudi", "L Uni Emirat Arab", "L China"],
    ),
    "as in small letters": ("Mereka bertindak as usual di lapangan.", []),
    "AS inside the name of a club": ("Ia memperkuat AS Roma.", ["O AS Roma"]),
    "a headline in capitals": ("POLISI AS TANGKAP PELAKU", []),
    "province and its short name": (
        "Hujan di Jawa Timur. Banjir di Jatim.",
        ["L Jawa Timur"],
    ),
    "a province and its islands": ("Warga Maluku ke Bali.", ["L Maluku", "L Bali"]),
    "province and capital of one name": (
        "Warga Jambi dan Kota Jambi.",
        ["L Jambi", "L Kota Jambi"],
    ),
    "cities joined by a hyphen": ("Rute Jakarta-Bandung dibuka.", ["L Jakarta", "L Bandung"]),
    "old and new name of a city": ("Dari Kiev ke Kyiv.", ["L Kyiv"]),
    "sea": ("Kapal di Laut China Selatan.", ["L Laut China Selatan"]),
    "region": ("Perang di Timur Tengah.", ["L Timur Tengah"]),
    "peninsula": ("Ketegangan di Semenanjung Korea.", ["L Semenanjung Korea"]),
    "territories": ("Warga Gaza dan Tepi Barat.", ["L Jalur Gaza", "L Tepi Barat"]),
    "head noun in capitals": ("Longsor di Kabupaten Garut.", ["L Kabupaten Garut"]),
    "head noun before an unknown name": ("Api di Gunung Zorkamaya.", ["L Gunung Zorkamaya"]),
    "head noun in small letters": ("Ia tiba di kota Medan.", ["L Medan"]),
    "small head noun before an unknown name": ("Warga desa Sukazork resah.", ["L Sukazork"]),
    "street named after a general": (
        "Di Jalan Jenderal Sudirman, Jakarta.",
        ["L Jalan Jenderal Sudirman", "L Jakarta"],
    ),
    "abbreviated street": ("Di Jl. Gatot Subroto macet.", ["L Jl. Gatot Subroto"]),
    "a word that is a town, at the start": ("Malang benar nasib warga itu.", []),
    "a word that is a town, in the dark": ("Batu besar menimpa rumah.", []),
    "a word that is a town, after a preposition": ("Ia lahir di Malang.", ["L Malang"]),
    "a word that is a town, before its province": (
        "Rumah di lereng Batu, Jawa Timur, runtuh.",
        ["L Batu", "L Jawa Timur"],
    ),
    "a club's city": ("Liverpool kalah dari Barcelona.", []),
    "a person named like a city": ("Paris Hilton tiba di Paris.", ["L Paris"]),
    "a city after a person": ("Turnamen Zorkan Jakarta dibuka.", []),
    "a city inside a treaty": ("Deklarasi Vilnius dan Perjanjian Paris ditandatangani.", []),
    "a country inside a cup, a league, a language": (
        "Piala Indonesia, Liga Inggris, dan Bahasa Jepang.",
        [],
    ),
    "a country inside a product": ("Mobil Zorka Indonesia laris.", []),
    "a city put elsewhere": ("Ia tiba di Paris, Texas.", ["L Paris", "L Texas"]),
    "a part of a country": ("Ekonomi Kawasan Timur Indonesia.", ["L Indonesia"]),
    "a resort named like a regency": ("Mereka ke Puncak.", ["L Puncak"]),
    "a town hall": ("Apel di Balai Kota Jakarta.", ["L Balai Kota Jakarta"]),
    # Days, months, words
    "days and months": ("Pada Senin, Mei, Minggu, dan Agustus mereka libur.", []),
    "words that open sentences": ("Hal ini benar. Kami setuju. Kata mereka. Meski demikian.", []),
    "people and faiths": ("Umat Islam dan Kristen serta suku Batak.", []),
    "offices without a name": ("Presiden tiba. Ketua pulang. Gubernur bicara.", []),
    # People
    "ruler of a country": (
        "Presiden Ukraina Volodymyr Zelenskyy tiba.",
        ["L Ukraina", "P Volodymyr Zelenskyy"],
    ),
    "ruler after a comma": (
        "Presiden Ukraina, Volodymyr Zelenskyy, mengatakan itu.",
        ["L Ukraina", "P Volodymyr Zelenskyy"],
    ),
    "head of an office after a comma": (
        "Kepala Dinas Pariwisata DKI Jakarta, Tinia Budiarti mengusulkan itu.",
        ["L Jakarta", "P Tinia Budiarti"],
    ),
    "an award named after a person": ("Ia memenangi Tony Awards.", []),
    "a part that is played": ("Stefan Kapicic (Zorkolos) tiba.", ["P Stefan Kapicic"]),
    "ruler by one name": ("Presiden Macron tiba.", ["P Macron"]),
    "ruler by number": ("Presiden ke-7 RI Joko Widodo tiba.", ["L Indonesia", "P Joko Widodo"]),
    "minister": (
        "Menteri Luar Negeri RI Retno Marsudi tiba.",
        ["L Indonesia", "P Retno Marsudi"],
    ),
    "minister of three fields": (
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Mahfud MD tiba.",
        ["P Mahfud MD"],
    ),
    "minister with initials": ("Menteri Perindustrian MS Hidayat tiba.", ["P MS Hidayat"]),
    "ambassador": (
        "Duta Besar Indonesia untuk Jepang Heri Akhmadi tiba.",
        ["L Indonesia", "L Jepang", "P Heri Akhmadi"],
    ),
    "police general": (
        "Kapolri Jenderal Listyo Sigit Prabowo tiba.",
        ["P Listyo Sigit Prabowo"],
    ),
    "retired general": ("Jenderal TNI (Purn) Gatot Nurmantyo tiba.", ["P Gatot Nurmantyo"]),
    "governor and mayor": (
        "Gubernur Jawa Barat Ridwan Kamil dan Wali Kota Bogor Bima Arya tiba.",
        ["L Jawa Barat", "P Ridwan Kamil", "L Bogor", "P Bima Arya"],
    ),
    "a regent without a name": ("Bupati Sukazork tiba.", []),
    "degrees": ("Dr. Ir. H. Joko Widodo, M.Sc. tiba.", ["P Joko Widodo"]),
    "cleric": ("KH Ma'ruf Amin tiba.", ["P Ma'ruf Amin"]),
    "kinship": ("Pak Zorkanto tiba.", ["P Zorkanto"]),
    "connector": ("Pangeran Mohammed bin Salman tiba.", ["P Mohammed bin Salman"]),
    "article with a hyphen": (
        "Presiden Abdel Fattah al-Sisi dan Presiden Bashar Al-Assad tiba.",
        ["P Abdel Fattah al-Sisi", "P Bashar Al-Assad"],
    ),
    "hyphen inside a name": ("Presiden Moon Jae-in tiba.", ["P Moon Jae-in"]),
    "initial": ("Direktur M. Arif Wibowo tiba.", ["P M. Arif Wibowo"]),
    "queen with a number": ("Ratu Elizabeth II wafat.", ["P Elizabeth II"]),
    "age": ("Zorkanti Zorkowati (35) tiba.", ["P Zorkanti Zorkowati"]),
    "given name": ("Menurut Agus Zorkanto itu benar.", ["P Agus Zorkanto"]),
    "said before": ('"Benar," kata Zorkanto.', ["P Zorkanto"]),
    "said after": ("Zorkan Zorkanto mengatakan itu.", ["P Zorkan Zorkanto"]),
    "said by a country": ('"Benar," kata Ukraina.', ["L Ukraina"]),
    "two names without a sign": ("Acara Zorkan Zorkanto dibuka.", []),
    "nickname": ("Jokowi tiba.", ["P Joko Widodo"]),
    "a pair": ("Jokowi-JK menang.", ["P Joko Widodo", "P Jusuf Kalla"]),
    "president of a firm": ("Presiden Zorkax, Edwin Zorkat, tiba.", []),
    "order of a minister": ("Peraturan Menteri Perhubungan No. 2 berlaku.", []),
    "grandmother": ("Mbah Zorkanti tiba. Mbah itu tertawa.", ["P Zorkanti"]),
    "sultan who governs": (
        "Gubernur DIY Sri Sultan Hamengku Buwono X tiba.",
        ["L Daerah Istimewa Yogyakarta", "P Hamengku Buwono X"],
    ),
    "speaker behind an office in small letters": (
        "Ketua panitia Zorkan Zorkanto mengatakan itu.",
        ["P Zorkan Zorkanto"],
    ),
    "speaker behind a firm in small letters": (
        "Menurut pendiri Zorkamedia Zorkan Zorkanto mengatakan itu.",
        [],
    ),
    "full name behind an office": (
        'Deputi Gubernur Bank Indonesia Zorkan Zorkanto tiba. "Benar," kata Zorkan.',
        ["O Bank Indonesia", "P Zorkan Zorkanto"],
    ),
    "full name by its surname": (
        'Pelatih baru itu Zorkan Zorkanto. "Benar," kata Zorkanto.',
        ["P Zorkan Zorkanto"],
    ),
    "surname behind a firm and a name": (
        'Kata pendiri Zorkamedia Zorkan Zorkanto tiba. "Benar," kata Zorkanto.',
        ["P Zorkanto"],
    ),
    "two full names for one short one": (
        'Tim itu Zorkan Zorkanto dan Zorkan Zorkawi. "Benar," kata Zorkan.',
        ["P Zorkan"],
    ),
    "an organisation that begins like a speaker": (
        'Acara di Universitas Zorkan Zorkanto. "Benar," kata Zorkan.',
        ["O Universitas Zorkan Zorkanto", "P Zorkan"],
    ),
    "a name before a title": (
        "Gubernur Bali Zorkan Jenderal Agus Zorkanto tiba.",
        ["P Agus Zorkanto"],
    ),
    "a small town's police": (
        "Kapolsek Zorkayo Zorka AKBP Agus Zorkanto tiba.",
        ["P Agus Zorkanto"],
    ),
    "a country code and a team": ("Pemenang: Andrea Zorkioso ITA Zorkati Zork.", []),
    "a party that begins with a given name": (
        "Partai itu bernama Christian Zorkan Zorkanto (CZZ).",
        [],
    ),
    "a name around a town's": ("Juara: Michael Van Der Zork.", []),
    "a firm of one letter": ("Direktur Utama M Zorka Martin Zorkanto tiba.", []),
    "a newspaper": ("The Zorkagraph menyebut itu.", []),
    "the end of a name": ("De La Zorka menyatakan itu.", []),
    # Organisations
    "head of an agency": (
        "Kepala Badan Penanggulangan Bencana Daerah Demak Sri Zorkanti tiba.",
        ["O Badan Penanggulangan Bencana Daerah Demak", "P Sri Zorkanti"],
    ),
    "a branch is not its party": (
        "DPD PAN setuju dengan PAN.",
        ["O DPD PAN", "O Partai Amanat Nasional"],
    ),
    "a cue word inside a headline": ("Simak juga: Zorkan Akui Bank Zorka Rugi", []),
    "a hospital named after a doctor": (
        "Ia dirawat di RSUD dr Zorkadi dan RS Dr. Zorkasi.",
        ["O RSUD dr Zorkadi", "O RS Dr. Zorkasi"],
    ),
    "a fund that ends with a bank": (
        "Bantuan Likuiditas Bank Indonesia (BLBI) macet. BLBI batal.",
        ["O Bank Indonesia"],
    ),
    "an owner in brackets": ("Aset Bank Zorkaya (Sudzorkan) disita.", ["O Bank Zorkaya"]),
    "a machine in brackets": ("Mereka memakai Honda (RC213V).", ["O Honda"]),
    "president director": (
        "Presiden Direktur PT Astra International Tbk Djony Bunarto Tjondro tiba.",
        ["O PT Astra International Tbk", "P Djony Bunarto Tjondro"],
    ),
    "director of an unknown firm": (
        "Direktur PT Zorka Zorkindo Zorkaya Zorkanto Zorkawan tiba.",
        [],
    ),
    "a place inside a name": (
        "Bank Dunia, Bank Indonesia, dan Universitas Indonesia.",
        ["O Bank Dunia", "O Bank Indonesia", "O Universitas Indonesia"],
    ),
    "ministry": (
        "Kementerian Kesehatan dan Kemlu RI.",
        ["O Kementerian Kesehatan", "O Kementerian Luar Negeri"],
    ),
    "a ministry of two fields": (
        "Kementerian Pemuda dan Olahraga setuju.",
        ["O Kementerian Pemuda dan Olahraga"],
    ),
    "a ministry and someone else": (
        "Kementerian Kesehatan dan Zorka setuju membantu Kementerian Sosial untuk Aceh.",
        ["O Kementerian Kesehatan", "O Kementerian Sosial", "L Aceh"],
    ),
    "another country's ministry": (
        "Kementerian Luar Negeri Rusia menolak.",
        ["O Kementerian Luar Negeri Rusia"],
    ),
    "office with its place": (
        "Dinas Perhubungan DKI Jakarta menutup jalan.",
        ["O Dinas Perhubungan DKI Jakarta"],
    ),
    "head of an office": (
        "Kepala Dinas Perhubungan DKI Jakarta Andri Yansyah tiba.",
        ["L Jakarta", "P Andri Yansyah"],
    ),
    "police of a region": ("Polda Bali dan Polres Bogor.", ["O Polda Bali", "O Polres Bogor"]),
    "parties and their heads": (
        "Ketua Umum Partai Golkar Airlangga Hartarto dan Ketua DPR RI Puan Maharani.",
        [
            "O Partai Golongan Karya",
            "P Airlangga Hartarto",
            "O Dewan Perwakilan Rakyat",
            "P Puan Maharani",
        ],
    ),
    "buildings for governments": (
        "Kremlin dan Gedung Putih menolak.",
        ["O Kremlin", "O Gedung Putih"],
    ),
    "alliances": (
        "PBB, Uni Eropa, G7, dan ASEAN.",
        [
            "O Perserikatan Bangsa-Bangsa",
            "O Uni Eropa",
            "O G7",
            "O Perhimpunan Bangsa-Bangsa Asia Tenggara",
        ],
    ),
    "an abbreviation of the article's own": (
        "Partai Bulan Bintang (PBB) menang. PBB senang.",
        ["O Partai Bulan Bintang"],
    ),
    "an unknown abbreviation": (
        "Asosiasi Zorka Indonesia (Azorin) menolak. Azorin marah.",
        ["O Asosiasi Zorka Indonesia"],
    ),
    "a product of a maker": ("Honda Jazz dan Google Maps laris.", []),
    "a firm with its form": (
        "PT Zorka Jaya (Persero) Tbk rugi.",
        ["O PT Zorka Jaya (Persero) Tbk"],
    ),
    "a cue word alone": ("Badan itu sehat. Dewan bersidang. Bank tutup.", []),
    "clubs": (
        "Persib Bandung menjamu Persija.",
        ["O Persib Bandung", "O Persija Jakarta"],
    ),
    "agencies": ("Menurut Reuters dan AFP.", ["O Reuters", "O AFP"]),
    # Shared names
    "shared names": ("Korea dan Amerika.", ["L Korea", "L Amerika"]),
    "nothing": ("", []),
    "marks alone": ("\n\n... -- (( ”\n", []),
}

ENGLISH = {
    "president": ("President Joe Biden left.", ["P Joe Biden"]),
    "president of": (
        "President of Ukraine Volodymyr Zelenskyy left. Zelenskyy smiled.",
        ["L Ukraine", "P Volodymyr Zelenskyy"],
    ),
    "country before the title": (
        "US President Donald Trump left Beijing.",
        ["L United States", "P Donald Trump", "L Beijing"],
    ),
    "us in small letters": ("They told us so.", []),
    "honorifics": ("Mr. Zork and Mrs. Zorkan left.", ["P Zork", "P Zorkan"]),
    "demonym": (
        "Indonesian Foreign Minister Retno Marsudi left.",
        ["P Retno Marsudi"],
    ),
    "given names of countries": (
        "Michael Jordan met Chad Zork in Jordan.",
        ["P Michael Jordan", "L Jordan"],
    ),
    "treaties": ("The Paris Agreement and the Vilnius Declaration.", []),
    "organisations": (
        "The World Bank, the United Nations and Gadjah Mada University.",
        ["O World Bank", "O United Nations", "O Gadjah Mada University"],
    ),
    "ministry of": (
        "The Ministry of Foreign Affairs objected.",
        ["O Ministry of Foreign Affairs"],
    ),
    "natural features": (
        "Mount Merapi in Central Java; the Zorka River.",
        ["L Mount Merapi", "L Central Java", "L Zorka River"],
    ),
    "days": ("On Monday, in March, officials met.", []),
    "openers": ("However, they left. Nothing happened. Will it?", []),
}

LETTERS = {"PERSON": "P", "ORGANISATION": "O", "LOCATION": "L"}


def named(text: str, language: str) -> list[str]:
    body = Body(text, (Span(0, len(text)),))
    entities = find_entities(body, dateline=None, language=language)
    return [f"{LETTERS[entity.type]} {entity.name}" for entity in entities]


@pytest.mark.parametrize(("text", "expected"), INDONESIAN.values(), ids=INDONESIAN)
def test_indonesian(text: str, expected: list[str]) -> None:
    assert named(text, "id") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert named(text, "en") == expected


@pytest.mark.parametrize("language", [None, "ms", "fr", "ID", ""])
def test_other_languages_name_nothing(language: str | None) -> None:
    body = Body("Presiden Joko Widodo di Jakarta.", ())
    assert find_entities(body, dateline=None, language=language) == ()
