"""Direct speech in Indonesian: what is said, by which verb, by whom."""

import pytest

from tests.unit.quotes.cast import told

Told = tuple[str, str | None, str | None, str | None]

SPEAKERS: dict[str, tuple[str, Told]] = {
    "a clause within the sentence": (
        '[P Budi] mengatakan penambahan pasukan itu "terkait dengan kebutuhan di lapangan" saja.',
        ("terkait dengan kebutuhan di lapangan", "mengatakan", "Budi", "Budi"),
    ),
    "an office with commas": (
        '"Itu tidak benar," kata Deputi Bidang Pers, Media dan Informasi [P Budi] di [L Depok].',
        ("Itu tidak benar,", "kata", "Budi", "Budi"),
    ),
    "a statement of a body at length": (
        '"Kami tidak tinggal diam," demikian bunyi pernyataan resmi [O Persija].',
        ("Kami tidak tinggal diam,", "demikian", "Persija", "bunyi pernyataan resmi Persija"),
    ),
    "name behind": (
        '"Kami siap berangkat," kata [P Budi Santoso] di Bandung.',
        ("Kami siap berangkat,", "kata", "Budi Santoso", "Budi Santoso"),
    ),
    "one word": ('"Siap!" seru [P Budi].', ("Siap!", "seru", "Budi", "Budi")),
    "comma behind the mark": (
        '"Kami siap berangkat", ujar [P Budi].',
        ("Kami siap berangkat", "ujar", "Budi", "Budi"),
    ),
    "curly marks": (
        "“Jembatan itu aman,” tutur [P Rina Wati].",
        ("Jembatan itu aman,", "tutur", "Rina Wati", "Rina Wati"),
    ),
    "marks that do not match": (
        '“Jembatan itu aman," tutur [P Rina Wati].',
        ("Jembatan itu aman,", "tutur", "Rina Wati", "Rina Wati"),
    ),
    "guillemets": (
        "«Jembatan itu aman,» papar [P Rina Wati].",
        ("Jembatan itu aman,", "papar", "Rina Wati", "Rina Wati"),
    ),
    "no space behind the mark": (
        '"Jembatan itu aman,"kata [P Rina].',
        ("Jembatan itu aman,", "kata", "Rina", "Rina"),
    ),
    "the space on the wrong side": (
        '"Jembatan itu aman, "kata [P Rina].',
        ("Jembatan itu aman,", "kata", "Rina", "Rina"),
    ),
    "spaces inside": (
        '" Jembatan itu aman, " kata [P Rina].',
        ("Jembatan itu aman,", "kata", "Rina", "Rina"),
    ),
    "doubled marks": (
        '""Jembatan itu aman,"" kata [P Rina].',
        ("Jembatan itu aman,", "kata", "Rina", "Rina"),
    ),
    "office and name": (
        '"Harga stabil," ungkap Menteri Perdagangan [P Sari Dewi] saat ditemui.',
        ("Harga stabil,", "ungkap", "Sari Dewi", "Sari Dewi"),
    ),
    "office, comma, name": (
        '"Harga stabil," kata Juru Bicara [O Bulog], [P Sari Dewi], di Medan.',
        ("Harga stabil,", "kata", "Sari Dewi", "Sari Dewi"),
    ),
    "degree before the name": (
        '"Cuci tangan dulu," jelas dokter spesialis anak, dr. [P Sari Dewi], Sp.A.',
        ("Cuci tangan dulu,", "jelas", "Sari Dewi", "Sari Dewi"),
    ),
    "known by another name": (
        '"Saya senang sekali," ucap pria yang akrab disapa [P Ocit] itu.',
        ("Saya senang sekali,", "ucap", "Ocit", "Ocit"),
    ),
    "two offices": (
        '"Lomba dimulai," kata Ketua Panitia yang juga Lurah [L Cempaka] [P Tono Hadi], Sabtu.',
        ("Lomba dimulai,", "kata", "Tono Hadi", "Tono Hadi"),
    ),
    "a body": (
        '"Hujan turun malam nanti," tulis [O BMKG] dalam laman resminya.',
        ("Hujan turun malam nanti,", "tulis", "BMKG", "BMKG"),
    ),
    "a statement of a body": (
        '"Kami menolak tuduhan itu," demikian pernyataan [O Kremlin].',
        ("Kami menolak tuduhan itu,", "demikian", "Kremlin", "pernyataan Kremlin"),
    ),
    "police": (
        '"Pelaku sudah ditangkap," kata [O Polda Metro Jaya], Senin.',
        ("Pelaku sudah ditangkap,", "kata", "Polda Metro Jaya", "Polda Metro Jaya"),
    ),
    "demikian and a name": (
        '"Hormati gurumu selalu," demikian [P Mega Sari].',
        ("Hormati gurumu selalu,", "demikian", "Mega Sari", "Mega Sari"),
    ),
    "demikian and a verb": (
        '"Hormati gurumu selalu," demikian kata [P Mega Sari].',
        ("Hormati gurumu selalu,", "kata", "Mega Sari", "Mega Sari"),
    ),
    "according to": (
        '"Hormati gurumu selalu," menurut [P Mega Sari].',
        ("Hormati gurumu selalu,", "menurut", "Mega Sari", "Mega Sari"),
    ),
    "verb behind the name": (
        '"Itu soal selera," [P Budi] melanjutkan.',
        ("Itu soal selera,", "melanjutkan", "Budi", "Budi"),
    ),
    "an unknown person": (
        '"Banjirnya setinggi dada," kata seorang warga di lokasi.',
        ("Banjirnya setinggi dada,", "kata", None, "seorang warga"),
    ),
    "whose lawyer it is": (
        '"Klien kami sakit," kata pengacara [P Budi Santoso].',
        ("Klien kami sakit,", "kata", None, "pengacara Budi Santoso"),
    ),
    "whose lawyer it is, and his name": (
        '"Klien kami sakit," kata pengacara [P Budi Santoso], [P Hotma Ria].',
        ("Klien kami sakit,", "kata", "Hotma Ria", "Hotma Ria"),
    ),
    "two speakers": (
        '"Kami saling memaafkan," kata [P Budi] dan [P Andi].',
        ("Kami saling memaafkan,", "kata", None, "Budi dan Andi"),
    ),
    "a verb alone": (
        '"Kami saling memaafkan," katanya.',
        ("Kami saling memaafkan,", "kata", None, "nya"),
    ),
    "name before": (
        '[P Budi Santoso] mengatakan, "Kami siap berangkat."',
        ("Kami siap berangkat.", "mengatakan", "Budi Santoso", "Budi Santoso"),
    ),
    "name before, with adverb and colon": (
        '[P Budi Santoso] lalu berkata: "Kami siap berangkat."',
        ("Kami siap berangkat.", "berkata", "Budi Santoso", "Budi Santoso"),
    ),
    "name before, with apposition": (
        '[P Budi Santoso], wali [P Ani], mengatakan: "Kami siap berangkat."',
        ("Kami siap berangkat.", "mengatakan", "Budi Santoso", "Budi Santoso"),
    ),
    "another clause before": (
        'Usai bertemu [P Ani Lestari], [P Budi] berkata, "Kami siap berangkat."',
        ("Kami siap berangkat.", "berkata", "Budi", "Budi"),
    ),
    "menurut before": (
        'Menurut [P Budi], "Kami siap berangkat."',
        ("Kami siap berangkat.", "menurut", "Budi", "Budi"),
    ),
    "kata before": (
        'Kata [P Budi], "Kami siap berangkat."',
        ("Kami siap berangkat.", "kata", "Budi", "Budi"),
    ),
    "fragment behind bahwa": (
        '[P Budi] menegaskan bahwa "keselamatan penumpang" adalah yang utama.',
        ("keselamatan penumpang", "menegaskan", "Budi", "Budi"),
    ),
    "an exclamation mark inside": (
        '"Ini luar biasa!" teriak [P Budi].',
        ("Ini luar biasa!", "teriak", "Budi", "Budi"),
    ),
    "single marks inside": (
        "\"Dia bilang 'maaf' lalu pergi,\" kata [P Budi].",
        ("Dia bilang 'maaf' lalu pergi,", "kata", "Budi", "Budi"),
    ),
    "double marks inside": (
        '"Kata "reformasi" itu penting," kata [P Budi].',
        ('Kata "reformasi" itu penting,', "kata", "Budi", "Budi"),
    ),
    "curly marks inside": (
        "“Kata “reformasi” itu penting,” kata [P Budi].",
        ("Kata “reformasi” itu penting,", "kata", "Budi", "Budi"),
    ),
    "in the middle": (
        '"Kami siap," kata [P Budi], "dan tidak gentar."',
        ("Kami siap, dan tidak gentar.", "kata", "Budi", "Budi"),
    ),
    "in the middle, by a pronoun": (
        '[P Budi] menolak. "Kami siap," ujarnya, "dan tidak gentar."',
        ("Kami siap, dan tidak gentar.", "ujar", "Budi", "nya"),
    ),
    "in the middle, at length": (
        '"Kami siap," kata Kapten [P Budi] kepada wartawan di Depok, "dan tidak gentar."',
        ("Kami siap, dan tidak gentar.", "kata", "Budi", "Budi"),
    ),
    "across paragraphs": (
        '"Kami siap berangkat.\n"Kami tidak gentar.\n"Kami pulang nanti," kata [P Budi].',
        ("Kami siap berangkat. Kami tidak gentar. Kami pulang nanti,", "kata", "Budi", "Budi"),
    ),
    "across paragraphs, attributed first": (
        '[P Budi] berkata: "Kami siap berangkat.\n"Kami tidak gentar."',
        ("Kami siap berangkat. Kami tidak gentar.", "berkata", "Budi", "Budi"),
    ),
    "across paragraphs, the mark not repeated": (
        '"Kami siap berangkat.\nKami tidak gentar," kata [P Budi].',
        ("Kami siap berangkat. Kami tidak gentar,", "kata", "Budi", "Budi"),
    ),
    "across paragraphs without marks": (
        '"Kami siap berangkat.\nKami tidak gentar.\nKami pulang nanti," kata [P Budi].',
        ("Kami siap berangkat. Kami tidak gentar. Kami pulang nanti,", "kata", "Budi", "Budi"),
    ),
    "no closing mark": (
        '"Kami siap berangkat, kata [P Budi].\nHujan turun sejak pagi di kota itu.',
        ("Kami siap berangkat,", "kata", "Budi", "Budi"),
    ),
    "no closing mark and no verb": (
        '"Kami siap berangkat besok.\nHujan turun sejak pagi di kota itu.',
        ("Kami siap berangkat besok.", None, None, None),
    ),
    "a paragraph of its own": (
        '"Kami akan terus bekerja demi warga."\nHujan turun.',
        ("Kami akan terus bekerja demi warga.", None, None, None),
    ),
    "a paragraph of its own behind who speaks": (
        '[P Budi] mengaku lega.\n"Kami akan terus bekerja demi warga."',
        ("Kami akan terus bekerja demi warga.", None, "Budi", None),
    ),
}

REFERENCES: dict[str, tuple[str, str | None]] = {
    "pronoun, the only person": ('[P Budi] tiba di [L Depok]. "Kami siap," katanya.', "Budi"),
    "pronoun, who thinks": (
        '[P Budi] bertemu [P Ani]. [P Ani] menilai cuaca buruk.\n"Kami tunggu dulu," ujarnya.',
        "Ani",
    ),
    "pronoun, who is reported": (
        '[P Budi] tiba. Kapal rusak, kata [P Ani].\n"Kami tunggu dulu," ujar dia.',
        "Ani",
    ),
    "pronoun, who has the sentence with an apposition": (
        '[P Budi], sahabat lama [P Ani], mengaku lelah.\n"Kami tunggu dulu," ujar dia.',
        "Budi",
    ),
    "pronoun, passive": (
        'Hal itu dikatakan Kasat Reskrim Polres Depok Kompol [P Ani].\n"Kami kejar," tegasnya.',
        "Ani",
    ),
    "pronoun, the last speaker": (
        '"Kami siap," kata [P Budi].\nHujan turun.\n"Kami tunggu dulu," ujarnya.',
        "Budi",
    ),
    "pronoun, others named since": (
        '"Kami siap," kata [P Budi].\n[P Ani] dan [P Tono] pergi.\n"Tunggu dulu," ujarnya.',
        None,
    ),
    "pronoun, others named since, but he goes on": (
        '"Kami siap," kata [P Budi].\nDi sana ada [P Ani].\n"Tunggu dulu," imbuhnya.',
        "Budi",
    ),
    "pronoun, led on by a pronoun": (
        '"Kami siap," kata [P Budi].\nIa mengaku kenal [P Ani].\n"Tunggu dulu," ujarnya.',
        "Budi",
    ),
    "pronoun, two people and nothing to tell": (
        '[P Budi] bertemu [P Ani] di pasar. "Tunggu dulu," ujarnya.',
        None,
    ),
    "pronoun, a name inside a quote is not meant": (
        '[P Budi] mengaku lega. "Saya kenal [P Ani]," katanya. Hujan turun. "Itu saja," ujarnya.',
        "Budi",
    ),
    "the office in full": (
        '[P Joe Mali; Presiden Mali] dan [P Yoon] tiba.\n"Sepakat," kata Presiden [L Mali] itu.',
        "Joe Mali",
    ),
    "the office shortened": (
        'Menlu [P Retno Sari; Menlu RI] tiba.\n"Kami sepakat," kata Menteri Luar Negeri.',
        "Retno Sari",
    ),
    "the office of two": (
        '[P Budi; Presiden Mali] dan [P Yoon; Presiden Korsel] tiba.\n"Sepakat," kata Presiden.',
        None,
    ),
    "somebody else's office": (
        '[P Budi; Wali Kota Depok] tiba.\n"Kami sepakat," kata Wali Kota [L Bogor].',
        None,
    ),
    "what points back": (
        '"Kami siap," kata [P Budi].\n"Saya pensiun," ucap pemain berusia 31 tahun itu.',
        "Budi",
    ),
    "what points back to a group": (
        '"Kami siap," kata [O Noah].\n"Lagu ini untuk kalian," ucap grup musik tersebut.',
        "Noah",
    ),
    "what points back to no person": (
        '"Kami siap," kata [P Budi].\n"Duduk lama itu buruk," ungkap penelitian tersebut.',
        None,
    ),
    "a name that was not seen as one": (
        '[P Budi Santoso] tiba.\n"Kami siap," kata Pak Santoso.',
        "Budi Santoso",
    ),
    "goes on in the paragraph": (
        '"Kami siap," kata [P Budi]. "Kami berangkat besok pagi."',
        "Budi",
    ),
    "goes on in the next paragraph": (
        '"Kami siap," kata [P Budi].\n"Kami berangkat besok pagi."',
        "Budi",
    ),
    "an answer is somebody else's": (
        '"Kapan kalian berangkat?" tanya [P Budi].\n"Kami berangkat besok pagi."',
        None,
    ),
    "a sentence between": (
        '"Kami siap," kata [P Budi].\nHujan turun. Jalan ditutup.\n"Kami berangkat besok pagi."',
        None,
    ),
}

NOTHING = {
    "a title behind kata": '[P Budi] mengatakan "Hujan di Kota" akan tayang besok.',
    "a title in a clause": '[P Budi] berkata ia belum puas dengan karyanya, "Hujan Kota" itu.',
    "an inscription behind a colon": 'Pada spanduk itu ada tulisan: "Jaga kota."',
    "scare quotes": '[P Budi] membantah mengirim "tentara bayaran" ke perbatasan.',
    "scare quotes, kata behind": 'Truk membawa "tentara bayaran" dari sana, kata [L Ukraina].',
    "a title": 'Film "Hujan di Kota" dibintangi [P Budi].',
    "a title before kata": 'Film "Hujan di Kota", kata [P Budi], tayang besok.',
    "a title in a clause behind kata": 'Kata [P Budi], film "Hujan di Kota" tayang besok.',
    "a nickname": '[P Budi "Si Kilat" Santoso] menang lagi.',
    "a nickname by julukan": 'Ia mendapat julukan "Raja Jalanan" dari teman-temannya.',
    "a slogan": 'Poster bertuliskan "Jaga Kota Kita Bersama" dipasang di [L Depok].',
    "a term": 'Istilah "reformasi" muncul lagi.',
    "what it is called": '[P Budi] menyebut aksi itu "sandiwara politik" belaka.',
    "a hashtag": 'Mereka memakai tagar "jaga bumi kita" di media sosial.',
    "a title in the attribution": 'Acara bertajuk "Malam Puisi Kita" dihadiri [P Budi].',
    "inches": 'Layar 6,5" dan 7" dijual di [L Depok].',
    "a mark alone": 'Ia datang " lalu pergi.',
    "marks alone": '"" "" "',
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_a_quote_is_found_with_its_verb_and_speaker(case: str) -> None:
    text, expected = SPEAKERS[case]
    assert told(text, "id") == [expected]


@pytest.mark.parametrize("case", REFERENCES)
def test_the_last_quote_is_by(case: str) -> None:
    text, name = REFERENCES[case]
    assert told(text, "id")[-1][2] == name


@pytest.mark.parametrize("case", NOTHING)
def test_what_is_not_said_is_no_quote(case: str) -> None:
    assert told(NOTHING[case], "id") == []


def test_a_title_in_an_attribution_is_no_part_of_the_quote() -> None:
    text = '"Kami siap," kata [P Budi] di sela acara bertajuk "Malam Puisi Kita", di [L Depok].'
    assert [said for said, *_ in told(text, "id")] == ["Kami siap,"]


def test_a_quote_without_a_closing_mark_never_swallows_the_article() -> None:
    text = '"Kami siap berangkat besok.\n' + "Hujan turun sejak pagi.\n" * 50
    assert [said for said, *_ in told(text, "id")] == ["Kami siap berangkat besok."]
