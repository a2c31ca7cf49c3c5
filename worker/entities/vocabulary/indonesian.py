"""What Indonesian knows about names."""

from worker.entities.vocabulary import Vocabulary, phrases, words
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
        Mbah, Mpok, Om, Tante, Opa, Oma, Datuk, Sri Sultan, Sri Paduka, Pendeta, Pastor, Uskup
        Uskup Agung, Romo, Kardinal, Habib, Syekh, Sheikh, Tengku, Teuku, Paus, Sir, Jenderal
        Letjen, Letnan Jenderal, Mayjen, Mayor Jenderal, Brigjen, Brigadir Jenderal, Kolonel
        Letkol, Letnan Kolonel, Mayor, Lettu, Letda, Letnan, Sersan, Serka, Serda, Sertu, Kopral
        Praka, Pratu, Prada, Laksamana, Laksdya, Laksda, Laksma, Marsekal, Marsdya, Marsda, Marsma
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
        vice president, ketua fraksi, gelandang, penyerang, striker, kiper, bek, CIO, CTO, CFO
        COO, managing director, staf, panitera, ketua komisi, ketua tim, ketua panitia
        ketua harian, menteri senior, senator, director, managing partner, country manager
        marketing director, business leader, marketing manager, grand master, head
        """),
    personal=frozenset(
        (
            *phrases("""
            presiden, wakil presiden, wapres, mantan presiden, perdana menteri, PM, kanselir, raja
            ratu, sultan, kaisar, emir, putra mahkota, pangeran, kapolri
            """),
            *_MINISTERS,
        )
    ),
    title_links=frozenset({"untuk"}),
    ordinal_prefix="ke-",
    suffixes_of_titles=phrases("""
        TNI, Pol, Pol., Polisi, (Purn), (Purn.), Purn, Purnawirawan, (Pol), (HC), Inf, Mar
        """),
    speech_before_name=words("""
        kata ujar ucap tutur jelas ungkap imbuh tambah tulis tegas papar terang cetus tandas
        lanjut sebut pungkas tukas sambung kilah keluh harap klaim timpal
        """),
    speech_after_name=words("""
        mengatakan menyatakan mengungkapkan menjelaskan menegaskan menuturkan memaparkan
        menambahkan mengaku menyebutkan berujar menulis berpendapat menilai berharap mengimbau
        mengklaim meminta menyebut membantah mengakui menerangkan
        """),
    connectors=words("bin binti van von der den de da dos la al el ibn bint ter"),
    given_names=INDONESIAN | INTERNATIONAL,
    nicknames={
        "Jokowi": "Joko Widodo",
        "SBY": "Susilo Bambang Yudhoyono",
        "JK": "Jusuf Kalla",
        "Gus Dur": "Abdurrahman Wahid",
        "Ahok": "Basuki Tjahaja Purnama",
    },
    organisations=NAMED,
    branching=BRANCHING + _MINISTRIES,
    bodies=phrases("""
        Kementerian, Departemen, Dinas
        Badan, Komisi, Dewan, Majelis, Mahkamah, Direktorat, Direktorat Jenderal, Ditjen, Lembaga
        Komite, Balai, Balai Besar, Biro, Inspektorat, Sekretariat, Otoritas, Satuan Tugas, Satgas
        Asosiasi, Perhimpunan, Persatuan, Ikatan, Himpunan, Federasi, Serikat, Aliansi, Forum
        Koalisi, Konfederasi, Gabungan, Fraksi, Parlemen, Kejaksaan, Angkatan, Kedutaan Besar
        Kedubes, Konsulat Jenderal, KBRI, KJRI, Pemerintah Kabupaten, Pemerintah Kota
        Pemerintah Provinsi, Pemerintah Daerah, Pemkab, Pemkot, Pemprov, Pemda
        Unit Pelaksana Teknis, Masyarakat, Jaringan, Pusat Studi, Pusat Kajian, Front
        """),
    units=phrases("""
        Polda, Polres, Polresta, Polrestabes, Polsek, Polsekta, Polsubsektor, Kodam, Korem, Kodim
        Koramil, Lanud, Lanal, Kejari, Kejati, Cabjari, Pengadilan Negeri, PN, Pengadilan Tinggi
        PT TUN, Pengadilan Agama, Pengadilan Tipikor, Kejaksaan Negeri, Kejaksaan Tinggi, RSUD
        RSUP, RS, RSU, Rumah Sakit, Rumah Sakit Umum Daerah, Rumah Sakit Umum Pusat, Puskesmas
        Universitas, Institut, Politeknik, Sekolah Tinggi, SMA, SMA Negeri, SMAN, SMP, SMP Negeri
        SMPN, SD, SD Negeri, SDN, SMK, SMK Negeri, SMKN, MAN, Madrasah, Pondok Pesantren, Ponpes
        Pesantren, BPBD, Satpol PP, Akademi, Akademi Kepolisian, Akademi Militer, Kepolisian Resor
        Kepolisian Sektor, Kepolisian Daerah, Komando Daerah Militer, DPD, DPW, DPC, DPP, Lapas
        Rutan, Perum, Perumda, PDAM, RS Dr, RS Dr., RS dr, RS dr., RSUD Dr, RSUD Dr., RSUD dr
        RSUD dr., RSUP Dr, RSUP Dr., RSUP dr, RSUP dr., Rumah Sakit Dr, Rumah Sakit Dr.
        Rumah Sakit Umum Daerah Dr., Rumah Sakit Umum Daerah dr, Rumah Sakit Umum Daerah dr.
        Rumah Sakit Umum Pusat Dr., Rumah Sakit Umum Pusat dr.
        """),
    firms=phrases("PT, P.T., CV, Bank, Partai, Yayasan, Koperasi, BPR, Kelompok, LSM, LBH, Firma"),
    firm_endings=phrases("""
        Tbk, Tbk., Inc, Inc., Ltd, Ltd., Corp, Corp., Corporation, Group, Holdings, FC, University
        Institute, Foundation, Bank, Airlines, Airways, Motor, Motors, Television, News, Times
        Post, Watch, Company, Association, Agency, United, Consulting, Securities, Finance
        Pictures, Studios, Entertainment, Education, Market, (Persero)
        (Persero) Tbk, (Persero) Tbk.
        """),
    joiners=frozenset({"dan"}),
    body_links=frozenset(),
    heads=phrases("""
        Kabupaten, Kab, Kab., Kota, Kecamatan, Kec, Kec., Desa, Kelurahan, Kel., Provinsi
        Propinsi, Pulau, Kepulauan, Gunung, Pegunungan, Bukit, Sungai, Kali, Danau, Waduk
        Bendungan, Teluk, Selat, Laut, Samudra, Tanjung, Semenanjung, Pantai, Jalan, Jl, Jl., Jln
        Gang, Bandara, Bandar Udara, Bandara Internasional, Stasiun, Terminal, Pelabuhan, Stadion
        Gedung, Masjid, Gereja, Candi, Istana, Pasar, Jembatan, Jalan Tol, Tol, Simpang, Bundaran
        Kampung, Dusun, Nagari, Distrik, Dukuh, Lembah, Museum, Monumen, Taman, Taman Nasional
        Katedral, Apartemen, Wisma, Lapangan, Perumahan, Negara Bagian, Menara, Plaza, Mal, Hotel
        Terusan, Kompleks, Komplek, Kawasan, Benteng, Pendopo, Alun-alun, Rusunawa, TPU, TPS, GOR
        Balai Kota
        """),
    endings=(),
    small_heads=words("""
        kota kabupaten kecamatan desa kelurahan provinsi pulau kepulauan gunung sungai kampung
        distrik dusun nagari stasiun bandara pelabuhan danau
        """),
    locatives=words("""
        di ke asal warga kota kabupaten wilayah provinsi daerah kawasan menuju se pulau
        kecamatan Di Ke Warga Wilayah sekitar seputar dekat
        """),
    fields=phrases("""
        Sumber Daya Manusia, Sumber Daya Mineral, Hak Asasi Manusia, Kemaritiman, Perhubungan
        Ketenagakerjaan, Perekonomian, Polhukam, Bea dan Cukai, Bea Cukai, Kehutanan, Kelautan
        Pertahanan, Perindustrian, Perdagangan, Keuangan, Pariwisata, Kebudayaan, Pendidikan
        Kesehatan, Sosial, Pertanian, Investasi, Peternakan, Perikanan, Humas, Reserse, Reskrim
        Umum, Hukum, Hubungan Masyarakat, Tata Usaha, Kependudukan, Pencatatan Sipil
        Lingkungan Hidup, Pekerjaan Umum, Penanaman Modal, Pajak, Imigrasi, Kepresidenan
        Legislasi, Anggaran, Komunikasi, Informatika, Kriminal Khusus, Kriminal Umum, Ekonomi
        Politik, Daerah, Pusat, Nasional, Negara, Bidang, Urusan, Tenaga Kerja, Transmigrasi
        Timur, Barat, Utara, Selatan, Tengah, Perempuan, Anak, Olahraga, Pemuda, Pengawas
        Pemilihan, Pemilu
        """),
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
        No, Nomor, Pasal, Ayat, Tahun, Klas
        """),
    openers=frozenset(),
)
