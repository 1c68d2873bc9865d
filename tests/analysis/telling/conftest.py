"""Result tables by hand, and those of every algorithm on DELTA6, as findings read them."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.accessibility import accessibility
from spatial_relations.analysis.change import change
from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.coexistence import coexistence
from spatial_relations.analysis.compared_periods import choose_periods
from spatial_relations.analysis.connectivity import connectivity
from spatial_relations.analysis.cooperation import complementarity
from spatial_relations.analysis.coordination import coordination
from spatial_relations.analysis.interaction import estimate_flows
from spatial_relations.analysis.notes import Notes
from spatial_relations.analysis.organisations import organisation_network
from spatial_relations.analysis.peripheralization import peripheralization
from spatial_relations.analysis.polarization import polarization, shift_share
from spatial_relations.analysis.result_tables import ResultTable
from spatial_relations.analysis.story import tell
from spatial_relations.analysis.structure import dominant_flows, flow_backbone, flow_communities
from spatial_relations.analysis.typology import typology

#: What the six cities of DELTA6 have in either period; the first two are cores.
SIZES = {"2006": [1000, 600, 300, 200, 240, 160], "2023": [1200, 680, 290, 190, 250, 140]}
VALUES = {"2006": [80, 45, 15, 9, 12, 7], "2023": [140, 70, 20, 11, 18, 8]}
JOBS = {
    "2006": [[90, 70, 180, 90], [110, 60, 70, 60], [95, 15, 15, 35], [35, 10, 10, 50],
             [40, 40, 10, 20], [25, 20, 5, 40]],
    "2023": [[100, 60, 240, 100], [120, 60, 80, 60], [90, 15, 15, 30], [30, 10, 10, 50],
             [40, 50, 10, 20], [20, 20, 5, 35]],
}  # fmt: skip
PLACES = [(0, 0), (60, 0), (30, 40), (0, 50), (90, 40), (120, 0)]
SECTORS = ["industry", "logistics", "business", "public"]
#: Scores of capacity and willingness, plan and ties, as “Governance mismatches” measures them.
GOVERNANCE = {
    "capacity_deficit": [0, 0.0909, 0.2727, 0.6364, 0.1515, 0.7576],
    "willingness_deficit": [0, 0.0667, 0.3333, 0.0667, 0.4667, 0.6],
    "place_gap": [0.1515, 0.2754, 0.4523, 0.5417, 0.4708, 0.7551],
    "place_quadrant": [
        *("able and willing", "able and willing", "able and willing", "willing, not able"),
        *("able, not willing", "neither"),
    ],
    "priority_gap_vertical": [0.0192, None, 0.0892, None, None, 0.1859],
    "priority_gap_horizontal": [None, None, 0.1807, None, None, 0.2990],
    "actor_power": [1.9559, 1.3712, 0.3083, 0.0957, 0.3083, 0.3083],
    "initiative_asymmetry": [0.7143, 0.3333, -0.4286, -1, -0.6, -1],
    "vertical_gap": [0.025, 0.1, 0.35, 0.525, 0.1125, 0.7],
    "main_mismatch": ["place", "actor", "actor", "actor", "actor", "actor"],
}
AGREEMENT = {
    "agreement": 0.0125, "generalised_divergence": 0.2, "centralization": 0.7, "rank_gap": 0.75,
    "horizontal_gap": 0.3594, "core_initiative": 0.7,
}  # fmt: skip


class Plane:
    """Distances of cities with ``x`` and ``y``."""

    def between(self, cities):
        points = cities[["x", "y"]].to_numpy(dtype=float)
        return np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))


def _result(level, rows, algorithm="", title="", **parameters):
    """A result table; `rows` is a table or a list of dicts."""
    rows = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(rows)
    return ResultTable(algorithm, level, title, rows, parameters)


@pytest.fixture(scope="session")
def result():
    """Make a result table: ``result("city", rows, VALUE="income")``."""
    return _result


@pytest.fixture(scope="session")
def said():
    """What is told of a part: ``said("connectivity", city=rows, region=rows)``.

    A level may hold a table, a list of rows, or a list of tables.
    """

    def read(part, **levels):
        tables = []
        for level, rows in levels.items():
            several = isinstance(rows, list) and rows and not isinstance(rows[0], dict)
            for table in rows if several else [rows]:
                is_result = isinstance(table, ResultTable)
                tables.append(table if is_result else _result(level, table))
        return [finding.sentence() for finding in tell(tables)[part]]

    return read


@pytest.fixture(scope="session")
def panel():
    """The six cities of DELTA6 in both periods, with sizes, values, jobs and places."""
    x, y = zip(*PLACES)
    parts = []
    for period, sizes in SIZES.items():
        amounts = {"population": sizes, "size population": sizes, "mass": sizes,
                   "value": VALUES[period], **dict(zip(SECTORS, zip(*JOBS[period])))}  # fmt: skip
        rows = pd.DataFrame(amounts, dtype=float).assign(
            city_id=list("ABCDEF"),
            name=[f"{city}ville" for city in "ABCDEF"],
            role=["core"] * 2 + ["secondary"] * 4,
            period=period,
            x=x,
            y=y,
        )
        parts.append(rows)
    return clean_cities(pd.concat(parts, ignore_index=True), Notes())


@pytest.fixture(scope="session")
def flows(flow_table, delta6):
    """The flows of DELTA6 in both periods."""
    parts = [flow_table(matrix, period=period) for period, matrix in delta6.items()]
    return pd.concat(parts, ignore_index=True)


@pytest.fixture(scope="session")
def results(panel, flows):
    """The tables of every algorithm on DELTA6: name -> list of ResultTable."""
    return {
        **_of_network(panel, flows),
        **_of_form_and_sectors(panel, flows),
        **_of_unevenness(panel),
        "mismatches": [
            _result("city", panel[panel["period"] == "2023"].assign(**GOVERNANCE)),
            _result("region", [{"region": None, "period": "2023", **AGREEMENT}]),
        ],
    }


def _of_network(panel, flows):
    measured = connectivity(panel, flows)
    dominant = dominant_flows(panel, flows)
    backbone = flow_backbone(panel, flows, alpha=0.3)
    groups = flow_communities(panel, flows)
    masses = panel.assign(origin_mass=panel["mass"], destination_mass=panel["mass"])
    modelled = estimate_flows(masses, Plane(), flows)
    kept = backbone.links[backbone.links["significant"] == 1]
    named = measured.cities.assign(name=measured.cities["city_id"] + "ville")
    changes = {
        level: change(choose_periods(table, None, None, None, level), level, keys, places, Notes())
        for level, table, keys, places in (
            ("city", named, ["core_dependence"], ["name", "role", "region"]),
            ("link", measured.links, ["flow"], ["region"]),
        )
    }
    return {
        "connectivity": [
            _result("city", measured.cities),
            _result("link", measured.links),
            _result("region", measured.regions),
        ],
        "connectivitychange": [_result(level, table) for level, table in changes.items()],
        "dominantflows": [_result("city", dominant.cities), _result("link", dominant.links)],
        "flowbackbone": [_result("link", kept), _result("link", backbone.links)],
        "flowcommunities": [_result("city", groups.cities), _result("region", groups.regions)],
        "estimateflows": [
            _result("link", modelled.links),
            _result("term", modelled.terms),
            _result("fit", modelled.fit),
        ],
        "accessibility": [_result("city", accessibility(panel, Plane()).cities, MASS="population")],
    }


def _of_form_and_sectors(panel, flows):
    def planar(points, place):
        return np.hypot(*(points - place).T)

    form = coexistence(panel, {"size population": "population"}, 0, planar)
    work = complementarity(panel, {sector: sector for sector in SECTORS}, flows=flows)
    offices = pd.DataFrame(
        {
            "city": list("ABCDABEABCF"),
            "organisation": list("11112223333"),
            "value": 1.0,
            "period": "2023",
        }
    )
    linked = organisation_network(panel, offices)
    return {
        "coexistence": [
            _result("region", form.regions),
            _result("city", form.cities, "coexistence"),
            _result("centre", form.centres),
        ],
        "complementarity": [
            _result("city", work.cities),
            _result("link", work.links),
            _result("sector", work.sectors),
            _result("region", work.regions),
        ],
        "organisationnetwork": [_result("city", linked.cities), _result("link", linked.links)],
    }


def _of_unevenness(panel):
    unequal = polarization(panel)
    indicators = pd.DataFrame(
        {"indicator": ["population", "value", "public"], "dimension": ["people", "money", "people"],
         "direction": [-1, -1, 1], "weight": [1.0, 2.0, 1.0]}
    )  # fmt: skip
    behind = peripheralization(panel, indicators, runs=50)
    places = panel[["city_id", "name", "role", "region", "period"]]
    kinds = typology(panel, dict(zip(SECTORS, SECTORS)), groups=2)
    named = {"industry": "industry", "public": "public"}
    systems = coordination(panel, named, rescale=True)
    return {
        "polarization": [
            _result("region", unequal.regions, VALUE="income"),
            _result("trend", unequal.trends, VALUE="income"),
            _result("city", unequal.cities, VALUE="income"),
        ],
        "shiftshare": [_result("city", shift_share(panel, SECTORS))],
        "peripheralization": [
            _result("city", places.join(behind.cities)),
            _result("indicator", behind.indicators),
        ],
        "citytypology": [
            _result("city", places.join(kinds.cities)),
            _result("group", kinds.groups),
            _result("transition", kinds.transitions),
        ],
        "coordination": [_result("city", places.join(systems.cities))],
    }
