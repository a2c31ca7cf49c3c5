"""Which names in an article mean the same place."""

from collections.abc import Mapping, Sequence

from worker.entities.coreference.variants import Rules, Words, settle_variants
from worker.entities.gazetteer import PlaceName
from worker.entities.vocabulary import words

_DROPPED = words(
    """
    kabupaten kab kota provinsi propinsi pulau kecamatan kec desa kelurahan distrik republik negara
    city regency province district island village republic state the
    """
)
_HEADS = words("vihara masjid gereja pura candi gedung mal hotel pasar stadion museum")
_EXPANSIONS: Mapping[str, Words] = {"jl": ("jalan",), "jln": ("jalan",)}


def settle_places(
    names: Sequence[str],
    *,
    introduced: Mapping[str, str],
    meanings: Mapping[str, PlaceName | None],
) -> dict[str, str]:
    """Say which name or key stands for the place that each name means.

    Names of one place of the gazetteer have its key. A name that several places have stays by
    itself, and so does every name that is not known and shortens none ("Pasar Gede" for "Pasar Gede
    Hardjonagoro", "Lelema" for "Desa Lelema").
    """
    known: dict[str, str] = {}
    for name in names:
        if meaning := meanings.get(name):
            known[name] = meaning.place.key if meaning.place else f"?{name}"
    for short, full in introduced.items():
        if short not in known:
            known[short] = known.get(full, full)
    rules = Rules(
        _DROPPED,
        _EXPANSIONS,
        may_begin=lambda _name, _left_out: True,
        may_end=lambda _name, left_out: len(left_out) == 1 and left_out[0] in _HEADS,
    )
    return settle_variants(names, known, rules)
