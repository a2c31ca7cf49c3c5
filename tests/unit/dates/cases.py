"""Sentences of our own with the dates in them, read in an article of 30 October 2024, Wednesday.

Between brackets stands a date expression; its value follows the arrow: `value`, `value..end_value`
or `?` where nothing can be said, and `grain` where the value does not show it. A sentence without
brackets has traps and no date.
"""

from dataclasses import dataclass

PUBLISHED = "2024-10-30T09:00:00+07:00"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and text, value, end value of each date in it."""

    language: str
    text: str
    dates: tuple[tuple[str, str | None, str | None], ...]


INDONESIAN = """
Rapat digelar [Selasa (29/10)] di balai desa. → 2024-10-29
Rapat digelar [Selasa (29/10/2024)] di balai desa. → 2024-10-29
Rapat digelar [Selasa (29/10/24)] di balai desa. → 2024-10-29
Rapat digelar [Selasa(29/10)] di balai desa. → 2024-10-29
Ia bicara di Bantul, [Selasa]. → 2024-10-29
Ia bicara di Bantul, [Rabu]. → 2024-10-30
Ia bicara di Bantul, [Kamis]. → 2024-10-24
Ia tiba pada [Ahad]. → 2024-10-27
Ia tiba pada [Minggu]. → 2024-10-27
Warga berkumpul pada [Jum'at]. → 2024-10-25
Warga berkumpul pada [Jum’at (25/10)]. → 2024-10-25
Ia bicara, [Jumat (21-04-2017)]. → 2017-04-21
Ia lahir pada [29 Oktober 2004]. → 2004-10-29
Ia lahir pada [29 Oktober tahun 2004]. → 2004-10-29
Ia bicara [Selasa, 29 Oktober 2024]. → 2024-10-29
Ia bicara [Selasa 29 Oktober]. → 2024-10-29
Ia bicara [Selasa (29 Oktober)] di sini. → 2024-10-29
Pameran dibuka [29 Okt 2024]. → 2024-10-29
Pameran dibuka [2 November]. → 2024-11-02
Pameran ditutup [20 Januari lalu]. → 2024-01-20
Pameran dibuka [20 Januari mendatang]. → 2025-01-20
Pameran dibuka [20 Januari tahun depan]. → 2025-01-20
Pameran dibuka [17 Agustus tahun lalu]. → 2023-08-17
Ia pergi [kemarin]. → 2024-10-29
Ia pergi [kemarin malam]. → 2024-10-29
[Kemarin] ia pergi. → 2024-10-29
Ia pergi [kemarin (28/10)]. → 2024-10-28
Ia pergi [hari ini]. → 2024-10-30
Ia pergi [besok]. → 2024-10-31
Ia pergi [besok pagi]. → 2024-10-31
Ia pergi [lusa]. → 2024-11-01
Ia pergi [pagi tadi]. → 2024-10-30
Hujan turun [semalam]. → 2024-10-29
Hujan turun [tadi malam]. → 2024-10-29
Hujan turun [Selasa malam]. → 2024-10-29
Hujan turun [Selasa (29/10) malam] itu. → 2024-10-29
Hujan turun [Rabu dini hari]. → 2024-10-30
Ia pergi [pekan lalu]. → 2024-W43
Ia pergi [pekan ini]. → 2024-W44
Ia pergi [pekan depan]. → 2024-W45
Ia pergi [minggu lalu]. → 2024-W43
[Minggu depan] ia pergi. → 2024-W45
Ia pergi [Minggu lalu]. → 2024-10-27
Ia pergi [akhir pekan lalu]. → 2024-10-26..2024-10-27
Ia pergi [bulan ini]. → 2024-10
Ia pergi [bulan lalu]. → 2024-09
Ia pergi [bulan depan]. → 2024-11
Ia pergi [tahun lalu]. → 2023
Ia pergi [tahun yang lalu]. → 2023
Harga naik [awal tahun ini]. → 2024
Harga naik [akhir tahun depan]. → 2025
Harga naik [awal 2025]. → 2025
Harga naik [pertengahan 2023]. → 2023
Harga naik pada [akhir Oktober]. → 2024-10
Harga naik pada [Oktober]. → 2024-10
Harga naik sejak [Maret]. → 2024-03
Harga naik pada [bulan Januari]. → 2024-01
Harga naik [Desember mendatang]. → 2024-12
Harga naik [September lalu]. → 2024-09
Harga naik pada [Maret 2016]. → 2016-03
Harga naik pada [Desember tahun lalu]. → 2023-12
Ia memimpin sejak [2019]. → 2019
Ia memimpin pada [tahun 2019]. → 2019
Ia memimpin pada [2010 lalu]. → 2010
Ia memimpin periode [2019-2024]. → 2019..2024
Ia memimpin dari [2019 hingga 2024]. → 2019..2024
Ia memimpin antara [2019 dan 2021]. → 2019..2021
Ia bermain pada musim [2023/2024]. → 2023..2024
Ia populer pada [1990-an]. → 1990..1999
Ia populer pada [tahun 90-an]. → 1990..1999
Ia populer pada [tahun 1950an]. → 1950..1959
Benteng itu dibangun pada [abad ke-19]. → 1801..1900
Benteng itu dibangun pada [abad XVII]. → 1601..1700
Festival digelar [1-3 Mei]. → 2024-05-01..2024-05-03
Festival digelar [1 hingga 3 Mei 2025]. → 2025-05-01..2025-05-03
Festival digelar [1 sampai dengan 3 Mei 2025]. → 2025-05-01..2025-05-03
Festival digelar [1 dan 2 Mei]. → 2024-05-01..2024-05-02
Festival digelar [29 Oktober hingga 2 November 2024]. → 2024-10-29..2024-11-02
Festival digelar [29 Oktober-2 November]. → 2024-10-29..2024-11-02
Festival digelar [30 Desember 2024-2 Januari 2025]. → 2024-12-30..2025-01-02
Festival digelar [30 Desember hingga 2 Januari 2025]. → 2024-12-30..2025-01-02
Kantor buka [Senin-Rabu]. → 2024-10-28..2024-10-30
Kantor buka [Senin hingga Rabu]. → 2024-10-28..2024-10-30
Kantor buka [Sabtu-Minggu (2-3/11)]. → 2024-11-02..2024-11-03
Kantor buka [Senin (28/10) hingga Rabu (30/10)]. → 2024-10-28..2024-10-30
Kantor buka [Kamis-Sabtu (31/10-2/11)]. → 2024-10-31..2024-11-02
Ekspor naik [Januari-September 2024]. → 2024-01..2024-09
Ekspor naik dari [Oktober 2023 hingga Maret 2024]. → 2023-10..2024-03
Ekspor naik [kuartal III 2024]. → 2024-07..2024-09
Ekspor naik [kuartal III-2024]. → 2024-07..2024-09
Ekspor naik [triwulan II/2023]. → 2023-04..2023-06
Ekspor naik [kuartal ketiga 2024]. → 2024-07..2024-09
Ekspor naik [kuartal I tahun depan]. → 2025-01..2025-03
Ekspor naik pada [semester I]. → 2024-01..2024-06
Ekspor naik pada [semester kedua 2023]. → 2023-07..2023-12
Ia wafat [tiga tahun lalu]. → 2021
Ia wafat [3 tahun silam]. → 2021
Ia wafat [setahun lalu]. → 2023
Ia wafat [dua bulan lalu]. → 2024-08
Ia wafat [dua pekan lalu]. → 2024-W42
Ia wafat [dua hari yang lalu]. → 2024-10-28
Ia pergi [sepuluh hari lagi]. → 2024-11-09
Ia wafat [dua hari sebelumnya]. → 2024-10-28
Ia datang pada [12 Mei 2020] dan pergi [dua hari kemudian]. → 2020-05-12 | 2020-05-14
Ia datang pada [12 Mei 2020] dan pergi [keesokan harinya]. → 2020-05-12 | 2020-05-13
Ia datang pada [2020] dan pergi [tahun berikutnya]. → 2020 | 2021
Ia pergi [dua hari kemudian]. → ?
Ia pergi [beberapa hari lalu]. → ?
Harga naik [tiga tahun terakhir]. → 2021..2024
Gempa terjadi [Selasa (29/10) pukul 10.30 WIB]. → 2024-10-29T10:30+07:00
Gempa terjadi [Selasa (29/10), sekitar pukul 10.30 WITA]. → 2024-10-29T10:30+08:00
Gempa terjadi [pukul 10.30 WIT, Selasa (29/10)]. → 2024-10-29T10:30+09:00
Gempa terjadi [Selasa pukul 10.30]. → 2024-10-29T10:30
Gempa terjadi [Selasa pukul 10 WIB]. → 2024-10-29T10:00+07:00
Gempa terjadi [kemarin pukul 7 malam]. → 2024-10-29T19:00
Gempa terjadi [Selasa] di laut pada [pukul 10.30 WIB]. → 2024-10-29 | 2024-10-29T10:30+07:00
Gempa terjadi [pukul 10.30 WIB]. → ?
Jalan ditutup [Selasa pukul 22.00-02.00 WIB]. → 2024-10-29T22:00+07:00..2024-10-30T02:00+07:00
Jalan ditutup [Selasa pukul 24.00 WIB]. → 2024-10-30T00:00+07:00
Kapal akan berlayar pada [Sabtu]. → 2024-11-02
Gubernur tidak akan hadir menurut kantornya pada [Senin]. → 2024-10-28
Kapal berlayar [Jumat (25/10) kemarin]. → 2024-10-25
Kapal berlayar [Sabtu pekan lalu]. → 2024-10-26
Kapal berlayar [Senin pekan depan]. → 2024-11-04
Kapal berlayar [Rabu lalu]. → 2024-10-23
Kapal berlayar [Jumat mendatang]. → 2024-11-01
Kapal berlayar setiap [Senin]. → ?
Kapal berlayar setiap hari [Senin]. → ?
Pameran itu berlangsung tiga hari ([28–30/10]). → 2024-10-28..2024-10-30
Pameran itu berlangsung tiga hari ([28 - 30/10]). → 2024-10-28..2024-10-30
Kapal tenggelam [2024-10-29] itu. → 2024-10-29
Laporan itu terbit di koran Sinar Desa ([29/10]). → 2024-10-29
Ia menang 2-1 atas lawan pada babak kedua.
Skor akhir 3/2 untuk tuan rumah.
Rumah itu dibagi 1/2 bagian.
Sebanyak 2.019 orang mengungsi.
Dari 2019 orang yang mendaftar, separuh lulus.
Ia dijerat pasal 2019 ayat (2).
Undang-Undang Nomor 6 Tahun 2023 berlaku.
UU No. 5/1999 berlaku.
Perpres 12 Tahun 2020 berlaku.
Hubungi 021-2019-2024 atau 0812-2019-1990.
Pemilu 2024 berjalan lancar.
Piala Dunia 2022 dan Asian Games 2018 usai.
Mei Lin dan April Ayu hadir.
Ia kuliah di Universitas Sebelas Maret.
Ia kuliah di Universitas 17 Agustus 1945.
Ia belanja di Pasar Minggu dan Pasar Rabu.
Mereka merayakan Jumat Agung.
Puasa mulai 1 Ramadan 1445 Hijriah.
Pada tahun 1445 H ia pergi.
Kemacetan lalu lintas terjadi sebulan penuh.
Ia berlari 10.30 menit dengan 24 jam latihan.
Ia tinggal dua hari di sana.
Pada 31 Februari tidak ada rapat.
Beberapa hari ini hujan.
Penyanyi berusia 27 tahun ini tampil.
"""

ENGLISH = """
He spoke on [Tuesday]. → 2024-10-29
He spoke on [Tuesday (29/10)]. → 2024-10-29
He spoke on [Tuesday (Oct. 29)]. → 2024-10-29
He spoke on [Tuesday, Oct. 29, 2024]. → 2024-10-29
He spoke on [Tuesday, 29 October]. → 2024-10-29
He spoke on [Oct. 29]. → 2024-10-29
He spoke on [Sept. 5]. → 2024-09-05
He spoke on [October 29, 2023]. → 2023-10-29
He spoke on [29 October 2023]. → 2023-10-29
He spoke on the [29th of October 2023]. → 2023-10-29
He spoke on [October 29th]. → 2024-10-29
He spoke on [2024-10-29]. → 2024-10-29
He spoke on [10/29/2024]. → 2024-10-29
He spoke on [29/10/2024]. → 2024-10-29
He spoke on [05/06/2024]. → ?
He left [yesterday]. → 2024-10-29
He left [yesterday morning]. → 2024-10-29
He leaves [today]. → 2024-10-30
He leaves [tonight]. → 2024-10-30
He leaves [tomorrow]. → 2024-10-31
He left [last night]. → 2024-10-29
He leaves [the day after tomorrow]. → 2024-11-01
He left [the day before yesterday]. → 2024-10-28
He left [last week]. → 2024-W43
He leaves [this week]. → 2024-W44
He leaves [next week]. → 2024-W45
He left [last weekend]. → 2024-10-26..2024-10-27
He left [last month]. → 2024-09
He leaves [next month]. → 2024-11
He left [last year]. → 2023
He leaves [early 2025]. → 2025
He leaves in [late October]. → 2024-10
He leaves by [mid-2025]. → 2025
He left in [May]. → 2024-05
He left [last May]. → 2024-05
He leaves [next March]. → 2025-03
He left in [March 2016]. → 2016-03
He led since [2019]. → 2019
He led from [2019 to 2024]. → 2019..2024
He led between [2019 and 2021]. → 2019..2021
He led in [2019-2024]. → 2019..2024
He sang in the [1990s]. → 1990..1999
The fort is of the [19th century]. → 1801..1900
The fair runs [May 1-3]. → 2024-05-01..2024-05-03
The fair runs [1-3 May 2025]. → 2025-05-01..2025-05-03
The fair runs [May 1 to 3, 2025]. → 2025-05-01..2025-05-03
The fair runs from [Oct. 29 to Nov. 2]. → 2024-10-29..2024-11-02
The fair runs [Oct. 29-Nov. 2, 2024]. → 2024-10-29..2024-11-02
The fair runs [Monday to Wednesday]. → 2024-10-28..2024-10-30
The fair ran from [January to March 2024]. → 2024-01..2024-03
Profit rose in [Q3 2024]. → 2024-07..2024-09
Profit rose in the [third quarter of 2024]. → 2024-07..2024-09
Profit rose in the [first half of last year]. → 2023-01..2023-06
He died [three days ago]. → 2024-10-27
He died [two weeks ago]. → 2024-W42
He died [a month ago]. → 2024-09
He died [10 years ago]. → 2014
He came on [May 12, 2020] and left [two days later]. → 2020-05-12 | 2020-05-14
He came on [May 12, 2020] and left [the next day]. → 2020-05-12 | 2020-05-13
He left [two days later]. → ?
He left [several days ago]. → ?
Prices rose over the [last three years]. → 2021..2024
It struck at [10:30 a.m. on Tuesday]. → 2024-10-29T10:30
It struck [Tuesday at 10:30 WIB]. → 2024-10-29T10:30+07:00
It struck [Tuesday at around 3 p.m.] in the hills. → 2024-10-29T15:00
It struck on [Tuesday, at 12 a.m. GMT]. → 2024-10-29T00:00Z
It struck on [Tuesday] near the coast at [1030 GMT]. → 2024-10-29 | 2024-10-29T10:30Z
It struck at [10:30 a.m.] → ?
The road is shut from [9 a.m. to 5 p.m. on Tuesday]. → 2024-10-29T09:00..2024-10-29T17:00
They will meet on [Friday]. → 2024-11-01
They will not attend the minister said [Friday]. → 2024-10-25
They met [last Wednesday]. → 2024-10-23
They meet [next Friday]. → 2024-11-01
They meet [Tuesday night]. → 2024-10-29
They met on [Monday last week]. → 2024-10-21
They meet every [Monday]. → ?
They meet every other [Monday]. → ?
Theresa May and April Jones may march on.
They won 2-1 and took 1/2 of the prize.
Some 2,019 people fled.
In 2019 cases the cause is unknown.
The 2022 World Cup is over.
Shops opened early on Black Friday.
He reads the Sunday Times.
Call 021-2019-2024 now.
It rose 10.30 percent.
They stayed two days.
The second half was dull.
"""


def cases() -> list[Case]:
    """Return the cases of both languages."""
    return [*read_cases("id", INDONESIAN), *read_cases("en", ENGLISH)]


def read_cases(language: str, table: str) -> list[Case]:
    """Read a table of sentences."""
    return [_case(language, line) for line in table.strip().split("\n")]


def _case(language: str, line: str) -> Case:
    marked, _, told = line.partition(" → ")
    texts = [part.partition("]")[0] for part in marked.split("[")[1:]]
    values = [value.split("..") for value in told.split(" | ")] if told else []
    dates = [
        (text, None if value[0] == "?" else value[0], value[1] if len(value) > 1 else None)
        for text, value in zip(texts, values, strict=True)
    ]
    return Case(language, marked.replace("[", "").replace("]", ""), tuple(dates))
