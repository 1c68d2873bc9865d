"""What a region's results say: a headline for the map, and sentences for log and report."""

from collections import namedtuple

from ..i18n import tr

#: ``headline``: text; ``findings``: list of Finding, most important first.
Story = namedtuple("Story", "headline findings")


def story_of(tables):
    """The story that tables of results tell.

    Parameters
    ----------
    tables : list of ResultTable

    Returns
    -------
    Story
        First who depends on whom, then who is left behind, then more. Each table keeps its own
        periods, so that flows of no period are not said to be of one.
    """
    from ..analysis.region_findings import region_findings

    said = [
        region_findings(*(_rows(tables, algorithm, level) for level in ("city", "region", "link")))
        for algorithm in ("connectivity", "peripheralization")
    ]
    headline = " ".join(findings[0].sentence(tr) for findings in said if findings)
    first = [finding for findings in said for finding in findings[:2]]
    return Story(headline, first + [finding for findings in said for finding in findings[2:]])


def _rows(tables, algorithm, level):
    found = (table.rows for table in tables if (table.algorithm, table.level) == (algorithm, level))
    return next(found, None)
