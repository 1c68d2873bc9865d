"""The map tool that picks a city."""

from math import hypot

from qgis.core import (
    QgsApplication,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsRenderContext,
    QgsWkbTypes,
)
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal

#: How far from the centre of its symbol a city is picked: the largest symbol is 8 mm wide.
REACH_MM = 5.0
_MM_PER_INCH = 25.4


class CityPicker(QgsMapTool):
    """Picks the city whose symbol is nearest to a click.

    Parameters
    ----------
    canvas : QgsMapCanvas
    city_layer : callable
        Returns the layer to pick from, or None.
    """

    #: Id of the city.
    picked = pyqtSignal(str)
    #: A click where no city is, or Escape.
    cleared = pyqtSignal()

    def __init__(self, canvas, city_layer):
        super().__init__(canvas)
        self._city_layer = city_layer
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.Identify))

    def canvasReleaseEvent(self, event):
        """Pick with the left button."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        city = self.city_at(event.mapPoint())
        if city is None:
            self.cleared.emit()
        else:
            self.picked.emit(city)

    def keyPressEvent(self, event):
        """Clear with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
            event.accept()
        else:
            event.ignore()

    def city_at(self, point):
        """Id of the city at a point of the map, or None."""
        layer = self._city_layer()
        if layer is None:
            return None
        reach = self._reach()
        around = QgsRectangle(
            point.x() - reach, point.y() - reach, point.x() + reach, point.y() + reach
        )
        nearest, best = None, reach
        for feature, distance in self._distances(layer, around, point):
            if distance <= best:
                nearest, best = feature, distance
        return None if nearest is None else str(nearest["city_id"])

    def _reach(self):
        """How far a city is picked, in units of the map."""
        settings = self.canvas().mapSettings()
        return REACH_MM * settings.outputDpi() / _MM_PER_INCH * settings.mapUnitsPerPixel()

    def _distances(self, layer, around, point):
        """Features near a point, with their distance from it in units of the map."""
        is_polygon = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        # Polygons that are drawn as such, and not by a symbol, are picked anywhere.
        is_area = is_polygon and not _is_drawn_by_symbols(layer)
        try:
            request = QgsFeatureRequest(self.toLayerCoordinates(layer, around))
            place = QgsGeometry.fromPointXY(self.toLayerCoordinates(layer, point))
        except QgsCsException:
            return
        for feature in layer.getFeatures(request):
            geometry = feature.geometry()
            anchor = geometry.pointOnSurface() if is_polygon else geometry.centroid()
            if is_area and geometry.intersects(place):
                yield feature, 0.0
            elif not anchor.isEmpty():
                centre = self.toMapCoordinates(layer, anchor.asPoint())
                yield feature, hypot(centre.x() - point.x(), centre.y() - point.y())


def _is_drawn_by_symbols(layer):
    symbols = layer.renderer().symbols(QgsRenderContext()) if layer.renderer() else []
    parts = [part for symbol in symbols for part in symbol.symbolLayers()]
    return bool(parts) and all(isinstance(part.subSymbol(), QgsMarkerSymbol) for part in parts)
