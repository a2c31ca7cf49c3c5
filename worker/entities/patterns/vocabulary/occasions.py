"""Wars, conferences, agreements, attacks, operations and feasts that have a name."""

from worker.entities.patterns.vocabulary import words

OCCASIONS = """
    Perang Dunia I | Perang Dunia Pertama, Perang Dunia ke-1, Perang Dunia Ke-1
    Perang Dunia II | Perang Dunia Kedua, Perang Dunia ke-2, Perang Dunia Ke-2, Perang Dunia Ke-II
    Perang Dunia III | Perang Dunia Ketiga
    Perang Dunia |
    Perang Dingin |
    Perang Teluk |
    Perang Vietnam |
    Perang Korea |
    Perang Salib |
    Perang Diponegoro |
    Perang Padri | Perang Paderi
    Perang Aceh |
    Perang Irak |
    Perang Suriah |
    Perang Candu |
    Perang Saudara Suriah |
    Perang Yom Kippur |
    Revolusi Prancis |
    Revolusi Iran | Revolusi Islam Iran
    Revolusi Oktober |
    Revolusi Kebudayaan |
    Konferensi Asia Afrika | Konferensi Asia-Afrika
    Konferensi Meja Bundar |
    Konferensi Malino |
    Konferensi Perubahan Iklim |
    Kongres Pemuda |
    Sumpah Pemuda |
    G30S | G30S/PKI, Gerakan 30 September
    Peristiwa Malari |
    Peristiwa Rengasdengklok |
    Tragedi Trisakti |
    Tragedi Semanggi |
    Tragedi Kanjuruhan |
    Tragedi Heysel |
    Tragedi Hillsborough |
    Bom Bali | Bom Bali I, Bom Bali 1
    Bom Bali II | Bom Bali 2
    Bom Thamrin |
    Proklamasi Kemerdekaan |
    Protokol Kyoto |
    Protokol Montreal |
    Protokol Nagoya |
    Pakta Warsawa |
    Piagam Jakarta |
    Piagam PBB |
    Piagam ASEAN |
    Piagam Madinah |
    Traktat Lisbon |
    Konvensi Hak Anak |
    Konvensi Hukum Laut |
    Perjanjian Paris | Kesepakatan Paris, Kesepakatan Iklim Paris, Perjanjian Iklim Paris
    Perjanjian Linggarjati | Perjanjian Linggajati
    Perjanjian Renville |
    Perjanjian Roem-Royen |
    Perjanjian Giyanti |
    Perjanjian Versailles |
    Perjanjian Camp David |
    Perjanjian Helsinki | Kesepakatan Helsinki, MoU Helsinki
    Kesepakatan Oslo | Perjanjian Oslo
    Deklarasi Djuanda | Deklarasi Juanda
    Deklarasi Balfour |
    Deklarasi Universal Hak Asasi Manusia | Deklarasi Universal HAM
    Pekan Raya Jakarta |
    Jakarta Fair |
    Web Summit |
    May Day |
    Super Bowl |
    Black Friday |
    Idul Fitri | Hari Raya Idul Fitri, Hari Raya Idulfitri, Idulfitri, Hari Raya Lebaran
    Idul Adha | Hari Raya Idul Adha, Hari Raya Iduladha, Iduladha, Hari Raya Kurban
    Lebaran | Hari Lebaran
    Lebaran Betawi |
    Nyepi | Hari Raya Nyepi, Hari Suci Nyepi
    Waisak | Hari Raya Waisak, Hari Waisak
    Imlek | Tahun Baru Imlek, Hari Raya Imlek
    Galungan | Hari Raya Galungan, Hari Suci Galungan
    Kuningan | Hari Raya Kuningan, Hari Suci Kuningan
    Natal | Hari Raya Natal, Hari Natal
    Maulid Nabi | Maulid Nabi Muhammad, Maulid Nabi Muhammad SAW
    Isra Mikraj | Isra Miraj, Isra Mi'raj
    Paskah | Hari Raya Paskah
    Hari Valentine |
    Hari Kartini |
    Hari Ibu |
    Hari Pahlawan |
    Hari Guru | Hari Guru Nasional
    Hari Santri | Hari Santri Nasional
    Hari Buruh | Hari Buruh Internasional, Hari Buruh Sedunia
    Hari Pers Nasional |
    Hari Anak Nasional | Hari Anak
    Hari Pendidikan Nasional |
    Hari Kebangkitan Nasional |
    Hari Film Nasional |
    Hari Batik Nasional |
    Hari Kesehatan Nasional |
    Hari Antikorupsi Sedunia | Hari Antikorupsi, Hari Anti Korupsi Sedunia
    Hari AIDS Sedunia |
    Hari Bumi |
    Hari Lingkungan Hidup Sedunia |
    Hari Perempuan Internasional |
    Hari Sumpah Pemuda |
    Hari Lahir Pancasila |
    Hari Kesaktian Pancasila |
    Hari Bhayangkara |
    Hari Bhakti Postel |
    Hari Kemerdekaan | Hari Kemerdekaan RI, Hari Kemerdekaan Republik Indonesia
    Hari Kemerdekaan Indonesia |
    Operasi Tinombala |
    Operasi Ketupat |
    Operasi Lilin |
    Operasi Zebra |
    Operasi Patuh |
    Operasi Simpatik |
    Operasi Madago Raya |
    Operasi Camar Maleo |
"""
"""Canonical name | other names."""

ENGLISH_OCCASIONS = """
    World War I | First World War, World War One
    World War II | Second World War, World War Two
    Cold War |
    Gulf War |
    Vietnam War |
    Korean War |
    Iraq War |
    Paris Agreement | Paris Climate Agreement, Paris Accord, Paris climate agreement
    Kyoto Protocol |
    Geneva Conventions | Geneva Convention
    Asian-African Conference | Asia-Africa Conference, Bandung Conference
    Youth Pledge |
    Eid al-Fitr |
    Eid al-Adha |
    Independence Day |
    Labor Day |
"""

NEED_YEAR = words("Natal Kuningan Imlek")
"""Feasts that are also places or peoples, unless a year or "Hari Raya" says more."""

ISLAMIC = frozenset({"Idul Fitri", "Idul Adha", "Lebaran", "Maulid Nabi", "Isra Mikraj"})
"""Feasts whose year may be of the Islamic calendar."""

NOT_BEFORE = words("""
    Komite Dewan Komisi Badan Pengawas Penyelenggara Departemen Stadion PT Gedung Bank Taman
    Menghitung Jalan Bandara Pelabuhan UU RUU Kabupaten Mandailing Kota Teluk Bioskop Kampung
    Pegawai
""")
"""Words that make what follows part of another name: "Komite Olimpiade Indonesia"."""

NO_NAMES = words("""
    Di Pada Dalam Dari Ke Untuk Bagi Dengan Oleh Sejak Saat Ketika Jelang Usai Seusai Selain
    Setelah Sebelum Hasil Juara Turnamen Ajang Acara Gelaran Final Semifinal Kualifikasi Panitia
    Peserta Atlet Pebalap Duo Laga Trofi Gelar Piala Tim Menurut Menurutnya Namun Tapi Sedangkan
    Sementara Ada Sebagai Tentang Soal The At In On For During After Before Since This Last
    Ketua Presiden Direktur Festival Baca Juga Liga Peraih Penghargaan Nominasi Daftar Menang
    Raih Kejuaraan Ini Itu World-class Pemenang Penyelenggara Kompetisi Komite Event Even Lalu
    Bahkan Seperti Malam Perhelatan Sang Para
""")
"""Words in capitals before a ceremony's name that do not belong to it."""
