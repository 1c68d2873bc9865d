"""Which figures belong to which part of the theory."""

from itertools import islice

from .complementarity import complementarity
from .core_dependence import core_dependence
from .core_share import core_share
from .dependence_and_index import dependence_and_index
from .dissimilarity import dissimilarity
from .form_and_flow import form_and_flow
from .left_behind import left_behind
from .levels import levels
from .mismatch_bars import mismatch_bars
from .rank_size import rank_size
from .shares import share_changes

#: Figures of one kind on a page; more regions than that are for the tables.
_MOST = 8
#: Part of the theory, or kind of parts -> what draws its figures: from tables, an iterator of them.
_BY_PART = {
    "coexistence": (rank_size, form_and_flow),
    "connectivity": (core_dependence,),
    "cooperation": (complementarity, dissimilarity),
    "polarization": (share_changes, core_share, levels),
    "peripheralization": (left_behind, dependence_and_index),
    # One figure of all three causes.
    "Three causes": (mismatch_bars,),
}


def figures_of(part, tables):
    """The figures that the tables allow for a part of the theory.

    Parameters
    ----------
    part : str
        A key of `analysis.story.PARTS`, or of its `KINDS`.
    tables : list of ResultTable

    Returns
    -------
    list of Figure
    """
    found = []
    for draw in _BY_PART.get(part, ()):
        alike = list(islice(draw(tables), _MOST))
        # How to read figures of one kind is said once.
        found += [*alike[:1], *(figure._replace(reading="") for figure in alike[1:])]
    return found
