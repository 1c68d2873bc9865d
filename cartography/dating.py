"""Which measures of cities with periods have no date: those of flows that have none."""

from . import fields

_OF_FLOWS = ("network", "connectivity")
#: Measures of these relations that are of travel costs, and of the size of cities in a period.
_OF_COSTS = {
    "potential", "potential_index", "core_potential", "reach", "nearest_core",
    "cost_to_nearest_core", "mean_detour",
}  # fmt: skip


def is_undated(layer, entry):
    """Whether a measure is of undated flows that were laid over the cities of a period.

    Parameters
    ----------
    layer : QgsVectorLayer
        Cities. Whether flows have a date is told by the links of the same run; where the open
        project has them no longer, the measure passes for one of the cities' period.
    entry : analysis.measures.Measure

    Returns
    -------
    bool
    """
    if fields.kind(layer) != "cities" or not _is_of_flows(entry):
        return False
    values, periods = fields.values_of(layer, entry), fields.columns(layer, "period")[0]
    if len({period for value, period in zip(values, periods) if value is not None}) > 1:
        return False
    links = fields.sibling(layer, "links")
    if links is None or links.featureCount() == 0:
        return False
    return set(fields.columns(links, "period")[0]) == {None}


def _is_of_flows(entry):
    return entry.relation in _OF_FLOWS and entry.key not in _OF_COSTS
