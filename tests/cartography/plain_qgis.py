"""What a QGIS that lacks the plugin makes of saved projects.

    plain_qgis.py FOLDER

For each project NAME.qgz of the folder it draws NAME.png, notes in NAME.json which expressions of
its styles can't be read, and exports each of its layouts as LAYOUT.png, .pdf and .svg.
"""

import json
import re
import sys
from importlib.util import find_spec
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsLayoutExporter,
    QgsMapLayer,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

#: Width and height in pixels, and pixels an inch, of the map of a project.
SIZE, DPI = (700, 500), 96
#: The extent of a map is that of its layers, larger by this factor.
_ROOM = 1.3
_LAYOUT_DPI = 96
#: Expressions in a text with placeholders, such as a map tip.
_PLACEHOLDER = re.compile(r"\[%(.+?)%\]", re.DOTALL)
#: Something in a style that may be an expression: it calls a function.
_CALL = re.compile(r"\w\s*\(")
#: The parts of a style that are drawn, or shown at a point of the map.
_DRAWN = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Diagrams
    | QgsMapLayer.StyleCategory.MapTips
)
#: What QGIS says of a function that nobody has registered.
_UNKNOWN = "is not known"


def draw_project(project):
    """The map of a project, as its layer tree has it."""
    layers = [layer for layer in project.layerTreeRoot().checkedLayers() if layer.isSpatial()]
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setOutputSize(QSize(*SIZE))
    settings.setOutputDpi(DPI)
    settings.setDestinationCrs(layers[0].crs())
    settings.setTransformContext(project.transformContext())
    settings.setBackgroundColor(QColor("white"))
    extent = layers[0].extent()
    extent.scale(_ROOM)
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def export_layout(layout, path):
    """Write a layout as `path` with the endings .png, .pdf and .svg."""
    exporter = QgsLayoutExporter(layout)
    image = QgsLayoutExporter.ImageExportSettings()
    image.dpi = _LAYOUT_DPI
    done = (
        exporter.exportToImage(f"{path}.png", image),
        exporter.exportToPdf(f"{path}.pdf", QgsLayoutExporter.PdfExportSettings()),
        exporter.exportToSvg(f"{path}.svg", QgsLayoutExporter.SvgExportSettings()),
    )
    if any(result != QgsLayoutExporter.ExportResult.Success for result in done):
        raise RuntimeError(f"{path}: {done}")


def expressions_of(layer):
    """All texts of a layer's style that call a function: in symbols, labels, diagrams, map tips."""
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _DRAWN)
    found = set()
    for text in _texts(document.documentElement()):
        found.update(_PLACEHOLDER.findall(text) if "[%" in text else [text])
    return sorted(text for text in found if _CALL.search(text))


def unknown_functions(texts):
    """Those texts that call a function which this QGIS does not have, with what it says."""
    errors = {text: QgsExpression(text).parserErrorString() for text in texts}
    return {text: error for text, error in errors.items() if _UNKNOWN in error}


def _texts(element):
    """Texts and values of attributes of an element and of those within, but for its labels."""
    attributes = element.attributes()
    for place in range(attributes.count()):
        attribute = attributes.item(place)
        if attribute.nodeName() != "label":
            yield attribute.nodeValue()
    node = element.firstChild()
    while not node.isNull():
        if node.isText():
            yield node.nodeValue()
        elif node.isElement():
            yield from _texts(node.toElement())
        node = node.nextSibling()


def _look_at(path):
    project = QgsProject.instance()
    if not project.read(str(path)):
        raise RuntimeError(project.error())
    draw_project(project).save(str(path.with_suffix(".png")))
    texts = {
        text for layer in project.mapLayers().values() for text in expressions_of(layer)
    }  # fmt: skip
    noted = {"expressions": len(texts), "unknown": unknown_functions(texts)}
    path.with_suffix(".json").write_text(json.dumps(noted), encoding="utf-8")
    for layout in project.layoutManager().printLayouts():
        export_layout(layout, path.parent / layout.name())
    project.clear()


def main():
    folder = Path(sys.argv[1])
    if find_spec("spatial_relations") is not None:
        raise RuntimeError("the plugin can be imported")
    application = QgsApplication([], False)
    application.initQgis()
    for path in sorted(folder.glob("*.qgz")):
        _look_at(path)
    application.exitQgis()


if __name__ == "__main__":
    main()
