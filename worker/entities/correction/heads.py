"""Words that begin the names of places and bodies, as the labels of `training/corpus` have them."""

from worker.entities.vocabulary import words

PLACES = words(
    """
    Kabupaten Kab Kota Kecamatan Kec Desa Kelurahan Provinsi Propinsi Pulau Kepulauan Gunung Sungai
    Danau Waduk Teluk Selat Laut Tanjung Pantai Jalan Jl Gang Bandara Stasiun Terminal Pelabuhan
    Stadion Gedung Masjid Gereja Candi Istana Pasar Jembatan Tol Simpang Bundaran Kampung Dusun
    Distrik Museum Monumen Taman Apartemen Wisma Lapangan Perumahan Menara Plaza Mal Hotel Kompleks
    Benteng Vihara Pura GOR Sirkuit Dermaga
    """
)
"""A place's name follows: "Kabupaten" "Garut" is one place."""

BODIES = words(
    """
    Pemerintah Pemkot Pemkab Pemprov Pemda Polda Polres Polresta Polrestabes Polsek Kodam Kodim
    Korem Kejari Kejati Kejaksaan Pengadilan PN DPRD KPU KPUD Bawaslu Panwaslu BPBD BNN BNNP Dinas
    Kantor Lapas Rutan RSUD Universitas Institut Kementerian Kemlu Kedutaan Bank Satpol Lanal Lanud
    Timnas timnas Asprov Badan Dewan Komisi Komite Federasi Asosiasi Persatuan Angkatan
    """
)
"""The place that a body is of follows: "Polres" "Bogor" is one organisation."""

UNITS = words("Fraksi DPP DPD DPW DPC PP PB Mabes Pansus Bareskrim")
"""The body that a unit belongs to follows: "Fraksi" "Golkar" is one organisation."""

NUMBERED = words("Komisi Divisi Daop")
"""A number follows, then the body: "Komisi III" "DPR"."""

ALONE = words(
    """
    Kantor Pemerintah Dinas Badan Dewan Komisi Komite Pengadilan Kementerian Universitas Institut
    Federasi Asosiasi Persatuan Selatan Utara Barat Timur Tengah Pusat Raya Rumah Sakit
    """
)
"""Words that alone name nothing."""
