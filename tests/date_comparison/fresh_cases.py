"""Sentences written after the rules, and not used to mend them: what is wrong stays shown.

Written like those of `tests/unit/dates/cases.py`.
"""

INDONESIAN = """
Panen raya dimulai [Kamis (24/10)] di Sleman. → 2024-10-24
Menurut petani, hujan terakhir turun [akhir September lalu]. → 2024-09
Bendungan itu rampung [dua tahun silam] dan diresmikan [Maret 2023]. → 2022 | 2023-03
Pelabuhan ditutup mulai [Senin (28/10) pukul 06.00 WITA]. → 2024-10-28T06:00+08:00
Sekolah kembali dibuka [pekan depan], kata kepala dinas, [Rabu]. → 2024-W45 | 2024-10-30
Jembatan gantung putus [Selasa petang]. → 2024-10-29
Kongres berlangsung [5 sampai 8 November]. → 2024-11-05..2024-11-08
Ia menjabat sejak [20 Februari 2021]. → 2021-02-20
Pembayaran dilakukan paling lambat [31 Desember 2024]. → 2024-12-31
Kebakaran terjadi [kemarin sore] di pasar ikan. → 2024-10-29
Lomba perahu digelar tiap [Minggu] di danau. → ?
Produksi garam turun pada [paruh pertama 2024]. → 2024-01..2024-06
Inflasi [triwulan III tahun 2024] melandai. → 2024-07..2024-09
Perahu itu hilang [empat hari lalu]. → 2024-10-26
Perahu itu ditemukan [Sabtu pagi]. → 2024-10-26
Mereka berangkat [Jumat (1/11)] dan pulang [Senin (4/11)]. → 2024-11-01 | 2024-11-04
Sidang ditunda hingga [12 November]. → 2024-11-12
Museum dibangun pada [tahun 1938] oleh warga. → 1938
Kakeknya merantau pada [awal abad ke-20]. → 1901..2000
Kereta tiba [pukul 05.15 WIB, Kamis (31/10)]. → 2024-10-31T05:15+07:00
Lagu itu terkenal pada [era 1970-an]. → 1970..1979
Vaksinasi berlangsung [April hingga Juni 2023]. → 2023-04..2023-06
Nelayan melaut lagi [tiga hari kemudian]. → ?
Harga beras [bulan September 2024] stabil. → 2024-09
Jalan tol beroperasi [akhir tahun 2025]. → 2025
Peraturan Daerah Nomor 4 Tahun 2019 dicabut.
Sebanyak 2024 bibit ditanam warga.
Tim itu kalah 1-3 dari tamunya.
Jalan Senin Kamis ditutup.
Ketua RT 05/12 hadir.
Sumbangan itu bernilai 17,8 juta.
Warga Desa Agustus menanam kopi.
Nomor telepon 0271-645-2019 aktif.
Panen terbaik dalam [lima tahun terakhir]. → 2019..2024
Ujian digelar [Senin dan Selasa pekan depan]. → 2024-11-04..2024-11-05
Gerhana tampak [dini hari tadi]. → 2024-10-30
Hujan diperkirakan turun [malam nanti]. → 2024-10-30
Kantor pos tutup sejak [Jumat pekan lalu]. → 2024-10-25
"""

ENGLISH = """
The harvest began on [Thursday, Oct. 24]. → 2024-10-24
The bridge fell [Tuesday evening]. → 2024-10-29
The dam was finished [two years ago] and opened in [March 2023]. → 2022 | 2023-03
Schools reopen [next week], the agency said on [Wednesday]. → 2024-W45 | 2024-10-30
The congress runs from [Nov. 5 to Nov. 8]. → 2024-11-05..2024-11-08
She has led the council since [February 20, 2021]. → 2021-02-20
The boat vanished [four days ago]. → 2024-10-26
The boat was found [Saturday morning]. → 2024-10-26
The museum was built in [1938]. → 1938
His family moved in the [early 20th century]. → 1901..2000
The train arrived at [5:15 a.m. on Thursday]. → 2024-10-24T05:15
Output fell in the [first half of 2024]. → 2024-01..2024-06
The song was a hit in the [1970s]. → 1970..1979
The road opens in [late 2025]. → 2025
The trial is set for [November 12]. → 2024-11-12
The drive ran from [April to June 2023]. → 2023-04..2023-06
Fishermen returned [three days later]. → ?
The best harvest in the [past five years]. → 2019..2024
Payment is due by [Dec. 31, 2024]. → 2024-12-31
The fire broke out [yesterday afternoon]. → 2024-10-29
The race is held every [Sunday]. → ?
The port closed on [Monday (Oct. 28) at 06:00 WITA]. → 2024-10-28T06:00+08:00
Tickets went on sale [earlier this month]. → 2024-10
They arrived on the [morning of Oct. 28]. → 2024-10-28
Some 2024 seedlings were planted.
The visitors won 3-1.
May Sari and June Lestari attended.
The march lasted three hours.
Regulation No. 4/2019 was repealed.
Route 10/12 is closed.
"""
