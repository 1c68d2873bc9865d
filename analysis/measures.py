"""The catalogue: every field of every output, said once.

Field aliases and comments, toolbox help, dock, legend, report and documentation are drawn from
here. A measure is added by one entry here and one function that computes it.
"""

from dataclasses import dataclass, replace

#: The parts of the theory, in its order: key -> heading.
RELATIONS = {
    "network": "Network",
    "coexistence": "Coexistence",
    "connectivity": "Connectivity",
    "cooperation": "Cooperation",
    "unevenness": "Unevenness",
    "governance": "Governance",
}


@dataclass(frozen=True)
class Field:
    """A field of an output that names or places a row; numbers are `Measure`."""

    key: str
    #: "city", "link", "region", "indicator" or "unmatched": what a row of the output is.
    level: str
    label: str
    #: One plain sentence that says what it is.
    description: str
    #: Python type of a value: str, int or float. Every field may be NULL.
    kind: type = str


@dataclass(frozen=True)
class Measure(Field):
    """A number (or the city or set it points to), with how to read it."""

    kind: type = float
    #: Part of the theory, a key of `RELATIONS`.
    relation: str = "connectivity"
    #: "flow" is the unit of the flow table; "" a pure number.
    unit: str = ""
    #: What a high and what a low value says, in plain words.
    high: str = ""
    low: str = ""
    #: Smallest and largest possible value, None where open.
    range: tuple = (None, None)
    #: Author and year of the definition; empty for plain counts and sums.
    source: str = ""
    #: The value from which a diverging ramp opens to both sides; None for a sequential ramp.
    neutral: float = None
    #: How classes are cut when mapped: "quantile" or "pretty".
    classes: str = "pretty"

    @property
    def is_mappable(self):
        """Whether a map can show it by colour."""
        return self.kind is not str


def _city(key, label, description, **rest):
    return Measure(key, "city", label, description, **rest)


def _link(key, label, description, **rest):
    return Measure(key, "link", label, description, **rest)


def _region(key, label, description, **rest):
    return Measure(key, "region", label, description, **rest)


SHARE = {"unit": "share", "range": (0, 1)}
FLOW = {"unit": "flow", "range": (0, None), "classes": "quantile"}
COUNT = {"kind": int, "range": (0, None)}

_PLACES = [
    Field("city_id", "city", "City id", "The city's id, as text."),
    Field("name", "city", "Name", "The city's name; its id where no name is given."),
    Field("role", "city", "Role", "Core or secondary city, as the analyst set it."),
    Field("role_reason", "city", "Reason for role", "Why the city got its role."),
    Field("region", "city", "Region", "The region within which the city is measured."),
    Field("period", "city", "Period", "The period that the row describes."),
    Field("link_id", "link", "Link id", "Origin and destination id, joined by an arrow."),
    Field("origin", "link", "Origin id", "Id of the city where the flow starts."),
    Field("destination", "link", "Destination id", "Id of the city where the flow ends."),
    Field("origin_name", "link", "Origin", "Name of the city where the flow starts."),
    Field("destination_name", "link", "Destination", "Name of the city where the flow ends."),
    Field("origin_role", "link", "Role of origin", "Core or secondary."),
    Field("destination_role", "link", "Role of destination", "Core or secondary."),
    Field("relation", "link", "Relation", "Roles of origin and destination."),
    Field("region", "link", "Region", "The region of both ends, or between regions."),
    Field("period", "link", "Period", "The period in which the flow was observed."),
    Field("region", "region", "Region", "The region; NULL where the cities have none."),
    Field("period", "region", "Period", "The period; NULL where there is none."),
    Field("reason", "unmatched", "Reason", "Why the row could not be used."),
    Field("indicator", "indicator", "Indicator", "The field that holds the indicator."),
    Field("dimension", "indicator", "Dimension", "The dimension it belongs to."),
    Field("region", "indicator", "Region", "The region within which it was normalised."),
    Field("period", "indicator", "Period", "The period, where periods are normalised apart."),
    Field("direction", "indicator", "Direction", "+ raises and - lowers peripheralization."),
]

_NETWORK = [
    _city(
        "out_flow",
        "Out-flow",
        "Sum of the flows that leave the city.",
        relation="network",
        high="the city sends much",
        low="it sends little",
        **FLOW,
    ),
    _city(
        "in_flow",
        "In-flow",
        "Sum of the flows that reach the city.",
        relation="network",
        high="the city receives much",
        low="it receives little",
        **FLOW,
    ),
    _city(
        "total_flow",
        "Total flow",
        "Flows that leave and reach the city, together.",
        relation="network",
        high="the city is strongly linked",
        low="it is weakly linked",
        **FLOW,
    ),
    _city(
        "net_flow",
        "Net flow",
        "In-flow less out-flow.",
        relation="network",
        unit="flow",
        neutral=0,
        high="the city receives more than it sends",
        low="it sends more",
    ),
    _city(
        "self_flow",
        "Flow within the city",
        "Flow from the city to itself; no link.",
        relation="network",
        high="much stays inside",
        low="little stays inside",
        **FLOW,
    ),
    _city(
        "out_degree",
        "Destinations",
        "Number of cities that the city sends to.",
        relation="network",
        high="it reaches many cities",
        low="it reaches few",
        **COUNT,
    ),
    _city(
        "in_degree",
        "Origins",
        "Number of cities that send to the city.",
        relation="network",
        high="many cities reach it",
        low="few reach it",
        **COUNT,
    ),
    _link(
        "flow",
        "Flow",
        "Flow from origin to destination, repeated rows summed.",
        relation="network",
        high="a strong link",
        low="a weak link",
        **FLOW,
    ),
    _link(
        "share",
        "Share of all flow",
        "Flow over the sum of all flows of the period.",
        relation="network",
        high="the link carries much of the region's flow",
        low="it carries little",
        **SHARE,
    ),
    _link(
        "reverse_flow",
        "Reverse flow",
        "Flow from destination to origin; 0 if there is none.",
        relation="network",
        high="the way back is strong",
        low="it is weak",
        **FLOW,
    ),
    _link(
        "distance_km",
        "Distance",
        "Distance between the two cities on the ellipsoid.",
        relation="network",
        unit="km",
        range=(0, None),
        high="far apart",
        low="close by",
    ),
]

_LIMTANAKOOL = "Limtanakool, Dijst and Schwanen 2007"
_HIRSCHMAN = "after Hirschman 1945 and Emerson 1962"

_CONNECTIVITY_CITY = [
    _city(
        "dominance",
        "Dominance",
        "Total flow over the mean total flow of the other cities.",
        range=(0, None),
        neutral=1,
        high="more linked than the average other city",
        low="less linked",
        source=_LIMTANAKOOL,
    ),
    _city(
        "dominance_in",
        "Dominance by in-flow",
        "In-flow over the mean in-flow of the other cities.",
        range=(0, None),
        neutral=1,
        high="attracts more than the average other city",
        low="attracts less",
        source=_LIMTANAKOOL,
    ),
    _city(
        "node_symmetry",
        "Node symmetry",
        "In-flow less out-flow, over total flow.",
        range=(-1, 1),
        neutral=0,
        high="the city only receives",
        low="it only sends",
        source=_LIMTANAKOOL,
    ),
    _city(
        "core_dependence_out",
        "Core dependence of out-flow",
        "Share of the out-flow that goes to core cities other than itself.",
        high="it sends mostly to cores",
        low="it sends mostly elsewhere",
        source=_HIRSCHMAN,
        **SHARE,
    ),
    _city(
        "core_dependence_in",
        "Core dependence of in-flow",
        "Share of the in-flow that comes from core cities other than itself.",
        high="cores feed it",
        low="it is fed from elsewhere",
        source=_HIRSCHMAN,
        **SHARE,
    ),
    _city(
        "core_dependence",
        "Core dependence",
        "Share of the total flow that links the city with core cities other than itself.",
        high="the city depends on cores",
        low="it has ties of its own",
        source=_HIRSCHMAN,
        **SHARE,
    ),
    _city(
        "main_core",
        "Main core",
        "Id of the core city with the largest flow, both ways.",
        kind=str,
        source="after Nystuen and Dacey 1961",
    ),
    _city(
        "main_core_share",
        "Share of main core",
        "Share of the total flow with the main core.",
        high="one core dominates its ties",
        low="no core dominates them",
        source=_HIRSCHMAN,
        **SHARE,
    ),
    _city(
        "lateral_share",
        "Lateral share",
        "Share of the total flow that links the city with secondary cities.",
        high="it has strong ties with its peers",
        low="it has few ties with its peers",
        source="after Burger et al. 2011",
        **SHARE,
    ),
    _city(
        "partner_entropy",
        "Evenness of destinations",
        "Entropy of the out-flow over destinations, over its largest possible value.",
        range=(0, 1),
        high="out-flow is spread evenly",
        low="it goes to few cities",
        source=_LIMTANAKOOL,
    ),
    _city(
        "partner_hhi",
        "Concentration of destinations",
        "Sum of the squared shares of destinations in the out-flow.",
        range=(0, 1),
        high="out-flow goes to few cities",
        low="it is spread",
        source="Hirschman 1945",
    ),
    _city(
        "net_power",
        "Net power",
        "Mean over the other cities of their dependence on the city less its dependence on them.",
        range=(-1, 1),
        neutral=0,
        high="others depend on it",
        low="it depends on others",
        source="Emerson 1962",
    ),
    _city(
        "self_containment",
        "Self-containment",
        "Flow within the city over all flow that starts in it.",
        high="most trips stay inside",
        low="most leave the city",
        source="after Coombes et al. 1986",
        **SHARE,
    ),
    _city(
        "closeness_in",
        "Closeness, inward",
        "Inverse mean cost (1 / flow) of the strongest ways from the cities that reach it.",
        range=(0, None),
        unit="flow",
        classes="quantile",
        high="strongly reached by others",
        low="weakly reached",
        source="Freeman 1979; Wasserman and Faust 1994",
    ),
    _city(
        "closeness_out",
        "Closeness, outward",
        "Inverse mean cost (1 / flow) of the strongest ways to the cities that it reaches.",
        range=(0, None),
        unit="flow",
        classes="quantile",
        high="reaches others strongly",
        low="reaches them weakly",
        source="Freeman 1979; Wasserman and Faust 1994",
    ),
    _city(
        "harmonic_in",
        "Harmonic closeness, inward",
        "Sum of the inverse costs (1 / flow) of the strongest ways from all other cities.",
        range=(0, None),
        unit="flow",
        classes="quantile",
        high="strongly reached by many",
        low="weakly reached, or by few",
        source="Marchiori and Latora 2000",
    ),
    _city(
        "harmonic_out",
        "Harmonic closeness, outward",
        "Sum of the inverse costs (1 / flow) of the strongest ways to all other cities.",
        range=(0, None),
        unit="flow",
        classes="quantile",
        high="reaches many strongly",
        low="reaches few, or weakly",
        source="Marchiori and Latora 2000",
    ),
    _city(
        "betweenness",
        "Betweenness",
        "Share of the strongest ways between other cities that pass through the city.",
        range=(0, 1),
        classes="quantile",
        high="a gateway for others",
        low="nobody passes",
        source="Freeman 1977",
    ),
    _city(
        "eigenvector",
        "Eigenvector centrality",
        "How much the city receives from cities that themselves receive much.",
        range=(0, 1),
        high="fed by important cities",
        low="fed by minor ones",
        source="Bonacich 1972",
    ),
    _city(
        "pagerank",
        "PageRank",
        "How often a traveller who follows flows at random is in the city.",
        range=(0, 1),
        classes="quantile",
        high="flows lead there",
        low="few flows lead there",
        source="Brin and Page 1998",
    ),
    _city(
        "alter_centrality",
        "Alter-based centrality",
        "Sum over partners of the flow with them, both ways, times their total flow.",
        range=(0, None),
        classes="quantile",
        high="linked with well-linked cities",
        low="linked with weakly linked ones",
        source="Neal 2011",
    ),
    _city(
        "alter_power",
        "Alter-based power",
        "Sum over partners of the flow with them, both ways, over their total flow.",
        range=(0, None),
        neutral=1,
        high="its partners depend on it",
        low="its partners have other choices",
        source="Neal 2011",
    ),
]

_CONNECTIVITY_LINK = [
    _link(
        "relative_strength",
        "Relative strength",
        "Flow over the sum of all flows in the region.",
        classes="quantile",
        high="an important link of the region",
        low="a minor one",
        source=_LIMTANAKOOL,
        **SHARE,
    ),
    _link(
        "link_symmetry",
        "Link symmetry",
        "Entropy (base 2) of the two directions: 1 where they are equal, 0 one-way.",
        range=(0, 1),
        high="both directions alike",
        low="one-way",
        source=_LIMTANAKOOL,
    ),
    _link(
        "origin_dependence",
        "Dependence of origin",
        "Share of the origin's out-flow that takes this link.",
        high="the origin depends on the destination",
        low="it has other choices",
        source="Emerson 1962",
        **SHARE,
    ),
    _link(
        "power_gap",
        "Power of destination over origin",
        "Dependence of origin on destination less dependence of destination on origin.",
        range=(-1, 1),
        neutral=0,
        high="the destination has the power",
        low="the origin has it",
        source="Emerson 1962",
    ),
]

_BLOCK = "after Burger et al. 2011"

_CONNECTIVITY_REGION = [
    _region("cities", "Cities", "Number of cities.", **COUNT),
    _region("links", "Links", "Number of directed links with a flow.", **COUNT),
    _region("total_flow", "Total flow", "Sum of all flows between the cities.", **FLOW),
    _region(
        "density",
        "Density",
        "Links over possible links.",
        high="most cities are linked",
        low="few are linked",
        **SHARE,
    ),
    _region(
        "entropy",
        "Evenness of flows",
        "Entropy of the flows over all possible links, over its largest possible value.",
        range=(0, 1),
        high="flows are spread over all links",
        low="few links carry them",
        source=_LIMTANAKOOL,
    ),
    _region(
        "entropy_observed",
        "Evenness of existing flows",
        "Entropy of the flows over existing links, over its largest possible value.",
        range=(0, 1),
        high="existing links carry alike",
        low="few of them carry most",
        source=_LIMTANAKOOL,
    ),
    _region(
        "reciprocity",
        "Reciprocity",
        "Share of the flow that is matched by flow in the other direction.",
        high="exchange goes both ways",
        low="it is one-way",
        source="Squartini et al. 2013",
        **SHARE,
    ),
    _region(
        "share_core_core",
        "Flow between cores",
        "Share of the flow from core to core.",
        high="cores deal with each other",
        low="cores are little linked",
        source=_BLOCK,
        **SHARE,
    ),
    _region(
        "share_core_secondary",
        "Flow from cores to secondary cities",
        "Share of the flow from core to secondary cities.",
        high="cores feed secondary cities",
        low="they do not",
        source=_BLOCK,
        **SHARE,
    ),
    _region(
        "share_secondary_core",
        "Flow from secondary cities to cores",
        "Share of the flow from secondary to core cities.",
        high="secondary cities feed cores",
        low="they do not",
        source=_BLOCK,
        **SHARE,
    ),
    _region(
        "share_secondary_secondary",
        "Flow between secondary cities",
        "Share of the flow from secondary to secondary city.",
        high="secondary cities deal with each other",
        low="they meet through cores",
        source=_BLOCK,
        **SHARE,
    ),
    _region(
        "criss_cross",
        "Criss-cross flow",
        "Flow between secondary cities over all flow.",
        high="flows run in many directions",
        low="flows run to and from cores",
        source=_BLOCK,
        **SHARE,
    ),
    _region(
        "criss_cross_secondary",
        "Criss-cross flow of secondary cities",
        "Flow between secondary cities over all flow that is not between cores.",
        high="secondary cities deal with each other",
        low="they deal with cores",
        source=_BLOCK,
        **SHARE,
    ),
    _region(
        "core_dependence_out",
        "Core dependence of secondary cities",
        "Share of the secondary cities' out-flow that goes to cores.",
        high="secondary cities depend on cores",
        low="they have ties of their own",
        source=_HIRSCHMAN,
        **SHARE,
    ),
    _region(
        "functional_polycentricity",
        "Functional polycentricity",
        "1 less the spread of in-flows over that of one city with all and one with none.",
        range=(0, 1),
        high="in-flows are balanced",
        low="one city attracts them; compare the floor, which depends on the number of cities",
        source="Green 2007",
    ),
    _region(
        "functional_polycentricity_floor",
        "Floor of functional polycentricity",
        "The value of a region of as many cities in which one has all in-flow.",
        range=(0, 1),
        source="Green 2007",
    ),
    _region(
        "special_functional_polycentricity",
        "Special functional polycentricity",
        "Functional polycentricity times density.",
        range=(0, 1),
        high="balanced and well linked",
        low="one-sided or hardly linked",
        source="Green 2007",
    ),
    _region(
        "role_assortativity",
        "Role assortativity",
        "Whether flows join cities of one role (1) or of different roles (-1).",
        range=(-1, 1),
        neutral=0,
        high="like deals with like",
        low="cores deal with secondary cities",
        source="Newman 2003",
    ),
    _region(
        "role_modularity",
        "Role modularity",
        "Share of the flow within roles less the share expected from the cities' strengths.",
        range=(-1, 1),
        neutral=0,
        high="each role keeps to itself",
        low="secondary cities are tied to cores",
        source="Leicht and Newman 2008",
    ),
    _region(
        "core_periphery_fit",
        "Core-periphery fit",
        "Correlation of the flows with a pattern in which every link touches a core.",
        range=(-1, 1),
        neutral=0,
        high="the cores named hold the network together",
        low="they do not",
        source="Borgatti and Everett 2000",
    ),
    _region(
        "core_periphery_best",
        "Best core-periphery fit",
        "The largest fit that any set of cores reaches.",
        range=(-1, 1),
        source="Borgatti and Everett 2000",
    ),
    _region(
        "best_cores",
        "Best-fitting cores",
        "Ids of the cores that reach the largest fit.",
        kind=str,
        source="Borgatti and Everett 2000",
    ),
    _region(
        "rank_size_slope",
        "Rank-size slope",
        "Slope of ln size on ln rank: of in-flow in “Connectivity measures”, of the size field in "
        "“Morphological polycentricity”.",
        range=(None, 0),
        high="flat: the cities are balanced",
        low="steep: few cities have most",
        source="Burger and Meijers 2012",
    ),
]

_PERIPHERALIZATION = [
    _city(
        "index",
        "Peripheralization",
        "Composite index of being left behind.",
        relation="unevenness",
        classes="quantile",
        high="more peripheralized",
        low="less",
        source="OECD and JRC 2008; dimensions after Kühn 2015",
    ),
    _city(
        "rank",
        "Rank",
        "1 is the most peripheralized city; in “Morphological polycentricity” the largest one.",
        kind=int,
        relation="unevenness",
        range=(1, None),
        high="less peripheralized, or smaller",
        low="more peripheralized, or larger",
    ),
    _city(
        "index_change",
        "Change of peripheralization",
        "Index less the index of the previous period; of the first one where two are compared.",
        relation="unevenness",
        neutral=0,
        high="falling behind",
        low="catching up",
    ),
    _city(
        "rank_low",
        "Rank, lower end",
        "5 % of the runs with random weights rank the city at this place or higher up.",
        kind=int,
        relation="unevenness",
        range=(1, None),
        source="Saisana et al. 2005",
    ),
    _city(
        "rank_high",
        "Rank, upper end",
        "95 % of the runs with random weights rank the city at this place or higher up.",
        kind=int,
        relation="unevenness",
        range=(1, None),
        source="Saisana et al. 2005",
    ),
    _city(
        "rank_agreement",
        "Certainty of rank",
        "Share of the runs with random weights that leave the city in the same fifth.",
        relation="unevenness",
        high="the rank is safe",
        low="it hangs on the weights",
        source="Saisana et al. 2005",
        **SHARE,
    ),
    Measure(
        "weight",
        "indicator",
        "Weight",
        "Its weight in the index; weights sum to 1.",
        relation="unevenness",
        **SHARE,
    ),
    Measure(
        "correlation",
        "indicator",
        "Correlation with index",
        "Pearson correlation of the normalised indicator with the index.",
        relation="unevenness",
        range=(-1, 1),
        neutral=0,
        high="it drives the index",
        low="it runs against it",
    ),
    Measure(
        "rank_shift",
        "indicator",
        "Rank shift if dropped",
        "Mean change of a city's rank if the index is computed without the indicator.",
        relation="unevenness",
        range=(0, None),
        high="the ranking hangs on it",
        low="it hardly matters",
        source="Saisana et al. 2005",
    ),
    Measure(
        "missing",
        "indicator",
        "Missing values",
        "Rows without a value.",
        relation="unevenness",
        **COUNT,
    ),
]

_INTERACTION = [
    _city(
        "potential",
        "Potential",
        "Mass of all other cities, each weighed down by the cost of reaching it.",
        range=(0, None),
        classes="quantile",
        high="much is within easy reach",
        low="little is",
        source="Hansen 1959",
    ),
    _city(
        "potential_index",
        "Potential, mean = 100",
        "Potential in percent of the mean of the region's cities.",
        unit="%",
        range=(0, None),
        neutral=100,
        high="better placed than the mean city",
        low="worse placed",
        source="Hansen 1959",
    ),
    _city(
        "core_potential",
        "Potential of cores",
        "Potential that (other) core cities alone make.",
        range=(0, None),
        classes="quantile",
        high="cores are large and within easy reach",
        low="they are small or far",
        source="after Hansen 1959",
    ),
    _city(
        "reach",
        "Mass within reach",
        "Mass of the other cities within the threshold cost.",
        range=(0, None),
        classes="quantile",
        high="much lies within the threshold",
        low="little does",
    ),
    _city(
        "nearest_core",
        "Nearest core",
        "Id of the (other) core city that costs least to reach.",
        kind=str,
    ),
    _city(
        "cost_to_nearest_core",
        "Cost to nearest core",
        "Cost of reaching the nearest (other) core, in the unit of the costs.",
        range=(0, None),
        classes="quantile",
        high="cores are far away",
        low="a core is near",
    ),
    _link(
        "cost",
        "Cost",
        "Cost from origin to destination, in the unit of the costs; km where none are given.",
        relation="network",
        range=(0, None),
    ),
    _link(
        "estimated_flow",
        "Modelled flow",
        "Flow that the model expects from masses and cost; it is modelled, not observed.",
        relation="network",
        high="size and nearness make a strong relation likely",
        low="they make a weak one likely",
        source="Wilson 1971",
        **FLOW,
    ),
    _link(
        "observed_flow",
        "Observed flow",
        "Flow that was observed; 0 where the table has none.",
        relation="network",
        **FLOW,
    ),
    _link(
        "residual",
        "Residual",
        "Observed less modelled flow.",
        relation="network",
        unit="flow",
        neutral=0,
        high="a stronger relation than size and cost explain",
        low="a weaker one",
    ),
    _link(
        "residual_ratio",
        "Observed over modelled",
        "Observed over modelled flow.",
        relation="network",
        range=(0, None),
        neutral=1,
        high="a stronger relation than size and cost explain",
        low="a weaker one",
    ),
    _link(
        "pearson_residual",
        "Pearson residual",
        "Residual over the square root of the modelled flow.",
        relation="network",
        neutral=0,
        high="stronger than explained, small flows not overrated",
        low="weaker than explained",
        source="Flowerdew and Aitkin 1982",
    ),
    Field("region", "term", "Region", "The region for which the model was calibrated."),
    Field("period", "term", "Period", "The period for which it was calibrated."),
    Field(
        "term",
        "term",
        "Term",
        "A term of the model: a constant, ln of a mass, the cost, or the effect of one city; in "
        "the doubly constrained model the first destination is the reference and not listed.",
    ),
    Measure(
        "estimate",
        "term",
        "Estimate",
        "Its coefficient; that of cost is negative where flow falls with cost.",
        relation="network",
        source="Santos Silva and Tenreyro 2006",
    ),
    Measure(
        "std_error",
        "term",
        "Standard error",
        "Standard error that is robust to unequal variance (HC1); empty where the value was set.",
        relation="network",
        range=(0, None),
    ),
    Measure(
        "z",
        "term",
        "z",
        "Estimate over standard error; with few cities no proof of anything.",
        relation="network",
    ),
    Field("region", "fit", "Region", "The region for which the flows were estimated."),
    Field("period", "fit", "Period", "The period for which they were estimated."),
    Measure(
        "pairs",
        "fit",
        "Pairs",
        "Ordered pairs of cities, those without observed flow included.",
        relation="network",
        **COUNT,
    ),
    Measure(
        "cpc",
        "fit",
        "Common part",
        "Share of all flow that observation and model have on the same pairs.",
        relation="network",
        high="the model puts the flow where it is",
        low="it puts it elsewhere",
        source="Lenormand et al. 2012",
        **SHARE,
    ),
    Measure(
        "srmse",
        "fit",
        "Standardised RMSE",
        "Root of the mean squared residual over the mean observed flow.",
        relation="network",
        range=(0, None),
        high="large errors",
        low="small errors",
    ),
    Measure(
        "r2",
        "fit",
        "R²",
        "Squared correlation of observed and modelled flow.",
        relation="network",
        range=(0, 1),
        high="the model orders the pairs well",
        low="it does not",
    ),
    Measure(
        "deviance",
        "fit",
        "Deviance",
        "Poisson deviance of the observed flows from the modelled ones.",
        relation="network",
        range=(0, None),
    ),
    Measure(
        "d2",
        "fit",
        "Deviance explained",
        "Part of the deviance from the mean flow that the model takes away.",
        relation="network",
        range=(None, 1),
        high="size and cost explain most",
        low="they explain little",
    ),
]

_TRAVEL = [
    _city(
        "reached",
        "Cities reached",
        "Number of other cities with a way on the network from this city.",
        relation="network",
        high="the network joins it with many",
        low="the network joins it with few",
        **COUNT,
    ),
    _city(
        "mean_detour",
        "Mean detour",
        "Mean detour of the ways from this city to those it reaches.",
        relation="network",
        range=(1, None),
        high="its ways are roundabout",
        low="its ways are direct",
        source="Barthelemy 2011",
    ),
    Field("origin", "cost", "Origin id", "Id of the city where the way starts."),
    Field("destination", "cost", "Destination id", "Id of the city where the way ends."),
    Field("region", "cost", "Region", "The region of both cities; NULL where they have none."),
    Measure(
        "cost",
        "cost",
        "Cost",
        "Least cost on the network, in minutes or km; NULL where there is no way.",
        relation="network",
        range=(0, None),
        classes="quantile",
        high="the cities are far apart",
        low="they are near",
    ),
    Measure(
        "straight_km",
        "cost",
        "Straight distance",
        "Distance on the ellipsoid.",
        relation="network",
        unit="km",
        range=(0, None),
    ),
    Measure(
        "detour",
        "cost",
        "Detour",
        "Length of the shortest way on the network over the straight distance.",
        relation="network",
        range=(1, None),
        high="the way is roundabout",
        low="the way is direct",
        source="Barthelemy 2011",
    ),
]

_AS_CITIES = {"range": (0, None), "relation": "coexistence"}

_COEXISTENCE = [
    Field("size_field", "region", "Size field", "The field that holds the size measured."),
    Field("size_field", "city", "Size field", "The field that holds the size measured."),
    Field("size_field", "centre", "Size field", "The field that weighs the centre."),
    Field("region", "centre", "Region", "The region whose centre it is."),
    Field("period", "centre", "Period", "The period in which the centre lies there."),
    _region(
        "primacy",
        "Primacy",
        "Size of the largest city over the size of all cities.",
        relation="coexistence",
        high="one city has most",
        low="no city stands out",
        source="Jefferson 1939",
        **SHARE,
    ),
    _region(
        "primacy_two",
        "Two-city primacy",
        "Size of the largest city over the second largest.",
        relation="coexistence",
        range=(1, None),
        high="the first city is far ahead",
        low="the second is nearly as large",
        source="Jefferson 1939",
    ),
    _region(
        "primacy_four",
        "Four-city primacy",
        "Size of the largest city over the next three together.",
        relation="coexistence",
        range=(1 / 3, None),
        high="the first city outweighs the next three",
        low="four cities are alike",
        source="after Jefferson 1939",
    ),
    _region(
        "rank_size_r2",
        "Fit of the rank-size line",
        "Share of the variance of ln size that the line explains.",
        relation="coexistence",
        high="sizes follow the line",
        low="the slope says little",
        source="Burger and Meijers 2012",
        **SHARE,
    ),
    _region(
        "gini",
        "Gini coefficient",
        "Mean absolute difference between two cities over twice the mean: of size in "
        "“Morphological polycentricity”, of the value (per head), weighted by people if given, in "
        "“Polarization”.",
        relation="coexistence",
        range=(0, 1),
        high="few cities have most",
        low="all have alike",
        source="Gini 1921",
    ),
    _region(
        "hhi",
        "Herfindahl-Hirschman index",
        "Sum of the squared shares of the cities.",
        relation="coexistence",
        range=(0, 1),
        high="size is concentrated",
        low="it is spread",
        source="Herfindahl 1950; Hirschman 1945",
    ),
    _region(
        "hhi_normalised",
        "Herfindahl-Hirschman index, normalised",
        "The index brought to 0 for equal cities and 1 for one city with all.",
        relation="coexistence",
        range=(0, 1),
        high="size is concentrated",
        low="it is spread",
        source="Herfindahl 1950; Hirschman 1945",
    ),
    _region(
        "effective_cities",
        "Cities as good as equal",
        "Number of equal cities with the same concentration.",
        relation="coexistence",
        range=(1, None),
        high="many cities count",
        low="one or few count",
        source="Herfindahl 1950; Hirschman 1945",
    ),
    _region(
        "size_entropy",
        "Evenness of size",
        "Entropy of the cities' shares over its largest possible value.",
        relation="coexistence",
        range=(0, 1),
        high="size is spread evenly",
        low="few cities have it",
        source="Shannon 1948",
    ),
    _region(
        "polycentricity",
        "Morphological polycentricity",
        "1 less the spread of sizes over that of one city with all and one with none.",
        relation="coexistence",
        range=(0, 1),
        high="sizes are balanced",
        low="one city outweighs the others; compare the floor, which depends on the number of "
        "cities",
        source="Green 2007",
    ),
    _region(
        "polycentricity_floor",
        "Floor of polycentricity",
        "The value of a region of as many cities in which one has everything.",
        relation="coexistence",
        range=(0, 1),
        source="Green 2007",
    ),
    _region(
        "core_share",
        "Share of the cores",
        "The cores' part of the size (or value) of all cities.",
        relation="coexistence",
        high="cores hold most",
        low="secondary cities hold most",
        **SHARE,
    ),
    _region(
        "core_secondary_ratio",
        "Core-secondary ratio",
        "Mean core over mean secondary city; in “Polarization” with people, the value per head of "
        "all cores over that of all secondary cities.",
        relation="coexistence",
        range=(0, None),
        neutral=1,
        high="cores are ahead",
        low="secondary cities are ahead",
    ),
    _region(
        "gap_index",
        "Core-secondary gap",
        "1 less the mean secondary city over the mean core.",
        relation="coexistence",
        range=(None, 1),
        neutral=0,
        high="secondary cities are far behind",
        low="they are level with the cores, or below 0 ahead",
    ),
    _region(
        "cv",
        "Coefficient of variation",
        "Standard deviation over mean of the cities, each counted once: of size in “Morphological "
        "polycentricity”, of the value (per head) in “Polarization”.",
        high="cities differ much",
        low="they are alike",
        **_AS_CITIES,
    ),
    _region(
        "density_contrast",
        "Density contrast",
        "Size per area of all cores over that of all secondary cities.",
        neutral=1,
        high="cores are denser",
        low="secondary cities are denser",
        **_AS_CITIES,
    ),
    *(
        Measure(key, level, label, description, relation="coexistence", source="Bachi 1963", **rest)
        for level in ("region", "centre")
        for key, label, description, rest in (
            ("centre_x", "Centre, x", "Mean x of the cities, weighted by size, in the layer's CRS.",
             {}),
            ("centre_y", "Centre, y", "Mean y of the cities, weighted by size, in the layer's CRS.",
             {}),
            ("standard_distance_km", "Standard distance",
             "Root of the mean squared distance from the centre, weighted by size.",
             {"unit": "km", "range": (0, None), "high": "size is spread over the region",
              "low": "it lies close together"}),
        )
    ),
    _city(
        "size",
        "Size",
        "The value of the size field.",
        classes="quantile",
        high="a large city",
        low="a small one",
        **_AS_CITIES,
    ),
    _city(
        "size_share",
        "Share of size",
        "The city's part of the size of all cities.",
        relation="coexistence",
        high="the city has much of the region",
        low="it has little",
        **SHARE,
    ),
    _city(
        "expected_size",
        "Expected size",
        "Size at the city's rank on the rank-size line.",
        classes="quantile",
        high="a large city is expected",
        low="a small one is",
        source="Burger and Meijers 2012",
        **_AS_CITIES,
    ),
    _city(
        "size_gap",
        "Gap to the expected size",
        "ln of size over expected size.",
        relation="coexistence",
        neutral=0,
        high="larger than its rank lets expect",
        low="smaller",
        source="Burger and Meijers 2012",
    ),
]  # fmt: skip

_INEQUALITY = {"range": (0, None), "relation": "unevenness"}

_POLARIZATION = [
    Field("region", "trend", "Region", "The region; NULL where the cities have none."),
    Field("first_period", "trend", "First period", "The period that change starts from."),
    Field("last_period", "trend", "Last period", "The period that change runs to."),
    Field(
        "reading",
        "trend",
        "Reading",
        "polarizing if the cores' share rose by more than 0.5 points and the cities' differences "
        "grew, converging if both fell, else stable.",
    ),
    Field("reading_why", "trend", "Reason for reading", "What the reading rests on."),
    _region(
        "cv_weighted",
        "Williamson index",
        "Coefficient of variation of the value per head, weighted by people.",
        high="people live in unequal cities",
        low="their cities are alike",
        source="Williamson 1965",
        **_INEQUALITY,
    ),
    _region(
        "theil_t",
        "Theil T",
        "Inequality of the value per head, cities weighted by their part of the value.",
        high="cities are unequal",
        low="they are alike",
        source="Theil 1967",
        **_INEQUALITY,
    ),
    _region(
        "theil_t_between",
        "Theil T between roles",
        "The part of Theil T that lies between cores, secondary and other cities.",
        high="roles are unequal",
        low="they are level",
        source="Theil 1967; Shorrocks 1980",
        **_INEQUALITY,
    ),
    _region(
        "theil_l",
        "Theil L",
        "Inequality of the value per head (mean logarithmic deviation), weighted by people.",
        high="cities are unequal",
        low="they are alike",
        source="Theil 1967",
        **_INEQUALITY,
    ),
    _region(
        "theil_l_between",
        "Theil L between roles",
        "The part of Theil L that lies between cores, secondary and other cities.",
        high="roles are unequal",
        low="they are level",
        source="Theil 1967; Shorrocks 1980",
        **_INEQUALITY,
    ),
    _region(
        "between_share",
        "Inequality between roles",
        "Share of Theil L that lies between cores, secondary and other cities.",
        relation="unevenness",
        high="inequality is that between cores and secondary cities",
        low="it lies among cities of one role",
        source="Shorrocks 1980",
        **SHARE,
    ),
    _region(
        "sigma",
        "Spread (sigma)",
        "Standard deviation of ln value (per head), each city counted once.",
        high="cities differ much",
        low="they are alike",
        source="Barro and Sala-i-Martin 1992",
        **_INEQUALITY,
    ),
    _region(
        "esteban_ray",
        "Esteban-Ray polarization",
        "Advanced: alienation between cities times identification within them (alpha 1).",
        high="large blocks stand far apart",
        low="cities are alike or small",
        source="Esteban and Ray 1994",
        **_INEQUALITY,
    ),
    _region(
        "wolfson",
        "Wolfson bipolarization",
        "Advanced: how far cities lie from the median to both sides, each counted once.",
        high="the middle is empty",
        low="cities crowd around the median",
        source="Wolfson 1994",
        **_INEQUALITY,
    ),
    _region(
        "tsui_wang",
        "Tsui-Wang bipolarization",
        "Advanced: mean root of the distance from the median, over the median.",
        high="the middle is empty",
        low="cities crowd around the median",
        source="Wang and Tsui 2000",
        **_INEQUALITY,
    ),
    _region(
        "kanbur_zhang",
        "Kanbur-Zhang polarization",
        "Advanced: Theil T between roles over Theil T within roles.",
        high="roles stand apart and each is alike",
        low="cities of one role differ; with few cores it can fall while the gap widens",
        source="Zhang and Kanbur 2001",
        **_INEQUALITY,
    ),
    Measure(
        "core_share_change",
        "trend",
        "Change of the cores' share",
        "Share of the cores in the last less in the first period, of the cities in both.",
        relation="unevenness",
        neutral=0,
        range=(-1, 1),
        high="cores gain",
        low="cores lose",
    ),
    Measure(
        "sigma_slope",
        "trend",
        "Trend of the spread",
        "Slope of sigma over all periods, a year (or a period where they are no years).",
        relation="unevenness",
        neutral=0,
        high="cities diverge",
        low="they converge",
        source="Barro and Sala-i-Martin 1992",
    ),
    Measure(
        "beta",
        "trend",
        "Beta convergence",
        "Slope of mean growth on ln value (per head) in the first period.",
        relation="unevenness",
        neutral=0,
        high="above 0: who started high grew faster",
        low="below 0: who started low grew faster",
        source="Barro and Sala-i-Martin 1992",
    ),
    Measure(
        "beta_r2",
        "trend",
        "Fit of beta convergence",
        "Share of the variance of growth that the first period's value explains.",
        relation="unevenness",
        high="growth follows the start",
        low="beta says little",
        **SHARE,
    ),
    Measure(
        "convergence_speed",
        "trend",
        "Speed of convergence",
        "Share of the gap that closes a year (or a period); empty where cities diverge.",
        relation="unevenness",
        range=(0, None),
        high="fast",
        low="slow",
        source="Barro and Sala-i-Martin 1992",
    ),
    Measure(
        "half_life",
        "trend",
        "Half-life of differences",
        "Years (or periods) until half the gap is closed; empty where cities diverge.",
        relation="unevenness",
        range=(0, None),
        high="slow",
        low="fast",
        source="Barro and Sala-i-Martin 1992",
    ),
    _city(
        "share",
        "Share of value",
        "The city's part of the value of all cities.",
        relation="unevenness",
        classes="quantile",
        high="the city has much of the region",
        low="it has little",
        **SHARE,
    ),
    _city(
        "share_change",
        "Change of share",
        "Share less that in the first period, of the cities in both periods.",
        relation="unevenness",
        range=(-1, 1),
        neutral=0,
        high="the city gains in the region",
        low="it loses",
    ),
    _city(
        "annual_growth",
        "Annual growth",
        "Mean compound growth of the value since the first period, a year (or a period).",
        relation="unevenness",
        range=(-1, None),
        neutral=0,
        high="it grows",
        low="it shrinks",
    ),
    _city(
        "relative_to_core",
        "Level relative to the cores",
        "Value (per head) over that of all cores together.",
        relation="unevenness",
        range=(0, None),
        neutral=1,
        high="ahead of the cores",
        low="behind them",
    ),
]

_SHIFT_SHARE = [
    _city(
        key,
        label,
        description,
        relation="unevenness",
        neutral=0,
        high=high,
        low=low,
        source="Dunn 1960",
    )
    for key, label, description, high, low in (
        ("growth", "Growth", "Change of the sectors' sum from the first to the last period.",
         "it grew", "it shrank"),
        ("regional_effect", "Regional effect", "Growth had all grown like the region.",
         "a growing region lifts it", "a shrinking region pulls it down"),
        ("mix_effect", "Mix effect", "Growth since its sectors outgrew others in the region.",
         "it has the growing sectors", "it has the shrinking sectors"),
        ("local_effect", "Local effect", "Growth beyond that of its sectors in the region.",
         "it does better than its sectors", "it does worse"),
    )
]  # fmt: skip

_HOOVER = "Hoover 1936"
_KRUGMAN = "Krugman 1991"
_COOPERATION = {"relation": "cooperation"}


def _sector(key, label, description, **rest):
    return Measure(key, "sector", label, description, **_COOPERATION, **rest)


_COMPLEMENTARITY = [
    _city(
        "specialisation",
        "Specialisation",
        "Sum over sectors of the absolute difference between the city's share and the region's (or "
        "the rest of the region's).",
        range=(0, 2),
        high="the city does other things than the region",
        low="its sectors are the region's",
        source=_KRUGMAN,
        **_COOPERATION,
    ),
    _city(
        "diversity",
        "Diversity",
        "Entropy of the city's shares over that of even shares in all sectors given.",
        high="jobs are spread over all sectors",
        low="they are in one sector",
        source="after Shannon 1948",
        **SHARE,
        **_COOPERATION,
    ),
    _city(
        "hachman",
        "Hachman index",
        "One over the sum of location quotients, each weighted by the sector's share in the city.",
        range=(0, 1),
        high="the city's sectors are the region's",
        low="they are others",
        source="Hachman, in Hoover and Giarratani 1984",
        **_COOPERATION,
    ),
    _city(
        "main_sector",
        "Main sector",
        "The sector of the highest location quotient; the first of those that tie.",
        kind=str,
        **_COOPERATION,
    ),
    _city(
        "main_sector_lq",
        "Location quotient of the main sector",
        "Share of the main sector in the city over its share in the region.",
        range=(0, None),
        neutral=1,
        high="the city stands out in its main sector",
        low="it stands out in none",
        source=_HOOVER,
        **_COOPERATION,
    ),
    _city(
        "core_dissimilarity",
        "Dissimilarity from cores",
        "Mean over the (other) cores of the sum of absolute differences of shares.",
        range=(0, 2),
        high="the city does what cores don't do",
        low="it does the same",
        source=_KRUGMAN,
        **_COOPERATION,
    ),
    _city(
        "inertia_share",
        "Share of inertia",
        "The city's part of the region's total inertia.",
        high="the division of labour rests on this city",
        low="the city is like the average",
        source="Meijers 2007",
        **SHARE,
        **_COOPERATION,
    ),
    _link(
        "krugman",
        "Dissimilarity",
        "Sum over sectors of the absolute difference between the two cities' shares.",
        range=(0, 2),
        high="the two complement each other",
        low="they do the same",
        source=_KRUGMAN,
        **_COOPERATION,
    ),
    _link(
        "cosine",
        "Structural similarity",
        "Cosine of the two cities' shares of sectors.",
        high="they do the same",
        low="they have no sector in common",
        source="UNIDO 1979",
        **SHARE,
        **_COOPERATION,
    ),
    _link(
        "overlap",
        "Overlap",
        "Sum over sectors of the smaller of the two cities' shares.",
        high="they do the same",
        low="they have no sector in common",
        source="Finger and Kreinin 1979",
        **SHARE,
        **_COOPERATION,
    ),
    _link(
        "cooperation_gap",
        "Cooperation gap",
        "Rank by dissimilarity less rank by flow both ways, over the number of pairs less one.",
        range=(-1, 1),
        neutral=0,
        high="the two complement each other but are hardly linked",
        low="they are alike and strongly linked",
        **_COOPERATION,
    ),
    Field("city_id", "sector", "City id", "The city's id, as text."),
    Field("name", "sector", "Name", "The city's name; its id where no name is given."),
    Field("role", "sector", "Role", "Core or secondary city, as the analyst set it."),
    Field("region", "sector", "Region", "The region within which the city is measured."),
    Field("period", "sector", "Period", "The period that the row describes."),
    Field("sector", "sector", "Sector", "The field that holds the sector's jobs."),
    _sector(
        "value",
        "Jobs",
        "The sector's jobs (or output, firms) in the city.",
        range=(0, None),
        high="a large sector",
        low="a small sector",
        classes="quantile",
    ),
    _sector(
        "share",
        "Share of the city's jobs",
        "The sector's jobs over all jobs of the city.",
        high="the city lives on the sector",
        low="the sector hardly matters there",
        **SHARE,
    ),
    _sector(
        "lq",
        "Location quotient",
        "The sector's share in the city over its share in the region.",
        range=(0, None),
        neutral=1,
        high="the city has more of the sector than the region",
        low="it has less",
        source="Hoover 1936; Balassa 1965",
    ),
    _sector(
        "lq_symmetric",
        "Symmetric location quotient",
        "Location quotient less one, over location quotient plus one.",
        range=(-1, 1),
        neutral=0,
        high="the city has more of the sector than the region",
        low="it has less",
        source="Laursen 1998",
    ),
    _sector(
        "localisation",
        "Localisation of the sector",
        "Half the sum over cities of the absolute difference between shares of the sector's jobs "
        "and of all jobs; the same for every city of the region.",
        high="the sector lies in few cities",
        low="it is spread as all jobs are",
        source=_HOOVER,
        **SHARE,
    ),
    _region(
        "inertia",
        "Total inertia",
        "Chi-squared of the table of cities and sectors over the number of jobs; compare it only "
        "between tables with the same sectors.",
        range=(0, None),
        high="cities divide labour among them",
        low="they are clones of each other",
        source="Meijers 2007",
        **_COOPERATION,
    ),
    _region(
        "core_secondary_krugman",
        "Dissimilarity of cores and secondary cities",
        "Sum over sectors of the absolute difference between the shares of all cores together and "
        "of all secondary cities together.",
        range=(0, 2),
        high="cores and secondary cities do different things",
        low="they do the same",
        source=_KRUGMAN,
        **_COOPERATION,
    ),
    _region(
        "core_secondary_mean_krugman",
        "Mean dissimilarity of cores and secondary cities",
        "Mean dissimilarity of the pairs of a core and a secondary city.",
        range=(0, 2),
        high="each core does other things than each secondary city",
        low="they do the same",
        source=_KRUGMAN,
        **_COOPERATION,
    ),
    _region(
        "mean_krugman",
        "Mean dissimilarity",
        "Mean dissimilarity of all pairs of cities.",
        range=(0, 2),
        high="cities complement each other",
        low="they do the same",
        source=_KRUGMAN,
        **_COOPERATION,
    ),
    _region(
        "flow_weighted_krugman",
        "Dissimilarity weighted by flow",
        "Mean dissimilarity of all pairs, each weighted by its flow both ways.",
        range=(0, 2),
        high="above the plain mean: flows join complementary cities",
        low="below the plain mean: flows join cities that do the same",
        source="after van Oort, Burger and Raspe 2010",
        **_COOPERATION,
    ),
]

_STRUCTURE = [
    _city(
        "dominated_by",
        "Dominated by",
        "Id of the larger city that the city's largest out-flow goes to; empty if there is none.",
        kind=str,
        source="Nystuen and Dacey 1961",
    ),
    _city(
        "level",
        "Level",
        "Dominant: dominated by none, dominates others; intermediate: both; dominated: dominates "
        "none; isolated: neither.",
        kind=str,
        source="Nystuen and Dacey 1961",
    ),
    _city(
        "nodal_region",
        "Nodal region",
        "Id of the city at the top of the chain of dominant flows.",
        kind=str,
        source="Nystuen and Dacey 1961",
    ),
    _city(
        "depth",
        "Steps to dominant city",
        "Number of dominant flows between the city and the top of its nodal region.",
        high="far down the hierarchy",
        low="near its top",
        source="Nystuen and Dacey 1961",
        **COUNT,
    ),
    _link(
        "alpha_out",
        "Chance at the origin",
        "Probability that a share of the origin's out-flow as large comes about by chance; 1 where "
        "the origin has one link.",
        range=(0, 1),
        high="the link is nothing special to the origin",
        low="the origin sends more here than chance explains",
        source="Serrano, Boguñá and Vespignani 2009",
    ),
    _link(
        "alpha_in",
        "Chance at the destination",
        "Probability that a share of the destination's in-flow as large comes about by chance; 1 "
        "where the destination has one link.",
        range=(0, 1),
        high="the link is nothing special to the destination",
        low="the destination receives more here than chance explains",
        source="Serrano, Boguñá and Vespignani 2009",
    ),
    _link(
        "significant",
        "Significant",
        "1 where the link belongs to the backbone, 0 where not; an end's only link is significant "
        "to it.",
        kind=int,
        range=(0, 1),
        high="it stands out at its ends",
        low="chance explains it",
        source="Serrano, Boguñá and Vespignani 2009",
    ),
    _city(
        "community",
        "Community",
        "Number of the group of cities that exchange more flow than expected; 1 has most cities. "
        "Empty for a city without flow.",
        kind=int,
        range=(1, None),
        source="Blondel et al. 2008",
    ),
    _region("communities", "Communities", "Number of communities of flow.", **COUNT),
    _region(
        "modularity",
        "Modularity",
        "Share of the flow within communities less the share expected from the cities' strengths.",
        range=(-1, 1),
        neutral=0,
        high="communities keep to themselves",
        low="flows pay no heed to them",
        source="Leicht and Newman 2008",
    ),
]

_WORLD_CITIES = "Taylor 2001; Newman 2001; Alderson and Beckfield 2004"

_ORGANISATIONS = [
    _city(
        "organisations",
        "Organisations",
        "Number of organisations that are in the city.",
        high="many organisations are there",
        low="few are",
        **COUNT,
        **_COOPERATION,
    ),
    _city(
        "connectivity_gross",
        "Gross connectivity",
        "Sum of the city's links through organisations; out and in, where they are directed.",
        range=(0, None),
        classes="quantile",
        high="organisations link the city strongly",
        low="they hardly link it",
        source=_WORLD_CITIES,
        **_COOPERATION,
    ),
    _city(
        "connectivity_share",
        "Share of the best linked city",
        "Gross connectivity over that of the best linked city of the region and period.",
        high="nearly as linked as the best linked city",
        low="hardly linked beside it",
        source="Taylor 2001",
        **SHARE,
        **_COOPERATION,
    ),
    _link(
        "organisations",
        "Organisations of the link",
        "Number of organisations that make the link.",
        high="the link rests on many organisations",
        low="it rests on few",
        **COUNT,
        **_COOPERATION,
    ),
]

_UNEVEN = {"relation": "unevenness"}


def _group(key, label, description, **rest):
    return Measure(key, "group", label, description, **_UNEVEN, **rest)


_TYPOLOGY = [
    _city(
        "group",
        "Group",
        "The group of secondary cities that are alike; 1 is the largest.",
        kind=int,
        range=(1, None),
        source="MacQueen 1967; Ward 1963",
        **_UNEVEN,
    ),
    _city(
        "group_label",
        "Group in words",
        "The group's number, and the fields by which it stands out most.",
        kind=str,
        **_UNEVEN,
    ),
    _city(
        "silhouette",
        "Silhouette",
        "How much nearer the city is to its own group than to the next.",
        range=(-1, 1),
        neutral=0,
        high="it sits well in its group",
        low="below 0 it would fit another group better",
        source="Rousseeuw 1987",
        **_UNEVEN,
    ),
    Field("region", "group", "Region", "The region within which cities are grouped."),
    Field("group_label", "group", "Group in words", "Its number, and what it stands out by."),
    Field("indicator", "group", "Field", "The field that the mean describes."),
    _group("group", "Group", "Number of the group; 1 is the largest.", kind=int, range=(1, None)),
    _group("cities", "Cities", "Rows of the group, a city in each period.", **COUNT),
    _group(
        "silhouette",
        "Mean silhouette",
        "Mean over the group of how much nearer a city is to it than to the next.",
        range=(-1, 1),
        neutral=0,
        high="the group holds together",
        low="it is hardly a group",
        source="Rousseeuw 1987",
    ),
    _group("mean", "Mean", "Mean of the feature over the group, before any standardising."),
    _group(
        "deviation",
        "Deviation",
        "The group's mean less that of all cities grouped, in standard deviations.",
        neutral=0,
        high="the group has more of it than others",
        low="it has less",
    ),
    Field("region", "transition", "Region", "The region within which cities are grouped."),
    Measure(
        "from_group",
        "transition",
        "From group",
        "The group in one period.",
        kind=int,
        range=(1, None),
        **_UNEVEN,
    ),
    Measure(
        "to_group",
        "transition",
        "To group",
        "The group in the next period.",
        kind=int,
        range=(1, None),
        **_UNEVEN,
    ),
    Measure(
        "count",
        "transition",
        "Transitions",
        "Number of times that a city went this way between consecutive periods.",
        **COUNT,
        **_UNEVEN,
    ),
    Measure(
        "probability",
        "transition",
        "Probability",
        "Transitions over all transitions from the group.",
        source="Rey 2001",
        **SHARE,
        **_UNEVEN,
    ),
    Measure(
        "mobility",
        "transition",
        "Mobility of the region",
        "Number of groups less the sum of probabilities to stay, over the number of groups less "
        "one; the same for all rows of the region.",
        range=(0, 2),
        high="cities change their group often",
        low="they stay",
        source="Prais 1955; Shorrocks 1978",
        **_UNEVEN,
    ),
]

_COORDINATION = [
    _city(
        "coupling",
        "Coupling",
        "Geometric over arithmetic mean of the systems.",
        high="the systems are alike, be they high or low",
        low="one lags far behind another",
        source="Wang et al. 2021",
        **SHARE,
        **_UNEVEN,
    ),
    _city(
        "development",
        "Development",
        "Weighted mean of the systems.",
        high="the systems are developed",
        low="they are not",
        **SHARE,
        **_UNEVEN,
    ),
    _city(
        "coordination",
        "Coupling coordination degree",
        "Root of coupling times development.",
        high="the systems are developed and in balance",
        low="they are undeveloped or out of balance",
        source="Wang et al. 2021",
        **SHARE,
        **_UNEVEN,
    ),
]

_CHANGE = [
    *(
        Field(key, level, label, description)
        for level in ("city", "link")
        for key, label, description in (
            ("status", "Status", "Lasting: there in both periods; appeared: in the second only; "
             "vanished: in the first only."),
            ("period_from", "From period", "The first of the two periods compared."),
            ("period_to", "To period", "The second of the two periods compared."),
        )
    ),
]  # fmt: skip

CATALOGUE = {
    (field.level, field.key): field
    for group in (
        _PLACES,
        _NETWORK,
        _CONNECTIVITY_CITY,
        _CONNECTIVITY_LINK,
        _CONNECTIVITY_REGION,
        _PERIPHERALIZATION,
        _COMPLEMENTARITY,
        _ORGANISATIONS,
        _TYPOLOGY,
        _COORDINATION,
        _COEXISTENCE,
        _POLARIZATION,
        _SHIFT_SHARE,
        _INTERACTION,
        _TRAVEL,
        _STRUCTURE,
        _CHANGE,
    )
    for field in group
}

_DIMENSION = Measure(
    "dimension_", "city", "Dimension", "Weighted mean of the normalised indicators of the "
    "dimension.", relation="unevenness", classes="quantile",
    high="more peripheralized in this respect", low="less",
)  # fmt: skip


def field(level, key):
    """The catalogue's entry of a field.

    Parameters
    ----------
    level : str
        "city", "link", "region", "indicator" or "unmatched".
    key : str
        The field's name. ``dimension_<name>`` of a city, and ``<measure>_from``, ``<measure>_to``
        and ``<measure>_change`` of a city or link, are made as needed.

    Raises
    ------
    KeyError
        If the catalogue has no such field.
    """
    entry = CATALOGUE.get((level, key)) or _made(level, key)
    if entry is None:
        raise KeyError((level, key))
    return entry


def measures(level, keys):
    """The entries among `keys` that are measures, in the order of `keys`; others are skipped."""
    known = (CATALOGUE.get((level, key)) or _made(level, key) for key in keys)
    return [entry for entry in known if isinstance(entry, Measure)]


def _made(level, key):
    """The entry of a field whose key holds more than a measure's; None if it is none."""
    compared = _compared(level, key)
    if compared is None and level == "city" and key.startswith("dimension_"):
        name = key[len("dimension_") :]
        return replace(_DIMENSION, key=key, label=f"Dimension: {name.replace('_', ' ')}")
    return compared


def _compared(level, key):
    """The entry of a measure's value in one of two periods, or of its change; else None."""
    measure, _, time = key.rpartition("_")
    if time not in _TIMES or level not in ("city", "link"):
        return None
    entry = CATALOGUE.get((level, measure)) or _made(level, measure)
    if not isinstance(entry, Measure):
        return None
    suffix, description = _TIMES[time]
    found = replace(
        entry, key=key, label=f"{entry.label}, {suffix}", description=f"{entry.description} "
        f"{description}",
    )  # fmt: skip
    if time != "change" or entry.kind is str:
        return found
    lowest, highest = entry.range
    span = None if lowest is None or highest is None else highest - lowest
    reach = (None, None) if span is None else (-span, span)
    return replace(
        found, neutral=0, range=reach, high="it has grown", low="it has shrunk", source=""
    )


#: Ending of a key -> what it adds to the label and to the description of the measure.
_TIMES = {
    "from": ("first period", "In the first of the two periods compared."),
    "to": ("second period", "In the second of the two periods compared."),
    "change": ("change", "Second period compared less the first; texts: same or changed."),
}
