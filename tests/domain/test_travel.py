"""How long ways take: stated, by distance, through other places, never through one that a convoy reaches."""

from rolodex.domain import travel
from rolodex.domain.travel import Ride, Way

GAO_BOUREM = Way("Gao", "Bourem", "road", minutes=95)
BOUREM_KIDAL = Way("Bourem", "Kidal", "road", km=250)
PLACES = ("Gao", "Bourem", "Kidal")


def test_way_goes_both_ways_unless_it_is_one_way() -> None:
    down_river = Way("Gao", "Ansongo", "water", minutes=200, one_way=True)
    found = travel.rides(("Gao", "Bourem", "Ansongo"), [GAO_BOUREM, down_river], {})
    assert found[("Bourem", "Gao")] == Ride(95, "road")
    assert ("Gao", "Ansongo") in found
    assert ("Ansongo", "Gao") not in found


def test_distance_and_speed_make_whole_minutes_rounded_up() -> None:
    assert travel.minutes_of(BOUREM_KIDAL, {}) == 375
    assert travel.minutes_of(BOUREM_KIDAL, {"road": 60}) == 250
    assert travel.minutes_of(Way("a", "b", "foot", km=1), {"foot": 7}) == 9


def test_way_that_nobody_stated_is_found_through_others_with_the_mode_of_its_longest_part() -> None:
    boat = Way("Bourem", "Kidal", "water", minutes=300)
    found = travel.rides(PLACES, [GAO_BOUREM, boat], {})
    assert found[("Gao", "Kidal")] == Ride(395, "water")


def test_place_of_convoys_is_the_end_of_a_way_and_never_its_middle() -> None:
    onward = Way("Kidal", "Tessalit", "road", minutes=60)
    places = (*PLACES, "Tessalit")
    found = travel.rides(places, [GAO_BOUREM, BOUREM_KIDAL, onward], {}, not_through={"Kidal"})
    assert ("Gao", "Kidal") in found
    assert ("Gao", "Tessalit") not in found
    assert found[("Kidal", "Tessalit")] == Ride(60, "road")


def test_shorter_of_two_stated_ways_counts_and_a_place_is_no_ride_from_itself() -> None:
    longer = Way("Bourem", "Gao", "road", minutes=120)
    found = travel.rides(PLACES, [longer, GAO_BOUREM], {})
    assert found[("Bourem", "Gao")].minutes == 95
    assert found[("Gao", "Gao")].minutes == 0


def test_preferred_mode_counts_where_it_is_stated_and_another_where_not() -> None:
    flight = Way("Gao", "Bourem", "air", minutes=20)
    boat = Way("Gao", "Ansongo", "water", minutes=200)
    assert set(travel.preferred([GAO_BOUREM, flight, boat], "road")) == {GAO_BOUREM, boat}


def test_another_mode_takes_its_own_way_or_the_distance_and_leaves_minutes_of_others_alone() -> None:
    flight = Way("Gao", "Bourem", "air", minutes=20)
    found = travel.by([GAO_BOUREM, flight, BOUREM_KIDAL, Way("Gao", "Ansongo", "water", minutes=200)], "air")
    assert set(found) == {flight, Way("Bourem", "Kidal", "air", km=250), Way("Gao", "Ansongo", "water", minutes=200)}
