"""The science: pandas, numpy and networkx; nothing of QGIS is imported here."""
