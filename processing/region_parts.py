"""The parts of “Analyse a region”: which algorithm runs on what, and what becomes of its results.

A new part is one more entry of `PARTS`.
"""

from collections import namedtuple
from dataclasses import dataclass, field
from typing import Callable

from ..i18n import tr
from .algorithms.accessibility import AccessibilityAlgorithm
from .algorithms.buildflownetwork import BuildFlowNetworkAlgorithm
from .algorithms.citytypology import CityTypologyAlgorithm
from .algorithms.coexistence import CoexistenceAlgorithm
from .algorithms.complementarity import ComplementarityAlgorithm
from .algorithms.connectivity import ConnectivityAlgorithm
from .algorithms.connectivitychange import ConnectivityChangeAlgorithm
from .algorithms.dominantflows import DominantFlowsAlgorithm
from .algorithms.estimateflows import EstimateFlowsAlgorithm
from .algorithms.flowbackbone import FlowBackboneAlgorithm
from .algorithms.flowcommunities import FlowCommunitiesAlgorithm
from .algorithms.peripheralization import PeripheralizationAlgorithm
from .algorithms.polarization import PolarizationAlgorithm
from .algorithms.shiftshare import ShiftShareAlgorithm

#: How a table of the GeoPackage stands in the project: drawn, loaded but not drawn, not loaded.
SHOWN, LOADED, STORED = "shown", "loaded", "stored"
#: Runs with random weights that tell how safe the ranks of peripheralization are.
RUNS = 500

Table = namedtuple("Table", "name look")

#: The tables that several parts have a share in.
JOINED = {"cities": Table("cities", SHOWN), "regions": Table("regions", LOADED)}


class Given(namedtuple("Given", "parameters field", defaults=("",))):
    """What an algorithm is run with; `field` is what it looks at, where that is a choice."""

    __slots__ = ()


@dataclass(frozen=True)
class Part:
    """One algorithm in the chain.

    Parameters
    ----------
    algorithm : type
        A RelationAlgorithm.
    needs : tuple of callable
        Each takes the Region and returns why the part can't run, or None.
    given : callable
        Takes the Region and returns a list of Given: one run each. Their rows come together.
    tables : dict
        Output -> the Table that its rows become. A later part that names the same table
        replaces it.
    joins : dict
        Output -> the table ("cities", "regions") to whose rows its measures are joined.
    passed_on : tuple of str
        Outputs that are made for later parts only.
    is_by_field : bool
        Whether its rows don't say which field they are about, of several that it is run with.
    is_indispensable : bool
        Whether inputs that it can't use stop the whole run.
    """

    algorithm: type
    needs: tuple
    given: Callable
    tables: dict = field(default_factory=dict)
    joins: dict = field(default_factory=dict)
    passed_on: tuple = ()
    is_by_field: bool = False
    is_indispensable: bool = False

    @property
    def outputs(self):
        """The outputs that are made."""
        return [*self.tables, *self.joins, *self.passed_on]


# What parts need: the reason why they can't run, or None


def _flows(region):
    return None if region.has_flows else tr("there is no flow table")


def _observed(region):
    return tr("the flows are modelled, not observed") if region.are_flows_modelled else None


def _connectivity(region):
    return None if region.has_made("connectivity") else tr("connectivity is not measured")


def _two_flow_periods(region):
    return None if len(region.flow_periods) > 1 else tr("the flows have no two periods")


def _sizes(region):
    return None if region.measured_sizes else tr("no size and no population field is chosen")


def _mass(region):
    return None if region.mass else tr("no population and no size field is chosen")


def _places(region):
    return None if region.has_places else tr("the cities have no geometry")


def _sectors(region):
    return None if region.sectors else tr("no sector fields are chosen")


def _two_city_periods(region):
    return None if len(region.periods) > 1 else tr("the cities have no two periods")


def _indicators(region):
    return None if region.indicators else tr("no indicators are listed")


def _features(region):
    if region.sectors or region.indicators:
        return None
    return tr("no sector fields are chosen, and no indicators are listed")


def _cores_of_sectors(region):
    has_core = (region.cities["role"] == "core").any()
    return (
        tr("there is no core city to compare sectors with")
        if region.sectors and not has_core
        else None
    )


# What algorithms are given


def _network(region):
    """The network as it was built."""
    return {
        "CITIES": region.made("buildflownetwork", "OUTPUT_CITIES"),
        "LINKS": region.made("buildflownetwork", "OUTPUT_LINKS"),
    }


def _measured_network(region):
    """The network with the measures of its links."""
    return {**_network(region), "LINKS": region.made("connectivity", "OUTPUT_LINKS")}


def _change(region):
    return [
        Given({
            "CITIES": region.made("connectivity", "OUTPUT_CITIES"),
            "LINKS": region.made("connectivity", "OUTPUT_LINKS"),
        })
    ]  # fmt: skip


def _expectation(region):
    links = region.made("buildflownetwork", "OUTPUT_LINKS")
    masses = {"ORIGIN_MASS": region.mass, "DESTINATION_MASS": region.mass}
    return [Given({**region.flow_cities(), **masses, "OBSERVED": links}, region.mass)]


def _each_size(region):
    return [Given({**region.all_cities(), "SIZES": [size]}, size) for size in region.measured_sizes]


def _each_value(region):
    """Every size, per head where it isn't the population itself."""
    return [
        Given(
            {**region.all_cities(), "VALUE": size,
             "POPULATION": region.population if size != region.population else ""},
            size,
        )
        for size in region.measured_sizes
    ]  # fmt: skip


def _complementarity(region):
    """All cities with the links; where these have no period, with the cities of the latest only."""
    sectors = {"SECTORS": region.sectors}
    if not region.has_flows:
        return [Given({**region.all_cities("CITY_PERIOD"), **sectors})]
    sectors_and_links = {**sectors, "LINKS": region.made("buildflownetwork", "OUTPUT_LINKS")}
    if not region.are_flows_undated:
        return [Given({**region.all_cities("CITY_PERIOD"), **sectors_and_links})]
    latest = Given({**region.latest_cities(), **sectors_and_links})
    if len(region.periods) == 1:
        return [latest]
    return [Given({**region.earlier_cities(), **sectors}), latest]


def _peripheralization(region):
    has_secondary = (region.cities["role"] == "secondary").any()
    if has_secondary:
        region.remark(tr("Only secondary cities are ranked; cores get no index."))
    return [
        Given({
            **region.all_cities(), **region.indicator_rows(), "SCOPE": int(not has_secondary),
            "MISSING": 2, "RUNS": RUNS,
        })
    ]  # fmt: skip


def _typology(region):
    """Differences of sector shares to the cores; without sectors the indicators, in one unit."""
    features = (
        {"FIELDS": region.sectors, "FEATURES": 1}
        if region.sectors
        else {"FIELDS": region.indicators, "FEATURES": 0, "STANDARDISE": True}
    )
    return [Given({**region.all_cities(), **features})]


PARTS = (
    Part(
        BuildFlowNetworkAlgorithm, (_flows,),
        lambda region: [Given({**region.flow_cities(), **region.flows()})],
        tables={"UNMATCHED": Table("unmatched", LOADED)},
        passed_on=("OUTPUT_CITIES", "OUTPUT_LINKS"), is_indispensable=True,
    ),
    Part(
        ConnectivityAlgorithm, (_flows,), lambda region: [Given(_network(region))],
        tables={"OUTPUT_LINKS": Table("links", SHOWN)},
        joins={"OUTPUT_CITIES": "cities", "OUTPUT_REGIONS": "regions"},
    ),
    Part(
        ConnectivityChangeAlgorithm, (_flows, _two_flow_periods, _connectivity), _change,
        tables={
            "OUTPUT_CITIES": Table("city_change", LOADED),
            "OUTPUT_LINKS": Table("link_change", LOADED),
        },
    ),
    Part(
        DominantFlowsAlgorithm, (_flows, _connectivity),
        lambda region: [Given(_measured_network(region))],
        tables={"OUTPUT_LINKS": Table("dominant_links", LOADED)},
        joins={"OUTPUT_CITIES": "cities"},
    ),
    Part(
        FlowBackboneAlgorithm, (_flows, _connectivity),
        lambda region: [Given(_measured_network(region))],
        tables={
            "OUTPUT_LINKS": Table("links", SHOWN), "BACKBONE": Table("backbone", LOADED),
        },
    ),
    Part(
        FlowCommunitiesAlgorithm, (_flows,), lambda region: [Given(_network(region))],
        joins={"OUTPUT_CITIES": "cities", "OUTPUT_REGIONS": "regions"},
    ),
    Part(
        EstimateFlowsAlgorithm, (_flows, _observed, _mass, _places), _expectation,
        tables={
            "OUTPUT": Table("expected_links", LOADED), "OUTPUT_MODEL": Table("model", STORED),
            "OUTPUT_FIT": Table("fit", STORED),
        },
    ),
    Part(
        AccessibilityAlgorithm, (_mass, _places),
        lambda region: [Given({**region.all_cities(), "MASS": region.mass}, region.mass)],
        joins={"OUTPUT_CITIES": "cities"},
    ),
    Part(
        CoexistenceAlgorithm, (_sizes,), _each_size,
        tables={
            "OUTPUT": Table("polycentricity", LOADED), "OUTPUT_CITIES": Table("sizes", STORED),
            "OUTPUT_CENTRES": Table("centres", LOADED),
        },
    ),
    Part(
        ComplementarityAlgorithm, (_sectors,), _complementarity,
        tables={
            "OUTPUT_LINKS": Table("pairs", STORED), "OUTPUT_SECTORS": Table("sectors", STORED),
        },
        joins={"OUTPUT_CITIES": "cities", "OUTPUT_REGIONS": "regions"},
    ),
    Part(
        PolarizationAlgorithm, (_sizes,), _each_value,
        tables={
            "OUTPUT": Table("inequality", STORED), "OUTPUT_TREND": Table("trend", LOADED),
            "OUTPUT_CITIES": Table("shares", STORED),
        },
        joins={"OUTPUT_CITIES": "cities"}, is_by_field=True,
    ),
    Part(
        ShiftShareAlgorithm, (_sectors, _two_city_periods),
        lambda region: [Given({**region.all_cities(), "SECTORS": region.sectors})],
        joins={"OUTPUT_CITIES": "cities"},
    ),
    Part(
        PeripheralizationAlgorithm, (_indicators,), _peripheralization,
        tables={"OUTPUT_INDICATORS": Table("indicators", LOADED)},
        joins={"OUTPUT_CITIES": "cities"},
    ),
    Part(
        CityTypologyAlgorithm, (_features, _cores_of_sectors), _typology,
        tables={
            "OUTPUT_GROUPS": Table("groups", STORED),
            "OUTPUT_TRANSITIONS": Table("transitions", STORED),
        },
        joins={"OUTPUT_CITIES": "cities"},
    ),
)  # fmt: skip

#: Every table that the GeoPackage can hold: name -> Table, in the order of the layer tree.
TABLES = {
    table.name: table
    for table in (
        *JOINED.values(), *(table for part in PARTS for table in part.tables.values())
    )
}  # fmt: skip
