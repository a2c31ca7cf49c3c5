"""Malay, the nearest neighbour of Indonesian: what sets it apart stands in `markers`."""

from worker.languages.language import Language, words

MALAY = Language(
    code="ms",
    function_words=words(
        """
        ada adalah agar akan antara antaranya apa atas atau bagaimanapun bagi baharu bahawa baik
        banyak baru beberapa beliau belum berada berkata berkenaan bersama besar boleh bukan
        cuma dalam dan dapat dari daripada demi dengan di dia dijangka dilakukan dua hanya hari
        harus hingga ia iaitu ialah ini itu jika juga kali kami kata katanya ke kedua kemudian
        kepada kerajaan kerana ketika kini kita lagi lain lalu lebih mahu maka malah mana
        manakala masih melakukan melalui membuat memiliki menerusi menjadi menurut mereka
        merupakan mula namun negara oleh orang pada para perlu pernah pertama pula pun ramai
        saat sahaja salah sangat satu saya sebagai sebelum sebuah sedang sehingga sejak
        sekiranya selama selepas semalam semasa semua sendiri seorang seperti seramai serta
        setelah setiap sudah supaya tahun tak tanpa telah tempatan tentang terdapat terhadap
        termasuk tersebut tetapi tiada tidak tiga turut untuk waktu walaupun yang
        """
    ),
    markers=words(
        """
        aduan ahad bahagian baharu bahawa bandaraya bekalan belanjawan berkenaan berkuasa
        berlepas bilion bomba dadah dagangan daripada datuk dijangka disyaki ekoran filem
        graduan hartanah hujung iaitu imigresen isnin jambatan jangkitan jawatankuasa jenayah
        jumaat jurulatih kanun kastam kejohanan kelulusan kemalangan kenderaan kerajaan kerana
        kes kesihatan khamis kilang kualiti kukuh lawatan lebuhraya lori mahu majlis makluman
        manakala mangsa membincangkan menafikan menasihati mendahului menerusi merampas
        merasmikan mesyuarat minit motosikal pasport pelancong pemandu pemberita pendakwaan
        pengarah penyokong peratus perbicaraan perkhidmatan perniagaan pertubuhan pesakit
        pilihanraya pingat polis ramai rasuah reman ringgit sahaja selepas semalam semasa sen
        seramai siasatan suspek syarikat tahniah tempatan tertuduh timbalan tun universiti wabak
        wang warganegara
        """
    ),
)
