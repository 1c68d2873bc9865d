"""What a set of results says of a region, told by the parts of the theory.

Three relations, two pressures and three causes: each part gets its findings from whatever tables
hold its measures, and stays empty where none does.
"""

from .telling import (
    actor,
    coexistence,
    connectivity,
    cooperation,
    peripheralization,
    place,
    polarization,
    priority,
)
from .telling.region import regions_of

#: The parts in the order in which the story is told: key -> (heading, question).
PARTS = {
    "coexistence": ("Coexistence", "Is size spread over many cities, or held by a few?"),
    "connectivity": ("Connectivity", "Who is linked with whom, and on whose terms?"),
    "cooperation": ("Cooperation", "Do cities complement each other, and does flow follow?"),
    "polarization": ("Polarization", "Do cores gain what others lose?"),
    "peripheralization": ("Peripheralization", "Who is left behind, and how sure is that?"),
    "place": ("Place", "Are secondary cities able and willing to act?"),
    "priority": ("Priority", "Do the goals of those who plan and those who act agree?"),
    "actor": ("Actor", "Who decides, and who has to ask?"),
}
#: The three kinds of parts, and which belong to each.
KINDS = {
    "Three relations": ("coexistence", "connectivity", "cooperation"),
    "Two pressures": ("polarization", "peripheralization"),
    "Three causes": ("place", "priority", "actor"),
}
#: Part -> what to give where nothing is known of it.
WANTING = {
    "coexistence": "Not measured. It takes the size of each city (population, jobs): run "
    "“Morphological polycentricity”.",
    "connectivity": "Not measured. It takes flows between the cities (trains, trips, calls): run "
    "“Build flow network”, then “Connectivity measures”.",
    "cooperation": "Not measured. It takes jobs by sector of each city: run “Functional "
    "complementarity”.",
    "polarization": "Not measured. It takes a value of each city (GDP, jobs), best of several "
    "periods: run “Polarization”.",
    "peripheralization": "Not measured. It takes indicators of being left behind: run "
    "“Peripheralization index”.",
    "place": "Not measured. It takes a score of each city's capacity and willingness to act: run "
    "“Governance mismatches”.",
    "priority": "Not measured. It takes the weights that actors give to goals: run “Governance "
    "mismatches”.",
    "actor": "Not measured. It takes the actors and their ties, or how plans are carried out: run "
    "“Governance mismatches”.",
}

#: Part -> the module that tells it.
_TELLERS = {
    "coexistence": coexistence,
    "connectivity": connectivity,
    "cooperation": cooperation,
    "polarization": polarization,
    "peripheralization": peripheralization,
    "place": place,
    "priority": priority,
    "actor": actor,
}
#: Which parts give the headline: who depends on whom, who is left behind; else what there is.
_HEADLINE = (
    *("connectivity", "peripheralization", "polarization", "coexistence", "cooperation"),
    *("actor", "place", "priority"),
)
_HEADLINE_LENGTH = 2


def tell(tables, progress=None):
    """The findings of each part of the theory.

    Parameters
    ----------
    tables : list of ResultTable
        Any set; what a table holds is told by its fields, not by the algorithm that made it. What
        several tables hold of the same region, period and field is taken from the first. Sizes
        and values are named by ``size_field``, values also by the parameter ``VALUE``.
    progress : callable, optional
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    dict
        Key of `PARTS` -> list of Finding, most telling first, region by region; empty where no
        table holds the measures of the part. Levels are those of the latest period that has them;
        where there are several, the first and the last are compared.
    """
    reach = progress or (lambda fraction: None)
    reach(0)
    regions, told = regions_of(tables), set()
    story = {part: [] for part in PARTS}
    for done, (part, teller) in enumerate(_TELLERS.items()):
        for region in regions:
            reach(done / len(_TELLERS))
            for finding in teller.findings(region):
                sentence = finding.sentence()
                if sentence not in told:
                    told.add(sentence)
                    story[part].append(finding)
    return story


def headline(told):
    """The one or two findings that matter most over all parts.

    Parameters
    ----------
    told : dict
        As `tell` returns it.

    Returns
    -------
    list of Finding
        First who depends on whom, then who is left behind; where one of them is not told, what
        other parts tell first.
    """
    found = []
    for part in _HEADLINE:
        findings = told.get(part, [])
        if findings and len(found) < _HEADLINE_LENGTH:
            found.append(findings[0])
    return found
