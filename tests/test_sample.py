"""The sample region states what its SOURCES.md says."""

import csv
import json
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample"


@pytest.fixture(scope="module")
def cities():
    features = json.loads((SAMPLE / "cities.geojson").read_text(encoding="utf-8"))["features"]
    return [
        {**feature["properties"], "at": feature["geometry"]["coordinates"]} for feature in features
    ]


@pytest.fixture(scope="module")
def trains():
    with open(SAMPLE / "trains.csv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_41_cities_in_two_periods_with_ids_of_six_digits(cities):
    rows = {(city["city_id"], city["period"]) for city in cities}
    ids = {city_id for city_id, _ in rows}
    assert len(cities) == len(rows) == 82
    assert len(ids) == 41
    assert all(isinstance(i, str) and i.isdigit() and len(i) == 6 for i in ids)
    assert {period for _, period in rows} == {"2010", "2020"}


def test_names_tell_the_twins_apart(cities):
    names = {city["name"] for city in cities}
    assert len(names) == 41
    assert {"Suzhou (Jiangsu)", "Suzhou (Anhui)", "Taizhou (Jiangsu)", "Taizhou (Zhejiang)"} < names


def test_five_cores(cities):
    cores = {city["name"] for city in cities if city["role"] == "core"}
    assert cores == {"Shanghai", "Nanjing", "Hangzhou", "Ningbo", "Hefei"}
    assert {city["role"] for city in cities} == {"core", "secondary"}


def test_figures_are_in_the_units_stated(cities):
    shanghai = {c["period"]: c["population"] for c in cities if c["name"] == "Shanghai"}
    assert shanghai == {"2010": 23019200, "2020": 24870900}
    for city in cities:
        for share in ("urban_share", "share_0_14", "share_65_plus"):
            assert 0 < city[share] < 100
        longitude, latitude = city["at"]
        assert 115 < longitude < 123
        assert 27.5 < latitude < 35


def test_trains_run_once_between_different_known_cities(cities, trains):
    ids = {city["city_id"] for city in cities}
    pairs = [(row["origin"], row["destination"]) for row in trains]
    assert len(pairs) == len(set(pairs)) == 638
    assert all(o in ids and d in ids and o != d for o, d in pairs)
    assert sum(int(row["flow"]) for row in trains) == 16099
    assert min(int(row["flow"]) for row in trains) == 1


def test_cities_without_trains_are_those_named_in_the_sources(cities, trains):
    served = {row["origin"] for row in trains} | {row["destination"] for row in trains}
    without = {city["name"] for city in cities if city["city_id"] not in served}
    text = " ".join((SAMPLE / "SOURCES.md").read_text(encoding="utf-8").split())
    sentence = text.split("11 cities had no high-speed train on that day: ")[1].split(". ")[0]
    assert set(sentence.rstrip(".").replace(" and ", ", ").split(", ")) == without


def test_field_types_of_the_flow_table_are_declared(trains):
    types = (SAMPLE / "trains.csvt").read_text(encoding="utf-8").strip().split(",")
    assert types == ['"String"', '"String"', '"Integer"']
    assert list(trains[0]) == ["origin", "destination", "flow"]
