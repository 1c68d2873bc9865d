"""What “Analyse a region” leaves: one GeoPackage, a map, a report, a project; all or nothing."""

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..i18n import tr, tr_list
from ..version import version
from .geopackage import GeoPackage
from .outputs import Staging, plain_journal
from .region_parts import SHOWN, STORED, TABLES
from .styling import LayerDresser, set_default_view

#: Tables that are maps, of which the latest period is shown.
_MAPS = ("cities", "links")
#: What is read of links, of all that they have, to tell which of them a map shows.
_PLACES = {"link": ("origin", "destination", "region", "period", "size_field")}


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
        self._rows = {}
        self._views = []
        self._staged = {}

    def is_wanted(self, name):
        return True

    def write(self, name, fields, wkb_type, crs, features, dress, progress):
        """Write one table of the GeoPackage; parameters as for `outputs.Outputs.write`."""

        def count(done):
            self._rows[name] = done
            progress(done)

        self._package.write(name, fields, wkb_type, crs, features, dress, count)

    def finish(self, progress):
        """No more tables are written: give them their look, and say which are not loaded.

        Parameters
        ----------
        progress : callable
            Called with 0 to 1; may raise to stop.
        """
        dresses = self._package.finish(progress)
        views = [_View(name, dress) for name, dress in dresses.items()]
        self._views = [view for view in views if self._is_loaded(view.name)]
        stored = [
            f"{view.dress.title} ({view.name})"
            for view in views
            if view not in self._views and self._rows[view.name]
        ]
        if stored:
            self._run.say(
                tr("In the GeoPackage, but not loaded: {tables}.").format(tables=tr_list(stored))
            )

    def _is_loaded(self, name):
        """Whether a table is one to look at; one without rows says nothing."""
        return TABLES[name].look != STORED and (name in _MAPS or self._rows[name] > 0)

    def stage(self, name):
        """A path for a file output, beside its place until all is in place."""
        self._staged[name] = Staging(self._run.output_path(name))
        return self._staged[name].path

    def draw_map(self, headline, sources, progress):
        """Draw the map, where it is wanted and the cities have places.

        Parameters
        ----------
        headline : str
            What the map says, as a sentence.
        sources : list of str
            Names of the layers that were read.
        progress : callable
            Called with 0 to 1; may raise to stop.
        """
        from ..cartography.map_image import render_map
        from ..cartography.style import default_measure
        from .report.maps import png_bytes

        if not self._run.output_path("MAP"):
            return
        with plain_journal():
            layers = self._maps()
            if not layers["cities"].isSpatial():
                self._run.say(tr("No map is drawn: the cities have no geometry."))
                return
            source = tr("Source: {layers}. Spatial Relations {version}.").format(
                layers=tr_list(sources), version=version()
            )
            cities, links = layers["cities"], layers.get("links")
            image = render_map(
                cities, links, self._title, headline, source, measure=default_measure(cities),
                link_measure=default_measure(links) if links is not None else None,
                period=self._latest_period(), progress=progress,
            )  # fmt: skip
        self.stage("MAP").write_bytes(png_bytes(image))

    def maps_of_report(self, sources, progress):
        """The maps of the report; none where the cities have no places.

        Parameters
        ----------
        sources : list of str
            Names of the layers that were read.
        progress : callable
            Called with 0 to 1; may raise to stop.

        Returns
        -------
        list of (str, bytes)
            Caption and PNG.
        """
        from .report.layers import Result
        from .report.maps import draw_maps
        from .result_layers import read_result

        with plain_journal():
            layers = self._maps().values()
            results = [
                Result(layer, read_result(layer, lambda _: progress(0), _PLACES))
                for layer in layers
            ]
            return draw_maps(results, self._title, progress, tr_list(sources))

    def _maps(self):
        """The layers of the cities and their links."""
        views = [view for view in self._views if view.name in _MAPS]
        return {view.name: view.layer(self._package.path) for view in views}

    def _latest_period(self):
        """The latest period of the cities; None where they have but one."""
        return next(view.latest for view in self._views if view.name == "cities")

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
        from ..cartography.project import add_result_group, keep_names_whole, region_crs

        path = self._run.output_path("PROJECT")
        project = QgsProject()
        project.setTitle(self._title)
        keep_names_whole(project)
        layers = {view.name: view.layer(package) for view in self._views}
        hidden = [layers[view.name] for view in self._views if not view.is_shown]
        add_result_group(project, self._title, list(layers.values()), hidden)
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
            details.setPostProcessor(LayerDresser(view.dress, self._title, view.is_shown))
            context.addLayerToLoadOnCompletion(view.source(package), details)


class _View:
    """A table of the GeoPackage as a layer to look at."""

    def __init__(self, name, dress):
        from ..analysis.identifiers import in_order

        self.name, self.dress = name, dress
        self.is_shown = TABLES[name].look == SHOWN
        periods = in_order(dress.periods)
        #: The latest of several periods, else None.
        self.latest = periods[-1] if len(periods) > 1 else None

    def source(self, package):
        return f"{package}|layername={self.name}"

    def layer(self, package):
        """The table as a layer, in the style that is stored with it."""
        layer = QgsVectorLayer(self.source(package), self.dress.title, "ogr")
        self.dress.mark(layer)
        return layer


def _cannot_write(path, reason):
    """That a file can't be written, and why, as a sentence."""
    return tr("“{path}” can't be written: {reason}.").format(path=path, reason=reason)
