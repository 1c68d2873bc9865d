"""The algorithms of this plugin that QGIS's registry holds, with what they declare."""

from qgis.core import QgsApplication

#: Id of the provider: a promise, since models store it.
PROVIDER = "spatialrelations"


def own_algorithms():
    """All that are loaded but models; none before the plugin is."""
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    every = provider.algorithms() if provider is not None else []
    return [algorithm for algorithm in every if hasattr(algorithm, "RESULTS")]


def own_algorithm(name):
    """A new one with its parameters, by its id without the provider's; None for an unknown id."""
    return QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER}:{name}")
