"""People and things that are counted; the unit is the Indonesian noun in the singular.

Drawn from what follows numbers in the copy of Indonesian outlets (IndoSum, 2016-18), less what is
abstract ("hal", "cara", "kali", "sisi") and less what is a unit of the calendar.
"""

from worker.entities.patterns.vocabulary import phrases, words

PEOPLE = """
    orang | people, persons, person
    jiwa |
    warga | residents, citizens
    warga negara |
    WNI | Indonesian citizens
    WNA | foreigners
    TKI |
    penduduk | inhabitants
    laki-laki |
    pria | men
    perempuan | women
    wanita |
    anak | children
    bayi | babies
    balita | toddlers
    remaja | teenagers
    pemuda | youths
    lansia |
    keluarga | families
    kepala keluarga, KK |
    rumah tangga | households
    tentara | soldiers, troops
    prajurit |
    personel, personil | personnel
    serdadu |
    pasukan |
    polisi | policemen, police officers
    aparat |
    petugas | officers
    anggota | members
    awak | crew members, crewmen
    awak kapal, ABK |
    kru |
    pilot | pilots
    relawan, sukarelawan | volunteers
    korban | victims
    korban jiwa | fatalities
    korban tewas |
    korban luka |
    jenazah |
    pengungsi | refugees, evacuees
    imigran | immigrants
    migran | migrants
    sandera | hostages
    tersangka | suspects
    terduga teroris | suspected terrorists
    teroris | terrorists
    militan | militants
    pelaku | perpetrators
    terdakwa | defendants
    terpidana | convicts
    narapidana, napi | inmates
    tahanan | prisoners, detainees
    saksi | witnesses
    hakim | judges
    jaksa | prosecutors
    pengacara | lawyers
    penyidik | investigators
    dokter | doctors
    perawat | nurses
    pasien | patients
    guru | teachers
    dosen | lecturers
    murid | pupils
    siswa | students
    siswi |
    pelajar |
    mahasiswa | university students
    santri |
    peserta | participants
    atlet | athletes
    ofisial |
    pemain | players
    pebalap, pembalap | riders, racers
    pelari | runners
    petinju | boxers
    pelatih | coaches
    penonton | spectators
    suporter | supporters
    pendukung |
    pengunjung | visitors
    wisatawan | tourists
    wisman | foreign tourists
    turis |
    penumpang | passengers
    pemudik |
    jemaah, jamaah | pilgrims
    jemaah haji, jamaah haji | hajj pilgrims
    pengguna | users
    pengguna aktif | active users
    pelanggan | customers, subscribers
    pengikut | followers
    pemilih | voters
    responden | respondents
    pelamar | applicants
    pekerja | workers
    tenaga kerja |
    buruh | laborers, labourers
    karyawan | employees
    pegawai |
    petani | farmers
    nelayan | fishermen
    pedagang | traders, vendors
    pengusaha | businessmen
    sopir | drivers
    wartawan | journalists, reporters
    aktivis | activists
    demonstran | protesters, demonstrators
    pengunjuk rasa |
    artis | artists
    musisi | musicians
    penyanyi | singers
    penari | dancers
    ulama |
    menteri | ministers
    gubernur | governors
    bupati | regents
    kepala daerah |
    kepala negara | heads of state
    pejabat | officials
    notaris |
    peneliti | researchers
    ilmuwan | scientists
    pasangan calon |
    pasangan | couples
"""
"""Unit, other spellings | English."""

CLASSIFIERS = """
    unit | units
    buah |
    ekor |
    lembar | sheets
    butir |
    batang |
    helai |
    pucuk |
    keping |
    eksemplar | copies
"""
"""Classifiers: a noun of the other tables behind one is what is counted."""

CONTAINERS = """
    potong |
    porsi |
    botol | bottles
    karung | sacks
    kantong | bags
    bungkus | packs
    paket | packages
    dus | boxes
    kaleng | cans
    gelas |
    piring |
    mangkuk, mangkok |
    lusin |
    tablet | tablets
"""

THINGS = """
    negara | countries
    negara bagian |
    provinsi | provinces
    kabupaten | regencies, districts
    kabupaten/kota |
    kota | cities
    kecamatan |
    kelurahan |
    desa | villages
    kampung |
    pulau | islands
    rumah | houses, homes
    rumah sakit | hospitals
    rumah makan |
    rumah ibadah |
    sekolah | schools
    universitas | universities
    perguruan tinggi |
    gedung | buildings
    bangunan |
    kantor | offices
    hotel | hotels
    kamar | rooms
    apartemen | apartments
    restoran | restaurants
    toko | shops, stores
    gerai | outlets
    kios |
    pasar | markets
    pabrik | factories
    masjid | mosques
    gereja | churches
    candi | temples
    bandara | airports
    pelabuhan | ports
    stasiun | stations
    jembatan | bridges
    kapal | ships, vessels
    perahu | boats
    pesawat | aircraft, planes, airplanes
    helikopter | helicopters
    penerbangan | flights
    kendaraan | vehicles
    mobil | cars
    motor, sepeda motor | motorcycles
    sepeda | bicycles
    bus | buses
    truk | trucks
    kereta | trains
    kereta api |
    gerbong | wagons
    tank | tanks
    rudal | missiles
    bom | bombs
    ranjau | landmines
    senjata | weapons
    senjata api | firearms
    peluru | bullets
    medali | medals
    medali emas | gold medals
    medali perak | silver medals
    medali perunggu | bronze medals
    emas | golds
    perak | silvers
    perunggu | bronzes
    gelar | titles
    trofi | trophies
    gol | goals
    laga | matches
    pertandingan |
    kursi | seats
    suara | votes
    TPS | polling stations
    tiket | tickets
    saham | shares
    kasus | cases
    perkara |
    perusahaan | companies
    anak perusahaan | subsidiaries
    anak usaha |
    bank | banks
    klub | clubs
    tim | teams
    kesebelasan |
    partai | parties
    partai politik, parpol | political parties
    fraksi | factions
    cabang olahraga, cabor, cabang olah raga | sports
    nomor pertandingan |
    lagu | songs
    album | albums
    film | films, movies
    buku | books
    episode | episodes
    judul |
    foto | photos
    video | videos
    akun | accounts
    situs | websites
    aplikasi | apps, applications
    rekening |
    kartu |
    dokumen | documents
    paspor | passports
    bahasa | languages
    mata uang | currencies
    titik |
    titik api |
    titik panas | hotspots, hot spots
    gempa | earthquakes
    gempa susulan | aftershocks
    pohon | trees
    bibit | seedlings
    sapi | cows, cattle
    kambing | goats
    ayam | chickens
    babi | pigs
    kerbau |
    burung | birds
    gajah | elephants
    harimau | tigers
    anjing | dogs
    kucing | cats
    ikan |
    kuda | horses
    lantai |
    halaman | pages
"""

NOT_COUNTED = {
    "id": phrases("""
    orang tua, anak buah, anak tangga, anak panah, anak kunci, jam tangan, jam dinding
    jam digital, kepala, kota kembang, detik lalu, menit lalu, jam lalu, detik yang lalu
    menit yang lalu, jam yang lalu, detik silam, menit silam, jam silam, detik kemudian
    menit kemudian, jam kemudian, detik lagi, menit lagi, jam lagi, menit sebelumnya
    jam sebelumnya, menit berselang, detik jelang, menit jelang, jam jelang, detik menjelang
    menit menjelang, jam menjelang, detik sebelum, menit sebelum, jam sebelum, detik setelah
    menit setelah, jam setelah, menit usai, jam usai, menit sesudah, jam sesudah, jam berselang
    motor penggerak, bus sekolah, kartu kuning, kartu merah, suara bulat
    """),
    "en": phrases("""
    seconds ago, minutes ago, minute ago, hours ago, hour ago, seconds later, minutes later
    hours later, hour later, minutes earlier, hours earlier, members of parliament
    points of view
    """),
}
"""Phrases that begin like something countable: other things, and the places of events in time."""

ORDINAL_WORDS = words("""
    pasal ayat nomor no nomer pukul jam tanggal tgl ke kelas peringkat urutan posisi menit usia umur
    berusia grup liga kategori kloter halaman bab lantai blok rt rw km jalan jl gang tahun sejak
    x salah seri versi jalur lajur golongan tipe level tahap edisi episode babak ronde hari kode
    article number page chapter group grade class level rank minute aged age since route phase
""")
"""Words before a number that make it the name or the rank of something, in lower case."""
