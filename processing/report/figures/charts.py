"""The figures that can be looked at one by one, and what each of them takes."""

from collections import namedtuple

from ....analysis.findings import in_time, known_text
from ....analysis.result_tables import of_level
from ....i18n import tr
from .complementarity import complementarity
from .core_dependence import core_dependence
from .core_share import FEWEST, core_share, tables_of_course
from .dependence_and_index import dependence_and_index
from .figure import WIDTH
from .flow_matrix import flow_matrix, tables_of_flow
from .left_behind import left_behind
from .lorenz import lorenz
from .rank_size import rank_flow, rank_size
from .shares import share_changes

#: The fields of links that any of the figures reads: a layer of links may be large.
LINK_KEYS = (
    *("origin", "destination", "origin_name", "destination_name", "origin_role"),
    *("destination_role", "region", "period", "flow", "estimated_flow", "krugman"),
    *("cooperation_gap", "relative_strength", "significant", "nodal_region"),
)

#: What draws rows other than of cities -> their level.
_LEVELS = {flow_matrix: "link", complementarity: "link", core_share: "region"}


class Chart(namedtuple("Chart", "key title level draw is_allowed needs is_of_all_periods")):
    """A kind of figure.

    Parameters
    ----------
    key : str
        Tells it from others.
    title : str
        What it shows, as it is chosen from a list.
    level : str
        Of the catalogue: the tables of other levels are not looked at.
    draw : callable
        Tables and width -> an iterator of its figures, one a region.
    is_allowed : callable
        Tables -> whether they hold what it takes.
    needs : str
        A sentence: what it takes, and what to run for it.
    is_of_all_periods : bool
        Whether it shows all periods; others show the latest they are given.
    """

    __slots__ = ()

    def figures(self, tables, period=None, width=WIDTH):
        """Its figures.

        Parameters
        ----------
        tables : list of ResultTable
        period : str, optional
            The latest that is shown: some figures tell what changed until then.
        width : float
            Of the drawings.

        Returns
        -------
        list of Figure
        """
        tables = [table for table in tables if table.level == self.level]
        if period is not None and not self.is_of_all_periods:
            tables = [_until(table, period) for table in tables]
        return list(self.draw(tables, width))


def charts():
    """All kinds of figures that can be chosen.

    Returns
    -------
    list of Chart
    """
    dependence = _has("city", "core_dependence")
    index = _has("city", "index", "rank")
    size, flow = _has("city", "size", "rank"), _has("city", "total_flow")
    rows = (
        ("rank_size", tr("Rank and size"), rank_size, size,
         tr("It takes the sizes of three cities or more: run “Morphological "
            "polycentricity” on cities with a size.")),
        ("rank_flow", tr("Rank and in-flow"), rank_flow, _has("city", "in_flow"),
         tr("It takes three cities or more that receive flow: run “Connectivity measures” on flows "
            "from one city to another.")),
        ("core_dependence", tr("Core dependence"), core_dependence, dependence,
         tr("It takes two secondary cities or more with flow: run “Connectivity measures” on "
            "cities of which some are cores.")),
        ("dependence_and_index", tr("Dependence against peripheralization"), dependence_and_index,
         _all(dependence, index),
         tr("It takes four secondary cities or more with core dependence and an index: run "
            "“Connectivity measures” and “Peripheralization index” into one group, or “Analyse a "
            "region”.")),
        ("flow_matrix", tr("Flow matrix"), flow_matrix, _has_directed_flow,
         tr("It takes two links or more with a direction, whose flow was observed, between "
            "different cities: run “Connectivity measures” on flows.")),
        ("core_share", tr("Core share over time"), core_share, _has_course,
         tr("It takes the cores' share in two periods or more: run “Polarization” on cities of "
            "several periods.")),
        ("share_changes", tr("Who gained, who lost"), share_changes, _has("city", "share_change"),
         tr("It takes two cities or more whose share has changed: run “Polarization” on cities of "
            "several periods, and show a later one than the first.")),
        ("lorenz", tr("Lorenz curve"), lorenz, _any(size, flow),
         tr("It takes the sizes or the flows of three cities or more: run “Morphological "
            "polycentricity” or “Connectivity measures”.")),
        ("left_behind", tr("Ranks and how safe they are"), left_behind, index,
         tr("It takes two secondary cities or more with a rank: run “Peripheralization index”.")),
        ("complementarity", tr("Difference against flow"), complementarity,
         _has("link", "krugman", "flow"),
         tr("It takes two pairs of cities or more with flow and different sectors: run “Functional "
            "complementarity” with flows.")),
    )  # fmt: skip
    return [
        Chart(*row[:2], _LEVELS.get(row[2], "city"), *row[2:], row[2] is core_share) for row in rows
    ]


def _has(level, *keys):
    return lambda tables: bool(of_level(tables, level, *keys))


def _all(*conditions):
    return lambda tables: all(holds(tables) for holds in conditions)


def _any(*conditions):
    return lambda tables: any(holds(tables) for holds in conditions)


def _has_directed_flow(tables):
    return bool(of_level(tables_of_flow(tables), "link", "flow"))


def _has_course(tables):
    return any(
        table.rows.loc[table.rows["core_share"].notna(), "period"].nunique() >= FEWEST
        for table in tables_of_course(tables)
        if table.has("period")
    )


def _until(table, period):
    """The rows of no period, of this one, and of those before it."""
    if "period" not in table.rows:
        return table
    last = in_time(period)
    kept = {
        known
        for known in table.rows["period"].unique()
        if not known_text(known) or in_time(known_text(known)) <= last
    }
    return table._replace(rows=table.rows[table.rows["period"].isin(kept)])
