"""Organisations that the news names all the time: the name, then its other names."""

from worker.entities.vocabulary import names
from worker.entities.vocabulary.clubs import CLUBS

BRANCHING = names("""
Dewan Perwakilan Rakyat|DPR
Dewan Perwakilan Rakyat Daerah|DPRD
Majelis Permusyawaratan Rakyat|MPR
Dewan Perwakilan Daerah
Komisi Pemilihan Umum|KPU
Badan Pengawas Pemilihan Umum|Bawaslu|Badan Pengawas Pemilu
Komisi Pemberantasan Korupsi|KPK
Mahkamah Agung
Mahkamah Konstitusi|MK
Kejaksaan Agung|Kejagung
Kepolisian Negara Republik Indonesia|Polri|Kepolisian Republik Indonesia
Tentara Nasional Indonesia|TNI
TNI Angkatan Darat|TNI AD|TNI-AD
TNI Angkatan Laut|TNI AL|TNI-AL
TNI Angkatan Udara|TNI AU|TNI-AU
Mabes Polri|Markas Besar Polri
Mabes TNI|Markas Besar TNI
Polda Metro Jaya
Badan Intelijen Negara|BIN
Badan Nasional Penanggulangan Bencana|BNPB
Badan Penanggulangan Bencana Daerah|BPBD
Badan Narkotika Nasional|BNN|BNN Pusat
Badan Nasional Penanggulangan Terorisme|BNPT
Badan Meteorologi, Klimatologi, dan Geofisika|BMKG|Badan Meteorologi Klimatologi dan Geofisika
Badan Pusat Statistik|BPS
Badan Pemeriksa Keuangan|BPK
Badan Pengawasan Keuangan dan Pembangunan|BPKP
Badan Pengawas Obat dan Makanan|BPOM
Badan Riset dan Inovasi Nasional|BRIN
Badan Kependudukan dan Keluarga Berencana Nasional|BKKBN
Badan Pertanahan Nasional|BPN
Badan Kepegawaian Negara|BKN
Badan Pangan Nasional|Bapanas
Badan Gizi Nasional|BGN
Badan Siber dan Sandi Negara|BSSN
Badan Keamanan Laut|Bakamla
Badan Perencanaan Pembangunan Nasional|Bappenas
Badan Koordinasi Penanaman Modal|BKPM
Badan Nasional Pencarian dan Pertolongan|Basarnas|Badan SAR Nasional
Badan Penyelenggara Jaminan Sosial|BPJS
BPJS Kesehatan
BPJS Ketenagakerjaan
Pusat Pelaporan dan Analisis Transaksi Keuangan|PPATK
Pusat Vulkanologi dan Mitigasi Bencana Geologi|PVMBG
Palang Merah Indonesia|PMI
Majelis Ulama Indonesia|MUI
Nahdlatul Ulama|NU
Pengurus Besar Nahdlatul Ulama|PBNU
Muhammadiyah
Pimpinan Pusat Muhammadiyah|PP Muhammadiyah
Komisi Nasional Hak Asasi Manusia|Komnas HAM
Komisi Perlindungan Anak Indonesia|KPAI
Komisi Yudisial
Komisi Penyiaran Indonesia|KPI
Komisi Pengawas Persaingan Usaha|KPPU
Ombudsman Republik Indonesia|Ombudsman
Dewan Kehormatan Penyelenggara Pemilu|DKPP
Otoritas Jasa Keuangan|OJK
Lembaga Ilmu Pengetahuan Indonesia|LIPI
Lembaga Perlindungan Saksi dan Korban|LPSK
Lembaga Penjamin Simpanan|LPS
Lembaga Ketahanan Nasional|Lemhannas|Lemhanas
Sekretariat Negara|Setneg
Sekretariat Kabinet|Setkab
Kantor Staf Presiden|KSP
Partai Demokrasi Indonesia Perjuangan|PDI Perjuangan|PDIP|PDI-P
Partai Golongan Karya|Partai Golkar|Golkar
Partai Gerakan Indonesia Raya|Partai Gerindra|Gerindra
Partai Kebangkitan Bangsa|PKB
Partai Nasional Demokrat|Partai NasDem|Partai Nasdem|NasDem|Nasdem
Partai Keadilan Sejahtera|PKS
Partai Amanat Nasional|PAN
Partai Demokrat|Demokrat
Partai Persatuan Pembangunan|PPP
Partai Hati Nurani Rakyat|Partai Hanura|Hanura
Partai Solidaritas Indonesia|PSI
Partai Bulan Bintang
Partai Komunis Indonesia
Kepolisian Daerah Metro Jaya
Pertamina|PT Pertamina
Perusahaan Listrik Negara|PLN|PT PLN
Asosiasi Pengusaha Indonesia|Apindo
Kamar Dagang dan Industri|Kadin
Himpunan Pengusaha Muda Indonesia|HIPMI|Hipmi
Ikatan Dokter Indonesia|IDI
Persatuan Guru Republik Indonesia|PGRI
Badan Nasional Sertifikasi Profesi|BNSP
Persatuan Sepak Bola Seluruh Indonesia|PSSI|Persatuan Sepakbola Seluruh Indonesia
Komite Olahraga Nasional Indonesia|KONI
Densus 88|Densus 88 Antiteror|Detasemen Khusus 88 Antiteror
Kopassus
Kostrad
Paspampres
Bareskrim Polri|Bareskrim|Bareskrim Mabes Polri|Badan Reserse Kriminal Polri
Propam Polri|Divisi Propam Polri
Korlantas Polri
""")
"""Organisations of a state: a country's or a region's name after them belongs to their name."""

MINISTRIES = names("""
Luar Negeri|Kemlu|Kemenlu|Menlu|Wamenlu
Dalam Negeri|Kemendagri||Mendagri|Wamendagri
Pertahanan|Kemhan|Kemenhan|Menhan|Wamenhan
Keuangan|Kemenkeu||Menkeu|Wamenkeu
Kesehatan|Kemenkes||Menkes|Wamenkes
Agama|Kemenag||Menag|Wamenag
Perhubungan|Kemenhub||Menhub|Wamenhub
Pertanian|Kementan||Mentan|Wamentan
Perdagangan|Kemendag||Mendag|Wamendag
Perindustrian|Kemenperin||Menperin|Wamenperin
Sosial|Kemensos||Mensos|Wamensos
Ketenagakerjaan|Kemnaker|Kemenaker|Menaker|Wamenaker
Tenaga Kerja|Kemenakertrans||Menakertrans|
Kehutanan|Kemenhut||Menhut|Wamenhut
Lingkungan Hidup|KLH||Menteri LH|
Lingkungan Hidup dan Kehutanan|KLHK||Menteri LHK|Wamen LHK
Kelautan dan Perikanan|KKP||Menteri KKP|
Energi dan Sumber Daya Mineral|Kementerian ESDM||Menteri ESDM|Wamen ESDM
Pekerjaan Umum|Kementerian PU||Menteri PU|
Pekerjaan Umum dan Perumahan Rakyat|Kementerian PUPR||Menteri PUPR|Wamen PUPR
Komunikasi dan Informatika|Kemenkominfo|Kominfo|Menkominfo|
Komunikasi dan Digital|Kemkomdigi|Komdigi|Menkomdigi|Wamenkomdigi
Pariwisata|Kemenpar||Menpar|Wamenpar
Pariwisata dan Ekonomi Kreatif|Kemenparekraf||Menparekraf|Wamenparekraf
Hukum dan Hak Asasi Manusia|Kemenkumham||Menkumham|Wamenkumham
Hukum dan HAM|Kementerian Hukum||Menteri Hukum|
Hak Asasi Manusia|Kementerian HAM||Menteri HAM|
Pemuda dan Olahraga|Kemenpora||Menpora|Wamenpora
Badan Usaha Milik Negara|Kementerian BUMN||Menteri BUMN|Wamen BUMN
Pendidikan dan Kebudayaan|Kemendikbud||Mendikbud|
Pendidikan, Kebudayaan, Riset, dan Teknologi|Kemendikbudristek|Kemdikbudristek|Mendikbudristek|
Pendidikan Dasar dan Menengah|Kemendikdasmen||Mendikdasmen|Wamendikdasmen
Pendidikan Tinggi, Sains, dan Teknologi|Kemendiktisaintek||Mendiktisaintek|
Riset dan Teknologi|Kemenristek||Menristek|
Kebudayaan|Kemenbud||Menbud|
Pemberdayaan Perempuan dan Perlindungan Anak|KemenPPPA|Kementerian PPPA|Menteri PPPA|
Koperasi dan UKM|KemenKopUKM|Kementerian Koperasi dan Usaha Kecil dan Menengah|Menkop UKM|
Perencanaan Pembangunan Nasional|Kementerian PPN||Menteri PPN|
Agraria dan Tata Ruang|Kementerian ATR|Kementerian ATR/BPN|Menteri ATR|
Pendayagunaan Aparatur Negara dan Reformasi Birokrasi|KemenPANRB|Kemenpan RB|Menpan RB|
Sekretaris Negara|Kemensetneg||Mensesneg|
Desa|Kemendes||Mendes|
Koordinator Bidang Perekonomian|Kemenko Perekonomian||Menko Perekonomian|
Koordinator Bidang Politik, Hukum, dan Keamanan|Kemenko Polhukam||Menko Polhukam|
Koordinator Bidang Kemaritiman dan Investasi|Kemenko Marves||Menko Marves|
Koordinator Bidang Pembangunan Manusia dan Kebudayaan|Kemenko PMK||Menko PMK|
Koordinator Bidang Kemaritiman|Kemenko Maritim|Kemenko Kemaritiman|Menko Maritim|Menko Kemaritiman
""")
"""The field of a ministry, two short names of the ministry and two of its ministers."""

NAMED = (
    names("""
Perserikatan Bangsa-Bangsa|PBB
Dewan Keamanan PBB|DK PBB|Dewan Keamanan Perserikatan Bangsa-Bangsa
Majelis Umum PBB
Uni Eropa|UE|European Union|EU
Komisi Eropa
Parlemen Eropa
Dewan Eropa
Uni Afrika
Liga Arab
Pakta Pertahanan Atlantik Utara|NATO
Perhimpunan Bangsa-Bangsa Asia Tenggara|ASEAN
Sekretariat ASEAN
G7|Kelompok Tujuh
G20|Kelompok 20
G8
G77
BRICS
OPEC
OPEC+
OKI|Organisasi Kerja Sama Islam|Organisasi Konferensi Islam
OECD
APEC
WTO|Organisasi Perdagangan Dunia
WHO|Organisasi Kesehatan Dunia
IMF|Dana Moneter Internasional
Bank Dunia|Kelompok Bank Dunia
Bank Sentral Eropa|ECB
Bank Pembangunan Asia|ADB
UNESCO
UNICEF
UNHCR
UNRWA
UNIFIL
UNDP
IAEA|Badan Energi Atom Internasional
ICC|Mahkamah Pidana Internasional
ICJ|Mahkamah Internasional
Interpol
ICRC|Komite Palang Merah Internasional
Amnesty International|Amnesti Internasional
Human Rights Watch|HRW
Greenpeace
Transparency International
Kremlin
Gedung Putih
Pentagon
Downing Street
Capitol Hill
Duma
Knesset
Federal Reserve|The Fed
CIA
FBI
NASA
Mossad
KGB
Hamas
Hizbullah|Hezbollah
Fatah
Taliban
Houthi
ISIS|Negara Islam Irak dan Suriah
NIIS
Al-Qaeda|Al Qaeda|Al-Qaida
Boko Haram
Jemaah Islamiyah
Jamaah Ansharut Daulah|JAD
Organisasi Papua Merdeka|OPM
Gerakan Aceh Merdeka
Bank Indonesia
Bank Mandiri
Bank Central Asia|BCA
Bank Rakyat Indonesia|BRI
Bank Negara Indonesia|BNI
Bank Tabungan Negara|BTN
Bank Syariah Indonesia
Bursa Efek Indonesia|BEI
Bursa Efek Jakarta|BEJ
Adhi Karya|PT Adhi Karya
Angkasa Pura I|PT Angkasa Pura I
Angkasa Pura II|PT Angkasa Pura II
Garuda Indonesia
Lion Air
Citilink
Batik Air
AirAsia
Telkomsel
Telkom Indonesia|PT Telkom|Telkom
Indosat|Indosat Ooredoo|PT Indosat Tbk
XL Axiata
Gojek|Go-Jek
Grab
Tokopedia
Bukalapak
Shopee
Traveloka
Freeport|PT Freeport Indonesia|Freeport Indonesia
Antam|PT Antam
Bulog|Perum Bulog
PT KAI|PT Kereta Api Indonesia|Kereta Api Indonesia
Google
Apple
Facebook
Microsoft
Samsung
Huawei
Xiaomi
Boeing
Airbus
SpaceX
OpenAI
Nvidia
Toyota
Honda
Reuters
AFP
Associated Press
Xinhua
Anadolu|Anadolu Agency
Kyodo
Yonhap
Bernama
Interfax
RIA Novosti
Sputnik
Al Jazeera|Al-Jazeera
BBC
CNN
CNN Indonesia
The New York Times|New York Times
The Washington Post|Washington Post
The Guardian
The Wall Street Journal|Wall Street Journal
Bloomberg
Financial Times
ANTARA|LKBN ANTARA|LKBN Antara|Kantor Berita Antara|Perum LKBN Antara
TVRI
RRI
RCTI
Metro TV
Kompas TV
Kompas.com
kumparan|kumparan.com
Tempo.co
detikcom|Detikcom|detik.com
Indonesia Corruption Watch|ICW
Lembaga Survei Indonesia|LSI
Lingkaran Survei Indonesia
Indo Barometer
Wahana Lingkungan Hidup Indonesia|Walhi
Lembaga Bantuan Hukum|LBH
Kontras|KontraS
Imparsial
Setara Institute
CSIS
Front Pembela Islam|FPI
Gerakan Pemuda Ansor|GP Ansor
Himpunan Mahasiswa Islam|HMI
Universitas Indonesia
Universitas Gadjah Mada|UGM
Institut Teknologi Bandung|ITB
Institut Pertanian Bogor|IPB|IPB University
Universitas Airlangga|Unair
Universitas Diponegoro|Undip
Universitas Padjadjaran|Unpad
Universitas Hasanuddin|Unhas
Universitas Brawijaya
Institut Teknologi Sepuluh Nopember|ITS
Universitas Sumatera Utara
Universitas Udayana|Unud
FIFA
UEFA
AFC
AFF
IOC|Komite Olimpiade Internasional
BWF
PBSI
""")
    + CLUBS
)
"""Organisations whose name is whole without a place after it."""

ENGLISH = names("""
United Nations|UN|U.N.
UN Security Council|United Nations Security Council|U.N. Security Council
European Union|EU|E.U.
European Commission
European Central Bank|ECB
World Bank
World Health Organization|WHO
World Trade Organization|WTO
International Monetary Fund|IMF
International Criminal Court|ICC
International Court of Justice|ICJ
International Atomic Energy Agency|IAEA
Asian Development Bank|ADB
African Union
Arab League
North Atlantic Treaty Organization|NATO
Association of Southeast Asian Nations|ASEAN
Group of Seven|G7
Group of 20|G20
White House
State Department
Supreme Court
House of Representatives
Bank Indonesia
Corruption Eradication Commission|KPK
General Elections Commission|KPU
Constitutional Court
Indonesian National Police
Financial Services Authority|OJK
Statistics Indonesia|BPS
National Disaster Mitigation Agency|BNPB
Meteorology, Climatology, and Geophysics Agency|BMKG
""")
