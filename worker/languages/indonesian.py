"""Indonesian."""

from worker.languages.language import Language, words

INDONESIAN = Language(
    code="id",
    function_words=words(
        """
        ada adalah agar akan antara antaranya apa atas atau bagi bahwa baik banyak baru beberapa
        begitu beliau belum berada bersama besar bisa bukan dalam dan dapat dari demi dengan di
        dia dilakukan dua empat gue hanya hari harus hingga ia ialah ini itu jadi jika juga
        kalau kali kami karena kata katanya ke kedua kembali kemudian kepada ketika kini kita
        lagi lain lalu lebih maka mana masih mau melakukan melalui membuat memiliki mengatakan
        menjadi menurut menyebut mereka merupakan meski mulai namun negara oleh orang pada
        paling para perlu pernah pertama pula pun saat saja salah sampai sangat satu saya
        sebagai sebelum sebelumnya sebuah secara sedang sehingga sejak sejumlah sekarang sekitar
        selain selama seluruh sementara semua sendiri seorang seperti serta sesuai setelah
        setiap soal sudah tahun tak tanpa tapi telah tentang terhadap terkait termasuk tersebut
        terus tetapi tidak tiga turut ujar ujarnya untuk usai waktu yaitu yakni yang
        """
    ),
    markers=words(
        """
        amandemen andal asal bahwa bandara beda berharap bilang bisa bisnis bupati butuh cuaca
        cuma diduga digelar dirilis dolar gara gelar gempa gubernur gugat hewan imbang imbau
        izin jadwal juara jumat kabupaten kamis kantor karena karyawan kasus kebijakan
        kecelakaan kelurahan kemarin kementerian kereta kesehatan ketimbang koalisi kondisi
        koran korban kualitas kuartal laga lantas lewat libur listrik lowongan makanya
        mengatakan menit mobil narkoba nasabah ngapain ormas pabrik pekan pelatih pemerintah
        pemilu pemprov penumpang penyidik persen perusahaan petugas polda polisi polres polri
        provinsi proyek rabu rapat resmi rilis rupiah rusak rute sebesar sejauh senilai senin
        sepeda soal sore spanduk tak tapi tersangka timnas triwulan uang ujar ujarnya unjuk
        upaya usai vaksinasi walikota walkot warga wib yakni
        """
    ),
    months={
        "januari": 1,
        "februari": 2,
        "maret": 3,
        "april": 4,
        "mei": 5,
        "juni": 6,
        "juli": 7,
        "agustus": 8,
        "september": 9,
        "oktober": 10,
        "november": 11,
        "desember": 12,
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "agu": 8,
        "agt": 8,
        "sep": 9,
        "sept": 9,
        "okt": 10,
        "nov": 11,
        "des": 12,
        "nopember": 11,
        "pebruari": 2,
    },
    days={
        "senin": 1,
        "selasa": 2,
        "rabu": 3,
        "kamis": 4,
        "jumat": 5,
        "jum'at": 5,
        "jum’at": 5,
        "sabtu": 6,
        "minggu": 7,
        "ahad": 7,
    },
    credit_labels={
        "reporter": "reporter",
        "jurnalis": "reporter",
        "penulis": "author",
        "oleh": "author",
        "editor": "editor",
        "redaktur": "editor",
        "penyunting": "editor",
        "penerjemah": "translator",
        "alih bahasa": "translator",
        "kontributor": "contributor",
        "fotografer": "photographer",
        "foto oleh": "photographer",
    },
    by_words=frozenset({"oleh"}),
    source_labels=frozenset({"sumber"}),
    related_labels=frozenset({"baca juga", "lihat juga", "simak juga"}),
    list_labels=frozenset({"artikel terkait", "pilihan redaksi"}),
    copyright_words=frozenset({"copyright", "hak cipta"}),
    name_joiners=frozenset({"dan"}),
    furniture=frozenset(
        {"terpopuler", "berita terkait", "berita terkini", "komentar", "bagikan", "terkini"}
    ),
)
