"""QGIS in, analysis, QGIS out. QGIS's own `processing` is only ever imported absolutely."""
