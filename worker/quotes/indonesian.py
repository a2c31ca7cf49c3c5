"""How Indonesian reports speech."""

from worker.quotes.speech import Speech, words

_SURE = words(
    """
    kata ujar tutur ungkap papar imbuh ucap tulis pungkas tandas cetus kilah sambung kenang keluh
    sahut timpal celetuk gumam teriak tukas seru urai jelas tegas terang lanjut tambah sebut jawab
    tanya cerita beber lontar kelakar canda ketus dalih sindir kicau cuit sanggah sanjung demikian
    """
)
_OTHER = words(
    """
    aku harap pinta ingat pesan kritik puji ulas simpul tutup bisik ajak imbau himbau nasihat saran
    usul bantah tuding kecam rinci klaim singkat lantun tuntut sambut lapor minta tegur ratap doa
    duga nilai demikian tantang curhat rayu goda bela yakin janji ancam komentar elak omel
    """
)
_PASSIVES = words(
    """
    dikatakan dijelaskan disampaikan diungkapkan ditambahkan ditegaskan dituturkan disebutkan diakui
    dipaparkan diterangkan diceritakan menurut
    """
)
_FOLLOWING = words(
    """
    menanggapi mengatakan berkata menuturkan menyatakan menyebut menyebutkan menjelaskan menegaskan
    mengungkapkan menambahkan menerangkan memaparkan menulis menuliskan melanjutkan mengucapkan
    bertutur berujar mengungkap menjawab bertanya menanyakan berteriak menyerukan berseru
    menceritakan bercerita mengeluh mengenang menguraikan membeberkan merinci mengingatkan berpesan
    berpendapat berkomentar berkicau bercuit mencuit mengklaim membantah menyanggah berdalih
    berkilah mengimbau mengajak menyarankan menegur menyimpulkan melaporkan mengutarakan
    menyampaikan menyindir bercanda berkelakar berbisik bergumam menimpali menyahut menukas
    menandaskan memungkasi menutup membalas menekankan menggarisbawahi mengumumkan mengomentari
    memuji mengkritik mengecam menuding meminta berharap mengaku mengakui berjanji mendesak
    bersumpah mengancam
    """
)
_ATTITUDES = words(
    """
    mengharapkan menilai memastikan optimistis optimis yakin meyakini merasa menyadari memandang
    menganggap menyambut menjanjikan enggan menduga memperkirakan memprediksi berencana
    mengapresiasi menyayangkan menyesalkan menolak mendukung menyoroti menyinggung khawatir heran
    bersyukur memberikan menginginkan ingin percaya mengusulkan mencontohkan mengiyakan memuji
    membenarkan mempertanyakan menargetkan menampik menepis mengkhawatirkan kecewa bangga angkat
    buka
    """
)
INDONESIAN = Speech(
    leading=_SURE | _OTHER | _PASSIVES,
    leading_sure=_SURE,
    following=_FOLLOWING,
    attitudes=_ATTITUDES,
    asking=words("tanya bertanya menanyakan jawab menjawab sahut timpal"),
    suffix="nya",
    lead_ins=words("demikian begitu lalu lantas itulah demikianlah begitulah"),
    compounds={},
    naming=words("menyebut menyebutkan mengklaim mengkritik memuji mengaku menutup"),
    pronouns=words("dia ia beliau"),
    groups=words("mereka keduanya ketiganya"),
    adverbs=words(
        """
        pun juga lalu lantas kemudian kembali sempat langsung hanya sendiri sudah telah terus masih
        sebelumnya turut ikut pernah selanjutnya akhirnya kini malah justru bahkan tetap lagi sangat
        """
    ),
    stops=words(
        """
        di dalam pada kepada saat ketika usai seusai setelah sesudah sebelum sesaat seperti
        sebagaimana melalui lewat dikutip dilansir sambil seraya soal terkait tentang mengenai bahwa
        karena agar dengan bersama terhadap atas oleh sebelumnya hari kemarin tadi lagi lebih penuh
        yang sebagai selaku menambahkan menegaskan menjelaskan menjawab melanjutkan mengutip
        menanggapi mengomentari menyindir merujuk menirukan mengakhiri menutup mengenang memberi
        mengingatkan disela di-sela dihadapan dihadapkan selepas secara sembari lantaran hingga
        sejak beberapa baru-baru belum sudah telah akan bercanda berkelakar tertawa tersenyum Senin
        Selasa Rabu Kamis Jumat Sabtu Minggu dikonfirmasi ditemui serta lalu kala selain demikian
        jika kalau menyusul begitu singkat pelan optimistis dilaporkan
        """
    ),
    ends_reference=words("itu tersebut ini tadi"),
    begins_reference=words("sang si"),
    honorifics=words(
        """
        pak bu bapak ibu dr drg ir prof h hj drs dra kh ustaz ustad habib gus sri mr mrs jenderal
        kapten mayor kolonel letkol letjen mayjen brigjen irjen komjen kombes akbp kompol iptu ipda
        akp ajun inspektur komisaris bang mas mbak kak si sang tuan nyonya mbah kiai raden r
        """
    ),
    relatives=words(
        """
        pengacara kuasa hukum istri suami anak ayah bapak ibu kakak adik ajudan asisten manajer
        sopir keluarga kekasih pacar teman rekan tetangga putra putri saudara sahabat pendukung
        pelatih kubu penasihat orangtua orang tua mantan mertua keponakan paman bibi tim pihak wakil
        tunangan penggemar pengikut anggota jubir bicara dari biografer dokter eks janda pelantun
        pengganti
        """
    ),
    relative_pronouns=words("yang"),
    callings=words("akrab karib biasa kerap juga sering"),
    continuing=words("lanjut tambah imbuh sambung pungkas tandas tutup melanjutkan menambahkan"),
    kin=words("istri suami anak kakak adik putra putri kekasih"),
    joins=words("dan serta bersama"),
    statements=words(
        """
        bunyi penelitian studi riset artikel pesan dokumen buku putusan isi
        pernyataan keterangan penjelasan siaran pers rilis pihak manajemen laporan laman situs akun
        humas kantor resmi surat pengumuman tim media harian majalah koran
        """
    ),
    links=words("bahwa jika kalau sebagai adalah bagaimana"),
    titles=words(
        """
        bertajuk berjudul bertema bertemakan bertuliskan berslogan bernama berjuluk dijuluki julukan
        tagar film lagu album novel buku single acara sinetron serial drama program tema slogan
        tagline istilah kata frasa sebutan disebut berlabel musikal konser judul grup tajuk komik
        majalah bertagar dinamai dinamakan berlambang kode sandi moto motto semboyan berbunyi ala
        melalui lewat dan atau tulisan menamai menyanyikan membawakan membintangi
        """
    ),
    abbreviations={
        "menlu": "menteri luar negeri",
        "mendagri": "menteri dalam negeri",
        "menkeu": "menteri keuangan",
        "menhan": "menteri pertahanan",
        "menpora": "menteri pemuda dan olahraga",
        "mendikbud": "menteri pendidikan dan kebudayaan",
        "menkes": "menteri kesehatan",
        "menhub": "menteri perhubungan",
        "mentan": "menteri pertanian",
        "mendag": "menteri perdagangan",
        "menag": "menteri agama",
        "menaker": "menteri ketenagakerjaan",
        "menkominfo": "menteri komunikasi dan informatika",
        "mensos": "menteri sosial",
        "mensesneg": "menteri sekretaris negara",
        "menperin": "menteri perindustrian",
        "dubes": "duta besar",
        "wapres": "wakil presiden",
        "wagub": "wakil gubernur",
        "wabup": "wakil bupati",
        "wawali": "wakil wali kota",
        "walikota": "wali kota",
        "gub": "gubernur",
        "sekjen": "sekretaris jenderal",
        "sekda": "sekretaris daerah",
        "dirut": "direktur utama",
        "dirjen": "direktur jenderal",
        "ketum": "ketua umum",
        "waketum": "wakil ketua umum",
        "jubir": "juru bicara",
        "kadis": "kepala dinas",
        "pm": "perdana menteri",
    },
)
