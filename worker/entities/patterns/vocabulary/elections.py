"""Elections, and the regions that hold them."""

from worker.entities.patterns.vocabulary import phrases

ELECTIONS = {
    "Pemilu": "Pemilu",
    "Pemilihan Umum": "Pemilu",
    "Pemilu Serentak": "Pemilu",
    "Pemilu Presiden": "Pilpres",
    "Pemilu Legislatif": "Pileg",
    "Pemilihan Presiden": "Pilpres",
    "Pemilihan Legislatif": "Pileg",
    "Pemilihan Kepala Daerah": "Pilkada",
    "Pemilihan Gubernur": "Pilgub",
    "Pemilihan Bupati": "Pilbup",
    "Pemilihan Wali Kota": "Pilwalkot",
    "Pilkada": "Pilkada",
    "Pilkada Serentak": "Pilkada",
    "Pilpres": "Pilpres",
    "Pileg": "Pileg",
    "Pilgub": "Pilgub",
    "Pilbup": "Pilbup",
    "Pilwalkot": "Pilwalkot",
    "Pilwakot": "Pilwalkot",
    "Pilwali": "Pilwalkot",
    "Pilwako": "Pilwalkot",
    "Pilkades": "Pilkades",
}
"""What elections are called, and the short name that all outlets use."""

REGIONS = {
    "DKI": "DKI Jakarta",
    "Jakarta": "DKI Jakarta",
    "Jabar": "Jawa Barat",
    "Jateng": "Jawa Tengah",
    "Jatim": "Jawa Timur",
    "Sumut": "Sumatera Utara",
    "Sumbar": "Sumatera Barat",
    "Sumsel": "Sumatera Selatan",
    "Sulsel": "Sulawesi Selatan",
    "Sulut": "Sulawesi Utara",
    "Sultra": "Sulawesi Tenggara",
    "Sulteng": "Sulawesi Tengah",
    "Sulbar": "Sulawesi Barat",
    "Kalbar": "Kalimantan Barat",
    "Kaltim": "Kalimantan Timur",
    "Kalsel": "Kalimantan Selatan",
    "Kalteng": "Kalimantan Tengah",
    "Kaltara": "Kalimantan Utara",
    "Kepri": "Kepulauan Riau",
    "Babel": "Kepulauan Bangka Belitung",
    "NTB": "Nusa Tenggara Barat",
    "NTT": "Nusa Tenggara Timur",
    "DIY": "Daerah Istimewa Yogyakarta",
}
"""Regions as the news abbreviates them, and in full."""

OTHER_REGIONS = phrases("""
    Aceh, Riau, Jambi, Bengkulu, Lampung, Banten, Bali, Gorontalo, Maluku, Papua, Yogyakarta
    Papua Barat, Maluku Utara, Bandung, Surabaya, Medan, Makassar, Semarang, Palembang, Solo
    Surakarta, Depok, Bekasi, Bogor, Tangerang, Tangerang Selatan, Malang, Batam, Pekanbaru, Padang
    Denpasar, Manado, Cirebon, Garut, Sukabumi, AS, Amerika Serikat, Amerika, Prancis, Perancis
    Jerman, Inggris, Rusia, Filipina, Malaysia, Turki, Iran, Brasil, Taiwan, Korea Selatan, Korsel
""")
