"""What the tagger found, set right."""

import pytest

from tests.unit.entities.marked import read, write
from worker.entities.correction import correct

CASES = {
    "nothing to do": ("[P Joko Widodo] di [L Bogor]", "[P Joko Widodo] di [L Bogor]"),
    "a title inside": ("[P Habib Rizieq Shihab]", "Habib [P Rizieq Shihab]"),
    "two titles inside": ("[P Dr. Ir. Ani Zork]", "Dr. Ir. [P Ani Zork]"),
    "nothing but titles": ("kata [P Dr] itu", "kata Dr itu"),
    "a title that is a name": ("[P Ratu Zorka]", "[P Ratu Zorka]"),
    "a first letter": ("Bupati I [P Nyoman Suwirta]", "Bupati [P I Nyoman Suwirta]"),
    "an initial between": ("[P Gatot S]. [P Dewa Broto]", "[P Gatot S. Dewa Broto]"),
    "an initial outside": ("[P Miryam] S. [P Haryani]", "[P Miryam S. Haryani]"),
    "a name cut short": ("kata [P Moh]. [P Hasan Zork]", "kata [P Moh. Hasan Zork]"),
    "a sentence between": ("[P Gatot]. [P Dewa] tiba", "[P Gatot]. [P Dewa] tiba"),
    "one name in two": ("[P Boy] [P Rafli Amar]", "[P Boy Rafli Amar]"),
    "a head noun outside": ("di Kota [L Zorka]", "di [L Kota Zorka]"),
    "a head noun apart": ("di [L Kota] [L Zorka]", "di [L Kota Zorka]"),
    "a street named after a person": ("di [L Jalan] [P Ahmad Yani]", "di [L Jalan Ahmad Yani]"),
    "a small head noun": ("di kota [L Zorka]", "di kota [L Zorka]"),
    "a government": ("kata Pemkot [L Zorka]", "kata [O Pemkot Zorka]"),
    "a government of a city": ("kata Pemerintah Kota [L Zorka]", "kata [O Pemerintah Kota Zorka]"),
    "police of a place": ("kata [O Polres] [L Zorka]", "kata [O Polres Zorka]"),
    "a firm before a place": ("kata [O Zorkindo] [L Zorka]", "kata [O Zorkindo] [L Zorka]"),
    "a parliament of the country": ("kata [O DPR] [L RI]", "kata [O DPR RI]"),
    "a day inside": ("di [L Jakarta Rabu]", "di [L Jakarta] Rabu"),
    "two places in one": (
        "di [L Makassar Sulawesi Selatan]",
        "di [L Makassar] [L Sulawesi Selatan]",
    ),
    "a stadium and its city": (
        "di [L Stadion Zorkiri Samarinda]",
        "di [L Stadion Zorkiri] [L Samarinda]",
    ),
    "a place of two words": ("di [L Jakarta Selatan]", "di [L Jakarta Selatan]"),
    "a known organisation": ("kata [P Yonhap]", "kata [O Yonhap]"),
    "a nickname": ("kata [O CR7]", "kata [P CR7]"),
    "a country": ("di [O Timor Leste]", "di [L Timor Leste]"),
    "a town may be a club": ("lawan [O Barcelona]", "lawan [O Barcelona]"),
    "a surname": ("[P Jose Zorkinho] dan [O Zorkinho]", "[P Jose Zorkinho] dan [P Zorkinho]"),
    "a given name": ("kata [O Donald Zork]", "kata [P Donald Zork]"),
    "initials in brackets": (
        "[P Oesman Sapta Odang] ([O OSO]) kata [O OSO]",
        "[P Oesman Sapta Odang] ([P OSO]) kata [P OSO]",
    ),
    "what most mentions are": (
        "[P Zorkapu] dan [P Zorkapu] dan [O Zorkapu]",
        "[P Zorkapu] dan [P Zorkapu] dan [P Zorkapu]",
    ),
    "as many of each": ("[P Zorkapu] dan [O Zorkapu]", "[P Zorkapu] dan [O Zorkapu]"),
    "a people": ("suku [L Melayu]", "suku Melayu"),
    "a day": ("pada [O Senin]", "pada Senin"),
    "a head noun alone": ("di [L Stasiun]", "di Stasiun"),
    "a word in small letters": ("kata [O partai] itu", "kata partai itu"),
    "a name in small letters": ("kata [O kumparan]", "kata [O kumparan]"),
    "a title that is a rank abroad": ("[P Pangeran Harry]", "Pangeran [P Harry]"),
    "a rank behind a body": (
        "kata [O Polri Kombes] [P Ani Zork]",
        "kata [O Polri] Kombes [P Ani Zork]",
    ),
    "a small word in a name": ("[P Virgil] van [P Dijk]", "[P Virgil van Dijk]"),
    "small words in a name": ("[P Edwin] van der [P Sar]", "[P Edwin van der Sar]"),
    "and between two people": ("[P Ani] dan [P Budi]", "[P Ani] dan [P Budi]"),
    "a small head noun inside": ("di [L gunung Ijen]", "di gunung [L Ijen]"),
    "a unit outside": ("kata Fraksi [O Golkar]", "kata [O Fraksi Golkar]"),
    "a unit apart": ("kata [O DPP] [O PKS]", "kata [O DPP PKS]"),
    "a numbered commission": ("kata Komisi III [O DPR]", "kata [O Komisi III DPR]"),
    "a young team": ("kata timnas [O U-19]", "kata [O timnas U-19]"),
    "a team alone by its age": ("kata [O U-19]", "kata U-19"),
    "a club and its city": ("lawan [O Persebaya] [L Surabaya]", "lawan [O Persebaya Surabaya]"),
    "a club's nickname in two": ("lawan [O Maung] [L Bandung]", "lawan [O Maung Bandung]"),
    "a town hall": ("di [L Balai Kota] [L DKI Jakarta]", "di [L Balai Kota DKI Jakarta]"),
    "a building of the country": ("di [L Gedung DPR] [L RI]", "di [L Gedung DPR RI]"),
    "two places with a hyphen": ("[L Palembang-Indralaya]", "[L Palembang]-[L Indralaya]"),
    "a toll road": ("[L Tol-Merak]", "[L Tol-Merak]"),
    "two people with a hyphen": (
        "[P Anies-Sandi] dan [P Anies Zork], [P Sandi]",
        "[P Anies]-[P Sandi] dan [P Anies Zork], [P Sandi]",
    ),
    "a name with a hyphen": ("[P Oxlade-Chamberlain]", "[P Oxlade-Chamberlain]"),
    "a place before a person": (
        "Wagub [L DKI Jakarta Sandiaga Uno]",
        "Wagub [L DKI Jakarta] [P Sandiaga Uno]",
    ),
    "a club before an uncommon name": (
        "Pelatih [P Arema Aji Santoso]",
        "Pelatih [P Arema Aji Santoso]",
    ),
    "an organisation before a person": (
        "kata [O KPK Agus Rahardjo]",
        "kata [O KPK] [P Agus Rahardjo]",
    ),
    "a club that is a town": ("menjamu [L Liverpool]", "menjamu [O Liverpool]"),
    "a town that is a club": ("tinggal di [L Liverpool]", "tinggal di [L Liverpool]"),
    "initials": (
        "[P Oesman Sapta Odang] pergi. Kata [O OSO]",
        "[P Oesman Sapta Odang] pergi. Kata [P OSO]",
    ),
    "initials of a court": (
        "[O Mahkamah Agung] buka. Kata [P MA]",
        "[O Mahkamah Agung] buka. Kata [O MA]",
    ),
    "initials of both": (
        "[O Mahkamah Agung] dan [P Maruf Amin]. Kata [P MA]",
        "[O Mahkamah Agung] dan [P Maruf Amin]. Kata [P MA]",
    ),
    "an abbreviation of a thing": ("harga [O MPV] itu", "harga MPV itu"),
    "a feast": ("pada [L Idul Fitri]", "pada Idul Fitri"),
    "a government without a name": ("[O Pemerintah] setuju", "Pemerintah setuju"),
    "a title that begins a name": ("[P Teuku Wisnu]", "[P Teuku Wisnu]"),
    "two full names": ("[P Antonio Conte] [P Danny Zork]", "[P Antonio Conte] [P Danny Zork]"),
    "a university and its city": (
        "di [O Universitas Zork] [L Denpasar]",
        "di [O Universitas Zork] [L Denpasar]",
    ),
    "police with their town": (
        "[O Polres Bogor] [L Kabupaten Bogor]",
        "[O Polres Bogor] [L Kabupaten Bogor]",
    ),
    "one place with a hyphen": ("di [L Timor-Leste]", "di [L Timor-Leste]"),
    "a suspect": ("tersangka [P SD]", "tersangka [P SD]"),
    "a market named after a day": ("di [L Pasar Minggu]", "di [L Pasar Minggu]"),
    "a country in a place": ("di [L Stadion Zork Thailand]", "di [L Stadion Zork Thailand]"),
    "a road behind a town's name": ("di [L Jalan Raya Bogor]", "di [L Jalan Raya Bogor]"),
    "a team is no Tim": ("kata [O Tim Zork]", "kata [O Tim Zork]"),
    "a stadium named after a man": ("di [L Arthur Zork Stadium]", "di [L Arthur Zork Stadium]"),
    "an abbreviation in brackets": (
        "[O Badan Zorka Indonesia] (BZI) dan (BZI)",
        "[O Badan Zorka Indonesia] ([O BZI]) dan (BZI)",
    ),
    "syllables in brackets": ("[O Panitia Seleksi] (Pansel)", "[O Panitia Seleksi] ([O Pansel])"),
    "something else in brackets": ("[O Partai Zorka] (Jabar)", "[O Partai Zorka] (Jabar)"),
    "a person's firm in brackets": ("[P Ani Zork] (AZ)", "[P Ani Zork] (AZ)"),
    "a known name in brackets": ("[L Zorka Jaya] ([O ZJ])", "[L Zorka Jaya] ([L ZJ])"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_correction(text: str, expected: str) -> None:
    tokens, spans = read(text)
    assert write(tokens, correct(tokens, spans)) == expected
