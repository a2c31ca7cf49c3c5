import pytest

from worker.agencies import FORMATS, GENERIC, Format
from worker.agencies.antara import ANTARA
from worker.document import Kind, read_lines
from worker.extractors.labels import read_labels

CREDIT, CODE, SOURCE, RELATED = Kind.CREDIT, Kind.CODE, Kind.SOURCE, Kind.RELATED
COPYRIGHT, NOTICE, UNREADABLE = Kind.COPYRIGHT, Kind.NOTICE, Kind.UNREADABLE


@pytest.mark.parametrize(
    ("text", "prose", "parts"),
    [
        ("Editor: Rina Ayu", "", [(CREDIT, "Rina Ayu")]),
        ("editor : Rina Ayu", "", [(CREDIT, "Rina Ayu")]),
        ("EDITOR: RINA AYU", "", [(CREDIT, "RINA AYU")]),
        ("Editor :", "", [(CREDIT, "")]),
        ("Pewarta: A BEditor: C D", "", [(CREDIT, "A B"), (CREDIT, "C D")]),
        (
            "Pewarta: A B | Editor: C D | Copyright © ANTARA 2026",
            "",
            [(CREDIT, "A B"), (CREDIT, "C D"), (COPYRIGHT, "ANTARA 2026")],
        ),
        ("Reporter: A B, Translator: C D", "", [(CREDIT, "A B"), (CREDIT, "C D")]),
        ("Reported by A B", "", [(CREDIT, "A B")]),
        ("Reported by: A B", "", [(CREDIT, "A B")]),
        ("Editor: cek 0812", "", [(UNREADABLE, "cek 0812")]),
        ("Sumber: Anadolu", "", [(SOURCE, "Anadolu")]),
        ("Baca juga: Satu", "", [(RELATED, "Satu")]),
        ("Baca juga: SatuBaca juga: Dua", "", [(RELATED, "Satu"), (RELATED, "Dua")]),
        ("Baca juga: Kisah Editor: kerja sunyi", "", [(RELATED, "Kisah Editor: kerja sunyi")]),
        ("Ini prosa. Baca juga: Satu", "Ini prosa.", [(RELATED, "Satu")]),
        ('"Ini prosa." Editor: Rina', '"Ini prosa."', [(CREDIT, "Rina")]),
        ("Ini prosa.Editor: Rina", "Ini prosa.", [(CREDIT, "Rina")]),
        ("Ini prosa. (T.H-ZG/S023)", "Ini prosa.", [(CODE, "")]),
        ("Ini prosa (T.H-ZG/S023)", "Ini prosa", [(CODE, "")]),
        ("Ini prosa. (D011)", "Ini prosa.", [(CODE, "")]),
        ("(D011)", "", [(CODE, "")]),
        ("Ini prosa. (Uu.C003)Editor: Rina", "Ini prosa.", [(CODE, ""), (CREDIT, "Rina")]),
        (
            "Copyright © ANTARA 2024 Dilarang keras mengambil konten",
            "",
            [(COPYRIGHT, "ANTARA 2024"), (NOTICE, "")],
        ),
        ("© ANTARA 2024", "", [(COPYRIGHT, "ANTARA 2024")]),
        ("Copyright (c) 2024.", "", [(COPYRIGHT, "2024")]),
        ("Hak Cipta © ANTARA 2024", "", [(COPYRIGHT, "ANTARA 2024")]),
        ("Dilarang keras mengambil konten tanpa izin.", "", [(NOTICE, "")]),
    ],
)
def test_labelled_parts(text: str, prose: str, parts: list[tuple[Kind, str]]) -> None:
    (line,) = read_lines(text)

    reading = read_labels(line, ANTARA)

    assert text[: reading.head].rstrip() == prose
    assert [(part.kind, part.value) for part in reading.parts] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Ia membaca kata Editor: Rina Ayu",
        'Ia berkata, "Tulis saja. Editor: Rina Ayu',
        "Ia berkata, “Tulis saja. Editor: Rina Ayu",
        "Editor: Apa kabar?",
        "Editor: Kami akan memperbarui berita ini.",
        "Editor majalah itu mengundurkan diri",
        "Sumber daya air dipetakan",
        "Sumber: kami tidak tahu",
        "Baca juga: ",
        "Ini prosa. Baca juga: buku itu tebal sekali.",
        "Baca juga: Satu judul yang panjang. Lalu prosa berlanjut lagi.",
        "as reported by Rina Ayu",
        "Pesawat Boeing (B737)",
        "Ini prosa. (abc/def)",
        "butir (c) Perlindungan 2024",
        "Foto Copyright © ANTARA 2024 dan foto lain diambil di Bali.",
        "Hak cipta dilindungi undang-undang, kata dia.",
    ],
)
def test_prose_has_no_labels(text: str) -> None:
    (line,) = read_lines(text)

    reading = read_labels(line, ANTARA)

    assert reading.parts == ()
    assert reading.head == len(line.text)


@pytest.mark.parametrize("form", [*FORMATS, GENERIC], ids=lambda form: form.name)
def test_every_label_is_found(form: Format) -> None:
    for words, label in form.labels.before_colon.items():
        for text in (f"{words}: Rina", f"{words.upper()} :Rina"):
            (found,) = form.labels.find(text)
            assert (found.start, text[found.end :], found.label) == (0, "Rina", label)
    for words, label in (*form.labels.alone.items(), *form.labels.in_line.items()):
        (found,) = form.labels.find(f"{words} Rina")
        assert (found.start, found.end, found.label) == (0, len(words) + 1, label)
