from datetime import date

import pytest

from worker.extractors.places import Filed, read_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Istanbul", ("Istanbul",)),
        ("Bandarlampung, Lampung", ("Bandarlampung", "Lampung")),
        ("Jakarta/Surabaya", ("Jakarta", "Surabaya")),
        ("Kuala Lumpur,", ("Kuala Lumpur",)),
        ("Kota Bogor", ("Kota Bogor",)),
        ("JAKARTA", ("Jakarta",)),
        ("DKI JAKARTA", ("DKI Jakarta",)),
        ("RIO DE JANEIRO", ("Rio de Janeiro",)),
        ("PORT-AU-PRINCE", ("Port-Au-Prince",)),
        ("Sana'a, Yaman", ("Sana'a", "Yaman")),
        ("St. Petersburg", ("St. Petersburg",)),
        ("ST. LOUIS, Mo.", ("St. Louis", "Mo.")),
        ("São Paulo", ("São Paulo",)),
        ("Jakarta, Senin", ("Jakarta",)),
        ("NEW YORK, PBB", ("New York", "PBB")),
        ("Washington, D.C.", ("Washington, D.C.",)),
        ("PROVINSI NTT", ("Provinsi NTT",)),
    ],
)
def test_places(text: str, places: tuple[str, ...]) -> None:
    assert read_places(text) == Filed(places)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ",",
        "Senin",
        "jakarta",
        "kata dia",
        "Presiden tiba di Istanbul",
        "Kantor Berita Nasional",
        "Gedung 45",
        "Kami sudah sampai. Jakarta",
        "Satu Dua Tiga Empat Lima Enam",
        "12/5",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert read_places(text) is None


@pytest.mark.parametrize("text", ["Nov 12", "Nov. 12", "12 Nov", "Tuesday, Nov 12"])
def test_a_date_may_stand_alone_if_its_month_is_named(text: str) -> None:
    assert read_places(text) == Filed((), None, 11, 12)


@pytest.mark.parametrize(
    ("text", "published", "filed_on"),
    [
        pytest.param("Siak, Riau, 12/5", date(2013, 5, 13), date(2013, 5, 12), id="day first"),
        pytest.param("Siak 12/5", date(2013, 5, 13), date(2013, 5, 12), id="no comma"),
        pytest.param("Manado, 31/12", date(2014, 1, 1), date(2013, 12, 31), id="last year"),
        pytest.param("Manado, 1/1", date(2013, 12, 31), date(2014, 1, 1), id="next year"),
        pytest.param("Manado, 29/2", date(2015, 3, 1), date(2016, 2, 29), id="only leap year near"),
        pytest.param("Manado, 29/2", date(2013, 1, 1), date(2012, 2, 29), id="leap day"),
        pytest.param("Manado, 3/4", None, None, id="no year to be had"),
        pytest.param("Manado, 31/2", date(2014, 1, 1), None, id="no such day"),
        pytest.param("Manado, 3/14", date(2014, 1, 1), None, id="no such month"),
        pytest.param("ROMA, 23 Februari 2016", None, date(2016, 2, 23), id="Indonesian"),
        pytest.param("ROMA, 23 Februari", date(2017, 2, 24), date(2017, 2, 23), id="without year"),
        pytest.param("ROME, Feb. 23, 2016", None, date(2016, 2, 23), id="English"),
        pytest.param("ROME, Sept 3", date(2016, 9, 3), date(2016, 9, 3), id="abbreviated"),
        pytest.param("ROME, 3/4/2012", None, date(2012, 4, 3), id="in figures"),
    ],
)
def test_dates(text: str, published: date | None, filed_on: date | None) -> None:
    filed = read_places(text)

    assert filed is not None
    assert filed.date(published) == filed_on
