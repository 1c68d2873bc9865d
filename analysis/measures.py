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
        "Rank-size slope of in-flow",
        "Slope of ln in-flow on ln rank.",
        range=(None, 0),
        high="flat: in-flow is balanced",
        low="steep: few cities attract it",
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
        "Rank by peripheralization",
        "1 is the most peripheralized city.",
        kind=int,
        relation="unevenness",
        range=(1, None),
        high="less peripheralized",
        low="more",
    ),
    _city(
        "index_change",
        "Change of peripheralization",
        "Index less the index of the previous period.",
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

CATALOGUE = {
    (field.level, field.key): field
    for group in (
        _PLACES,
        _NETWORK,
        _CONNECTIVITY_CITY,
        _CONNECTIVITY_LINK,
        _CONNECTIVITY_REGION,
        _PERIPHERALIZATION,
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
        The field's name. ``dimension_<name>`` of a city is made as needed.

    Raises
    ------
    KeyError
        If the catalogue has no such field.
    """
    if level == "city" and key.startswith("dimension_"):
        name = key[len("dimension_") :]
        return replace(_DIMENSION, key=key, label=f"Dimension: {name.replace('_', ' ')}")
    return CATALOGUE[level, key]


def measures(level, keys):
    """The entries among `keys` that are measures, in the order of `keys`; others are skipped."""
    known = (CATALOGUE.get((level, key)) or _dimension(level, key) for key in keys)
    return [entry for entry in known if isinstance(entry, Measure)]


def _dimension(level, key):
    return field(level, key) if level == "city" and key.startswith("dimension_") else None
