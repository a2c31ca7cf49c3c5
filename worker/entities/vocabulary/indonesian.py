"""What Indonesian knows about names."""

from worker.entities.vocabulary import Vocabulary, phrases
from worker.entities.vocabulary.clubs import SHARED
from worker.entities.vocabulary.given_names import INDONESIAN, INTERNATIONAL
from worker.entities.vocabulary.organisations import BRANCHING, MINISTRIES, NAMED

_MINISTRIES = tuple(
    tuple(name for name in (f"Kementerian {field}", *shorts) if name)
    for field, *shorts in (row[:3] for row in MINISTRIES)
)
_MINISTERS = tuple(
    title
    for field, _, _, minister, deputy in MINISTRIES
    for title in (f"Menteri {field}", f"Wakil Menteri {field}", minister, deputy)
    if title
)

VOCABULARY = Vocabulary(
    honorifics=phrases("""
        Pak, Bu, Bapak, Ibu, Mbak, Kiai, Kyai, Ustaz, Ustadz, Ustad, Ustazah, Tuan, Nyonya, Ny, Tn
        Dr, dr, Drs, Dra, Ir, Prof, Profesor, KH, K.H., H, Hj, Haji, Hajah
        Mbah, Mpok, Om, Nyai, Chef, Tante, Opa, Oma, Datuk, Sri Sultan, Sri Paduka
        Gusti Kanjeng Ratu, Kanjeng Ratu, Pendeta, Pastor, Uskup, Uskup Agung, Romo
        Kardinal, Habib, Syekh, Sheikh, Tengku, Teuku, Paus, Sir, Jenderal
        Letjen, Letnan Jenderal, Mayjen, Mayor Jenderal, Brigjen, Brigadir Jenderal, Kolonel
        Letkol, Letnan Kolonel, Mayor, Lettu, Letda, Letnan, Sersan, Serka, Serda, Sertu, Kopral
        Praka, Pratu, Prada, Laksamana, Laksdya, Laksda, Laksma, Marsekal, Marsdya, Marsda, Marsma
        Inspektur Polisi Satu, Inspektur Polisi Dua, Ajun Inspektur Polisi Satu
        Ajun Inspektur Polisi Dua, Komisaris Besar Polisi, Ajun Komisaris Besar Polisi
        Ajun Komisaris Besar, Ajun Komisaris Polisi, Komisaris Polisi, Komisaris Jenderal Polisi
        Inspektur Jenderal Polisi, Brigadir Jenderal Polisi, Brigadir Polisi, Jenderal Polisi
        Komjen, Komisaris Jenderal, Irjen, Inspektur Jenderal, Kombes, Komisaris Besar, AKBP
        Kompol, AKP, Iptu, Ipda, Aiptu, Aipda, Bripka, Brigadir, Briptu, Bripda, Ajun Komisaris
        tersangka, terdakwa, terpidana, aktor, aktris, penyanyi, artis, presenter, sutradara
        pengamat politik, pebulu tangkis, petinju, petenis, capres, cawapres, cagub, cawagub
        calon presiden, calon wakil presiden, calon gubernur, calon wakil gubernur, almarhum
        almarhumah, mendiang
        """),
    rulers=(
        *phrases("""
        presiden, wakil presiden, wapres, mantan presiden, presiden terpilih, presiden ke
        perdana menteri, PM, wakil perdana menteri, kanselir, raja, ratu, sultan, kaisar, emir
        putra mahkota, pangeran, ibu negara, menteri, wakil menteri, menko, menteri koordinator
        gubernur, wakil gubernur, wagub, plt gubernur, penjabat gubernur, pj gubernur, bupati
        wakil bupati, wabup, plt bupati, penjabat bupati, pj bupati, wali kota, walikota
        wakil wali kota, wakil walikota, wawali, pj wali kota, penjabat wali kota, camat, lurah
        kepala desa, kades, kapolri, wakapolri, kapolda metro jaya, kapolda, wakapolda, kapolres
        wakapolres, kapolresta, kapolrestabes, kapolsek, kapolsekta, kasat reskrim, kasatreskrim
        kasat lantas, kasatlantas, kasat narkoba, kabareskrim, kabid humas polda, kadiv humas
        kabid humas, kasubdit, dirreskrimum, dirreskrimsus, dirlantas, panglima, panglima tni
        kasad, ksad, kasal, ksal, kasau, ksau, pangdam, pangkostrad, danrem, dandim, danramil
        danlanud, danlanal, kepala staf angkatan darat, kepala staf angkatan laut
        kepala staf angkatan udara, duta besar, dubes, konsul jenderal, konjen, jaksa agung
        sekjen pbb, sekretaris jenderal pbb, kajari, kajati, sekda, sekretaris daerah
        sekretaris negara, sekretaris kabinet, seskab, mensesneg, kadishub, kadisdik, kadinkes
        kadiskes, kepala staf kepresidenan
        """),
        *(title for title in _MINISTERS if title),
    ),
    posts=phrases("""
        ketua, wakil ketua, ketua umum, ketum, waketum, wakil ketua umum, ketua dewan pembina
        ketua dpr, ketua majelis, sekretaris, sekretaris jenderal, sekjen
        wakil sekretaris jenderal, wasekjen, bendahara, bendahara umum, bendum, direktur
        direktur utama, dirut, direktur eksekutif, direktur jenderal, dirjen, direktur operasional
        direktur keuangan, presiden direktur, wakil presiden direktur, presiden komisaris
        komisaris, komisaris utama, kepala, wakil kepala, kepala dinas, kadis
        kepala bidang, kabid, kepala bagian, kabag, kepala biro, karo, kepala kantor, kepala seksi
        kasi, kepala sekolah, kepala divisi, kadiv, kasubbag, rektor, wakil rektor, dekan
        guru besar, juru bicara, jubir, staf khusus, stafsus, staf ahli, anggota, utusan khusus
        deputi, plt direktur, ceo, pendiri, pengamat, peneliti, aktivis, pengacara, kuasa hukum
        pelatih, manajer, asisten pelatih, kapten, koordinator, pakar, penasihat, penasehat
        analis, ekonom, politisi, politikus, kader, dosen, humas, inspektur, jaksa
        jaksa penuntut umum, hakim, hakim ketua, ketua majelis hakim, manager, general manager
        vice president, country director, ketua fraksi, gelandang, penyerang, striker, kiper, bek
        CIO, CTO, CFO, COO, managing director, staf, panitera, ketua komisi, ketua tim
        ketua panitia, ketua harian, menteri senior
        senator, director, managing partner, country manager
        marketing director, business leader, marketing manager, grand master, head
        """),
    suffixes_of_titles=phrases("""
        TNI, Pol, Pol., Polisi, (Purn), (Purn.), Purn, Purnawirawan, (Pol), (HC), Inf, Mar
        """),
    given_names=INDONESIAN | INTERNATIONAL,
    nicknames={
        "Jokowi": "Joko Widodo",
        "SBY": "Susilo Bambang Yudhoyono",
        "JK": "Jusuf Kalla",
        "Gus Dur": "Abdurrahman Wahid",
        "Ahok": "Basuki Tjahaja Purnama",
        "BTP": "Basuki Tjahaja Purnama",
        "AHY": "Agus Harimurti Yudhoyono",
        "Setnov": "Setya Novanto",
        "Ical": "Aburizal Bakrie",
        "Zulhas": "Zulkifli Hasan",
        "Cak Imin": "Muhaimin Iskandar",
        "Bamsoet": "Bambang Soesatyo",
        "HRS": "Rizieq Shihab",
        "BJ Habibie": "Bacharuddin Jusuf Habibie",
        "CR7": "Cristiano Ronaldo",
        "Trump": "Donald Trump",
        "Obama": "Barack Obama",
        "Putin": "Vladimir Putin",
    },
    club_names=SHARED,
    organisations=NAMED,
    branching=BRANCHING + _MINISTRIES,
    matters=phrases("""
        The, Award, Awards, Cup, Show
        Peraturan Menteri, Peraturan Gubernur, Peraturan Bupati, Peraturan Wali Kota
        Peraturan Daerah, Keputusan Menteri, Keputusan Gubernur, Surat Keputusan, Piala Presiden
        Piala Gubernur, Terbuka, Open, Deklarasi, Perjanjian, Protokol, Piala, Liga, Olimpiade
        Konferensi, KTT, Resolusi, Kesepakatan, Traktat, Pakta, Konvensi, Hari, Hari Raya, Bahasa
        Undang-Undang, Undang-undang, UU, RUU, Perpres, Keppres, Perda, Permen, Operasi, Tragedi
        Perang, Perang Dunia, Revolusi, Festival, Kongres, Muktamar, Munas, Pilkada, Pilgub
        Pilpres, Pemilu, Pileg, Gerakan, Asian Games, Sea Games, SEA Games, Peraturan
        Peraturan Presiden, Peraturan Pemerintah, Keputusan, Keputusan Presiden
        Instruksi Presiden, Inpres, Piagam, Konsensus, Kejuaraan, Kejuaraan Dunia, Grand Prix
        MotoGP, Formula, Pekan, Pekan Olahraga, Dialog, Forum Ekonomi Dunia, Program, Proyek
        Komunike, Doktrin, Rencana, Memorandum, Nota, Kasus, Bom, Gempa, Tsunami, Banjir, Badai
        Topan, Serie, Liga Champions, Liga Europa, La Liga, Premier League, Ligue, Bundesliga
        Dana, Kartu, Bulan, Simposium, Seminar, Sidang, Rapat, Musyawarah, Konser, Film, Lagu
        Album, Buku, Novel, Serial, Sinetron, Miss, Putri Indonesia, Virus, Ibu Kota, Asia Games
        Harian, Majalah, Tabloid, Tim, Timnas, Pertempuran, Insiden, Krisis, Jurnal, Kitab, Surat
        Surah, Nobel, Hadiah Nobel, Penghargaan, Anugerah, Indeks, Dolar, Rupiah, Euro, Tahun Baru
        Idul, Suku, Imlek, Visa, Paspor, Timnas U
        """),
    peoples=frozenset(),
    no_names=phrases("""
        Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November
        Nopember, Desember, Senin, Selasa, Rabu, Kamis, Jumat, Jum'at, Sabtu, Minggu, Ahad
        Ramadan, Ramadhan, Syawal, Rajab, Muharam, Islam, Kristen, Katolik, Hindu, Buddha, Budha
        Konghucu, Yahudi, Muslim, Muslimin, Protestan, Allah, Tuhan, Nabi, Pancasila, Al-Quran
        Hollywood, Bollywood
        Alquran, Alkitab, Injil, Quran, WIB, WITA, WIT, GMT, COVID-19, Covid-19, Corona, Arab
        Melayu, Batak, Minang, Sunda, Tionghoa, Betawi, Rp, HIV, AIDS, SIM, STNK, KTP, BBM, TKI
        WNI, WNA, PNS, ASN, UMKM, APBN, APBD, BUMN, BUMD, CCTV, TV, HP, DVD, USB, PDB, IHSG, NIK
        NPWP, SD, PKL, KKB, KTP-el, e-KTP, DNA, Twitter, Instagram, YouTube, Youtube, WhatsApp
        Telegram, Android, iPhone, Internet, Senayan City, Baca, Lihat, Foto, Video, Simak, Ant
        No, Nomor, Pasal, Ayat, Tahun, Klas, Rohingya, Idul Fitri, Idul Adha, Raya Idul Fitri
        Raya Idul Adha, Raya Waisak, Galungan, Waisak, Nyepi, Lebaran, Halloween, Celcius, Celsius
        Mandarin, MPV, SUV, iOS, KUR, CPO, RAM, ROM, ODGJ, LGBT, TPPU, SPBU, QR, QR Code, VAR, DBD
        SARA, KJP, KJP Plus, ASI, GIF, VR, AI, JPU, RT, RW, HET, ICO, IPO, KBBI, SMP, TKA, SOP, LED
        LCD, TPS, SNMPTN, SBMPTN, RKUHP, KUHP, KUHAP, AC, PPN, PPh, PPnBM, SPT, THR, HPV, IPAL
        AMDAL, UMP, UMR, GPS, NFC, Bluetooth, WiFi, Wi-Fi, Bitcoin, Diesel, Parpol, Al Quran
        Ransomware, Hak Asasi Manusia, Aparatur Sipil Negara, PT, CV, Tbk, Co, FC, Rumah Sakit
        Majelis Hakim, Kepolisian Daerah, Trending Topic, Trending Topics, Biro, Majelis, Koalisi
        Kasat, Kasi, KSAD, Satker, Menkopolhukam, Menkominfo, U-16, U-19, U-21, U-22, U-23
        """),
    openers=frozenset(),
)
