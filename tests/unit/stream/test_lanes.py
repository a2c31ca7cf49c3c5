import pytest
from aiokafka import TopicPartition

from tests.unit.stream.support import RAW, cargo
from worker.errors import DeliveryError
from worker.stream.lanes import Flight, Lane

HERE = TopicPartition(RAW, 0)


def launch(lane: Lane, *offsets: int) -> Flight:
    for offset in offsets:
        lane.board(cargo(offset), now=0.0)
    flight = lane.launch()
    assert flight is not None
    return flight


@pytest.mark.parametrize(
    ("landings", "acknowledged"),
    [
        pytest.param([], [], id="nothing lands"),
        pytest.param([0, 1, 2], [12, 20, 31], id="in order"),
        pytest.param([2, 1, 0], [None, None, 31], id="in reverse"),
        pytest.param([1, 0, 2], [None, 20, 31], id="the first is late"),
        pytest.param([0, 2], [12, 12], id="one never lands"),
    ],
)
def test_an_offset_counts_once_all_before_it_have_landed(
    landings: list[int], acknowledged: list[int | None]
) -> None:
    lane = Lane(HERE, epoch=1)
    flights = [launch(lane, 10, 11), launch(lane, 19), launch(lane, 25, 30)]
    seen = []
    for number in landings:
        lane.land(flights[number])
        seen.append(lane.acknowledged)
    assert seen == acknowledged


def test_landing_returns_each_flight_once() -> None:
    lane = Lane(HERE, epoch=1)
    first, second, third = launch(lane, 1), launch(lane, 2), launch(lane, 3)
    assert lane.land(second) == []
    assert lane.land(first) == [first, second]
    assert lane.airborne == [third]
    assert lane.land(third) == [third]
    assert lane.empty


def test_landed_flights_that_do_not_count_yet_are_not_sent_again() -> None:
    lane = Lane(HERE, epoch=1)
    first, second = launch(lane, 1), launch(lane, 2)
    lane.land(second)
    assert lane.airborne == [first]
    assert not lane.empty


def test_the_oldest_record_is_the_first_that_does_not_count() -> None:
    lane = Lane(HERE, epoch=1)
    first, second = launch(lane, 1), launch(lane, 2, 3)
    lane.board(cargo(4), now=0.0)
    seen = []
    for flight in (second, first):
        lane.land(flight)
        seen.append(lane.oldest)
    assert seen == [cargo(1).record, cargo(4).record]


def test_launching_closes_the_flight() -> None:
    lane = Lane(HERE, epoch=1)
    flight = lane.board(cargo(1), now=2.5)
    assert lane.board(cargo(2), now=9.0) is flight
    assert (flight.opened_at, flight.size, flight.next_offset) == (2.5, 200, 3)
    assert lane.is_boarding(flight)
    assert lane.launch() is flight
    assert not lane.is_boarding(flight)
    assert lane.launch() is None


@pytest.mark.parametrize(
    "chain",
    [
        pytest.param([(5, None), (6, 5), (9, 6)], id="gaps in the log are no gaps in the chain"),
        pytest.param([(5, None), (6, 5), (2, 6)], id="the log was cut and is read again"),
    ],
)
def test_an_unbroken_chain_is_followed(chain: list[tuple[int, int | None]]) -> None:
    lane = Lane(HERE, epoch=1)
    for offset, previous in chain:
        lane.follow(offset, previous)


@pytest.mark.parametrize(
    "chain",
    [
        pytest.param([(6, 5)], id="the first of the epoch never arrived"),
        pytest.param([(5, None), (7, 6)], id="one between never arrived"),
        pytest.param([(5, None), (5, None)], id="the first arrived twice"),
    ],
)
def test_a_broken_chain_is_an_error(chain: list[tuple[int, int | None]]) -> None:
    lane = Lane(HERE, epoch=1)
    for offset, previous in chain[:-1]:
        lane.follow(offset, previous)
    with pytest.raises(DeliveryError, match=r"raw\[0\]: offset"):
        lane.follow(*chain[-1])
