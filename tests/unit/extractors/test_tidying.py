import pytest

from worker.agencies.clutter import is_clutter
from worker.document import read_lines
from worker.extractors.tidying import tidy


@pytest.mark.parametrize(
    "text",
    [
        "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "SCROLL TO RESUME CONTENT",
        "[Gambas:Video 20detik]",
        "[Gambas:Video CNN]",
        "[Foto]",
        "Simak Video 'Warga Tanam Bakau':",
        "Simak juga Video: Warga Tanam Bakau",
        "Lihat Video: Warga Tanam Bakau",
        "Tonton juga Video Warga Tanam Bakau",
        "Saksikan video di bawah ini:",
        "Saksikan Live DetikSore:",
        "Artikel ini telah tayang di Surya.co.id dengan judul Warga Tanam Bakau, https://x.id/a",
        "Artikel ini telah tayang di Suara.com dengan judul Warga, Klik untuk baca: https://x.id/a",
        "Berita ini sudah terbit sebelumnya di Koran.id",
        "Follow Berita Okezone di Google News",
        "Follow WhatsApp Channel Okezone untuk update berita terbaru setiap hari",
        "Ikuti berita lainnya di Google News",
        "Halaman 1 2 3 Selanjutnya",
        "Halaman Selanjutnya",
        "Baca selengkapnya di sini.",
        "Jangan Sampai Ketinggalan Video Pilihan Redaksi ini:",
        "0 Komentar",
    ],
)
def test_clutter(text: str) -> None:
    assert is_clutter(text)


@pytest.mark.parametrize(
    "text",
    [
        "Simak video itu, warga terkejut.",
        "Lihat saja nanti, kata dia.",
        "Artikel ini telah terbit pada tahun lalu dan dikutip banyak orang.",
        "Berita itu menyebar cepat.",
        "Ikuti aturan lalu lintas, kata polisi.",
        "Halaman rumah itu luas.",
        "Baca juga: Warga Tanam Bakau",
        "Jangan lupakan sejarah, kata dia.",
    ],
)
def test_what_is_no_clutter(text: str) -> None:
    assert not is_clutter(text)


def test_clutter_goes_and_is_kept_as_parts() -> None:
    source = "Satu. [Gambas:Video CNN] Dua.\nADVERTISEMENT\nTiga.\n[Gambas:Video CNN]"

    lines, clutter = tidy(read_lines(source), source)

    assert [line.text for line in lines] == ["Satu. Dua.", "Tiga."]
    assert [part.line.text for part in clutter] == ["ADVERTISEMENT", "[Gambas:Video CNN]"]


def test_an_article_of_clutter_alone_stays() -> None:
    source = "ADVERTISEMENT"

    lines, clutter = tidy(read_lines(source), source)

    assert [line.text for line in lines] == ["ADVERTISEMENT"]
    assert clutter == []
