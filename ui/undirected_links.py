"""Links without direction, which “Connectivity measures” has taken as flows both ways."""

import json
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..cartography import fields
from ..cartography.style import apply_style, default_measure

#: Measures that are of both ways together.
_OF_BOTH = ("flow", "relative_strength")


def join_directions(layer):
    """Leave one row of the two that a link has, with the flow of both, the smaller id first.

    Parameters
    ----------
    layer : QgsVectorLayer
        Links in memory with half of the flow either way.
    """
    provider = layer.dataProvider()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    places = [layer.fields().lookupField(name) for name in _OF_BOTH]
    back, joined = [], {}
    for link in layer.getFeatures(request):
        if str(link["origin"]) > str(link["destination"]):
            back.append(link.id())
        else:
            joined[link.id()] = {place: 2 * link[place] for place in places}
    provider.changeAttributeValues(joined)
    provider.deleteFeatures(back)


def store(layer, path):
    """Store links that are in memory, as links that say and show that they have no direction.

    Parameters
    ----------
    layer : QgsVectorLayer
    path : str
        Of a GeoPackage that is not there yet.

    Returns
    -------
    QgsVectorLayer

    Raises
    ------
    OSError
        If it can't be written.
    """
    told = json.dumps({**fields.parameters(layer), "DIRECTED": "False"}, ensure_ascii=False)
    layer.setCustomProperty(fields.PREFIX + "parameters", told)
    apply_style(layer, default_measure(layer))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", Path(path).stem
    error, why, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, path, QgsCoordinateTransformContext(), options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(why)
    _store_style(layer, path)
    return _dressed(path, layer)


def _store_style(layer, path):
    stored = _dressed(path, layer)
    stored.saveStyleToDatabase(stored.name(), stored.name(), True, "")


def _dressed(path, model):
    """The layer of a file, which looks and says of itself what another does."""
    style = QDomDocument()
    model.exportNamedStyle(style)
    layer = QgsVectorLayer(path, Path(path).stem, "ogr")
    layer.importNamedStyle(style)
    layer.setMetadata(model.metadata())
    return layer
