"""What the results say of the regions: read from their layers when somebody wants to know."""

from collections import namedtuple

from ..i18n import tr

#: What there is to tell of a region: its key figures, and part of the theory -> findings.
Told = namedtuple("Told", "figures story")


class RegionModel:
    """Reads the layers that tell of the controller's result, once, and tells region by region.

    Parameters
    ----------
    controller : RelationsController
    """

    def __init__(self, controller):
        self._controller = controller
        self.forget()

    def forget(self):
        """Read again when next asked: the layers hold something else, or it is others."""
        self._read_from = None
        self._tables = {}
        self._told = {}
        #: Why there is nothing to tell; empty where all is well.
        self.problem = ""

    def is_up_to_date(self):
        """Whether the layers that tell of the result are those that were read."""
        return self._read_from == self._sources()

    @property
    def layers(self):
        """The layers that tell of the result, and are results of ours."""
        self._read()
        project = self._controller.project
        found = (project.mapLayer(layer_id) for layer_id in self._tables)
        return [layer for layer in found if layer is not None]

    @property
    def regions(self):
        """Names of the regions to choose from; the last may be empty, for rows of none."""
        self._read()
        if not self._tables:
            return []
        from ..analysis.region_figures import region_names

        return region_names(self._tables.values())

    def told(self, region=None):
        """What there is to tell of a region.

        Parameters
        ----------
        region : str, optional
            One of `regions`; None where there is but one, or none is named.

        Returns
        -------
        Told
        """
        self._read()
        if not self._tables:
            return Told([], {})
        if region not in self._told:
            self._told[region] = self._tell(region)
        return self._told[region]

    def story_of(self, region, period):
        """The findings on a region as they are in a period: later ones are left aside.

        Parameters
        ----------
        region : str
            As of `told`.
        period : str
            None for the latest.

        Returns
        -------
        dict
            Part of the theory -> list of Finding.
        """
        story = self.told(region).story
        if period is None or not story:
            return story
        from ..analysis.region_figures import tables_until
        from ..analysis.story import tell

        return tell(tables_until(self._tables_of(region), period))

    def _tell(self, region):
        from ..analysis.region_figures import key_figures
        from ..analysis.story import tell

        tables = self._tables_of(region)
        return Told(key_figures(tables), tell(tables))

    def _tables_of(self, region):
        from ..analysis.region_figures import tables_of

        tables = list(self._tables.values())
        return tables if region is None else tables_of(tables, region)

    def _sources(self):
        result = self._controller.result
        return [layer.id() for layer in result.related_layers] if result is not None else []

    def _read(self):
        if self.is_up_to_date():
            return
        self.forget()
        self._read_from = self._sources()
        try:
            # pandas comes with the first look, not with the dock.
            from ..processing.result_layers import read_result

            self._tables = self._tables_read(read_result)
        except ImportError as error:
            self.problem = tr(
                "QGIS's Python lacks {package}, without which nothing can be told of the region."
            ).format(package=error.name)

    def _tables_read(self, read_result):
        project = self._controller.project
        tables = {layer_id: read_result(project.mapLayer(layer_id)) for layer_id in self._read_from}
        return {layer_id: table for layer_id, table in tables.items() if table is not None}
