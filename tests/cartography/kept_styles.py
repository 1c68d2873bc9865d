"""Layouts that keep the styles of their layers, while the layers get others again and again.

    kept_styles.py FOLDER PLUGINS

Ends with status 0 and prints “whole”. Where memory is written to that was freed, the C library that
checks it (MALLOC_CHECK_, MALLOC_PERTURB_) ends the process.
"""

import os
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

ROUNDS = 6


def cities():
    fields = "field=city_id:string&field=role:string&field=total_flow:double"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "Cities", "memory")
    features = []
    for place, role in enumerate(("core", "secondary", "secondary")):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({place} {place % 2})"))
        feature.setAttributes([str(place), role, 10.0 * place + 1])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    for key, value in (("kind", "cities"), ("measures", "total_flow"), ("algorithm", "")):
        layer.setCustomProperty(f"spatial_relations/{key}", value)
    return layer


def main(folder):
    from spatial_relations.cartography.layout import Content, make_layout
    from spatial_relations.cartography.style import apply_style

    project, layer = QgsProject.instance(), cities()
    project.addMapLayer(layer)
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 40
    for number in range(ROUNDS):
        apply_style(layer, "total_flow" if number % 2 else None)
        QCoreApplication.processEvents()
        content = Content(
            str(number), "Title", "", "Source.", [layer], [layer], crs, QgsRectangle(-1, -1, 3, 2)
        )
        layout = make_layout(project, content)
        QgsLayoutExporter(layout).exportToImage(str(Path(folder) / "map.png"), settings)
        QCoreApplication.processEvents()


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[2])
    application = QgsApplication([], False)
    application.initQgis()
    main(sys.argv[1])
    print("whole", flush=True)
    # What QGIS does at its end is not looked at here.
    os._exit(0)
