"""Which names in an article mean the same organisation."""

from collections.abc import Mapping, Sequence

from worker.entities.coreference.variants import Rules, Words, settle_variants
from worker.entities.lists import Lists
from worker.entities.names import words_of
from worker.entities.vocabulary import words

_DROPPED = words(
    """
    pt cv tbk persero inc corp corporation ltd co plc llc gmbh grup group partai perum fc klub
    the ri provinsi di dan of and
    """
)
_EXPANSIONS: Mapping[str, Words] = {
    short: tuple(full.split())
    for short, full in {
        "pemkot": "pemerintah kota",
        "pemkab": "pemerintah kabupaten",
        "pemprov": "pemerintah provinsi",
        "pn": "pengadilan negeri",
        "polda": "kepolisian daerah",
        "polres": "kepolisian resor",
        "polresta": "kepolisian resor kota",
        "polrestabes": "kepolisian resor kota besar",
        "polsek": "kepolisian sektor",
        "asprov": "asosiasi provinsi",
        "kejari": "kejaksaan negeri",
        "kejati": "kejaksaan tinggi",
        "ham": "hak asasi manusia",
        "rs": "rumah sakit",
        "jabar": "jawa barat",
        "jateng": "jawa tengah",
        "jatim": "jawa timur",
        "sumut": "sumatera utara",
        "sumsel": "sumatera selatan",
        "sumbar": "sumatera barat",
        "kaltim": "kalimantan timur",
        "kalteng": "kalimantan tengah",
        "kalsel": "kalimantan selatan",
        "kalbar": "kalimantan barat",
        "sulsel": "sulawesi selatan",
        "sulut": "sulawesi utara",
        "sulteng": "sulawesi tengah",
        "jaksel": "jakarta selatan",
        "jakbar": "jakarta barat",
        "jakpus": "jakarta pusat",
        "jaktim": "jakarta timur",
        "jakut": "jakarta utara",
        "tangsel": "tangerang selatan",
    }.items()
}
_SAME_BODY = frozenset({"ri", "indonesia", "pusat", "republik"})
"""Words behind a body's name that leave it the same body."""
_PARTS_OF_A_BODY = words(
    """
    bank badan balai biro dewan dinas direktorat ditjen divisi dpc dpd dpp dpw fakultas forum fraksi
    gerakan grup kantor kejaksaan kementerian kepolisian komando komisi komite kpu lembaga mabes
    majelis markas panitia pemerintah pengadilan perhimpunan persatuan polda polres polsek pusat
    radio rumah satgas satuan sekolah tim timnas universitas yayasan ministry department office
    university
    """
)
"""Words before a name that make it another body's."""


def settle_organisations(
    names: Sequence[str], *, introduced: Mapping[str, str], lists: Lists
) -> dict[str, str]:
    """Say which full name each name of an organisation in an article is short for.

    The lists win, but over what the article introduces itself ("Partai Bulan Bintang (PBB)").
    A body's branch is not the body ("KPU Kota Medan", "Fraksi Golkar").
    """
    listed, shared = lists.organisations, lists.club_names
    known = {name: listed[name] for name in names if name in listed}
    for name in names:
        if name.endswith(" RI") and (body := listed.get(name.removesuffix(" RI"))):
            known.setdefault(name, body)
    known.update(introduced)
    for name in [name for name in names if name in shared and name not in introduced]:
        clubs = {*names, *known.values()}.intersection(shared[name])
        if len(clubs) == 1:
            known[name] = clubs.pop()

    def may_begin(name: str, left_out: Words) -> bool:
        return name not in listed or _SAME_BODY.issuperset(left_out)

    def may_end(name: str, left_out: Words) -> bool:
        if len(left_out) > 1 or words_of(name)[0] in _PARTS_OF_A_BODY:
            return False
        return left_out[0] not in _PARTS_OF_A_BODY and name not in listed

    rules = Rules(_DROPPED, _EXPANSIONS, may_begin, may_end)
    return settle_variants(names, known, rules)
