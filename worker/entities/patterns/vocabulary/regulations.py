"""Kinds of Indonesian regulations, codes, and the words that titles of laws are made of.

The kinds and their order are those of Law 12/2011, articles 7 and 8.
"""

from worker.entities.patterns.vocabulary import words

STATUTE = "Undang-Undang"
BILL = "Rancangan Undang-Undang"

NAMED = """
    Undang-Undang | UU, Undang-undang, UNDANG-UNDANG, Undang Undang
    Rancangan Undang-Undang | RUU, Rancangan Undang-undang, Rancangan UU
    Peraturan Pemerintah Pengganti Undang-Undang | Perppu, Perpu, PERPPU
    Peraturan Pemerintah Pengganti Undang-Undang | Peraturan Pemerintah Pengganti Undang-undang
    Peraturan Pemerintah Pengganti Undang-Undang | Peraturan Pengganti Undang-Undang
"""
"""Kinds of which a name may stand for the number: name | other names."""

STATE = """
    Peraturan Pemerintah | PP
    Peraturan Presiden | Perpres
    Keputusan Presiden | Keppres
    Instruksi Presiden | Inpres
    Ketetapan MPR | Tap MPR, TAP MPR
    Peraturan Komisi Pemilihan Umum | PKPU, Peraturan KPU
    Peraturan Otoritas Jasa Keuangan | POJK, Peraturan OJK
    Peraturan Bank Indonesia | PBI, Peraturan BI
    Peraturan Mahkamah Agung | Perma, PERMA, Peraturan MA
    Peraturan Mahkamah Konstitusi | Peraturan MK
    Peraturan Kapolri | Perkap
    Peraturan Menteri Keuangan | PMK
"""
"""Kinds of one issuer, with its own numbers."""

ISSUED = """
    Peraturan Daerah | Perda
    Peraturan Gubernur | Pergub
    Peraturan Bupati | Perbup
    Peraturan Wali Kota | Perwali, Perwalkot, Peraturan Walikota
    Peraturan Menteri | Permen
    Keputusan Menteri | Kepmen
    Peraturan Dirjen |
    Peraturan Kepala |
    Keputusan Gubernur |
    Keputusan Bupati |
    Keputusan Wali Kota | Keputusan Walikota
    Keputusan Dirjen |
    Keputusan Kepala |
    Keputusan KPU |
    Instruksi Menteri |
    Instruksi Gubernur |
    Instruksi Bupati |
    Instruksi Wali Kota |
    Qanun |
"""
"""Kinds of several issuers, so that the name says which."""

MINISTRIES = """
    kes | Kesehatan
    keu | Keuangan
    dag | Perdagangan
    dagri | Dalam Negeri
    hub | Perhubungan
    dikbud | Pendidikan dan Kebudayaan
    dikbudristek | Pendidikan, Kebudayaan, Riset, dan Teknologi
    ristekdikti | Riset, Teknologi, dan Pendidikan Tinggi
    aker | Ketenagakerjaan
    naker | Ketenagakerjaan
    kumham | Hukum dan Hak Asasi Manusia
    perin | Perindustrian
    tan | Pertanian
    kominfo | Komunikasi dan Informatika
    sos | Sosial
    ag | Agama
    pora | Pemuda dan Olahraga
    KP | Kelautan dan Perikanan
    PUPR | Pekerjaan Umum dan Perumahan Rakyat
"""
"""What follows "Permen" and "Kepmen" in one word | the minister's field."""

ALONE = words("Perppu Perpu PERPPU Perpres Keppres Perda Pergub Perbup Perwali Perwalkot")
"""Abbreviations that mean a certain regulation even without its number."""

CODES = """
    Kitab Undang-Undang Hukum Pidana | KUHP, Kitab Undang-undang Hukum Pidana
    Kitab Undang-Undang Hukum Acara Pidana | KUHAP, Kitab Undang-undang Hukum Acara Pidana
    Kitab Undang-Undang Hukum Perdata | KUHPer, KUHPerdata, KUH Perdata
    Kitab Undang-Undang Hukum Perdata | Kitab Undang-undang Hukum Perdata
    Kitab Undang-Undang Hukum Dagang | KUHD, KUH Dagang
    Rancangan Kitab Undang-Undang Hukum Pidana | RKUHP, RUU KUHP
    Rancangan Kitab Undang-Undang Hukum Acara Pidana | RKUHAP, RUU KUHAP
    Undang-Undang Dasar 1945 | UUD, UUD 1945, UUD 45, UUD '45, UUD ' 45, UUD ’45
    Undang-Undang Dasar 1945 | UUD NRI 1945, UUD NRI Tahun 1945, UUD RI 1945, UUD Tahun 1945
    Undang-Undang Dasar 1945 | Undang-Undang Dasar, Undang-undang Dasar, Undang-undang Dasar 1945
    Undang-Undang Dasar 1945 | Undang-Undang Dasar Tahun 1945
    Undang-Undang Dasar 1945 | Undang-Undang Dasar Negara Republik Indonesia 1945
    Undang-Undang Dasar 1945 | Undang-Undang Dasar Negara Republik Indonesia Tahun 1945
    Undang-Undang Dasar 1945 | Undang-undang Dasar Negara Republik Indonesia Tahun 1945
    Omnibus Law Cipta Kerja | Omnibus Law UU Cipta Kerja, omnibus law Cipta Kerja
    SKB Tiga Menteri | SKB tiga menteri, SKB 3 Menteri
"""
"""Whole names of laws that need no more: name | other names."""

NICKNAMES = {
    "ITE": "Informasi dan Transaksi Elektronik",
    "Tipikor": "Pemberantasan Tindak Pidana Korupsi",
    "Pemberantasan Korupsi": "Pemberantasan Tindak Pidana Korupsi",
    "Ciptaker": "Cipta Kerja",
    "TPPU": "Tindak Pidana Pencucian Uang",
    "TPKS": "Tindak Pidana Kekerasan Seksual",
    "LLAJ": "Lalu Lintas dan Angkutan Jalan",
    "Minerba": "Pertambangan Mineral dan Batu Bara",
    "Minol": "Larangan Minuman Beralkohol",
    "ASN": "Aparatur Sipil Negara",
    "Ormas": "Organisasi Kemasyarakatan",
    "PDP": "Pelindungan Data Pribadi",
    "IKN": "Ibu Kota Negara",
    "PKS": "Penghapusan Kekerasan Seksual",
}
"""Titles of statutes as the news abbreviates them, and in full."""

TITLE_WORDS = words("""
    Aceh Administrasi Advokat Agama Agraria Air Aktif Anak Angkutan Antiterorisme Aparatur
    Arsitek Asasi Aset Atas Badan Bahan Bahasa Bangunan Banjir Bank Bara Batu Bela Belanja
    Bencana Beralkohol Berat Bersama Berserikat Bidang Budaya Bumi Cagar Cara Cipta Daerah
    Dagang Dalam Dan Dana Darurat Dasar Data Desa Desain Dokter Dokumen Dosen Ekonomi Elektronik
    Energi Farmasi Film Gas Gawat Gedung Guru Haji Hak Hakim Halal Hewan Hidup Hubungan Hukum
    Ibadah Ibu Indonesia Industri Informasi Intelijen Investasi Jabatan Jakarta Jalan Jaminan
    Jasa Kamar Karantina Kawasan Keantariksaan Kebidanan Kebudayaan Kedokteran Kehakiman
    Kehutanan Keimigrasian Kejaksaan Kekarantinaan Kekerasan Kekuasaan Kelautan Kemasyarakatan
    Kementerian Kepailitan Kepalangmerahan Kepariwisataan Kepegawaian Keperawatan Kepolisian
    Kepresidenan Kerja Kesehatan Kesejahteraan Keselamatan Ketenagakerjaan Ketenagalistrikan
    Ketentuan Keterbukaan Ketertiban Keuangan Kewarganegaraan Khusus Konservasi Konstitusi
    Konstruksi Konsumen Korban Korupsi Kota Kreatif Laba Lahan Lalu Larangan Lembaga Lingkungan
    Lintas Listrik Mahkamah Makanan Manusia Masyarakat Merek Migas Migran Mineral Minuman Minyak
    Nama Narkotika Nasional Negara Negeri Nikah Obat Olahraga Organisasi Otonomi Otorita Pajak
    Pangan Papua Partai Pasar Paten Pekerja Pelayanan Pelayaran Pelestarian Pelindungan
    Pembangunan Pembantu Pembentukan Pemberantasan Pemerintahan Pemilihan Pemilu Penanaman
    Penanganan Penataan Pencegahan Pencucian Pendanaan Pendidikan Penduduk Penerbangan Pengadaan
    Pengadilan Pengampunan Pengelolaan Penghapusan Penghasilan Pengolahan Penistaan Penjaminan
    Penyandang Penyelenggaraan Penyiaran Perairan Perampasan Perasuransian Perbankan
    Perbendaharaan Perdagangan Perekonomian Perempuan Perfilman Perikanan Perimbangan
    Perindustrian Perjalanan Perkawinan Perkebunan Perlindungan Permukiman Perpajakan Pers
    Persaingan Persampahan Perseroan Pertahanan Pertambangan Pertanahan Pertanian Pertembakauan
    Perubahan Perumahan Perundang-undangan Perusahaan Peternakan Pidana Pokok Politik Pornografi
    Pos Praktik Pribadi Produk Profesi Provinsi Psikotropika Publik Pusat Rahasia Rakyat Ruang
    Rumah Saksi Sampah Sehat Seksual Sipil Sistem Sosial Sumber Surat Tahunan Tanah Tangga Tata
    Telekomunikasi Tenaga Tentara Terbatas Terorisme Terpadu Tertentu Tidak Tindak Transaksi
    Transportasi Tugas Uang Umrah Umum Usaha Utang Wabah Wajib Warga Wilayah Yayasan Yogyakarta
    Zakat Zat
""")
"""Words of titles of Indonesian laws, with capitals."""

NO_TITLES = words("""
    RI Republik Indonesia Pasal Ayat Nomor No Tahun Presiden Ketua Anggota Menteri DPR MPR AS Di Ini
    Itu Dan Yang Menurut Undang-Undang Undang-undang UU Juncto Jo Tentang Dalam Karena Sebab Jika
    The Kitab
""")
"""Words with capitals that do not begin a title."""
