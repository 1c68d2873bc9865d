"""What “Analyse a region” leaves: one GeoPackage, a map, a report, a project; all or nothing."""

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..i18n import tr
from ..version import version
from .geopackage import GeoPackage
from .outputs import Staging, plain_journal
from .styling import LayerDresser, set_default_view

#: Tables that are maps, of which the latest period is shown.
_MAPS = ("cities", "links")


class RegionOutputs:
    """Takes layers as `outputs.Outputs` does, then what is made of them.

    Parameters
    ----------
    run : Run
    title : str
        Name of the region.
    """

    def __init__(self, run, title):
        self._run = run
        self._title = title
        self._package = GeoPackage(run.output_path("OUTPUT"), run.context.transformContext())
        self._views = []
        self._staged = {}
        self._png = None

    def is_wanted(self, name):
        return True

    def write(self, *layer):
        """Write one table of the GeoPackage."""
        self._package.write(*layer)

    def draw(self, headline, sources):
        """Draw the map, where a map or a report is wanted."""
        self._views = [_View(name, dress) for name, dress in self._package.finish().items()]
        if not self._run.output_path("MAP") and not self._run.output_path("REPORT"):
            return
        with plain_journal():
            self._png = self._map(headline, sources)
        if self._run.output_path("MAP"):
            self._stage("MAP").write_bytes(self._png)

    def report(self, tables, left_out, sources):
        """Write the report, where one is wanted."""
        from .report import page
        from .report.output import generated

        if not self._run.output_path("REPORT"):
            return
        try:
            page.write_report(
                self._stage("REPORT"), self._title, [(self._title, self._png)], tables, left_out,
                sources, generated(),
            )  # fmt: skip
        except OSError as error:
            raise QgsProcessingException(
                _cannot_write(self._run.output_path("REPORT"), error.strerror)
            ) from error

    def _stage(self, name):
        self._staged[name] = Staging(self._run.output_path(name))
        return self._staged[name].path

    def _map(self, headline, sources):
        """The finished map as PNG bytes."""
        from ..cartography.map_image import render_map
        from ..cartography.style import default_measure
        from .report.maps import png_bytes

        layers = {view.name: view.layer(self._package.path, True) for view in self._views}
        source = tr("Source: {layers}. Spatial Relations {version}.").format(
            layers=", ".join(sources), version=version()
        )
        image = render_map(
            layers["cities"], layers.get("links"), self._title, headline, source,
            measure=default_measure(layers["cities"]),
        )  # fmt: skip
        return png_bytes(image)

    def commit(self):
        """Put everything in place.

        Returns
        -------
        dict
            Output parameter -> path.
        """
        self._package.commit()
        paths = {"OUTPUT": self._run.output_path("OUTPUT")}
        for name, staging in self._staged.items():
            staging.commit()
            paths[name] = self._run.output_path(name)
        if self._run.output_path("PROJECT"):
            with plain_journal():
                paths["PROJECT"] = self._write_project(paths["OUTPUT"])
        if self._run.is_on("LOAD"):
            self._load(paths["OUTPUT"])
        return paths

    def discard(self):
        """Leave nothing of what was staged."""
        self._package.discard()
        for staging in self._staged.values():
            staging.discard()

    def _write_project(self, package):
        """Write a project that shows the results, with paths relative to it."""
        from ..cartography.project import add_result_group, region_crs

        path = self._run.output_path("PROJECT")
        project = QgsProject()
        project.setTitle(self._title)
        layers = {view.name: view.layer(package) for view in self._views}
        add_result_group(project, self._title, list(layers.values()))
        cities = layers["cities"]
        set_default_view(project, cities, region_crs(cities.extent(), cities.crs()))
        if not project.write(path):
            raise QgsProcessingException(_cannot_write(path, project.error()))
        project.clear()
        return path

    def _load(self, package):
        """Let QGIS load the layers, in a group of their own, when the run is done."""
        context = self._run.context
        if context.project() is None:
            return
        for view in self._views:
            details = QgsProcessingContext.LayerDetails(
                view.dress.title, context.project(), view.name, QgsProcessingUtils.LayerHint.Vector
            )
            details.setPostProcessor(LayerDresser(view.dress, self._title))
            context.addLayerToLoadOnCompletion(view.source(package), details)


class _View:
    """A table of the GeoPackage as a layer to look at."""

    def __init__(self, name, dress):
        from ..analysis.identifiers import in_order

        self.name, self.dress = name, dress
        periods = in_order(dress.periods)
        self.subset = ""
        if name in _MAPS and len(periods) > 1:
            latest = periods[-1].replace("'", "''")
            self.subset = f"\"period\" = '{latest}'"

    def source(self, package):
        return f"{package}|layername={self.name}"

    def layer(self, package, is_latest=False):
        """The table as a layer; with `is_latest` only its rows of the latest period."""
        layer = QgsVectorLayer(self.source(package), self.dress.title, "ogr")
        if self.subset and is_latest:
            layer.setSubsetString(self.subset)
        self.dress.put_on(layer)
        return layer


def _cannot_write(path, reason):
    return tr("“{path}” can't be written: {reason}.").format(path=path, reason=reason)
