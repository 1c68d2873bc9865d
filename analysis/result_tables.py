"""The rows of result layers, as findings and the report read them."""

from collections import namedtuple


class ResultTable(namedtuple("ResultTable", "algorithm level title rows parameters")):
    """The rows of one result layer.

    Parameters
    ----------
    algorithm : str
        Id of the algorithm that made it, without the provider's; empty where it is not known.
    level : str
        Level of the catalogue: what a row is ("city", "link", "region", "indicator", ...).
    title : str
        Plain name of the layer.
    rows : pandas.DataFrame
        The fields that the catalogue knows, by their keys; NULL as None or NaN.
    parameters : dict
        What the algorithm was run with: parameter -> text.
    """

    __slots__ = ()

    def has(self, *keys):
        """Whether each of these fields has a value in some row."""
        return all(key in self.rows and self.rows[key].notna().any() for key in keys)


def of_level(tables, level, *keys):
    """The tables of a level in which each of `keys` has a value in some row."""
    return [table for table in tables if table.level == level and table.has(*keys)]


def value_of(parameters):
    """The field whose value a run has measured; empty where it is not known.

    Parameters
    ----------
    parameters : dict
        What the run was given: parameter -> text. The analysis of a region joins to its cities the
        measures of its first size, else of the population.
    """
    sizes = parameters.get("SIZES") or parameters.get("POPULATION") or ""
    return parameters.get("VALUE") or sizes.split(", ")[0]
